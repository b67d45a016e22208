import type { PublicationRow } from '../../ports/rows.ts';
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

/** Takes the next piece of work; null when there is nothing to do now. Throws only what the store throws. */
export async function pick(means: Means, aside: Asides, hand: InHand): Promise<Picked | typeof vain | null> {
  const { house } = means;
  const taken: { row: PublicationRow | null } = { row: null };
  try {
    const job = await house.store.transact(async (tx) => {
      taken.row = await tx.publications.next(house.clock.now(), [...aside.now(), ...hand.ids()], hand.busy());
      return taken.row === null ? null : plan(tx, means, taken.row);
    });
    return taken.row === null || job === null ? null : { row: taken.row, job };
  } catch (error) {
    if (taken.row === null) throw error;
    report(house, 'delivery step failed', taken.row, error);
    aside.vain(taken.row.id);
    return vain;
  }
}

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

/** True when something came of it. */
async function work(means: Means, job: Job): Promise<boolean> {
  switch (job.kind) {
    case 'prepare':
      return prepare(means, job);
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
