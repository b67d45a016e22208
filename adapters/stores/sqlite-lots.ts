import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import { together } from '../../src/core/together.ts';
import type { Engine } from './sql/engine.ts';
import type { Db } from './sql/tables.ts';
import type { Connection } from './sqlite-connection.ts';

/** So many share one commit at most: whoever comes next waits for all of them. */
const MOST = 16;

type Work = (db: Db) => Promise<unknown>;
type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

/**
 * Durable transactions that share commits: what is asked for while one lot is being written goes into the next, one after the other.
 * Each stands or falls by itself, and none is done before all of it is on the disk. Bringing a page to the disk costs milliseconds
 * during which this process does nothing else: before each lot it hears what has come in meanwhile, or a crowd of transactions that
 * follow from one another would let nobody in.
 */
export function lots(writer: () => Connection): Engine['write'] {
  const inOne = (some: readonly Work[]): Promise<readonly Outcome[]> =>
    writer()
      .db.transaction()
      .execute(async (tx) => {
        const [only] = some;
        if (some.length === 1 && only !== undefined) return [{ ok: true, value: await only(tx) }];
        const all: Outcome[] = [];
        for (const work of some) all.push(await apart(tx, work));
        return all;
      });
  const write = together(MOST, inOne, () => turn());
  return async <T>(work: (db: Db) => Promise<T>, urgent?: boolean): Promise<T> => {
    const outcome = await write(work, urgent);
    if (!outcome.ok) throw outcome.error;
    return outcome.value as T;
  };
}

/** One of several. Throws where the whole transaction is gone with it, as by a full disk, and there is nothing to roll back to: then each is tried alone. */
async function apart(db: Db, work: Work): Promise<Outcome> {
  await sql.raw('savepoint one').execute(db);
  try {
    const value = await work(db);
    await sql.raw('release one').execute(db);
    return { ok: true, value };
  } catch (error) {
    await sql.raw('rollback to one').execute(db);
    await sql.raw('release one').execute(db);
    return { ok: false, error };
  }
}
