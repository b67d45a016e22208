import { z } from 'zod';

/** Key of an account in the Leitbild ("microblog", "bluesky-werkstatt"). */
export type AccountId = string;

/** Longest text any field accepts, in UTF-16 units. What a network takes is far less and is a finding, not a fault. */
export const LONGEST = 100_000;

/** Unpaired surrogates cannot be stored, hashed or sent by any network: refused at the door. */
const text = z
  .string()
  .max(LONGEST)
  .refine((s) => s.isWellFormed(), { message: 'lone-surrogate' });

const mediaSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.string(),
  alt: text,
  /** Who took it, and who can be recognised and agreed: for colleagues, never published. */
  by: text.optional(),
  people: text.optional(),
});

/** A post on its way. Every field exists from day one and is empty until used; `note` is for colleagues and is never published. */
export const draftSchema = z.strictObject({
  kind: z.enum(['post', 'reply']),
  words: text,
  /** Own wording for an account; missing = `words`. */
  variants: z.record(z.string(), text),
  /** Further posts of a thread, after `words`. */
  parts: z.array(text),
  language: z.enum(['de', 'en']).nullable(),
  warning: text.nullable(),
  visibility: z.enum(['public', 'unlisted', 'followers']),
  media: z.array(mediaSchema).max(4),
  replyTo: z.string().nullable(),
  paid: z.boolean(),
  campaign: text.nullable(),
  signature: text.nullable(),
  accounts: z.array(z.string()),
  /** Wished time, ISO 8601 UTC; null = as soon as a colleague agrees and the grace has passed. */
  time: z.iso.datetime().nullable(),
  note: text,
});

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
