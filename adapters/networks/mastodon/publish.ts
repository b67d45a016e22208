import type { Outcome, Prepared } from '../../../src/ports/network.ts';
import type { Ask } from './http.ts';
import type { SignedIn } from './login.ts';
import { later, needsLogin, never, refusalOf } from './refusal.ts';
import { addressOf, bodySchema, statusSchema } from './wire.ts';

/** A server that can be asked, and the login with which. */
export interface Place {
  readonly ask: Ask;
  readonly login: () => Promise<SignedIn | 'none' | 'later'>;
}

const unknown: Outcome = { kind: 'unknown' };

/** Sends the stored body. What is not surely a yes or a no is unknown. */
export async function publish({ ask, login }: Place, { key, body }: Prepared, signal: AbortSignal): Promise<Outcome> {
  const { success, data } = bodySchema.safeParse(body);
  if (!success) return never('other');
  const known = await login();
  if (typeof known === 'string') return known === 'none' ? needsLogin : later;
  const { token } = known;
  // A server that reads Markdown would swallow letters of plain text; the original knows no such field and leaves it aside.
  const plain = { ...data, content_type: 'text/plain' };
  const answer = await ask({ method: 'POST', path: '/api/v1/statuses', token, key, json: plain }, signal);
  if (answer.kind === 'answer' && answer.status >= 200 && answer.status < 300) return liveIn(answer.json);
  return (await refusalOf(answer, { ask, token }, signal)) ?? unknown;
}

/** What a server took is ours, however it shows the text and whatever its clock says: the key is this body's alone. */
function liveIn(json: unknown): Outcome {
  const { success, data: status } = statusSchema.safeParse(json);
  const url = success ? addressOf(status) : null;
  if (!success || url === null) return unknown;
  return { kind: 'live', receipt: { remoteId: status.id, url } };
}
