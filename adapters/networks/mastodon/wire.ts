import { z } from 'zod';

/** Lenient about what comes back: servers that speak this API leave fields out and send empty ones. */
const word = z.string().catch('');
const maybe = z.string().nullish().catch(null);

const personSchema = z.object({
  id: z.string(),
  username: word,
  acct: word,
  display_name: word,
});

export const statusSchema = z.object({
  id: z.string().min(1),
  url: maybe,
  uri: maybe,
  /** HTML. */
  content: maybe,
  created_at: word,
  spoiler_text: word,
  visibility: word,
  in_reply_to_id: maybe,
  media_attachments: z.array(z.unknown()).catch([]),
  reblog: z.unknown(),
  account: personSchema.nullish().catch(null),
});

export type Status = z.infer<typeof statusSchema>;

export const sourceSchema = z.object({ text: z.string(), spoiler_text: word });

export const mediaSchema = z.object({ id: z.string().min(1), url: maybe });

export const accountSchema = personSchema.extend({ id: z.string().min(1) });

export const notificationSchema = z.object({
  id: word,
  type: word,
  created_at: word,
  status: statusSchema.nullish().catch(null),
});

export const errorSchema = z.object({ error: word, error_description: word });

/** Strict about what is sent: nothing but this, and only what has a value. */
export const bodySchema = z.strictObject({
  status: z.string(),
  visibility: z.enum(['public', 'unlisted', 'private']),
  language: z.string().optional(),
  spoiler_text: z.string().optional(),
  sensitive: z.boolean().optional(),
  media_ids: z.array(z.string()).optional(),
  in_reply_to_id: z.string().optional(),
});

export type StatusBody = z.infer<typeof bodySchema>;

const targetSchema = z.strictObject({ id: z.string().min(1), acct: z.string().min(1) });

/** What a reply answers: the post, and whose it is. Kept as text in `Part.replyTo`. */
export type Target = z.infer<typeof targetSchema>;

export const targetText = ({ id, acct }: Target): string => JSON.stringify({ id, acct });

/** Null for anything that `targetText` did not write. */
export function targetOf(text: string): Target | null {
  try {
    return targetSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Where a post can be seen. Some servers leave `url` empty; `uri` is its address too, unless it is no web address. */
export const addressOf = ({ url, uri }: Pick<Status, 'url' | 'uri'>): string | null =>
  [url, uri].find((one) => typeof one === 'string' && /^https?:\/\//.test(one) && URL.canParse(one)) ?? null;

/** An ISO time of theirs in our spelling; null where it is none. */
export const momentOf = (text: string): string | null => {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
};
