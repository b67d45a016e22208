import type { AccountId } from './draft.ts';
import type { PersonId } from './person.ts';
import type { Policy } from './policy.ts';
import {
  evolvePublication,
  foldPublications,
  intended,
  type Publication,
  type PublicationEvent,
} from './publication.ts';
import { type Instant, latest, plus } from './time.ts';

export type ProposalStatus =
  | 'draft'
  | 'open'
  | 'contested'
  | 'approved'
  | 'publishing'
  | 'published'
  | 'failed'
  | 'retracting'
  | 'retracted'
  | 'withdrawn'
  | 'lapsed';

/** A hard finding that still stands in the way. */
export interface HardFinding {
  readonly rule: string;
  readonly overridable: boolean;
}

/** What the stream keeps of a revision. Its words, hash and salt live in a side table; `commitment` = HMAC(salt, content hash). */
export interface RevisionFacts {
  readonly revision: number;
  readonly kind: 'post' | 'reply';
  readonly commitment: string;
  readonly accounts: readonly { readonly account: AccountId; readonly network: string }[];
  readonly wished: Instant | null;
  readonly hard: readonly HardFinding[];
  readonly policy: Policy;
}

export type Yes = 'yes' | 'object';

/** One signal of one chat account: its button, or one of its reactions ("reaction:✅"). */
export interface Signal {
  readonly person: PersonId;
  readonly via: string;
  readonly verdict: Yes;
  readonly revision: number;
  readonly round: number;
}

export type ProposalEvent =
  | PublicationEvent
  | ({ readonly at: Instant } & (
      | {
          readonly type: 'asked';
          readonly by: PersonId;
          readonly facts: RevisionFacts;
          readonly named: PersonId | null;
        }
      | { readonly type: 'revised'; readonly by: PersonId; readonly facts: RevisionFacts }
      | ({ readonly type: 'voiced' } & Signal)
      | ({ readonly type: 'unvoiced' } & Omit<Signal, 'verdict'>)
      | { readonly type: 'dropped'; readonly person: PersonId }
      | { readonly type: 'reasoned'; readonly by: PersonId; readonly commitment: string }
      | { readonly type: 'overridden'; readonly by: PersonId; readonly rule: string; readonly commitment: string }
      | { readonly type: 'approved'; readonly due: Instant; readonly publications: readonly string[] }
      | { readonly type: 'reopened'; readonly cause: 'voice-lost' | 'stopped' | 'objection' }
      /** Asked, and stopped before it was approved: its card takes no yes any more, the next go brings a new one. */
      | { readonly type: 'paused' }
      | { readonly type: 'round-opened'; readonly round: number }
      | { readonly type: 'passed-on'; readonly from: PersonId; readonly named: PersonId | null }
      | { readonly type: 'nudged' }
      | { readonly type: 'still-wanted'; readonly by: PersonId }
      | { readonly type: 'withdrawn'; readonly by: PersonId }
      | { readonly type: 'lapsed' }
      | { readonly type: 'undone'; readonly by: PersonId }
      /** The chats were asked which reactions stand on the cards of this revision and round; what differed was recorded before. */
      | { readonly type: 'signals-read'; readonly revision: number; readonly round: number }
      /** The database is an old copy: voices given before count no more, and what was asked may be out already. */
      | { readonly type: 'restored-whole' }
    ));

/** A draft on its way, with its history: the aggregate. `revision` 0 = the stream has not begun. */
export interface Proposal {
  readonly id: string;
  readonly status: ProposalStatus;
  /** Author first, then co-authors in the order they revised. */
  readonly authors: readonly PersonId[];
  readonly revision: number;
  /** Voices count only in the round they were given in; a go opens a new one for whatever was stopped. */
  readonly round: number;
  readonly facts: RevisionFacts | null;
  /** All signals that stand, over all revisions and rounds: objections outlive a revision until dropped. */
  readonly signals: readonly Signal[];
  readonly overrides: readonly {
    readonly rule: string;
    readonly by: PersonId;
    readonly revision: number;
    /** To the reason, which is kept aside. */
    readonly commitment: string;
  }[];
  readonly publications: readonly Publication[];
  readonly named: PersonId | null;
  readonly passed: readonly PersonId[];
  readonly createdAt: Instant | null;
  /** When the present waiting began: the first ask, a revision, a reopening. */
  readonly askedAt: Instant | null;
  readonly approvedAt: Instant | null;
  readonly due: Instant | null;
  /** When the reactions that carry this approval were last read back; null = not since it was approved. */
  readonly heardAt: Instant | null;
  readonly nudged: boolean;
  /** Its card was seen while stopped: no voice on it counts, and the next go opens a new round. */
  readonly voided: boolean;
  /** Asked before a restore: it may have gone out in the time that was lost. */
  readonly restoredAt: Instant | null;
  readonly undo: { readonly by: PersonId; readonly at: Instant } | null;
  readonly updatedAt: Instant | null;
}

/** The state before anything was asked. */
export const unborn = (id: string): Proposal => ({
  id,
  status: 'draft',
  authors: [],
  revision: 0,
  round: 1,
  facts: null,
  signals: [],
  overrides: [],
  publications: [],
  named: null,
  passed: [],
  createdAt: null,
  askedAt: null,
  approvedAt: null,
  due: null,
  heardAt: null,
  nudged: false,
  voided: false,
  restoredAt: null,
  undo: null,
  updatedAt: null,
});

const same =
  (a: Omit<Signal, 'verdict'>) =>
  (b: Signal): boolean =>
    a.person === b.person && a.via === b.via && a.revision === b.revision && a.round === b.round;

/** Objections to the current revision, whatever the round. */
export const objectionsNow = (p: Proposal): readonly Signal[] =>
  p.signals.filter((s) => s.verdict === 'object' && s.revision === p.revision);

/** open or contested, by the signals that stand. */
const asked = (p: Proposal): Proposal => ({
  ...p,
  status: objectionsNow(p).length > 0 ? 'contested' : 'open',
  approvedAt: null,
  due: null,
  heardAt: null,
});

/** New words, open, and whoever wrote them among the authors. */
const revised = (p: Proposal, { by, facts, at }: Extract<ProposalEvent, { type: 'asked' | 'revised' }>): Proposal =>
  asked({
    ...p,
    revision: facts.revision,
    facts,
    voided: false,
    askedAt: at,
    nudged: false,
    authors: p.authors.includes(by) ? p.authors : [...p.authors, by],
  });

/** The signals that stand now; while nothing is decided they make it open or contested. */
const heard = (p: Proposal, signals: readonly Signal[]): Proposal =>
  isWaiting(p) ? asked({ ...p, signals }) : { ...p, signals };

/** Still asking for voices? */
export const isWaiting = (p: Proposal): boolean => p.status === 'open' || p.status === 'contested';

/** Folds one event into the proposal. Pure; the order of events is their order in the stream. */
export function evolve(p: Proposal, event: ProposalEvent): Proposal {
  return { ...('publication' in event ? evolveDelivery(p, event) : evolveTalk(p, event)), updatedAt: event.at };
}

function evolveDelivery(p: Proposal, event: PublicationEvent): Proposal {
  const publications = p.publications.map((one) =>
    one.id === event.publication ? evolvePublication(one, event) : one,
  );
  const next = { ...p, publications };
  const begun =
    p.undo !== null ||
    !['open', 'contested', 'approved', 'withdrawn', 'lapsed'].includes(p.status) ||
    startsPublishing(event);
  return begun ? { ...next, status: foldPublications(current(publications), p.undo !== null) } : next;
}

const startsPublishing = (event: PublicationEvent): boolean =>
  ['claimed', 'issued', 'handed-over', 'rehearsed', 'restored'].includes(event.type);

/** Rows cancelled before anything left do not count for the state. */
const current = (all: readonly Publication[]): readonly Publication[] =>
  all.filter((one) => one.state !== 'cancelled' || one.partsLive > 0);

function evolveTalk(p: Proposal, event: Exclude<ProposalEvent, PublicationEvent>): Proposal {
  switch (event.type) {
    case 'asked':
      return { ...revised(p, event), named: event.named, createdAt: event.at };
    case 'revised':
      return revised(p, event);
    case 'voiced': {
      const { type, at, ...signal } = event;
      return heard(p, [...p.signals.filter((s) => !same(signal)(s)), signal]);
    }
    case 'unvoiced':
      return heard(
        p,
        p.signals.filter((s) => !same(event)(s)),
      );
    case 'dropped':
      return heard(
        p,
        p.signals.filter((s) => s.person !== event.person || s.verdict !== 'object'),
      );
    case 'overridden':
      return {
        ...p,
        overrides: [
          ...p.overrides,
          { rule: event.rule, by: event.by, revision: p.revision, commitment: event.commitment },
        ],
      };
    case 'approved':
      return approve(p, event.at, event.due, event.publications);
    case 'reopened':
      return asked({ ...p, voided: p.voided || event.cause === 'stopped', askedAt: event.at, nudged: false });
    case 'paused':
      return { ...p, voided: true };
    case 'round-opened':
      return { ...p, round: event.round, voided: false, askedAt: event.at, nudged: false };
    case 'passed-on':
      return { ...p, named: event.named, passed: [...p.passed, event.from] };
    case 'nudged':
      return { ...p, nudged: true };
    case 'withdrawn':
    case 'lapsed':
      return { ...p, status: event.type, due: null };
    case 'undone':
      return { ...p, undo: { by: event.by, at: event.at }, status: foldPublications(current(p.publications), true) };
    case 'still-wanted':
      return {
        ...p,
        publications: p.publications.map((one) => (one.held === 'late' ? { ...one, due: event.at } : one)),
      };
    case 'signals-read':
      return event.revision === p.revision && event.round === p.round ? { ...p, heardAt: event.at } : p;
    case 'restored-whole':
      return { ...p, restoredAt: event.at, voided: true };
    case 'reasoned':
      return p;
  }
}

function approve(p: Proposal, at: Instant, due: Instant, ids: readonly string[]): Proposal {
  const rows = (p.facts?.accounts ?? []).map(({ account, network }, i) =>
    intended({ id: ids[i] ?? `${p.id}-${p.publications.length + i + 1}`, account, network, due }),
  );
  return { ...p, status: 'approved', approvedAt: at, due, heardAt: null, publications: [...p.publications, ...rows] };
}

/** When an approved revision may leave: after the grace, and not before the wished time. */
export const dueAt = (now: Instant, facts: RevisionFacts): Instant =>
  latest(plus(now, facts.policy.grace), facts.wished);
