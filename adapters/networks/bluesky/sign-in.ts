import { z } from 'zod';
import type { Account } from '../../../src/core/leitbild.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { SignIn, SignInFault, SignInStep } from '../../../src/ports/vault.ts';
import { serverOf } from './server.ts';
import { type BlueskyLogin, createSession, deleteSession } from './session.ts';
import { Fault, type Wire, wireTo } from './wire.ts';

/** Where app passwords are made, whichever server the account is on. */
const APP_PASSWORDS = 'https://bsky.app/settings/app-passwords';

/** Asks nobody how long to wait: signing in is tried once. */
const anytime: Clock = { now: () => '1970-01-01T00:00:00.000Z' };

/** Signs in with a handle and an app password. A `token` given beforehand is an app password of the account's own handle. */
export function blueskySignIn(ask: typeof fetch = fetch): SignIn {
  const to = (account: Account): Wire => wireTo(serverOf(account), ask, anytime);
  return {
    begin: async (account, { token }, signal) => {
      if (token !== null) return signIn(to(account), account, { identifier: account.handle, password: token }, signal);
      return {
        kind: 'ask',
        url: APP_PASSWORDS,
        fields: [
          { id: 'identifier', secret: false },
          { id: 'password', secret: true },
        ],
        next: ({ identifier = '', password = '' }, later) =>
          signIn(to(account), account, { identifier, password }, later),
      };
    },
    // The app password itself can only be deleted in the account's settings.
    revoke: async (account, { refreshJwt = '', server = serverOf(account) }, signal) => {
      try {
        await deleteSession(wireTo(server, ask, anytime), refreshJwt, signal);
        return true;
      } catch (error) {
        return error instanceof Fault && (error.kind === 'stale' || error.kind === 'login');
      }
    },
  };
}

async function signIn(
  wire: Wire,
  account: Account,
  given: { readonly identifier: string; readonly password: string },
  signal: AbortSignal,
): Promise<SignInStep> {
  const name = given.identifier.trim().replace(/^@/, '');
  const password = given.password.trim();
  if (name === '' || password === '') return { kind: 'refused', fault: 'wrong' };
  try {
    const { did, handle, accessJwt, refreshJwt } = await createSession(wire, name, password, signal);
    if (isMain(accessJwt)) {
      await deleteSession(wire, refreshJwt, signal).catch(() => undefined);
      return { kind: 'refused', fault: 'wrong' };
    }
    const login: BlueskyLogin = { did, handle, server: serverOf(account), password, accessJwt, refreshJwt };
    return { kind: 'done', login, handle: `@${handle}` };
  } catch (error) {
    if (error instanceof Fault) return { kind: 'refused', fault: faultFor(error) };
    throw error;
  }
}

/** The account's own password could delete the account; nobody should keep that. A token that tells nothing is taken. */
function isMain(accessJwt: string): boolean {
  try {
    const claims = JSON.parse(Buffer.from(accessJwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return z.object({ scope: z.literal('com.atproto.access') }).safeParse(claims).success;
  } catch {
    return false;
  }
}

function faultFor({ kind, code, cause }: Fault): SignInFault {
  // With a cause no server has answered: where nothing was posted, it does not matter whether anything left.
  if (kind === 'unreachable' || cause !== undefined) return 'unreachable';
  if (kind === 'login' || code === 'InvalidRequest') return 'wrong';
  return kind === 'refused' || code === 'Unreadable' ? 'not-this-network' : 'other';
}
