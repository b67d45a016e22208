import { microblog } from '../../adapters/networks/microblog/index.ts';
import { type TestbedClass, testbed, testbedClasses } from '../../adapters/networks/testbed/index.ts';
import type { Account } from '../../src/core/leitbild.ts';
import type { Network } from '../../src/ports/network.ts';
import { accountOf } from '../support/delivery.ts';

/** Accounts of each recovery class: one publication of each is under way in a wave. */
const EACH = 8;

/** Recording is publishing: the class without a network to ask. */
const own: Account = { id: 'own', network: 'microblog', handle: '@own', answers: 'Jana', default: false };

export const isOwn = (account: string): boolean => account === own.id;

export const fleet: readonly Account[] = [
  ...testbedClasses.flatMap((kind) => Array.from({ length: EACH }, (_, n) => accountOf(kind, `${kind}-${n}`))),
  own,
];

/** The class of an account of the fleet. */
export const classOf = (id: string): TestbedClass | 'same-transaction' =>
  testbedClasses.find((kind) => id.replace(/-\d+$/, '') === kind) ?? 'same-transaction';

/** Every account of the fleet, by way of this fetch. */
export const networksOf = (url: string, ask?: typeof fetch): readonly Network[] =>
  fleet.map((account) =>
    isOwn(account.id)
      ? microblog(account, { publicUrl: 'http://127.0.0.1' })
      : testbed(account, { url, ...(ask === undefined ? {} : { fetch: ask }) }),
  );
