import { describe, expect, it } from 'vitest';
import type { House } from '../../src/app/house.ts';
import type { ProposalEvent } from '../../src/core/proposal.ts';
import { HOUR, SECOND } from '../../src/core/time.ts';
import type { Network, Prepared } from '../../src/ports/network.ts';
import type { Store, Tx } from '../../src/ports/store.ts';
import { type Kind, type Sabotage, simulate } from '../support/simulation.ts';

const SEEDS = 1500;

/** What the house sees of its store when transactions look like this. */
const seeing = (house: House, change: (tx: Tx) => Tx): House => {
  const transact: Store['transact'] = (work) => house.store.transact((tx) => work(change(tx)));
  return { ...house, store: { ...house.store, transact } };
};

/** The stream without events of these types: what is not read is not obeyed. */
const without = (house: House, types: readonly string[]): House =>
  seeing(house, (tx) => ({
    ...tx,
    streams: {
      ...tx.streams,
      load: async <E>(name: string) => {
        const { version, events } = await tx.streams.load<ProposalEvent>(name);
        return {
          version,
          events: events.filter((event) => !types.includes(event.type)) as unknown as readonly (E & never)[],
        };
      },
    } as Tx['streams'],
  }));

const other = (network: Network, more: Partial<Network>): Network => ({ ...network, ...more });

/** Known ways to get delivery wrong, each with a class on which it shows and what then goes wrong. */
const wrongs: readonly {
  readonly name: string;
  readonly kind: Kind;
  readonly sabotage: Sabotage;
  readonly shows: RegExp;
}[] = [
  {
    name: 'an unknown outcome is taken for a no',
    kind: 'read-back',
    shows: /posted \d times/,
    sabotage: {
      network: (n) =>
        other(n, {
          publish: async (...args) => {
            const outcome = await n.publish(...args);
            return outcome.kind === 'unknown'
              ? { kind: 'refused', retry: 'after', code: 'server', afterMs: 1000 }
              : outcome;
          },
        }),
    },
  },
  {
    name: 'a settling time that is not true',
    kind: 'read-back',
    shows: /posted \d times/,
    sabotage: { lateMs: 60 * SECOND },
  },
  {
    name: 'a new key for every try',
    kind: 'key',
    shows: /posted \d times/,
    sabotage: {
      network: (n, random) =>
        other(n, {
          publish: (p: Prepared, signal) => n.publish({ ...p, key: `${p.key}-${random.int(0, 1e9)}` }, signal),
        }),
    },
  },
  {
    name: 'a key trusted for longer than it lives',
    kind: 'read-back',
    shows: /posted \d times/,
    sabotage: { network: (n) => other(n, { recovery: { ...n.recovery, class: 'key', keyTtlMs: HOUR } }) },
  },
  {
    name: 'recorded before it is sent',
    kind: 'read-back',
    shows: /live with \d parts, but 0 shown|but \d shown/,
    sabotage: {
      network: (n) =>
        other(n, {
          publish: async (...args) => {
            void n.publish(...args);
            return { kind: 'live', receipt: { remoteId: 's1', url: 'https://sea.example/s1' } };
          },
        }),
    },
  },
  {
    name: 'a worker that slept does not look at its clock before it sends',
    kind: 'read-back',
    shows: /posted \d times/,
    sabotage: {
      house: (house, n) => {
        const asleep = house.clock.now();
        return n === 0 ? house : { ...house, clock: { now: () => asleep } };
      },
    },
  },
  {
    name: 'not being able to look is taken for not being there',
    kind: 'none',
    shows: /posted \d times/,
    sabotage: {
      network: (n) =>
        other(n, {
          recovery: { ...n.recovery, class: 'read-back' },
          find: async (...args) => {
            const seen = await n.find(...args);
            return seen === 'cannot-tell' ? 'absent' : seen;
          },
        }),
    },
  },
  {
    name: 'the undo is not looked at',
    kind: 'client-id',
    shows: /claimed after an undo|left|but \d shown/,
    sabotage: { house: (house) => without(house, ['undone']) },
  },
  {
    name: 'the stop is not looked at',
    kind: 'client-id',
    shows: /claimed after a stop/,
    sabotage: { house: (house) => without(house, ['stopped', 'held', 'reopened', 'cancelled']) },
  },
  {
    name: 'a network says of what it still shows that it is gone',
    kind: 'read-back',
    shows: /removed, but \d shown/,
    sabotage: {
      network: (n) => other(n, { remove: async () => ({ kind: 'gone' }), find: async () => 'cannot-tell' }),
    },
  },
];

describe('the checker sees', () => {
  it.each(wrongs)('$name', async ({ kind, sabotage, shows }) => {
    const seen: string[] = [];
    for (let seed = 0; seed < SEEDS && !seen.some((one) => shows.test(one)); seed++) {
      seen.push(...(await simulate({ seed, kind, undo: seed % 3 === 0, stop: seed % 4 === 0 }, sabotage)));
    }
    expect(seen.filter((one) => shows.test(one))).not.toEqual([]);
  });
});
