import type { Account } from '../../src/core/leitbild.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { MediaSource } from '../../src/ports/media.ts';
import type { Allowance, Network } from '../../src/ports/network.ts';
import type { Logins, SignIn } from '../../src/ports/vault.ts';
import type { LinkCards } from '../../src/ports/web.ts';
import { bluesky, blueskySignIn } from './bluesky/index.ts';
import { mastodon, mastodonSignIn } from './mastodon/index.ts';
import { microblog } from './microblog/index.ts';
import { testbed } from './testbed/index.ts';

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

/** Every network that can be had, by the name an account of the Leitbild uses. A new network is one line here. */
export const networks: Readonly<Record<string, NetworkFactory>> = {
  microblog,
  bluesky,
  mastodon,
  testbed: (account, { testbedUrl }) => {
    if (testbedUrl === undefined) throw new Error(`account ${account.id}: the test network needs its address`);
    return testbed(account, { url: testbedUrl });
  },
};

/** How one signs in to those that need it. */
export const signIns: Readonly<Record<string, SignIn>> = {
  bluesky: blueskySignIn(),
  mastodon: mastodonSignIn(),
};
