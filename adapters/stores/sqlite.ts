import { closeSync, openSync } from 'node:fs';
import { sql } from 'kysely';
import { type StoreFault, type StoreFaultCode, storeFault } from './fault.ts';
import { ForeignDatabase, migrate, NewerDatabase, sqliteTypes } from './migrations/index.ts';
import { Conflict, type Counters, type Engine, noLocks } from './sql/engine.ts';
import { again, type Patience } from './sql/retry.ts';
import type { Db } from './sql/tables.ts';
import { type Connection, connection } from './sqlite-connection.ts';
import { lots } from './sqlite-lots.ts';

/** Opens a SQLite file, makes it where there is none, and brings it up to date. Throws StoreFault. */
export async function openSqlite(path: string, patience: Patience, maxPages?: number): Promise<Engine> {
  try {
    // Readable to nobody else: names and addresses are in it. SQLite's own side files inherit this.
    closeSync(openSync(path, 'a', 0o600));
  } catch (error) {
    throw faultOf(path, error) ?? error;
  }
  const engine = sqliteEngine(path, patience, maxPages);
  try {
    await again(engine, patience, () => engine.prepare());
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** As it is: nothing is made or brought up to date before `prepare`, and what only reads needs none. */
export function sqliteEngine(
  path: string,
  { turn }: Patience,
  maxPages?: number,
): Engine & { prepare(): Promise<void> } {
  const open = (readonly: boolean) => connection(path, readonly, maxPages);
  let writing: Connection | null = null;
  let reading: Connection | null = null;
  const writer = () => (writing ??= open(false));
  const reader = () => (reading ??= open(true));
  const { write, settled } = lots(writer, turn, isBusy);
  return {
    where: path,
    locks: noLocks,
    clock: null,
    counters,
    prepare: () =>
      writer()
        .db.transaction()
        .execute((db) => migrate(db, sqliteTypes)),
    write,
    read: (work) => reader().db.transaction().execute(work).catch(notThroughHere),
    async audit(work) {
      const own = open(true);
      try {
        return await own.db.transaction().execute(work);
      } finally {
        own.raw.close();
      }
    },
    scrub: () => () => scrub(writer().db, path),
    transient: isBusy,
    fault: (error) => faultOf(path, error),
    async close() {
      await settled();
      // The writer goes last: it folds the write-ahead log back into the file.
      await idle(reading);
      await idle(writing);
    },
  };
}

const counters: Counters = {
  async read(db, table) {
    const { rows } = await sql<{ seq: number }>`select seq from sqlite_sequence where name = ${table}`.execute(db);
    return rows[0]?.seq ?? 0;
  },
  async set(db, table, last) {
    await sql`delete from sqlite_sequence where name = ${table}`.execute(db);
    await sql`insert into sqlite_sequence (name, seq) values (${table}, ${last})`.execute(db);
  },
};

/** A write inside `read` is a mistake in the program; the file is as writable as ever. */
function notThroughHere(error: unknown): never {
  if (codeOf(error) !== 'SQLITE_READONLY') throw error;
  throw new Error('read cannot write', { cause: error });
}

async function idle(one: Connection | null): Promise<void> {
  if (one === null || !one.raw.open) return;
  // Kysely hands its only connection to one at a time: this waits for the transaction under way.
  await one.db.connection().execute(async () => one.raw.close());
}

async function scrub(db: Db, path: string): Promise<void> {
  await checkpoint(db, path);
  await sql.raw('vacuum').execute(db);
  await checkpoint(db, path);
}

async function checkpoint(db: Db, path: string): Promise<void> {
  const { rows } = await sql.raw<{ busy: number }>('pragma wal_checkpoint(truncate)').execute(db);
  if (rows[0]?.busy !== 0) throw new Conflict(path);
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));

const faults: readonly (readonly [RegExp, StoreFaultCode])[] = [
  [/^SQLITE_FULL|^ENOSPC|^EDQUOT/, 'disk-full'],
  [/^SQLITE_NOTADB/, 'not-a-database'],
  [/^SQLITE_CORRUPT/, 'damaged'],
  [/^SQLITE_READONLY|^EACCES|^EPERM|^EROFS/, 'read-only'],
  [/^SQLITE_CANTOPEN|^ENOENT|^EISDIR|^ENOTDIR|^ENXIO/, 'no-folder'],
];

/** What an error of SQLite or of the file system means for people; null for anything else. */
export function faultOf(path: string, error: unknown): StoreFault | null {
  if (error instanceof NewerDatabase) return storeFault('newer-database', path, error);
  if (error instanceof ForeignDatabase) return storeFault('foreign-database', path, error);
  const known = faults.find(([code]) => code.test(codeOf(error)));
  return known === undefined ? null : storeFault(known[1], path, error);
}
