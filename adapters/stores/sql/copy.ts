import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Counters } from './engine.ts';
import type { Db, Tables } from './tables.ts';

type Row = Readonly<Record<string, unknown>>;

/** How a table is walked through: the columns that order it, and how many rows fit into memory at once whatever is in them. */
interface Walk {
  readonly keys: readonly string[];
  readonly rows: number;
  /** Its ids are counted. */
  readonly counted?: true;
}

const SMALL = 500;
const WORDS = 50;
const PICTURES = 4;

/** All that a company is. `voices_migrations` is the database's own. */
const walks: Readonly<Record<Exclude<keyof Tables, 'voices_migrations'>, Walk>> = {
  heads: { keys: ['stream'], rows: SMALL },
  events: { keys: ['stream', 'version'], rows: SMALL },
  anchors: { keys: ['n'], rows: SMALL },
  leaves: { keys: ['n', 'stream'], rows: SMALL },
  proposals: { keys: ['id'], rows: SMALL },
  revisions: { keys: ['proposal', 'revision'], rows: WORDS },
  drafts: { keys: ['id'], rows: WORDS },
  reasons: { keys: ['id'], rows: WORDS, counted: true },
  publications: { keys: ['id'], rows: SMALL },
  parts: { keys: ['publication', 'n'], rows: WORDS },
  people: { keys: ['person'], rows: SMALL },
  inbox: { keys: ['id'], rows: WORDS, counted: true },
  outbox: { keys: ['id'], rows: WORDS, counted: true },
  slots: { keys: ['name', 'slot'], rows: SMALL },
  media: { keys: ['sha256'], rows: PICTURES },
  media_uses: { keys: ['owner', 'sha256'], rows: SMALL },
  room: { keys: ['id'], rows: WORDS, counted: true },
  logins: { keys: ['account'], rows: SMALL },
  replies: { keys: ['id'], rows: WORDS },
  paces: { keys: ['account'], rows: SMALL },
  trials: { keys: ['id'], rows: WORDS },
  stamps: { keys: ['name'], rows: SMALL },
};

export type Name = keyof typeof walks;
export const names = Object.keys(walks) as readonly Name[];

/** How many rows a table has, and what is in them. */
export interface Sum {
  readonly rows: number;
  /** SHA-256 over all rows in the order of their keys; equal in both databases for equal rows. */
  readonly sha256: string;
}

/** Copies a table and returns what went in. */
export async function copyTable(from: Db, to: Db, name: Name, copied: (rows: number) => void): Promise<Sum> {
  const sum = summing();
  for await (const page of pages(from, name)) {
    for (const row of page) sum.add(row);
    // Columns are the same on both sides, whatever their types: what comes out of one goes into the other.
    await to
      .insertInto(name as 'stamps')
      .values(page as unknown as Tables['stamps'][])
      .execute();
    copied(page.length);
  }
  return sum.done();
}

/** What is in a table. */
export async function sumOf(db: Db, name: Name): Promise<Sum> {
  const sum = summing();
  for await (const page of pages(db, name)) for (const row of page) sum.add(row);
  return sum.done();
}

function summing() {
  const hash = createHash('sha256');
  let rows = 0;
  return {
    add(row: Row) {
      const cells = Object.keys(row)
        .sort()
        .map((key) => [key, row[key] instanceof Uint8Array ? digest(row[key]) : row[key]]);
      hash.update(`${JSON.stringify(cells)}\n`);
      rows += 1;
    },
    done: (): Sum => ({ rows, sha256: hash.digest('hex') }),
  };
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Page by page from where the last one ended: what is held in memory does not grow with the table. */
async function* pages(db: Db, name: Name): AsyncGenerator<readonly Row[]> {
  const { keys, rows: most } = walks[name];
  const columns = sql.join(keys.map((key) => sql.ref(key)));
  const query = (after: readonly unknown[] | null) =>
    sql<Row>`select * from ${sql.table(name)} ${after === null ? sql`` : sql`where (${columns}) > (${sql.join(after)})`}
      order by ${columns} limit ${sql.lit(most)}`;
  for (let after: readonly unknown[] | null = null; ; ) {
    const rows: readonly Row[] = (await query(after).execute(db)).rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    if (rows.length < most) return;
    after = keys.map((key) => last[key]);
  }
}

/** Has nothing happened here yet? A switch nobody has touched and a room nobody has entered are always there. */
export async function isEmpty(db: Db): Promise<boolean> {
  for (const name of names) {
    const { rows } = await sql<{ version?: number; n?: number }>`select * from ${sql.table(name)} limit 2`.execute(db);
    const untouched = (name === 'heads' && rows[0]?.version === 0) || (name === 'stamps' && rows[0]?.n === 0);
    if (rows.length > (untouched ? 1 : 0)) return false;
  }
  return true;
}

/** Removes what an empty database has of its own, to make room for the rows that are copied. */
export async function makeRoom(db: Db): Promise<void> {
  await db.deleteFrom('heads').execute();
  await db.deleteFrom('stamps').execute();
}

/** The last ids given out, of the tables that count theirs. */
export async function counts(db: Db, counters: Counters): Promise<ReadonlyMap<Name, number>> {
  const all = new Map<Name, number>();
  for (const name of names) if (walks[name].counted) all.set(name, await counters.read(db, name));
  return all;
}

/** Changes with nearly everything that a running bot does: whoever sees it move knows that somebody is at work. */
export async function pulse(db: Db): Promise<string> {
  const { rows } = await sql<Row>`select
    (select count(*) from heads) as streams, (select sum(version) from heads) as events,
    (select count(*) from inbox) as inbox, (select max(id) from inbox) as incoming,
    (select count(*) from outbox) as outbox, (select sum(wanted + shown) from outbox) as shown,
    (select count(*) from drafts) as drafts, (select max("updatedAt") from drafts) as drafted,
    (select count(*) from slots) as slots, (select count(*) from media) as media, (select count(*) from replies) as replies,
    (select sum(version) from logins) as logins, (select sum(n) from stamps) as room`.execute(db);
  return JSON.stringify(rows);
}
