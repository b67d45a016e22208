import type { ProposalStatus } from './proposal.ts';

/** Why a command was not carried out. A value, never an exception; its sentences stand in refusal-texts.ts. */
export const refusalCodes = [
  'own-words',
  'hard-rule',
  'stale-revision',
  'objection-stands',
  'not-a-colleague',
  'not-yours',
  'too-late',
  'already-voiced',
  'quorum-impossible',
  'unknown-proposal',
  'account-held',
  'needs-alt-text',
  'stopped',
  'wrong-state',
  'nothing-to-take-back',
  'unknown-command',
  'bad-input',
  'second-person-needed',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly code: RefusalCode;
  /** State the proposal is in, where that is the reason. */
  readonly status?: ProposalStatus;
  /** A word for the sentence: a rule, a network, a field, what was typed. Never a person, never post text. */
  readonly about?: string;
}

export type Refused = { readonly ok: false; readonly refusal: Refusal };

/** A refusal as the answer of a decision. */
export const refuse = (code: RefusalCode, more: Omit<Refusal, 'code'> = {}): Refused => ({
  ok: false,
  refusal: { code, ...more },
});
