import { sql } from 'kysely';
import type { Publication } from '../../../src/core/publication.ts';
import type { PublicationRow } from '../../../src/ports/rows.ts';
import type { NextWish, PublicationRepo } from '../../../src/ports/store.ts';
import { foresee } from './foresee.ts';
import { merged, paged } from './paging.ts';
import { parts } from './parts.ts';
import type { Db, Publications } from './tables.ts';
import type { Work } from './work.ts';
import { workAt } from './work-at.ts';

export function publicationRepo(work: Work): PublicationRepo {
  const { db, writes } = work;
  return {
    async get(id) {
      const row = await db.selectFrom('publications').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : publicationRow(row);
    },

    of: async (proposal) => (await stored(db, proposal)).map(publicationRow),

    save: (proposal, changed, undoing) => writes.publications(changed.map((one) => columns(proposal, one, undoing))),

    next: (wish) => next(work, wish),

    async nextAt() {
      const row = await db
        .selectFrom('publications')
        .select((eb) => eb.fn.min('workAt').as('at'))
        .where('workAt', 'is not', null)
        .executeTakeFirst();
      return row?.at ?? null;
    },

    async list({ network, states, held }, page) {
      const all = db.selectFrom('publications').selectAll();
      const base = held == null ? all : all.where('held', '=', held);
      const there = network === undefined ? base : base.where('network', '=', network);
      const queries =
        states === undefined ? [there] : [...new Set(states)].map((state) => there.where('state', '=', state));
      const pages: Publications[][] = [];
      for (const query of queries) pages.push(await paged(query, 'sortAt', page).execute());
      return merged(pages, (row) => row.sortAt, page.limit).map(publicationRow);
    },

    ...parts(work),
  };
}

async function next(work: Work, { now, except = [], busy = [], most = 1 }: NextWish): Promise<PublicationRow[]> {
  const { db, locks, held } = work;
  const query = db
    .selectFrom('publications')
    .selectAll('publications')
    .where('workAt', 'is not', null)
    .where('workAt', '<=', now)
    .$if(except.length > 0, (q) => q.where('id', 'not in', [...except]))
    .$if(busy.length > 0, (q) => q.where('account', 'not in', [...busy]))
    .orderBy('workAt')
    .orderBy('id')
    .limit(most);
  // Switch, proposal and publication are locked in one order everywhere; else a stop and a claim would wait for each other.
  const stream = sql<string>`'proposal:' || publications.proposal`;
  if (locks.rows) await held.shared();
  const rows = await (locks.rows
    ? query
        .innerJoin('heads', (on) => on.on('heads.stream', '=', stream))
        .forUpdate(['publications', 'heads'])
        .skipLocked()
        .execute()
    : query.execute());
  for (const row of rows) held.took(`proposal:${row.proposal}`);
  await foresee(work, rows);
  return rows.map(publicationRow);
}

const stored = (db: Db, proposal: string) =>
  db.selectFrom('publications').selectAll().where('proposal', '=', proposal).orderBy('id').execute();

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
