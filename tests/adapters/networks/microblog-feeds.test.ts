import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { beforeEach, describe, expect, it } from 'vitest';
import { content } from '../../../adapters/networks/microblog/text.ts';
import { app, post, Shelf, url } from './shelf.ts';

let shelf: Shelf;
const get = async (path: string, headers: Record<string, string> = {}, now = '2026-11-30T00:00:00.000Z') =>
  app(shelf, { now: () => now }).request(path, { headers });
const body = async (path: string) => (await get(path)).text();

const nasty =
  'Wer <script>alert("]]>")</script> & »Söhne« liest:\n\nhttps://x.example/?a=1&b=2 😀 \u0008\u000b\u{fffe}Ende';

beforeEach(() => {
  shelf = new Shelf();
  shelf.posts = [
    post('c-1', '2026-11-24T13:07:31.000Z', { parts: [nasty, 'Teil zwei.'], signature: 'Jana, Werkstatt & Hof' }),
    post('b-1', '2026-11-23T08:00:00.000Z', { parts: ['Plain words, nothing more.'], language: 'en' }),
    post('a-1', '2026-11-22T08:00:00.000Z', { parts: ['Geheimnis'], warning: 'Ende von <Staffel 3>' }),
  ];
  shelf.changed = '2026-11-24T13:07:31.000Z';
});

describe('/feed.xml', () => {
  it('says the same when read back', async () => {
    const feed = parseRssFeed(await body('/feed.xml'));
    expect(feed).toMatchObject({ title: 'Kessel & Kurbel', link: `${url}/`, language: 'de' });
    expect(feed.atom?.links).toEqual([{ href: `${url}/feed.xml`, rel: 'self', type: 'application/rss+xml' }]);
    expect(feed.items?.map((item) => item.guid)).toEqual(
      ['c-1', 'b-1', 'a-1'].map((id) => ({ value: `${url}/posts/${id}`, isPermaLink: true })),
    );
    const [first, second, third] = feed.items ?? [];
    expect(first?.content?.encoded).toBe(`${content([nasty, 'Teil zwei.'])}\n<p>– Jana, Werkstatt &amp; Hof</p>`);
    expect(first?.dc?.creators).toEqual(['Jana, Werkstatt & Hof']);
    expect(new Date(first?.pubDate ?? '').toISOString()).toBe('2026-11-24T13:07:31.000Z');
    expect(second?.dc).toMatchObject({ creators: ['Kessel & Kurbel'], languages: ['en'] });
    expect(third?.description).not.toContain('Geheimnis');
    expect(third?.content?.encoded).toMatch(/Inhaltswarnung: Ende von &lt;Staffel 3&gt;<\/strong><\/p>\n<hr>/);
  });
});

describe('/atom.xml', () => {
  it('says the same when read back', async () => {
    const feed = parseAtomFeed(await body('/atom.xml'));
    expect(feed).toMatchObject({
      id: `${url}/atom.xml`,
      title: { value: 'Kessel & Kurbel', type: 'text' },
      updated: '2026-11-24T13:07:31.000Z',
    });
    expect(feed.entries?.map((entry) => entry.id)).toEqual(['c-1', 'b-1', 'a-1'].map((id) => `${url}/posts/${id}`));
    const [first, second, third] = feed.entries ?? [];
    expect(first?.title?.value).toMatch(/^Wer <script>alert\("\]\]>"\)<\/script> & »Söhne« liest.*…$/);
    expect(first?.content).toEqual({
      type: 'html',
      value: `${content([nasty, 'Teil zwei.'])}\n<p>– Jana, Werkstatt &amp; Hof</p>`,
    });
    expect(second?.xml?.lang).toBe('en');
    expect(third?.title?.value).toBe('Ende von <Staffel 3>');
  });
});

describe('/feed.json', () => {
  it('says the same when read back', async () => {
    const text = await body('/feed.json');
    expect(JSON.parse(text)).toMatchObject({ version: 'https://jsonfeed.org/version/1.1' });
    const feed = parseJsonFeed(text);
    expect(feed).toMatchObject({ title: 'Kessel & Kurbel', feed_url: `${url}/feed.json`, home_page_url: `${url}/` });
    expect(feed.items?.map((item) => [item.id, item.language, item.date_published])).toEqual([
      [`${url}/posts/c-1`, 'de', '2026-11-24T13:07:31.000Z'],
      [`${url}/posts/b-1`, 'en', '2026-11-23T08:00:00.000Z'],
      [`${url}/posts/a-1`, 'de', '2026-11-22T08:00:00.000Z'],
    ]);
    expect(feed.items?.[0]?.content_html).toContain(content([nasty]));
    expect(feed.items?.[0]?.authors).toEqual([{ name: 'Jana, Werkstatt & Hof' }]);
  });
});

describe.each([
  ['/feed.xml', 'application/rss+xml; charset=utf-8'],
  ['/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
])('%s', (path, type) => {
  it('says what it is', async () => {
    expect((await get(path)).headers.get('Content-Type')).toBe(type);
  });

  it('carries nothing that XML forbids', async () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(await body(path)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  });

  it('is whole without a single post', async () => {
    shelf.posts = [];
    shelf.changed = null;
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.has('Last-Modified')).toBe(false);
    const text = await answer.text();
    expect(text).toContain('Kessel');
    if (path === '/feed.json') expect(JSON.parse(text)).toMatchObject({ items: [] });
  });

  it('is not sent again to somebody who has it', async () => {
    const first = await get(path);
    const etag = first.headers.get('ETag') ?? '';
    const modified = first.headers.get('Last-Modified') ?? '';
    expect(modified).toBe('Tue, 24 Nov 2026 13:07:31 GMT');
    const again = await get(path, { 'If-None-Match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect((await get(path, { 'If-Modified-Since': modified })).status).toBe(304);
    expect((await get(path, { 'If-None-Match': '"other"', 'If-Modified-Since': modified })).status).toBe(200);
  });

  it('forgets what was taken back at once, whichever way a reader asks', async () => {
    const first = await get(path);
    const etag = first.headers.get('ETag') ?? '';
    const modified = first.headers.get('Last-Modified') ?? '';
    shelf.posts = shelf.posts.filter(({ id }) => id !== 'b-1');
    shelf.changed = '2026-11-29T09:00:00.000Z';
    for (const headers of [{}, { 'If-None-Match': etag }, { 'If-Modified-Since': modified }]) {
      const next = await get(path, headers as Record<string, string>);
      expect(next.status).toBe(200);
      expect(await next.text()).not.toContain('Plain words');
    }
  });

  it('promises no date while the second it names may not be over', async () => {
    const headers = { 'If-Modified-Since': 'Tue, 24 Nov 2026 13:07:31 GMT' };
    const soon = await get(path, headers, '2026-11-24T13:07:35.000Z');
    expect(soon.status).toBe(200);
    expect(soon.headers.has('Last-Modified')).toBe(false);
  });

  it('holds the newest thirty', async () => {
    shelf.posts = Array.from({ length: 40 }, (_, i) =>
      post(`p${40 - i}-1`, new Date(Date.UTC(2026, 10, 24, 12, 40 - i)).toISOString()),
    );
    const text = await body(path);
    expect(text).toContain('/posts/p40-1');
    expect(text).toContain('/posts/p11-1');
    expect(text).not.toContain('/posts/p10-1');
  });
});
