/** What came of a request. `unsent` = surely nothing left; `lost` = nobody knows what became of it. */
export type Answer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Headers;
      /** Undefined where the body is no JSON: HTML, empty, cut off. The status counts all the same. */
      readonly json: unknown;
    }
  | { readonly kind: 'unsent' }
  | { readonly kind: 'lost' };

export interface Request {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Path and query. */
  readonly path: string;
  readonly token?: string | undefined;
  readonly key?: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as multipart/form-data. */
  readonly form?: FormData;
}

/** One call to one server; never throws for what a server or the way to it may do. */
export type Ask = (request: Request, signal: AbortSignal) => Promise<Answer>;

/** Longest answer that is read, in bytes; a page of posts is a tenth of it. */
const LONGEST = 4_000_000;

/** Nothing left the house: the name was not found, nobody listened, or who did could not prove its name. */
const unsent: readonly string[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
];

/** On the way there nothing has left yet; on an open connection it says nothing. */
const noWay: readonly string[] = ['EHOSTUNREACH', 'ENETUNREACH', 'EACCES', 'EPERM'];

const isNoWay = (error: unknown): boolean =>
  noWay.includes(codeOf(error)) &&
  typeof error === 'object' &&
  error !== null &&
  'syscall' in error &&
  error.syscall === 'connect';

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** A name with several addresses fails with one error each. */
function isUnsent(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (cause instanceof AggregateError) return cause.errors.every((one) => unsent.includes(codeOf(one)) || isNoWay(one));
  return unsent.includes(codeOf(cause)) || isNoWay(cause);
}

/** Calls on the server at `base` (no slash at its end). Redirects are not followed: a post goes where people signed in, or nowhere. */
export function caller(base: string, fetching: typeof fetch): Ask {
  return async ({ method, path, token, key, json, form }, signal) => {
    const headers = {
      accept: 'application/json',
      // Servers word their refusals in the language asked for.
      'accept-language': 'en',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const body = json === undefined ? form : JSON.stringify(json);
    try {
      const init = { method, headers, signal, redirect: 'error' as const, ...(body === undefined ? {} : { body }) };
      const response = await fetching(`${base}${path}`, init);
      return {
        kind: 'answer',
        status: response.status,
        headers: response.headers,
        json: parsed(await readable(response)),
      };
    } catch (error) {
      return { kind: isUnsent(error) ? 'unsent' : 'lost' };
    }
  };
}

/** As much of the body as came; null where it broke off or does not end. */
async function readable(response: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      // Leaving the loop cancels the rest.
      if (bytes > LONGEST) return null;
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch {
    return null;
  }
}

function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
