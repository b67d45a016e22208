import type { Incoming } from '../../../src/ports/chat.ts';
import type { InboxRow } from '../../../src/ports/rows.ts';
import type { InboxRepo, SlotRepo } from '../../../src/ports/store.ts';
import { type Locks, noLocks } from './engine.ts';
import { type Db, json, parsed, parsedOrNull } from './tables.ts';

export function inboxRepo(db: Db, locks: Locks = noLocks): InboxRepo {
  const find = async (event: string, alone: boolean): Promise<InboxRow | null> => {
    const query = db.selectFrom('inbox').select(['incoming', 'at', 'answer']).where('event', '=', event);
    const row = await (alone ? query.forUpdate() : query).executeTakeFirst();
    return row === undefined
      ? null
      : { incoming: parsedOrNull(row.incoming), at: row.at, answer: parsedOrNull(row.answer) };
  };
  const get = (event: string): Promise<InboxRow | null> => find(event, false);
  return {
    get,

    take: (event) => find(event, locks.rows),

    async add(incoming, at) {
      await db
        .insertInto('inbox')
        .values({ event: incoming.event, incoming: json(incoming), at, answer: null })
        .onConflict((on) => on.column('event').doNothing())
        .execute();
      return (await get(incoming.event)) ?? { incoming, at, answer: null };
    },

    async finish(event, answer) {
      await db
        .updateTable('inbox')
        .set({ incoming: null, answer: json(answer) })
        .where('event', '=', event)
        .execute();
    },

    async pending(limit) {
      const rows = await db
        .selectFrom('inbox')
        .select('incoming')
        .where('answer', 'is', null)
        .orderBy('at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.flatMap((row) => (row.incoming === null ? [] : [parsed<Incoming>(row.incoming)]));
    },

    async expire(before) {
      // What was never carried out stays: it is owed to somebody.
      await db.deleteFrom('inbox').where('at', '<', before).where('answer', 'is not', null).execute();
    },
  };
}

export function slotRepo(db: Db): SlotRepo {
  return {
    async take(name, slot, now) {
      const taken = await db
        .insertInto('slots')
        .values({ name, slot, at: now })
        .onConflict((on) => on.doNothing())
        .executeTakeFirst();
      return taken.numInsertedOrUpdatedRows === 1n;
    },

    async last(name) {
      const row = await db
        .selectFrom('slots')
        .select('slot')
        .where('name', '=', name)
        .orderBy('slot', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.slot ?? null;
    },

    async expire(before, only) {
      await db
        .deleteFrom('slots')
        .where('at', '<', before)
        .$if(only !== undefined, (q) => q.where('name', '=', only ?? ''))
        .where((eb) =>
          eb(
            'slot',
            '<',
            eb
              .selectFrom('slots as same')
              .select((one) => one.fn.max('same.slot').as('newest'))
              .whereRef('same.name', '=', 'slots.name'),
          ),
        )
        .execute();
    },
  };
}
