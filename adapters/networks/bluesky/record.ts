import { z } from 'zod';
import type { RefusalReason } from '../../../src/core/publication.ts';
import { type Instant, SECOND } from '../../../src/core/time.ts';
import type { MediaSource } from '../../../src/ports/media.ts';
import type { Part, Prepared, Receipt, Refusal } from '../../../src/ports/network.ts';
import type { LinkCard, LinkCards } from '../../../src/ports/web.ts';
import { type Facet, facetsOf, linkIn } from './facets.ts';
import { type Blob, blobOf, sizeOf } from './picture.ts';
import type { Session } from './session.ts';
import { textOf } from './text.ts';
import { tid } from './tid.ts';
import { upload } from './upload.ts';
import type { Wire } from './wire.ts';

export const POSTS = 'app.bsky.feed.post';

/** Longest wait for a link card, in milliseconds: it comes along if it is quick. */
const CARD_MS = 5 * SECOND;
/** Bytes a thumbnail may have (lexicon app.bsky.embed.external). */
const THUMB_BYTES = 1_000_000;

const strong = z.object({ uri: z.string().startsWith('at://'), cid: z.string().min(1) });
const replySchema = z.object({ root: strong, parent: strong });

type Strong = z.infer<typeof strong>;
export type ReplyRef = z.infer<typeof replySchema>;

/** What a post answers, as `Part.replyTo` holds it. */
export const targetOf = ({ root, parent }: ReplyRef): string => JSON.stringify({ root, parent });

/** A record of app.bsky.feed.post, byte for byte as it will be put. */
export interface PostRecord {
  readonly $type: typeof POSTS;
  readonly text: string;
  readonly createdAt: Instant;
  readonly langs?: readonly string[];
  readonly facets?: readonly Facet[];
  readonly reply?: ReplyRef;
  readonly embed?: unknown;
}

/**
 * A file the record names and the server must have first. A stored picture is read again when it leaves; a thumbnail is nowhere else
 * than here. Servers drop files that no record names, so an upload that waits for its post would not keep.
 */
export interface Upload {
  readonly blob: Blob;
  readonly from: { readonly sha256: string } | { readonly base64: string };
}

/** `repo` is the DID it goes to, whoever signs in later. */
export interface Post {
  readonly repo: string;
  readonly rkey: string;
  readonly record: PostRecord;
  readonly uploads: readonly Upload[];
}

export const postOf = ({ body }: Prepared): Post => body as Post;

const never = (code: RefusalReason): Refusal => ({ kind: 'refused', retry: 'never', code });

export interface RecordMeans {
  readonly session: Session;
  readonly wire: Wire;
  readonly media: MediaSource;
  readonly cards: LinkCards;
  readonly cardMs?: number;
}

interface Embedded {
  readonly embed?: unknown;
  readonly uploads: readonly Upload[];
}

/** Resolves and writes down all that will be sent; refuses what can never be sent like this. Throws where the server must be asked and does not answer. */
export async function prepare(
  means: RecordMeans,
  repo: string,
  part: Part,
  earlier: readonly Receipt[],
  now: Instant,
  signal: AbortSignal,
): Promise<Prepared | Refusal> {
  const rkey = tid(now, `${part.publication}:${part.n}`);
  const reply = replyOf(part, earlier);
  // Here everything is public: what was meant for fewer does not leave.
  if (part.visibility !== 'public' || reply === 'unreadable') return never('other');
  const text = textOf(part);
  const facets = await facetsOf(text, means.wire, signal);
  const embedded = part.media.length > 0 ? await images(part, means.media) : await card(means, linkIn(facets), signal);
  if (embedded === null) return never('media');
  const record: PostRecord = {
    $type: POSTS,
    text,
    createdAt: now,
    ...(part.language === null ? {} : { langs: [part.language] }),
    ...(facets.length > 0 ? { facets } : {}),
    ...(reply === null ? {} : { reply }),
    ...(embedded.embed === undefined ? {} : { embed: embedded.embed }),
  };
  const body: Post = { repo, rkey, record, uploads: embedded.uploads };
  return { key: rkey, createdAt: now, body };
}

/** A further part answers the one before it; all of them belong to the conversation the first one is in. */
function replyOf({ replyTo }: Part, earlier: readonly Receipt[]): ReplyRef | null | 'unreadable' {
  const target = replyTo === null ? null : readTarget(replyTo);
  const [first, last] = [earlier[0], earlier.at(-1)];
  if (target === 'unreadable' || first === undefined || last === undefined) return target;
  const [own, parent] = [strongOf(first), strongOf(last)];
  if (own === null || parent === null) return 'unreadable';
  return { root: target?.root ?? own, parent };
}

const strongOf = ({ remoteId, ref }: Receipt): Strong | null =>
  ref === undefined ? null : { uri: remoteId, cid: ref };

function readTarget(target: string): ReplyRef | 'unreadable' {
  try {
    return replySchema.safeParse(JSON.parse(target)).data ?? 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** Null where a picture is gone or is none: a post that was agreed on with it does not leave without it. */
async function images({ media }: Part, source: MediaSource): Promise<Embedded | null> {
  const pictures = await Promise.all(
    media.map(async ({ sha256, alt }) => {
      const found = await source(sha256);
      const aspectRatio = found === null ? null : sizeOf(found.bytes);
      if (found === null || aspectRatio === null) return null;
      return { sha256, image: { alt, image: blobOf(found.bytes, found.type), aspectRatio } };
    }),
  );
  const whole = pictures.filter((one) => one !== null);
  if (whole.length < media.length) return null;
  return {
    embed: { $type: 'app.bsky.embed.images', images: whole.map(({ image }) => image) },
    uploads: whole.map(({ sha256, image }) => ({ blob: image.image, from: { sha256 } })),
  };
}

/** Best effort: whatever happens to the card, the post leaves, with its link in the text. */
async function card(means: RecordMeans, url: string | null, signal: AbortSignal): Promise<Embedded> {
  if (url === null) return { uploads: [] };
  const late = AbortSignal.any([signal, AbortSignal.timeout(means.cardMs ?? CARD_MS)]);
  const found = await inTime(means.cards.read(url, late), late);
  if (found === null) return { uploads: [] };
  const { title, description, image } = found;
  const thumb = image === null ? null : await inTime(thumbOf(means.session, image, late), late);
  const external = { uri: url, title: title === '' ? new URL(url).hostname : title, description };
  return {
    embed: {
      $type: 'app.bsky.embed.external',
      external: { ...external, ...(thumb === null ? {} : { thumb: thumb.blob }) },
    },
    uploads: thumb === null ? [] : [thumb],
  };
}

/** Tried out beforehand: a picture nobody asked for must not be what the post is refused for later. */
async function thumbOf(
  session: Session,
  { type, bytes }: NonNullable<LinkCard['image']>,
  signal: AbortSignal,
): Promise<Upload | null> {
  if (bytes.length > THUMB_BYTES) return null;
  const blob = blobOf(bytes, type);
  await upload(session, blob, bytes, signal);
  return { blob, from: { base64: Buffer.from(bytes).toString('base64') } };
}

/** Null for whatever fails or comes too late. */
const inTime = <T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> =>
  Promise.race([work.catch(() => null), aborted(signal)]);

const aborted = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
