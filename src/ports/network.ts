import type { Draft } from '../core/draft.ts';
import type { Account } from '../core/leitbild.ts';
import type { RefusalReason } from '../core/publication.ts';
import type { Measure, Unfit } from '../core/rules/rule.ts';
import type { Instant } from '../core/time.ts';

/**
 * How to find out whether something arrived when the answer was lost.
 * same-transaction: publishing is recording · client-id: the same id again is the same post · key: repeatable while the key lives ·
 * duplicate-refusal: an equal text is refused · read-back: look after `settleMs` · none: nobody can tell.
 */
export type RecoveryClass = 'same-transaction' | 'client-id' | 'key' | 'duplicate-refusal' | 'read-back' | 'none';

export interface Recovery {
  readonly class: RecoveryClass;
  /** Milliseconds until everything the network accepted is readable. */
  readonly settleMs: number;
  /** Milliseconds a key is remembered, counted from the first try; 0 without keys. */
  readonly keyTtlMs: number;
}

/** One part of a post for one account: what is sent in one call. */
export interface Part {
  /** Publication id and part number, stable over all tries. */
  readonly publication: string;
  readonly n: number;
  readonly text: string;
  readonly language: string | null;
  readonly warning: string | null;
  readonly visibility: Draft['visibility'];
  /** What the post answers, in the adapter's own words (`Reply.target`); null = a post of its own. */
  readonly replyTo: string | null;
  readonly signature: string | null;
  readonly media: readonly { readonly sha256: string; readonly type: string; readonly alt: string }[];
}

/** Exactly what will be sent, resolved and stored before the first byte leaves. Plain JSON. */
export interface Prepared {
  readonly key: string;
  readonly createdAt: Instant;
  readonly body: unknown;
}

/** Where a part is now. `live` needs id and address. */
export interface Receipt {
  readonly remoteId: string;
  readonly url: string;
  /** What else the network needs to name it, where an id is not enough (Bluesky: the cid). */
  readonly ref?: string;
}

export type Outcome =
  | { readonly kind: 'live'; readonly receipt: Receipt }
  | {
      readonly kind: 'refused';
      readonly retry: 'after' | 'login' | 'never';
      /** The network's own words stay with the network. */
      readonly code: RefusalReason;
      readonly afterMs?: number;
    }
  | { readonly kind: 'handed-over' }
  | { readonly kind: 'unknown' };

/** A clear no, before or after sending: nothing of the part is there. */
export type Refusal = Extract<Outcome, { readonly kind: 'refused' }>;

/** What a part that is looked for cannot be. */
export interface Sought {
  /** The earliest moment it can have left, by our clock; a network's clock may be some seconds behind. */
  readonly since: Instant;
  /** Remote ids on this account that belong to other parts. */
  readonly not: readonly string[];
  /** Its own, once it has one: then the question is only whether that very one is still there. */
  readonly receipt?: Receipt;
}

export type Removal =
  | { readonly kind: 'removed' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'stuck'; readonly url: string }
  | { readonly kind: 'unknown' };

/** What readers will see, and its count. */
export interface Preview extends Measure {
  readonly text: string;
}

/** An answer to one of our posts, or a mention of the account. */
export interface Reply {
  readonly remoteId: string;
  readonly url: string;
  /** What `Part.replyTo` must be for a post that answers it. */
  readonly target: string;
  /** As readers see them: a display name, else the handle. */
  readonly author: string;
  /** Plain text, no markup. */
  readonly text: string;
  readonly at: Instant;
  /** Remote id of the post it answers, ours or not; null = a mention out of the blue. */
  readonly to: string | null;
}

/** `until` = when the login ends by itself, where the network says so. `login` = somebody has to sign in again. */
export type AuthState =
  | { readonly kind: 'ok'; readonly until: Instant | null }
  | { readonly kind: 'login' }
  | { readonly kind: 'unknown' };

/** How many calls in how many milliseconds a server allows one account; a token bucket that all instances share. */
export interface Pace {
  readonly calls: number;
  readonly perMs: number;
}

/** What a server allows beside its `Pace`, counted over all instances; `bucket` names one of an account's allowances. */
export interface Allowance {
  /** Takes so many calls at once. 0 = taken; else none was, and they may be there in so many milliseconds. */
  take(bucket: string, pace: Pace, calls: number): Promise<number>;
  /** The server asked for patience with calls of this kind, for so many milliseconds. */
  block(bucket: string, ms: number): Promise<void>;
}

/** One instance per account. Publish and remove never throw for what a network may answer: that is an outcome. */
export interface Network {
  readonly network: string;
  readonly account: Account;
  readonly can: {
    readonly remove: boolean;
    readonly replies: boolean;
    readonly media: boolean;
    readonly edit: boolean;
    /** Who may see a post; anything else is refused by the review. */
    readonly visibility: readonly Draft['visibility'][];
  };
  readonly recovery: Recovery;
  /** Null = no limit worth keeping. */
  readonly pace: Pace | null;
  measure(text: string): Measure;
  preview(part: Omit<Part, 'publication' | 'n'>): Preview;
  /** Pictures it would refuse, as far as can be told without their bytes. Left out where it takes whatever is stored. */
  unfit?(media: Part['media']): readonly Unfit[];
  /** A refusal where the network, or the lack of a login, says no already. Throws for what may be well later. */
  prepare(part: Part, earlier: readonly Receipt[], now: Instant, signal: AbortSignal): Promise<Prepared | Refusal>;
  publish(prepared: Prepared, signal: AbortSignal): Promise<Outcome>;
  /** Only class `same-transaction`: the receipt, computed without waiting, recorded in the transaction that makes it live. */
  issue?(publication: string): Receipt;
  /**
   * Is this very part there? Only what was posted after `since` and is not among `not` can be: an equal text of last year, or of another
   * publication, is somebody else's. Of several, the oldest.
   */
  find(prepared: Prepared, sought: Sought, signal: AbortSignal): Promise<Receipt | 'absent' | 'cannot-tell'>;
  remove(receipt: Receipt, signal: AbortSignal): Promise<Removal>;
  /** Only with `can.replies`: what came in since, oldest first, without our own posts; a repeat may name some again. */
  replies?(since: Instant, signal: AbortSignal): Promise<readonly Reply[] | 'cannot-tell'>;
  /** Only networks one signs in to. Asks the network; never throws. */
  auth?(signal: AbortSignal): Promise<AuthState>;
  /** Fetches what `measure` and `preview` rest on (limits of a server), where that can change. Keeps what it had when it fails. */
  refresh?(signal: AbortSignal): Promise<void>;
}
