import { cardKey } from '../../src/app/announce.ts';
import type { House } from '../../src/app/house.ts';
import { hearAgain } from '../../src/app/rehearing.ts';
import type { Draft } from '../../src/core/draft.ts';
import { HEARD } from '../../src/core/policy.ts';
import type { ProposalEvent } from '../../src/core/proposal.ts';
import type { Random } from '../../src/core/random.ts';
import { millis, SECOND } from '../../src/core/time.ts';
import type { Chat, Reacted } from '../../src/ports/chat.ts';
import { command, people, propose } from './house.ts';

/** How long it may take from a reading to its record. */
const READING = 30 * SECOND;

/** A chat in which things happen that nobody hears of. Its truth is what stands on the card. */
export interface DeafRoom {
  /** The chat; what it is asked waits at a gate, before and after it looks. */
  seenBy(pass: (() => Promise<void>) | null): ReadonlyMap<string, Chat>;
  /** Proposes, shows the card, and has Ben say yes on it by a reaction. */
  approve(house: House, draft: Draft): Promise<string>;
  /** Something nobody hears of, or a minute's tick. */
  happen(house: House, random: Random): Promise<void>;
  /** Nothing left on anything but a reading of what allowed it. */
  check(events: readonly ProposalEvent[]): readonly string[];
}

const CHAT = 'playground';

export function deafRoom(weather: { readonly faults: boolean }, now: () => number): DeafRoom {
  const signs = new Set<string>(['ben ✅']);
  const readings: { readonly at: number; readonly allows: boolean }[] = [];
  const room = { readable: true, deleted: false };

  const read = (): readonly Reacted[] | null => {
    if (!room.readable && weather.faults) throw new Error('503');
    const allows = !room.deleted && signs.has('ben ✅') && !signs.has('chris ❌');
    readings.push({ at: now(), allows });
    if (room.deleted) return null;
    return [...signs].map((one) => ({ user: one.slice(0, one.indexOf(' ')), reaction: one.slice(-1) }));
  };

  return {
    seenBy: (pass) => {
      const chat: Chat = {
        id: CHAT,
        start: () => Promise.reject(new Error('nobody starts it')),
        show: () => Promise.reject(new Error('nobody shows anything')),
        who: async ({ user }) => Object.values(people).find(({ ref }) => ref.user === user) ?? null,
        colleagues: async () => null,
        reactions: async () => {
          await pass?.();
          const reacted = read();
          await pass?.();
          return reacted;
        },
      };
      return new Map([[CHAT, chat]]);
    },
    approve: async (house, draft) => {
      const id = await propose(house, draft);
      const key = cardKey(id, 1, 1, CHAT);
      await house.store.transact((tx) => tx.outbox.shown(key, 1, 'm1', house.clock.now()));
      const by = people.ben.person;
      await command(house, id, { type: 'voice', by, via: 'reaction:✅', verdict: 'yes', revision: 1, round: 1 });
      return id;
    },
    happen: async (house, random) => {
      const what = random.int(0, 19);
      if (what < 3) signs.delete('ben ✅');
      else if (what < 7) signs.add('ben ✅');
      else if (what < 8) signs.add('chris ❌');
      else if (what < 9) room.deleted = true;
      else if (what < 14) room.readable = !room.readable;
      else await hearAgain(house);
    },
    check: (events) => {
      const first = events.findIndex((event) => event.type === 'claimed');
      const claim = events[first];
      if (claim === undefined) return [];
      const approved = events.slice(0, first).findLastIndex((event) => event.type === 'approved');
      const heard = events.slice(approved, first).findLast((event) => event.type === 'signals-read');
      if (heard === undefined) return ['claimed unread'];
      const at = millis(heard.at);
      if (millis(claim.at) - at > HEARD) return ['claimed on an old reading'];
      const allowed = readings.some((one) => one.allows && one.at <= at && one.at >= at - READING);
      return allowed ? [] : ['claimed on what no reading allowed'];
    },
  };
}
