import { sql } from 'kysely';
import type { Publication } from '../../../src/core/publication.ts';
import type { PublicationRow } from '../../../src/ports/rows.ts';
import type { PublicationRepo } from '../../../src/ports/store.ts';
import type { Locks } from './engine.ts';
import { merged, paged } from './paging.ts';
import { parts } from './parts.ts';
import { type Db, json, type Publications } from './tables.ts';
import { workAt } from './work-at.ts';

export function publicationRepo(db: Db, locks: Locks): PublicationRepo {
  return {
    async get(id) {
      return one(await db.selectFrom('publications').selectAll().where('id', '=', id).executeTakeFirst());
    },

    of: async (proposal) => (await stored(db, proposal)).map(publicationRow),

    sync: (proposal, all, undoing) => sync(db, proposal, all, undoing),

    next: (now, except, busy = []) => next(db, locks, now, { except, busy }),

    async nextAt() {
      const row = await db
        .selectFrom('publications')
        .select((eb) => eb.fn.min('workAt').as('at'))
        .where('workAt', 'is not', null)
        .executeTakeFirst();
      return row?.at ?? null;
    },

    async list({ network, states }, page) {
      const base = db.selectFrom('publications').selectAll();
      const there = network === undefined ? base : base.where('network', '=', network);
      const queries =
        states === undefined ? [there] : [...new Set(states)].map((state) => there.where('state', '=', state));
      const pages: Publications[][] = [];
      for (const query of queries) pages.push(await paged(query, 'sortAt', page).execute());
      return merged(pages, (row) => row.sortAt, page.limit).map(publicationRow);
    },

    ...parts(db, locks),
  };
}

async function next(
  db: Db,
  locks: Locks,
  now: string,
  { except, busy }: { readonly except: readonly string[]; readonly busy: readonly string[] },
): Promise<PublicationRow | null> {
  const query = db
    .selectFrom('publications')
    .selectAll('publications')
    .where('workAt', 'is not', null)
    .where('workAt', '<=', now)
    .$if(except.length > 0, (q) => q.where('id', 'not in', [...except]))
    .$if(busy.length > 0, (q) => q.where('account', 'not in', [...busy]))
    .orderBy('workAt')
    .orderBy('id')
    .limit(1);
  if (!locks.rows) return one(await query.executeTakeFirst());
  // Switch, proposal and publication are locked in one order everywhere; else a stop and a claim would wait for each other.
  await db.selectFrom('heads').select('version').where('stream', '=', 'switch').forShare().execute();
  const stream = sql<string>`'proposal:' || publications.proposal`;
  return one(
    await query
      .innerJoin('heads', (on) => on.on('heads.stream', '=', stream))
      .forUpdate(['publications', 'heads'])
      .skipLocked()
      .executeTakeFirst(),
  );
}

const one = (row: Publications | undefined): PublicationRow | null => (row === undefined ? null : publicationRow(row));

const stored = (db: Db, proposal: string) =>
  db.selectFrom('publications').selectAll().where('proposal', '=', proposal).orderBy('id').execute();

const freed = ['refused', 'cancelled', 'removed'];

async function sync(db: Db, proposal: string, all: readonly Publication[], undoing: boolean): Promise<void> {
  const known = new Map((await stored(db, proposal)).map((row) => [row.id, json(row)]));
  const changed = all.map((one) => columns(proposal, one, undoing)).filter((row) => known.get(row.id) !== json(row));
  // Rows that give their account free go first: the one that takes it may be in the same batch.
  const ordered = [
    ...changed.filter((row) => freed.includes(row.state)),
    ...changed.filter((row) => !freed.includes(row.state)),
  ];
  for (const { id, ...rest } of ordered) {
    await db
      .insertInto('publications')
      .values({ id, ...rest })
      .onConflict((on) => on.column('id').doUpdateSet(rest))
      .execute();
  }
}

const publicationRow = ({ undoing: _, workAt: __, sortAt: ___, ...row }: Publications): PublicationRow => row;

// Same order of keys as the table: rows are compared as text.
const columns = (proposal: string, one: Publication, undoing: boolean): Publications => ({
  id: one.id,
  proposal,
  network: one.network,
  account: one.account,
  state: one.state,
  due: one.due,
  held: one.held,
  heldAt: one.heldAt,
  retry: one.retry,
  attempt: one.attempt,
  fence: one.fence,
  leaseUntil: one.leaseUntil,
  firstSentAt: one.firstSentAt,
  sentAt: one.sentAt,
  liveAt: one.liveAt,
  partsLive: one.partsLive,
  looks: one.looks,
  notBefore: one.notBefore,
  undoing: undoing ? 1 : 0,
  workAt: workAt(one, undoing),
  sortAt: one.liveAt ?? one.due,
  reason: one.reason,
});
