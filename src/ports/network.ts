import type { Account } from '../core/leitbild.ts';
import type { RefusalReason } from '../core/publication.ts';
import type { Measure } from '../core/rules/rule.ts';
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
  readonly visibility: 'public' | 'unlisted' | 'followers';
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

/** Where a part is now. `live` needs both. */
export interface Receipt {
  readonly remoteId: string;
  readonly url: string;
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

/** What a part that is looked for cannot be. */
export interface Sought {
  /** The earliest moment it can have left, by our clock; a network's clock may be some seconds behind. */
  readonly since: Instant;
  /** Remote ids on this account that belong to other parts. */
  readonly not: readonly string[];
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

/** One instance per account. Publish and remove never throw for what a network may answer: that is an outcome. */
export interface Network {
  readonly network: string;
  readonly account: Account;
  readonly can: {
    readonly remove: boolean;
    readonly replies: boolean;
    readonly media: boolean;
    readonly edit: boolean;
  };
  readonly recovery: Recovery;
  measure(text: string): Measure;
  preview(part: Omit<Part, 'publication' | 'n'>): Preview;
  prepare(part: Part, earlier: readonly Receipt[], now: Instant, signal: AbortSignal): Promise<Prepared>;
  publish(prepared: Prepared, signal: AbortSignal): Promise<Outcome>;
  /** Only class `same-transaction`: the receipt, computed without waiting, recorded in the transaction that makes it live. */
  issue?(publication: string): Receipt;
  /**
   * Is this very part there? Only what was posted after `since` and is not among `not` can be: an equal text of last year, or of another
   * publication, is somebody else's. Of several, the oldest.
   */
  find(prepared: Prepared, sought: Sought, signal: AbortSignal): Promise<Receipt | 'absent' | 'cannot-tell'>;
  remove(receipt: Receipt, signal: AbortSignal): Promise<Removal>;
}
