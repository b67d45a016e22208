import type { Locale } from './locale.ts';

/**
 * Random internal id of one chat account of somebody. Two ids may be one human: links between them are kept aside
 * (they only ever take power away), so events never need rewriting when a link is found.
 */
export type PersonId = string;

/** Somebody as a chat names them. Never enters an event. */
export interface PersonRef {
  readonly chat: string;
  readonly user: string;
}

/** `gone` = deactivated or forgotten. Only a colleague (a keeper is one, too) may act; all others read. */
export type PersonKind = 'colleague' | 'guest' | 'bot' | 'stranger' | 'gone';

/** What somebody may do right now. */
export interface Standing {
  readonly person: PersonId;
  readonly kind: PersonKind;
  readonly keeper: boolean;
}

/** What a chat knows of somebody, as told by `Chat.who`. `email` only where the chat has verified it. */
export interface Profile {
  readonly ref: PersonRef;
  readonly name: string;
  readonly kind: PersonKind;
  readonly locale: Locale;
  readonly email: string | null;
}
