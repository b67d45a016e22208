import { chatContract } from '../contracts/chat.ts';
import { textOf } from '../support/company.ts';
import { secondChat } from '../support/second-chat.ts';

chatContract('the second test chat', async () => {
  const chat = secondChat();
  chat.join('jana');
  chat.join('ben');
  chat.join('gast', { kind: 'guest' });
  const seen = (message: string, user: string) => chat.seen(user).find((one) => one.id === message);
  return {
    chat,
    colleague: { chat: chat.id, user: 'jana' },
    other: { chat: chat.id, user: 'ben' },
    outsider: { chat: chat.id, user: 'gast' },
    unknown: { chat: chat.id, user: 'nobody' },
    seen: async (message, user) => {
      const found = seen(message, user);
      return found === undefined ? null : { text: textOf(found.card), actions: found.card.actions.map((a) => a.id) };
    },
    commands: async (user, text, event) => void (await chat.act(user, { kind: 'command', text }, event)),
    presses: async (user, message, action, event) =>
      void (await chat.act(user, { kind: 'press', message, action, values: {} }, event)),
    reacts: async (user, message, reaction, remove, event) =>
      void (await chat.act(user, { kind: 'react', message, reaction, remove }, event)),
    [Symbol.asyncDispose]: async () => undefined,
  };
});
