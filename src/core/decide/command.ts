import type { PersonId } from '../person.ts';
import type { RevisionFacts, Yes } from '../proposal.ts';
import type { HeldReason, RefusalReason, Retry } from '../publication.ts';
import type { Instant } from '../time.ts';

/** What a person asks for. `by` is the chat account that asks; `revision` and `round` are those of the card it was asked on. */
export type PersonCommand = { readonly by: PersonId } & (
  | { readonly type: 'ask'; readonly facts: RevisionFacts; readonly named: PersonId | null }
  | { readonly type: 'revise'; readonly facts: RevisionFacts; readonly base: number }
  | {
      readonly type: 'voice';
      readonly via: string;
      readonly verdict: Yes;
      readonly revision: number;
      readonly round: number;
    }
  | { readonly type: 'unvoice'; readonly via: string; readonly revision: number; readonly round: number }
  | { readonly type: 'take-back'; readonly revision: number; readonly round: number }
  | { readonly type: 'drop' }
  | { readonly type: 'reason'; readonly commitment: string }
  | { readonly type: 'override'; readonly rule: string; readonly revision: number; readonly commitment: string }
  | { readonly type: 'withdraw' }
  | { readonly type: 'undo' }
  | { readonly type: 'retry'; readonly publication: string | null }
  /** `last: false` = the part in question is there and further parts of the thread are still to be sent. */
  | { readonly type: 'is-there'; readonly publication: string; readonly last?: boolean }
  | { readonly type: 'not-there'; readonly publication: string }
  | { readonly type: 'still' }
  | { readonly type: 'pass-on'; readonly to: PersonId | null }
);

/** What the machine reports or wants: the clock, the stop switch, the people list, the delivery worker. */
export type MachineCommand =
  | { readonly type: 'tick' }
  | { readonly type: 'reassess' }
  | { readonly type: 'halt' }
  /** Somewhere it goes on: the proposal knows whether it was stopped, the context whether it still is. */
  | { readonly type: 'resume' }
  /** Every chat was read: its reactions on the card of this revision and round are the signals that stand. */
  | { readonly type: 'hear'; readonly revision: number; readonly round: number }
  /** This database is a backup brought back: nothing under way is trusted. The switch is stopped before. */
  | { readonly type: 'restore' }
  | DeliveryCommand;

/** `commitment` is computed anew from the stored words right before sending: what leaves is what was voiced. */
export type DeliveryCommand = { readonly publication: string } & (
  | {
      readonly type: 'claim';
      readonly fence: number;
      readonly part: number;
      readonly leaseUntil: Instant;
      readonly commitment: string;
    }
  | { readonly type: 'issue'; readonly commitment: string }
  /** Instead of a claim, on an account that only practises. */
  | { readonly type: 'rehearse'; readonly commitment: string }
  /** Read back after a restore, or noted outside: it is not there any more. */
  | { readonly type: 'vanish' }
  | { readonly type: 'result'; readonly fence: number; readonly result: SendResult }
  | { readonly type: 'found'; readonly part: number; readonly last: boolean }
  | { readonly type: 'absent'; readonly enough: boolean; readonly notBefore: Instant }
  | { readonly type: 'cannot-tell' }
  | { readonly type: 'hold'; readonly reason: HeldReason }
  | { readonly type: 'release'; readonly reason: HeldReason }
  | { readonly type: 'begin-removal'; readonly fence: number; readonly leaseUntil: Instant }
  | { readonly type: 'renew-removal'; readonly fence: number; readonly leaseUntil: Instant }
  | { readonly type: 'removal'; readonly fence: number; readonly result: RemovalResult; readonly notBefore: Instant }
);

export type SendResult =
  | { readonly kind: 'live'; readonly part: number; readonly last: boolean }
  | {
      readonly kind: 'refused';
      readonly retry: Retry;
      readonly code: RefusalReason;
      readonly notBefore: Instant | null;
    }
  | { readonly kind: 'unknown'; readonly notBefore: Instant }
  | { readonly kind: 'handed-over' };

export type RemovalResult = 'removed' | 'gone' | 'stuck' | 'failed';

export type Command = PersonCommand | MachineCommand;
