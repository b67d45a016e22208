import type { Account } from '../../src/core/leitbild.ts';
import type { Network } from '../../src/ports/network.ts';
import { microblog } from './microblog/index.ts';
import { testbed } from './testbed/index.ts';

/** What a network may need besides its account. Grows with the networks; each takes its own share. */
export interface NetworkMeans {
  /** Where readers reach the public door, without a slash at the end. */
  readonly publicUrl: string;
  /** Where the test network listens; without it no account can be on it. */
  readonly testbedUrl?: string;
}

export type NetworkFactory = (account: Account, means: NetworkMeans) => Network;

/** Every network that can be had, by the name an account of the Leitbild uses. A new network is one line here. */
export const networks: Readonly<Record<string, NetworkFactory>> = {
  microblog,
  testbed: (account, { testbedUrl }) => {
    if (testbedUrl === undefined) throw new Error(`account ${account.id}: the test network needs its address`);
    return testbed(account, { url: testbedUrl });
  },
};
