import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  sql,
} from 'kysely';
import { type StoreFault, type StoreFaultCode, storeFault } from './fault.ts';
import { ForeignDatabase, migrate, NewerDatabase, sqliteTypes } from './migrations/index.ts';
import { Conflict, type Engine, noLocks } from './sql/engine.ts';
import { again, type Patience } from './sql/retry.ts';
import type { Db, Tables } from './sql/tables.ts';

/** Milliseconds SQLite itself waits for another process. It blocks the whole event loop, so the longer waiting is done by `again`. */
const BUSY_MS = 50;
const CACHE_KB = 32_000;
const MMAP_BYTES = 256 * 1024 * 1024;
/** Texts of statements are few; only lists of varying length make new ones. */
const STATEMENTS = 500;

/** Opens a SQLite file, makes it where there is none, and brings it up to date. Throws StoreFault. */
export async function openSqlite(path: string, patience: Patience, maxPages?: number): Promise<Engine> {
  try {
    // Readable to nobody else: names and addresses are in it. SQLite's own side files inherit this.
    closeSync(openSync(path, 'a', 0o600));
  } catch (error) {
    throw faultOf(path, error) ?? error;
  }
  const engine = sqliteEngine(path, maxPages);
  try {
    await again(engine, patience, () => engine.prepare());
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

function sqliteEngine(path: string, maxPages?: number): Engine & { prepare(): Promise<void> } {
  const open = (readonly: boolean) => connection(path, readonly, maxPages);
  let writing: Connection | null = null;
  let reading: Connection | null = null;
  const writer = () => (writing ??= open(false));
  const reader = () => (reading ??= open(true));
  return {
    where: path,
    locks: noLocks,
    prepare: () =>
      writer()
        .db.transaction()
        .execute((db) => migrate(db, sqliteTypes)),
    write: (work) => writer().db.transaction().execute(work),
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
    transient: (error) => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error)),
    fault: (error) => faultOf(path, error),
    async close() {
      // The writer goes last: it folds the write-ahead log back into the file.
      await idle(reading);
      await idle(writing);
    },
  };
}

/** A write inside `read` is a mistake in the program; the file is as writable as ever. */
function notThroughHere(error: unknown): never {
  if (codeOf(error) !== 'SQLITE_READONLY') throw error;
  throw new Error('read cannot write', { cause: error });
}

interface Connection {
  readonly raw: Database.Database;
  readonly db: Db;
}

function connection(path: string, readonly: boolean, maxPages?: number): Connection {
  const raw = new Database(path, { readonly, timeout: BUSY_MS });
  try {
    if (readonly) raw.pragma('query_only = on');
    else raw.pragma('journal_mode = wal');
    raw.pragma('synchronous = full');
    raw.pragma('foreign_keys = on');
    raw.pragma('secure_delete = on');
    raw.pragma(`cache_size = -${CACHE_KB}`);
    raw.pragma(`mmap_size = ${MMAP_BYTES}`);
    if (maxPages !== undefined) raw.pragma(`max_page_count = ${maxPages}`);
  } catch (error) {
    raw.close();
    throw error;
  }
  const dialect = new SqliteDialect({ database: raw });
  const createDriver = () => new Driver(raw, readonly ? 'begin' : 'begin immediate');
  return { raw, db: new Kysely<Tables>({ dialect: Object.assign(dialect, { createDriver }) }) };
}

/** Kysely's own `begin` takes the write lock too late: beside another process its snapshot may then be outdated already. */
class Driver extends SqliteDriver {
  readonly #raw: Database.Database;
  readonly #begin: string;

  constructor(raw: Database.Database, begin: string) {
    super({ database: remembering(raw) });
    this.#raw = raw;
    this.#begin = begin;
  }

  override async beginTransaction(to: DatabaseConnection): Promise<void> {
    await to.executeQuery(CompiledQuery.raw(this.#begin));
  }

  override async rollbackTransaction(to: DatabaseConnection): Promise<void> {
    // A full disk has rolled back already; a second rollback would hide why.
    if (this.#raw.inTransaction) await to.executeQuery(CompiledQuery.raw('rollback'));
  }
}

/** Kysely prepares each statement anew; better-sqlite3's can be used again. */
function remembering(raw: Database.Database): SqliteDatabase {
  const known = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    close: () => raw.close(),
    prepare(text) {
      const statement = known.get(text) ?? (raw.prepare(text) as ReturnType<SqliteDatabase['prepare']>);
      if (!known.has(text) && known.size < STATEMENTS) known.set(text, statement);
      return statement;
    },
  };
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

const faults: readonly (readonly [RegExp, StoreFaultCode])[] = [
  [/^SQLITE_FULL|^ENOSPC|^EDQUOT/, 'disk-full'],
  [/^SQLITE_NOTADB/, 'not-a-database'],
  [/^SQLITE_CORRUPT/, 'damaged'],
  [/^SQLITE_READONLY|^EACCES|^EPERM|^EROFS/, 'read-only'],
  [/^SQLITE_CANTOPEN|^ENOENT|^EISDIR|^ENOTDIR|^ENXIO/, 'no-folder'],
];

/** What an error of SQLite or of the file system means for people; null for anything else. */
function faultOf(path: string, error: unknown): StoreFault | null {
  if (error instanceof NewerDatabase) return storeFault('newer-database', path, error);
  if (error instanceof ForeignDatabase) return storeFault('foreign-database', path, error);
  const known = faults.find(([code]) => code.test(codeOf(error)));
  return known === undefined ? null : storeFault(known[1], path, error);
}
