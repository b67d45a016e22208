import type { AccountId } from '../../core/draft.ts';
import { LATE } from '../../core/policy.ts';
import { plus } from '../../core/time.ts';
import type { House } from '../house.ts';
import { execute } from '../proposals.ts';
import { report } from './means.ts';

const PAGE = 500;

/**
 * What was held for want of a login is tried once more: who starts the house again, or signs in again to `account`, has seen to it.
 * What would leave more than an hour late waits for its author's "still". Returns how many were released.
 */
export async function releaseLogins(house: House, account: AccountId | null = null): Promise<number> {
  let released = 0;
  const filter = { states: ['held'], held: 'login' } as const;
  const held = await house.store.read((tx) => tx.publications.list(filter, { limit: PAGE }));
  for (const one of held) {
    if (!house.networks.has(one.account)) continue;
    if (account !== null && one.account !== account) continue;
    try {
      await house.store.transact(async (tx) => {
        await execute(tx, house, one.proposal, { type: 'release', publication: one.id, reason: 'login' });
        if (plus(one.due, LATE) >= house.clock.now()) return;
        await execute(tx, house, one.proposal, { type: 'hold', publication: one.id, reason: 'late' });
      });
      released += 1;
    } catch (error) {
      report(house, 'release failed', one, error);
    }
  }
  return released;
}
