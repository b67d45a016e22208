import { type MastodonMeans, mastodon } from '../../../adapters/networks/mastodon/index.ts';
import type { Account } from '../../../src/core/leitbild.ts';
import { instant } from '../../../src/core/time.ts';
import type { Network } from '../../../src/ports/network.ts';
import type { KeptLogin, Login, Logins } from '../../../src/ports/vault.ts';
import { type MastodonServer, startMastodon } from './server.ts';
import type { Person } from './world.ts';

export interface MemoryLogins extends Logins {
  /** What a revoked login leaves. */
  drop(account: string): void;
}

/** Logins in memory, with the versions of the vault. */
export function memoryLogins(): MemoryLogins {
  const kept = new Map<string, KeptLogin>();
  return {
    read: async (account) => kept.get(account) ?? null,
    save: async (account, _network, login, version) => {
      if ((kept.get(account)?.version ?? 0) !== version) return false;
      kept.set(account, { login, version: version + 1 });
      return true;
    },
    drop: (account) => void kept.delete(account),
  };
}

export const accountOn = (server: string, id = 'mastodon'): Account => ({
  id,
  network: 'mastodon',
  handle: '@werkstatt',
  answers: 'Jana',
  default: true,
  server,
});

/** The time as this machine has it. */
export const clock = { now: () => instant(Date.now()) };

export interface AtMastodon extends AsyncDisposable {
  readonly server: MastodonServer;
  readonly network: Network;
  readonly me: Person;
  readonly token: string;
  readonly logins: MemoryLogins;
  signIn(login: Login): Promise<void>;
}

/** A server, an account on it, and the adapter signed in to that account. */
export async function atMastodon(
  options: Parameters<typeof startMastodon>[0] & { readonly means?: Partial<MastodonMeans> } = {},
): Promise<AtMastodon> {
  const server = await startMastodon(options);
  const { person: me, token } = server.join('werkstatt');
  const logins = memoryLogins();
  const account = accountOn(server.url);
  const signIn = async (login: Login): Promise<void> => {
    await logins.save(account.id, 'mastodon', login, (await logins.read(account.id))?.version ?? 0);
  };
  await signIn({ token, accountId: me.id });
  const media = async () => null;
  // Nothing is waited for: the server counts questions, not seconds.
  const pause = async () => undefined;
  const network = mastodon(account, {
    logins,
    media,
    pause,
    clock: { now: options.now ?? clock.now },
    ...options.means,
  });
  return { server, network, me, token, logins, signIn, [Symbol.asyncDispose]: () => server.close() };
}
