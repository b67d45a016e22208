import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { microblogSource } from '../../../adapters/networks/microblog/source.ts';
import { openStore } from '../../../adapters/stores/index.ts';
import { type Draft, plainDraft } from '../../../src/core/draft.ts';
import { evolve, unborn } from '../../../src/core/proposal.ts';
import type { PublicationState } from '../../../src/core/publication.ts';
import type { Review } from '../../../src/core/review.ts';
import type { MediaRow, Page, ProposalRow, PublicationRow, RevisionRow } from '../../../src/ports/rows.ts';
import type { Store, Tx } from '../../../src/ports/store.ts';
import { leitbild } from './shelf.ts';

interface Kept {
  readonly id: string;
  readonly state: PublicationState;
  readonly liveAt: string | null;
  readonly network?: string;
  readonly draft?: Partial<Draft>;
}

const account = { id: 'blog', network: 'microblog', handle: '@kurbel', answers: 'Jana', default: true };
const at = (n: number) => new Date(Date.UTC(2026, 10, 24, 12, n)).toISOString();

/** The few reads the microblog makes, over a list; whatever else it asked for would throw. */
function sourceOf(kept: readonly Kept[], asked: string[] = [], stored: readonly MediaRow[] = []) {
  const proposalOf = (id: string) => `prop-${id}`;
  const row = (one: Kept): PublicationRow => ({
    id: one.id,
    proposal: proposalOf(one.id),
    account: 'blog',
    network: one.network ?? 'microblog',
    state: one.state,
    due: at(0),
    held: null,
    heldAt: null,
    retry: null,
    attempt: 0,
    fence: 0,
    leaseUntil: null,
    firstSentAt: null,
    sentAt: null,
    liveAt: one.liveAt,
    partsLive: 0,
    looks: 0,
    notBefore: null,
    reason: null,
  });
  const by = (proposal: string) => kept.find((one) => proposalOf(one.id) === proposal);
  const proposals = {
    get: async (id: string) => (by(id) ? ({ id, revision: 3 } as ProposalRow) : null),
    revision: async (id: string, revision: number) =>
      revision === 3
        ? ({ draft: { ...plainDraft(`Wörter und nichts als ${id}`), ...by(id)?.draft } } as RevisionRow)
        : null,
    list: async () => [{ updatedAt: at(59) } as ProposalRow],
  };
  const publications = {
    get: async (id: string) => {
      asked.push(id);
      const one = kept.find((k) => k.id === id);
      return one ? row(one) : null;
    },
    of: async (proposal: string) => kept.filter((one) => proposalOf(one.id) === proposal).map(row),
    list: async ({ network, states }: { network?: string; states?: readonly string[] }, { limit, before }: Page) =>
      kept
        .filter((one) => (one.network ?? 'microblog') === network && states?.includes(one.state))
        .map(row)
        .filter((one) => before === undefined || `${one.liveAt}${one.id}` < `${before.at}${before.id}`)
        .sort((a, b) => (`${a.liveAt}${a.id}` < `${b.liveAt}${b.id}` ? 1 : -1))
        .slice(0, limit),
  };
  const media = { get: async (sha256: string) => stored.find((one) => one.sha256 === sha256) ?? null };
  const tx = { proposals, publications, media } as unknown as Tx;
  return microblogSource({ read: <T>(work: (t: Tx) => Promise<T>) => work(tx) } as Store, [account]);
}

describe('what the microblog sees of the store', () => {
  it('reads a live post with everything on it', async () => {
    const draft = {
      variants: { blog: 'Die eigene Fassung der Werkstatt' },
      parts: ['Zwei'],
      warning: 'W',
      signature: 'Jana',
      replyTo: 'https://x.example',
    };
    const source = sourceOf([{ id: 'a-1', state: 'live', liveAt: at(1), draft }]);
    expect(await source.one('a-1')).toEqual({
      id: 'a-1',
      at: at(1),
      parts: ['Die eigene Fassung der Werkstatt', 'Zwei'],
      language: 'de',
      warning: 'W',
      signature: 'Jana',
      handle: '@kurbel',
      replyTo: 'https://x.example',
      pictures: [],
      listed: true,
    });
  });

  it('knows how large its pictures are, and leaves out what is gone', async () => {
    const [here, gone] = ['a'.repeat(64), 'b'.repeat(64)];
    const bytes = Uint8Array.of(1, 2, 3);
    const row = { sha256: here, type: 'image/png', bytes, width: 8, height: 6, by: null, at: at(0) };
    const media = [here, gone].map((sha256) => ({ sha256, type: 'image/png', alt: 'Die Mühle', by: 'Jana' }));
    const source = sourceOf([{ id: 'a-1', state: 'live', liveAt: at(1), draft: { media } }], [], [row]);
    expect(await source.one('a-1')).toMatchObject({
      pictures: [{ sha256: here, type: 'image/png', alt: 'Die Mühle', width: 8, height: 6, size: 3 }],
    });
    expect(JSON.stringify(await source.one('a-1'))).not.toContain('Jana');
    expect(await source.media(here)).toMatchObject({ bytes });
  });

  it('says of an unlisted post that it is one', async () => {
    const source = sourceOf([{ id: 'a-1', state: 'live', liveAt: at(1), draft: { visibility: 'unlisted' } }]);
    expect(await source.one('a-1')).toMatchObject({ listed: false });
    expect(await source.latest({ limit: 5 })).toEqual([]);
  });

  it("finds a post by its proposal's number, too, and only the one that was out", async () => {
    const source = sourceOf([
      { id: 'a', state: 'live', liveAt: at(1) },
      { id: 'b', state: 'pending', liveAt: null },
    ]);
    expect(await source.one('prop-a')).toMatchObject({ id: 'a' });
    expect(await source.one('prop-b')).toBeNull();
  });

  it.each<[PublicationState, string | null, 'gone' | null]>([
    ['pending', null, null],
    ['held', null, null],
    ['cancelled', null, null],
    ['refused', null, null],
    ['sending', null, null],
    ['removing', at(1), 'gone'],
    ['removed', at(1), 'gone'],
    ['stuck', at(1), 'gone'],
    ['removed', null, null],
  ])('%s, live at %s: %s', async (state, liveAt, answer) => {
    const source = sourceOf([{ id: 'a-1', state, liveAt }]);
    expect(await source.one('a-1')).toBe(answer);
    expect(await source.latest({ limit: 5 })).toEqual([]);
  });

  it('knows only its own network', async () => {
    const source = sourceOf([{ id: 'a-1', state: 'live', liveAt: at(1), network: 'bluesky' }]);
    expect(await source.one('a-1')).toBeNull();
    expect(await source.latest({ limit: 5 })).toEqual([]);
  });

  it('does not ask the store what nobody can have issued', async () => {
    const asked: string[] = [];
    const source = sourceOf([], asked);
    for (const id of ['', '\u0000', 'a b', '../x', 'ä', 'x'.repeat(101), "1' or '1"])
      expect(await source.one(id)).toBeNull();
    expect(asked).toEqual([]);
  });

  it('lists what is public; unlisted by its address alone, followers-only never', async () => {
    const source = sourceOf([
      { id: 'a-1', state: 'live', liveAt: at(1) },
      { id: 'b-1', state: 'live', liveAt: at(2), draft: { visibility: 'unlisted' } },
      { id: 'c-1', state: 'live', liveAt: at(3), draft: { visibility: 'followers' } },
    ]);
    expect((await source.latest({ limit: 5 })).map(({ id }) => id)).toEqual(['a-1']);
    expect(await source.one('b-1')).toMatchObject({ id: 'b-1' });
    expect(await source.one('c-1')).toBeNull();
  });

  it('fills a page although most are unlisted, and goes on behind it', async () => {
    const kept = Array.from(
      { length: 40 },
      (_, i): Kept => ({
        id: `p${String(i).padStart(2, '0')}`,
        state: 'live',
        liveAt: at(Math.floor(i / 4)),
        draft: { visibility: i % 4 === 0 ? 'public' : 'unlisted' },
      }),
    );
    const source = sourceOf(kept);
    const first = await source.latest({ limit: 4 });
    expect(first.map(({ id }) => id)).toEqual(['p36', 'p32', 'p28', 'p24']);
    const last = first[3]!;
    expect((await source.latest({ limit: 9, before: { at: last.at, id: last.id } })).map(({ id }) => id)).toEqual([
      'p20',
      'p16',
      'p12',
      'p08',
      'p04',
      'p00',
    ]);
  });

  it('knows when anything last changed', async () => {
    expect(await sourceOf([]).changedAt()).toBe(at(59));
  });
});

describe('the same on a real store', () => {
  it('shows what is live, buries what is not, and goes on behind a page', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'microblog-'));
    const store = await openStore(join(folder, 'voices.db'));
    const source = microblogSource(store, [account]);
    const states = ['live', 'live', 'removing', 'live', 'pending', 'live'] as const;
    await store.transact(async (tx) => {
      for (const [n, state] of states.entries()) await keep(tx, n, state);
    });
    expect((await source.latest({ limit: 10 })).map(({ id }) => id)).toEqual(['p5-1', 'p3-1', 'p1-1', 'p0-1']);
    expect((await source.latest({ limit: 2, before: { at: at(3), id: 'p3-1' } })).map(({ id }) => id)).toEqual([
      'p1-1',
      'p0-1',
    ]);
    expect(await source.one('p3-1')).toMatchObject({ parts: ['Beitrag drei ist nicht kurz.'], at: at(3) });
    expect(await source.one('p2-1')).toBe('gone');
    expect(await source.one('p4-1')).toBeNull();
    expect(await source.one('p9-1')).toBeNull();
    expect(await source.changedAt()).toBe(at(5));
    await store.close();
    await rm(folder, { recursive: true });
  });
});

const review: Review = {
  language: 'de',
  verdict: 'clear',
  findings: [],
  values: [],
  scores: { emptiness: null, campaign: null },
  measured: [],
};

async function keep(tx: Tx, n: number, state: PublicationState): Promise<void> {
  const proposal = `p${n}`;
  const { policy } = leitbild();
  await tx.proposals.save({
    id: proposal,
    status: state === 'pending' ? 'approved' : 'published',
    kind: 'post',
    author: 'jana',
    revision: 1,
    round: 1,
    named: null,
    createdAt: at(n),
    updatedAt: at(n),
    nextAt: null,
    liveAt: at(n),
  });
  await tx.proposals.addRevision({
    proposal,
    revision: 1,
    by: 'jana',
    at: at(n),
    draft: plainDraft(n === 3 ? 'Beitrag drei ist nicht kurz.' : `Beitrag ${n}`, ['blog']),
    review,
    policy: policy.post,
    accounts: [{ id: 'blog', network: 'microblog', handle: '@blog' }],
    hash: 'x',
    salt: '00ff',
    signatureSalt: null,
    signatureDigest: null,
  });
  const base = unborn(proposal);
  const facts = {
    revision: 1,
    kind: 'post' as const,
    commitment: '',
    accounts: [{ account: 'blog', network: 'microblog' }],
    wished: null,
    hard: [],
    policy: policy.post,
  };
  const [pending] = evolve(
    { ...base, facts },
    { type: 'approved', at: at(n), due: at(n), publications: [`${proposal}-1`] },
  ).publications;
  await tx.publications.save(proposal, [{ ...pending!, state, liveAt: state === 'pending' ? null : at(n) }], false);
}
