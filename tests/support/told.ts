import { expect } from 'vitest';
import type { Company } from './company.ts';
import { textOf } from './company.ts';
import type { SecondChat } from './second-chat.ts';

/** What people read in the second chat, and the end that a post asked there usually comes to. Vera reads what everybody does. */
export function eyes(at: () => { readonly chat: SecondChat; readonly c: Company }) {
  /** What only `user` reads, oldest first. */
  const told = (user: string) =>
    at()
      .chat.seen(user)
      .filter(({ place }) => place.person === user);
  const about = (user: string, words: string) => told(user).filter(({ card }) => textOf(card).includes(words));
  const board = (): string =>
    at()
      .chat.seen('vera')
      .findLast(({ card }) => card.kind === 'proposal')?.id ?? '';
  return {
    told,
    about,
    board,
    one: (user: string, words: string) => {
      const found = about(user, words);
      expect(found, words).toHaveLength(1);
      return found[0] ?? expect.fail(words);
    },
    buttons: (message: string) =>
      at()
        .chat.shown.get(message)
        ?.card.actions.map(({ id }) => id),
    /** Vera says yes, and the time to think again passes. */
    live: async (): Promise<void> => {
      const { chat, c } = at();
      await chat.react('vera', board(), '✅');
      await c.pass(60_000);
      await c.pass(0);
    },
    personOf: async (user: string): Promise<string> => {
      const { chat, c } = at();
      const row = await c.house.store.read((tx) => tx.people.byRef({ chat: chat.id, user }));
      return row?.person ?? expect.fail(user);
    },
  };
}
