import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Network, Outcome } from '../../../src/ports/network.ts';
import type { Login } from '../../../src/ports/vault.ts';
import { partOf } from '../../contracts/network.ts';
import { type BrokenWire, blueskyAt, cutOff, type Mishap, openLogins, says, startWire } from '../../support/bluesky.ts';
import { ready } from '../../support/ready.ts';

const now = '2026-11-24T13:07:31.000Z';
const signal = new AbortController().signal;
const did = 'did:plc:werkstatt';
const login: Login = { did, handle: 'werkstatt.test', password: 'app', accessJwt: 'a1', refreshJwt: 'r1' };
const PUT = 'com.atproto.repo.putRecord';
const UPLOAD = 'com.atproto.repo.uploadBlob';
const REFRESH = 'com.atproto.server.refreshSession';
const CREATE = 'com.atproto.server.createSession';

let wire: BrokenWire;
beforeAll(async () => {
  wire = await startWire();
});
afterEach(() => {
  wire.forget();
  wire.seen.length = 0;
});
afterAll(() => wire.close());

const at = (more: Parameters<typeof blueskyAt>[2] = {}, logins = openLogins({ bluesky: login }).logins): Network =>
  blueskyAt(wire.url, logins, { clock: { now: () => now }, ...more });
const wired = (network: Network) => ready(network, partOf('wire'));
const publish = async (network = at()): Promise<Outcome> => network.publish(await wired(network), signal);
const refusal = (network: Network) => network.prepare(partOf('wire'), [], now, signal);
const signIn = { kind: 'refused', retry: 'login', code: 'auth' };
const fault = (status: number, error?: string, message = '') =>
  says(status, error === undefined ? '<html>' : { error, message });
const expired = fault(400, 'ExpiredToken');
const tokens = (n: number, whose = did) =>
  says(200, { did: whose, handle: 'werkstatt.test', accessJwt: `a${n}`, refreshJwt: `r${n}` });

describe('what an answer to a post means', () => {
  const never = (code: string) => ({ kind: 'refused', retry: 'never', code });
  const unknown = { kind: 'unknown' };
  const late = (reset: number) => says(429, {}, { 'ratelimit-reset': String(Date.parse(now) / 1000 + reset) });
  const answers: readonly (readonly [string, Mishap, object])[] = [
    ['400 for the words', fault(400, 'InvalidRequest', 'Invalid record at $.record.text'), never('text')],
    ['400 for a picture', fault(400, 'InvalidRequest', 'blob too big at $.record.embed.images[0]'), never('media')],
    ['400 for a file it lost', fault(400, 'BlobNotFound'), never('media')],
    ['400 with a page', fault(400), never('other')],
    ['404 with a page', fault(404), never('other')],
    ['410', fault(410), never('other')],
    ['413', fault(413), never('media')],
    ['501', fault(501, 'MethodNotImplemented'), never('other')],
    ['a redirect', says(302, '', { location: 'http://127.0.0.1:9/' }), never('other')],
    ['401', fault(401, 'AuthMissing'), signIn],
    ['403 for a suspended account', fault(403, 'AccountTakedown'), signIn],
    ['400 for a sleeping account', fault(400, 'AccountDeactivated'), signIn],
    ['403 with a page', fault(403), never('other')],
    ['429 with a date', late(90), { kind: 'refused', retry: 'after', code: 'rate', afterMs: 90_000 }],
    [
      '429 with seconds',
      says(429, '', { 'retry-after': '7' }),
      { kind: 'refused', retry: 'after', code: 'rate', afterMs: 7000 },
    ],
    ['429 with nothing', says(429, 'slow down'), { kind: 'refused', retry: 'after', code: 'rate' }],
    ['another record at its key', fault(400, 'InvalidSwap'), unknown],
    ['408', fault(408, 'RequestTimeout'), unknown],
    ['500', fault(500, 'InternalServerError'), unknown],
    ['502 with a page', fault(502), unknown],
    ['503', fault(503), unknown],
    ['200 with a page', says(200, '<html>'), unknown],
    ['200 with nothing', says(200, ''), unknown],
    ['200 without a cid', says(200, { uri: `at://${did}/app.bsky.feed.post/x` }), unknown],
    ['200 for another post', says(200, { uri: 'at://did:plc:other/app.bsky.feed.post/x', cid: 'c' }), unknown],
    ['half an answer', cutOff, unknown],
    ['a cut line', 'reset', unknown],
  ];
  it.each(answers)('%s', async (_, mishap, outcome) => {
    wire.plan(PUT, mishap);
    expect(await publish()).toEqual(outcome);
    expect(wire.seen).toEqual([PUT]);
  });

  it('nobody listens', async () => {
    const gone = await startWire();
    await gone.close();
    const network = blueskyAt(gone.url, openLogins({ bluesky: login }).logins);
    expect(await publish(network)).toMatchObject({ kind: 'refused', retry: 'after', code: 'unreachable' });
    expect(await network.auth?.(signal)).toEqual({ kind: 'unknown' });
  });

  it('nobody answers before the deadline', async () => {
    const controller = new AbortController();
    wire.plan(PUT, () => controller.abort());
    const network = at();
    expect(await network.publish(await wired(network), controller.signal)).toEqual(unknown);
  });

  it('trouble with a picture, before the post has left, is no open question', async () => {
    const bytes = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex');
    const network = at({ media: async () => ({ type: 'image/png', bytes }) });
    const media = [{ sha256: 'a'.repeat(64), type: 'image/png', alt: '' }];
    const prepared = await ready(network, partOf('wire', { media }));
    const soon = { kind: 'refused', retry: 'after', code: 'server' };
    const other = { blob: { $type: 'blob', ref: { $link: 'other' }, mimeType: 'image/png', size: 1 } };
    for (const [mishap, outcome] of [
      [fault(502), soon],
      [cutOff, soon],
      [fault(413), never('media')],
      [says(200, other), never('media')],
      [fault(401, 'AuthMissing'), signIn],
    ] as const) {
      wire.plan(UPLOAD, mishap);
      expect(await network.publish(prepared, signal)).toEqual(outcome);
    }
    expect(wire.seen).not.toContain(PUT);
  });
});

describe('a session', () => {
  const live: Mishap = (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ active: true }));
  };
  const GET = 'com.atproto.server.getSession';

  it('is renewed once and kept', async () => {
    const vault = openLogins({ bluesky: login });
    wire.plan(GET, expired, live);
    wire.plan(REFRESH, tokens(2));
    expect(await at({}, vault.logins).auth?.(signal)).toEqual({ kind: 'ok', until: null });
    expect(wire.seen).toEqual([GET, REFRESH, GET]);
    expect(vault.saves).toEqual([{ ...login, accessJwt: 'a2', refreshJwt: 'r2' }]);
  });

  it('is asked for once by one process, however many calls find it old', async () => {
    const network = at();
    wire.plan(GET, expired, expired, expired, live, live, live);
    wire.plan(REFRESH, tokens(2), tokens(3), tokens(4));
    await Promise.all([1, 2, 3].map(() => network.auth?.(signal)));
    expect(wire.seen.filter((one) => one === REFRESH)).toHaveLength(1);
  });

  it('of another process, quicker at renewing it, is taken over', async () => {
    const vault = openLogins({ bluesky: login });
    const theirs = { ...login, accessJwt: 'theirs', refreshJwt: 'theirs' };
    const meanwhile: Mishap = (response) => {
      void vault.logins.save('bluesky', 'bluesky', theirs, 1).then(() => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ did, handle: 'werkstatt.test', accessJwt: 'mine', refreshJwt: 'mine' }));
      });
    };
    wire.plan(GET, expired, live);
    wire.plan(REFRESH, meanwhile);
    expect(await at({}, vault.logins).auth?.(signal)).toMatchObject({ kind: 'ok' });
    expect(vault.kept.get('bluesky')).toEqual({ login: theirs, version: 2 });
  });

  it('whose renewal was used up by another process is not signed in anew', async () => {
    const vault = openLogins({ bluesky: login });
    const usedUp: Mishap = (response) => {
      void vault.logins.save('bluesky', 'bluesky', { ...login, accessJwt: 'theirs' }, 1).then(() => {
        response.writeHead(400, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ error: 'ExpiredToken' }));
      });
    };
    wire.plan(GET, expired, live);
    wire.plan(REFRESH, usedUp);
    expect(await at({}, vault.logins).auth?.(signal)).toMatchObject({ kind: 'ok' });
    expect(wire.seen).not.toContain(CREATE);
  });

  it('of a handle that is somebody else’s by now is not taken', async () => {
    const vault = openLogins({ bluesky: login });
    wire.plan(PUT, expired);
    wire.plan(REFRESH, expired);
    wire.plan(CREATE, tokens(2, 'did:plc:somebody'));
    expect(await publish(at({}, vault.logins))).toMatchObject({ retry: 'login' });
    expect(vault.saves).toEqual([]);
  });

  it('that cannot be renewed now makes no open question of a post that was not taken', async () => {
    wire.plan(PUT, expired, expired);
    wire.plan(REFRESH, fault(502), says(429, '', { 'retry-after': '60' }));
    expect(await publish()).toEqual({ kind: 'refused', retry: 'after', code: 'server' });
    expect(await publish()).toEqual({ kind: 'refused', retry: 'after', code: 'rate', afterMs: 60_000 });
  });

  it('is not renewed for ever', async () => {
    wire.plan(PUT, expired, expired);
    wire.plan(REFRESH, tokens(2));
    expect(await publish()).toMatchObject({ retry: 'login' });
    expect(wire.seen).toEqual([PUT, REFRESH, PUT]);
  });

  it('that nobody has, or that is locked away, holds the post and asks nobody', async () => {
    const sealed = async () => {
      throw Object.assign(new Error('sealed'), { name: 'VaultFault' });
    };
    const locked = at({}, { read: sealed, save: async () => false });
    const empty = at({}, openLogins().logins);
    const prepared = await wired(at());
    for (const network of [locked, empty]) {
      expect(await refusal(network)).toEqual(signIn);
      expect(await network.publish(prepared, signal)).toEqual(signIn);
    }
    expect(await empty.auth?.(signal)).toEqual({ kind: 'login' });
    expect(await locked.auth?.(signal)).toEqual({ kind: 'unknown' });
    expect(wire.seen).toEqual([]);
  });

  it('of another server is none: nothing of it leaves', async () => {
    const theirs = { did, handle: 'werkstatt.test', server: 'https://elsewhere.example' };
    const secrets = { password: 'secret-1', accessJwt: 'secret-2', refreshJwt: 'secret-3' };
    const elsewhere = openLogins({ bluesky: { ...theirs, ...secrets } }).logins;
    const sent: string[] = [];
    const listening: typeof fetch = (input, init) => {
      sent.push(JSON.stringify([String(input), [...new Headers(init?.headers)], init?.body]));
      return fetch(input, init);
    };
    const network = at({ fetch: listening }, elsewhere);
    const prepared = await wired(at());
    const receipt = { remoteId: `at://${did}/app.bsky.feed.post/${prepared.key}`, url: 'https://bsky.app/' };
    expect(await refusal(network)).toEqual(signIn);
    expect(await network.publish(prepared, signal)).toEqual(signIn);
    expect(await network.auth?.(signal)).toEqual({ kind: 'login' });
    expect(await network.replies?.(now, signal)).toBe('cannot-tell');
    expect(await network.remove(receipt, signal)).toEqual({ kind: 'unknown' });
    expect(sent).toEqual([]);
    // Anybody may read what is there, without a login.
    await network.find(prepared, { since: now, not: [] }, signal);
    expect(sent).toHaveLength(1);
    expect(sent[0]).not.toMatch(/secret|authorization/);
  });

  it('of this server, however its address is written, is one', async () => {
    const here = openLogins({ bluesky: { ...login, server: wire.url } }).logins;
    const network = blueskyAt(`${wire.url}/`, here, { clock: { now: () => now } });
    wire.plan(PUT, fault(410));
    expect(await publish(network)).toMatchObject({ retry: 'never' });
    expect(wire.seen).toEqual([PUT]);
  });

  it('goes out in no error: neither tokens, nor words, nor what the server said', async () => {
    const network = at();
    wire.plan('com.atproto.identity.resolveHandle', fault(500, 'secret words', 'text of the post'));
    const broken = await network
      .prepare(partOf('wire', { text: '@ben.test' }), [], now, signal)
      .catch((e: unknown) => e);
    expect(broken).toMatchObject({ name: 'BlueskyFault', message: 'vague: 500' });
  });
});
