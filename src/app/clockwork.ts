import { DAY, plus } from '../core/time.ts';
import type { Anchor } from '../ports/rows.ts';
import { expireReplies } from './expire-replies.ts';
import { faultName } from './fault.ts';
import { greet } from './greeting.ts';
import type { House } from './house.ts';
import { checkLogins } from './logins.ts';
import { enrolAll } from './people.ts';
import { execute, replan } from './proposals.ts';
import { hearAgain, hearObjected } from './rehearing.ts';
import { gatherReplies, remindWaiting } from './replies.ts';
import { remindWeekly } from './weekly.ts';

const BATCH = 100;
/** Unsent drafts die after a week, answered events are forgotten after a day, what was shown and what ran once after a month. */
const DRAFTS = 7 * DAY;
const EVENTS = DAY;
const TRACES = 30 * DAY;

/** What a tick sets going. */
export interface Ticked {
  /** Proposals whose clock had something to say. */
  readonly moved: number;
  readonly weekly: boolean;
  /** A new anchor, to be remembered outside the database. */
  readonly anchor: Anchor | null;
}

/**
 * One minute's work: nudges, lapses, the first greeting, the weekly reminder, expiry, who left, the hourly anchor, answers from outside, logins. Safe to
 * run late, twice, or in several processes. One part that fails is logged and keeps no other from its turn.
 */
export async function tick(house: House): Promise<Ticked> {
  const now = house.clock.now();
  const hour = now.slice(0, 13);
  const due = await house.store.read((tx) => tx.proposals.due(now, BATCH));
  let moved = 0;
  for (const id of due) if (await surely(house, 'proposal', () => one(house, id), false)) moved += 1;
  await surely(house, 'greeting', () => house.store.transact((tx) => greet(tx, house)), false);
  const weekly = await surely(house, 'weekly', () => house.store.transact((tx) => remindWeekly(tx, house)), false);
  await surely(house, 'expiry', () => expire(house, now, hour), undefined);
  if (await house.store.transact((tx) => tx.slots.take('people', now.slice(0, 10), now))) {
    await surely(house, 'people', () => enrolAll(house), undefined);
  }
  const anchor = await surely(
    house,
    'anchor',
    () => house.store.transact(async (tx) => ((await tx.slots.take('anchor', hour, now)) ? tx.anchors.add(now) : null)),
    null,
  );
  await surely(house, 'reactions', () => hearAgain(house), 0);
  await surely(house, 'objections', () => hearObjected(house), 0);
  await surely(house, 'answers', () => gatherReplies(house), 0);
  await surely(house, 'waiting', () => remindWaiting(house), false);
  await surely(house, 'old answers', () => expireReplies(house), undefined);
  await surely(house, 'logins', () => checkLogins(house), 0);
  return { moved, weekly, anchor };
}

/** True when the clock had something to say. */
const one = (house: House, id: string): Promise<boolean> =>
  house.store.transact(async (tx) => {
    const ran = await execute(tx, house, id, { type: 'tick' });
    if (ran.ok && ran.events.length > 0) return true;
    await replan(tx, house, id);
    return false;
  });

const expire = (house: House, now: string, hour: string): Promise<void> =>
  house.store.transact(async (tx) => {
    if (!(await tx.slots.take('expire', hour, now))) return;
    await tx.drafts.expire(plus(now, -DRAFTS));
    // Pictures that no draft and no post uses.
    await tx.media.expire(plus(now, -DRAFTS));
    await tx.inbox.expire(plus(now, -EVENTS));
    await tx.reasons.expire(plus(now, -EVENTS));
    await tx.outbox.expire(plus(now, -TRACES));
    await tx.slots.expire(plus(now, -TRACES));
  });

async function surely<T>(house: House, part: string, work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    house.log('error', 'a part of the tick failed; the next one tries again', { part, ...faultName(error) });
    return otherwise;
  }
}
