import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../adapters/stores/index.ts';

/** What became of events in a database that a process may be working on. */
export interface Kept {
  /** Names of events that are not there at all. */
  readonly missing: readonly string[];
  /** How many of those that are there are not carried out. */
  readonly stored: number;
  readonly done: number;
}

export async function kept(db: string, names: readonly string[]): Promise<Kept> {
  const store = await openStore(db);
  try {
    const missing: string[] = [];
    let [stored, done] = [0, 0];
    for (const name of names) {
      const row = await store.read((tx) => tx.inbox.get(name));
      if (row === null) missing.push(name);
      else if (row.answer === null) stored += 1;
      else done += 1;
    }
    return { missing, stored, done };
  } finally {
    await store.close();
  }
}

/** Resolves once nothing in the inbox waits to be carried out. */
export async function workedOff(db: string): Promise<void> {
  const store = await openStore(db);
  try {
    while ((await store.read((tx) => tx.inbox.pending(1))).length > 0) await sleep(50);
  } finally {
    await store.close();
  }
}
