import type { House } from '../../src/app/house.ts';
import { textsFor } from '../../src/core/draft.ts';
import type { ProposalEvent } from '../../src/core/proposal.ts';
import type { SwitchEvent } from '../../src/core/switch.ts';
import { HOUR, SECOND } from '../../src/core/time.ts';
import type { Network, Prepared } from '../../src/ports/network.ts';
import type { Store, Tx } from '../../src/ports/store.ts';
import { type History, judge, type Violation } from '../support/history.ts';
import { memoryStore } from '../support/memory.ts';
import { type Kind, playOn, type Sabotage, type Schedule } from '../support/simulation.ts';

/** A known way to get delivery wrong, a class on which it shows, and what then goes wrong. */
export interface Bug {
  readonly name: string;
  readonly kind: Kind;
  readonly sabotage: Sabotage;
  readonly shows: RegExp;
}

/** What the house sees of its store when transactions look like this. */
const seeing = (house: House, change: (tx: Tx) => Tx): House => {
  const transact: Store['transact'] = (work) => house.store.transact((tx) => work(change(tx)));
  return { ...house, store: { ...house.store, transact } };
};

/** Streams read otherwise than they were written; null = not at all. */
const retold = (house: House, how: (event: ProposalEvent) => ProposalEvent | null): House =>
  seeing(house, (tx) => ({
    ...tx,
    streams: {
      ...tx.streams,
      load: async <E>(name: string) => {
        const { version, events } = await tx.streams.load<ProposalEvent>(name);
        return { version, events: events.flatMap((event) => how(event) ?? []) as unknown as readonly (E & never)[] };
      },
    } as Tx['streams'],
  }));

/** The stream without events of these types: what is not read is not obeyed. */
const without = (house: House, types: readonly string[]): House =>
  retold(house, (event) => (types.includes(event.type) ? null : event));

/** Takes up what is in another's hands as well. */
const impatient = (house: House): House =>
  seeing(house, (tx) => ({
    ...tx,
    publications: {
      ...tx.publications,
      next: async (wish) => {
        const due = await tx.publications.next(wish);
        if (due.length > 0) return due;
        const sending = await tx.publications.list({ states: ['sending'] }, { limit: 9 });
        return sending.filter((row) => !wish.except?.includes(row.id)).slice(0, wish.most ?? 1);
      },
    },
  }));

const other = (network: Network, more: Partial<Network>): Network => ({ ...network, ...more });

/** Known ways to get delivery wrong, each with a class on which it shows and what then goes wrong. */
export const bugs: readonly Bug[] = [
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
  {
    name: 'a lost answer is taken for a refusal for good',
    kind: 'read-back',
    shows: /refused after \d, but \d shown/,
    sabotage: {
      network: (n) =>
        other(n, {
          publish: async (...args) => {
            const outcome = await n.publish(...args);
            return outcome.kind === 'unknown' ? { kind: 'refused', retry: 'never', code: 'server' } : outcome;
          },
        }),
    },
  },
  {
    name: 'other words leave than those that were voiced',
    kind: 'client-id',
    shows: /was never voiced/,
    sabotage: {
      network: (n) =>
        other(n, {
          publish: (p: Prepared, signal) => n.publish({ ...p, body: { text: 'Wir sind die Besten.' } }, signal),
        }),
    },
  },
  {
    name: 'a fence that does not grow',
    kind: 'client-id',
    shows: /two claims under fence/,
    sabotage: { house: (house) => retold(house, (event) => ('fence' in event ? { ...event, fence: 0 } : event)) },
  },
  {
    name: 'the lease of another is not looked at',
    kind: 'client-id',
    shows: /claimed while another's lease ran/,
    sabotage: {
      house: (house) =>
        impatient(retold(house, (event) => ('leaseUntil' in event ? { ...event, leaseUntil: event.at } : event))),
    },
  },
  {
    name: 'a receipt is not kept',
    kind: 'key',
    shows: /live without a receipt/,
    sabotage: {
      house: (house) =>
        seeing(house, (tx) => ({ ...tx, publications: { ...tx.publications, receipt: async () => 'kept' } })),
    },
  },
  {
    name: 'a removal that got no answer is called done',
    kind: 'read-back',
    shows: /removed, but \d shown/,
    sabotage: {
      network: (n) =>
        other(n, {
          remove: async () => ({ kind: 'removed' }),
          find: async () => 'absent',
        }),
    },
  },
];

/** Plays a schedule in memory and hands what came of it to the judge of matrix and campaign. */
export async function judged(schedule: Schedule, sabotage: Sabotage = {}): Promise<readonly Violation[]> {
  const store = memoryStore();
  const { wrong, events, posts } = await playOn(store, schedule, sabotage);
  if (wrong.includes('never came to rest')) return [{ kind: 'loss', what: 'never came to rest' }];
  const history = await store.read(async (tx): Promise<History> => {
    const [one] = await tx.publications.list({}, { limit: 1 });
    const revision = one === undefined ? null : await tx.proposals.revision(one.proposal, 1);
    const stops = (await tx.streams.load<SwitchEvent>('switch')).events;
    return {
      proposal: one?.proposal ?? '',
      events,
      texts: (account) => (revision === null ? [] : textsFor(revision.draft, account)),
      mayBeUnsure: () => true,
      // No go follows; what carries the moment of the stop itself counts as before it.
      stops: stops.map(({ at }) => ({ from: events.findLastIndex((event) => event.at <= at) + 1 })),
      parts: one === undefined ? [] : await tx.publications.parts(one.id),
    };
  });
  const ledger = posts.map(({ id, text, removed }) => ({ id, account: schedule.kind, text, removed }));
  return judge([history], ledger);
}

/** Does the judge see this bug within so many schedules? Returns what it said of it, or null. */
export async function sees({ kind, sabotage, shows }: Bug, schedules: number): Promise<string | null> {
  for (let seed = 0; seed < schedules; seed++) {
    const found = await judged({ seed, kind, undo: seed % 3 === 0, stop: seed % 4 === 0 }, sabotage);
    const seen = found.find(({ what }) => shows.test(what));
    if (seen !== undefined) return seen.what;
  }
  return null;
}
