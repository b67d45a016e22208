import type { Account } from '../../src/core/leitbild.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { MediaSource } from '../../src/ports/media.ts';
import type { Allowance, Network } from '../../src/ports/network.ts';
import type { Logins, SignIn } from '../../src/ports/vault.ts';
import type { LinkCards } from '../../src/ports/web.ts';

/** What a network may need besides its account; each takes its own share. */
export interface NetworkMeans {
  /** Where readers reach the public door, without a slash at the end. */
  readonly publicUrl: string;
  /** Where the test network listens; without it no account can be on it. */
  readonly testbedUrl?: string;
  readonly logins: Logins;
  readonly media: MediaSource;
  readonly cards: LinkCards;
  readonly clock: Clock;
  readonly allowance: Allowance;
}

export type NetworkFactory = (account: Account, means: NetworkMeans) => Network;

/**
 * Every network that can be had, by the name an account of the Leitbild uses; loaded for those that have an account. A new network is
 * one line here.
 */
export const networks: Readonly<Record<string, () => Promise<NetworkFactory>>> = {
  microblog: async () => (await import('./microblog/index.ts')).microblog,
  bluesky: async () => (await import('./bluesky/index.ts')).bluesky,
  mastodon: async () => (await import('./mastodon/index.ts')).mastodon,
  testbed: async () => {
    const { testbed } = await import('./testbed/index.ts');
    return (account, { testbedUrl }) => {
      if (testbedUrl === undefined) throw new Error(`account ${account.id}: the test network needs its address`);
      return testbed(account, { url: testbedUrl });
    };
  },
};

/** How one signs in to those that need it. */
export async function signIns(): Promise<Readonly<Record<string, SignIn>>> {
  const [{ blueskySignIn }, { mastodonSignIn }] = await Promise.all([
    import('./bluesky/index.ts'),
    import('./mastodon/index.ts'),
  ]);
  return { bluesky: blueskySignIn(), mastodon: mastodonSignIn() };
}
