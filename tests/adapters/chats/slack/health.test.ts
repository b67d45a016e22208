import { afterEach, describe, expect, it } from 'vitest';
import { oneToken } from '../../../../adapters/chats/slack/tokens.ts';
import { SlackFault } from '../../../../adapters/chats/slack/types.ts';
import { line } from '../../../../src/core/card.ts';
import { connected, desk, type Stage, soon, stage } from './kit.ts';

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
    ['invalid_auth', 'nimmt das Bot-Token nicht an'],
    ['token_revoked', 'nimmt das Bot-Token nicht an'],
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
    at.slack.faults.always('chat.postMessage', { error: 'invalid_blocks' });
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

/** Timers that ring when the test says so. */
function bells() {
  const set: { readonly ms: number; readonly then: () => void }[] = [];
  return {
    after: (ms: number, then: () => void) => {
      const one = { ms, then };
      set.push(one);
      return () => void (set.includes(one) && set.splice(set.indexOf(one), 1));
    },
    count: (ms: number): number => set.filter((one) => one.ms === ms).length,
    ring: (ms: number): void => {
      const at = set.findIndex((one) => one.ms === ms);
      if (at >= 0) set.splice(at, 1)[0]?.then();
    },
  };
}

describe('a start', () => {
  const AGAIN = 180_000;
  const UNANSWERED = 30_000;
  const channel = () => {
    const found = at.slack.world.channels.get('C1');
    if (found === undefined) throw new Error('no channel');
    return found;
  };
  const looks = (): number => at.slack.calls.filter((call) => call.method === 'conversations.info').length;

  it('with a wrong bot token and a right app token is told at once, though nobody called anything', async () => {
    at = await stage({ tokens: () => ({ bot: () => oneToken(at.slack.apiUrl, 'xoxb-nobody').bot(null) }) });
    const running = await at.chat.start(desk());
    await soon(said).toContain('nimmt das Bot-Token nicht an');
    await soon(() => at.slack.sockets.connections()).toBe(1);
    expect(said()).toContain('nimmt das Bot-Token nicht an');
    await running[Symbol.asyncDispose]();
  });

  it.each([
    ['the bot is not a member', () => void channel().members.delete('U0BOT'), '/invite'],
    [
      'it is private and not ours',
      () => void Object.assign(channel(), { private: true }).members.delete('U0BOT'),
      '/invite',
    ],
    ['it is archived', () => void Object.assign(channel(), { archived: true }), 'archiviert'],
    ['there is none', () => void at.slack.world.channels.delete('C1'), 'gibt diesen Kanal nicht'],
  ])('tells of the channel: %s', async (_, spoil, words) => {
    at = await stage({ way: 'http' });
    spoil();
    const running = await at.chat.start(desk());
    await soon(said).toContain(words);
    await running[Symbol.asyncDispose]();
  });

  it('looks again while something is wrong, not when all is well, and not once it has ended', async () => {
    const time = bells();
    at = await stage({ way: 'http', adapter: { after: time.after } });
    channel().members.delete('U0BOT');
    const running = await at.chat.start(desk());
    await soon(() => time.count(AGAIN)).toBe(1);
    expect(said()).toContain('/invite');
    channel().members.add('U0BOT');
    time.ring(AGAIN);
    await soon(said).toBe('ok');
    await soon(() => time.count(AGAIN)).toBe(1);
    time.ring(AGAIN);
    await soon(() => time.count(AGAIN)).toBe(1);
    expect(looks()).toBe(2);
    await running[Symbol.asyncDispose]();
    expect(time.count(AGAIN)).toBe(0);
  });

  it('without an answer looks again soon', async () => {
    const time = bells();
    at = await stage({ way: 'http', adapter: { after: time.after } });
    at.slack.faults.plan('conversations.info', ['http-500']);
    channel().members.delete('U0BOT');
    const running = await at.chat.start(desk());
    await soon(() => time.count(UNANSWERED)).toBe(1);
    expect(said()).toBe('ok');
    time.ring(UNANSWERED);
    await soon(said).toContain('/invite');
    await running[Symbol.asyncDispose]();
  });

  it('whose token is mended speaks of what is wrong next', async () => {
    const time = bells();
    at = await stage({ way: 'http', adapter: { after: time.after } });
    at.slack.faults.plan('conversations.info', [{ error: 'invalid_auth' }]);
    at.slack.world.channels.delete('C1');
    const running = await at.chat.start(desk());
    await soon(() => time.count(AGAIN)).toBe(1);
    expect(said()).toContain('nimmt das Bot-Token nicht an');
    time.ring(AGAIN);
    await soon(said).toContain('gibt diesen Kanal nicht');
    await running[Symbol.asyncDispose]();
  });

  it('hears of a token that could not be had when something came in', async () => {
    let revoked = false;
    at = await stage({
      tokens: (own) => ({
        bot: async () => {
          if (revoked) throw new SlackFault('no', 'token_revoked');
          return own;
        },
      }),
    });
    const running = await at.chat.start(desk());
    await connected(at);
    await soon(looks).toBe(1);
    revoked = true;
    const given = at.slack.as('UJANA').command('list');
    await soon(said).toContain('nimmt das Bot-Token nicht an');
    await at.slack.passes(3_000);
    expect(await given).toMatchObject({ ok: false });
    await running[Symbol.asyncDispose]();
  });

  it('leaves it to posting whether the bot may post there', async () => {
    const time = bells();
    at = await stage({ way: 'http', adapter: { after: time.after } });
    const running = await at.chat.start(desk());
    await soon(() => time.count(AGAIN)).toBe(1);
    at.slack.faults.plan('chat.postMessage', [{ error: 'restricted_action' }]);
    await post().catch(() => null);
    time.ring(AGAIN);
    await soon(() => time.count(AGAIN)).toBe(1);
    expect(said()).toContain('nur wenige schreiben');
    await running[Symbol.asyncDispose]();
  });

  it.each([
    [{ error: 'invalid_auth' }, 'nimmt das App-Token (xapp-…) nicht an'],
    [{ error: 'account_inactive' }, 'nimmt das App-Token (xapp-…) nicht an'],
    [{ error: 'not_allowed_token_type' }, 'Gebraucht wird das App-Token (xapp-…)'],
    [{ error: 'missing_scope' }, 'Dem App-Token (xapp-…) fehlt das Recht connections:write'],
    [{ error: 'link_disabled' }, 'Socket Mode ist für die App ausgeschaltet'],
    [{ limited: 30 }, 'bittet uns, 30 Sekunden zu warten'],
    [{ error: 'ratelimited' }, 'bittet uns, etwas zu warten'],
    [{ error: 'internal_error' }, 'nicht zu erreichen'],
  ] as const)('whose line is refused with %j speaks of the app token, or of waiting', async (fault, words) => {
    at = await stage({ adapter: { after: bells().after } });
    at.slack.faults.always('apps.connections.open', fault);
    const running = await at.chat.start(desk());
    await soon(said).toContain(words);
    expect(said()).not.toContain('Bot-Token');
    await running[Symbol.asyncDispose]();
  });
});

it('a call with a token of the wrong kind speaks of the bot token', async () => {
  at = await stage({ way: 'http' });
  at.slack.faults.plan('users.info', [{ error: 'not_allowed_token_type' }]);
  await at.chat.who(jana).catch(() => null);
  expect(said()).toContain('Gebraucht wird das Token des Bots (xoxb-…)');
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
