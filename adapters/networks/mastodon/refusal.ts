import type { RefusalReason } from '../../../src/core/publication.ts';
import { DAY, MINUTE, SECOND } from '../../../src/core/time.ts';
import type { Outcome } from '../../../src/ports/network.ts';
import type { Answer, Ask } from './http.ts';
import { type Whose, whose } from './login.ts';
import { errorSchema } from './wire.ts';

export type Refusal = Extract<Outcome, { kind: 'refused' }>;

export const needsLogin: Refusal = { kind: 'refused', retry: 'login', code: 'auth' };
export const unreachable: Refusal = { kind: 'refused', retry: 'after', code: 'unreachable', afterMs: 30 * SECOND };
export const later: Refusal = { kind: 'refused', retry: 'after', code: 'other', afterMs: MINUTE };
export const never = (code: RefusalReason): Refusal => ({ kind: 'refused', retry: 'never', code });

/** Why a part could not be prepared, in the words of an outcome: nothing of it has left. */
export class NotPrepared extends Error {
  override readonly name = 'NotPrepared';
  readonly code: RefusalReason;
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(`not prepared: ${refusal.code}, ${refusal.retry}`);
    this.code = refusal.code;
    this.refusal = refusal;
  }
}

/** What is surely a no, whatever the body. Everything that is not here and not handled below is unknown. */
const reasons: Readonly<Record<number, RefusalReason>> = {
  400: 'text',
  404: 'other',
  405: 'server',
  410: 'server',
  413: 'limit',
  415: 'server',
  426: 'server',
};

/** A server's wording, asked for in English; where it says something else the text is what people can change. */
function reasonOf(said: string): RefusalReason {
  if (/media|attach|file|image|picture/i.test(said)) return 'media';
  return /character|too long|limit|length/i.test(said) ? 'limit' : 'text';
}

/** Milliseconds until calls are welcome again. The server's own clock tells how far off its moment is. */
export function waitOf(headers: Headers): number {
  const after = headers.get('retry-after');
  const reset = headers.get('x-ratelimit-reset');
  const there = Date.parse(headers.get('date') ?? '');
  const until = (at: number): number => (Number.isNaN(there) ? Number.NaN : at - there);
  const seconds = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) * SECOND : Number.NaN);
  const candidates = [
    after === null ? Number.NaN : seconds(after),
    after === null ? Number.NaN : until(Date.parse(after)),
    reset === null ? Number.NaN : until(seconds(reset)),
    reset === null ? Number.NaN : until(Date.parse(reset)),
  ];
  const wait = candidates.find((ms) => !Number.isNaN(ms)) ?? MINUTE;
  return Math.min(Math.max(wait, SECOND), DAY);
}

/**
 * The answer to a call that should have made something, where it is surely a no; else null. A 403 or 422 may mean the text or the
 * token, and servers word it as they like: the token is tried on its own.
 */
export async function refusalOf(
  answer: Answer,
  { ask, token }: { readonly ask: Ask; readonly token: string },
  signal: AbortSignal,
): Promise<Refusal | null> {
  if (answer.kind === 'unsent') return unreachable;
  if (answer.kind === 'lost') return null;
  const { status, headers, json } = answer;
  const said = errorSchema.safeParse(json).data;
  if (status === 401) return needsLogin;
  if (status === 429) return { kind: 'refused', retry: 'after', code: 'rate', afterMs: waitOf(headers) };
  if (status === 403 || status === 422) {
    const words = `${said?.error ?? ''} ${said?.error_description ?? ''}`;
    return ofToken(await whose(ask, token, signal), words) ?? never(status === 403 ? 'auth' : reasonOf(words));
  }
  const reason = reasons[status];
  if (reason === undefined) return null;
  // Not even the wording of this API: something before the server answered.
  return never(said === undefined && status === 404 ? 'server' : reason);
}

const ofToken = (who: Whose, words: string): Refusal | null =>
  who.kind === 'login' || /scope|access token/i.test(words) ? needsLogin : null;
