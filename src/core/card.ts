import type { ProposalStatus } from './proposal.ts';

export const cardKinds = [
  'review',
  'proposal',
  'replaced',
  'refused',
  'form',
  'published',
  'list',
  'show',
  'leitbild',
  'me',
  'help',
  'week',
  'notice',
] as const;
export type CardKind = (typeof cardKinds)[number];

export const actionIds = [
  'propose',
  'ask',
  'revise',
  'yes',
  'object',
  'drop',
  'take-back',
  'withdraw',
  'undo',
  'confirm-undo',
  'correct',
  'retry',
  'is-there',
  'not-there',
  'still',
  'again',
  'not-now',
  'override',
  'more',
  'stop',
  'go',
] as const;
export type ActionId = (typeof actionIds)[number];

export const fieldIds = ['text', 'networks', 'time', 'note', 'reason', 'signature'] as const;
export type FieldId = (typeof fieldIds)[number];

/** What a line is, so that a chat can dress it; `post` is the colleague's own text and must never be interpreted. */
export type LineRole = 'post' | 'status' | 'preview' | 'finding' | 'praise' | 'leitbild' | 'note' | 'satire' | 'plain';

export interface Line {
  readonly role: LineRole;
  readonly text: string;
}

/** `check` = many of the options, values joined by ','; `time` takes a local date and time or an ISO instant. */
export interface Field {
  readonly id: FieldId;
  readonly label: string;
  readonly type: 'text' | 'long' | 'check' | 'time';
  readonly value?: string;
  readonly options?: readonly { readonly id: string; readonly label: string }[];
}

export interface Action {
  readonly id: ActionId;
  readonly label: string;
}

/** The neutral picture of anything, in one language. Each chat renders it in its own blocks. */
export interface Card {
  readonly kind: CardKind;
  readonly proposal?: { readonly id: string; readonly state: ProposalStatus; readonly revision: number };
  /** First line of all: for a proposal the post itself, so that a lock screen shows it. */
  readonly title: string;
  readonly lines: readonly Line[];
  readonly fields?: readonly Field[];
  readonly actions: readonly Action[];
}

/** One line of a card. */
export const line = (role: LineRole, text: string): Line => ({ role, text });
