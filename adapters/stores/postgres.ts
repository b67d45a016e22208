import { type IsolationLevel, Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely';
import pg from 'pg';
import { type DatabaseClock, databaseClock } from './database-clock.ts';
import { type StoreFault, type StoreFaultCode, storeFault } from './fault.ts';
import { migrate, NewerDatabase, postgresTypes } from './migrations/index.ts';
import { gatheringSocket } from './postgres-socket.ts';
import { statementNames } from './postgres-statements.ts';
import { Conflict, type Counters, type Engine } from './sql/engine.ts';
import { again, type Patience } from './sql/retry.ts';
import type { Db, Tables } from './sql/tables.ts';

/** What a server's administrator sees our connections as. */
export const APPLICATION = 'many-voices';

const CONNECTIONS = 10;
const CONNECT_MS = 10_000;
/** A process that died must not hold its locks until the network notices. */
const IDLE_MS = 60_000;

/** A table has another column than when this connection planned: another process has migrated. It ends, and the next one plans anew. */
const STALE_PLAN = '0A000';

/** Tables `forget` deletes from or overwrites. */
const erasable = ['people', 'revisions', 'drafts', 'reasons', 'parts', 'inbox', 'outbox', 'room', 'replies', 'media'];

/** Opens a PostgreSQL database and brings it up to date. Throws StoreFault. */
export async function openPostgres(url: string, patience: Patience): Promise<Engine> {
  const where = withoutPassword(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    idle_in_transaction_session_timeout: IDLE_MS,
    keepAlive: true,
    pipeline: true,
    stream: gatheringSocket,
    application_name: APPLICATION,
  });
  // A connection that dies is replaced by the next one, and whoever was using it is told by its query. Without listeners, for those
  // in use as well as for idle ones, it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const engine = postgresEngine(pool, where);
  try {
    await again(engine, patience, () => engine.write((db) => upToDate(db)));
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function upToDate(db: Db): Promise<void> {
  await serialise(db, 'migrations');
  await migrate(db, postgresTypes);
}

function postgresEngine(pool: pg.Pool, where: string): Engine {
  const clock = databaseClock();
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: telling(pool, clock) }) });
  const run = (level: IsolationLevel, mode: 'read write' | 'read only') =>
    db.transaction().setIsolationLevel(level).setAccessMode(mode);
  return {
    where,
    locks: { rows: true, pipelines: true, serialise },
    clock,
    counters,
    // Streams are compared and appended, rows to be changed are locked: nothing rests on a snapshot.
    write: (work) => run('read committed', 'read write').execute(work),
    read: (work) => run('repeatable read', 'read only').execute(work),
    audit: (work) => run('repeatable read', 'read only').execute(work),
    scrub: () => scrub(db, where),
    transient: (error) => ['40001', '40P01', '55P03', STALE_PLAN].includes(codeOf(error)),
    fault: (error) => faultOf(where, error),
    async close() {
      if (!pool.ended) await pool.end();
    },
  };
}

/** The same pool, but every transaction asks for the time in the round trip that begins it, and statements are planned once. */
function telling(pool: pg.Pool, clock: DatabaseClock): PostgresPool {
  const named = statementNames();
  const begin = async (client: pg.PoolClient, text: string) => {
    const [begun, told] = (await client.query(
      `${text}; select extract(epoch from clock_timestamp()) * 1000 as ms`,
    )) as unknown as readonly pg.QueryResult<{ ms: string }>[];
    clock.hear(Number(told?.rows[0]?.ms));
    return begun;
  };
  return {
    async connect() {
      const client = await pool.connect();
      let stale = false;
      const ask = async (text: string, values: readonly unknown[]) => {
        try {
          return await client.query(named(text, values));
        } catch (error) {
          stale ||= codeOf(error) === STALE_PLAN;
          throw error;
        }
      };
      const query = (text: string, values: readonly unknown[] = []) =>
        /^(begin|start transaction)\b/.test(text) ? begin(client, text) : ask(text, values);
      return {
        query,
        release: (error?: Error | boolean) => client.release(error || stale),
      } as unknown as PostgresPoolClient;
    },
    end: () => pool.end(),
    options: pool.options,
  };
}

const serialise = async (db: Db, name: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`many-voices:${name}`}, 0))`.execute(db);
};

const counters: Counters = {
  async read(db, table) {
    const { rows } = await sql<{ last: number | null }>`select pg_sequence_last_value(
      pg_get_serial_sequence(${table}, 'id')::regclass)::integer as last`.execute(db);
    return rows[0]?.last ?? 0;
  },
  async set(db, table, last) {
    if (last > 0) await sql`select setval(pg_get_serial_sequence(${table}, 'id')::regclass, ${last})`.execute(db);
  },
};

function scrub(db: Db, where: string): () => Promise<void> {
  let begun: string | null = null;
  return async () => {
    begun ??= (await sql<{ at: string }>`select clock_timestamp()::text as at`.execute(db)).rows[0]?.at ?? 'now';
    // What a transaction that began before may still see would be copied along by VACUUM FULL: any reader here, and any writer of
    // the whole server, because a snapshot reaches back to the oldest one that runs, whichever database it is in.
    const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
      where pid <> pg_backend_pid()
        and (backend_xid is not null or (backend_xmin is not null and datname = current_database()))
        and backend_type in ('client backend', 'autovacuum worker', 'parallel worker') and xact_start < ${begun}::timestamptz`.execute(
      db,
    );
    if (rows.length > 0) throw new Conflict(where);
    await rewrite(db);
  };
}

async function rewrite(db: Db): Promise<void> {
  for (const table of erasable) await sql.raw(`vacuum full ${table}`).execute(db);
  try {
    // Files that were replaced are emptied at once but removed by the next checkpoint.
    await sql.raw('checkpoint').execute(db);
  } catch (error) {
    if (codeOf(error) !== '42501') throw error;
  }
}

/** host:port/database: what may be shown of an address that holds a password. */
function withoutPassword(url: string): string {
  // Parsed only if it can be: the error of a failed attempt would carry the password along.
  if (!URL.canParse(url)) throw storeFault('bad-url', url.slice(0, url.indexOf('://') + 3));
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const faults: readonly (readonly [RegExp, StoreFaultCode])[] = [
  [/^53100|^53200/, 'disk-full'],
  [/^28/, 'wrong-password'],
  [/^3D000/, 'no-such-database'],
  [/^42501|^3F000/, 'not-allowed'],
  [/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|57P03|53300)/, 'cannot-connect'],
  [/^(57P01|57P02|25P03|08|ECONNRESET|EPIPE)/, 'connection-lost'],
  [/^(XX001|XX002)/, 'damaged'],
];

/** What an error of PostgreSQL or of the way there means for people; null for anything else. */
function faultOf(where: string, error: unknown): StoreFault | null {
  if (error instanceof NewerDatabase) return storeFault('newer-database', where, error);
  const known = faults.find(([code]) => code.test(codeOf(error)));
  if (known !== undefined) return storeFault(known[1], where, error);
  // The driver names these by their text alone.
  if (error instanceof Error && /timeout exceeded when trying to connect/.test(error.message))
    return storeFault('cannot-connect', where, error);
  if (error instanceof Error && /^Connection terminated|not queryable/.test(error.message))
    return storeFault('connection-lost', where, error);
  return null;
}
