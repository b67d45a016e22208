import { closeSync, fsyncSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Instant } from '../../src/core/time.ts';
import type { Flaw } from '../../src/ports/rows.ts';
import { storeFault } from './fault.ts';
import { isUpToDate, sqliteTypes } from './migrations/index.ts';
import { audit } from './sql/audit.ts';
import { faultOf } from './sqlite.ts';
import { connection } from './sqlite-connection.ts';

/** How long a copy waits for a writer, in milliseconds. Readers need not wait in the log SQLite keeps; only a file brought back does. */
const WAIT_MS = 5000;

/** Has this file every migration? Throws StoreFault where it is not ours, or a newer version's. */
export const isCurrent = (path: string): Promise<boolean> => reading(path, (db) => isUpToDate(db, sqliteTypes));

/**
 * Copies what is committed now into a new file that only its owner may read: whole, without free pages, and down on the disk. Others
 * may write meanwhile. Throws StoreFault.
 */
export async function copyFile(path: string, file: string): Promise<void> {
  await told(path, file, () => {
    // Made here, because SQLite would make it readable to others; it fills an empty file.
    closeSync(openSync(file, 'wx', 0o600));
    const db = new Database(path, { readonly: true, timeout: WAIT_MS });
    try {
      db.prepare('vacuum into ?').run(file);
    } finally {
      db.close();
    }
    sync(file);
  });
}

/** Notes in a copy when it was made, and folds its log into it, so that it is one file. */
export async function seal(file: string, now: Instant): Promise<void> {
  await told(file, file, () => {
    const db = new Database(file, { timeout: WAIT_MS });
    try {
      db.prepare(`insert into slots (name, slot, at) values ('backup', ?, ?) on conflict do nothing`).run(now, now);
      db.pragma('journal_mode = delete');
    } finally {
      db.close();
    }
    sync(file);
  });
}

/** Checks every page of a file and every chain in it. Returns what does not fit the chains; throws StoreFault where a page is damaged. */
export async function check(file: string): Promise<readonly Flaw[]> {
  return reading(file, async (db, raw) => {
    const whole = raw.pragma('integrity_check', { simple: true });
    const strays = raw.pragma('foreign_key_check') as readonly unknown[];
    if (whole !== 'ok' || strays.length > 0) throw storeFault('damaged', file);
    return (await audit(db, [])).flaws;
  });
}

type Opened = ReturnType<typeof connection>;

async function reading<T>(path: string, work: (db: Opened['db'], raw: Opened['raw']) => Promise<T>): Promise<T> {
  return told(path, path, async () => {
    const { db, raw } = connection(path, true);
    try {
      return await work(db, raw);
    } finally {
      raw.close();
    }
  });
}

/** Runs work and says in words what went wrong with either file. */
async function told<T>(path: string, file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL';
    throw faultOf(full ? file : path, error) ?? error;
  }
}

/** `vacuum into` leaves that to the system. */
function sync(file: string): void {
  const at = openSync(file, 'r+');
  try {
    fsyncSync(at);
  } finally {
    closeSync(at);
  }
}
