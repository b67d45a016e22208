import type { AccountId } from './draft.ts';
import type { Instant } from './time.ts';

/**
 * One proposal on one account of one network; `unconfirmed` means nobody can tell whether it arrived, `rehearsed` that it would have
 * left and the account only practises.
 */
export type PublicationState =
  | 'pending'
  | 'sending'
  | 'live'
  | 'refused'
  | 'unconfirmed'
  | 'cancelled'
  | 'held'
  | 'with-a-person'
  | 'removing'
  | 'removed'
  | 'stuck'
  | 'rehearsed';

/**
 * `changed`: the Leitbild gives this account another name or none since the voice; `picture`: one of its pictures is not in the store any
 * more. Only a revision, a withdrawal or an undo ends these two.
 */
export type HeldReason = 'login' | 'budget' | 'stopped' | 'late' | 'signals-unread' | 'changed' | 'picture';

/** When a refused publication may be tried again. */
export type Retry = 'after' | 'login' | 'never';

/**
 * Why a network did not take a part: over its limit · its words · its pictures · one of them too large ·
 * the description of one too long · more pictures at once than it takes · sign-in or permission · too much at once · said
 * already · nobody listened, nothing left · its own trouble · anything else. A closed set: a network's own words could quote a post,
 * and nobody could ever erase them from a stream.
 */
export const refusalReasons = [
  'limit',
  'text',
  'media',
  'oversize',
  'description',
  'uploads',
  'auth',
  'rate',
  'duplicate',
  'unreachable',
  'server',
  'other',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export interface Publication {
  /** `PROPOSAL-N`, counted within the proposal; also its permalink on the microblog. */
  readonly id: string;
  readonly account: AccountId;
  readonly network: string;
  readonly state: PublicationState;
  readonly due: Instant;
  readonly held: HeldReason | null;
  /** Since when it is held: the days of silence count from here. */
  readonly heldAt: Instant | null;
  readonly retry: Retry | null;
  /** Why it was refused last; null = it was not, or it is out by now. */
  readonly reason: RefusalReason | null;
  /** Tries so far; grows with each claim. */
  readonly attempt: number;
  /** Every write after a claim must carry the fence of that claim. */
  readonly fence: number;
  readonly leaseUntil: Instant | null;
  readonly firstSentAt: Instant | null;
  readonly sentAt: Instant | null;
  readonly liveAt: Instant | null;
  /** Parts already live, in order: part n+1 is sent only after part n. */
  readonly partsLive: number;
  /** Read-backs of an unknown outcome that found nothing. */
  readonly looks: number;
  /** Earliest moment for the next machine step (recovery, Retry-After). */
  readonly notBefore: Instant | null;
}

/** Events on one publication; they live in the stream of its proposal. */
export type PublicationEvent = { readonly publication: string; readonly at: Instant } & (
  | { readonly type: 'claimed'; readonly fence: number; readonly part: number; readonly leaseUntil: Instant }
  | { readonly type: 'part-live'; readonly fence: number; readonly part: number }
  | { readonly type: 'issued' }
  | { readonly type: 'went-live'; readonly by: 'machine' | 'recovery' | 'person' }
  | {
      readonly type: 'refused';
      readonly retry: Retry;
      readonly code: RefusalReason;
      readonly notBefore: Instant | null;
    }
  | { readonly type: 'unknown'; readonly notBefore: Instant }
  | { readonly type: 'not-found'; readonly notBefore: Instant }
  | { readonly type: 'gave-up' }
  | { readonly type: 'requeued'; readonly by: 'recovery' | 'person' | 'retry' }
  | { readonly type: 'held'; readonly reason: HeldReason }
  | { readonly type: 'released' }
  | { readonly type: 'handed-over' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'removal-began'; readonly fence: number; readonly leaseUntil: Instant }
  | { readonly type: 'removal-renewed'; readonly fence: number; readonly leaseUntil: Instant }
  | { readonly type: 'removal-asked' }
  | { readonly type: 'removal-failed'; readonly notBefore: Instant }
  | { readonly type: 'removed'; readonly how: 'removed' | 'gone' | 'person' }
  | { readonly type: 'stuck' }
  | { readonly type: 'late-result'; readonly fence: number; readonly outcome: string }
  /** All that a dry account does. */
  | { readonly type: 'rehearsed' }
  /** The database is an old copy: whatever was under way, or yet to be, may have happened since. */
  | { readonly type: 'restored' }
  /** It was live when the copy was made and is not any more. */
  | { readonly type: 'vanished' }
);

/** A publication as the approving transaction writes it: nothing sent, nothing known. */
export const intended = (where: Pick<Publication, 'id' | 'account' | 'network' | 'due'>): Publication => ({
  ...where,
  state: 'pending',
  held: null,
  heldAt: null,
  retry: null,
  reason: null,
  attempt: 0,
  fence: 0,
  leaseUntil: null,
  firstSentAt: null,
  sentAt: null,
  liveAt: null,
  partsLive: 0,
  looks: 0,
  notBefore: null,
});

type Verb = PublicationEvent['type'];

/** Which event is allowed in which state. What is not here cannot happen: `decide` never emits it, the tests try them all. */
export const edges: Readonly<Record<PublicationState, Partial<Record<Verb, PublicationState>>>> = {
  pending: {
    claimed: 'sending',
    issued: 'live',
    rehearsed: 'rehearsed',
    restored: 'unconfirmed',
    cancelled: 'cancelled',
    held: 'held',
    'handed-over': 'with-a-person',
    'late-result': 'pending',
  },
  sending: {
    claimed: 'sending',
    'part-live': 'sending',
    'went-live': 'live',
    refused: 'refused',
    unknown: 'sending',
    'not-found': 'sending',
    'gave-up': 'unconfirmed',
    requeued: 'pending',
    'handed-over': 'with-a-person',
    cancelled: 'cancelled',
    'late-result': 'sending',
    held: 'held',
    restored: 'unconfirmed',
    'removal-began': 'removing',
  },
  live: { 'removal-began': 'removing', vanished: 'removed', 'late-result': 'live' },
  refused: { requeued: 'pending', restored: 'unconfirmed', 'removal-began': 'removing', 'late-result': 'refused' },
  unconfirmed: {
    'part-live': 'sending',
    'went-live': 'live',
    requeued: 'pending',
    cancelled: 'cancelled',
    'late-result': 'unconfirmed',
  },
  cancelled: { 'late-result': 'cancelled', 'removal-began': 'removing' },
  held: { released: 'pending', restored: 'unconfirmed', cancelled: 'cancelled', 'late-result': 'held' },
  'with-a-person': { 'went-live': 'live', cancelled: 'cancelled', stuck: 'stuck', 'late-result': 'with-a-person' },
  removing: {
    'removal-began': 'removing',
    'removal-renewed': 'removing',
    'removal-failed': 'removing',
    removed: 'removed',
    vanished: 'removed',
    stuck: 'stuck',
    'late-result': 'removing',
  },
  removed: { 'late-result': 'removed' },
  stuck: { 'removal-asked': 'removing', removed: 'removed', vanished: 'removed', 'late-result': 'stuck' },
  rehearsed: { 'late-result': 'rehearsed' },
};

/** Folds one event. Throws where the edge table has no edge: a stored stream that does that was not written by us. */
export function evolvePublication(publication: Publication, event: PublicationEvent): Publication {
  const state = edges[publication.state][event.type];
  if (state === undefined) {
    throw new Error(`publication ${publication.id}: ${event.type} cannot follow ${publication.state}`);
  }
  return { ...publication, state, ...changes(publication, event) };
}

function changes(was: Publication, event: PublicationEvent): Partial<Publication> {
  switch (event.type) {
    case 'claimed':
      return {
        fence: event.fence,
        attempt: was.attempt + 1,
        leaseUntil: event.leaseUntil,
        sentAt: event.at,
        looks: 0,
        notBefore: null,
        firstSentAt: was.firstSentAt ?? event.at,
      };
    case 'part-live':
      return { partsLive: event.part + 1, leaseUntil: null, firstSentAt: null, notBefore: null };
    case 'issued':
    case 'went-live':
      return { liveAt: event.at, leaseUntil: null, ...unheld, retry: null, reason: null, notBefore: null };
    case 'refused':
      return { retry: event.retry, reason: event.code, leaseUntil: null, notBefore: event.notBefore };
    case 'unknown':
      return { leaseUntil: null, notBefore: event.notBefore };
    case 'not-found':
      return { looks: was.looks + 1, leaseUntil: null, notBefore: event.notBefore };
    case 'requeued':
      return event.by === 'recovery'
        ? requeued(was)
        : { ...requeued({ due: event.at, notBefore: null }), reason: null };
    case 'held':
      return { held: event.reason, heldAt: event.at, leaseUntil: null, firstSentAt: null };
    case 'released':
      return unheld;
    case 'removal-began':
      return { fence: event.fence, leaseUntil: event.leaseUntil, notBefore: null, ...unheld };
    case 'removal-renewed':
      return { leaseUntil: event.leaseUntil };
    case 'removal-failed':
      return { leaseUntil: null, notBefore: event.notBefore };
    case 'gave-up':
    case 'rehearsed':
    case 'restored':
    case 'vanished':
    case 'removed':
    case 'stuck':
    case 'cancelled':
      return { leaseUntil: null, notBefore: null, ...unheld };
    case 'handed-over':
    case 'removal-asked':
    case 'late-result':
      return {};
  }
}

const unheld = { held: null, heldAt: null } as const;

/** A machine's requeue keeps the due moment and the network's Retry-After; a person's asks for now. */
const requeued = (when: Pick<Publication, 'due' | 'notBefore'>): Partial<Publication> => ({
  leaseUntil: null,
  retry: null,
  looks: 0,
  firstSentAt: null,
  due: when.due,
  notBefore: when.notBefore,
});

const open: readonly PublicationState[] = ['pending', 'sending', 'unconfirmed', 'held', 'with-a-person'];
const out: readonly PublicationState[] = ['live', 'removing', 'unconfirmed', 'stuck', 'sending', 'with-a-person'];

/** Anything of it that readers may see: whole, in parts, or nobody knows. */
export const isOut = (p: Publication): boolean => out.includes(p.state) || (p.state !== 'removed' && p.partsLive > 0);

/** The state of a proposal whose publishing has begun: a fold over its publications. */
export function foldPublications(
  all: readonly Publication[],
  undoing: boolean,
): 'publishing' | 'published' | 'failed' | 'retracting' | 'retracted' {
  if (undoing) return all.some(isOut) ? 'retracting' : 'retracted';
  if (all.some((p) => open.includes(p.state))) return 'publishing';
  if (all.some((p) => isOut(p) || p.state === 'rehearsed')) return 'published';
  return all.some((p) => p.state === 'removed') ? 'retracted' : 'failed';
}
