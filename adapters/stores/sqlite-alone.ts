import { closeSync, openSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { isPostgres, sqlitePath } from './open.ts';
import { faultOf } from './sqlite.ts';

/**
 * Makes this process the only one that works on a SQLite file, until it ends in whatever way: the system itself holds the lock, so that
 * nothing stale stays behind a crash. Returns what gives the place free again; null = another process is at work. A server takes many,
 * always. Throws StoreFault.
 */
export function workAlone(url: string): (() => void) | null {
  if (isPostgres(url)) return () => undefined;
  const path = sqlitePath(url);
  let held: Database.Database | null = null;
  try {
    const file = lockOf(path);
    held = new Database(file, { timeout: 0 });
    held.pragma('journal_mode = memory');
    // Nothing is ever written: an empty file can be locked as well as a full one.
    held.exec('begin exclusive');
    const lock = held;
    const signature = signatureOf(path);
    sign(signature);
    return () => {
      try {
        rmSync(signature, { force: true });
      } finally {
        lock.close();
      }
    };
  } catch (error) {
    held?.close();
    if (error instanceof Error && 'code' in error && /^SQLITE_BUSY/.test(String(error.code))) return null;
    throw faultOf(path, error) ?? error;
  }
}

/** The process that works on a SQLite file, by its id, where it said so and is on this machine; null = nobody knows. */
export function workerOn(url: string): number | null {
  if (isPostgres(url)) return null;
  try {
    const [, pid, machine] = /^(\d{1,10}) (.+)\n$/.exec(readFileSync(signatureOf(sqlitePath(url)), 'utf8')) ?? [];
    return machine === hostname() ? Number(pid) : null;
  } catch {
    return null;
  }
}

/** Whoever has the place says who they are. What a killed one left is overwritten; a disk that is full keeps nobody from working. */
function sign(file: string): void {
  try {
    // In a container the same id is somebody else.
    writeFileSync(file, `${process.pid} ${hostname()}\n`, { mode: 0o600 });
  } catch {
    // Then nobody knows.
  }
}

const signatureOf = (path: string): string => `${realPath(path)}-pid`;

/** Beside the file itself, by whichever name it was reached. It stays: taken away, two could each lock a file of that name. */
function lockOf(path: string): string {
  const file = `${realPath(path)}-lock`;
  try {
    // Only ever made, never opened here: closing it again would end a lock that this process holds.
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (!isThere(error)) throw error;
  }
  return file;
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return join(realpathSync(dirname(path)), basename(path));
  }
}

const isThere = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';
