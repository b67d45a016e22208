import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeFault } from './fault.ts';
import type { Engine } from './sql/engine.ts';
import type { Patience } from './sql/retry.ts';

/** Is this the address of a PostgreSQL database? Anything else is the path of a SQLite file, or nothing. */
export const isPostgres = (url: string): boolean => /^postgres(ql)?:\/\//.test(url);

/** Opens the database at `url`, makes or updates its tables. Throws StoreFault. */
export async function engineAt(url: string, patience: Patience, maxPages?: number): Promise<Engine> {
  if (isPostgres(url)) return (await import('./postgres.ts')).openPostgres(url, patience);
  const { openSqlite } = await import('./sqlite.ts');
  return openSqlite(sqlitePath(url), patience, maxPages);
}

/**
 * Opens the database at `url` to be copied. A SQLite file is not touched: one of an older version is read through a copy that is
 * brought up to date. Throws StoreFault.
 */
export async function sourceAt(url: string, patience: Patience): Promise<Engine> {
  if (isPostgres(url)) return engineAt(url, patience);
  const path = existing(url);
  const { openSqlite, sqliteEngine } = await import('./sqlite.ts');
  const { copyFile, isCurrent } = await import('./sqlite-file.ts');
  if (await isCurrent(path)) return sqliteEngine(path, patience);
  const folder = await mkdtemp(join(tmpdir(), 'voices-'));
  const drop = () => rm(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'voices.db');
    await copyFile(path, copy);
    const engine = await openSqlite(copy, patience);
    return { ...engine, where: path, close: () => engine.close().finally(drop) };
  } catch (error) {
    await drop();
    throw error;
  }
}

/** The path of a SQLite file that is there. Throws StoreFault: opening it would make an empty one. */
export function existing(url: string): string {
  const path = sqlitePath(url);
  if (!existsSync(path) || !statSync(path).isFile()) throw storeFault('nothing-there', path);
  return path;
}

/** The path of a SQLite file, there or not. Throws StoreFault for anything that is none. */
export function sqlitePath(url: string): string {
  if (url.trim() === '' || url === ':memory:' || /^[a-z][a-z0-9+.-]+:\/\//i.test(url))
    throw storeFault('bad-url', url.split('@').at(-1) ?? url);
  return url;
}
