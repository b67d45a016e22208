import { setTimeout as pause } from 'node:timers/promises';
import { sha256Hex } from '../../../src/core/hash.ts';
import { SECOND } from '../../../src/core/time.ts';
import type { MediaSource } from '../../../src/ports/media.ts';
import type { Part, Prepared, Receipt } from '../../../src/ports/network.ts';
import { entitiesOf } from './count.ts';
import type { Answer, Ask } from './http.ts';
import type { SignedIn } from './login.ts';
import { later, NotPrepared, needsLogin, never, refusalOf } from './refusal.ts';
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
}

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
  return Promise.all(media.map((one) => uploadOne(means, login.token, one, signal)));
}

async function uploadOne(
  { ask, media, pause }: Preparing,
  token: string,
  { sha256, alt }: Part['media'][number],
  signal: AbortSignal,
): Promise<string> {
  const stored = await media(sha256);
  if (stored === null) throw new NotPrepared(never('media'));
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
