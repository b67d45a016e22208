import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Link, linkHash } from '../../src/core/chain.ts';
import { commit } from '../../src/core/hash.ts';
import { anchorHash, merkleRoot } from '../../src/core/merkle.ts';
import type { Anchor, Flaw } from '../../src/ports/rows.ts';
import type { Store } from '../../src/ports/store.ts';
import { asked, at, nudged, proposal, revision, salt } from '../contracts/store-samples.ts';
import { type Bench, benches } from './raw.ts';

const quoted = (value: unknown): string =>
  typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`;

/** Three proposals of three events each, and a reason; anchored after the second event of each and again at the end. */
async function history(store: Store): Promise<readonly Anchor[]> {
  const anchors: Anchor[] = [];
  for (const id of ['a', 'b', 'c']) {
    await store.transact(async (tx) => {
      const row = revision(id);
      await tx.proposals.save(proposal(id));
      await tx.proposals.addRevision(row);
      await tx.streams.append(`proposal:${id}`, 0, [asked(row), nudged(1)]);
    });
  }
  anchors.push((await store.transact((tx) => tx.anchors.add(at(10))))!);
  for (const id of ['a', 'b', 'c']) await store.transact((tx) => tx.streams.append(`proposal:${id}`, 2, [nudged(2)]));
  const reasoned = { type: 'reasoned', by: 'p2', commitment: commit(salt, 'Der Preis fehlt.'), at: at(3) } as const;
  await store.transact(async (tx) => {
    await tx.reasons.add({ subject: 'a', person: 'p2', about: 'objection', text: 'Der Preis fehlt.', salt, at: at(3) });
    await tx.streams.append('proposal:a', 3, [reasoned]);
  });
  anchors.push((await store.transact((tx) => tx.anchors.add(at(20))))!);
  return anchors;
}

/** Writes a stream anew from `events` on, with a chain and a head that fit: what somebody who knows the code would do. */
async function rewritten(
  bench: Bench,
  stream: string,
  change: (payloads: readonly string[]) => readonly string[],
): Promise<void> {
  const rows = await bench.rows(`select payload from events where stream = '${stream}' order by version`);
  let prev = '';
  const links: Link[] = change(rows.map((row) => String(row.payload))).map((payload, i) => {
    const link = { stream, version: i + 1, payload, prev };
    prev = linkHash(link);
    return { ...link, hash: prev };
  });
  await bench.run(
    `delete from events where stream = '${stream}'`,
    ...links.map(
      (l) =>
        `insert into events (stream, version, payload, prev, hash) values (${[l.stream, l.version, l.payload, l.prev, l.hash].map(quoted)})`,
    ),
    `update heads set version = ${links.length}, hash = '${prev}' where stream = '${stream}'`,
  );
}

/** Recomputes every anchor over the leaves as they are now. */
async function anchorsRewritten(bench: Bench): Promise<void> {
  let previous = '';
  for (const row of await bench.rows('select * from anchors order by n')) {
    const anchor = row as unknown as Anchor;
    const leaves = await bench.rows(`select stream, version, head from leaves where n = ${anchor.n} order by stream`);
    const root = merkleRoot(leaves as unknown as Parameters<typeof merkleRoot>[0]);
    const hash = anchorHash({ ...anchor, root, previous });
    await bench.run(
      `update anchors set root = '${root}', previous = '${previous}', hash = '${hash}' where n = ${anchor.n}`,
    );
    previous = hash;
  }
}

const payload = (sign: string) => `update events set payload = replace(payload, '"nudged"', '"${sign}"')`;

const attacks: readonly (readonly [string, (bench: Bench) => Promise<void>, readonly Flaw[]])[] = [
  [
    'a changed payload',
    (b) => b.run(`${payload('lapsed')} where stream = 'proposal:b' and version = 2`),
    [{ where: 'proposal:b', code: 'broken-chain' }],
  ],
  [
    'a changed payload with a hash that fits it',
    async (b) => {
      await b.run(`${payload('lapsed')} where stream = 'proposal:b' and version = 2`);
      const [row] = await b.rows(`select * from events where stream = 'proposal:b' and version = 2`);
      await b.run(
        `update events set hash = '${linkHash(row as unknown as Link)}' where stream = 'proposal:b' and version = 2`,
      );
    },
    [
      { where: 'proposal:b', code: 'broken-chain' },
      { where: 'proposal:b', code: 'anchor-mismatch' },
    ],
  ],
  [
    'an event deleted in the middle',
    (b) => b.run(`delete from events where stream = 'proposal:b' and version = 2`),
    [{ where: 'proposal:b', code: 'missing-event' }],
  ],
  [
    'a tail cut off',
    (b) => b.run(`delete from events where stream = 'proposal:c' and version = 3`),
    [{ where: 'proposal:c', code: 'missing-event' }],
  ],
  [
    'a tail cut behind an anchor, with a head that fits',
    async (b) => {
      const [row] = await b.rows(`select hash from events where stream = 'proposal:c' and version = 2`);
      await b.run(
        `delete from events where stream = 'proposal:c' and version = 3`,
        `update heads set version = 2, hash = '${row?.hash}' where stream = 'proposal:c'`,
      );
    },
    [{ where: 'proposal:c', code: 'missing-event' }],
  ],
  [
    'a deleted stream',
    (b) => b.run(`delete from events where stream = 'proposal:a'`),
    [
      { where: 'proposal:a', code: 'missing-stream' },
      { where: 'proposal:a', code: 'commitment-mismatch' },
    ],
  ],
  [
    'a deleted stream, its head and its words too',
    (b) =>
      b.run(
        `delete from events where stream = 'proposal:b'`,
        `delete from heads where stream = 'proposal:b'`,
        `delete from revisions where proposal = 'b'`,
      ),
    [{ where: 'proposal:b', code: 'missing-stream' }],
  ],
  [
    'two events swapped',
    (b) =>
      b.run(
        `update events set version = 99 where stream = 'proposal:b' and version = 2`,
        `update events set version = 2 where stream = 'proposal:b' and version = 3`,
        `update events set version = 3 where stream = 'proposal:b' and version = 99`,
      ),
    [
      { where: 'proposal:b', code: 'broken-chain' },
      { where: 'proposal:b', code: 'anchor-mismatch' },
    ],
  ],
  [
    'an event moved to another stream',
    (b) =>
      b.run(
        `delete from events where stream = 'proposal:b' and version = 3`,
        `update events set stream = 'proposal:b', version = 3 where stream = 'proposal:c' and version = 3`,
      ),
    [
      { where: 'proposal:b', code: 'broken-chain' },
      { where: 'proposal:b', code: 'anchor-mismatch' },
      { where: 'proposal:c', code: 'missing-event' },
    ],
  ],
  [
    'an event added without the head',
    (b) =>
      b.run(
        `insert into events (stream, version, payload, prev, hash) select stream, 4, payload, hash, hash from events where stream = 'proposal:b' and version = 3`,
      ),
    [{ where: 'proposal:b', code: 'broken-chain' }],
  ],
  [
    'a stream rewritten with a chain that fits',
    (b) => rewritten(b, 'proposal:b', (all) => [...all.slice(0, 2), all[2]!.replace('nudged', 'lapsed')]),
    [{ where: 'proposal:b', code: 'anchor-mismatch' }],
  ],
  [
    'an edited anchor',
    (b) => b.run(`update anchors set events = events - 1 where n = 2`),
    [{ where: 'anchor:2', code: 'anchor-mismatch' }],
  ],
  [
    'an edited leaf',
    (b) => b.run(`update leaves set version = 1 where n = 1 and stream = 'proposal:b'`),
    [
      { where: 'proposal:b', code: 'anchor-mismatch' },
      { where: 'anchor:1', code: 'anchor-mismatch' },
      { where: 'anchor:2', code: 'anchor-mismatch' },
    ],
  ],
  [
    'a deleted anchor',
    (b) => b.run(`delete from anchors where n = 1`),
    [
      { where: 'anchor:2', code: 'anchor-chain' },
      { where: 'anchor:2', code: 'anchor-mismatch' },
      { where: 'anchor:1', code: 'outside-anchor-missing' },
    ],
  ],
  [
    'the last anchor deleted, its leaves left behind',
    (b) => b.run(`delete from anchors where n = 2`),
    [
      { where: 'anchor:2', code: 'anchor-chain' },
      { where: 'anchor:2', code: 'outside-anchor-missing' },
    ],
  ],
  [
    'words changed beside the stream',
    (b) => b.run(`update revisions set draft = replace(draft, 'Words', 'Swords') where proposal = 'c'`),
    [{ where: 'proposal:c', code: 'commitment-mismatch' }],
  ],
  [
    'a hash changed beside the stream',
    (b) => b.run(`update revisions set hash = replace(hash, '0', '1') where proposal = 'c'`),
    [{ where: 'proposal:c', code: 'commitment-mismatch' }],
  ],
  [
    'words that are no JSON any more',
    (b) => b.run(`update revisions set draft = '{' where proposal = 'c'`),
    [{ where: 'proposal:c', code: 'commitment-mismatch' }],
  ],
  [
    'a reason changed beside the stream',
    (b) => b.run(`update reasons set text = '"Alles gut."'`),
    [{ where: 'proposal:a', code: 'commitment-mismatch' }],
  ],
];

describe.each(Object.entries(benches))('tampering: %s', (_name, make) => {
  let bench: Bench;
  let store: Store;
  let anchors: readonly Anchor[];

  beforeEach(async () => {
    bench = await make();
    store = await bench.open();
    anchors = await history(store);
  });
  afterEach(async () => {
    await store.close();
    await bench.drop();
  });

  const sorted = (flaws: readonly Flaw[]) => flaws.map((flaw) => `${flaw.where} ${flaw.code}`).sort();

  it('finds nothing where nobody did anything', async () => {
    expect(await store.verify(anchors)).toEqual({ streams: 3, events: 10, anchors: 2, erased: 0, flaws: [] });
  });

  it.each(attacks)('finds %s', async (_what, attack, expected) => {
    await attack(bench);
    expect(sorted((await store.verify(anchors)).flaws)).toEqual(sorted(expected));
  });

  it('finds rewritten anchors only by those remembered outside', async () => {
    await rewritten(bench, 'proposal:b', (all) => [...all.slice(0, 2), all[2]!.replace('nudged', 'lapsed')]);
    await bench.run(
      `update leaves set head = (select hash from heads where stream = 'proposal:b') where n = 2 and stream = 'proposal:b'`,
    );
    await anchorsRewritten(bench);
    expect((await store.verify()).flaws).toEqual([]);
    expect((await store.verify(anchors)).flaws).toEqual([{ where: 'anchor:2', code: 'outside-anchor-missing' }]);
  });

  it('takes words that were erased for erased', async () => {
    await bench.run(`delete from revisions where proposal = 'a'`, 'delete from reasons');
    expect((await store.verify(anchors)).flaws).toEqual([]);
  });

  it('walks through more than one page of streams and events', async () => {
    for (let n = 0; n < 230; n += 1) await store.transact((tx) => tx.streams.append(`proposal:n${n}`, 0, [nudged(1)]));
    await store.transact((tx) =>
      tx.streams.append(
        'proposal:long',
        0,
        Array.from({ length: 1100 }, (_, i) => nudged(i)),
      ),
    );
    const third = await store.transact((tx) => tx.anchors.add(at(30)));
    expect(await store.verify([...anchors, third!])).toEqual({
      streams: 234,
      events: 1340,
      anchors: 3,
      erased: 0,
      flaws: [],
    });
    await bench.run(`delete from events where stream = 'proposal:long' and version = 1050`);
    expect((await store.verify()).flaws).toEqual([{ where: 'proposal:long', code: 'missing-event' }]);
  });
});
