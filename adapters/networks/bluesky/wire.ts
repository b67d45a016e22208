import { z } from 'zod';
import { millis, SECOND } from '../../../src/core/time.ts';
import type { Clock } from '../../../src/ports/clock.ts';

/**
 * What became of a call that did not succeed. unreachable: nothing left the house · stale: the token is too old · login: the account
 * must be signed in again · rate: later · refused: surely a no · vague: nobody knows what it did.
 */
export type FaultKind = 'unreachable' | 'stale' | 'login' | 'rate' | 'refused' | 'vague';

interface FaultMore {
  /** The server's word for it ("InvalidSwap"), or ours. Never its sentence, which may quote a post. */
  readonly code?: string;
  /** Milliseconds it asked for. */
  readonly afterMs?: number;
  /** It is about a picture. */
  readonly media?: boolean;
  readonly cause?: unknown;
}

export class Fault extends Error {
  override readonly name = 'BlueskyFault';
  readonly kind: FaultKind;
  readonly code: string;
  readonly afterMs: number | undefined;
  readonly media: boolean;
  constructor(kind: FaultKind, { code = '', afterMs, media = false, cause }: FaultMore = {}) {
    super(code === '' ? kind : `${kind}: ${code}`, { cause });
    this.kind = kind;
    this.code = code;
    this.afterMs = afterMs;
    this.media = media;
  }
}

export interface Ask {
  /** Name of the method ("com.atproto.repo.getRecord"). */
  readonly nsid: string;
  /** A query has parameters, a procedure a body, be it empty. */
  readonly params?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> | string } | null;
  readonly token?: string;
  readonly signal: AbortSignal;
}

/** One call, one request, no retries. Resolves to what a 2xx says (null = nothing); throws Fault for everything else. */
export type Wire = (ask: Ask) => Promise<unknown>;

export const json = (value: unknown): NonNullable<Ask['body']> => ({
  type: 'application/json',
  bytes: JSON.stringify(value),
});

/** XRPC over fetch. `server` has no slash at the end. Redirects are not followed: they would carry the token along. */
export function wireTo(server: string, ask: typeof fetch, clock: Clock): Wire {
  return async ({ nsid, params, body, token, signal }) => {
    const query = new URLSearchParams(
      Object.entries(params ?? {}).flatMap(([key, value]) => [value].flat().map((one): [string, string] => [key, one])),
    );
    const headers = {
      accept: 'application/json',
      ...(body ? { 'content-type': body.type } : {}),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const init = { method: body === undefined ? 'GET' : 'POST', headers, body: body?.bytes ?? null, signal };
    const [response, text] = await answerOf(async () => {
      const got = await ask(`${server}/xrpc/${nsid}${query.size > 0 ? `?${query}` : ''}`, {
        ...init,
        redirect: 'manual',
      });
      return [got, await got.text()] as const;
    });
    if (!response.ok) throw faultOf(response, text, clock);
    const said = parsed(text);
    if (said === undefined) throw new Fault('vague', { code: 'Unreadable' });
    return said;
  };
}

/** Checks what came back; what is not as it should be is as good as no answer. */
export function read<T>(schema: z.ZodType<T>, said: unknown): T {
  const { success, data } = schema.safeParse(said);
  if (!success) throw new Fault('vague', { code: 'Unreadable' });
  return data;
}

/** Nobody listened, the name is unknown, or the server could not prove who it is: not a byte of the request left. */
const unsent =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_CERT_ALTNAME_INVALID|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/;

async function answerOf<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    // On an open connection these say nothing; on the way there nothing has left yet.
    const noWay = /^E(?:HOST|NET)UNREACH$/.test(code) && (cause as NodeJS.ErrnoException).syscall === 'connect';
    throw new Fault(unsent.test(code) || noWay ? 'unreachable' : 'vague', { code: code || 'NoAnswer', cause: error });
  }
}

/** Undefined = not JSON. */
const parsed = (text: string): unknown => {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const errorSchema = z.object({ error: z.string().optional(), message: z.string().optional() });

/** Says of a 401 or 403 whether a new login helps. */
const noAccount: readonly string[] = ['AccountTakedown', 'AccountSuspended', 'AccountDeactivated', 'AccountNotFound'];

function faultOf(response: Response, text: string, clock: Clock): Fault {
  const { status, headers } = response;
  const { error = '', message = '' } = errorSchema.safeParse(parsed(text)).data ?? {};
  const code = /^\w{1,60}$/.test(error) ? error : `${status}`;
  if (status === 429) return new Fault('rate', { code, ...patience(headers, clock) });
  if ((status === 400 || status === 401) && ['ExpiredToken', 'InvalidToken'].includes(code)) {
    return new Fault('stale', { code });
  }
  if (status === 401 || (status === 403 && error !== '') || noAccount.includes(code))
    return new Fault('login', { code });
  if (status === 408 || (status >= 500 && status !== 501)) return new Fault('vague', { code });
  return new Fault('refused', {
    code,
    media: status === 413 || /^Blob|\bblob\b|\$\.record\.embed/.test(`${code} ${message}`),
  });
}

/** `ratelimit-reset` is in seconds since the epoch, `retry-after` in seconds from now or a date. */
function patience(headers: Headers, clock: Clock): { readonly afterMs?: number } {
  const now = millis(clock.now());
  const after = headers.get('retry-after');
  const waits = [
    Number(headers.get('ratelimit-reset') ?? Number.NaN) * SECOND - now,
    Number(after ?? Number.NaN) * SECOND,
    after === null ? Number.NaN : Date.parse(after) - now,
  ];
  const afterMs = waits.find((ms) => Number.isFinite(ms) && ms > 0);
  return afterMs === undefined ? {} : { afterMs };
}
