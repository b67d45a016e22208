import type { DraftRow } from '../../../src/ports/rows.ts';
import type { DraftRepo, ReasonRepo } from '../../../src/ports/store.ts';
import { type Locks, noLocks } from './engine.ts';
import { type Owner, unuse, use } from './media.ts';
import { type Db, json, parsed, type Tables } from './tables.ts';

const ROWS = 500;

export function draftRepo(db: Db, locks: Locks = noLocks): DraftRepo {
  return {
    async put({ id, person, draft, review, of, updatedAt }) {
      const rest = {
        person,
        draft: json(draft),
        review: json(review),
        proposal: of?.proposal ?? null,
        revision: of?.revision ?? null,
        updatedAt,
      };
      await db
        .insertInto('drafts')
        .values({ id, ...rest })
        .onConflict((on) => on.column('id').doUpdateSet(rest))
        .execute();
      await unuse(db, [owner(id)]);
      await use(db, locks, owner(id), draft);
    },

    async get(id) {
      const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : draftRow(row);
    },

    async of(person) {
      const rows = await db
        .selectFrom('drafts')
        .selectAll()
        .where('person', '=', person)
        .orderBy('updatedAt', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(draftRow);
    },

    async remove(id) {
      await db.deleteFrom('drafts').where('id', '=', id).execute();
      await unuse(db, [owner(id)]);
    },

    async expire(before) {
      const gone = await db.deleteFrom('drafts').where('updatedAt', '<', before).returning('id').execute();
      for (let i = 0; i < gone.length; i += ROWS)
        await unuse(
          db,
          gone.slice(i, i + ROWS).map(({ id }) => owner(id)),
        );
      return gone.length;
    },
  };
}

const owner = (id: string): Owner => `draft:${id}`;

const draftRow = ({ id, person, draft, review, proposal, revision, updatedAt }: Tables['drafts']): DraftRow => ({
  id,
  person,
  draft: parsed(draft),
  review: parsed(review),
  updatedAt,
  of: proposal === null || revision === null ? null : { proposal, revision },
});

export function reasonRepo(db: Db): ReasonRepo {
  return {
    async add({ subject, person, about, text, salt, at }) {
      await db
        .insertInto('reasons')
        .values({ subject, person, about, text: json(text), salt, at })
        .execute();
    },

    async of(subject) {
      const rows = await db.selectFrom('reasons').selectAll().where('subject', '=', subject).orderBy('id').execute();
      return rows.map(({ id: _, text, ...row }) => ({ ...row, text: parsed<string>(text) }));
    },

    async remove(subject) {
      await db.deleteFrom('reasons').where('subject', '=', subject).execute();
    },

    async expire(before) {
      await db.deleteFrom('reasons').where('subject', 'like', 'asked:%').where('at', '<', before).execute();
    },
  };
}
