import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Agent, request } from 'undici';
import { isInside, isPublic } from './address.ts';

/** All addresses of a name. Throws where it has none. */
export type Resolve = (name: string, signal: AbortSignal) => Promise<readonly string[]>;

export interface Guard {
  /** Default: as the machine resolves names. */
  readonly resolve?: Resolve;
  /** Addresses and ports that are allowed besides public ones on 80 and 443; for tests on this machine alone. Default: none. */
  readonly allow?: (address: string, port: number) => boolean;
}

/** What came, cut off at the limit. */
export interface Fetched {
  /** After all redirects. */
  readonly url: URL;
  /** As the server wrote it; '' without one. */
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly cut: boolean;
}

/** How much is read, in bytes after decompression; `enough` may end it earlier. */
export interface Limit {
  readonly accept: string;
  readonly bytes: number;
  readonly enough?: (soFar: Uint8Array) => boolean;
}

/** Why nothing is fetched. The address itself is never told: it may be a secret of the network. */
export class GuardFault extends Error {
  override readonly name = 'GuardFault';
  readonly code: 'address' | 'name' | 'redirects' | 'status' | 'encoding';

  constructor(code: GuardFault['code']) {
    super(`guarded fetch: ${code}`);
    this.code = code;
  }
}

const REDIRECTS = 5;
const redirecting = [301, 302, 303, 307, 308];
const USER_AGENT = 'ManyVoices/1.0 (link card)';

/**
 * GET from public addresses alone: each redirect is checked anew, all addresses of a name must be public, and the connection goes to
 * the very addresses that were checked. No cookies, no credentials, no proxies. Throws GuardFault, and what undici throws.
 */
export async function guardedFetch(url: URL, limit: Limit, guard: Guard, signal: AbortSignal): Promise<Fetched> {
  let at = url;
  for (let n = 0; n <= REDIRECTS; n += 1) {
    const answer = await once(at, limit, guard, signal);
    if (!(answer instanceof URL)) return answer;
    at = answer;
  }
  throw new GuardFault('redirects');
}

/** One request: what came, or where to go on. */
async function once(url: URL, limit: Limit, guard: Guard, signal: AbortSignal): Promise<Fetched | URL> {
  const addresses = await checked(url, guard, signal);
  const agent = new Agent({ connect: { lookup: pinned(addresses) }, pipelining: 0, maxHeaderSize: 32_768 });
  try {
    const headers = { 'user-agent': USER_AGENT, accept: limit.accept, 'accept-encoding': 'gzip, br' };
    const { statusCode, headers: answer, body } = await request(url, { dispatcher: agent, headers, signal });
    const location = one(answer.location);
    if (redirecting.includes(statusCode) && location !== '') return new URL(location, url);
    if (statusCode !== 200) throw new GuardFault('status');
    return {
      url,
      type: one(answer['content-type']),
      ...(await read(plain(body, one(answer['content-encoding'])), limit)),
    };
  } finally {
    // Whatever was not read is not waited for.
    await agent.destroy();
  }
}

/** The addresses of a URL, all of them allowed. No connection is opened before. Throws GuardFault. */
export async function checked(url: URL, guard: Guard, signal: AbortSignal): Promise<readonly string[]> {
  const { protocol, username, password, hostname } = url;
  if (!['http:', 'https:'].includes(protocol) || username !== '' || password !== '') throw new GuardFault('address');
  const port = url.port === '' ? (protocol === 'https:' ? 443 : 80) : Number(url.port);
  const usual = port === 80 || port === 443;
  const fine = (address: string): boolean => guard.allow?.(address, port) === true || (usual && isPublic(address));
  // Another port is never asked for, unless a test allows it for some address.
  if (!usual && guard.allow === undefined) throw new GuardFault('address');
  const literal = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(literal) === 0 && isInside(hostname)) throw new GuardFault('name');
  const all = isIP(literal) === 0 ? await resolved(hostname, guard.resolve ?? machine, signal) : [literal];
  if (all.length === 0 || !all.every(fine)) throw new GuardFault('address');
  return all;
}

const machine: Resolve = async (name) =>
  (await lookup(name, { all: true, order: 'verbatim' })).map(({ address }) => address);

/** The machine's resolver knows no signal: whoever is in a hurry leaves it behind. */
async function resolved(name: string, resolve: Resolve, signal: AbortSignal): Promise<readonly string[]> {
  signal.throwIfAborted();
  let leave = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
  });
  try {
    return await Promise.race([resolve(name, signal), aborted]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

/** Answers with the addresses that were checked, whatever DNS says by now. */
const pinned =
  (addresses: readonly string[]): LookupFunction =>
  (_name, options, done) => {
    const all = addresses.map((address) => ({ address, family: isIP(address) }));
    const [first] = all;
    if (options.all === true) done(null, all);
    else done(null, first?.address ?? '', first?.family);
  };

const one = (header: string | string[] | undefined): string =>
  (Array.isArray(header) ? header[0] : header)?.trim() ?? '';

const decoders: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Decompresses as it comes: what nobody reads is never unpacked. */
function plain(body: Readable, encoding: string): Readable {
  const name = encoding.toLowerCase();
  if (name === '' || name === 'identity') return body;
  const decoder = Object.hasOwn(decoders, name) ? decoders[name] : undefined;
  if (decoder === undefined) throw new GuardFault('encoding');
  // An error destroys both; whoever reads the result gets it.
  return pipeline(body, decoder(), () => undefined);
}

async function read(stream: Readable, { bytes, enough }: Limit): Promise<Pick<Fetched, 'bytes' | 'cut'>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // What is looked for may lie across two pieces.
  let tail = Buffer.alloc(0);
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    chunks.push(chunk.subarray(0, bytes - size));
    size += chunk.length;
    tail = Buffer.concat([tail.subarray(-16), chunk]);
    if (size > bytes || enough?.(tail) === true) break;
  }
  return { bytes: Buffer.concat(chunks), cut: size > bytes };
}
