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
  return abreast(after, ids, (id, mayAsk) =>
    surely(house, id, async () => {
      const heard = mayAsk() && (await isHeard(house, id, after));
      return house.store.transact((tx) => letGo(tx, house, id, heard));
    }),
  );
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
  const due = await house.store.read((tx) => dueOf(tx, house.clock.now()));
  const take = taker(house, due);
  return abreast(after, due.slice(0, MOST_OBJECTED), (_, mayAsk) =>
    surely(house, null, async () => {
      // Whatever this tick has no time for keeps its turn.
      const id = mayAsk() ? await take() : null;
      return id !== null && surely(house, id, () => isReread(house, id, after));
    }),
  );
}

async function isReread(house: House, id: string, after: After): Promise<boolean> {
  const hearing = await house.store.read((tx) => planObjected(tx, house, id));
  return hearing !== null && (await hear(house, hearing, after)) === 'heard';
}

/** One proposal and the slot of its turn. */
interface Due {
  readonly id: string;
  readonly slot: string;
}

/** Those whose turn it may be, longest untouched first. */
async function dueOf(tx: Tx, now: Instant): Promise<readonly Due[]> {
  const rows = await tx.proposals.list({ statuses: ['open', 'contested'] }, { limit: PAGE });
  return rows.toReversed().flatMap((row) => {
    const nth = turnOf(row, now);
    // On its first card an open one has no objection.
    const may = row.status === 'contested' || row.revision > 1 || row.round > 1;
    return may && nth > 0 ? [{ id: row.id, slot: `${row.id}:${row.updatedAt}:${nth}` }] : [];
  });
}

/** Hands them out, each to one of all instances, as long as there are any. */
function taker({ store, clock }: House, due: readonly Due[]): () => Promise<string | null> {
  const line = turns(1);
  let at = 0;
  const next = async (tx: Tx, from: number): Promise<number> => {
    for (let i = from; i < due.length; i += 1) if (await isTaken(tx, due[i], clock.now())) return i;
    return due.length;
  };
  return () =>
    line.run(async () => {
      if (at === due.length) return null;
      const found = await store.transact((tx) => next(tx, at));
      at = Math.min(found + 1, due.length);
      return due[found]?.id ?? null;
    });
}

async function isTaken(tx: Tx, due: Due | undefined, now: Instant): Promise<boolean> {
  if (due === undefined || !(await tx.slots.take(SLOT, due.slot, now))) return false;
  await tx.slots.expire(plus(now, -DAY), SLOT);
  return true;
}

/** How many quarters of an hour ago something last happened to it. */
const turnOf = ({ updatedAt }: ProposalRow, now: Instant): number =>
  Math.floor((millis(now) - millis(updatedAt)) / OBJECTED);

/** Does `work` for so many at a time. Returns for how many it was true. */
async function abreast<T>(
  after: After,
  all: readonly T[],
  work: (one: T, mayAsk: () => boolean) => Promise<boolean>,
): Promise<number> {
  let isOver = false;
  const forget = after(ENOUGH, () => {
    isOver = true;
  });
  const lanes = turns(ABREAST);
  try {
    const done = await Promise.all(all.map((one) => lanes.run(() => work(one, () => !isOver))));
    return done.filter(Boolean).length;
  } finally {
    forget();
  }
}

/** One that fails keeps no other from its turn. Null: it was not known yet which one. */
async function surely(house: House, id: string | null, work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    house.log('warn', 'reactions could not be looked at again', {
      ...(id === null ? {} : { proposal: id }),
      ...faultName(error),
    });
    return false;
  }
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
