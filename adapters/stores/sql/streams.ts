import { chain, GENESIS } from '../../../src/core/chain.ts';
import type { StreamEvent } from '../../../src/ports/rows.ts';
import type { StreamRepo } from '../../../src/ports/store.ts';
import { Conflict } from './engine.ts';
import { type Db, parsed } from './tables.ts';

export function streamRepo(db: Db): StreamRepo {
  return {
    async load<E extends StreamEvent>(name: string) {
      const rows = await db
        .selectFrom('events')
        .select(['version', 'payload'])
        .where('stream', '=', name)
        .orderBy('version')
        .execute();
      return { version: rows.at(-1)?.version ?? 0, events: rows.map((row) => parsed<E>(row.payload)) };
    },

    async append(name, expected, events) {
      if (events.length === 0) return;
      const links = chain(name, { version: expected, hash: await headOf(db, name, expected) }, events);
      const { version, hash } = links.at(-1) ?? { version: expected, hash: GENESIS };
      const moved = await db
        .updateTable('heads')
        .set({ version, hash })
        .where('stream', '=', name)
        .where('version', '=', expected)
        .executeTakeFirst();
      if (moved.numUpdatedRows === 0n) await begin(db, name, expected, { version, hash });
      await db
        .insertInto('events')
        .values([...links])
        .execute();
    },
  };
}

async function headOf(db: Db, name: string, expected: number): Promise<string> {
  const head = await db.selectFrom('heads').select(['version', 'hash']).where('stream', '=', name).executeTakeFirst();
  if ((head?.version ?? 0) !== expected) throw new Conflict(name);
  return head?.hash ?? GENESIS;
}

async function begin(db: Db, stream: string, expected: number, to: { version: number; hash: string }): Promise<void> {
  if (expected !== 0) throw new Conflict(stream);
  const made = await db
    .insertInto('heads')
    .values({ stream, ...to, anchored: 0 })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 0n) throw new Conflict(stream);
}
