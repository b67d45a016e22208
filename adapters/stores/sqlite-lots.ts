import { sql } from 'kysely';
import { together } from '../../src/core/together.ts';
import type { Engine } from './sql/engine.ts';
import type { Db } from './sql/tables.ts';
import type { Connection } from './sqlite-connection.ts';

/** So many share one commit at most: whoever comes next waits for all of them, and what is urgent often comes next. */
const MOST = 4;

type Work = (db: Db) => Promise<unknown>;
type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

/**
 * Durable transactions that share commits: what is asked for while one lot is being written goes into the next, one after the other.
 * Each stands or falls by itself, and none is done before all of it is on the disk. Bringing a page to the disk costs milliseconds
 * during which this process does nothing else: `turn` lets in what has come meanwhile, or a crowd of transactions that follow from one
 * another would let nobody in. `settled` waits for all that was asked for.
 */
export function lots(
  writer: () => Connection,
  turn: () => Promise<unknown>,
  isBusy: (error: unknown) => boolean,
): { readonly write: Engine['write']; settled(): Promise<unknown> } {
  const inOne = async (some: readonly Work[]): Promise<readonly Outcome[]> => {
    try {
      return await writer()
        .db.transaction()
        .execute(async (tx) => {
          const [only] = some;
          if (some.length === 1 && only !== undefined) return [{ ok: true, value: await only(tx) }];
          const all: Outcome[] = [];
          for (const work of some) all.push(await apart(tx, work));
          return all;
        });
    } catch (error) {
      // Another process writes: each of them alone would only wait for it, and everything here with them.
      if (isBusy(error)) return some.map(() => ({ ok: false, error }));
      throw error;
    }
  };
  const write = together(MOST, inOne, turn);
  const under = new Set<Promise<unknown>>();
  return {
    write: async <T>(work: (db: Db) => Promise<T>, urgent?: boolean): Promise<T> => {
      const writing = write(work, urgent);
      under.add(writing);
      try {
        const outcome = await writing;
        if (!outcome.ok) throw outcome.error;
        return outcome.value as T;
      } finally {
        under.delete(writing);
      }
    },
    settled: () => Promise.allSettled([...under]),
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
