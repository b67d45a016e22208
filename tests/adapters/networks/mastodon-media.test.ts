import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { allowance } from '../../../src/app/allowance.ts';
import { MINUTE } from '../../../src/core/time.ts';
import type { StoredPicture } from '../../../src/ports/media.ts';
import type { Part } from '../../../src/ports/network.ts';
import { partOf } from '../../contracts/network.ts';
import { testHouse } from '../../support/house.ts';
import { type AtMastodon, atMastodon } from '../../support/mastodon/account.ts';
import type { Quirks } from '../../support/mastodon/world.ts';
import { ready } from '../../support/ready.ts';

const now = '2026-11-24T13:07:31.000Z';
const signal = new AbortController().signal;
const anything = { since: '1970-01-01T00:00:00.000Z', not: [] };

const picture = (format: 'png' | 'jpeg') =>
  sharp({ create: { width: 8, height: 6, channels: 3, background: '#a40' } })
    .toFormat(format)
    .toBuffer();
const pictures = new Map<string, StoredPicture>([
  ['1'.repeat(64), { type: 'image/png', bytes: new Uint8Array(await picture('png')), width: 8, height: 6 }],
  ['2'.repeat(64), { type: 'image/jpeg', bytes: new Uint8Array(await picture('jpeg')), width: 8, height: 6 }],
  ['3'.repeat(64), { type: 'image/png', bytes: new TextEncoder().encode('GIF89a') }],
]);
const media = async (sha256: string) => pictures.get(sha256) ?? null;

const withPictures = (...shown: readonly (readonly [number, string])[]): Part =>
  partOf('p-1', { media: shown.map(([n, alt]) => ({ sha256: String(n).repeat(64), type: 'image/png', alt })) });
const at = (quirks: Partial<Quirks> = {}) => atMastodon({ now: () => now, quirks, means: { media } });
const prepare = (t: AtMastodon, part: Part) => ready(t.network, part);
const refusal = (t: AtMastodon, part: Part) => t.network.prepare(part, [], now, signal);

describe('pictures', () => {
  it.each([0, 3])('arrive in their order, described, after %i questions whether they are ready', async (processing) => {
    await using t = await at({ processing });
    const prepared = await prepare(t, withPictures([1, 'Die Mühle im Schnee'], [2, '']));
    expect(t.server.count('media-ready')).toBe(processing * 2);
    expect(await t.network.publish(prepared, signal)).toMatchObject({ kind: 'live' });
    const shown = t.server.posts()[0]?.media.map((id) => t.server.world.media.get(id));
    expect(shown?.map((one) => [one?.type, one?.description])).toEqual([
      ['image/png', 'Die Mühle im Schnee'],
      ['image/jpeg', null],
    ]);
    expect(shown?.[0]?.bytes).toEqual(pictures.get('1'.repeat(64))?.bytes);
  });

  it('are part of what is looked for', async () => {
    await using t = await at();
    const part = withPictures([1, 'Die Mühle']);
    const [with1, without] = [await prepare(t, part), await prepare(t, { ...part, media: [] })];
    await t.network.publish(with1, signal);
    expect(await t.network.find(with1, anything, signal)).toMatchObject({ remoteId: t.server.posts()[0]?.id });
    expect(await t.network.find(without, anything, signal)).toBe('absent');
  });

  it('go to the older address where a server has no newer one', async () => {
    const paths: string[] = [];
    const older: typeof fetch = (input, init) => {
      const { pathname } = new URL(String(input));
      paths.push(pathname);
      if (pathname === '/api/v2/media') return Promise.resolve(new Response('<h1>404</h1>', { status: 404 }));
      return fetch(String(input).replace('/api/v1/media', '/api/v2/media'), init);
    };
    await using t = await atMastodon({ means: { media, fetch: older } });
    const { body } = await prepare(t, withPictures([1, 'Die Mühle']));
    expect(body).toMatchObject({ media_ids: [[...t.server.world.media.keys()][0]] });
    expect(paths).toEqual(['/api/v2/media', '/api/v1/media']);
  });

  it.each([
    ['is not what it says', withPictures([3, 'Ein Text']), 'never', 'media'],
    ['is gone from the store', withPictures([4, 'Nichts']), 'never', 'media'],
    ['has a description that is too long', withPictures([1, '👩‍👩‍👧'.repeat(301)]), 'never', 'description'],
  ])('one that %s is refused, and nothing is posted', async (_, part, retry, code) => {
    await using t = await at();
    expect(await refusal(t, part)).toEqual({ kind: 'refused', retry, code });
    expect(t.server.count('publish')).toBe(0);
  });

  it.each([
    ['limit', 'after', 'uploads'],
    ['login', 'login', 'auth'],
    ['error-before', 'after', 'other'],
    ['reset', 'after', 'other'],
    ['html', 'after', 'other'],
    ['none', null, null],
  ] as const)('an upload that meets %s can be tried again', async (fault, retry, code) => {
    await using t = await at();
    t.server.plan('media', [fault]);
    if (fault === 'login') t.server.plan('auth', ['login']);
    const part = withPictures([1, 'Die Mühle']);
    if (retry !== null) expect(await refusal(t, part)).toMatchObject({ kind: 'refused', retry, code });
    expect(await t.network.publish(await prepare(t, part), signal)).toMatchObject({ kind: 'live' });
  });

  it.each([
    ['of a kind it does not take', { supported_mime_types: ['image/png'] }, 'media'],
    ['of too many bytes', { image_size_limit: 50 }, 'oversize'],
    ['of too many pixels', { image_matrix_limit: 8 * 6 - 1 }, 'oversize'],
    ['described at too much length', { description_limit: 9 }, 'description'],
  ])('one %s is known before anything is uploaded, and the others are not either', async (_, said, code) => {
    await using t = await at({ pictures: said });
    await t.network.refresh?.(signal);
    const part = withPictures([1, ''], [2, 'Die Mühle.']);
    expect(await refusal(t, part)).toEqual({ kind: 'refused', retry: 'never', code });
    expect(t.server.count('media')).toBe(0);
  });

  it('are told to the review where it can know: kind and description, by picture', async () => {
    await using t = await at({ pictures: { supported_mime_types: ['image/png'], description_limit: 9 } });
    const media = [
      { sha256: '1'.repeat(64), type: 'image/png', alt: '👩‍👩‍👧Mühle' },
      { sha256: '2'.repeat(64), type: 'image/jpeg', alt: 'Eine Mühle' },
    ];
    expect(t.network.unfit?.(media)).toEqual([]);
    await t.network.refresh?.(signal);
    expect(t.network.unfit?.(media)).toEqual([
      { picture: 1, why: 'description', used: 10, limit: 9 },
      { picture: 2, why: 'kind', kind: 'image/jpeg' },
      { picture: 2, why: 'description', used: 10, limit: 9 },
    ]);
  });

  it('a server that says nothing of pictures is taken for the original', async () => {
    await using t = await at({ pictures: {}, instance: 'v1' });
    await t.network.refresh?.(signal);
    const alt = (n: number) => [{ sha256: '1'.repeat(64), type: 'image/avif', alt: 'a'.repeat(n) }];
    expect(t.network.unfit?.(alt(1500))).toEqual([]);
    expect(t.network.unfit?.(alt(1501))).toMatchObject([{ why: 'description', limit: 1500 }]);
  });

  it('nobody signed in: nothing is uploaded', async () => {
    await using t = await at();
    t.logins.drop('mastodon');
    expect(await refusal(t, withPictures([1, 'Die Mühle']))).toEqual({ kind: 'refused', retry: 'login', code: 'auth' });
    expect(t.server.count()).toBe(0);
  });

  it('a server that is never done with a picture is left when the time is up', async () => {
    const controller = new AbortController();
    let asked = 0;
    const pause = async () => {
      asked += 1;
      if (asked === 3) controller.abort(new DOMException('no answer in time', 'TimeoutError'));
    };
    await using t = await atMastodon({ quirks: { processing: 1000 }, means: { media, pause } });
    const waiting = t.network.prepare(withPictures([1, 'Die Mühle']), [], now, controller.signal);
    await expect(waiting).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('uploads', () => {
  const house = async () => {
    const t = await testHouse({ now });
    const counted = allowance(t.house.store, t.clock);
    const account = await atMastodon({
      now: () => t.clock.now(),
      means: { media, allowance: counted, clock: t.clock },
    });
    return {
      ...account,
      ...t,
      [Symbol.asyncDispose]: async () => {
        await account[Symbol.asyncDispose]();
        await t[Symbol.asyncDispose]();
      },
    };
  };
  const two = withPictures([1, 'Die Mühle'], [2, 'Die Mühle']);

  it('are counted apart from posts: what has none goes on, and what has some waits without spending any', async () => {
    await using t = await house();
    for (let i = 0; i < 14; i++) await prepare(t, two);
    await prepare(t, withPictures([1, 'Eine']));
    expect(t.server.count('media')).toBe(29);
    const said = await refusal(t, two);
    expect(said).toEqual({ kind: 'refused', retry: 'after', code: 'uploads', afterMs: MINUTE });
    expect(await prepare(t, withPictures())).toMatchObject({ body: { status: expect.any(String) } });
    expect(await prepare(t, withPictures([1, 'Die letzte']))).toBeDefined();
    // The server counts by the half hour, and says so.
    t.clock.advance(2 * MINUTE);
    const later = await refusal(t, two);
    expect(later).toMatchObject({ retry: 'after', code: 'uploads' });
    t.clock.advance('afterMs' in later ? (later.afterMs ?? 0) : 0);
    expect(await prepare(t, two)).toBeDefined();
  });

  it('wait for all instances where the server has had enough of them', async () => {
    await using t = await house();
    t.server.plan('media', ['limit']);
    const said = await refusal(t, withPictures([1, 'Die Mühle']));
    expect(said).toMatchObject({ retry: 'after', code: 'uploads' });
    const other = allowance(t.house.store, t.clock);
    expect(await other.take('uploads:mastodon', { calls: 30, perMs: 1000 }, 1)).toBeGreaterThan(80_000);
    expect(await t.house.store.read((tx) => tx.paces.patience('mastodon', t.clock.now()))).toBeNull();
    t.clock.advance(2 * MINUTE);
    expect(await prepare(t, withPictures([1, 'Die Mühle']))).toBeDefined();
  });
});
