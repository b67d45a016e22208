import type { After } from '../core/deadline.ts';
import { isLate } from '../core/decide/step.ts';
import { DAY, type Instant, MINUTE, millis, plus, SECOND } from '../core/time.ts';
import { turns } from '../core/turns.ts';
import type { ProposalRow } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import { afterReal } from './deadline.ts';
import { faultName } from './fault.ts';
import { hear, planHearing, planObjected } from './hearing.ts';
import type { House } from './house.ts';
import { execute, loadProposal, readable } from './proposals.ts';

const PAGE = 500;
/** So many proposals are read at a time. */
const ABREAST = 8;
/** After so long nothing new is asked in this tick, in milliseconds: a slow chat must not make it late. */
const ENOUGH = 10 * SECOND;
/** A proposal with an objection is read so often, in milliseconds, and so many of them in one tick. */
const OBJECTED = 15 * MINUTE;
const MOST_OBJECTED = 20;
const SLOT = 'objected';

/**
 * Tries again to read what is held because it could not be read, and lets it go; what would leave more than an hour late waits for
 * its author's "still" instead. Returns how many proposals were let go.
 */
export async function hearAgain(house: House, after: After = afterReal): Promise<number> {
  const filter = { states: ['held'], held: 'signals-unread' } as const;
  const held = await house.store.read((tx) => tx.publications.list(filter, { limit: PAGE }));
  const ids = turned([...new Set(held.map((one) => one.proposal))], house.clock.now());
  return abreast(house, after, ids, async (id, mayAsk) => {
    const heard = mayAsk() && (await isHeard(house, id, after));
    return house.store.transact((tx) => letGo(tx, house, id, heard));
  });
}

async function isHeard(house: House, id: string, after: After): Promise<boolean> {
  const hearing = await house.store.read((tx) => planHearing(tx, house, id));
  return hearing === null || (await hear(house, hearing, after)) === 'heard';
}

/** Each tick begins with others: cards that never answer must not keep the same ones waiting. */
function turned(ids: readonly string[], now: Instant): readonly string[] {
  const first = (Math.floor(millis(now) / MINUTE) * ABREAST) % Math.max(ids.length, 1);
  return [...ids.slice(first), ...ids.slice(0, first)];
}

/**
 * Reads the cards of proposals with an objection now and then: that it was taken back may not have been told. What cannot be read
 * stays as it is. Returns how many were read.
 */
export async function hearObjected(house: House, after: After = afterReal): Promise<number> {
  if (readable(house).length === 0) return 0;
  const ids = await house.store.transact((tx) => dueOf(tx, house.clock.now()));
  return abreast(house, after, ids, async (id, mayAsk) => {
    const hearing = mayAsk() ? await house.store.read((tx) => planObjected(tx, house, id)) : null;
    return hearing !== null && (await hear(house, hearing, after)) === 'heard';
  });
}

/** Those whose turn it is, each for one of all instances, longest untouched first. */
async function dueOf(tx: Tx, now: Instant): Promise<readonly string[]> {
  const rows = await tx.proposals.list({ statuses: ['contested'] }, { limit: PAGE });
  const due: string[] = [];
  for (const row of rows.toReversed()) {
    if (due.length === MOST_OBJECTED) break;
    const nth = turnOf(row, now);
    if (nth > 0 && (await tx.slots.take(SLOT, `${row.id}:${row.updatedAt}:${nth}`, now))) due.push(row.id);
  }
  if (due.length > 0) await tx.slots.expire(plus(now, -DAY), SLOT);
  return due;
}

/** How many quarters of an hour ago something last happened to it. */
const turnOf = ({ updatedAt }: ProposalRow, now: Instant): number =>
  Math.floor((millis(now) - millis(updatedAt)) / OBJECTED);

/** Does `work` for so many at a time. One that fails keeps no other from its turn. Returns for how many it was true. */
async function abreast(
  house: House,
  after: After,
  ids: readonly string[],
  work: (id: string, mayAsk: () => boolean) => Promise<boolean>,
): Promise<number> {
  let isOver = false;
  const forget = after(ENOUGH, () => {
    isOver = true;
  });
  const lanes = turns(ABREAST);
  const one = async (id: string): Promise<boolean> => {
    try {
      return await work(id, () => !isOver);
    } catch (error) {
      house.log('warn', 'reactions could not be looked at again', { proposal: id, ...faultName(error) });
      return false;
    }
  };
  const done = await Promise.all(ids.map((id) => lanes.run(() => one(id))));
  forget();
  return done.filter(Boolean).length;
}

async function letGo(tx: Tx, house: House, id: string, heard: boolean): Promise<boolean> {
  await tx.lock(id);
  const { proposal } = await loadProposal(tx, id);
  let some = false;
  for (const one of proposal.publications.filter((x) => x.held === 'signals-unread')) {
    const late = isLate(one, house.clock.now());
    if (!heard && !late) continue;
    await execute(tx, house, id, { type: 'release', publication: one.id, reason: 'signals-unread' });
    if (late) await execute(tx, house, id, { type: 'hold', publication: one.id, reason: 'late' });
    some = true;
  }
  return some;
}
