import { existsSync, rmSync } from 'node:fs';
import type { Flaw } from '../../src/ports/rows.ts';
import { storeFault } from './fault.ts';
import { engineAt, isPostgres, sourceAt } from './open.ts';
import { audit } from './sql/audit.ts';
import { copyTable, counts, isEmpty, makeRoom, type Name, names, pulse, type Sum, sumOf } from './sql/copy.ts';
import type { Engine } from './sql/engine.ts';
import { again, patient } from './sql/retry.ts';
import type { Db } from './sql/tables.ts';

/** What was copied, and found again on the other side row by row. */
export interface Moved {
  /** Rows by table. */
  readonly tables: Readonly<Record<string, number>>;
  readonly verified: true;
  /** What does not fit the chains: it did not before, either, and came along as it was. */
  readonly flaws: readonly Flaw[];
}

/** Told after every few rows: the table, and how many of its rows are over. */
export type Progress = (table: string, rows: number) => void;

/**
 * Copies a whole company into another, empty database and compares both before anything of it can be seen there. Nobody may write to
 * the old one meanwhile: that is noticed, and refused. Throws StoreFault (`nothing-there`, `not-empty`, `in-use`, `not-verified` and
 * those of opening); then the target is as it was.
 */
export const moveStore = (from: string, to: string, progress: Progress = () => undefined): Promise<Moved> =>
  copyStore(from, to, { progress, still: true });

/** `still` = the old one has to stand still. Else what is copied is how it was at one moment. */
export async function copyStore(
  from: string,
  to: string,
  how: { readonly progress: Progress; readonly still: boolean },
): Promise<Moved> {
  const patience = patient();
  const source = await sourceAt(from, patience);
  const fresh = !isPostgres(to) && !existsSync(to);
  let done = false;
  try {
    const target = await engineAt(to, patience);
    try {
      const moved = await again(target, patience, () => target.write((db) => copyInto(db, target, source, how)));
      done = true;
      return moved;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
    if (fresh && !done) for (const end of ['', '-wal', '-shm']) rmSync(to + end, { force: true });
  }
}

/** In one transaction of the target: whoever looks sees nothing, or everything, compared. */
async function copyInto(
  db: Db,
  target: Engine,
  source: Engine,
  { progress, still }: { readonly progress: Progress; readonly still: boolean },
): Promise<Moved> {
  if (!(await isEmpty(db))) throw storeFault('not-empty', target.where);
  await makeRoom(db);
  const sums = new Map<Name, Sum>();
  const { given, beat } = await reading(source, async (old) => {
    for (const name of names) {
      let over = 0;
      const told = (rows: number) => {
        over += rows;
        progress(name, over);
      };
      sums.set(name, await copyTable(old, db, name, told));
    }
    return { given: await counts(old, source.counters), beat: await pulse(old) };
  });
  for (const [name, sum] of sums) {
    const here = await sumOf(db, name);
    if (here.rows !== sum.rows || here.sha256 !== sum.sha256) throw storeFault('not-verified', target.where);
  }
  const { flaws } = await audit(db, []);
  if (still && (await reading(source, pulse)) !== beat) throw storeFault('in-use', source.where);
  // At the very end: PostgreSQL does not take a counter back with its transaction.
  for (const [name, last] of given) await target.counters.set(db, name, last);
  const tables = Object.fromEntries([...sums].map(([name, sum]) => [name, sum.rows]));
  return { tables, verified: true, flaws };
}

/** One snapshot; what goes wrong is said of the database it went wrong in. */
const reading = <T>(source: Engine, work: (db: Db) => Promise<T>): Promise<T> =>
  source.audit(work).catch((error: unknown) => {
    throw source.fault(error) ?? error;
  });
