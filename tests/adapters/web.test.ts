import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { linkCards, type WebMeans } from '../../adapters/web/index.ts';
import type { Cleaned, Pictures } from '../../src/ports/media.ts';

const never = new AbortController().signal;

/** A server on one address of this machine. */
async function site(listener: RequestListener, host = '127.0.0.2', wished = 0) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    listener(request, response);
  });
  server.listen(wished, host);
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { requests, port, server };
}

/** Takes everything, or refuses it; remembers what it was given. */
function pictures(answer: (bytes: Uint8Array) => Cleaned = clean): Pictures & { readonly given: Uint8Array[] } {
  const given: Uint8Array[] = [];
  return {
    given,
    clean: async (bytes) => {
      given.push(bytes);
      return answer(bytes);
    },
  };
}
const clean = (bytes: Uint8Array): Cleaned => ({
  ok: true,
  picture: { type: 'image/jpeg', bytes: bytes.subarray(0, 4), width: 1, height: 1 },
});

/** `public.example` is 127.0.0.2, which stands for a public address here; 127.0.0.1 stays what it is. */
const outside = (port: number, more: Partial<WebMeans> = {}): WebMeans => ({
  pictures: pictures(),
  resolve: async () => ['127.0.0.2'],
  allow: (address, at) => address === '127.0.0.2' && at === port,
  ...more,
});

const html = (head: string): string =>
  `<!doctype html><html lang="de"><head>${head}</head><body><h1>x</h1></body></html>`;

async function cardOf(
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
  more: Partial<WebMeans> = {},
) {
  const { port } = await site((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body),
  );
  return linkCards(outside(port, more)).read(`http://public.example:${port}/a/b`, never);
}

describe('what a page says of itself', () => {
  it.each([
    [
      'og first',
      '<title>T</title><meta property="og:title" content="OG &amp; mehr"><meta name="description" content="D"><meta property="og:description" content="OD">',
      { title: 'OG & mehr', description: 'OD' },
    ],
    [
      'the title',
      '<title>\n Mühle \n von 1974 </title><meta name="Description" content="D">',
      { title: 'Mühle von 1974', description: 'D' },
    ],
    [
      'twitter last',
      '<meta name="twitter:title" content="TT"><meta name="twitter:description" content="TD">',
      { title: 'TT', description: 'TD' },
    ],
    ['og in name', '<meta name="og:title" content="N">', { title: 'N', description: '' }],
    [
      'the first of several',
      '<meta property="og:title" content=" "><meta property="og:title" content="A"><meta property="og:title" content="B">',
      { title: 'A' },
    ],
    ['markup as text', '<title>a <b>b</b> &lt;script&gt;</title>', { title: 'a <b>b</b> <script>' }],
    [
      'no control and no bidi characters',
      '<title>a\u0007\u202eb\u200b\u2066c\ud83d\udc4b</title>',
      { title: 'a bc👋' },
    ],
    [
      'words that a script wrote',
      '<script>document.write("<title>no</title>")</script><title>yes</title>',
      { title: 'yes' },
    ],
  ])('%s', async (_, head, card) => expect(await cardOf(html(head))).toMatchObject({ ...card, image: null }));

  it('keeps the address as it was posted', async () => {
    const { port } = await site((_, response) =>
      response.setHeader('content-type', 'text/html').end('<title>x</title>'),
    );
    const url = `http://PUBLIC.example:${port}/a?b=ü#c`;
    expect((await linkCards(outside(port)).read(url, never))?.url).toBe(url);
  });

  it('reads a page without a head, and nothing behind one', async () => {
    expect(await cardOf('<title>bare</title><p>x')).toMatchObject({ title: 'bare' });
    expect(await cardOf('<body><title>late</title></body>')).toBeNull();
    expect(await cardOf(`${html('<title>a</title>')}<meta property="og:description" content="late">`)).toMatchObject({
      description: '',
    });
  });

  it('cuts what is long', async () => {
    const card = await cardOf(
      html(`<title>${'ö'.repeat(5000)}</title><meta name="description" content="${'👩‍👩‍👧'.repeat(3000)}">`),
    );
    expect(card?.title).toBe(`${'ö'.repeat(300)}…`);
    expect(card?.description.startsWith('👩‍👩‍👧')).toBe(true);
    expect([...new Intl.Segmenter().segment(card?.description ?? '')].length).toBeLessThanOrEqual(1001);
  });

  it.each([
    ['no title', html('<meta name="description" content="D">'), {}],
    ['an empty page', '', {}],
    ['an empty title', html('<title> \u200b </title>'), {}],
    ['another type', html('<title>x</title>'), { 'content-type': 'application/json' }],
    ['plain text', html('<title>x</title>'), { 'content-type': 'text/plain' }],
    ['an unknown encoding', html('<title>x</title>'), { 'content-encoding': 'zstd2' }],
    ['a broken encoding', html('<title>x</title>'), { 'content-encoding': 'gzip' }],
  ])('is no card: %s', async (_, body, headers) => expect(await cardOf(body, headers)).toBeNull());

  it.each([
    ['header', Buffer.from(html('<title>Größe</title>'), 'latin1'), 'text/html; charset=ISO-8859-1'],
    ['meta', Buffer.from(html('<meta charset="windows-1252"><title>Größe</title>'), 'latin1'), 'text/html'],
    [
      'http-equiv',
      Buffer.from(
        html('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15"><title>Größe</title>'),
        'latin1',
      ),
      'text/html',
    ],
    ['byte order mark', Buffer.from(`\ufeff${html('<title>Größe</title>')}`, 'utf16le'), 'text/html'],
    ['nobody, so UTF-8', Buffer.from(html('<title>Größe</title>')), 'text/html'],
    ['a header that nobody knows', Buffer.from(html('<title>Größe</title>')), 'text/html; charset=klingon-8'],
    ['a meta that nobody knows', Buffer.from(html('<meta charset=x-nothing><title>Größe</title>')), 'text/html'],
  ])('is read in the charset given by %s', async (_, body, type) =>
    expect(await cardOf(body, { 'content-type': type })).toMatchObject({ title: 'Größe' }),
  );

  it('survives bytes that are none of its charset', async () =>
    expect(await cardOf(Buffer.from(html('<title>Größe</title>'), 'latin1'))).toMatchObject({ title: 'Gr��e' }));

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('unpacks %s', async (encoding, pack) =>
    expect(await cardOf(pack(html('<title>x</title>')), { 'content-encoding': encoding })).toMatchObject({
      title: 'x',
    }),
  );
});

describe('the way there', () => {
  it('sends no cookies, no credentials and its own name', async () => {
    const { port, requests } = await site((request, response) =>
      request.url === '/'
        ? response.writeHead(302, { location: '/b', 'set-cookie': 'a=b' }).end()
        : response.setHeader('content-type', 'text/html').end('<title>x</title>'),
    );
    expect(await linkCards(outside(port)).read(`http://public.example:${port}/`, never)).toMatchObject({ title: 'x' });
    expect(requests.map(({ method, url }) => [method, url])).toEqual([
      ['GET', '/'],
      ['GET', '/b'],
    ]);
    for (const { headers } of requests) {
      expect(headers.cookie ?? headers.authorization ?? headers.referer).toBeUndefined();
      expect(headers['user-agent']).toMatch(/^ManyVoices\//);
      expect(headers.host).toBe(`public.example:${port}`);
    }
  });

  it('asks no proxy of the surroundings', async () => {
    const proxy = await site((_, response) => response.end('<title>proxy</title>'), '127.0.0.1');
    const names = ['http_proxy', 'HTTP_PROXY', 'all_proxy'];
    for (const name of names) process.env[name] = `http://127.0.0.1:${proxy.port}`;
    onTestFinished(() => {
      for (const name of names) delete process.env[name];
    });
    expect(await cardOf(html('<title>direct</title>'))).toMatchObject({ title: 'direct' });
    expect(proxy.requests).toHaveLength(0);
  });

  it('goes on five times and not a sixth', async () => {
    const { port, requests } = await site((request, response) => {
      const n = Number(request.url?.slice(1));
      if (n === 0) response.setHeader('content-type', 'text/html').end('<title>there</title>');
      else response.writeHead([301, 302, 303, 307, 308][n % 5] ?? 302, { location: `/${n - 1}` }).end();
    });
    const cards = linkCards(outside(port));
    expect(await cards.read(`http://public.example:${port}/5`, never)).toMatchObject({ title: 'there' });
    expect(await cards.read(`http://public.example:${port}/6`, never)).toBeNull();
    expect(requests).toHaveLength(6 + 6);
  });

  it.each([
    'http://127.0.0.1:PRIVATE/',
    'http://localhost:PRIVATE/',
    'http://0x7f.1:PRIVATE/',
    'http://[::ffff:127.0.0.1]:PRIVATE/',
    '//127.0.0.1:PRIVATE/',
    'http://private.example:PRIVATE/',
    'http://a:b@public.example:PUBLIC/x',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'gopher://127.0.0.1:PRIVATE/_x',
    'http://[',
  ])('does not go on to %s', async (location) => {
    const inside = await site((_, response) => response.end('<title>secret</title>'), '127.0.0.1');
    const { port, requests } = await site((request, response) => {
      const to = location.replace('PRIVATE', String(inside.port)).replace('PUBLIC', String(port));
      if (request.url === '/') response.writeHead(302, { location: to }).end();
      else response.end('<title>x</title>');
    });
    const resolve = async (name: string) => [name === 'private.example' ? '127.0.0.1' : '127.0.0.2'];
    expect(await linkCards(outside(port, { resolve })).read(`http://public.example:${port}/`, never)).toBeNull();
    expect({ inside: inside.requests.length, outside: requests.length }).toEqual({ inside: 0, outside: 1 });
  });

  it('a name that is public first and private then leads nowhere else', async () => {
    const outer = await site((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/again' }).end();
      else response.setHeader('content-type', 'text/html').end('<title>outer</title>');
    });
    // The same port: only the address tells them apart.
    const inner = await site((_, response) => response.end('<title>inner</title>'), '127.0.0.1', outer.port);
    const answers = [['127.0.0.2'], ['127.0.0.1']];
    let asked = 0;
    const resolve = async () => answers[Math.min(asked++, 1)] ?? [];
    const cards = linkCards(outside(outer.port, { resolve }));
    expect(await cards.read(`http://public.example:${outer.port}/`, never)).toBeNull();
    expect({ asked, outer: outer.requests.length, inner: inner.requests.length }).toEqual({
      asked: 2,
      outer: 1,
      inner: 0,
    });
    // Asked once for one connection: what was checked is what is used.
    asked = 0;
    expect(await cards.read(`http://public.example:${outer.port}/again`, never)).toMatchObject({ title: 'outer' });
    expect({ asked, inner: inner.requests.length }).toEqual({ asked: 1, inner: 0 });
  });
});

describe('patience', () => {
  const endless =
    (piece: Buffer, head = '<html><head><title>big</title>'): RequestListener =>
    (_, response) => {
      response.setHeader('content-type', 'text/html');
      response.write(head);
      const more = () => {
        while (response.write(piece));
        response.once('drain', more);
      };
      more();
    };

  it('reads a megabyte of a page without end, and hangs up', async () => {
    const { port, server } = await site(endless(Buffer.alloc(65_536, '<meta name=x>')));
    const closed = new Promise<void>((resolve) => server.once('connection', (socket) => socket.once('close', resolve)));
    expect(await linkCards(outside(port)).read(`http://public.example:${port}/`, never)).toMatchObject({
      title: 'big',
    });
    await closed;
  });

  it('reads no further than the head', async () => {
    const { port } = await site((_, response) => {
      response.setHeader('content-type', 'text/html').write('<head><title>first</title></he');
      response.write('ad><body>');
      // It never ends.
    });
    expect(await linkCards(outside(port)).read(`http://public.example:${port}/`, never)).toMatchObject({
      title: 'first',
    });
  });

  it('unpacks no more than it reads of a bomb', async () => {
    // A gigabyte when unpacked: members of a gzip file follow one another.
    const megabytes = Array<Buffer>(100).fill(gzipSync(Buffer.alloc(10_000_000, ' ')));
    const bomb = Buffer.concat([gzipSync('<head><title>bomb</title>'), ...megabytes]);
    const before = process.memoryUsage().rss;
    expect(await cardOf(bomb, { 'content-encoding': 'gzip' })).toMatchObject({ title: 'bomb' });
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  it.each([
    ['headers', (() => undefined) as RequestListener],
    [
      'a body',
      ((_, response) =>
        void response.setHeader('content-type', 'text/html').write('<head><title>slow')) as RequestListener,
    ],
  ])('does not wait for %s that do not come', async (_, listener) => {
    const { port } = await site(listener);
    const cards = linkCards(outside(port, { patienceMs: 150 }));
    expect(await cards.read(`http://public.example:${port}/`, never)).toBeNull();
  });

  it('does not wait for a resolver that says nothing', async () => {
    const cards = linkCards(outside(1, { patienceMs: 50, resolve: () => new Promise(() => undefined) }));
    expect(await cards.read('http://public.example:1/', never)).toBeNull();
  });

  it('ends when its caller has had enough', async () => {
    const stop = new AbortController();
    const { port, server } = await site(() => undefined);
    server.once('request', () => stop.abort());
    expect(await linkCards(outside(port)).read(`http://public.example:${port}/`, stop.signal)).toBeNull();
    expect(await linkCards(outside(port)).read(`http://public.example:${port}/`, AbortSignal.abort())).toBeNull();
  });

  it.each([
    ['404', 404],
    ['500', 500],
    ['204', 204],
    ['a redirect to nowhere', 302],
    ['206', 206],
  ])('makes no card of %s', async (_, status) => {
    const { port } = await site((__, response) => response.writeHead(status, { 'content-type': 'text/html' }).end());
    expect(await linkCards(outside(port)).read(`http://public.example:${port}/`, never)).toBeNull();
  });

  it.each(['nothing listens', 'no such name', 'reset'])('makes no card where %s', async (what) => {
    const { port, server } = await site((request) => request.socket.destroy());
    if (what === 'nothing listens') server.close();
    const resolve = async () => {
      if (what === 'no such name') throw Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' });
      return ['127.0.0.2'];
    };
    expect(await linkCards(outside(port, { resolve })).read(`http://public.example:${port}/`, never)).toBeNull();
  });
});

describe('the picture of a card', () => {
  const withImage = async (image: string, serve: RequestListener, more: Partial<WebMeans> = {}) => {
    const { port, requests } = await site((request, response) => {
      if (request.url === '/a/page')
        response
          .setHeader('content-type', 'text/html')
          .end(html(`<title>x</title><meta property="og:image" content="${image}">`));
      else serve(request, response);
    });
    const card = await linkCards(outside(port, more)).read(`http://public.example:${port}/a/page`, never);
    return { card, paths: requests.map(({ url }) => url) };
  };
  const bytes = Buffer.from('picture');

  it.each([
    ['pic.jpg', '/a/pic.jpg'],
    ['/pic.jpg', '/pic.jpg'],
    ['../pic.jpg?x=1&amp;y=2', '/pic.jpg?x=1&y=2'],
    [' pic.jpg ', '/a/pic.jpg'],
  ])('is found at %s and cleaned', async (image, path) => {
    const taken = pictures();
    const { card, paths } = await withImage(image, (_, response) => response.end(bytes), { pictures: taken });
    expect(paths).toEqual(['/a/page', path]);
    expect(taken.given.map((one) => Buffer.from(one).toString())).toEqual(['picture']);
    expect(card).toMatchObject({ title: 'x', image: { type: 'image/jpeg', bytes: Buffer.from('pict') } });
  });

  it.each([
    ['is not there', 'pic.jpg', ((_, response) => response.writeHead(404).end()) as RequestListener],
    ['breaks off', 'pic.jpg', ((request) => request.socket.destroy()) as RequestListener],
    ['lies inside', 'http://127.0.0.1/pic.jpg', ((_, response) => response.end(bytes)) as RequestListener],
    ['is no address', 'http://[', ((_, response) => response.end(bytes)) as RequestListener],
    ['is written out', 'data:image/png;base64,AAAA', ((_, response) => response.end(bytes)) as RequestListener],
    [
      'is larger than five megabytes',
      'pic.jpg',
      ((_, response) => response.end(Buffer.alloc(5_000_001))) as RequestListener,
    ],
  ])('that %s leaves a card without one', async (_, image, serve) => {
    const taken = pictures();
    expect((await withImage(image, serve, { pictures: taken })).card).toMatchObject({ title: 'x', image: null });
    expect(taken.given).toEqual([]);
  });

  it('may have five megabytes', async () => {
    const taken = pictures();
    await withImage('pic.jpg', (_, response) => response.end(Buffer.alloc(5_000_000)), { pictures: taken });
    expect(taken.given.map((one) => one.length)).toEqual([5_000_000]);
  });

  it('that nobody can clean leaves a card without one', async () => {
    const serve: RequestListener = (_, response) => response.end(bytes);
    const refused = pictures(() => ({ ok: false, fault: 'broken' }));
    expect((await withImage('pic.jpg', serve, { pictures: refused })).card).toMatchObject({ title: 'x', image: null });
    const broken: Pictures = { clean: () => Promise.reject(new Error('the child died')) };
    expect((await withImage('pic.jpg', serve, { pictures: broken })).card).toMatchObject({ title: 'x', image: null });
  });

  it('that takes too long leaves a card without one', async () => {
    const { card } = await withImage('pic.jpg', () => undefined, { patienceMs: 400 });
    expect(card).toMatchObject({ title: 'x', image: null });
  });
});
