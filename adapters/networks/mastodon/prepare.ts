import { setTimeout as pause } from 'node:timers/promises';
import { sha256Hex } from '../../../src/core/hash.ts';
import { MINUTE, SECOND } from '../../../src/core/time.ts';
import type { MediaSource, StoredPicture } from '../../../src/ports/media.ts';
import type { Allowance, Pace, Part, Prepared, Receipt } from '../../../src/ports/network.ts';
import { entitiesOf } from './count.ts';
import type { Answer, Ask } from './http.ts';
import type { PictureLimits } from './limits.ts';
import type { SignedIn } from './login.ts';
import { refusalFor } from './pictures.ts';
import { later, NotPrepared, needsLogin, never, type Refusal, refusalOf } from './refusal.ts';
import { kept } from './text.ts';
import { mediaSchema, type StatusBody, targetOf } from './wire.ts';

/** Resolves after `ms`; rejects when the signal comes first. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

export const realPause: Pause = async (ms, signal) => {
  await pause(ms, undefined, { signal });
};

export interface Preparing {
  readonly ask: Ask;
  readonly login: () => Promise<SignedIn | 'none' | 'later'>;
  readonly media: MediaSource;
  readonly pause: Pause;
  readonly limits: PictureLimits;
  /** Left out, uploads are not counted. */
  readonly allowance: Allowance | null;
  /** The account's own share of it. */
  readonly bucket: string;
}

/** Uploads a server takes of one account, apart from posts. */
const UPLOADS: Pace = { calls: 30, perMs: 30 * MINUTE };

type Words = Pick<Part, 'text' | 'signature' | 'replyTo'>;

/** Words and signature as readers get them; an answer names whom it answers, or they would never hear of it. */
export function wordsOf({ text, signature, replyTo }: Words): string {
  const words = kept(signature === null ? text : `${kept(text)}\n\n– ${signature}`);
  const acct = replyTo === null ? null : (targetOf(replyTo)?.acct ?? null);
  return acct === null || mentions(words, acct) ? words : `@${acct} ${words}`;
}

const mentions = (text: string, acct: string): boolean =>
  entitiesOf(text).some(
    (entity) =>
      entity.kind === 'mention' &&
      [entity.user, ...(entity.host === null ? [] : [entity.host])].join('@').toLowerCase() === acct.toLowerCase(),
  );

const visibilities = { public: 'public', unlisted: 'unlisted', followers: 'private' } as const;

/**
 * Uploads the pictures and writes down the very body that will leave. Throws NotPrepared where the server does not take a picture or
 * nobody is signed in. Pictures that are never used disappear from the server by themselves.
 */
export async function prepare(
  means: Preparing,
  part: Part,
  earlier: readonly Receipt[],
  now: Prepared['createdAt'],
  signal: AbortSignal,
): Promise<Prepared> {
  const media = await upload(means, part.media, signal);
  const target = part.replyTo === null ? null : targetOf(part.replyTo);
  if (part.replyTo !== null && target === null) throw new NotPrepared(never('other'));
  const answers = earlier.at(-1)?.remoteId ?? target?.id;
  const warning = part.warning === null ? '' : kept(part.warning);
  const body: StatusBody = {
    status: wordsOf(part),
    visibility: visibilities[part.visibility],
    ...(part.language === null ? {} : { language: part.language }),
    ...(warning === '' ? {} : { spoiler_text: warning, sensitive: true }),
    ...(media.length === 0 ? {} : { media_ids: [...media] }),
    ...(answers === undefined ? {} : { in_reply_to_id: answers }),
  };
  // Ids come again after a backup was brought back; a server would answer an old key with the old post.
  return { key: sha256Hex(`${part.publication}:${part.n}:${now}`), createdAt: now, body };
}

/** Ids in the order of the pictures. */
async function upload(means: Preparing, media: Part['media'], signal: AbortSignal): Promise<readonly string[]> {
  if (media.length === 0) return [];
  const login = await means.login();
  if (typeof login === 'string') throw new NotPrepared(login === 'none' ? needsLogin : later);
  // All of them are looked at before the first one leaves: an upload that is not used is one less.
  const found = await Promise.all(media.map((one) => fitting(means, one)));
  const wait = (await means.allowance?.take(means.bucket, UPLOADS, found.length)) ?? 0;
  if (wait > 0) throw new NotPrepared(tooMany(wait));
  return Promise.all(found.map((one) => uploadOne(means, login.token, one, signal)));
}

interface Fitting {
  readonly stored: StoredPicture;
  readonly alt: string;
}

async function fitting({ media, limits }: Preparing, { sha256, alt }: Part['media'][number]): Promise<Fitting> {
  const stored = await media(sha256);
  const reason = stored === null ? 'media' : refusalFor(stored, alt, limits);
  if (stored === null || reason !== null) throw new NotPrepared(never(reason ?? 'media'));
  return { stored, alt };
}

/** Only what has pictures waits for this: posts without any are counted apart. */
const tooMany = (afterMs: number): Refusal => ({ kind: 'refused', retry: 'after', code: 'uploads', afterMs });

/** A server that counts everything together says so by its number; that holds for posts, too. */
const isOfUploads = (answer: Answer): boolean =>
  answer.kind === 'answer' && !(Number(answer.headers.get('x-ratelimit-limit')) > UPLOADS.calls);

async function uploadOne(
  { ask, pause, allowance, bucket }: Preparing,
  token: string,
  { stored, alt }: Fitting,
  signal: AbortSignal,
): Promise<string> {
  const form = new FormData();
  const name = `picture.${stored.type === 'image/png' ? 'png' : 'jpg'}`;
  form.set('file', new File([new Uint8Array(stored.bytes)], name, { type: stored.type }));
  if (alt !== '') form.set('description', alt);
  const taken = async (answer: Answer): Promise<{ id: string; ready: boolean }> => {
    const { success, data } = mediaSchema.safeParse(answer.kind === 'answer' ? answer.json : null);
    if (answer.kind === 'answer' && answer.status < 300 && success) {
      return { id: data.id, ready: answer.status === 200 };
    }
    const refusal = await refusalOf(answer, { ask, token }, signal);
    if (refusal?.code === 'rate' && isOfUploads(answer)) {
      await allowance?.block(bucket, refusal.afterMs ?? MINUTE);
      throw new NotPrepared(tooMany(refusal.afterMs ?? MINUTE));
    }
    throw new NotPrepared(refusal === null ? later : refusal.retry === 'never' ? never('media') : refusal);
  };
  const send = (path: string) => ask({ method: 'POST', path, token, form }, signal);
  const first = await send('/api/v2/media');
  const older = first.kind === 'answer' && [404, 405].includes(first.status);
  const { id, ready } = await taken(older ? await send('/api/v1/media') : first);
  for (let done = ready; !done; ) {
    await pause(SECOND / 2, signal);
    done = await isReady(ask, token, id, signal);
  }
  return id;
}

/** 206 = still being worked on; its body may be empty. */
async function isReady(ask: Ask, token: string, id: string, signal: AbortSignal): Promise<boolean> {
  signal.throwIfAborted();
  const answer = await ask({ method: 'GET', path: `/api/v1/media/${encodeURIComponent(id)}`, token }, signal);
  if (answer.kind === 'answer' && answer.status === 200) return true;
  if (answer.kind === 'answer' && [404, 410, 422].includes(answer.status)) throw new NotPrepared(never('media'));
  return false;
}
