import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { chats } from '../../../adapters/chats/index.ts';
import { manifest } from '../../../adapters/chats/slack/manifest.ts';
import { render } from '../../../adapters/chats/slack/render.ts';
import { oneToken } from '../../../adapters/chats/slack/tokens.ts';
import { openStore } from '../../../adapters/stores/index.ts';
import { afterReal } from '../../../src/app/deadline.ts';
import { type Card, line } from '../../../src/core/card.ts';
import { millis } from '../../../src/core/time.ts';
import type { Chat, MessageRef } from '../../../src/ports/chat.ts';
import { folder } from '../../cli/voices.ts';
import { read } from '../../house.ts';
import { fakeClock, seededChance } from '../../support/house.ts';
import { slack as slackAt } from '../../support/slack/index.ts';

/** A chat with what can be seen of it from outside. */
interface Probe {
  readonly chat: Chat;
  readonly me: string;
  readonly other: string;
  /** Does this person see the message? */
  sees(ref: MessageRef, user: string): Promise<boolean>;
  /** What it stands under; null = nothing. */
  under(ref: MessageRef): Promise<MessageRef | null>;
  readonly formTakesPictures: boolean;
  readonly messageBecomesDraft: boolean;
  readonly commandsInThreads: boolean;
}

const card: Card = {
  kind: 'notice',
  title: 'Heute eine Mühle von 1974 repariert.',
  lines: [line('plain', 'Jana fragt.')],
  actions: [],
};
const form: Card = {
  kind: 'form',
  title: 'Ein neuer Beitrag',
  lines: [],
  fields: [{ id: 'media', label: 'Bilder', type: 'media' }],
  actions: [{ id: 'propose', label: 'Weiter' }],
};

async function means() {
  const clock = fakeClock();
  const store = await openStore(join(folder(), 'voices.db'));
  onTestFinished(() => store.close());
  return { clock, store, chance: seededChance('abilities'), locale: 'de' as const, log: () => undefined };
}

async function atSlack(): Promise<Probe> {
  const given = await means();
  const slack = await slackAt({ now: () => millis(given.clock.now()), advance: given.clock.advance });
  onTestFinished(() => slack[Symbol.asyncDispose]());
  const config = {
    ...{ botToken: slack.botToken, appToken: slack.appToken, signingSecret: null, channel: 'C1' },
    ...{ command: '/voice', apiUrl: slack.apiUrl, oauth: null },
  };
  const tokens = oneToken(slack.apiUrl, slack.botToken);
  // A channel takes one message a second: here they pass at once.
  const turns = (ms: number, then: () => void) => {
    given.clock.advance(ms);
    queueMicrotask(then);
    return () => undefined;
  };
  const chat = (await chats.slack())({ ...given, config, tokens, after: afterReal, turns });
  const shown = render.modal(form, { locale: 'de', command: '/voice', all: true });
  const app = manifest({ name: 'x', locale: 'de', command: '/voice', url: null, installs: null });
  return {
    chat,
    me: 'UJANA',
    other: 'UBEN',
    sees: async (ref, user) => slack.as(user).sees(ref) !== null,
    under: async (ref) => {
      const found = slack.message(ref);
      return found?.threadTs == null ? null : `${found.channel}:${found.threadTs}`;
    },
    formTakesPictures: JSON.stringify(shown.blocks).includes('"file_input"'),
    messageBecomesDraft: app.features.shortcuts.some((one) => one.type === 'message'),
    // Slack offers an app's commands outside threads only, and has no field for it in what it sends.
    commandsInThreads: false,
  };
}

async function inPlayground(): Promise<Probe> {
  const given = await means();
  const clean = async () => ({ ok: false, fault: 'not-a-picture' }) as const;
  const room = (await chats.playground())({ ...given, pictures: { clean } });
  const list = async (user: string) => {
    const answer = await room.routes.request(`/api/messages?person=${user}`);
    return ((await answer.json()) as { messages: { id: string; thread?: string }[] }).messages;
  };
  const refused = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await room.routes.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return answer.status === 400 || answer.status === 404;
  };
  return {
    chat: room,
    me: 'jana',
    other: 'ben',
    sees: async (ref, user) => (await list(user)).some((one) => one.id === ref),
    under: async (ref) => (await list('jana')).find((one) => one.id === ref)?.thread ?? null,
    // Its form takes what was uploaded before.
    formTakesPictures: !(await refused('/api/media', {})),
    messageBecomesDraft: !(await refused('/api/start', { person: 'jana', message: '1' })),
    commandsInThreads: !(await refused('/api/say', { person: 'jana', text: '/voice help', thread: '1' })),
  };
}

const show = async (
  chat: Chat,
  person: string | null,
  key: string,
  more: { edit?: MessageRef; thread?: MessageRef } = {},
) => {
  const { edit = null, thread = null } = more;
  const ref = await chat.show({ chat: chat.id, person }, card, { edit, key, thread });
  return ref ?? expect.fail('nobody is there');
};

/** Each row of the table, found out. */
const abilities: Readonly<Record<string, (at: Probe) => Promise<boolean>>> = {
  'answers that only one person sees': async ({ chat, me, other, sees }) => {
    const ref = await show(chat, me, 'a');
    return (await sees(ref, me)) && !(await sees(ref, other));
  },
  'answers under a card, in a thread': async ({ chat, under }) => {
    const above = await show(chat, null, 'b');
    return (await under(await show(chat, null, 'c', { thread: above }))) === above;
  },
  'cards that are edited in place': async ({ chat }) => {
    const ref = await show(chat, null, 'd');
    return (await show(chat, null, 'd', { edit: ref })) === ref;
  },
  'reactions read back': async ({ chat }) => {
    const ref = await show(chat, null, 'e');
    return Array.isArray(await chat.reactions?.(ref));
  },
  'pictures in a form': async (at) => at.formTakesPictures,
  'pictures in a message': async ({ chat }) => chat.file !== undefined,
  'a message that becomes a draft': async (at) => at.messageBecomesDraft,
  'commands in a thread': async (at) => at.commandsInThreads,
  'do not disturb': async ({ chat }) => chat.quietUntil !== undefined,
  'a line that can be down': async ({ chat }) => chat.health !== undefined,
  'real people': async ({ chat }) => chat.invented !== true,
};

it('docs/slack.md says what each chat can do', async () => {
  const probes: Readonly<Record<keyof typeof chats, () => Promise<Probe>>> = {
    slack: atSlack,
    playground: inPlayground,
  };
  const [heading = '', , ...rows] = (read('docs/slack.md').split('## What the chats can each do')[1] ?? '')
    .split('\n')
    .filter((row) => row.startsWith('|'));
  const cells = (row: string) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const names = cells(heading).slice(1);
  expect(names.toSorted()).toEqual(Object.keys(chats).toSorted());
  const written = Object.fromEntries(rows.map((row) => [cells(row)[0], cells(row).slice(1)]));
  const found: Record<string, string[]> = Object.fromEntries(Object.keys(abilities).map((what) => [what, []]));
  for (const name of names) {
    const at = await probes[name as keyof typeof probes]();
    for (const [what, can] of Object.entries(abilities)) found[what]?.push((await can(at)) ? 'yes' : 'no');
  }
  expect(written).toEqual(found);
});
