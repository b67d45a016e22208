import { z } from 'zod';
import type { Account } from '../../../src/core/leitbild.ts';
import type { Login, Logins } from '../../../src/ports/vault.ts';
import type { Ask } from './http.ts';
import { serverOf } from './server.ts';
import { accountSchema } from './wire.ts';

/** What is needed, and no more; servers of all makes know these names. */
export const SCOPES = 'read write:statuses write:media';

const loginSchema = z.object({
  token: z.string().min(1),
  /** The account's id on its server. */
  accountId: z.string().min(1),
  /** Where it is good: a token must not go to another server because somebody edited an address. */
  server: z.string().min(1).optional(),
  /** The app that the token was made for; without it nobody but the server's own pages can end the login. */
  clientId: z.string().min(1).optional(),
  clientSecret: z.string().min(1).optional(),
});

/** A login as the vault keeps it. Tokens carry no expiry. */
export type SignedIn = z.infer<typeof loginSchema>;

export const loginIn = (login: Login): SignedIn | null => loginSchema.safeParse(login).data ?? null;

/** `none` = somebody has to sign in; `later` = the vault could not be asked now. Reads anew each time: another process may have signed in. */
export async function loginOf(logins: Logins, account: Account): Promise<SignedIn | 'none' | 'later'> {
  try {
    const kept = await logins.read(account.id);
    const login = kept === null ? null : loginIn(kept.login);
    return login === null || (login.server ?? serverOf(account)) !== serverOf(account) ? 'none' : login;
  } catch (error) {
    // A login that is there and cannot be opened will not open by waiting.
    return error instanceof Error && error.name === 'VaultFault' ? 'none' : 'later';
  }
}

/** `login` = the server does not know this token (any more). */
export type Whose =
  | { readonly kind: 'ok'; readonly id: string; readonly username: string }
  | { readonly kind: 'login' }
  | { readonly kind: 'not-this-network' }
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'unknown' };

/** Whose token is it? Some servers refuse a wrong one with 422 instead of 401. */
export async function whose(ask: Ask, token: string, signal: AbortSignal): Promise<Whose> {
  const answer = await ask({ method: 'GET', path: '/api/v1/accounts/verify_credentials', token }, signal);
  // A question: whether it left the house or got lost on the way makes no difference.
  if (answer.kind !== 'answer') return { kind: 'unanswered' };
  if ([401, 403, 422].includes(answer.status)) return { kind: 'login' };
  if ([404, 405, 410].includes(answer.status)) return { kind: 'not-this-network' };
  if (answer.status !== 200) return { kind: 'unknown' };
  const { success, data } = accountSchema.safeParse(answer.json);
  return success ? { kind: 'ok', id: data.id, username: data.username } : { kind: 'not-this-network' };
}
