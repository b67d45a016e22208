import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { mastodon } from '../../../adapters/networks/mastodon/index.ts';
import type { Network, Outcome, Part, Removal } from '../../../src/ports/network.ts';
import { partOf } from '../../contracts/network.ts';
import { accountOn, atMastodon, memoryLogins } from '../../support/mastodon/account.ts';
import { type Fault, faults, type MastodonServer } from '../../support/mastodon/server.ts';
import { ready } from '../../support/ready.ts';

const now = '2026-11-24T13:07:31.000Z';
const clock = () => now;
const signal = new AbortController().signal;
const anything = { since: '1970-01-01T00:00:00.000Z', not: [] };
const prepare = (network: Network, more: Partial<Part> = {}) => ready(network, partOf('p-1', more));
const shown = (server: MastodonServer) => server.posts().filter((post) => !post.removed).length;

/** Ends the call as soon as the server has got it: no test waits for a deadline. */
async function impatient(server: MastodonServer, ask: (signal: AbortSignal) => Promise<unknown>): Promise<unknown> {
  const controller = new AbortController();
  const before = server.exchanges.length;
  const asked = ask(controller.signal);
  while (server.exchanges.length === before) await new Promise(setImmediate);
  controller.abort(new DOMException('no answer in time', 'TimeoutError'));
  return asked;
}

const unknown = { kind: 'unknown' };
const live = { kind: 'live' };
const login = { kind: 'refused', retry: 'login', code: 'auth' };
const never = (code: string) => ({ kind: 'refused', retry: 'never', code });

const published: Record<Fault, { readonly outcome: Partial<Outcome>; readonly posts: number }> = {
  none: { outcome: live as Outcome, posts: 1 },
  'answer-lost': { outcome: unknown as Outcome, posts: 1 },
  late: { outcome: unknown as Outcome, posts: 0 },
  slow: { outcome: unknown as Outcome, posts: 1 },
  limit: { outcome: { kind: 'refused', retry: 'after', code: 'rate' }, posts: 0 },
  'error-before': { outcome: unknown as Outcome, posts: 0 },
  'error-after': { outcome: unknown as Outcome, posts: 1 },
  reset: { outcome: unknown as Outcome, posts: 0 },
  html: { outcome: unknown as Outcome, posts: 1 },
  empty: { outcome: unknown as Outcome, posts: 1 },
  'cut-off': { outcome: unknown as Outcome, posts: 1 },
  bare: { outcome: unknown as Outcome, posts: 1 },
  'no-url': { outcome: live as Outcome, posts: 1 },
  'no-address': { outcome: unknown as Outcome, posts: 1 },
  login: { outcome: login as Outcome, posts: 0 },
  forbidden: { outcome: never('auth') as Outcome, posts: 0 },
  redirect: { outcome: unknown as Outcome, posts: 0 },
};

describe('a send that meets', () => {
  it.each(faults)('%s', async (fault) => {
    await using t = await atMastodon({ now: clock });
    t.server.plan('publish', [fault]);
    const prepared = await prepare(t.network);
    const send = (by: AbortSignal) => t.network.publish(prepared, by);
    const outcome = fault === 'slow' ? await impatient(t.server, send) : await send(signal);
    expect(outcome).toMatchObject(published[fault].outcome);
    expect(shown(t.server)).toBe(published[fault].posts);
  });

  it('too many calls: waits as long as the server says, by its own clock', async () => {
    await using t = await atMastodon({ now: clock });
    t.server.plan('publish', ['limit']);
    const outcome = await t.network.publish(await prepare(t.network), signal);
    const wait = outcome.kind === 'refused' ? (outcome.afterMs ?? 0) : 0;
    // The Date header has no milliseconds.
    expect(wait).toBeGreaterThanOrEqual(90_000);
    expect(wait).toBeLessThan(91_001);
  });

  it('the real limit of calls is refused until its window ends', async () => {
    await using t = await atMastodon({ now: clock });
    t.server.world.spent.set(`${t.token} all`, { window: windowOf(now), count: 300 });
    const outcome = await t.network.publish(await prepare(t.network), signal);
    expect(outcome).toEqual({ kind: 'refused', retry: 'after', code: 'rate', afterMs: 149_000 });
  });

  it.each([401, 422] as const)('a revoked token, told by %i: somebody has to sign in', async (badToken) => {
    await using t = await atMastodon({ quirks: { badToken } });
    t.server.world.tokens.delete(t.token);
    expect(await t.network.publish(await prepare(t.network), signal)).toMatchObject(login);
  });

  it('a token without the permission: somebody has to sign in', async () => {
    await using t = await atMastodon();
    const { token, person } = t.server.join('leser', ['read']);
    await t.signIn({ token, accountId: person.id });
    expect(await t.network.publish(await prepare(t.network), signal)).toMatchObject(login);
  });

  it('nobody signed in: nothing is sent', async () => {
    await using t = await atMastodon();
    t.logins.drop('mastodon');
    expect(await t.network.publish(await prepare(t.network), signal)).toMatchObject(login);
    expect(t.server.count()).toBe(0);
  });

  it('a vault that cannot be asked now, or never: nothing is sent', async () => {
    await using t = await atMastodon();
    for (const [name, retry] of [
      ['Error', 'after'],
      ['VaultFault', 'login'],
    ] as const) {
      const read = async () => {
        throw Object.assign(new Error('shut'), { name });
      };
      const network = mastodon(accountOn(t.server.url), {
        logins: { ...memoryLogins(), read },
        media: async () => null,
        clock: { now: clock },
      });
      expect(await network.publish(await prepare(network), signal)).toMatchObject({ kind: 'refused', retry });
      expect(await network.find(await prepare(network), anything, signal)).toBe('cannot-tell');
      expect(await network.auth?.(signal)).toEqual({ kind: retry === 'login' ? 'login' : 'unknown' });
    }
    expect(t.server.count()).toBe(0);
  });

  it('nobody who listens: nothing has left', async () => {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
    const { port } = probe.address() as { port: number };
    await new Promise((resolve) => probe.close(resolve));
    const logins = memoryLogins();
    await logins.save('mastodon', 'mastodon', { token: 't', accountId: '1' }, 0);
    for (const server of [`http://127.0.0.1:${port}`, 'https://nobody.invalid']) {
      const network = mastodon(accountOn(server), { logins, media: async () => null, clock: { now: clock } });
      const outcome = await network.publish(await prepare(network), signal);
      expect(outcome).toMatchObject({ kind: 'refused', retry: 'after', code: 'unreachable' });
    }
  });

  it.each([
    ['limit', { text: 'a'.repeat(501) }],
    ['text', { text: ' ' }],
    ['text', { language: 'Deutsch' }],
    ['other', { replyTo: JSON.stringify({ id: '404', acct: 'gone' }) }],
  ] as const)('a post that is not taken: %s', async (code, more) => {
    await using t = await atMastodon();
    expect(await t.network.publish(await prepare(t.network, more), signal)).toEqual(never(code));
    expect(t.server.posts()).toEqual([]);
  });

  it('whether a post of ours is still there is asked by its id, whatever has become of its text', async () => {
    await using t = await atMastodon({ now: clock });
    const prepared = await prepare(t.network);
    const outcome = await t.network.publish(prepared, signal);
    const receipt = outcome.kind === 'live' ? outcome.receipt : expect.fail(outcome.kind);
    const changed = await prepare(t.network, { text: 'Inzwischen berichtigt.' });
    expect(await t.network.find(changed, { ...anything, receipt }, signal)).toEqual(receipt);
    await t.network.remove(receipt, signal);
    expect(await t.network.find(prepared, { ...anything, receipt }, signal)).toBe('absent');
  });

  it('a replay that answers 500 is found', async () => {
    await using t = await atMastodon({ now: clock, quirks: { replay: 'error' } });
    const prepared = await prepare(t.network);
    const first = await t.network.publish(prepared, signal);
    expect(await t.network.publish(prepared, signal)).toEqual(unknown);
    expect(await t.network.find(prepared, anything, signal)).toEqual(first.kind === 'live' && first.receipt);
  });
});

const windowOf = (at: string): number => Math.floor(Date.parse(at) / 300_000);

describe('a look that meets', () => {
  const tells: readonly Fault[] = ['none', 'no-url'];
  it.each(faults)('%s', async (fault) => {
    await using t = await atMastodon({ now: clock });
    const prepared = await prepare(t.network);
    const outcome = await t.network.publish(prepared, signal);
    t.server.plan('find', [fault]);
    const ask = (by: AbortSignal) => t.network.find(prepared, anything, by);
    const found = fault === 'slow' ? await impatient(t.server, ask) : await ask(signal);
    const there = { remoteId: t.server.posts()[0]?.id };
    expect(outcome).toMatchObject({ kind: 'live', receipt: there });
    if (tells.includes(fault)) expect(found).toMatchObject(there);
    else expect(found).toBe('cannot-tell');
  });

  it('what is like it and is not it', async () => {
    await using t = await atMastodon({ now: clock });
    const ready = await prepare(t.network, { text: 'Danke @ben@anderswo.example, die Mühle läuft.' });
    const { me, server } = t;
    const same = 'Danke @ben@anderswo.example, die Mühle läuft.';
    server.say(me, 'Danke @ben@sonstwo.example, die Mühle läuft.', { language: 'de' });
    server.say(me, same, { spoiler: 'Technik' });
    server.say(me, same, { visibility: 'direct' });
    server.say(me, same, { inReplyTo: '1' });
    server.say(me, same, { at: '2026-11-24T12:50:30.000Z' });
    const bound = server.say(me, same);
    server.say(server.stranger('kim'), same);
    const sought = { since: now, not: [bound.id] };
    expect(await t.network.find(ready, sought, signal)).toBe('absent');
    const first = server.say(me, same);
    server.say(me, same);
    expect(await t.network.find(ready, sought, signal)).toMatchObject({ remoteId: first.id });
  });

  it('a silenced account, whose posts reach fewer than asked for', async () => {
    await using t = await atMastodon({ now: clock, quirks: { silenced: true } });
    const prepared = await prepare(t.network);
    await t.network.publish(prepared, signal);
    expect(await t.network.find(prepared, anything, signal)).toMatchObject({ remoteId: t.server.posts()[0]?.id });
  });

  it('a doubt that the server does not lift', async () => {
    await using t = await atMastodon({ now: clock });
    const ready = await prepare(t.network, { text: 'Die Mühle läuft – wieder.' });
    const like = t.server.say(t.me, 'Die Mühle *läuft* wieder');
    t.server.plan('source', ['error-before']);
    expect(await t.network.find(ready, anything, signal)).toBe('cannot-tell');
    expect(await t.network.find(ready, anything, signal)).toBe('absent');
    t.server.world.quirks.source = false;
    expect(await t.network.find(ready, anything, signal)).toBe('cannot-tell');
    expect(await t.network.find(ready, { ...anything, not: [like.id] }, signal)).toBe('absent');
  });

  it('a server whose clock is hours behind: the post is found where it dates it, and nothing older is taken for it', async () => {
    const there = '2026-11-24T10:07:31.000Z';
    await using t = await atMastodon({ now: () => there, means: { clock: { now: clock } } });
    const prepared = await prepare(t.network);
    const sought = { since: now, not: [] };
    t.server.say(t.me, String((prepared.body as { status: string }).status), { at: '2026-11-24T09:50:00.000Z' });
    t.server.plan('publish', ['answer-lost']);
    expect(await t.network.find(prepared, sought, signal)).toBe('absent');
    expect(await t.network.publish(prepared, signal)).toEqual(unknown);
    const ours = t.server.posts().at(-1);
    expect(ours?.at).toBe(there);
    expect(await t.network.find(prepared, sought, signal)).toMatchObject({ remoteId: ours?.id });
  });

  it('many posts since: pages until the moment it can have left', async () => {
    await using t = await atMastodon({ now: clock });
    const before = t.server.say(t.me, 'Davor.', { at: '2026-11-24T12:00:00.000Z' });
    const prepared = await prepare(t.network);
    await t.network.publish(prepared, signal);
    for (let i = 0; i < 90; i++) t.server.say(t.me, `Noch eins: ${i}`);
    expect(await t.network.find(prepared, { since: now, not: [] }, signal)).toMatchObject({
      remoteId: String(BigInt(before.id) + 1n),
    });
    expect(t.server.count('find')).toBe(3);
    for (let i = 0; i < 400; i++) t.server.say(t.me, `Und noch eins: ${i}`);
    expect(await t.network.find(prepared, { since: now, not: [] }, signal)).toBe('cannot-tell');
  });
});

const removed: Record<Fault, Removal['kind']> = {
  none: 'removed',
  'answer-lost': 'unknown',
  late: 'unknown',
  slow: 'unknown',
  limit: 'unknown',
  'error-before': 'unknown',
  'error-after': 'unknown',
  reset: 'unknown',
  html: 'removed',
  empty: 'removed',
  'cut-off': 'removed',
  bare: 'removed',
  'no-url': 'removed',
  'no-address': 'removed',
  login: 'stuck',
  forbidden: 'stuck',
  redirect: 'unknown',
};

describe('a removal that meets', () => {
  const published = async (quirks = {}) => {
    const t = await atMastodon({ now: clock, quirks });
    const outcome = await t.network.publish(await prepare(t.network), signal);
    if (outcome.kind !== 'live') throw new Error('not live');
    return { t, receipt: outcome.receipt };
  };

  it.each(faults)('%s', async (fault) => {
    const { t, receipt } = await published();
    await using _ = t;
    t.server.plan('remove', [fault]);
    const ask = (by: AbortSignal) => t.network.remove(receipt, by);
    const removal = fault === 'slow' ? await impatient(t.server, ask) : await ask(signal);
    expect(removal).toEqual({ kind: removed[fault], ...(removed[fault] === 'stuck' ? { url: receipt.url } : {}) });
    t.server.settle();
    expect(['removed', 'gone', 'stuck']).toContain((await t.network.remove(receipt, signal)).kind);
    expect(shown(t.server)).toBe(0);
  });

  it.each(['405', 'html'] as const)('a server without it (%s): looks, and gives the link', async (remove) => {
    const { t, receipt } = await published({ remove });
    await using _ = t;
    expect(await t.network.remove(receipt, signal)).toEqual({ kind: 'stuck', url: receipt.url });
    t.server.plan('show', ['html']);
    expect(await t.network.remove(receipt, signal)).toEqual({ kind: 'unknown' });
    t.server.world.posts.clear();
    expect(await t.network.remove(receipt, signal)).toEqual({ kind: 'gone' });
  });

  it('a login that is gone: somebody has to do it, and is told where', async () => {
    const { t, receipt } = await published();
    await using _ = t;
    t.server.world.tokens.delete(t.token);
    expect(await t.network.remove(receipt, signal)).toEqual({ kind: 'stuck', url: receipt.url });
    t.logins.drop('mastodon');
    expect(await t.network.remove(receipt, signal)).toEqual({ kind: 'stuck', url: receipt.url });
  });
});
