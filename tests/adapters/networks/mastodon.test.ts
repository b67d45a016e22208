import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mastodon } from '../../../adapters/networks/mastodon/index.ts';
import type { Part } from '../../../src/ports/network.ts';
import { networkContract, partOf } from '../../contracts/network.ts';
import { accountOn, atMastodon, clock, memoryLogins } from '../../support/mastodon/account.ts';
import { ready } from '../../support/ready.ts';

const signal = new AbortController().signal;
const now = '2026-11-24T13:07:31.000Z';
const bodyOf = ({ body }: { readonly body: unknown }) => body as Readonly<Record<string, unknown>>;

for (const quirks of [{}, { keys: 'ignored' }, { source: false }, { badToken: 422, remove: 'yes' }] as const) {
  networkContract(`mastodon, ${JSON.stringify(quirks)}`, async () => {
    const { server, network } = await atMastodon({ quirks });
    return {
      network,
      count: async (id) => server.posts().filter((post) => post.id === id && !post.removed).length,
      close: server.close,
    };
  });
}

describe('an account without a server', () => {
  it('is refused with what to do, in both languages', () => {
    const { server: _, ...account } = accountOn('https://server.example');
    const make = () => mastodon(account, { logins: memoryLogins(), media: async () => null, clock });
    expect(make).toThrow(TypeError);
    expect(make).toThrow(/Trag im Leitbild .* ein/);
    expect(make).toThrow(/Write its address .* in the Leitbild/);
  });
});

/** Words as people write them, and what servers treat in their own way. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('Mühle', 'läuft', '38 Euro', 'a<b', '&amp;', '«ja»', '👩‍👩‍👧', '🇩🇪', 'n̈', 'x'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'https://example.org',
      'https://www.werkstatt-muehle.de/wege/(alt)/2026?x=1&y=ü#unten',
      'http://a.de/',
      'https://wird.nie.test/so/lang/wie/dieser/Weg/der/nirgends/endet',
      'example.org',
      'mailto:a@b.de',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom('@ben', '@ben@anderswo.example', '@b_e.n@x.social', 'a@b', '@', '@@ben') },
  { weight: 1, arbitrary: fc.constantFrom('.', ',', '…', '!', '(', ')', '"') },
);
const gap = fc.constantFrom(' ', ' ', '\n', '\n\n', '\r\n', '\n\n\n', '  ');
const text = fc
  .array(fc.tuple(piece, gap), { minLength: 1, maxLength: 12 })
  .map((pairs) => pairs.flat().join(''))
  .filter((words) => words.trim() !== '');

describe('what readers get', () => {
  const words = fc.record({
    text,
    signature: fc.option(fc.constantFrom('Jana, Werkstatt', 'Ben')),
    warning: fc.option(fc.constantFrom('Essen', 'Ärger & Streit', ' ')),
  });

  it('is the preview, and the length is what the server counts', async () => {
    await using t = await atMastodon({ now: () => now, quirks: { characters: 100_000 } });
    await t.network.refresh?.(signal);
    let n = 0;
    await fc.assert(
      fc.asyncProperty(words, async (more) => {
        n += 1;
        t.server.world.spent.clear();
        const part: Part = { ...partOf(`p-${n}`), ...more };
        const preview = t.network.preview(part);
        // One letter less than needed is refused, as many as needed are taken: the server counts by its own means.
        for (const [characters, kind] of [
          [preview.used - 1, 'refused'],
          [preview.used, 'live'],
        ] as const) {
          t.server.world.quirks.characters = characters;
          const prepared = await ready(t.network, part);
          expect(await t.network.publish(prepared, signal)).toMatchObject({ kind });
        }
        const arrived = t.server.posts().at(-1);
        expect(arrived?.text).toBe(preview.text);
        expect(arrived?.spoiler).toBe(more.warning?.trim() ?? '');
      }),
      { numRuns: 150 },
    );
    expect(t.server.posts()).toHaveLength(n);
  });

  it('is found again by its words, however they look', async () => {
    await using t = await atMastodon({ now: () => now });
    let n = 0;
    await fc.assert(
      fc.asyncProperty(words, async (more) => {
        n += 1;
        t.server.world.spent.clear();
        const prepared = await ready(t.network, { ...partOf(`p-${n}`), ...more });
        const outcome = await t.network.publish(prepared, signal);
        const found = await t.network.find(
          prepared,
          {
            since: now,
            not: t.server
              .posts()
              .slice(0, -1)
              .map(({ id }) => id),
          },
          signal,
        );
        expect(outcome.kind === 'live' ? outcome.receipt : outcome).toEqual(found);
        t.server.world.posts.clear();
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['an address costs 23 whatever its length', `https://example.org/${'a'.repeat(60)}`, 23],
    ['a bare one its letters', 'example.org', 11],
    ['a dot after it belongs to the sentence', 'https://example.org/a.', 24],
    ['what nobody can register costs its letters', 'https://server.test/aaaaaaaaaaaaaaaa', 36],
    ['a mention costs no server', '@ben@anderswo.example', 4],
    ['a mail address is no mention', 'ben@anderswo.example', 20],
    ['a family is one', '👩‍👩‍👧‍👦', 1],
    ['a mention in an address is part of it', 'https://example.org/@ben@anderswo.example', 23],
    ['brackets around it stay outside', '(https://example.org/a)', 25],
    ['brackets within it stay inside', 'https://example.org/a_(b)', 23],
    ['white space at the ends is gone', '  Hallo\n\n', 5],
  ])('%s', async (_, words, used) => {
    await using t = await atMastodon();
    expect(t.network.measure(words)).toEqual({ used, limit: 500, unit: 'graphemes' });
  });

  it('counts the content warning, too', async () => {
    await using t = await atMastodon();
    const part = partOf('p-1', { text: 'Suppe', warning: 'Essen' });
    expect(t.network.preview(part)).toEqual({ text: 'Suppe', used: 10, limit: 500, unit: 'graphemes' });
  });
});

describe('texts made to take long', () => {
  it.each([
    ['dots in an address', `https://example.org/${'.'.repeat(90_000)}a`],
    ['marks in a query', `https://example.org/?${'!'.repeat(90_000)} a`],
    ['open brackets', `https://example.org/${'(a'.repeat(45_000)}`],
    ['labels', `https://${'a.'.repeat(45_000)}`],
    ['mentions', '@a-'.repeat(30_000)],
    ['line ends', `a${'\n'.repeat(90_000)}a`],
  ])(
    '%s',
    async (_, words) => {
      await using t = await atMastodon();
      expect(t.network.measure(words).used).toBeGreaterThan(22);
    },
    2_000,
  );
});

describe('the limits of the server', () => {
  const own = { characters: 5000, perAddress: 30 };
  it.each(['v2', 'v1'] as const)('are taken from %s', async (instance) => {
    await using t = await atMastodon({ quirks: { ...own, instance } });
    expect(t.network.measure('https://example.org')).toMatchObject({ used: 23, limit: 500 });
    await t.network.refresh?.(signal);
    expect(t.network.measure('https://example.org')).toMatchObject({ used: 30, limit: 5000 });
  });

  it('are taken from what servers of other makes call them', async () => {
    const said = async () => Response.json({ max_toot_chars: 1234 });
    await using t = await atMastodon({ means: { fetch: said } });
    await t.network.refresh?.(signal);
    expect(t.network.measure('https://example.org')).toMatchObject({ used: 23, limit: 1234 });
  });

  it('stay what they were while nobody tells', async () => {
    await using t = await atMastodon({ quirks: own });
    t.server.plan('instance', ['html', 'reset']);
    await t.network.refresh?.(signal);
    expect(t.network.measure('')).toMatchObject({ limit: 500 });
    await t.network.refresh?.(signal);
    t.server.plan('instance', ['empty', 'cut-off']);
    await t.network.refresh?.(signal);
    expect(t.network.measure('')).toMatchObject({ limit: 5000 });
  });
});

describe('the body that leaves', () => {
  it('holds what has a value, and nothing else', async () => {
    await using t = await atMastodon();
    const plain = await ready(t.network, partOf('p-1', { language: null }));
    expect(Object.keys(bodyOf(plain)).sort()).toEqual(['status', 'visibility']);
    const full = await ready(t.network, partOf('p-1', { warning: 'Essen', visibility: 'followers' }), {
      earlier: [{ remoteId: '7', url: 'https://server.example/7' }],
    });
    expect(bodyOf(full)).toMatchObject({
      spoiler_text: 'Essen',
      sensitive: true,
      language: 'de',
      visibility: 'private',
      in_reply_to_id: '7',
    });
  });

  it('goes with a key that is the same for the same part, and only for that', async () => {
    await using t = await atMastodon();
    const keyOf = async (publication: string, n: number, at = now) =>
      (await ready(t.network, partOf(publication, { n }), { now: at })).key;
    expect(await keyOf('p-1', 0)).toBe(await keyOf('p-1', 0));
    // The same id at another time is another post: ids come again where a backup was brought back.
    const later = await keyOf('p-1', 0, '2026-11-24T13:07:31.001Z');
    expect(new Set([await keyOf('p-1', 0), await keyOf('p-1', 1), await keyOf('p-11', 0), later]).size).toBe(4);
    await t.network.publish(await ready(t.network, partOf('p-1')), signal);
    expect(t.server.posts()[0]?.key).toBe(await keyOf('p-1', 0));
  });
});
