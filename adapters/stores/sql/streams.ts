import { chain, GENESIS } from '../../../src/core/chain.ts';
import type { StreamEvent } from '../../../src/ports/rows.ts';
import type { StreamRepo } from '../../../src/ports/store.ts';
import { Conflict } from './engine.ts';
import type { ReadStream } from './held.ts';
import { type Db, parsed } from './tables.ts';
import type { Work } from './work.ts';

export function streamRepo({ db, held, writes }: Work): StreamRepo {
  const read = async (name: string): Promise<ReadStream> => {
    await writes.flush();
    return (await readStreams(db, [name])).get(name) ?? nothing;
  };
  return {
    async load<E extends StreamEvent>(name: string) {
      const known = held.known(name) ?? (await read(name));
      held.remember(name, known);
      return { version: known.version, events: known.events as readonly E[] };
    },

    async version(name) {
      const known = held.known(name);
      if (known !== undefined) return known.version;
      await writes.flush();
      return (await readHead(db, name)).version;
    },

    async append(name, expected, events) {
      if (events.length === 0) return;
      const known = held.known(name);
      if (known === undefined) await writes.flush();
      if (known !== undefined && known.version !== expected) throw new Conflict(name);
      const links = chain(name, { version: expected, hash: known?.hash ?? (await headOf(db, name, expected)) }, events);
      const { version, hash } = links.at(-1) ?? { version: expected, hash: GENESIS };
      await writes.events(name, links);
      if (known !== undefined) held.remember(name, { version, hash, events: [...known.events, ...events] });
    },
  };
}

/** A stream before its first event. */
export const nothing: ReadStream = { version: 0, hash: GENESIS, events: [] };

/** Whole streams by their name; one without events is not among them. */
export async function readStreams(db: Db, names: readonly string[]): Promise<ReadonlyMap<string, ReadStream>> {
  const rows = await db
    .selectFrom('events')
    .select(['stream', 'version', 'payload', 'hash'])
    .where('stream', 'in', names)
    .orderBy('stream')
    .orderBy('version')
    .execute();
  const byName = Map.groupBy(rows, (row) => row.stream);
  return new Map(
    [...byName].map(([name, all]) => {
      const last = all.at(-1);
      const events = all.map((row) => parsed<StreamEvent>(row.payload));
      return [name, { version: last?.version ?? 0, hash: last?.hash ?? GENESIS, events }];
    }),
  );
}

async function headOf(db: Db, name: string, expected: number): Promise<string> {
  const head = await readHead(db, name);
  if (head.version !== expected) throw new Conflict(name);
  return head.hash;
}

/** Before the first event this is the empty head. */
const readHead = async (db: Db, name: string): Promise<{ readonly version: number; readonly hash: string }> =>
  (await db.selectFrom('heads').select(['version', 'hash']).where('stream', '=', name).executeTakeFirst()) ?? nothing;
