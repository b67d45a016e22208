import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { forget } from '../../src/app/forget.ts';
import { type Draft, plainDraft } from '../../src/core/draft.ts';
import { contentHash, type ShownAccount, signatureDigest } from '../../src/core/hash.ts';
import type { RevisionRow } from '../../src/ports/rows.ts';
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

const otherSalt = 'abcdef0123456789'.repeat(4);
const digest = signatureDigest(otherSalt, full.signature);
const plain = revision('full', 1, { draft: full, at: at(10) });
const row: RevisionRow = {
  ...plain,
  signatureSalt: otherSalt,
  signatureDigest: digest,
  hash: contentHash(full, plain.accounts, digest),
};
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
    });
  });
  afterAll(async () => {
    await store.close();
    await bench.drop();
  });

  const nullable = (value: string | null): string => (value === null ? 'null' : text(value));
  const write = (draft: string, more: Pick<RevisionRow, 'accounts' | 'hash' | 'signatureSalt' | 'signatureDigest'>) =>
    bench.run(
      `update revisions set draft = ${text(draft)}, accounts = ${text(JSON.stringify(more.accounts))},
         hash = ${text(more.hash)}, "signatureSalt" = ${nullable(more.signatureSalt)},
         "signatureDigest" = ${nullable(more.signatureDigest)} where proposal = 'full'`,
    );
  const edit = ({ draft, accounts = row.accounts }: Edit, more: Partial<RevisionRow> = {}) =>
    write(JSON.stringify({ ...full, ...draft }), { ...row, accounts, ...more });
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
    const draft = { ...full, ...change.draft };
    const fitting = signatureDigest(row.signatureSalt, draft.signature);
    const hash = contentHash(draft, change.accounts ?? row.accounts, fitting);
    await edit(change, { signatureDigest: fitting, hash });
    expect(await store.verify()).toMatchObject(flaw);
  });

  it.each(['{', '[]', 'null', '{"accounts":["blue"]}'])('finds a draft that is none: %s', async (draft) => {
    await write(draft, row);
    expect(await store.verify()).toMatchObject(flaw);
  });

  it.each([
    ['a salt taken away', { signatureSalt: null }, full.signature],
    ['another salt', { signatureSalt: 'ff' }, full.signature],
    ['a salt that is none', { signatureSalt: 'x' }, full.signature],
    ['a digest taken away', { signatureDigest: null }, full.signature],
    ['another digest', { signatureDigest: 'ff' }, full.signature],
    ['a signature taken away, its salt left', {}, null],
    ['a signature and its digest taken away', { signatureSalt: null, signatureDigest: null }, null],
    ['another signature, its salt taken away', { signatureSalt: null }, 'Ben'],
  ])('finds %s', async (_what, more, signature) => {
    await edit({ draft: { signature } }, more);
    expect(await store.verify()).toMatchObject(flaw);
  });
});

describe.each(Object.entries(benches))('words that lost their signature: %s', (_name, make) => {
  let bench: Bench;
  let store: Store;

  beforeAll(async () => {
    bench = await make();
    store = await bench.open();
    const unsigned = revision('plain', 1, { at: at(10) });
    await store.transact(async (tx) => {
      for (const one of [row, unsigned]) {
        const id = one.proposal;
        await tx.proposals.save(proposal(id, { status: 'published', liveAt: at(20) }));
        await tx.proposals.addRevision(one);
        await tx.publications.save(
          id,
          [publication(`${id}-1`, { state: 'live', liveAt: at(20), partsLive: 1 })],
          false,
        );
        await tx.streams.append(`proposal:${id}`, 0, [asked(one)]);
      }
      await tx.streams.append('people', 0, [{ type: 'joined', person: 'p1', at: at(1) }]);
    });
    await store.forget(['p1']);
  });
  afterAll(async () => {
    await store.close();
    await bench.drop();
  });

  it('are no flaw and are counted; what stays of the signature cannot be guessed from', async () => {
    expect(await store.verify()).toMatchObject({ erased: 1, flaws: [] });
    const rows = await store.read((tx) => tx.proposals.revisions('full'));
    expect(rows).toMatchObject([{ signatureSalt: null, signatureDigest: row.signatureDigest, hash: row.hash }]);
    expect(rows.map(({ draft }) => draft)).toEqual([{ ...full, signature: null, note: '' }]);
    expect(JSON.stringify(await bench.rows('select * from revisions')).includes(otherSalt)).toBe(false);
    const guessed = contentHash(rows[0]!.draft, rows[0]!.accounts, signatureDigest(null, full.signature));
    expect(guessed).not.toBe(row.hash);
  });

  it.each(Object.entries(edits).filter(([what]) => !what.includes('signature')))(
    'still finds %s',
    async (_w, change) => {
      const draft = { ...full, note: '', signature: null, ...change.draft };
      const set = (words: Draft, accounts: readonly ShownAccount[]) =>
        bench.run(
          `update revisions set draft = ${text(JSON.stringify(words))}, accounts = ${text(JSON.stringify(accounts))}
           where proposal = 'full'`,
        );
      await set(draft, change.accounts ?? row.accounts);
      const { flaws, erased } = await store.verify();
      await set({ ...full, note: '', signature: null }, row.accounts);
      expect({ flaws, erased }).toEqual({
        erased: 0,
        flaws: [{ where: 'proposal:full', code: 'commitment-mismatch' }],
      });
    },
  );

  it.each([
    ['hash', { hash: contentHash({ ...full, signature: null }, row.accounts, null) }],
    ['salt', { salt: '00' }],
    ['signature', { draft: JSON.stringify({ ...full, signature: 'Ben' }) }],
    ['digest', { signatureDigest: 'ff' }],
  ])('are still held to their stream: %s', async (_what, change) => {
    const [[column, value]] = Object.entries(change) as [[string, string]];
    const [was] = await bench.rows(`select "${column}" from revisions where proposal = 'full'`);
    const set = (to: string) => bench.run(`update revisions set "${column}" = ${text(to)} where proposal = 'full'`);
    await set(value);
    const { flaws, erased } = await store.verify();
    await set(String(was?.[column]));
    expect({ flaws, erased }).toEqual({ erased: 0, flaws: [{ where: 'proposal:full', code: 'commitment-mismatch' }] });
    expect(await store.verify()).toMatchObject({ erased: 1, flaws: [] });
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
        await tx.publications.save(id, [out], false);
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
