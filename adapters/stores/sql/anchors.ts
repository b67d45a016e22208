import { anchorHash, merkleTree, NO_ANCHOR } from '../../../src/core/merkle.ts';
import type { Anchor } from '../../../src/ports/rows.ts';
import type { AnchorRepo } from '../../../src/ports/store.ts';
import type { Locks } from './engine.ts';
import type { Db } from './tables.ts';

const PAGE = 500;

export function anchorRepo(db: Db, locks: Locks): AnchorRepo {
  const last = async (): Promise<Anchor | null> =>
    (await db.selectFrom('anchors').selectAll().orderBy('n', 'desc').limit(1).executeTakeFirst()) ?? null;
  return {
    last,

    async add(now) {
      await locks.serialise(db, 'anchors');
      const before = await last();
      const n = (before?.n ?? 0) + 1;
      const changed = await takeLeaves(db, n);
      if (changed.leaves === 0) return null;
      const body = {
        n,
        at: now,
        root: changed.root,
        previous: before?.hash ?? NO_ANCHOR,
        streams: (before?.streams ?? 0) + changed.streams,
        events: (before?.events ?? 0) + changed.events,
      };
      const anchor: Anchor = { ...body, hash: anchorHash(body) };
      await db.insertInto('anchors').values(anchor).execute();
      return anchor;
    },
  };
}

/** Writes a leaf for every stream that changed since the last anchor, in the order of their names, and counts what is new. */
async function takeLeaves(db: Db, n: number) {
  const tree = merkleTree();
  const sum = { leaves: 0, streams: 0, events: 0 };
  for (let after = ''; ; ) {
    const heads = await db
      .selectFrom('heads')
      .selectAll()
      .whereRef('version', '>', 'anchored')
      .where('stream', '>', after)
      .orderBy('stream')
      .limit(PAGE)
      .execute();
    if (heads.length === 0) return { ...sum, root: tree.root() };
    for (const head of heads) {
      tree.add({ stream: head.stream, version: head.version, head: head.hash });
      sum.leaves += 1;
      sum.streams += head.anchored === 0 ? 1 : 0;
      sum.events += head.version - head.anchored;
    }
    await db
      .insertInto('leaves')
      .values(heads.map(({ stream, version, hash }) => ({ n, stream, version, head: hash })))
      .execute();
    for (const { stream, version } of heads) {
      // The version anchored, not the current one: an event may have come since this page was read.
      await db.updateTable('heads').set({ anchored: version }).where('stream', '=', stream).execute();
    }
    after = heads.at(-1)?.stream ?? after;
  }
}
