import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { SECOND } from '../../../src/core/time.ts';
import type { MediaSource } from '../../../src/ports/media.ts';
import type { Outcome, Prepared, Receipt, Removal, Sought } from '../../../src/ports/network.ts';
import { POSTS, type PostRecord, postOf, type Upload } from './record.ts';
import { Early, early, type Session } from './session.ts';
import { measure } from './text.ts';
import { upload } from './upload.ts';
import { Fault, json, read, type Wire } from './wire.ts';

export interface DeliveryMeans {
  readonly session: Session;
  readonly wire: Wire;
  readonly media: MediaSource;
}

/** How long to leave a server alone that nobody reaches. */
const UNREACHABLE_MS = 30 * SECOND;

const putSchema = z.object({ uri: z.string().startsWith('at://'), cid: z.string().min(1) });
const recordSchema = z.object({ cid: z.string().min(1), value: z.unknown() });
const deletedSchema = z.object({ commit: z.unknown().optional() });

/** Where readers see a post: by handle where there is a real one, else by DID, which always works. */
const addressOf = (who: { readonly did: string; readonly handle: string }, rkey: string): string =>
  `https://bsky.app/profile/${isHandle(who.handle) ? who.handle : who.did}/post/${rkey}`;

const isHandle = (handle: string): boolean => /^[\w.-]+\.[\w-]+$/.test(handle) && handle !== 'handle.invalid';

const uriOf = (repo: string, rkey: string): string => `at://${repo}/${POSTS}/${rkey}`;

/** Puts the stored record at its own key where nothing is yet: the same again changes nothing, anything else is not overwritten. */
export async function publish(means: DeliveryMeans, prepared: Prepared, signal: AbortSignal): Promise<Outcome> {
  const { repo, rkey, record, uploads } = postOf(prepared);
  try {
    const me = await early(() => means.session.who());
    if (me?.did !== repo) return login;
    for (const one of uploads) await bring(means, one, signal);
    const input = { repo: me.did, collection: POSTS, rkey, swapRecord: null, record };
    const said = await means.session.ask({ nsid: 'com.atproto.repo.putRecord', body: json(input), signal });
    const { uri, cid } = read(putSchema, said);
    if (uri !== uriOf(me.did, rkey)) return { kind: 'unknown' };
    return { kind: 'live', receipt: { remoteId: uri, url: addressOf(me, rkey), ref: cid } };
  } catch (error) {
    if (error instanceof Early) return beforehand(error.fault, record);
    if (error instanceof Fault) return outcomeOf(error, record);
    throw error;
  }
}

async function bring({ session, media }: DeliveryMeans, { blob, from }: Upload, signal: AbortSignal): Promise<void> {
  const bytes = 'base64' in from ? Buffer.from(from.base64, 'base64') : (await media(from.sha256))?.bytes;
  if (bytes === undefined) throw new Early(new Fault('refused', { code: 'PictureGone', media: true }));
  await early(() => upload(session, blob, bytes, signal));
}

const login: Outcome = { kind: 'refused', retry: 'login', code: 'auth' };

/** Until the record leaves, no trouble of the server can have posted anything: later, then. */
const beforehand = (fault: Fault, record: PostRecord): Outcome =>
  fault.kind === 'vague' ? { kind: 'refused', retry: 'after', code: 'server' } : outcomeOf(fault, record);

/**
 * InvalidSwap says that another record stands at our key: it is looked at, never overwritten. What our own count finds too long was
 * refused for that.
 */
function outcomeOf(fault: Fault, { text }: PostRecord): Outcome {
  switch (fault.kind) {
    case 'unreachable':
      return { kind: 'refused', retry: 'after', code: 'unreachable', afterMs: UNREACHABLE_MS };
    case 'rate':
      return {
        kind: 'refused',
        retry: 'after',
        code: 'rate',
        ...(fault.afterMs === undefined ? {} : { afterMs: fault.afterMs }),
      };
    case 'login':
    case 'stale':
      return login;
    case 'vague':
      return { kind: 'unknown' };
    case 'refused':
      if (fault.code === 'InvalidSwap') return { kind: 'unknown' };
      return { kind: 'refused', retry: 'never', code: reasonOf(fault, text) };
  }
}

function reasonOf({ code, media }: Fault, text: string): 'media' | 'limit' | 'text' | 'other' {
  if (media) return 'media';
  const { used, limit } = measure(text);
  if (used > limit) return 'limit';
  return code === 'InvalidRequest' || code === 'InvalidRecord' ? 'text' : 'other';
}

/** By its key. A record that stands there and says something else is nobody's answer. */
export async function find(
  means: DeliveryMeans,
  prepared: Prepared,
  { not }: Sought,
  signal: AbortSignal,
): Promise<Receipt | 'absent' | 'cannot-tell'> {
  const { repo, rkey, record: ours } = postOf(prepared);
  try {
    const me = await means.session.who().catch(() => null);
    const remoteId = uriOf(repo, rkey);
    if (not.includes(remoteId)) return 'cannot-tell';
    const { cid, value } = read(recordSchema, await record(means, repo, rkey, signal));
    if (!isDeepStrictEqual(value, ours)) return 'cannot-tell';
    const who = me?.did === repo ? me : { did: repo, handle: '' };
    return { remoteId, url: addressOf(who, rkey), ref: cid };
  } catch (error) {
    if (isMissing(error)) return 'absent';
    if (error instanceof Fault || error instanceof Early) return 'cannot-tell';
    throw error;
  }
}

const isMissing = (error: unknown): boolean => error instanceof Fault && error.code === 'RecordNotFound';

/** In the account's name, so that its own server answers; anybody may read it, so a dead login does not keep us from looking. */
async function record({ session, wire }: DeliveryMeans, repo: string, rkey: string, signal: AbortSignal) {
  const request = { nsid: 'com.atproto.repo.getRecord', params: { repo, collection: POSTS, rkey }, signal };
  try {
    return await session.ask(request);
  } catch (error) {
    if (error instanceof Early || (error instanceof Fault && error.kind === 'login')) return wire(request);
    throw error;
  }
}

/** A repeat is no trouble; a server that had nothing to delete makes no commit. */
export async function remove({ session }: DeliveryMeans, receipt: Receipt, signal: AbortSignal): Promise<Removal> {
  const [, repo, rkey] = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(receipt.remoteId) ?? [];
  if (repo === undefined || rkey === undefined) return { kind: 'stuck', url: receipt.url };
  try {
    const me = await session.who();
    if (me !== null && me.did !== repo) return { kind: 'stuck', url: receipt.url };
    const input = { repo, collection: POSTS, rkey };
    const said = await session.ask({ nsid: 'com.atproto.repo.deleteRecord', body: json(input), signal });
    return { kind: read(deletedSchema, said ?? {}).commit === undefined ? 'gone' : 'removed' };
  } catch (error) {
    if (error instanceof Fault || error instanceof Early) return { kind: 'unknown' };
    throw error;
  }
}
