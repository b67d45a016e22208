import { type RawBuilder, sql } from 'kysely';
import type { Link } from '../../../src/core/chain.ts';
import { Conflict, type Locks } from './engine.ts';
import type { Db, Publications, Tables } from './tables.ts';

/**
 * What a transaction writes again and again, kept until somebody reads what it changes or the transaction ends: eight claims then
 * cost as many statements as one.
 */
export interface Gathered {
  events(stream: string, links: readonly Link[]): Promise<void>;
  proposal(row: Tables['proposals']): Promise<void>;
  publications(rows: readonly Publications[]): Promise<void>;
  /** Cards of this proposal want to be drawn anew. */
  touch(proposal: string): Promise<void>;
  /** Writes it all. Throws Conflict where somebody else has appended to one of the streams. */
  flush(): Promise<void>;
}

/** So many rows go into one statement: both databases have a most of parameters. */
const MOST = 200;

/** Gathers for one transaction. */
export function gathered(db: Db, { pipelines }: Locks): Gathered {
  const inTurn = pipelines ? atOnce : oneByOne;
  const [links, heads] = [[] as Link[], new Map<string, Link>()];
  const [proposals, publications] = [new Map<string, Tables['proposals']>(), new Map<string, Publications>()];
  const touched = new Set<string>();
  const flush = async (): Promise<void> => {
    await inTurn([
      () => writeEvents(db, links.splice(0)),
      () => writeHeads(db, taken(heads)),
      () => writeProposals(db, taken(proposals)),
      ...publicationWrites(db, taken(publications)),
      () => writeTouches(db, touched),
    ]);
  };
  const orFlush = async (): Promise<void> => {
    if (links.length + publications.size + proposals.size >= MOST) await flush();
  };
  return {
    flush,
    events: (stream, more) => {
      links.push(...more);
      const last = more.at(-1);
      if (last !== undefined) heads.set(stream, last);
      return orFlush();
    },
    proposal: (row) => {
      proposals.set(row.id, row);
      return orFlush();
    },
    publications: (rows) => {
      for (const row of rows) publications.set(row.id, row);
      return orFlush();
    },
    touch: async (proposal) => void touched.add(proposal),
  };
}

type Write = () => Promise<void>;

/** Sent in this order without waiting for each other. */
const atOnce = async (writes: readonly Write[]): Promise<void> =>
  void (await Promise.all(writes.map((write) => write())));

/** A full disk ends a transaction of SQLite by itself: what came after would be written without one. */
async function oneByOne(writes: readonly Write[]): Promise<void> {
  for (const write of writes) await write();
}

function taken<T>(rows: Map<string, T>): readonly T[] {
  const all = [...rows.values()];
  rows.clear();
  return all;
}

/** The place of each event is its key: whoever comes second finds it taken. */
async function writeEvents(db: Db, links: readonly Link[]): Promise<void> {
  if (links.length === 0) return;
  const added = await db
    .insertInto('events')
    .values([...links])
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  if (Number(added.numInsertedOrUpdatedRows) !== links.length)
    throw new Conflict([...new Set(links.map((link) => link.stream))].join(', '));
}

async function writeHeads(db: Db, heads: readonly Link[]): Promise<void> {
  if (heads.length === 0) return;
  await db
    .insertInto('heads')
    .values(heads.map(({ stream, version, hash }) => ({ stream, version, hash, anchored: 0 })))
    .onConflict((on) => on.column('stream').doUpdateSet(excluded(['version', 'hash'])))
    .execute();
}

async function writeProposals(db: Db, rows: readonly Tables['proposals'][]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  await db
    .insertInto('proposals')
    .values([...rows])
    .onConflict((on) => on.column('id').doUpdateSet(excluded(columnsOf(first))))
    .execute();
}

const freed = ['refused', 'cancelled', 'removed'];

/** Rows that give their account free go first: the one that takes it may be among the others. */
const publicationWrites = (db: Db, rows: readonly Publications[]): readonly Write[] =>
  [true, false].map(
    (free) => () =>
      writePublications(
        db,
        rows.filter((row) => freed.includes(row.state) === free),
      ),
  );

async function writePublications(db: Db, rows: readonly Publications[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  await db
    .insertInto('publications')
    .values([...rows])
    .onConflict((on) => on.column('id').doUpdateSet(excluded(columnsOf(first))))
    .execute();
}

/** The newest card in each chat; what it replaced is final. */
async function writeTouches(db: Db, touched: Set<string>): Promise<void> {
  const proposals = [...touched];
  touched.clear();
  if (proposals.length === 0) return;
  await db
    .updateTable('outbox')
    .set({ wanted: sql<number>`wanted + 1` })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('outbox as card')
        .select((one) => one.fn.max('card.id').as('newest'))
        .where('card.proposal', 'in', proposals)
        .groupBy(['card.proposal', 'card.chat']),
    )
    .execute();
}

const columnsOf = (row: object): readonly string[] => Object.keys(row).filter((column) => column !== 'id');

const excluded = (columns: readonly string[]): Record<string, RawBuilder<never>> =>
  Object.fromEntries(columns.map((column) => [column, sql<never>`excluded.${sql.ref(column)}`]));
