import type { Draft } from '../../../src/core/draft.ts';
import type { MediaRow } from '../../../src/ports/rows.ts';
import type { MediaRepo } from '../../../src/ports/store.ts';
import { type Locks, noLocks } from './engine.ts';
import type { Db } from './tables.ts';

/** At most so many are looked at and removed at once. */
const ROWS = 500;

/** What uses a picture: an unsent draft, or a proposal with any of its revisions. */
export type Owner = `draft:${string}` | `proposal:${string}`;

export function mediaRepo(db: Db, locks: Locks = noLocks): MediaRepo {
  return {
    async put({ sha256, type, bytes, width, height, by, at }) {
      await db
        .insertInto('media')
        .values({ sha256, type, bytes: Buffer.from(bytes), width, height, by, at })
        .onConflict((on) => on.column('sha256').doUpdateSet({ at }))
        .execute();
    },

    async get(sha256): Promise<MediaRow | null> {
      const row = await db.selectFrom('media').selectAll().where('sha256', '=', sha256).executeTakeFirst();
      return row === undefined ? null : { ...row, bytes: new Uint8Array(row.bytes) };
    },

    known: (all) => known(db, locks, all),

    async expire(before) {
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

/**
 * Removes those of these pictures that nothing uses; returns how many. They are locked by now, and this statement sees what came
 * before the lock.
 */
async function removeUnused(db: Db, pictures: readonly string[]): Promise<number> {
  if (pictures.length === 0) return 0;
  const gone = await db
    .deleteFrom('media')
    .where('sha256', 'in', [...pictures])
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('media_uses').select('owner').whereRef('media_uses.sha256', '=', 'media.sha256'))),
    )
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** Notes that `owner` uses the pictures of this draft, too. */
export async function use(db: Db, locks: Locks, owner: Owner, { media }: Pick<Draft, 'media'>): Promise<void> {
  const pictures = [...new Set(media.map((one) => one.sha256))].sort();
  if (pictures.length === 0) return;
  await known(db, locks, pictures);
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

/** Removes what these people brought and nothing uses, and of `pictures` what nothing uses any more; nobody has brought the rest. */
export async function forgetMedia(
  db: Db,
  locks: Locks,
  people: readonly string[],
  pictures: readonly string[],
): Promise<void> {
  const theirs = await db
    .selectFrom('media')
    .select('sha256')
    .where('by', 'in', [...people])
    .execute();
  const all = [...new Set([...pictures, ...theirs.map((row) => row.sha256)])];
  for (let i = 0; i < all.length; i += ROWS) {
    const some = db
      .selectFrom('media')
      .select('sha256')
      .where('sha256', 'in', all.slice(i, i + ROWS));
    if (locks.rows) await some.forUpdate().execute();
    await removeUnused(db, all.slice(i, i + ROWS));
  }
  await db
    .updateTable('media')
    .set({ by: null })
    .where('by', 'in', [...people])
    .execute();
}
