import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** Bytes that must be free there; a whole run needs a fraction of it. */
const ROOM = 4 * 1024 ** 3;

/**
 * Puts the temporary files of this process, and of all it starts, into a folder in memory that is gone at its end; where the system
 * offers none or too small a one, nothing changes. Every commit of SQLite waits for the disk, so that on a slow one the tests wait far
 * more than they work. A killed process loses no less and no more there: what survives it is the system's either way.
 */
export function inMemory(): void {
  // Compiled code is worth keeping from run to run: it stays where Node has it by itself.
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache');
  if (process.env.TMPDIR !== undefined || free() < ROOM) return;
  const folder = mkdtempSync(join(MEMORY, 'voices-tests-'));
  // PostgreSQL runs as somebody else and has to come through.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}

function free(): number {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
