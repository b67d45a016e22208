import { z } from 'zod';
import { type Instant, instant } from '../../../src/core/time.ts';
import type { Reply } from '../../../src/ports/network.ts';
import { type ReplyRef, targetOf } from './record.ts';
import { Early, type Session } from './session.ts';
import { Fault, read } from './wire.ts';

const REASONS = ['reply', 'mention', 'quote'] as const;
/** Notifications a page, the most a server gives; and pages a look, so that a storm does not eat the account's calls. */
const PER_PAGE = '100';
const PAGES = 10;

const strong = z.object({ uri: z.string().startsWith('at://'), cid: z.string().min(1) });

/** `record` of app.bsky.embed.record is the quoted post; with pictures beside it, it is one level deeper. */
const quoted = z.union([
  z.object({ record: strong }).transform(({ record }) => record.uri),
  z.object({ record: z.object({ record: strong }) }).transform(({ record }) => record.record.uri),
]);

/** Lenient: what is not told here may be as it likes. */
const notificationSchema = z.object({
  uri: z.string().startsWith('at://'),
  cid: z.string().min(1),
  reason: z.enum(REASONS),
  indexedAt: z.string().refine((at) => !Number.isNaN(Date.parse(at))),
  author: z.object({ did: z.string(), handle: z.string(), displayName: z.string().optional().catch(undefined) }),
  record: z.object({
    text: z.string(),
    reply: z.object({ root: strong, parent: strong }).optional().catch(undefined),
    embed: z.unknown().optional(),
  }),
});

const pageSchema = z.object({ notifications: z.array(z.unknown()), cursor: z.string().optional().catch(undefined) });

type Notification = z.infer<typeof notificationSchema>;

const atOf = ({ indexedAt }: Notification): Instant => instant(Date.parse(indexedAt));

/**
 * Who answered, mentioned or quoted us since, oldest first; of a storm, the newest thousand. The app view keeps these, not the account's
 * own server, and it is not always there. Moments are when it saw them: what a post says of its own age is anybody's guess.
 */
export async function repliesSince(
  session: Session,
  since: Instant,
  signal: AbortSignal,
): Promise<readonly Reply[] | 'cannot-tell'> {
  try {
    const own = (await session.who())?.did;
    const all = await notifications(session, since, signal);
    return all
      .filter((one) => atOf(one) >= since && one.author.did !== own)
      .map(replyFrom)
      .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  } catch (error) {
    if (error instanceof Fault || error instanceof Early) return 'cannot-tell';
    throw error;
  }
}

async function notifications(session: Session, since: Instant, signal: AbortSignal): Promise<readonly Notification[]> {
  const all: Notification[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < PAGES; pages++) {
    const params = { reasons: [...REASONS], limit: PER_PAGE, ...(cursor === undefined ? {} : { cursor }) };
    const page = read(
      pageSchema,
      await session.ask({ nsid: 'app.bsky.notification.listNotifications', params, signal }),
    );
    const readable = page.notifications.flatMap((one) => notificationSchema.safeParse(one).data ?? []);
    all.push(...readable);
    cursor = page.cursor;
    // Newest first: an older one ends it. A page that holds none we can read does not.
    if (cursor === undefined || page.notifications.length === 0 || readable.some((one) => atOf(one) < since)) break;
  }
  return all;
}

function replyFrom(one: Notification): Reply {
  const { uri, cid, reason, author, record } = one;
  const ref: ReplyRef = { root: record.reply?.root ?? { uri, cid }, parent: { uri, cid } };
  return {
    remoteId: uri,
    url: `https://bsky.app/profile/${author.did}/post/${uri.slice(uri.lastIndexOf('/') + 1)}`,
    target: targetOf(ref),
    author: author.displayName?.trim() || author.handle,
    text: record.text,
    at: atOf(one),
    to: (reason === 'quote' ? quoted.safeParse(record.embed).data : record.reply?.parent.uri) ?? null,
  };
}
