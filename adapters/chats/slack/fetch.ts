import { SECOND } from '../../../src/core/time.ts';
import { SlackFault } from './types.ts';

/** How long a response_url may take, and a file, in milliseconds. */
const RESPOND_MS = 5 * SECOND;
const DOWNLOAD_MS = 20 * SECOND;

const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null);

/**
 * Is this where Slack keeps files (or takes answers), beside its Web API or at the very same place? Whatever else a payload names
 * gets nothing from us.
 */
function isAt(url: string, name: 'files' | 'hooks', apiUrl: string): boolean {
  const origin = originOf(url);
  return origin !== null && (origin === originOf(apiUrl) || origin === `https://${name}.${new URL(apiUrl).host}`);
}

/** A token must not be carried on to where an answer points, so no redirect is followed. */
const asked = (url: string, init: RequestInit): Promise<Response> =>
  fetch(url, { ...init, redirect: 'manual' }).catch((cause: unknown) => {
    throw new SlackFault('later', 'unreachable', { cause });
  });

function later(response: Response): SlackFault | null {
  const { status, headers } = response;
  if (status === 429) {
    const seconds = Number.parseInt(headers.get('retry-after') ?? '', 10);
    return new SlackFault('later', 'ratelimited', Number.isNaN(seconds) ? {} : { afterMs: seconds * SECOND });
  }
  return status >= 500 ? new SlackFault('later', `http_${status}`) : null;
}

/** Posts to a response_url. Throws SlackFault: `no` when it is used up or expired. */
export async function postTo(url: string, body: Readonly<Record<string, unknown>>, apiUrl: string): Promise<void> {
  if (!isAt(url, 'hooks', apiUrl)) throw new SlackFault('no', 'foreign_url');
  const response = await asked(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(RESPOND_MS),
  });
  await response.body?.cancel();
  const fault = later(response);
  if (fault !== null) throw fault;
  if (!response.ok) throw new SlackFault('no', `http_${response.status}`);
}

/**
 * Downloads a file, `most` bytes at most. Null = gone. Throws SlackFault: `file_too_large`, `foreign_url`, and `file_withheld`
 * where Slack shows a page to sign in instead, because the token may not read files.
 */
export async function fetchFile(
  url: string,
  { most, token, apiUrl }: { readonly most: number; readonly token: string; readonly apiUrl: string },
): Promise<Uint8Array | null> {
  if (!isAt(url, 'files', apiUrl)) throw new SlackFault('no', 'foreign_url');
  const response = await asked(url, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(DOWNLOAD_MS),
  });
  const fault = later(response);
  const gone = response.status === 404 || response.status === 410;
  const page = (response.headers.get('content-type') ?? '').startsWith('text/html');
  if (fault !== null || !response.ok || page) {
    await response.body?.cancel();
    if (fault !== null) throw fault;
    if (gone) return null;
    throw new SlackFault('no', 'file_withheld');
  }
  return readUpTo(response, most);
}

async function readUpTo(response: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = Number(response.headers.get('content-length') ?? 0);
  if (size > most) {
    await response.body?.cancel();
    throw new SlackFault('no', 'file_too_large');
  }
  size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > most) throw new SlackFault('no', 'file_too_large');
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof SlackFault ? error : new SlackFault('later', 'unreachable', { cause: error });
  }
  return new Uint8Array(Buffer.concat(chunks));
}
