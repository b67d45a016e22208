import { describe, expect, it } from 'vitest';
import { mastodon, mastodonSignIn } from '../../../adapters/networks/mastodon/index.ts';
import type { SignInStep } from '../../../src/ports/vault.ts';
import { partOf } from '../../contracts/network.ts';
import { accountOn, atMastodon, clock, memoryLogins } from '../../support/mastodon/account.ts';
import { type Fault, startMastodon } from '../../support/mastodon/server.ts';
import type { Quirks } from '../../support/mastodon/world.ts';
import { ready } from '../../support/ready.ts';

const signal = new AbortController().signal;
const byCode = { token: null };

async function start(quirks: Partial<Quirks> = {}) {
  const server = await startMastodon({ quirks });
  const { person, token } = server.join('werkstatt');
  return { server, person, token, account: accountOn(server.url), [Symbol.asyncDispose]: () => server.close() };
}

const asking = (step: SignInStep) => {
  if (step.kind !== 'ask') throw new Error(`expected a question, got ${JSON.stringify(step)}`);
  return step;
};

const refused = (fault: string) => ({ kind: 'refused', fault });

/** A server that answers nothing but pages of HTML. */
const notMastodon = async () => new Response('<h1>It works</h1>', { headers: { 'content-type': 'text/html' } });

describe('signing in by a code', () => {
  it('asks for the code that the server shows, and then can publish and be ended', async () => {
    await using t = await start();
    const step = asking(await mastodonSignIn().begin(t.account, byCode, signal));
    expect(step.fields).toEqual([{ id: 'code', secret: true }]);
    const code = t.server.authorize(step.url ?? '', t.person);
    const done = await step.next({ code: ` ${code}\n` }, signal);
    if (done.kind !== 'done') throw new Error(JSON.stringify(done));
    expect(done.handle).toBe(`@werkstatt@${new URL(t.server.url).host}`);
    const logins = memoryLogins();
    await logins.save('mastodon', 'mastodon', done.login, 0);
    const network = mastodon(t.account, { logins, media: async () => null, clock });
    expect(await network.auth?.(signal)).toEqual({ kind: 'ok', until: null });
    const prepared = await ready(network, partOf('p-1'));
    expect(await network.publish(prepared, signal)).toMatchObject({ kind: 'live' });
    expect(await mastodonSignIn().revoke(t.account, done.login, signal)).toBe(true);
    expect(await network.auth?.(signal)).toEqual({ kind: 'login' });
    expect(await network.publish(prepared, signal)).toMatchObject({ kind: 'refused', retry: 'login' });
  });

  it('asks for no more than is needed', async () => {
    await using t = await start();
    const step = asking(await mastodonSignIn().begin(t.account, byCode, signal));
    t.server.authorize(step.url ?? '', t.person);
    const [code] = t.server.world.codes.values();
    expect(code?.token.scopes).toEqual(['read', 'write:statuses', 'write:media']);
  });

  it('a wrong, a used, or no code', async () => {
    await using t = await start();
    const step = asking(await mastodonSignIn().begin(t.account, byCode, signal));
    const code = t.server.authorize(step.url ?? '', t.person);
    expect(await step.next({ code: `${code}x` }, signal)).toEqual(refused('wrong'));
    expect(await step.next({}, signal)).toEqual(refused('wrong'));
    expect(await step.next({ code }, signal)).toMatchObject({ kind: 'done' });
    expect(await step.next({ code }, signal)).toEqual(refused('wrong'));
  });

  it.each([
    [['read'], 'refused'],
    [['read', 'write:statuses'], 'refused'],
    [['read', 'write'], 'done'],
  ] as const)('with the permissions %j: %s', async (grants, kind) => {
    await using t = await start({ grants });
    const step = asking(await mastodonSignIn().begin(t.account, byCode, signal));
    const code = t.server.authorize(step.url ?? '', t.person);
    const end = await step.next({ code }, signal);
    expect(end).toMatchObject(kind === 'done' ? { kind } : refused('missing-permission'));
  });

  it.each([
    ['reset', 'unreachable'],
    ['answer-lost', 'unreachable'],
    ['html', 'not-this-network'],
    ['empty', 'not-this-network'],
    ['cut-off', 'not-this-network'],
    ['bare', 'not-this-network'],
    ['error-before', 'other'],
    ['limit', 'other'],
  ] as const)('says what is wrong when a server answers: %s', async (fault: Fault, said) => {
    await using t = await start();
    t.server.plan('app', [fault]);
    expect(await mastodonSignIn().begin(t.account, byCode, signal)).toEqual(refused(said));
    const step = asking(await mastodonSignIn().begin(t.account, byCode, signal));
    const code = t.server.authorize(step.url ?? '', t.person);
    t.server.plan('token', [fault]);
    expect(await step.next({ code }, signal)).toEqual(refused(said));
  });

  it('tells a server that is something else, and one that is not there', async () => {
    const account = accountOn('https://nobody.invalid');
    expect(await mastodonSignIn(notMastodon).begin(account, byCode, signal)).toEqual(refused('not-this-network'));
    expect(await mastodonSignIn().begin(account, byCode, signal)).toEqual(refused('unreachable'));
    const { server: _, ...nowhere } = account;
    await expect(mastodonSignIn().begin(nowhere, byCode, signal)).rejects.toThrow(TypeError);
  });
});

describe('signing in with a token', () => {
  it('tries it', async () => {
    await using t = await start();
    const done = await mastodonSignIn().begin(t.account, { token: `${t.token}\n` }, signal);
    expect(done).toMatchObject({ kind: 'done', login: { token: t.token, accountId: t.person.id } });
  });

  it.each([401, 422] as const)('a wrong one, told by %i', async (badToken) => {
    await using t = await start({ badToken });
    expect(await mastodonSignIn().begin(t.account, { token: 'x' }, signal)).toEqual(refused('wrong'));
  });

  it.each([
    ['reset', 'unreachable'],
    ['html', 'not-this-network'],
    ['error-before', 'other'],
  ] as const)('says what is wrong when a server answers: %s', async (fault: Fault, said) => {
    await using t = await start();
    t.server.plan('auth', [fault]);
    expect(await mastodonSignIn().begin(t.account, { token: t.token }, signal)).toEqual(refused(said));
  });
});

describe('ending a login', () => {
  const signedIn = async (t: Awaited<ReturnType<typeof start>>) => {
    const step = asking(await mastodonSignIn().begin(t.account, byCode, signal));
    const done = await step.next({ code: t.server.authorize(step.url ?? '', t.person) }, signal);
    if (done.kind !== 'done') throw new Error(JSON.stringify(done));
    return done.login;
  };

  it('says yes only when the token is dead', async () => {
    await using t = await start();
    const login = await signedIn(t);
    t.server.plan('revoke', ['error-before', 'reset', 'html']);
    expect(await mastodonSignIn().revoke(t.account, login, signal)).toBe(false);
    expect(await mastodonSignIn().revoke(t.account, login, signal)).toBe(false);
    expect(await mastodonSignIn().revoke(t.account, login, signal)).toBe(true);
    expect(await mastodonSignIn().revoke(t.account, login, signal)).toBe(true);
  });

  it('cannot end a token that somebody else made', async () => {
    await using t = await start();
    const login = { token: t.token, accountId: t.person.id };
    expect(await mastodonSignIn().revoke(t.account, login, signal)).toBe(false);
    t.server.world.tokens.delete(t.token);
    expect(await mastodonSignIn().revoke(t.account, login, signal)).toBe(true);
    expect(await mastodonSignIn().revoke(t.account, {}, signal)).toBe(false);
  });
});

describe('a login that is good for another server', () => {
  it('is none: nothing of it leaves', async () => {
    await using t = await atMastodon();
    const now = t.server.world.now();
    const needed = { kind: 'refused', retry: 'login', code: 'auth' };
    const prepared = await ready(t.network, partOf('p-1'));
    const published = await t.network.publish(prepared, signal);
    if (published.kind !== 'live') throw new Error(JSON.stringify(published));
    const before = t.server.count();
    await t.signIn({ token: t.token, accountId: t.me.id, server: 'https://elsewhere.example' });
    const media = [{ sha256: '1'.repeat(64), type: 'image/png', alt: '' }];
    expect(await t.network.prepare(partOf('p-2', { media }), [], now, signal)).toEqual(needed);
    expect(await t.network.publish(prepared, signal)).toEqual(needed);
    expect(await t.network.find(prepared, { since: now, not: [] }, signal)).toBe('cannot-tell');
    expect(await t.network.replies?.(now, signal)).toBe('cannot-tell');
    expect(await t.network.auth?.(signal)).toEqual({ kind: 'login' });
    expect(await t.network.remove(published.receipt, signal)).toMatchObject({ kind: 'stuck' });
    expect(t.server.count()).toBe(before);
    await t.signIn({ token: t.token, accountId: t.me.id, server: t.server.url });
    expect(await t.network.remove(published.receipt, signal)).toEqual({ kind: 'removed' });
  });
});
