import type { Rhythm } from '../../../src/core/cadence.ts';
import type { Context } from '../../../src/core/decide/index.ts';
import type { PersonId, PersonKind } from '../../../src/core/person.ts';
import type { Policy } from '../../../src/core/policy.ts';
import type { RevisionFacts } from '../../../src/core/proposal.ts';
import { type Instant, MINUTE } from '../../../src/core/time.ts';

/** Everything outside a proposal that a test can turn: the time, who people are, which accounts are one human, what is stopped. */
export interface World {
  now: Instant;
  readonly kinds: Map<PersonId, PersonKind>;
  readonly keepers: Set<PersonId>;
  /** Account → human; a missing account is its own human. */
  readonly human: Map<PersonId, string>;
  /** Stopped networks, or 'all'. */
  readonly stops: Set<string>;
  eligible: number;
  /** Is there a chat whose reactions must be read back? */
  readonly readsBack: boolean;
}

export const rhythm: Rhythm = {
  zone: 'Europe/Berlin',
  workdays: [1, 2, 3, 4, 5],
  hours: { from: '09:00', to: '17:00' },
  weekly: { day: 1, at: '09:30' },
  quietDays: 7,
};

export const policy: Policy = { quorum: 1, keeperNeeded: false, grace: MINUTE, lapse: 2, nudge: 4 };

/** A Tuesday, ten o'clock in Berlin. */
export const TUESDAY: Instant = '2026-11-24T09:00:00.000Z';

export function makeWorld(): World {
  return {
    now: TUESDAY,
    kinds: new Map<PersonId, PersonKind>([
      ['gus', 'guest'],
      ['robo', 'bot'],
      ['old', 'gone'],
      ['str', 'stranger'],
    ]),
    keepers: new Set(['kim']),
    human: new Map([['jana2', 'jana']]),
    stops: new Set(),
    eligible: Number.POSITIVE_INFINITY,
    readsBack: false,
  };
}

const humanOf = (world: World, person: PersonId): string => world.human.get(person) ?? person;

/** What `decide` gets to know of this world. Everybody unknown is a colleague. */
export const contextOf = (world: World): Context => ({
  now: world.now,
  rhythm,
  standing: (person) => ({
    person,
    kind: world.kinds.get(person) ?? 'colleague',
    keeper: world.keepers.has(person) && (world.kinds.get(person) ?? 'colleague') === 'colleague',
  }),
  sameHuman: (a, b) => humanOf(world, a) === humanOf(world, b),
  halted: (network) => world.stops.has('all') || world.stops.has(network),
  eligible: () => world.eligible,
  readsBack: world.readsBack,
});

export const accountsOf = (...networks: readonly string[]) =>
  networks.map((network) => ({ account: `${network}-1`, network }));

/** The facts of a revision; everything not named is the plainest there is. */
export const facts = (revision: number, more: Partial<RevisionFacts> = {}): RevisionFacts => ({
  revision,
  kind: 'post',
  commitment: `hash-${revision}`,
  accounts: accountsOf('blog'),
  wished: null,
  hard: [],
  policy,
  ...more,
});
