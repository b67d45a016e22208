import { setImmediate as breathe } from 'node:timers/promises';
import { anchorHash, merkleTree, NO_ANCHOR } from '../../../src/core/merkle.ts';
import type { Anchor, Audit, Flaw } from '../../../src/ports/rows.ts';
import { auditStreams } from './audit-streams.ts';
import type { Db } from './tables.ts';

const STREAMS = 200;
const LEAVES = 2000;
const ANCHORS = 200;
/** A store rewritten as a whole has as many flaws as streams; nobody reads them all. */
const MOST_FLAWS = 1000;

/** Collects flaws, each once. */
export type Report = (where: string, code: Flaw['code']) => void;

/**
 * Walks through all streams and anchors, page by page, in the snapshot of the caller. What it finds is evidence only as far as the
 * anchors `outside` reach: whoever can write to the database can also rewrite everything after the last of them.
 */
export async function audit(db: Db, outside: readonly Anchor[]): Promise<Audit> {
  const flaws = new Map<string, Flaw>();
  const report: Report = (where, code) => {
    if (flaws.size < MOST_FLAWS) flaws.set(`${code} ${where}`, { where, code });
  };
  const seen = { streams: 0, events: 0, erased: 0 };
  for await (const names of pagesOfStreams(db)) {
    const { streams, events, erased } = await auditStreams(db, names, report);
    seen.streams += streams;
    seen.events += events;
    seen.erased += erased;
    // SQLite answers at once, page after page: without this nothing else would run meanwhile.
    await breathe();
  }
  const anchors = await auditAnchors(db, outside, report);
  return { ...seen, anchors, flaws: [...flaws.values()] };
}

/** Names from all three tables: a stream deleted from two of them is still named by the third. */
async function* pagesOfStreams(db: Db): AsyncGenerator<readonly string[]> {
  for (let after = ''; ; ) {
    const names = new Set<string>();
    for (const table of ['heads', 'events', 'leaves'] as const) {
      const rows = await db
        .selectFrom(table)
        .select('stream')
        .distinct()
        .where('stream', '>', after)
        .orderBy('stream')
        .limit(STREAMS)
        .execute();
      for (const row of rows) names.add(row.stream);
    }
    const page = [...names].sort().slice(0, STREAMS);
    if (page.length === 0) return;
    yield page;
    after = page.at(-1) ?? after;
  }
}

async function auditAnchors(db: Db, outside: readonly Anchor[], report: Report): Promise<number> {
  const remembered = new Map(outside.map((anchor) => [anchor.n, anchor]));
  let before: Pick<Anchor, 'n' | 'hash' | 'streams' | 'events'> = { n: 0, hash: NO_ANCHOR, streams: 0, events: 0 };
  let count = 0;
  for (;;) {
    const page = await db
      .selectFrom('anchors')
      .selectAll()
      .where('n', '>', before.n)
      .orderBy('n')
      .limit(ANCHORS)
      .execute();
    if (page.length === 0) break;
    for (const anchor of page) {
      await breathe();
      const where = nameOf(anchor.n);
      if (anchor.n !== before.n + 1 || anchor.previous !== before.hash) report(where, 'anchor-chain');
      const leaves = await leavesOf(db, anchor.n);
      if (anchorHash(anchor) !== anchor.hash || leaves.root !== anchor.root) report(where, 'anchor-mismatch');
      const grown =
        anchor.streams === before.streams + leaves.newStreams && anchor.events === before.events + leaves.newEvents;
      if (!grown) report(where, 'anchor-mismatch');
      const known = remembered.get(anchor.n);
      if (known !== undefined && known.hash === anchor.hash) remembered.delete(anchor.n);
      before = anchor;
      count += 1;
    }
  }
  for (const n of remembered.keys()) report(nameOf(n), 'outside-anchor-missing');
  const orphan = await db
    .selectFrom('leaves')
    .select('n')
    .where('n', '>', before.n)
    .orderBy('n')
    .limit(1)
    .executeTakeFirst();
  if (orphan !== undefined) report(nameOf(orphan.n), 'anchor-chain');
  return count;
}

const nameOf = (n: number): string => `anchor:${n}`;

/** Root over the leaves of one anchor, and what is new in them since the streams' last leaves. */
async function leavesOf(db: Db, n: number) {
  const tree = merkleTree();
  let [newStreams, newEvents] = [0, 0];
  for (let after = ''; ; ) {
    const page = await db
      .selectFrom('leaves as leaf')
      .selectAll()
      .select((eb) =>
        eb
          .selectFrom('leaves as old')
          .select('old.version')
          .whereRef('old.stream', '=', 'leaf.stream')
          .whereRef('old.n', '<', 'leaf.n')
          .orderBy('old.n', 'desc')
          .limit(1)
          .as('before'),
      )
      .where('n', '=', n)
      .where('stream', '>', after)
      .orderBy('stream')
      .limit(LEAVES)
      .execute();
    for (const leaf of page) {
      tree.add(leaf);
      newStreams += leaf.before === null ? 1 : 0;
      newEvents += leaf.version - (leaf.before ?? 0);
    }
    if (page.length < LEAVES) return { root: tree.root(), newStreams, newEvents };
    after = page.at(-1)?.stream ?? after;
  }
}
