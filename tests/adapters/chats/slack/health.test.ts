import { afterEach, describe, expect, it } from 'vitest';
import { line } from '../../../../src/core/card.ts';
import { connected, desk, type Stage, stage } from './kit.ts';

let at: Stage;
afterEach(() => at[Symbol.asyncDispose]());

const jana = { chat: 'slack', user: 'UJANA' };
const card = { kind: 'notice', title: 'Hallo', lines: [line('plain', 'Du')], actions: [] } as const;
const post = () => at.chat.show({ chat: 'slack', person: null }, card, { edit: null, key: 'k', thread: null });
const said = (): string => {
  const health = at.chat.health();
  return health.ok ? 'ok' : health.said.de;
};

describe('the way to Slack', () => {
  it('is well once it is connected', async () => {
    at = await stage();
    const running = await at.chat.start(desk());
    await connected(at);
    await running[Symbol.asyncDispose]();
  });

  it.each([
    ['invalid_auth', 'nimmt den Bot-Token nicht an'],
    ['token_revoked', 'nimmt den Bot-Token nicht an'],
    ['account_inactive', 'abgeschaltet'],
    ['token_expired', 'abgelaufen'],
  ])('with %s says what to do, and is well again by itself', async (error, words) => {
    at = await stage({ way: 'http' });
    at.slack.faults.plan('users.info', [{ error }]);
    await at.chat.who(jana).catch(() => null);
    expect(said()).toContain(words);
    await at.chat.who(jana);
    expect(said()).toBe('ok');
  });

  it('names the right that is missing, until it is there', async () => {
    at = await stage({ way: 'http', scopes: ['users:read'] });
    await post().catch(() => null);
    expect(said()).toContain('chat:write');
    await at.chat.who(jana);
    expect(said()).toContain('chat:write');
  });

  it.each([
    ['not_in_channel', '/invite'],
    ['channel_not_found', '/invite'],
    ['is_archived', 'archiviert'],
  ])('with %s names the channel, until something was said there', async (error, words) => {
    at = await stage({ way: 'http' });
    at.slack.faults.plan('chat.postMessage', [{ error }]);
    await post().catch(() => null);
    expect(said()).toContain(words);
    expect(said()).toContain('C1');
    await at.chat.who(jana);
    expect(said()).toContain('C1');
    await post();
    expect(said()).toBe('ok');
  });

  it('is down when Slack cannot be reached for a minute, not at the first try', async () => {
    at = await stage({ way: 'http' });
    await at.slack.gone();
    await at.chat.who(jana).catch(() => null);
    expect(said()).toBe('ok');
    at.later(60_000);
    expect(said()).toContain('nicht zu erreichen');
    expect(at.chat.health()).toMatchObject({ since: '2026-11-24T10:00:00.000Z' });
    await at.slack.back();
    await at.chat.who(jana);
    expect(said()).toBe('ok');
  });

  it('stays well when we sent something unreadable, which the log tells', async () => {
    at = await stage({ way: 'http' });
    at.slack.faults.plan('chat.postMessage', [{ error: 'invalid_blocks' }]);
    await expect(post()).rejects.toMatchObject({ kind: 'no', code: 'invalid_blocks' });
    expect(at.chat.health()).toEqual({ ok: true });
    expect(at.log.join()).toContain('"code":"invalid_blocks"');
  });

  it('says that nothing is installed', async () => {
    at = await stage({ way: 'http', tokens: () => ({ bot: async () => null }) });
    await at.chat.who(jana).catch(() => null);
    expect(said()).toContain('in keinem Workspace installiert');
    expect(await at.chat.colleagues()).toBeNull();
  });
});

describe('the pace', () => {
  it('is one message a second and channel, as Slack wants it, and none is lost', async () => {
    at = await stage({
      way: 'http',
      limits: 'real',
      adapter: {
        turns: (ms, then) => {
          at.later(ms);
          const timer = setImmediate(then);
          return () => clearImmediate(timer);
        },
      },
    });
    for (let n = 0; n < 6; n += 1)
      await at.chat.show({ chat: 'slack', person: null }, card, { edit: null, key: `k${n}`, thread: null });
    const posts = at.slack.calls.filter((call) => call.method === 'chat.postMessage');
    expect(posts.map((call) => call.status)).toEqual(Array.from({ length: 6 }, () => 200));
  });

  it('sends back whoever would wait too long', async () => {
    at = await stage({ way: 'http', adapter: { turns: () => () => undefined } });
    const all = Array.from({ length: 10 }, (_, n) =>
      at.chat.show({ chat: 'slack', person: null }, card, { edit: null, key: `k${n}`, thread: null }),
    );
    for (const one of all) one.catch(() => null);
    // The first goes at once, eight wait, the tenth comes back later.
    await expect(Promise.race(all.slice(9))).rejects.toMatchObject({ kind: 'later', code: 'ratelimited' });
  });

  it('asks nothing again before Slack said so', async () => {
    at = await stage({ way: 'http' });
    at.slack.faults.plan('users.info', [{ limited: 30 }]);
    await expect(at.chat.who(jana)).rejects.toMatchObject({ afterMs: 30_000 });
    at.later(29_000);
    await expect(at.chat.who(jana)).rejects.toMatchObject({ afterMs: 1_000 });
    expect(at.slack.calls.filter((call) => call.method === 'users.info')).toHaveLength(1);
    at.later(1_000);
    expect(await at.chat.who(jana)).toMatchObject({ kind: 'colleague' });
    expect(at.chat.health()).toEqual({ ok: true });
  });
});
