import { type Selectable, sql, type Updateable } from 'kysely';
import type { RoomMessage } from '../../../src/ports/rows.ts';
import type { RoomRepo } from '../../../src/ports/store.ts';
import type { Locks } from './engine.ts';
import { type Db, json, parsed, parsedOrNull, type Tables } from './tables.ts';

const MOST = 500;
const ROOM = 'room';

export function roomRepo(db: Db, locks: Locks): RoomRepo {
  const all = () => db.selectFrom('room').selectAll();
  const get = async (id: string): Promise<RoomMessage | null> => {
    if (!isId(id)) return null;
    const query = all().where('id', '=', Number(id));
    const row = await (locks.rows ? query.forUpdate() : query).executeTakeFirst();
    return row === undefined ? null : message(row);
  };
  const write = async (id: string, set: Updateable<Tables['room']>): Promise<void> => {
    await db.updateTable('room').set(set).where('id', '=', Number(id)).execute();
    await changed(db);
  };
  return {
    get,

    async add({ key, at, from, to, thread, text, card }) {
      // Ids must become visible in their order: who asks for what came after 7 must not miss a slower 6.
      await locks.serialise(db, 'room');
      const known = key === null ? undefined : await all().where('key', '=', key).executeTakeFirst();
      if (known !== undefined) return message(known);
      const body = { text: json(text), card: card === null ? null : json(card), reactions: '{}' };
      const row = { key, at, from, to, thread, ...body };
      const added = await db.insertInto('room').values(row).returningAll().executeTakeFirstOrThrow();
      await changed(db);
      return message(added);
    },

    async edit(id, text, card) {
      if (!isId(id)) return null;
      await write(id, { text: json(text), card: card === null ? null : json(card) });
      return get(id);
    },

    async since(person, after) {
      const rows = await all()
        .$if(after !== null, (q) => q.where('id', '>', after !== null && isId(after) ? Number(after) : 0))
        .where((eb) =>
          eb.or([eb('to', 'is', null), ...(person === null ? [] : [eb('to', '=', person), eb('from', '=', person)])]),
        )
        // From a place on: the next ones, so that whoever was away for long can page. From nowhere: the newest.
        .orderBy('id', after === null ? 'desc' : 'asc')
        .limit(MOST)
        .execute();
      return (after === null ? rows.reverse() : rows).map(message);
    },

    async react(id, person, reaction, remove) {
      const known = await get(id);
      if (known === null) return null;
      const reactions = reacted(known.reactions, person, reaction, remove);
      await write(id, { reactions: json(reactions) });
      return { ...known, reactions };
    },

    stamp: () => stamp(db),
  };
}

async function stamp(db: Db): Promise<string> {
  const row = await db.selectFrom('stamps').select('n').where('name', '=', ROOM).executeTakeFirst();
  return String(row?.n ?? 0);
}

/** Whoever polls will read the room again. */
export async function changed(db: Db): Promise<void> {
  await db.updateTable('stamps').set({ n: sql<number>`n + 1` }).where('name', '=', ROOM).execute();
}

/** The reactions with one more or one less; people keep their order, a reaction without people goes. */
function reacted(
  was: RoomMessage['reactions'],
  person: string,
  reaction: string,
  remove: boolean,
): RoomMessage['reactions'] {
  const before = Object.hasOwn(was, reaction) ? (was[reaction] ?? []) : [];
  const others = before.filter((one) => one !== person);
  if (!remove) return before.includes(person) ? was : { ...was, [reaction]: [...before, person] };
  return Object.fromEntries(Object.entries({ ...was, [reaction]: others }).filter(([, people]) => people.length > 0));
}

const isId = (id: string): boolean => /^[1-9]\d{0,8}$/.test(id);

const message = (row: Selectable<Tables['room']>): RoomMessage => ({
  id: String(row.id),
  key: row.key,
  at: row.at,
  from: row.from,
  to: row.to,
  thread: row.thread,
  text: parsed(row.text),
  card: parsedOrNull(row.card),
  reactions: parsed(row.reactions),
});
