import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { tombstones } from '../../../adapters/networks/microblog/words.ts';
import { app, leitbild, post, Shelf } from './shelf.ts';

let shelf: Shelf;
const get = async (path: string, more: Parameters<typeof app>[1] = {}, headers: Record<string, string> = {}) => {
  const answer = await app(shelf, more).request(path, { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

beforeEach(() => {
  shelf = new Shelf();
});

const minute = (n: number) => new Date(Date.UTC(2026, 10, 24, 12, n)).toISOString();

describe('the index', () => {
  it('shows posts newest first, each with its permalink and its time in the company’s zone', async () => {
    shelf.posts = [post('b-1', '2026-11-24T13:07:31.000Z'), post('a-1', '2026-11-23T08:00:00.000Z')];
    const { status, text } = await get('/');
    expect(status).toBe(200);
    expect(text.indexOf('Beitrag b-1.')).toBeLessThan(text.indexOf('Beitrag a-1.'));
    expect(text).toContain('href="/posts/b-1"');
    expect(text).toContain('datetime="2026-11-24T13:07:31.000Z"');
    expect(text).toContain('24. November 2026 um 14:07');
    expect(text).not.toContain('Ältere Beiträge');
  });

  it('leads through every post once, page by page', async () => {
    shelf.posts = Array.from({ length: 47 }, (_, i) => post(`p${i}-1`, minute(Math.floor((46 - i) / 3)))).sort(
      (a, b) => (a.at === b.at ? b.id.localeCompare(a.id) : b.at.localeCompare(a.at)),
    );
    const seen: string[] = [];
    let path: string | undefined = '/';
    let pages = 0;
    while (path !== undefined) {
      const { text } = await get(path);
      seen.push(...[...text.matchAll(/class="u-url" href="\/posts\/([^"]+)"/g)].map((match) => match[1] ?? ''));
      path = /href="([^"]+)" rel="next"/.exec(text)?.[1];
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(seen).toEqual(shelf.posts.map(({ id }) => id));
  });

  it.each(['x', '2026-11-24T13:07:31.000Z', '2026-99-99T99:99:99.999Z~a', "'~1"])(
    'has no page older than %s',
    async (before) => {
      expect((await get(`/?before=${encodeURIComponent(before)}`)).status).toBe(404);
    },
  );

  it('says something where there is nothing yet', async () => {
    expect((await get('/')).text).toContain('Noch kein Beitrag.');
  });

  it('lives beside a playground, and below a prefix', async () => {
    shelf.posts = [post('b-1', minute(1))];
    const { text } = await get('/posts', { home: '/posts', publicUrl: 'https://kurbel.example/blog' });
    expect(text).toContain('href="/blog/posts" rel="home"');
    expect(text).toContain('href="/blog/posts/b-1"');
    expect(text).toContain('<link rel="canonical" href="https://kurbel.example/blog/posts">');
  });
});

describe('a post', () => {
  it('is escaped, linked and described', async () => {
    shelf.posts = [post('b-1', minute(1), { parts: ['<b>"Neu"</b>\nhttps://x.example/?a=1&b=2', 'Und & weiter.'] })];
    const { text } = await get('/posts/b-1');
    expect(text).toContain(
      '&lt;b&gt;&quot;Neu&quot;&lt;/b&gt;<br><a href="https://x.example/?a=1&amp;b=2" rel="nofollow noopener">',
    );
    expect(text).toContain('<p dir="auto">Und &amp; weiter.</p>');
    expect(text).toContain('<meta property="og:title" content="&lt;b&gt;&quot;Neu&quot;');
    expect(text).toContain('<link rel="canonical" href="https://kurbel.example/posts/b-1">');
    expect(text).toContain('<meta property="article:published_time" content="2026-11-24T12:01:00.000Z">');
    expect(text).not.toContain('<b>');
  });

  it('carries its own language inside a page of the company’s', async () => {
    shelf.posts = [post('b-1', minute(1), { language: 'en' }), post('a-1', minute(0), { language: null })];
    expect((await get('/posts/b-1')).text).toMatch(/<html lang="de">[\s\S]*e-content" lang="en"/);
    expect((await get('/posts/a-1')).text).toContain('e-content" lang="de"');
  });

  it('signs only if somebody signed', async () => {
    shelf.posts = [post('b-1', minute(1), { signature: 'Jana, <Werkstatt>' }), post('a-1', minute(0))];
    expect((await get('/posts/b-1')).text).toContain('– Jana, &lt;Werkstatt&gt;');
    expect((await get('/posts/a-1')).text).not.toContain('class="signature');
  });

  it('folds behind its warning, and lets no head tell what is folded', async () => {
    shelf.posts = [post('b-1', minute(1), { parts: ['Geheimnis'], warning: 'Ende von Staffel 3' })];
    const { text } = await get('/posts/b-1');
    expect(text).toMatch(/<details><summary[^>]*>.*Ende von Staffel 3<\/summary>[\s\S]*Geheimnis[\s\S]*<\/details>/);
    expect(text.slice(0, text.indexOf('</head>'))).not.toContain('Geheimnis');
  });

  it('says what it answers', async () => {
    shelf.posts = [
      post('b-1', minute(2), { replyTo: 'https://social.example/@k/1' }),
      post('a-1', minute(1), { replyTo: 'javascript:alert(1)' }),
    ];
    expect((await get('/posts/b-1')).text).toContain('class="u-in-reply-to" href="https://social.example/@k/1"');
    expect((await get('/posts/a-1')).text).toContain('href="/posts/javascript%3Aalert(1)"');
  });

  it('names its account only where there are several', async () => {
    shelf.posts = [post('b-1', minute(1))];
    const account = (id: string) => ({ id, network: 'microblog', handle: `@${id}`, answers: 'Jana' });
    expect((await get('/')).text).not.toContain('@kurbel');
    expect((await get('/', { leitbild: leitbild({ accounts: [account('a'), account('b')] }) })).text).toContain(
      '@kurbel',
    );
  });
});

describe('what is not there', () => {
  it('was taken back: 410, a sentence, and not a word of it', async () => {
    shelf.gone = ['b-1'];
    const { status, text, headers } = await get('/posts/b-1');
    expect(status).toBe(410);
    expect(tombstones.some((said) => text.includes(said.de))).toBe(true);
    expect(text).toContain('content="noindex"');
    expect(headers.get('Cache-Control')).toBe('no-cache');
    expect((await get('/posts/b-1')).text).toBe(text);
  });

  it('tells it in English where the company speaks English', async () => {
    shelf.gone = ['b-1'];
    const english = leitbild({ company: { name: 'Kessel', language: 'en' } });
    const { text } = await get('/posts/b-1', { leitbild: english });
    expect(text).toContain('<html lang="en">');
    expect(tombstones.some((said) => text.includes(said.en))).toBe(true);
  });

  it.each(['/posts/never', '/nothing', '/posts/a/b', '/api/say', '/posts/%00', '/posts/%E0%A4%A'])(
    'was never: %s',
    async (path) => {
      const { status, text } = await get(path);
      expect(status).toBe(404);
      expect(text).toContain('Hier war nie etwas');
    },
  );
});

describe('every page', () => {
  const paths = [
    '/',
    '/posts',
    '/posts/b-1',
    '/posts/gone',
    '/imprint',
    '/impressum',
    '/privacy',
    '/datenschutz',
    '/nothing',
  ];
  beforeEach(() => {
    shelf.posts = [post('b-1', minute(1))];
    shelf.gone = ['gone'];
  });

  it.each(paths)('%s allows its own style and nothing else, sets nothing, and runs nothing', async (path) => {
    const { headers, text } = await get(path);
    const policy = headers.get('Content-Security-Policy') ?? '';
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(headers.has('Set-Cookie')).toBe(false);
    expect(text).not.toMatch(/<script|\son\w+=|\sstyle=/i);
    expect(text.match(/<h1/g)).toHaveLength(1);
  });

  it.each(paths)('%s leads to feeds and legal pages and names who is responsible', async (path) => {
    const { text } = await get(path);
    for (const href of ['/feed.xml', '/atom.xml', '/feed.json', '/imprint', '/privacy'])
      expect(text).toContain(`href="${href}"`);
    expect(text).toContain('Verantwortlich: Jana Kessel');
  });

  it('has its legal pages from the Leitbild, or says what is missing', async () => {
    expect((await get('/impressum')).text).toContain('Kessel GmbH<br>Talstraße 3');
    expect((await get('/privacy')).text).toContain('Wir speichern nichts.');
    expect((await get('/imprint', { leitbild: leitbild({ legal: undefined }) })).text).toContain('Abschnitt »legal«');
  });

  it('is not sent again to somebody who has it', async () => {
    const first = await get('/posts/b-1');
    const etag = first.headers.get('ETag') ?? '';
    expect(await get('/posts/b-1', {}, { 'If-None-Match': `"x", W/${etag}` })).toMatchObject({ status: 304, text: '' });
    shelf.posts = [post('b-1', minute(1), { parts: ['Anders.'] })];
    expect((await get('/posts/b-1', {}, { 'If-None-Match': etag })).status).toBe(200);
  });
});
