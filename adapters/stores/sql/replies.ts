import type { Selectable } from 'kysely';
import type { ReplyRow } from '../../../src/ports/rows.ts';
import type { ReplyRepo } from '../../../src/ports/store.ts';
import { Conflict } from './engine.ts';
import { type Db, json, parsed, type Tables } from './tables.ts';

export function replyRepo(db: Db): ReplyRepo {
  const all = () => db.selectFrom('replies').selectAll();
  return {
    async add(rows) {
      const added: ReplyRow[] = [];
      // In one order, so that two who read the same answers do not wait for each other crosswise.
      for (const row of rows.toSorted(byAge)) if (await addOne(db, row)) added.push(row);
      return added;
    },

    get: async (id) => one(await all().where('id', '=', id).executeTakeFirst()),

    byTarget: async (account, target) =>
      one(
        await all().where('account', '=', account).where('target', '=', storable(target)).limit(1).executeTakeFirst(),
      ),

    async open(limit) {
      const rows = await all().where('answer', 'is', null).orderBy('at').orderBy('id').limit(limit).execute();
      return rows.map(replyRow);
    },

    async count(proposal) {
      const { n } = await db
        .selectFrom('replies')
        .select((eb) => eb.fn.countAll<number | string>().as('n'))
        .where('proposal', '=', proposal)
        .executeTakeFirstOrThrow();
      return Number(n);
    },

    async newest(account) {
      const row = await db
        .selectFrom('replies')
        .select((eb) => eb.fn.max('at').as('at'))
        .where('account', '=', account)
        .executeTakeFirst();
      return row?.at ?? null;
    },

    ...changes(db),
  };
}

function changes(db: Db): Pick<ReplyRepo, 'claim' | 'answer' | 'expire'> {
  const here = (id: string) => db.updateTable('replies').where('id', '=', id);
  return {
    async claim(id, person, at) {
      const free = here(id).set({ claimedBy: null, claimedAt: null });
      const taken = here(id)
        .set((eb) => ({ claimedBy: person, claimedAt: eb.fn.coalesce('claimedAt', eb.val(at)) }))
        .where((eb) => eb.or([eb('claimedBy', 'is', null), eb('claimedBy', '=', person)]));
      return (await (person === null ? free : taken).executeTakeFirst()).numUpdatedRows === 1n;
    },

    async answer(id, proposal) {
      await here(id).set({ answer: proposal }).execute();
    },

    async expire(before, except = []) {
      await db
        .deleteFrom('replies')
        .where('seenAt', '<', before)
        .$if(except.length > 0, (q) => q.where('id', 'not in', [...except]))
        .execute();
    },
  };
}

/** Ids come by chance and are short: one that is taken makes the whole work run again, with another. */
async function addOne(db: Db, row: ReplyRow): Promise<boolean> {
  const added = await db
    .insertInto('replies')
    .values(columns(row))
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 1n) return true;
  const known = await db
    .selectFrom('replies')
    .select('id')
    .where('network', '=', row.network)
    .where('account', '=', row.account)
    .where('remoteId', '=', storable(row.remoteId))
    .executeTakeFirst();
  if (known === undefined) throw new Conflict(`an answer called ${row.id}`);
  return false;
}

const byAge = (a: ReplyRow, b: ReplyRow): number => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1);

/** PostgreSQL has no room for a NUL, and a server we do not know may send one. */
const storable = (text: string): string => text.replaceAll('\0', '\ufffd');

const one = (row: Selectable<Tables['replies']> | undefined): ReplyRow | null =>
  row === undefined ? null : replyRow(row);

const replyRow = ({ author, text, ...row }: Selectable<Tables['replies']>): ReplyRow => ({
  ...row,
  author: parsed(author),
  text: parsed(text),
});

const columns = (row: ReplyRow): Tables['replies'] => ({
  id: row.id,
  network: row.network,
  account: row.account,
  remoteId: storable(row.remoteId),
  url: storable(row.url),
  target: storable(row.target),
  author: json(row.author),
  text: json(row.text),
  at: row.at,
  to: row.to === null ? null : storable(row.to),
  seenAt: row.seenAt,
  proposal: row.proposal,
  claimedBy: row.claimedBy,
  claimedAt: row.claimedAt,
  answer: row.answer,
});
