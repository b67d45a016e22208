import { sql } from 'kysely';
import { DAY, plus } from '../../../src/core/time.ts';
import type { Receipt } from '../../../src/ports/network.ts';
import type { PartRow } from '../../../src/ports/rows.ts';
import type { PublicationRepo } from '../../../src/ports/store.ts';
import type { Locks } from './engine.ts';
import { type Db, json, parsed, parsedOrNull, type Tables } from './tables.ts';
import type { Work } from './work.ts';

/** What was prepared and where it is now, part by part. */
export function parts({
  db,
  locks,
  foreseen,
}: Work): Pick<PublicationRepo, 'part' | 'parts' | 'prepare' | 'discard' | 'receipt' | 'bound' | 'proposalOf'> {
  const of = (publication: string) => db.selectFrom('parts').selectAll().where('publication', '=', publication);
  const part = async (publication: string, n: number): Promise<PartRow | null> => {
    const known = foreseen.parts.get(publication);
    if (known !== undefined) return known.get(n) ?? null;
    const row = await of(publication).where('n', '=', n).executeTakeFirst();
    return row === undefined ? null : partRow(row);
  };
  return {
    part,
    parts: async (publication) => (await of(publication).orderBy('n').execute()).map(partRow),

    async discard(publication, n) {
      foreseen.parts.delete(publication);
      await db
        .deleteFrom('parts')
        .where('publication', '=', publication)
        .where('n', '=', n)
        .where('receipt', 'is', null)
        .execute();
    },

    async prepare(row) {
      foreseen.parts.delete(row.publication);
      await insert(db, row);
      if (row.receipt !== null) await bind(db, locks, row, row.receipt);
      return (await part(row.publication, row.n)) ?? row;
    },

    receipt: (publication, n, receipt) => {
      foreseen.parts.delete(publication);
      return bind(db, locks, { publication, n }, receipt);
    },

    ...elsewhere(db),
  };
}

/** What is where on an account, found by its remote id. */
const elsewhere = (db: Db): Pick<PublicationRepo, 'bound' | 'proposalOf'> => ({
  async proposalOf(network, account, remoteId) {
    const row = await db
      .selectFrom('parts')
      .innerJoin('publications', 'publications.id', 'parts.publication')
      .select('publications.proposal')
      .where('parts.network', '=', network)
      .where('parts.account', '=', account)
      // A server we do not know may send one, and PostgreSQL has no room for it; nothing of ours is called so.
      .where('parts.remoteId', '=', remoteId.replaceAll('\0', '\ufffd'))
      .executeTakeFirst();
    return row?.proposal ?? null;
  },

  async bound(network, account, since) {
    const rows = await (since === undefined
      ? db
          .selectFrom('parts')
          .select('remoteId')
          .where('network', '=', network)
          .where('account', '=', account)
          .where('remoteId', 'is not', null)
          .execute()
      : boundSince(db, network, account, plus(since, -DAY)));
    return rows.flatMap(({ remoteId }) => remoteId ?? []);
  },
});

/** By what was sent lately: that is little, however much this account has published. */
const boundSince = (db: Db, network: string, account: string, since: string) =>
  db
    .selectFrom('publications')
    .innerJoin('parts', 'parts.publication', 'publications.id')
    .select('parts.remoteId')
    .where('publications.network', '=', network)
    .where('publications.account', '=', account)
    .where('publications.sentAt', 'is not', null)
    .where('publications.sentAt', '>', since)
    .where('parts.receipt', 'is not', null)
    .execute();

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

export const partRow = ({ publication, n, prepared, receipt }: Tables['parts']): PartRow => ({
  publication,
  n,
  prepared: parsed(prepared),
  receipt: parsedOrNull(receipt),
});

/** The first one stays. */
async function insert(db: Db, { publication, n, prepared }: PartRow): Promise<void> {
  const unbound = { receipt: null, network: null, account: null, remoteId: null };
  await db
    .insertInto('parts')
    .values({ publication, n, prepared: json(prepared), ...unbound })
    .onConflict((on) => on.columns(['publication', 'n']).doNothing())
    .execute();
}
