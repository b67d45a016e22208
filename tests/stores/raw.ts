import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { inject } from 'vitest';
import { openStore } from '../../adapters/stores/index.ts';
import type { Store } from '../../src/ports/store.ts';
import { freshDatabase } from '../postgres.ts';

/** An empty database of one kind, and ways around the store: what somebody with access to the disk could do. */
export interface Bench {
  readonly url: string;
  open(): Promise<Store>;
  /** Runs statements behind the store's back. */
  run(...statements: readonly string[]): Promise<void>;
  /** Rows of a query, behind the store's back. */
  rows(query: string): Promise<readonly Record<string, unknown>[]>;
  /** Every file the database keeps its rows in, as it is on the disk. */
  files(): Promise<readonly { readonly name: string; readonly bytes: Buffer }[]>;
  drop(): Promise<void>;
}

export const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  SQLite: sqliteBench,
  PostgreSQL: postgresBench,
};

const quick = { tries: 100, pause: () => 2, turn: async () => undefined };

export async function sqliteBench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'voices-'));
  const url = join(folder, 'voices.db');
  const raw = <T>(work: (db: Database.Database) => T): T => {
    const db = new Database(url);
    db.pragma('foreign_keys = off');
    try {
      return work(db);
    } finally {
      db.close();
    }
  };
  return {
    url,
    open: () => openStore(url, quick),
    run: async (...statements) =>
      raw((db) => {
        for (const one of statements) db.exec(one);
      }),
    rows: async (query) => raw((db) => db.prepare(query).all() as Record<string, unknown>[]),
    files: async () =>
      Promise.all((await readdir(folder)).map(async (name) => ({ name, bytes: await readFile(join(folder, name)) }))),
    drop: () => rm(folder, { recursive: true }),
  };
}

export async function postgresBench(): Promise<Bench> {
  const { url, drop } = await freshDatabase(inject('postgres'));
  const raw = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return work(client).finally(() => client.end());
  };
  const rows = (query: string) => raw(async (client) => (await client.query(query)).rows as Record<string, unknown>[]);
  return {
    url,
    open: () => openStore(url, quick),
    run: (...statements) =>
      raw(async (client) => {
        await client.query('set session_replication_role = replica');
        for (const one of statements) await client.query(one);
      }),
    rows,
    async files() {
      await raw((client) => client.query('checkpoint'));
      const [where] = await rows(
        `select current_setting('data_directory') as home, oid::text as id from pg_database where datname = current_database()`,
      );
      const folder = join(String(where?.home), 'base', String(where?.id));
      return Promise.all(
        (await readdir(folder)).map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
      );
    },
    drop,
  };
}
