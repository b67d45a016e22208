import type { AccountId } from './draft.ts';
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
  'home',
] as const;
export type CardKind = (typeof cardKinds)[number];

export const actionIds = [
  'propose',
  'ask',
  'revise',
  'yes',
  'object',
  'note',
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
  'tomorrow',
  'not-this-week',
  'stop',
  'go',
  'will-answer',
  'reply',
  'tell',
] as const;
export type ActionId = (typeof actionIds)[number];

export const fieldIds = [
  'text',
  'networks',
  'time',
  'note',
  'reason',
  'signature',
  'media',
  'parts',
  'warning',
  'language',
  'visibility',
  'paid',
] as const;
/** `variant:ACCOUNT` is that account's own wording, `told:N` the answer to a question of the interview, from 1. */
export type FieldId = (typeof fieldIds)[number] | `variant:${AccountId}` | `told:${number}`;

/** Is this a field some form may have? */
export const isFieldId = (id: string): id is FieldId =>
  (fieldIds as readonly string[]).includes(id) || /^(?:variant:[a-z0-9][a-z0-9-]{0,39}|told:[1-9])$/.test(id);

/** What a line is, so that a chat can dress it; `post` is the colleague's own text and must never be interpreted. */
export type LineRole = 'post' | 'status' | 'preview' | 'finding' | 'praise' | 'leitbild' | 'note' | 'satire' | 'plain';

export interface Line {
  readonly role: LineRole;
  readonly text: string;
  /** The address of what we published, if the line is about one: a chat may make it a link. Never one that somebody wrote. */
  readonly url?: string;
}

/**
 * `check` = many of the options, values joined by ','; `choice` = one of them; `time` takes a local date and time or an ISO instant;
 * `media` = pictures, as JSON text: [{id, alt, by?, people?}].
 */
export interface Field {
  readonly id: FieldId;
  readonly label: string;
  readonly type: 'text' | 'long' | 'check' | 'choice' | 'time' | 'media';
  readonly value?: string;
  readonly options?: readonly { readonly id: string; readonly label: string }[];
  /** Rarely needed: may stay folded away. */
  readonly more?: true;
}

export interface Action {
  readonly id: ActionId;
  readonly label: string;
  /**
   * The one thing among several that it is about: a proposal's, a draft's or an answer's id. `ID.REVISION.ROUND` where a voice is on
   * what its reader saw.
   */
  readonly about?: string;
}

/** One thing among several on a card, with buttons of its own. */
export interface Item {
  readonly lines: readonly Line[];
  readonly actions: readonly Action[];
}

/** The neutral picture of anything, in one language. Each chat renders it in its own blocks. */
export interface Card {
  readonly kind: CardKind;
  readonly proposal?: { readonly id: string; readonly state: ProposalStatus; readonly revision: number };
  /** First line of all: for a proposal the post itself, so that a lock screen shows it. */
  readonly title: string;
  readonly lines: readonly Line[];
  readonly fields?: readonly Field[];
  /** Pictures of the post, in order; `id` is the sha256 under which the store keeps them. */
  readonly pictures?: readonly { readonly id: string; readonly alt: string }[];
  readonly items?: readonly Item[];
  readonly actions: readonly Action[];
  /** A question to whoever just acted, and to nobody else: a chat may ask it right where they did. */
  readonly asks?: true;
  /** To be kept although there is nothing to press: a chat must not show it where it goes away. */
  readonly keeps?: true;
}

/** One line of a card. */
export const line = (role: LineRole, text: string): Line => ({ role, text });
