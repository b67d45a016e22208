import Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import type { Db, Tables } from './sql/tables.ts';

/** Milliseconds SQLite itself waits for another process. It blocks the whole event loop, so the longer waiting is done by `again`. */
const BUSY_MS = 50;
const CACHE_KB = 32_000;
const MMAP_BYTES = 256 * 1024 * 1024;
/** Texts of statements are few; only lists of varying length make new ones. */
const STATEMENTS = 500;

export interface Connection {
  readonly raw: Database.Database;
  readonly db: Db;
}

/** Opens a file, for reading alone or with the write lock taken at each begin. */
export function connection(path: string, readonly: boolean, maxPages?: number): Connection {
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
