import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Instant } from '../../src/core/time.ts';
import type { Flaw } from '../../src/ports/rows.ts';
import { storeFault } from './fault.ts';
import { copyStore } from './move.ts';
import { existing, isPostgres } from './open.ts';
import { faultOf } from './sqlite.ts';
import { check, copyFile, isCurrent, seal } from './sqlite-file.ts';

export interface Backup {
  /** Size of the file. */
  readonly bytes: number;
  /** What does not fit the chains: a backup of a history somebody has tampered with is still one, and says so. */
  readonly flaws: readonly Flaw[];
}

/**
 * Writes the company, as it is at one moment, into a new SQLite file, while others go on writing. The file is there when it has been
 * checked, or not at all; only its owner may read it; one that is there already is never touched. The copy knows when it was made:
 * slot `backup`. Throws StoreFault.
 */
export async function backupStore(url: string, file: string, now: Instant): Promise<Backup> {
  if (existsSync(file)) throw storeFault('exists', file);
  const beside = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    await copyTo(url, beside);
    await seal(beside, now);
    const flaws = await check(beside);
    const bytes = statSync(beside).size;
    moveInto(beside, file);
    return { bytes, flaws };
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(beside + end, { force: true });
  }
}

async function copyTo(url: string, file: string): Promise<void> {
  if (isPostgres(url)) {
    await copyStore(url, file, { progress: () => undefined, still: false });
    return;
  }
  const path = existing(url);
  // One of an older version is kept as it is: this may be the copy before an update.
  await isCurrent(path);
  await copyFile(path, file);
}

/** A link fails where the name is taken, even by somebody who was quicker; a file system that has none gets a plain rename. */
function moveInto(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST' || existsSync(to)) throw storeFault('exists', to, error);
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw faultOf(to, error) ?? error;
    renameSync(from, to);
  }
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(to), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
