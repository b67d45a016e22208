import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blueskySignIn } from '../../adapters/networks/bluesky/index.ts';
import type { Sought } from '../../src/ports/network.ts';
import { partOf } from '../contracts/network.ts';
import {
  type BlueskyServer,
  blueskyAccount,
  blueskyAt,
  type Member,
  openLogins,
  outdated,
  postsOf,
  startBluesky,
  startWire,
  xrpc,
} from '../support/bluesky.ts';
import { ready } from '../support/ready.ts';
import { published } from './published.ts';

const anything: Sought = { since: '1970-01-01T00:00:00.000Z', not: [] };
const signal = new AbortController().signal;

describe('signed in to Bluesky, the real server', () => {
  let server: BlueskyServer;
  beforeAll(async () => {
    server = await startBluesky();
  });
  afterAll(() => server.close());

  const aged = ({ login }: Member) => ({ ...login, accessJwt: outdated(login.accessJwt) });

  it('renews a token that ran out, once for two processes, and keeps what it got', async () => {
    const member = await server.join('renewal');
    const vault = openLogins({ bluesky: aged(member) });
    const proxy = await startWire(server.url);
    const both = [blueskyAt(proxy.url, vault.logins), blueskyAt(proxy.url, vault.logins)];
    const out = await Promise.all(both.map((one, i) => published(one, partOf(`session-${i}`))));
    expect(out).toHaveLength(2);
    expect(vault.saves).toHaveLength(1);
    expect(proxy.seen).not.toContain('com.atproto.server.createSession');
    const renewals = proxy.seen.filter((one) => one.endsWith('refreshSession')).length;
    await published(both[1]!, partOf('session-later'));
    expect(proxy.seen.filter((one) => one.endsWith('refreshSession'))).toHaveLength(renewals);
    await proxy.close();
  });

  it('signs in anew only where the session is dead, and not again for the next post', async () => {
    const member = await server.join('anew');
    await fetch(`${server.url}/xrpc/com.atproto.server.deleteSession`, {
      method: 'POST',
      headers: { authorization: `Bearer ${member.login.refreshJwt}` },
    });
    const vault = openLogins({ bluesky: aged(member) });
    const proxy = await startWire(server.url);
    const network = blueskyAt(proxy.url, vault.logins);
    await published(network, partOf('anew-1'));
    await published(network, partOf('anew-2'));
    expect(proxy.seen.filter((one) => one.endsWith('createSession'))).toHaveLength(1);
    await proxy.close();
  });

  it('asks for a login where the app password was withdrawn, and posts again with a new one', async () => {
    const member = await server.join('withdrawn');
    await member.revoke();
    const vault = openLogins({ bluesky: aged(member) });
    const network = blueskyAt(server.url, vault.logins);
    const prepared = await ready(network, partOf('withdrawn'));
    const refused = { kind: 'refused', retry: 'login', code: 'auth' };
    expect(await network.publish(prepared, signal)).toEqual(refused);
    expect(await network.auth?.(signal)).toEqual({ kind: 'login' });
    expect(await network.find(prepared, anything, signal)).toBe('absent');

    const anew = await xrpc(server.url, 'com.atproto.server.createSession', {
      identifier: member.handle,
      password: member.mainPassword,
    });
    const app = await xrpc(server.url, 'com.atproto.server.createAppPassword', { name: 'neu' }, String(anew.accessJwt));
    const account = { ...blueskyAccount(server.url), handle: '@withdrawn.test' };
    const step = await blueskySignIn().begin(account, { token: String(app.password) }, signal);
    if (step.kind !== 'done') throw new Error(`expected done, got ${JSON.stringify(step)}`);
    expect(step.handle).toBe('@withdrawn.test');
    await vault.logins.save('bluesky', 'bluesky', step.login, 1);
    expect(await network.publish(prepared, signal)).toMatchObject({ kind: 'live' });
    expect(await network.auth?.(signal)).toEqual({ kind: 'ok', until: null });
  });

  it('never posts what was made for one account as another', async () => {
    const [jana, other] = [await server.join('jana'), await server.join('otto')];
    const networkOf = ({ login }: Member) => blueskyAt(server.url, openLogins({ bluesky: login }).logins);
    const prepared = await ready(networkOf(jana), partOf('mixed-up'));
    expect(await networkOf(other).publish(prepared, signal)).toMatchObject({ kind: 'refused', retry: 'login' });
    expect(await postsOf(server.url, other.did)).toEqual([]);
  });

  it('takes an app password typed at the terminal, and ends the session when it is revoked', async () => {
    const member = await server.join('terminal');
    const signIn = blueskySignIn();
    const account = blueskyAccount(server.url);
    const asked = await signIn.begin(account, { token: null }, signal);
    if (asked.kind !== 'ask') throw new Error('asks nothing');
    expect(asked.fields.map(({ id, secret }) => [id, secret])).toEqual([
      ['identifier', false],
      ['password', true],
    ]);
    const wrong = await asked.next({ identifier: '@terminal.test', password: 'nein' }, signal);
    expect(wrong).toEqual({ kind: 'refused', fault: 'wrong' });
    expect(await asked.next({}, signal)).toEqual({ kind: 'refused', fault: 'wrong' });
    const main = await asked.next({ identifier: member.handle, password: member.mainPassword }, signal);
    expect(main).toEqual({ kind: 'refused', fault: 'wrong' });
    const done = await asked.next({ identifier: '@terminal.test', password: member.login.password }, signal);
    if (done.kind !== 'done') throw new Error('not done');
    expect(await signIn.revoke(account, done.login, signal)).toBe(true);
    expect(await signIn.revoke(account, done.login, signal)).toBe(true);
    const { refreshJwt = '' } = done.login;
    await expect(xrpc(server.url, 'com.atproto.server.refreshSession', undefined, refreshJwt)).rejects.toThrow();
  });
});
