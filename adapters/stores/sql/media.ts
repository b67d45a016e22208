import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Draft } from '../../../src/core/draft.ts';
import type { ProposalStatus } from '../../../src/core/proposal.ts';
import type { MediaRepo, MediaUse } from '../../../src/ports/media.ts';
import type { MediaRow } from '../../../src/ports/rows.ts';
import { type Locks, noLocks } from './engine.ts';
import { nothingLeft } from './left.ts';
import type { Db, Tables } from './tables.ts';

/** At most so many are looked at and removed at once. */
const ROWS = 500;

/**
 * What uses a picture: an unsent draft, a proposal, or somebody who brought the same bytes after the first one did and may have them in
 * an open form.
 */
export type Owner = `draft:${string}` | `proposal:${string}` | Bringer;
type Bringer = `person:${string}`;

export function mediaRepo(db: Db, locks: Locks = noLocks): MediaRepo {
  return {
    async put({ sha256, type, bytes, width, height, by, at }) {
      const row = await db
        .insertInto('media')
        .values({ sha256, type, bytes: Buffer.from(bytes), width, height, by, at })
        .onConflict((on) =>
          on.column('sha256').doUpdateSet((eb) => ({ at, by: eb.fn.coalesce('media.by', 'excluded.by') })),
        )
        .returning('by')
        .executeTakeFirstOrThrow();
      if (by !== null && row.by !== by) await addUses(db, `person:${by}`, [sha256]);
    },

    async get(sha256): Promise<MediaRow | null> {
      const row = await db.selectFrom('media').selectAll().where('sha256', '=', sha256).executeTakeFirst();
      return row === undefined ? null : { ...row, bytes: new Uint8Array(row.bytes) };
    },

    known: (all) => known(db, locks, all),

    async uses(sha256) {
      const rows = await db.selectFrom('media_uses').select('owner').where('sha256', '=', sha256).execute();
      return rows.flatMap(({ owner }) => useOf(owner));
    },

    async release(sha256, uses) {
      if (locks.rows) await locked(db, [sha256]);
      const owners: readonly Owner[] = uses.map(({ kind, id }) => `${kind}:${id}` as const);
      const here = () => db.deleteFrom('media_uses').where('sha256', '=', sha256);
      await here()
        .where((eb) => eb.or([eb('owner', 'like', 'person:%'), ...owners.map((owner) => eb('owner', '=', owner))]))
        .execute();
      await removeUnused(db, [sha256]);
      return (await known(db, noLocks, [sha256])).length === 0;
    },

    async expire(before) {
      await letGo(db, locks, before);
      await bringersOf(db, before).execute();
      let gone = 0;
      for (;;) {
        const old = await unused(db, locks, before);
        gone += await removeUnused(db, old);
        if (old.length < ROWS) return gone;
      }
    },
  };
}

/** Those of these that are here. Until the transaction ends they are not removed. */
async function known(db: Db, locks: Locks, all: readonly string[]): Promise<readonly string[]> {
  if (all.length === 0) return [];
  const query = db
    .selectFrom('media')
    .select('sha256')
    .where('sha256', 'in', [...all]);
  return (await (locks.rows ? query.forKeyShare() : query).execute()).map((row) => row.sha256);
}

const locked = (db: Db, pictures: readonly string[]) =>
  db
    .selectFrom('media')
    .select('sha256')
    .where('sha256', 'in', [...pictures])
    .forUpdate()
    .execute();

/** What somebody is about to use is locked by them, and left for the next time. */
async function unused(db: Db, locks: Locks, before: string): Promise<readonly string[]> {
  const query = db
    .selectFrom('media')
    .select('sha256')
    .where('at', '<', before)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('media_uses').select('owner').whereRef('media_uses.sha256', '=', 'media.sha256'))),
    )
    .limit(ROWS);
  return (await (locks.rows ? query.forUpdate().skipLocked() : query).execute()).map((row) => row.sha256);
}

/** Removes those of these pictures that nothing uses. They are locked by now, and this statement sees what came before the lock. */
const unusedAmong = (db: Db, pictures: readonly string[]) =>
  db
    .deleteFrom('media')
    .where('sha256', 'in', [...pictures])
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('media_uses').select('owner').whereRef('media_uses.sha256', '=', 'media.sha256'))),
    );

/** How many of these were removed, because nothing uses them. */
async function removeUnused(db: Db, pictures: readonly string[]): Promise<number> {
  if (pictures.length === 0) return 0;
  return Number((await unusedAmong(db, pictures).executeTakeFirst()).numDeletedRows);
}

const useOf = (owner: string): readonly MediaUse[] => {
  const at = owner.indexOf(':');
  const kind = owner.slice(0, at);
  return kind === 'draft' || kind === 'proposal' ? [{ kind, id: owner.slice(at + 1) }] : [];
};

/** Whoever brought what lies here since before then has no form open with it. */
const bringersOf = (db: Db, before: string) =>
  db
    .deleteFrom('media_uses')
    .where('owner', '>=', 'person:')
    .where('owner', '<', 'person;')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('media')
          .select('media.sha256')
          .whereRef('media.sha256', '=', 'media_uses.sha256')
          .where('media.at', '<', before),
      ),
    );

/**
 * Ends the uses of what never left and cannot any more: pictures that the version which stands since before then does not show, and those of
 * proposals that were over by then. What is used anew meanwhile is locked by whoever does so, and stays.
 */
async function letGo(db: Db, locks: Locks, before: string): Promise<void> {
  if (!locks.rows) {
    await db.deleteFrom('media_uses').where(idle(before)).execute();
    return;
  }
  const found = await db.selectFrom('media_uses').select('sha256').distinct().where(idle(before)).execute();
  for (let i = 0; i < found.length; i += ROWS) {
    const some = found.slice(i, i + ROWS).map((row) => row.sha256);
    const free = await db
      .selectFrom('media')
      .select('sha256')
      .where('sha256', 'in', some)
      .forUpdate()
      .skipLocked()
      .execute();
    if (free.length === 0) continue;
    await db
      .deleteFrom('media_uses')
      .where(
        'sha256',
        'in',
        free.map((row) => row.sha256),
      )
      .where(idle(before))
      .execute();
  }
}

const over: readonly ProposalStatus[] = ['withdrawn', 'lapsed', 'retracted'];

/** A use by a proposal that does not need it. Digests are plain letters and digits, so a version names what it shows by its text. */
const idle =
  (before: string) =>
  (eb: ExpressionBuilder<Tables, 'media_uses'>): Expression<SqlBool> =>
    eb.and([
      eb('media_uses.owner', '>=', 'proposal:'),
      eb('media_uses.owner', '<', 'proposal;'),
      eb.exists(
        eb
          .selectFrom('proposals')
          .innerJoin('revisions', (on) =>
            on.onRef('revisions.proposal', '=', 'proposals.id').onRef('revisions.revision', '=', 'proposals.revision'),
          )
          .select('proposals.id')
          .where('proposals.id', '=', sql<string>`substr(media_uses.owner, ${sql.lit('proposal:'.length + 1)})`)
          .where((one) =>
            one.or([
              one.and([
                one('revisions.at', '<', before),
                one('revisions.draft', 'not like', sql<string>`'%' || media_uses.sha256 || '%'`),
              ]),
              one.and([one('proposals.updatedAt', '<', before), one('proposals.status', 'in', [...over]), nothingLeft]),
            ]),
          ),
      ),
    ]);

/** Notes that `owner` uses the pictures of this draft, too. */
export async function use(db: Db, locks: Locks, owner: Owner, { media }: Pick<Draft, 'media'>): Promise<void> {
  const pictures = [...new Set(media.map((one) => one.sha256))].sort();
  if (pictures.length === 0) return;
  await known(db, locks, pictures);
  await addUses(db, owner, pictures);
}

async function addUses(db: Db, owner: Owner, pictures: readonly string[]): Promise<void> {
  await db
    .insertInto('media_uses')
    .values(pictures.map((sha256) => ({ owner, sha256 })))
    .onConflict((on) => on.doNothing())
    .execute();
}

/** These use nothing any more; returns what they used. */
export async function unuse(db: Db, owners: readonly Owner[]): Promise<readonly string[]> {
  if (owners.length === 0) return [];
  const rows = await db
    .deleteFrom('media_uses')
    .where('owner', 'in', [...owners])
    .returning('sha256')
    .execute();
  return rows.map((row) => row.sha256);
}

/**
 * Removes what these people brought and nothing uses, and of `pictures` what nothing uses any more; but nothing that somebody else has
 * brought, too. Nobody has brought the rest.
 */
export async function forgetMedia(
  db: Db,
  locks: Locks,
  people: readonly string[],
  pictures: readonly string[],
): Promise<void> {
  const shared = await unuse(
    db,
    people.map((person): Bringer => `person:${person}`),
  );
  const theirs = await db
    .updateTable('media')
    .set({ by: null })
    .where('by', 'in', [...people])
    .returning('sha256')
    .execute();
  const all = [...new Set([...pictures, ...shared, ...theirs.map((row) => row.sha256)])];
  for (let i = 0; i < all.length; i += ROWS) {
    const some = all.slice(i, i + ROWS);
    if (locks.rows) await locked(db, some);
    await unusedAmong(db, some).where('by', 'is', null).execute();
  }
}
