import { sql } from 'kysely';
import type { Publication } from '../../../src/core/publication.ts';
import type { PublicationRow } from '../../../src/ports/rows.ts';
import type { PublicationRepo } from '../../../src/ports/store.ts';
import type { Locks } from './engine.ts';
import { type Held, undisturbed } from './held.ts';
import { merged, paged } from './paging.ts';
import { parts } from './parts.ts';
import type { Db, Publications } from './tables.ts';
import { workAt } from './work-at.ts';

export function publicationRepo(db: Db, locks: Locks, held: Held = undisturbed()): PublicationRepo {
  return {
    async get(id) {
      return one(await db.selectFrom('publications').selectAll().where('id', '=', id).executeTakeFirst());
    },

    of: async (proposal) => (await stored(db, proposal)).map(publicationRow),

    save: (proposal, changed, undoing) => save(db, proposal, changed, undoing),

    next: (now, except, busy = []) => next(db, locks, held, { now, except, busy }),

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

interface Wanted {
  readonly now: string;
  readonly except: readonly string[];
  readonly busy: readonly string[];
}

async function next(db: Db, locks: Locks, held: Held, { now, except, busy }: Wanted): Promise<PublicationRow | null> {
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
  await held.shared();
  const stream = sql<string>`'proposal:' || publications.proposal`;
  const row = one(
    await query
      .innerJoin('heads', (on) => on.on('heads.stream', '=', stream))
      .forUpdate(['publications', 'heads'])
      .skipLocked()
      .executeTakeFirst(),
  );
  if (row !== null) held.took(`proposal:${row.proposal}`);
  return row;
}

const one = (row: Publications | undefined): PublicationRow | null => (row === undefined ? null : publicationRow(row));

const stored = (db: Db, proposal: string) =>
  db.selectFrom('publications').selectAll().where('proposal', '=', proposal).orderBy('id').execute();

const freed = ['refused', 'cancelled', 'removed'];

async function save(db: Db, proposal: string, changed: readonly Publication[], undoing: boolean): Promise<void> {
  const rows = changed.map((one) => columns(proposal, one, undoing));
  // Rows that give their account free go first: the one that takes it may be in the same batch.
  const ordered = [
    ...rows.filter((row) => freed.includes(row.state)),
    ...rows.filter((row) => !freed.includes(row.state)),
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
