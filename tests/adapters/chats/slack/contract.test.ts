import type { ChatUnderTest } from '../../../contracts/chat.ts';
import { chatContract } from '../../../contracts/chat.ts';
import { shownText } from '../../../support/slack/index.ts';
import { buttonsOf, connected, stage, type Way, ways } from './kit.ts';

const names: Readonly<Record<string, string>> = { '✅': 'white_check_mark' };
const person = (user: string) => ({ chat: 'slack', user });

async function underTest(way: Way): Promise<ChatUnderTest> {
  const at = await stage({ way });
  const { slack, chat } = at;
  return {
    chat: {
      ...chat,
      // What people do arrives once the line is open.
      start: async (inbox) => {
        const running = await chat.start(inbox);
        await connected(at);
        return running;
      },
    },
    colleague: person('UJANA'),
    other: person('UBEN'),
    outsider: person('UGAST'),
    unknown: person('UNIEMAND'),
    seen: async (message, user) => {
      const found = slack.as(user).sees(message);
      if (found === null) return null;
      return {
        text: shownText(found),
        actions: buttonsOf(found.blocks).map((name) => name.replace(/^do:/, '')),
      };
    },
    commands: async (user, text, event) => void (await slack.as(user).command(text, { id: event })),
    presses: async (user, message, action, event) =>
      void (await slack.as(user).press(message, `do:${action}`, { id: event })),
    reacts: async (user, message, reaction, remove, event) => {
      const name = names[reaction] ?? '';
      await slack.as(user)[remove ? 'unreact' : 'react'](message, name, { id: event });
    },
    [Symbol.asyncDispose]: () => at[Symbol.asyncDispose](),
  };
}

for (const way of ways) chatContract(`Slack over ${way}`, () => underTest(way));
