import { sql } from 'kysely';
import type { Publication } from '../../../src/core/publication.ts';
import type { Receipt } from '../../../src/ports/network.ts';
import type { PartRow, PublicationRow } from '../../../src/ports/rows.ts';
import type { PublicationRepo } from '../../../src/ports/store.ts';
import type { Locks } from './engine.ts';
import { merged, paged } from './paging.ts';
import { type Db, json, type Publications, parsed, parsedOrNull, type Tables } from './tables.ts';
import { workAt } from './work-at.ts';

export function publicationRepo(db: Db, locks: Locks): PublicationRepo {
  return {
    async get(id) {
      return one(await db.selectFrom('publications').selectAll().where('id', '=', id).executeTakeFirst());
    },

    of: async (proposal) => (await stored(db, proposal)).map(publicationRow),

    sync: (proposal, all, undoing) => sync(db, proposal, all, undoing),

    next: (now, except) => next(db, locks, now, except),

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

async function next(db: Db, locks: Locks, now: string, except: readonly string[]): Promise<PublicationRow | null> {
  const query = db
    .selectFrom('publications')
    .selectAll('publications')
    .where('workAt', 'is not', null)
    .where('workAt', '<=', now)
    .$if(except.length > 0, (q) => q.where('id', 'not in', [...except]))
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

function parts(db: Db, locks: Locks): Pick<PublicationRepo, 'part' | 'parts' | 'prepare' | 'receipt' | 'bound'> {
  const of = (publication: string) => db.selectFrom('parts').selectAll().where('publication', '=', publication);
  const part = async (publication: string, n: number): Promise<PartRow | null> => {
    const row = await of(publication).where('n', '=', n).executeTakeFirst();
    return row === undefined ? null : partRow(row);
  };
  return {
    part,
    parts: async (publication) => (await of(publication).orderBy('n').execute()).map(partRow),

    async prepare(row) {
      await db
        .insertInto('parts')
        .values({
          publication: row.publication,
          n: row.n,
          prepared: json(row.prepared),
          receipt: null,
          network: null,
          account: null,
          remoteId: null,
        })
        .onConflict((on) => on.columns(['publication', 'n']).doNothing())
        .execute();
      if (row.receipt !== null) await bind(db, locks, row, row.receipt);
      return (await part(row.publication, row.n)) ?? row;
    },

    receipt: (publication, n, receipt) => bind(db, locks, { publication, n }, receipt),

    async bound(network, account) {
      const rows = await db
        .selectFrom('parts')
        .select('remoteId')
        .where('network', '=', network)
        .where('account', '=', account)
        .where('remoteId', 'is not', null)
        .execute();
      return rows.flatMap(({ remoteId }) => remoteId ?? []);
    },
  };
}

async function bind(
  db: Db,
  locks: Locks,
  { publication, n }: Pick<PartRow, 'publication' | 'n'>,
  receipt: Receipt,
): Promise<'kept' | 'bound'> {
  const { network, account } = await db
    .selectFrom('publications')
    .select(['network', 'account'])
    .where('id', '=', publication)
    .executeTakeFirstOrThrow();
  // Two parts that reach for one id at the same time take turns: the unique index would end the transaction of the second.
  if (locks.rows) await sql`select pg_advisory_xact_lock(hashtextextended(${json([network, account])}, 0))`.execute(db);
  const taken = await db
    .selectFrom('parts')
    .select(['publication', 'n'])
    .where('network', '=', network)
    .where('account', '=', account)
    .where('remoteId', '=', receipt.remoteId)
    .executeTakeFirst();
  if (taken !== undefined && (taken.publication !== publication || taken.n !== n)) return 'bound';
  await db
    .updateTable('parts')
    .set({ receipt: json(receipt), network, account, remoteId: receipt.remoteId })
    .where('publication', '=', publication)
    .where('n', '=', n)
    .execute();
  return 'kept';
}

const partRow = ({ publication, n, prepared, receipt }: Tables['parts']): PartRow => ({
  publication,
  n,
  prepared: parsed(prepared),
  receipt: parsedOrNull(receipt),
});

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
});
