import type { Locks } from './engine.ts';
import { type Foreseen, foreseeing } from './foreseen.ts';
import { type Gathered, gathered } from './gathered.ts';
import { type Held, locking, undisturbed } from './held.ts';
import type { Db } from './tables.ts';

/** One transaction: its connection, and what it has locked, read ahead and not yet written. */
export interface Work {
  readonly db: Db;
  readonly locks: Locks;
  readonly held: Held;
  readonly writes: Gathered;
  readonly foreseen: Foreseen;
}

export const workOn = (db: Db, locks: Locks): Work => ({
  db,
  locks,
  held: locks.rows ? locking(db) : undisturbed(),
  writes: gathered(db, locks),
  foreseen: foreseeing(),
});

/**
 * The same repo, but what was gathered is written before it is asked. `calm` methods read and write nothing of that. A transaction asks
 * few of its hundred methods: each is wrapped when it is called for.
 */
export function flushing<R extends object>(writes: Gathered, repo: R, calm: readonly (keyof R)[] = []): R {
  return new Proxy(repo, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function' || calm.includes(name as keyof R)) return method;
      return async (...given: readonly unknown[]) => {
        await writes.flush();
        return method(...given);
      };
    },
  });
}
