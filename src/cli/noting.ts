import type { Store } from '../ports/store.ts';
import type { Remembered } from './shell.ts';

const PAGE = 500;

/**
 * Writes down outside whatever was taken back and is not noted there yet: a process may have died in between, or the disk was full. An
 * old copy of the database would serve those again. Looks at the newest few hundred. Throws what store and file throw.
 */
export async function noteRemovals(store: Store, outside: Remembered): Promise<number> {
  const removed = await store.read((tx) => tx.publications.list({ states: ['removed'] }, { limit: PAGE }));
  if (removed.length === 0) return 0;
  const known = new Set((await outside.notes()).map((note) => note.removed));
  const missing = removed.filter((one) => !known.has(one.id));
  for (const { id, liveAt, due } of missing.toReversed()) {
    const at = await store.read(
      async (tx) => (await tx.proposals.get(id.replace(/-\d+$/, '')))?.updatedAt ?? liveAt ?? due,
    );
    await outside.note({ removed: id, at });
  }
  return missing.length;
}
