import { DAY, plus } from '../core/time.ts';
import type { Anchor } from '../ports/rows.ts';
import type { House } from './house.ts';
import { execute } from './proposals.ts';
import { remindWeekly } from './weekly.ts';

const BATCH = 100;
/** Unsent drafts die after a week, answered events are forgotten after a day. */
const DRAFTS = 7 * DAY;
const EVENTS = DAY;

/** What a tick sets going. */
export interface Ticked {
  /** Proposals whose clock had something to say. */
  readonly moved: number;
  readonly weekly: boolean;
  /** A new anchor, to be remembered outside the database. */
  readonly anchor: Anchor | null;
}

/** One minute's work: nudges, lapses, the weekly reminder, expiry, the hourly anchor. Safe to run late, twice, or in several processes. */
export async function tick(house: House): Promise<Ticked> {
  const now = house.clock.now();
  const due = await house.store.read((tx) => tx.proposals.due(now, BATCH));
  for (const id of due) {
    await house.store.transact((tx) => execute(tx, house, id, { type: 'tick' }));
  }
  const weekly = await house.store.transact((tx) => remindWeekly(tx, house));
  const anchor = await house.store.transact(async (tx) => {
    if (await tx.slots.take('expire', now.slice(0, 13), now)) {
      await tx.drafts.expire(plus(now, -DRAFTS));
      await tx.inbox.expire(plus(now, -EVENTS));
    }
    return (await tx.slots.take('anchor', now.slice(0, 13), now)) ? tx.anchors.add(now) : null;
  });
  return { moved: due.length, weekly, anchor };
}
