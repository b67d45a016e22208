import type { Card } from '../../../src/core/card.ts';
import type { Instant } from '../../../src/core/time.ts';
import type { RoomMessage } from '../../../src/ports/rows.ts';
import type { Store, Tx } from '../../../src/ports/store.ts';
import { BOT } from './people.ts';
import { isMessageId } from './read.ts';
import { textOf } from './render.ts';

/** Everything that is said, shown and reacted in the playground, kept in the store's room. */
export interface Room {
  /** What `person` may see, oldest first, at most 500: the next ones after message `since`, or the newest without it. */
  since(person: string, since: string | null): Promise<readonly RoomMessage[]>;
  /** A message by id, if `person` may see it. */
  get(id: string, person: string): Promise<RoomMessage | null>;
  say(from: string, text: string, key: string | null, at: Instant): Promise<RoomMessage>;
  /** Shows a card or edits the message at `edit`; an equal key is the same message. */
  show(
    to: string | null,
    card: Card,
    how: { readonly edit: string | null; readonly key: string; readonly thread: string | null },
    at: Instant,
  ): Promise<RoomMessage>;
  /** Changes whenever anything here does. */
  stamp(): Promise<string>;
  react(on: Reacting, at: Instant): Promise<RoomMessage | null>;
}

export interface Reacting {
  readonly message: string;
  readonly person: string;
  readonly reaction: string;
  readonly remove: boolean;
  /** Null = nobody will repeat this one. */
  readonly event: string | null;
}

const visible = (message: RoomMessage | null, person: string): RoomMessage | null =>
  message !== null && (message.to === null || message.to === person) ? message : null;

/** A repeat must not bring back a reaction that was taken off meanwhile. Cards' events are in the inbox, others in a slot. */
const isRepeat = async (tx: Tx, message: RoomMessage, event: string, at: Instant): Promise<boolean> =>
  message.card ? (await tx.inbox.get(event)) !== null : !(await tx.slots.take('playground-reaction', event, at));

export const roomOf = (store: Store): Room => ({
  since: (person, since) => store.read((tx) => tx.room.since(person, since)),
  get: async (id, person) => (isMessageId(id) ? visible(await store.read((tx) => tx.room.get(id)), person) : null),
  say: (from, text, key, at) =>
    store.transact((tx) => tx.room.add({ key, at, from, to: null, thread: null, text, card: null })),
  stamp: () => store.read((tx) => tx.room.stamp()),
  show: (to, card, { edit, key, thread }, at) =>
    store.transact(async (tx) => {
      const text = textOf(card);
      const edited = edit === null ? null : await tx.room.edit(edit, text, card);
      if (edited !== null) return edited;
      const added = await tx.room.add({ key, at, from: BOT, to, thread, text, card });
      const same = JSON.stringify(added.card) === JSON.stringify(card);
      return same ? added : ((await tx.room.edit(added.id, text, card)) ?? added);
    }),
  react: ({ message, person, reaction, remove, event }, at) =>
    store.transact(async (tx) => {
      const found = isMessageId(message) ? visible(await tx.room.get(message), person) : null;
      if (found === null || (event !== null && (await isRepeat(tx, found, event, at)))) return found;
      return tx.room.react(message, person, reaction, remove);
    }),
});
