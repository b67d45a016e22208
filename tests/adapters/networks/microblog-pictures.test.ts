import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { beforeEach, describe, expect, it } from 'vitest';
import { app, jpeg, picture, post, Shelf, url } from './shelf.ts';

const [a, b] = [picture('a'), picture('b', { type: 'image/png', width: 300, height: 900, size: 9 })];
let shelf: Shelf;
const get = (path: string, headers: Record<string, string> = {}) => app(shelf).request(path, { headers });
const body = async (path: string) => (await get(path)).text();
const at = `/media/c-1/${a.sha256}.jpg`;

beforeEach(() => {
  shelf = new Shelf();
  shelf.posts = [
    post('c-1', '2026-11-24T13:07:31.000Z', { pictures: [a, b] }),
    post('b-1', '2026-11-23T08:00:00.000Z', { warning: 'Blut', pictures: [a] }),
    post('a-1', '2026-11-22T08:00:00.000Z'),
  ];
  for (const one of [a, b]) shelf.bytes.set(one.sha256, { type: one.type, bytes: jpeg });
});

describe('a picture', () => {
  it('is there while its post is, at one address', async () => {
    const answer = await get(at);
    expect(answer.status).toBe(200);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(jpeg);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'no-cache',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect((await get(`/media/c-1/${b.sha256}.png`)).headers.get('Content-Type')).toBe('image/png');
  });

  it('is asked about each time, and sent once', async () => {
    const etag = (await get(at)).headers.get('ETag') ?? '';
    const again = await get(at, { 'If-None-Match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('is gone with its post, whoever has kept it', async () => {
    const etag = (await get(at)).headers.get('ETag') ?? '';
    shelf.posts = shelf.posts.slice(1);
    shelf.gone = ['c-1'];
    expect((await get(at, { 'If-None-Match': etag })).status).toBe(410);
    expect((await get(at)).status).toBe(410);
    // Another post shows it too: there it stays.
    expect((await get(`/media/b-1/${a.sha256}.jpg`)).status).toBe(200);
  });

  it.each([
    `/media/a-1/${a.sha256}.jpg`,
    `/media/nothing/${a.sha256}.jpg`,
    `/media/c-1/${a.sha256}.png`,
    `/media/c-1/${a.sha256}`,
    `/media/c-1/${'c'.repeat(64)}.jpg`,
    `/media/c-1/..%2f..%2fetc%2fpasswd`,
    `/media/${a.sha256}.jpg`,
  ])('is at no other address: %s', async (path) => expect((await get(path)).status).toBe(404));

  it('that the store has lost is a 404, not a fault', async () => {
    shelf.bytes.clear();
    expect((await get(at)).status).toBe(404);
  });
});

describe('a post with pictures', () => {
  it('shows them with words, size and patience, each leading to the whole', async () => {
    const page = await body('/posts/c-1');
    expect(page).toContain(
      `<a href="${at}"><img class="u-photo" src="${at}" alt="Eine Mühle, »a«" width="1600" height="1200" loading="lazy" decoding="async"></a>`,
    );
    expect(page).toContain(`<meta property="og:image" content="${url}${at}">`);
    expect(await body('/')).toContain(at);
  });

  it('escapes what somebody wrote about them, and names what nobody described', async () => {
    shelf.posts = [
      post('c-1', '2026-11-24T13:07:31.000Z', {
        pictures: [picture('a', { alt: '"><script>alert(1)</script>' }), picture('b', { alt: '' })],
      }),
    ];
    expect(await body('/posts/c-1')).not.toContain('<script>alert');
    // As a title it is plain text; as part of the post it is not.
    const [json] = parseJsonFeed(await body('/feed.json')).items ?? [];
    expect(json?.content_html).toContain('alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(await body('/posts/c-1')).toContain('alt="Bild ohne Beschreibung"');
  });

  it('keeps them behind its warning, and out of what others show of it', async () => {
    const page = await body('/posts/b-1');
    expect(page.indexOf('<details>')).toBeLessThan(page.indexOf(a.sha256));
    expect(page.indexOf('</details>')).toBeGreaterThan(page.lastIndexOf(a.sha256));
    expect(page).not.toContain('og:image');
  });

  it('below a path has its pictures there, too', async () => {
    const below = app(shelf, { publicUrl: 'https://kurbel.example/blog' });
    expect(await (await below.request('/posts/c-1')).text()).toContain(`src="/blog${at}"`);
  });

  it('is told to feeds', async () => {
    const enclosure = { url: `${url}${at}`, length: 7, type: 'image/jpeg' };
    const [rss, warned] = parseRssFeed(await body('/feed.xml')).items ?? [];
    expect(rss?.enclosures).toEqual([enclosure]);
    expect(rss?.content?.encoded).toContain(`<img src="${url}${at}" alt="Eine Mühle, »a«" width="1600" height="1200">`);
    expect(warned?.enclosures).toBeUndefined();
    expect(warned?.content?.encoded).toContain(`<p><a href="${url}/posts/b-1">Bilder im Beitrag: 1</a></p>`);
    expect(warned?.content?.encoded).not.toContain('<img');
    const [atom] = parseAtomFeed(await body('/atom.xml')).entries ?? [];
    expect(
      atom?.links?.filter(({ rel }) => rel === 'enclosure').map(({ href, type, length }) => [href, type, length]),
    ).toEqual([
      [`${url}${at}`, 'image/jpeg', 7],
      [`${url}/media/c-1/${b.sha256}.png`, 'image/png', 9],
    ]);
    const [json, , plain] = parseJsonFeed(await body('/feed.json')).items ?? [];
    expect(json?.attachments?.[0]).toEqual({
      url: `${url}${at}`,
      mime_type: 'image/jpeg',
      title: 'Eine Mühle, »a«',
      size_in_bytes: 7,
    });
    expect(plain?.attachments).toBeUndefined();
  });
});

it('an unlisted post has an address, and asks search engines to leave it there', async () => {
  expect(await body('/posts/c-1')).not.toContain('noindex');
  shelf.posts = [post('c-1', '2026-11-24T13:07:31.000Z', { listed: false })];
  expect(await body('/posts/c-1')).toContain('<meta name="robots" content="noindex">');
});
