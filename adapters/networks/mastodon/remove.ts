import type { Receipt, Removal } from '../../../src/ports/network.ts';
import type { Answer } from './http.ts';
import type { Place } from './publish.ts';
import { statusSchema } from './wire.ts';

/** Takes a post down. A server that cannot, or answers strangely, is asked whether the post is still there. */
export async function remove({ ask, login }: Place, receipt: Receipt, signal: AbortSignal): Promise<Removal> {
  const known = await login();
  const stuck: Removal = { kind: 'stuck', url: receipt.url };
  if (known === 'later') return { kind: 'unknown' };
  if (known === 'none') return stuck;
  const path = `/api/v1/statuses/${encodeURIComponent(receipt.remoteId)}`;
  const answer = await ask({ method: 'DELETE', path, token: known.token }, signal);
  if (answer.kind !== 'answer' || isPassing(answer.status)) return { kind: 'unknown' };
  if (answer.status === 410) return { kind: 'gone' };
  const told = answer.status === 200 && typeof answer.json === 'object' && answer.json !== null;
  if (told || answer.status === 204) return { kind: 'removed' };
  // With the token: without it what only followers may see would look gone.
  const there = isThere(await ask({ method: 'GET', path, token: known.token }, signal));
  if (there === null) return [401, 403].includes(answer.status) ? stuck : { kind: 'unknown' };
  if (there) return stuck;
  return { kind: answer.status === 200 ? 'removed' : 'gone' };
}

/** It may be otherwise in a while. */
const isPassing = (status: number): boolean => (status >= 500 && status !== 501) || [408, 425, 429].includes(status);

/** Null where the answer does not say: a page of HTML is shown for every address by some. */
function isThere(answer: Answer): boolean | null {
  if (answer.kind !== 'answer') return null;
  if (answer.status === 404 || answer.status === 410) return false;
  return answer.status === 200 && statusSchema.safeParse(answer.json).success ? true : null;
}
