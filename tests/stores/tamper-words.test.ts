import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { forget } from '../../src/app/forget.ts';
import { type Draft, plainDraft } from '../../src/core/draft.ts';
import { contentHash, type ShownAccount } from '../../src/core/hash.ts';
import type { PeopleEvent, RevisionRow } from '../../src/ports/rows.ts';
import type { Store } from '../../src/ports/store.ts';
import { asked, at, proposal, publication, revision } from '../contracts/store-samples.ts';
import { people, propose, testHouse } from '../support/house.ts';
import { type Bench, benches } from './raw.ts';

const picture = { sha256: 'a'.repeat(64), type: 'image/png', alt: 'Eine Mühle' };

/** Nothing in it is empty: whatever is edited was there. */
const full: Draft = {
  ...plainDraft('Die Mühle läuft wieder.', ['blue', 'microblog']),
  variants: { blue: 'Mühle: läuft.' },
  parts: ['Sie ist von 1974.'],
  language: 'de',
  warning: 'Lärm',
  visibility: 'unlisted',
  media: [picture],
  replyTo: 'https://example.org/1',
  signature: 'Jana, Werkstatt',
  time: at(3600),
  note: 'für Ben',
};

const row = revision('full', 1, { draft: full, at: at(10) });
const [blue, blog] = row.accounts as [ShownAccount, ShownAccount];

interface Edit {
  readonly draft?: Partial<Draft>;
  readonly accounts?: readonly ShownAccount[];
}

const edits: Readonly<Record<string, Edit>> = {
  kind: { draft: { kind: 'reply' } },
  words: { draft: { words: 'Die Mühle läuft nicht.' } },
  'a variant': { draft: { variants: { blue: 'Mühle: steht.' } } },
  'a variant taken away': { draft: { variants: {} } },
  'a variant more': { draft: { variants: { ...full.variants, microblog: 'Mühle.' } } },
  'a part': { draft: { parts: ['Sie ist von 1975.'] } },
  'a part more': { draft: { parts: [...full.parts, 'Und rot.'] } },
  language: { draft: { language: 'en' } },
  warning: { draft: { warning: null } },
  visibility: { draft: { visibility: 'public' } },
  'a picture': { draft: { media: [{ ...picture, sha256: 'b'.repeat(64) }] } },
  'an alt text': { draft: { media: [{ ...picture, alt: 'Keine Mühle' }] } },
  'a reply target': { draft: { replyTo: 'https://example.org/2' } },
  signature: { draft: { signature: 'Ben, Werkstatt' } },
  'a signature taken away': { draft: { signature: null } },
  time: { draft: { time: at(3601) } },
  'no time': { draft: { time: null } },
  'an account less': { draft: { accounts: ['microblog'] } },
  'an account less, in both places': { draft: { accounts: ['microblog'] }, accounts: [blog] },
  handle: { accounts: [{ ...blue, handle: '@anderswo.example' }, blog] },
  network: { accounts: [{ ...blue, network: 'mastodon' }, blog] },
  'an account that has another id': { accounts: [{ ...blue, id: 'green' }, blog] },
  'no accounts': { accounts: [] },
};

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const forgotten = (person: string, n: number): PeopleEvent => ({ type: 'forgotten', person, at: at(n) });

describe.each(Object.entries(benches))('words edited beside the stream: %s', (_name, make) => {
  let bench: Bench;
  let store: Store;

  beforeAll(async () => {
    bench = await make();
    store = await bench.open();
    await store.transact(async (tx) => {
      await tx.proposals.save(proposal('full', { status: 'published' }));
      await tx.proposals.addRevision(row);
      await tx.streams.append('proposal:full', 0, [asked(row)]);
      await tx.streams.append('people', 0, [forgotten('early', 9)]);
    });
  });
  afterAll(async () => {
    await store.close();
    await bench.drop();
  });

  const write = (draft: string, { accounts, hash }: Pick<RevisionRow, 'accounts' | 'hash'>, erased: string | null) =>
    bench.run(
      `update revisions set draft = ${text(draft)}, accounts = ${text(JSON.stringify(accounts))}, hash = ${text(hash)},
         erased = ${erased === null ? 'null' : text(erased)} where proposal = 'full'`,
    );
  const edit = (change: Edit, erased: string | null = null, hash = row.hash) =>
    write(JSON.stringify({ ...full, ...change.draft }), { accounts: change.accounts ?? row.accounts, hash }, erased);
  const flaw = { erased: 0, flaws: [{ where: 'proposal:full', code: 'commitment-mismatch' }] };

  afterEach(() => edit({}));

  it('finds nothing before, and nothing in a note', async () => {
    expect(await store.verify()).toMatchObject({ erased: 0, flaws: [] });
    await edit({ draft: { note: 'für Kim' } });
    expect(await store.verify()).toMatchObject({ erased: 0, flaws: [] });
  });

  it.each(Object.entries(edits))('finds %s', async (_what, change) => {
    await edit(change);
    expect(await store.verify()).toMatchObject(flaw);
  });

  it.each(Object.entries(edits))('finds %s, with a hash that fits', async (_what, change) => {
    await edit(change, null, contentHash({ ...full, ...change.draft }, change.accounts ?? row.accounts));
    expect(await store.verify()).toMatchObject(flaw);
  });

  it.each(['{', '[]', 'null', '{"accounts":["blue"]}'])('finds a draft that is none: %s', async (draft) => {
    await write(draft, row, null);
    expect(await store.verify()).toMatchObject(flaw);
  });

  it.each([
    ['somebody who was never forgotten', 'p1'],
    ['nobody there is', 'constructor'],
    ['somebody forgotten before it was written', 'early'],
  ])('finds a mark of erasure for %s', async (_who, person) => {
    for (const draft of [{}, { signature: null }, { signature: null, words: 'Die Mühle läuft nicht.' }]) {
      await edit({ draft }, person);
      expect(await store.verify()).toMatchObject(flaw);
    }
  });
});

describe.each(Object.entries(benches))('words that lost their signature: %s', (_name, make) => {
  let bench: Bench;
  let store: Store;

  beforeAll(async () => {
    bench = await make();
    store = await bench.open();
    const plain = revision('plain', 1, { at: at(10) });
    await store.transact(async (tx) => {
      for (const one of [row, plain]) {
        const id = one.proposal;
        await tx.proposals.save(proposal(id, { status: 'published', liveAt: at(20) }));
        await tx.proposals.addRevision(one);
        await tx.publications.sync(
          id,
          [publication(`${id}-1`, { state: 'live', liveAt: at(20), partsLive: 1 })],
          false,
        );
        await tx.streams.append(`proposal:${id}`, 0, [asked(one)]);
      }
      await tx.streams.append('people', 0, [{ type: 'joined', person: 'p1', at: at(1) }, forgotten('p1', 30)]);
    });
    await store.forget(['p1']);
  });
  afterAll(async () => {
    await store.close();
    await bench.drop();
  });

  it('are no flaw and are counted; those that had none are still checked whole', async () => {
    expect(await store.verify()).toMatchObject({ erased: 1, flaws: [] });
    expect((await bench.rows(`select proposal from revisions where erased = 'p1'`)).map((r) => r.proposal)).toEqual([
      'full',
    ]);
  });

  it.each([
    ['hash', { hash: contentHash({ ...full, signature: null }, row.accounts) }],
    ['salt', { salt: '00' }],
    ['kind', { draft: JSON.stringify({ ...full, signature: null, kind: 'reply' }) }],
    ['time', { draft: JSON.stringify({ ...full, signature: null, time: at(1) }) }],
    ['signature', { draft: JSON.stringify({ ...full, signature: 'Ben' }) }],
    ['accounts', { accounts: JSON.stringify([blog]) }],
    ['mark', { erased: 'p2' }],
  ])('are still held to their stream: %s', async (_what, change) => {
    const [[column, value]] = Object.entries(change) as [[string, string]];
    const [was] = await bench.rows(`select ${column} from revisions where proposal = 'full'`);
    const set = (to: string) => bench.run(`update revisions set ${column} = ${text(to)} where proposal = 'full'`);
    await set(value);
    const { flaws, erased } = await store.verify();
    await set(String(was?.[column]));
    expect({ flaws, erased }).toEqual({ erased: 0, flaws: [{ where: 'proposal:full', code: 'commitment-mismatch' }] });
    expect(await store.verify()).toMatchObject({ erased: 1, flaws: [] });
  });

  it('are no excuse once the stream no longer says that anybody was forgotten', async () => {
    await bench.run(`update events set payload = replace(payload, '"forgotten"', '"left"') where stream = 'people'`);
    expect(await store.verify()).toMatchObject({
      erased: 0,
      flaws: expect.arrayContaining([
        { where: 'proposal:full', code: 'commitment-mismatch' },
        { where: 'people', code: 'broken-chain' },
      ]),
    });
  });
});

describe.each(Object.entries(benches))('the whole use case: %s', (_name, make) => {
  it('the audit is clean after somebody was forgotten whose post stays', async () => {
    const bench = await make();
    try {
      await using at = await testHouse({ store: bench.url });
      const { house } = at;
      const [account] = house.leitbild.accounts;
      const id = await propose(house, { ...plainDraft(full.words, [account!.id]), signature: full.signature });
      await house.store.transact(async (tx) => {
        const was = await tx.proposals.get(id);
        await tx.proposals.save({ ...was!, status: 'published', liveAt: house.clock.now() });
        const out = publication(`${id}-1`, { state: 'live', liveAt: house.clock.now(), partsLive: 1 });
        await tx.publications.sync(id, [out], false);
      });
      const stored = await house.store.read((tx) => tx.proposals.revision(id, 1));
      expect(stored?.accounts).toEqual([{ id: account!.id, network: account!.network, handle: account!.handle }]);
      expect(await house.store.verify()).toMatchObject({ erased: 0, flaws: [] });
      await forget(house, [people.jana.person]);
      expect((await house.store.read((tx) => tx.proposals.revision(id, 1)))?.draft.signature).toBeNull();
      expect(await house.store.verify()).toMatchObject({ erased: 1, flaws: [] });
    } finally {
      await bench.drop();
    }
  });
});
