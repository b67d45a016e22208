import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../../src/ports/network.ts';
import { partOf } from '../../contracts/network.ts';
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
const pictures = new Map([
  ['1'.repeat(64), { type: 'image/png', bytes: new Uint8Array(await picture('png')) }],
  ['2'.repeat(64), { type: 'image/jpeg', bytes: new Uint8Array(await picture('jpeg')) }],
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
    ['has a description that is too long', withPictures([1, 'a'.repeat(1501)]), 'never', 'media'],
  ])('one that %s is refused, and nothing is posted', async (_, part, retry, code) => {
    await using t = await at();
    expect(await refusal(t, part)).toEqual({ kind: 'refused', retry, code });
    expect(t.server.count('publish')).toBe(0);
  });

  it.each([
    ['limit', 'after', 'rate'],
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
