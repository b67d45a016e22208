import { z } from 'zod';
import type { Account } from '../../../src/core/leitbild.ts';
import type { KeptLogin, Logins } from '../../../src/ports/vault.ts';
import { serverOf } from './server.ts';
import { type Ask, Fault, json, read, type Wire } from './wire.ts';

const loginSchema = z.object({
  did: z.string().startsWith('did:'),
  handle: z.string(),
  /** Where it is good: neither password nor token must go to another server because somebody edited an address. */
  server: z.string().exactOptional(),
  /** An app password: it may post, and neither change nor delete the account. */
  password: z.string(),
  accessJwt: z.string(),
  refreshJwt: z.string(),
});

/** What the vault keeps for an account. */
export type BlueskyLogin = Readonly<z.infer<typeof loginSchema>>;

const tokensSchema = z.object({
  did: z.string().startsWith('did:'),
  handle: z.string(),
  accessJwt: z.string().min(1),
  refreshJwt: z.string().min(1),
});

type Tokens = z.infer<typeof tokensSchema>;

/** Signs in. `identifier` is a handle or a DID. Servers allow 30 of these in five minutes and 300 a day: not one a post. */
export const createSession = async (
  wire: Wire,
  identifier: string,
  password: string,
  signal: AbortSignal,
): Promise<Tokens> => {
  const body = json({ identifier, password });
  return read(tokensSchema, await wire({ nsid: 'com.atproto.server.createSession', body, signal }));
};

/** Ends a session. The server answers well for one that has ended already. */
export const deleteSession = (wire: Wire, token: string, signal: AbortSignal): Promise<unknown> =>
  wire({ nsid: 'com.atproto.server.deleteSession', body: null, token, signal });

/** Nothing of the post has left yet: whatever happened, it is no unknown outcome. */
export class Early extends Error {
  override readonly name = 'BlueskyEarly';
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** Runs what comes before the post: its faults are early ones. */
export async function early<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Fault ? new Early(error) : error;
  }
}

export interface Session {
  /** Who is signed in, without asking the server; null = nobody. */
  who(): Promise<Pick<BlueskyLogin, 'did' | 'handle'> | null>;
  /** A call in the account's name. A token that ran out is renewed once; throws Early for what happens meanwhile, else Fault. */
  ask(request: Omit<Ask, 'token'>): Promise<unknown>;
}

interface Kept {
  readonly login: BlueskyLogin;
  readonly version: number;
}

/** The session of one account. It lives in the vault alone, so that any number of processes share it. */
export function sessionOf(account: Account, logins: Logins, wire: Wire): Session {
  const kept = async (): Promise<Kept | null> => {
    const found = await opened(logins, account);
    const login = found && loginSchema.safeParse(found.login);
    if (login?.success && (login.data.server ?? serverOf(account)) !== serverOf(account)) return null;
    return found && login?.success ? { login: login.data, version: found.version } : null;
  };
  const signedIn = async (): Promise<Kept> => {
    const found = await kept();
    if (found === null) throw new Fault('login', { code: 'NobodySignedIn' });
    return found;
  };
  /** Whoever is quicker renews it, in this process or another; the others take what is there then. */
  const renew = async (old: Kept, signal: AbortSignal): Promise<Kept> => {
    const before = await signedIn();
    if (before.version !== old.version) return before;
    const tokens = await renewed(wire, old.login, signal);
    if (tokens === null) {
      const after = await signedIn();
      if (after.version !== old.version) return after;
    }
    const fresh = tokens ?? (await again(wire, old.login, signal));
    await logins.save(account.id, 'bluesky', { ...old.login, ...fresh }, old.version);
    return signedIn();
  };
  let renewing: { readonly version: number; readonly done: Promise<Kept> } | null = null;
  const renewOnce = (old: Kept, signal: AbortSignal): Promise<Kept> => {
    if (renewing?.version === old.version) return renewing.done;
    const done = renew(old, signal).finally(() => {
      renewing = null;
    });
    renewing = { version: old.version, done };
    return done;
  };
  const as = ({ login }: Kept, request: Omit<Ask, 'token'>) => wire({ ...request, token: login.accessJwt });
  return {
    who: async () => (await kept())?.login ?? null,
    ask: async (request) => {
      const first = await early(signedIn);
      try {
        return await as(first, request);
      } catch (error) {
        if (!isStale(error)) throw error;
      }
      const second = await early(() => renewOnce(first, request.signal));
      return as(second, request).catch((error: unknown) => {
        throw isStale(error) ? new Early(new Fault('login', { code: 'TokenRefused' })) : error;
      });
    },
  };
}

const isStale = (error: unknown): error is Fault => error instanceof Fault && error.kind === 'stale';

/** A vault that cannot be opened is known by its name: its class belongs to another adapter. */
export const SEALED = 'VaultFault';

async function opened(logins: Logins, account: Account): Promise<KeptLogin | null> {
  try {
    return await logins.read(account.id);
  } catch (error) {
    if (error instanceof Error && error.name === SEALED) throw new Fault('login', { code: SEALED, cause: error });
    throw error;
  }
}

/** Null = the refresh token is dead. */
async function renewed(wire: Wire, { refreshJwt }: BlueskyLogin, signal: AbortSignal): Promise<Tokens | null> {
  try {
    const request = { nsid: 'com.atproto.server.refreshSession', body: null, token: refreshJwt, signal };
    return read(tokensSchema, await wire(request));
  } catch (error) {
    if (isStale(error) || (error instanceof Fault && error.kind === 'login')) return null;
    throw error;
  }
}

/** By DID, which is the account; a handle may be somebody else's by now. */
async function again(wire: Wire, { did, password }: BlueskyLogin, signal: AbortSignal): Promise<Tokens> {
  const tokens = await createSession(wire, did, password, signal);
  if (tokens.did !== did) throw new Fault('login', { code: 'AnotherAccount' });
  return tokens;
}
