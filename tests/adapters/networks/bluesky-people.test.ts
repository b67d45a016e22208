import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { blueskySignIn } from '../../../adapters/networks/bluesky/index.ts';
import type { Network } from '../../../src/ports/network.ts';
import type { Login } from '../../../src/ports/vault.ts';
import { partOf } from '../../contracts/network.ts';
import {
  type BrokenWire,
  blueskyAccount,
  blueskyAt,
  cutOff,
  openLogins,
  says,
  startWire,
} from '../../support/bluesky.ts';
import { ready } from '../../support/ready.ts';

const now = '2026-11-24T13:07:31.000Z';
const signal = new AbortController().signal;
const did = 'did:plc:werkstatt';
const login: Login = { did, handle: 'werkstatt.test', password: 'app', accessJwt: 'a1', refreshJwt: 'r1' };
const CREATE = 'com.atproto.server.createSession';
const LIST = 'app.bsky.notification.listNotifications';

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
const fault = (status: number, error?: string, message = '') =>
  says(status, error === undefined ? '<html>' : { error, message });
const expired = fault(400, 'ExpiredToken');
const tokens = (n: number) => says(200, { did, handle: 'werkstatt.test', accessJwt: `a${n}`, refreshJwt: `r${n}` });

describe('who answered', () => {
  const post = (uri: string) => ({ uri: `at://${uri}`, cid: `cid-${uri}` });
  const told = (reason: string, uri: string, indexedAt: string, record: object, more: object = {}) => ({
    ...post(uri),
    reason,
    indexedAt,
    author: { did: `did:plc:${uri.split('/')[0]}`, handle: 'leser.test', displayName: 'Leserin', ...more },
    record: { text: `Von ${uri}`, ...record },
  });
  const reply = { root: post('did:us/app/1'), parent: post('did:us/app/2') };

  it('is told oldest first, with what an answer to it needs', async () => {
    const page = [
      told('quote', 'c/app/9', '2026-11-24T12:00:03.123456Z', { embed: { record: { record: post('did:us/app/3') } } }),
      told('mention', 'b/app/8', '2026-11-24T12:00:02Z', {}, { displayName: ' ' }),
      told('reply', 'a/app/7', '2026-11-24T12:00:01.000Z', { reply }),
      told('reply', 'z/app/6', '2026-11-24T10:00:00.000Z', { reply }),
    ];
    wire.plan(LIST, says(200, { notifications: page, cursor: 'more' }));
    const all = await at().replies?.('2026-11-24T11:00:00.000Z', signal);
    if (all === undefined || all === 'cannot-tell') throw new Error('tells nothing');
    expect(wire.seen).toEqual([LIST]);
    expect(all.map(({ remoteId, author, at, to }) => [remoteId, author, at, to])).toEqual([
      ['at://a/app/7', 'Leserin', '2026-11-24T12:00:01.000Z', 'at://did:us/app/2'],
      ['at://b/app/8', 'leser.test', '2026-11-24T12:00:02.000Z', null],
      ['at://c/app/9', 'Leserin', '2026-11-24T12:00:03.123Z', 'at://did:us/app/3'],
    ]);
    expect(all[0]).toMatchObject({ text: 'Von a/app/7', url: 'https://bsky.app/profile/did:plc:a/post/7' });
    expect(JSON.parse(all[0]?.target ?? '')).toEqual({ root: reply.root, parent: post('a/app/7') });
    expect(JSON.parse(all[1]?.target ?? '')).toEqual({ root: post('b/app/8'), parent: post('b/app/8') });
  });

  it('can be answered: the target goes back into a record', async () => {
    wire.plan(LIST, says(200, { notifications: [told('reply', 'a/app/7', now, { reply })] }));
    const all = await at().replies?.(now, signal);
    const replyTo = all === 'cannot-tell' ? null : (all?.[0]?.target ?? null);
    const { body } = await ready(at(), partOf('answer', { replyTo }));
    expect(body).toMatchObject({ record: { reply: { root: reply.root, parent: post('a/app/7') } } });
  });

  it('is looked up page by page, without ourselves and without what nobody can read', async () => {
    const own = { ...told('reply', 'us/app/5', now, { reply }), author: { did, handle: 'werkstatt.test' } };
    const strange = [{ uri: 7 }, told('like', 'l/app/1', now, {}), told('reply', 'x/app/1', 'gestern', {})];
    wire.plan(LIST, says(200, { notifications: [own, ...strange], cursor: 'p2' }));
    wire.plan(LIST, says(200, { notifications: [told('mention', 'b/app/8', now, {})] }));
    const all = await at().replies?.('2026-11-24T11:00:00.000Z', signal);
    expect(all).toMatchObject([{ remoteId: 'at://b/app/8' }]);
    expect(wire.seen).toEqual([LIST, LIST]);
  });

  it('ends somewhere, however many there are', async () => {
    const storm = says(200, { notifications: [told('mention', 'b/app/8', now, {})], cursor: 'again' });
    wire.plan(LIST, ...Array.from({ length: 30 }, () => storm));
    expect(await at().replies?.('2026-11-24T11:00:00.000Z', signal)).toHaveLength(10);
    expect(wire.seen).toHaveLength(10);
  });

  it.each([
    ['an app view that is away', fault(502, 'UpstreamFailure')],
    ['a page', says(200, '<html>')],
    ['half an answer', cutOff],
    ['something else', says(200, { feed: [] })],
    ['a refusal', fault(429)],
  ])('is not known from %s', async (_, mishap) => {
    wire.plan(LIST, mishap);
    expect(await at().replies?.(now, signal)).toBe('cannot-tell');
  });
});

describe('signing in', () => {
  const account = () => blueskyAccount(wire.url);
  const begin = () => blueskySignIn().begin(account(), { token: 'app' }, signal);

  it.each([
    ['wrong', fault(401, 'AuthenticationRequired')],
    ['wrong', fault(400, 'InvalidRequest')],
    ['not-this-network', fault(404)],
    ['not-this-network', says(200, '<html>')],
    ['not-this-network', says(301, '', { location: 'https://example.org/' })],
    ['other', fault(429, 'RateLimitExceeded')],
    ['other', fault(503)],
    ['unreachable', cutOff],
  ])('is refused as »%s«', async (reason, mishap) => {
    wire.plan(CREATE, mishap);
    expect(await begin()).toEqual({ kind: 'refused', fault: reason });
  });

  it('finds nobody where nobody listens', async () => {
    const gone = await startWire();
    await gone.close();
    const step = await blueskySignIn().begin(blueskyAccount(gone.url), { token: 'app' }, signal);
    expect(step).toEqual({ kind: 'refused', fault: 'unreachable' });
  });

  it('takes a server whose tokens tell nothing of themselves', async () => {
    wire.plan(CREATE, tokens(1));
    expect(await begin()).toEqual({ kind: 'done', handle: '@werkstatt.test', login: { ...login, server: wire.url } });
  });

  it('ends at the server where it can, and says so where it cannot', async () => {
    const end = 'com.atproto.server.deleteSession';
    wire.plan(end, says(200, ''), expired, fault(502));
    const revoke = () => blueskySignIn().revoke(account(), login, signal);
    expect([await revoke(), await revoke(), await revoke()]).toEqual([true, true, false]);
  });
});
