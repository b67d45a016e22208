import { z } from 'zod';
import { LONGEST } from './draft.ts';

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
