import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { describe, expect, it } from 'vitest';
import { type Metric, type PrivateParts, privateDoor, publicDoor, withheld } from '../../../adapters/http/index.ts';
import { leitbild } from '../networks/shelf.ts';

const pages = () => new Hono().get('/', (c) => c.html('posts')).all('*', (c) => c.html('the pages’ own 404', 404));
const failing = () =>
  new Hono()
    .get('/boom', () => {
      throw new Error('secret words in /etc/passwd');
    })
    .get('/api/boom', () => {
      throw new Error('secret words in /etc/passwd');
    })
    .post('/api/teapot', () => {
      throw new HTTPException(400, { message: 'Malformed JSON in request body' });
    });

describe('the public door', () => {
  const reports: unknown[] = [];
  const door = (reason: 'invented' | 'legal-missing' | null) =>
    publicDoor({
      locale: 'de',
      pages: pages(),
      withheld: reason,
      signed: [new Hono().post('/slack/events', (c) => c.text('signed')), failing()],
      report: (error, where) => reports.push({ error, where }),
    });

  it('shows the pages, with headers that keep them to themselves', async () => {
    const answer = await door(null).request('/');
    expect(await answer.text()).toBe('posts');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(answer.headers.has('Set-Cookie')).toBe(false);
  });

  it('leaves a page its own policy', async () => {
    const own = new Hono().get('/', (c) => c.html('x', 200, { 'Content-Security-Policy': "default-src 'self'" }));
    const answer = await publicDoor({ locale: 'de', pages: own, withheld: null, report: () => {} }).request('/');
    expect(answer.headers.get('Content-Security-Policy')).toBe("default-src 'self'");
  });

  it.each([
    ['invented', 404, 'Diese Firma gibt es nicht.'],
    ['legal-missing', 503, 'Diese Seite wartet auf ihr Impressum.'],
  ] as const)('withholds everything readable when %s, and says why', async (reason, status, sentence) => {
    for (const path of ['/', '/feed.xml', '/posts/a-1', '/imprint']) {
      const answer = await door(reason).request(path);
      expect(answer.status).toBe(status);
      expect(await answer.text()).toContain(sentence);
    }
    expect(await (await door(reason).request('/slack/events', { method: 'POST' })).text()).toBe('signed');
  });

  it('tells an error to the log, not to the reader', async () => {
    const answer = await door(null).request('/boom?token=x', { headers: { 'X-Forwarded-For': '203.0.113.9' } });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toMatch(/secret|passwd|at .*\.ts/);
    expect(reports.at(-1)).toEqual({ error: expect.any(Error), where: { method: 'GET', path: '/boom' } });
    expect(JSON.stringify(reports.at(-1))).not.toContain('203.0.113.9');
  });

  it('lets pictures be shown elsewhere, and nothing else', async () => {
    const shown = new Hono()
      .get('/media/a/b.jpg', (c) => c.body('x', 200, { 'Content-Type': 'image/jpeg' }))
      .get('/', (c) => c.html('posts'));
    const outer = publicDoor({ locale: 'de', pages: shown, withheld: null, report: () => {} });
    const policy = async (path: string) => (await outer.request(path)).headers.get('Cross-Origin-Resource-Policy');
    expect(await policy('/media/a/b.jpg')).toBe('cross-origin');
    expect(await policy('/')).toBe('same-origin');
  });

  it('knows who may be shown to strangers', () => {
    expect(withheld(leitbild())).toBeNull();
    expect(withheld(leitbild({ legal: undefined }))).toBe('legal-missing');
    expect(withheld(leitbild({ company: { name: 'x', language: 'de', invented: true } }))).toBe('invented');
  });
});

describe('the private door', () => {
  const api = new Hono()
    .get('/', (c) => c.html('playground'))
    .get('/api/people', (c) => c.json({ people: [] }))
    .post('/api/say', async (c) => c.json({ length: JSON.stringify(await c.req.json()).length }));
  const door = (more: Partial<PrivateParts> = {}) =>
    privateDoor({
      locale: 'en',
      apps: [api, failing()],
      pages: pages(),
      health: async () => ({ ok: true, version: '1' }),
      metrics: async () => [],
      report: () => {},
      ...more,
    });
  const get = (path: string, headers: Record<string, string>) => door().request(path, { headers });
  const post = (headers: Record<string, string>, body: string | ReadableStream = '{}') =>
    door().request('/api/say', {
      method: 'POST',
      headers: { Host: 'localhost:8080', ...headers },
      body,
      duplex: 'half',
    } as RequestInit);
  const json = { 'Content-Type': 'application/json' };
  const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code;

  it.each(['localhost', 'localhost:8080', 'LOCALHOST:1', '127.0.0.1:8080', '[::1]:8080', '[::1]'])(
    'answers to %s',
    async (host) => {
      expect((await get('/api/people', { Host: host })).status).toBe(200);
    },
  );

  it.each([
    'evil.example',
    'evil.example:8080',
    '127.0.0.1.evil.example',
    'localhost.evil.example:8080',
    '127.0.0.2',
    '0.0.0.0:8080',
    'localhost:',
    '192.168.1.2:8080',
    'localhost:8080@evil.example',
    'evil.example#localhost:8080',
    '::1',
    '[::ffff:127.0.0.1]:8080',
    'localhost, evil.example',
    '',
  ])('does not answer to the Host "%s"', async (host) => {
    for (const path of ['/', '/api/people', '/health', '/metrics']) {
      const answer = await get(path, { Host: host });
      expect(answer.status).toBe(403);
      expect(await codeOf(answer)).toBe('foreign-host');
    }
  });

  it('does not answer without a Host', async () => {
    expect((await get('/api/people', {})).status).toBe(403);
  });

  it.each([
    'http://evil.example',
    'null',
    'http://localhost:3000',
    'http://127.0.0.1:8080',
    'https://localhost.evil.example',
    'file://',
    '',
  ])('refuses the Origin "%s", reading and writing', async (origin) => {
    const read = await get('/api/people', { Host: 'localhost:8080', Origin: origin });
    const write = await post({ ...json, Origin: origin });
    const ask = await door().request('/api/say', {
      method: 'OPTIONS',
      headers: { Host: 'localhost:8080', Origin: origin },
    });
    for (const answer of [read, write, ask]) {
      expect(answer.status).toBe(403);
      expect(answer.headers.has('Access-Control-Allow-Origin')).toBe(false);
      expect(await codeOf(answer)).toBe('foreign-origin');
    }
  });

  it('lets its own page and a program in', async () => {
    expect((await post({ ...json, Origin: 'http://localhost:8080', 'Sec-Fetch-Site': 'same-origin' })).status).toBe(
      200,
    );
    expect((await post(json)).status).toBe(200);
  });

  it('shows nothing inside another page, but follows a link from there', async () => {
    const from = (mode: string) => ({ Host: 'localhost:8080', 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': mode });
    expect((await get('/api/people', from('no-cors'))).status).toBe(403);
    expect((await get('/', from('navigate'))).status).toBe(200);
    expect((await post({ ...json, ...from('navigate') })).status).toBe(403);
  });

  it.each([
    '',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; x=application/json',
    'application/jsonp',
  ])('takes no "%s"', async (type) => {
    const answer = await post({ 'Content-Type': type });
    expect(answer.status).toBe(415);
    expect(await codeOf(answer)).toBe('not-json');
  });

  describe('for pictures', () => {
    const media = new Hono().post('/api/media', async (c) => c.json({ size: (await c.req.arrayBuffer()).byteLength }));
    const multipart = { Host: 'localhost:8080', 'Content-Type': 'multipart/form-data; boundary=x' };
    const send = (path: string, headers: Record<string, string>, body: string | Uint8Array | ReadableStream = 'x') =>
      door({ apps: [media, api] }).request(path, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);

    it('takes a form at one address, from its own page or a program', async () => {
      expect((await send('/api/media', multipart)).status).toBe(200);
      const own = { ...multipart, Origin: 'http://localhost:8080', 'Sec-Fetch-Site': 'same-origin' };
      expect((await send('/api/media', own)).status).toBe(200);
      for (const path of ['/api/media/', '/api/media/x', '/api/mediax', '/api//media', '/api/say']) {
        const answer = await send(path, multipart);
        expect([answer.status, await codeOf(answer)], path).toEqual([415, 'not-json']);
      }
    });

    it.each([
      [{ Origin: 'http://evil.example' }],
      [{ Origin: 'null' }],
      [{ 'Sec-Fetch-Site': 'cross-site' }],
      [{ 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'navigate' }],
    ])('takes none that another page sends: %o', async (headers) => {
      const answer = await send('/api/media', { ...multipart, ...headers } as Record<string, string>);
      expect([answer.status, await codeOf(answer)]).toEqual([403, 'foreign-origin']);
    });

    it.each(['application/json', 'multipart/form-data', 'text/plain; multipart/form-data;', 'image/jpeg', ''])(
      'takes nothing else there: "%s"',
      async (type) => {
        const answer = await send('/api/media', { Host: 'localhost', 'Content-Type': type });
        expect([answer.status, await codeOf(answer)]).toEqual([415, 'not-a-form']);
      },
    );

    it('takes twenty megabytes there and not a byte more, announced or not', async () => {
      const most = 20 * 1024 * 1024;
      expect(await (await send('/api/media', multipart, new Uint8Array(most))).json()).toEqual({ size: most });
      const more = new Uint8Array(most + 1);
      for (const body of [more, new Blob([more]).stream()]) {
        const answer = await send('/api/media', multipart, body);
        expect([answer.status, await codeOf(answer)]).toEqual([413, 'upload-too-large']);
      }
    });
  });

  it('takes JSON however it is spelled', async () => {
    expect((await post({ 'Content-Type': 'Application/JSON ; charset=utf-8' })).status).toBe(200);
  });

  it('takes a megabyte and not a byte more, announced or not', async () => {
    const sized = (bytes: number) => `{"t":"${'a'.repeat(bytes - 8)}"}`;
    const streamed = (text: string) => new Blob([text]).stream();
    expect((await post(json, sized(1024 * 1024))).status).toBe(200);
    expect((await post(json, streamed(sized(1024 * 1024)))).status).toBe(200);
    for (const body of [sized(1024 * 1024 + 1), streamed(sized(1024 * 1024 + 1))]) {
      const answer = await post(json, body);
      expect(answer.status).toBe(413);
      expect(await codeOf(answer)).toBe('too-large');
    }
  });

  it('answers programs in JSON and people with a page, without a word of the error', async () => {
    const host = { Host: 'localhost' };
    const forPrograms = await get('/api/boom', host);
    expect(forPrograms.status).toBe(500);
    expect(await forPrograms.json()).toEqual({
      error: { code: 'went-wrong', message: expect.stringMatching(/\.$/), hint: expect.stringMatching(/\.$/) },
    });
    const forPeople = await get('/boom', host);
    expect(forPeople.headers.get('Content-Type')).toContain('text/html');
    expect(await forPeople.text()).not.toContain('secret');
    const malformed = await door().request('/api/teapot', { method: 'POST', headers: { ...host, ...json }, body: '{' });
    expect([malformed.status, await codeOf(malformed)]).toEqual([400, 'bad-request']);
  });

  it('knows what it does not have', async () => {
    const unknown = await get('/api/nothing', { Host: 'localhost' });
    expect([unknown.status, await codeOf(unknown)]).toEqual([404, 'not-found']);
    expect(await (await get('/posts/x', { Host: 'localhost' })).text()).toBe('the pages’ own 404');
  });

  it('says how it is', async () => {
    const well = await get('/health', { Host: 'localhost' });
    expect([well.status, await well.json()]).toEqual([200, { ok: true, version: '1' }]);
    const ill = await door({ health: async () => ({ ok: false, database: 'read-only' }) }).request('/health', {
      headers: { Host: 'localhost' },
    });
    expect([ill.status, await ill.json()]).toEqual([503, { ok: false, database: 'read-only' }]);
  });

  it('counts for Prometheus', async () => {
    const metrics: readonly Metric[] = [
      {
        name: 'voices_proposals',
        help: 'Proposals by\nstate.',
        type: 'gauge',
        samples: [{ labels: { state: 'a"b\\c\nd' }, value: 3 }, { value: 0.5 }],
      },
      { name: 'voices_empty_total', help: 'Nothing.', type: 'counter', samples: [] },
    ];
    const answer = await door({ metrics: async () => metrics }).request('/metrics', { headers: { Host: 'localhost' } });
    expect(answer.headers.get('Content-Type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(await answer.text()).toBe(
      [
        '# HELP voices_proposals Proposals by\\nstate.',
        '# TYPE voices_proposals gauge',
        'voices_proposals{state="a\\"b\\\\c\\nd"} 3',
        'voices_proposals 0.5',
        '# HELP voices_empty_total Nothing.',
        '# TYPE voices_empty_total counter',
        '',
      ].join('\n'),
    );
  });
});
