import type { Card } from '../core/card.ts';
import type { Draft } from '../core/draft.ts';
import type { ShownAccount } from '../core/hash.ts';
import type { PersonId, Profile } from '../core/person.ts';
import type { Policy } from '../core/policy.ts';
import type { ProposalEvent, ProposalStatus } from '../core/proposal.ts';
import type { Publication } from '../core/publication.ts';
import type { Review } from '../core/review.ts';
import type { SwitchEvent } from '../core/switch.ts';
import type { Instant } from '../core/time.ts';
import type { Incoming, MessageRef, Place } from './chat.ts';
import type { AuthState, Prepared, Receipt, Reply } from './network.ts';

/** Events on people: internal ids and verbs only. `linked` says that two accounts are one human; it is never taken back. */
export type PeopleEvent = { readonly at: Instant } & (
  | { readonly type: 'joined'; readonly person: PersonId }
  | { readonly type: 'linked'; readonly person: PersonId; readonly with: PersonId }
  | { readonly type: 'left' | 'returned' | 'forgotten'; readonly person: PersonId }
);

export type StreamEvent = ProposalEvent | SwitchEvent | PeopleEvent;

/** `proposal:ID`, `switch` or `people`. Each stream has its own hash chain. */
export type StreamName = string;

export interface Stream<E extends StreamEvent> {
  readonly version: number;
  readonly events: readonly E[];
}

/** The projection of a proposal, written in the transaction of its events. */
export interface ProposalRow {
  readonly id: string;
  readonly status: ProposalStatus;
  readonly kind: 'post' | 'reply';
  readonly author: PersonId;
  readonly revision: number;
  readonly round: number;
  readonly named: PersonId | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** When the clock next has something to say; null = never. */
  readonly nextAt: Instant | null;
  readonly liveAt: Instant | null;
}

/** Words of a revision: erasable, while its stream keeps only the commitment. */
export interface RevisionRow {
  readonly proposal: string;
  readonly revision: number;
  readonly by: PersonId;
  readonly at: Instant;
  readonly draft: Draft;
  readonly review: Review;
  readonly policy: Policy;
  /** The accounts as people saw them: `hash` was made over these, whatever the Leitbild says today. */
  readonly accounts: readonly ShownAccount[];
  readonly hash: string;
  readonly salt: string;
  /** Key of `signatureDigest`. Null without a signature, and where `forget` dropped both. */
  readonly signatureSalt: string | null;
  /** What `hash` holds of the signature. It stays when that is forgotten: without the salt it says nothing, and the rest can be checked. */
  readonly signatureDigest: string | null;
}

export interface Page {
  readonly limit: number;
  /** Keyset: only rows older than this one. `at` is a proposal's `updatedAt`, a publication's `liveAt ?? due`. */
  readonly before?: { readonly at: Instant; readonly id: string };
}

/** An unsent draft: its author's alone, dies after seven days, never enters the log. Secrets in it are masked. */
export interface DraftRow {
  readonly id: string;
  readonly person: PersonId;
  readonly draft: Draft;
  readonly review: Review;
  /** A revision being written: of which proposal, based on which revision. */
  readonly of: { readonly proposal: string; readonly revision: number } | null;
  readonly updatedAt: Instant;
}

/**
 * A reason of an objection, an override or a stop: words aside, commitment in the stream. `subject` = proposal id or 'switch'.
 * A remark (`note`) commits to nothing: its subject is `note:ID:REVISION`.
 */
export interface ReasonRow {
  readonly subject: string;
  readonly person: PersonId;
  readonly about: 'objection' | 'override' | 'stop' | 'note';
  readonly text: string;
  readonly salt: string;
  readonly at: Instant;
}

export interface PartRow {
  readonly publication: string;
  readonly n: number;
  readonly prepared: Prepared;
  readonly receipt: Receipt | null;
}

export interface PublicationRow extends Publication {
  readonly proposal: string;
}

/** An encrypted login. Only the vault reads `box`; everything beside it may be listed. */
export interface LoginRow {
  readonly account: string;
  readonly network: string;
  /** Which key of the ring seals it. */
  readonly keyId: string;
  /** AES-256-GCM: 96-bit nonce and ciphertext with tag, base64. */
  readonly nonce: string;
  readonly box: string;
  readonly version: number;
  readonly since: Instant;
  /** What the network said when it was last asked; null = never asked. */
  readonly state: AuthState['kind'] | null;
  readonly until: Instant | null;
  readonly checkedAt: Instant | null;
}

/** An answer or a mention from outside. Dies after the retention time. */
export interface ReplyRow extends Reply {
  /** Random, short: people type it. */
  readonly id: string;
  readonly account: string;
  readonly network: string;
  readonly seenAt: Instant;
  /** The proposal of ours it answers; null = a mention, or an answer to something we did not publish. */
  readonly proposal: string | null;
  /** Who said "I'll answer". */
  readonly claimedBy: PersonId | null;
  readonly claimedAt: Instant | null;
  /** The newest proposal of kind reply that answers it; `none` = it needs no answer. */
  readonly answer: string | null;
}

/** A test post on an account, outside all proposals: stored before it leaves, so that it is taken back even after a crash. */
export interface TrialRow {
  readonly id: string;
  readonly account: string;
  readonly at: Instant;
  readonly prepared: Prepared;
  readonly receipt: Receipt | null;
  readonly state: 'out' | 'gone' | 'stuck';
}

export interface MediaRow {
  readonly sha256: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Who brought it, while no post uses it: `forget` drops it with them. */
  readonly by: PersonId | null;
  readonly at: Instant;
}

/** One chat account of somebody. `human` is the same for all accounts of one human (the smallest id among them). */
export interface PersonRow extends Profile {
  readonly person: PersonId;
  readonly human: PersonId;
}

export interface InboxRow {
  readonly incoming: Incoming | null;
  readonly at: Instant;
  /** Null until carried out. */
  readonly answer: StoredAnswer | null;
}

/** What is kept of an answer: no text, so nothing to erase. Messages are found by their outbox rows' `cause`. */
export type StoredAnswer =
  | { readonly ok: true; readonly proposal?: string }
  | { readonly ok: false; readonly code: string; readonly about?: string; readonly status?: ProposalStatus };

/**
 * What a shown message is about, so that a press or a reaction on it finds its subject. `inPlace` = it is wanted once more only because
 * somebody was forgotten: nobody needs it where it is gone, and it is emptied where it cannot be drawn any more.
 */
export type Subject =
  | {
      readonly kind: 'proposal';
      readonly proposal: string;
      readonly revision: number;
      readonly round: number;
      /** Its first message is gone; what stands there now has been there since. What was said before is on it no more. */
      readonly since?: Instant;
      readonly inPlace?: true;
    }
  /** `named` is the colleague wished for by name when it was proposed. */
  | { readonly kind: 'draft'; readonly draft: string; readonly named?: PersonId }
  | {
      readonly kind: 'about';
      readonly topic: string;
      readonly proposal?: string;
      readonly publication?: string;
      /** Whose objection or remark it tells. */
      readonly person?: PersonId;
      /** Who was wished for by name, before anything was written. */
      readonly named?: PersonId;
      /** Whom a card names that is shown as it was written: forgetting one of them empties it. */
      readonly names?: readonly PersonId[];
      /** What its reader saw: a yes, a reason to override and a new version are about that one and no other. */
      readonly revision?: number;
      readonly round?: number;
      /** A restore took it for said: perhaps it stands somewhere that this copy does not know of. */
      readonly hushed?: true;
      readonly inPlace?: true;
      /** A reminder somebody asked for: not before then. */
      readonly after?: Instant;
    };

/** One message that should be (or is) shown. Live cards are drawn anew from state (`card` null); others carry theirs until shown. */
export interface OutboxRow {
  readonly key: string;
  readonly place: Place;
  readonly subject: Subject;
  readonly card: Card | null;
  /** The event that caused it; answers list their messages by it. */
  readonly cause: string | null;
  readonly wanted: number;
  readonly shown: number;
  readonly message: MessageRef | null;
  /** How often in a row it could not be shown. */
  readonly tries: number;
  /** After a failure: not before then. */
  readonly notBefore: Instant | null;
  /** Somebody is showing it just now; after this moment it is anybody's again. */
  readonly leaseUntil: Instant | null;
}

/** A message of the playground's room. `to` null = everyone; `thread` = the message it belongs under. */
export interface RoomMessage {
  readonly id: string;
  readonly key: string | null;
  readonly at: Instant;
  readonly from: string;
  readonly to: string | null;
  readonly thread: string | null;
  readonly text: string;
  readonly card: Card | null;
  readonly reactions: Readonly<Record<string, readonly string[]>>;
}

/** Merkle anchor over what changed since the last one, chained to it. */
export interface Anchor {
  readonly n: number;
  readonly at: Instant;
  readonly root: string;
  readonly previous: string;
  readonly hash: string;
  readonly streams: number;
  readonly events: number;
}

/** One thing `audit verify` found. `where` names a stream or an anchor. */
export interface Flaw {
  readonly where: string;
  readonly code:
    | 'broken-chain'
    | 'missing-event'
    | 'missing-stream'
    | 'anchor-mismatch'
    | 'anchor-chain'
    | 'commitment-mismatch'
    | 'outside-anchor-missing';
}

export interface Audit {
  readonly streams: number;
  readonly events: number;
  readonly anchors: number;
  /** Revisions without their signature, as `forget` leaves them: everything else was held against the hash. */
  readonly erased: number;
  readonly flaws: readonly Flaw[];
}
