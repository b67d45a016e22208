import type { Rhythm } from '../cadence.ts';
import type { PersonId, Standing } from '../person.ts';
import type { ProposalEvent } from '../proposal.ts';
import type { Refused } from '../refusal.ts';
import type { Instant } from '../time.ts';

/** Everything `decide` may know beside the proposal itself. Gathered by the app in the same transaction. */
export interface Context {
  readonly now: Instant;
  readonly rhythm: Rhythm;
  standing(person: PersonId): Standing;
  /** True for two accounts of one human, and for an account and itself. */
  sameHuman(a: PersonId, b: PersonId): boolean;
  /** Is publishing on this network stopped? */
  halted(network: string): boolean;
  /** How many humans other than these could voice a yes. Infinity where a chat cannot tell. */
  eligible(authors: readonly PersonId[]): number;
  /** Are there chats whose reactions must be read back before anything leaves? */
  readonly readsBack?: boolean;
  /** Is a picture of its current revision missing from the store? Gathered where nothing else would notice; else left out. */
  readonly pictureGone?: boolean;
}

export type Decision = { readonly ok: true; readonly events: readonly ProposalEvent[] } | Refused;
