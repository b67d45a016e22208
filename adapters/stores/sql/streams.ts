import { chain, GENESIS } from '../../../src/core/chain.ts';
import type { StreamEvent } from '../../../src/ports/rows.ts';
import type { StreamRepo } from '../../../src/ports/store.ts';
import { Conflict } from './engine.ts';
import { type Held, type ReadStream, undisturbed } from './held.ts';
import { type Db, parsed } from './tables.ts';

export function streamRepo(db: Db, held: Held = undisturbed()): StreamRepo {
  const read = async (name: string): Promise<ReadStream> => {
    const rows = await db
      .selectFrom('events')
      .select(['version', 'payload', 'hash'])
      .where('stream', '=', name)
      .orderBy('version')
      .execute();
    const last = rows.at(-1);
    const events = rows.map((row) => parsed<StreamEvent>(row.payload));
    return { version: last?.version ?? 0, hash: last?.hash ?? GENESIS, events };
  };
  return {
    async load<E extends StreamEvent>(name: string) {
      const known = held.known(name) ?? (await read(name));
      held.remember(name, known);
      return { version: known.version, events: known.events as readonly E[] };
    },

    async append(name, expected, events) {
      if (events.length === 0) return;
      const known = held.known(name);
      if (known !== undefined && known.version !== expected) throw new Conflict(name);
      const links = chain(name, { version: expected, hash: known?.hash ?? (await headOf(db, name, expected)) }, events);
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
      if (known !== undefined) held.remember(name, { version, hash, events: [...known.events, ...events] });
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
