import type { z } from 'zod';
import type { draftSchema } from './draft-schema.ts';

/** Key of an account in the Leitbild ("microblog", "bluesky-werkstatt"). */
export type AccountId = string;

/** Longest text any field accepts, in UTF-16 units. What a network takes is far less and is a finding, not a fault. */
export const LONGEST = 100_000;

export type Draft = Readonly<z.infer<typeof draftSchema>>;

/** A draft of `words` alone, everything else empty. */
export const plainDraft = (words: string, accounts: readonly AccountId[] = []): Draft => ({
  kind: 'post',
  words,
  variants: {},
  parts: [],
  language: null,
  warning: null,
  visibility: 'public',
  media: [],
  replyTo: null,
  paid: false,
  campaign: null,
  signature: null,
  accounts: [...accounts],
  time: null,
  note: '',
});

/** The texts that leave on one account, in order: its own wording or the common one, then the further parts. */
export const textsFor = (draft: Draft, account: AccountId): readonly string[] => [
  draft.variants[account] ?? draft.words,
  ...draft.parts,
];

/**
 * What a post is called on cards and in lists: words that some account really sends, else the first wording of an account's own; a
 * picture alone goes by its description.
 */
export function headline({ accounts, variants, words, media }: Draft): string {
  const sent = accounts.map((account) => variants[account] ?? words);
  const first = sent.length === 0 || sent.includes(words) ? words : (sent[0] ?? words);
  return first === '' && media.length > 0 ? `🖼 ${media[0]?.alt ?? ''}`.trim() : first;
}
