import type { PublicationRow } from '../../ports/rows.ts';
import { type Hearing, hear, holdUnread } from '../hearing.ts';
import type { Asides } from './asides.ts';
import { prepare } from './claim.ts';
import type { InHand } from './lanes.ts';
import type { Job } from './look.ts';
import { type Means, report } from './means.ts';
import { plan } from './plan.ts';
import { find } from './recover.ts';
import { remove } from './remove.ts';
import { send } from './send.ts';

/** One piece of work, taken. */
export interface Picked {
  readonly row: PublicationRow;
  readonly job: Job;
}

/** A step that failed: its publication is left alone for a while. */
export const vain = Symbol('vain');

/**
 * Takes the next pieces of work, at most so many, in one transaction; none when there is nothing to do now. Throws only what the store
 * throws.
 */
export async function pick(
  means: Means,
  aside: Asides,
  hand: InHand,
  most: number,
): Promise<readonly Picked[] | typeof vain> {
  const { house } = means;
  const taken: { rows: readonly PublicationRow[] } = { rows: [] };
  try {
    return await house.store.transact(async (tx) => {
      taken.rows = [];
      const except = [...aside.now(), ...hand.ids()];
      const rows = await tx.publications.next({ now: house.clock.now(), except, busy: hand.busy(), most });
      taken.rows = hand.room(rows).toSorted(byAccount);
      const picked: Picked[] = [];
      for (const row of taken.rows) picked.push({ row, job: await plan(tx, means, row) });
      return picked;
    });
  } catch (error) {
    const [first] = taken.rows;
    if (first === undefined) throw error;
    // One of them stands in the way of the others: alone each shows whether it is the one.
    if (taken.rows.length > 1) return pick(means, aside, hand, 1);
    report(house, 'delivery step failed', first, error);
    aside.vain(first.id);
    return vain;
  }
}

/** What accounts share is locked in one order, or two workers would wait for each other. */
const byAccount = (a: PublicationRow, b: PublicationRow): number =>
  a.account < b.account ? -1 : a.account > b.account ? 1 : 0;

/** Does it, and remembers what came of it. Never throws: one broken post must not stop the others. */
export async function carry(means: Means, aside: Asides, hand: InHand, { row, job }: Picked): Promise<void> {
  hand.begin(row);
  try {
    await means.passing('after-intent');
    if (await work(means, job)) aside.well(row.id);
    else if (job.kind === 'idle' && job.until !== undefined) aside.later(row.id, job.until);
    else aside.vain(row.id);
  } catch (error) {
    report(means.house, 'delivery step failed', row, error);
    aside.vain(row.id);
  } finally {
    hand.end(row);
  }
}

/** What cannot be read holds the post; what was said meanwhile is read anew. */
async function listen({ house, after }: Means, hearing: Hearing): Promise<boolean> {
  const heard = await hear(house, hearing, after);
  return heard === 'unreadable' ? holdUnread(house, hearing) : true;
}

/** True when something came of it. */
async function work(means: Means, job: Job): Promise<boolean> {
  switch (job.kind) {
    case 'prepare':
      return prepare(means, job);
    case 'hear':
      return listen(means, job.hearing);
    case 'send':
      await send(means, job);
      return true;
    case 'find':
      return find(means, job);
    case 'remove':
      await remove(means, job);
      return true;
    case 'done':
      if (job.gone !== undefined) await means.house.remember({ removed: job.gone, at: means.house.clock.now() });
      return true;
    case 'idle':
      return false;
  }
}
