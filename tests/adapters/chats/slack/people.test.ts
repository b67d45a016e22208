import { afterEach, describe, expect, it } from 'vitest';
import type { SlackFault } from '../../../../adapters/chats/slack/types.ts';
import { connected, type Stage, stage } from './kit.ts';

let at: Stage;
afterEach(() => at[Symbol.asyncDispose]());

const ref = (user: string) => ({ chat: 'slack', user });
const asked = (method: string): number => at.slack.calls.filter((call) => call.method === method).length;
const fault = (code: string): SlackFault => expect.objectContaining({ name: 'SlackFault', code });

describe('who somebody is', () => {
  it.each([
    [{}, 'colleague'],
    [{ deleted: true, bot: true }, 'gone'],
    [{ bot: true }, 'bot'],
    [{ appUser: true }, 'bot'],
    [{ workflowBot: true }, 'bot'],
    [{ connectorBot: true }, 'bot'],
    [{ restricted: true }, 'guest'],
    [{ restricted: true, ultraRestricted: true }, 'guest'],
    [{ stranger: true }, 'stranger'],
    [{ stranger: true, restricted: true }, 'stranger'],
    [{ team: 'T9' }, 'stranger'],
  ])('%o is a %s', async (flags, kind) => {
    at = await stage();
    at.slack.addUser({ id: 'UNEU', ...flags });
    expect((await at.chat.who(ref('UNEU')))?.kind).toBe(kind);
  });

  it('tells name, language and verified address', async () => {
    at = await stage();
    expect(await at.chat.who(ref('UALEX'))).toEqual({
      ref: ref('UALEX'),
      name: 'alex',
      kind: 'colleague',
      locale: 'en',
      email: 'alex@werkstatt.example',
    });
    at.slack.addUser({ id: 'UNEU', emailConfirmed: false });
    expect((await at.chat.who(ref('UNEU')))?.email).toBeNull();
  });

  it('tells no address without the right to know it', async () => {
    at = await stage({ scopes: ['users:read'] });
    expect(await at.chat.who(ref('UJANA'))).toMatchObject({ kind: 'colleague', email: null });
  });

  it('takes every workspace of its own organisation for its own, and no other', async () => {
    const enterprise = { id: 'E1', name: 'Werkstatt' };
    at = await stage({ enterprise, tokens: (own) => ({ bot: async () => ({ ...own, enterprise: 'E1' }) }) });
    at.slack.addTeam({ id: 'T2' });
    at.slack.addUser({ id: 'UZWEI', team: 'T2' });
    expect((await at.chat.who(ref('UZWEI')))?.kind).toBe('colleague');
    expect((await at.chat.who(ref('UFREMD')))?.kind).toBe('stranger');
  });

  it('knows nobody of a chat or an id that is none of Slack', async () => {
    at = await stage();
    for (const user of ['', 'jana', 'U', 'U1&x=y', 'USLACKBOT/../x', 'T1', 'u0bot'])
      expect(await at.chat.who(ref(user))).toBeNull();
    expect(await at.chat.who({ chat: 'teams', user: 'UJANA' })).toBeNull();
    expect(asked('users.info')).toBe(0);
  });

  it('asks once, and again when they changed or after five minutes', async () => {
    at = await stage();
    const running = await at.chat.start({ receive: () => Promise.reject(new Error('nothing is done here')) });
    await connected(at);
    const [one, two] = await Promise.all([at.chat.who(ref('UJANA')), at.chat.who(ref('UJANA'))]);
    expect(one).toEqual(two);
    expect(asked('users.info')).toBe(1);
    await at.slack.deactivate('UJANA');
    expect((await at.chat.who(ref('UJANA')))?.kind).toBe('gone');
    at.later(4 * 60_000);
    await at.chat.who(ref('UJANA'));
    expect(asked('users.info')).toBe(2);
    at.later(60_000);
    await at.chat.who(ref('UJANA'));
    expect(asked('users.info')).toBe(3);
    await running[Symbol.asyncDispose]();
  });

  it.each([
    ['http-500', 'http_500'],
    ['html', 'unreadable'],
    ['cut-off', 'unreadable'],
    ['reset', 'unreachable'],
    [{ limited: 7 }, 'ratelimited'],
    [{ error: 'internal_error' }, 'internal_error'],
    [{ error: 'missing_scope', more: { needed: 'users:read', provided: '' } }, 'missing_scope'],
    [{ error: 'invalid_auth' }, 'invalid_auth'],
  ] as const)('does not guess when Slack says %o', async (wrong, code) => {
    at = await stage();
    at.slack.faults.always('users.info', wrong);
    await expect(at.chat.who(ref('UJANA'))).rejects.toEqual(fault(code));
    at.slack.faults.always('users.info', null);
    at.later(60_000);
    expect((await at.chat.who(ref('UJANA')))?.kind).toBe('colleague');
  });

  it('takes "there is no such user" for an answer', async () => {
    at = await stage();
    at.slack.faults.plan('users.info', [{ error: 'user_not_found' }]);
    expect(await at.chat.who(ref('UJANA'))).toBeNull();
  });
});

describe('all colleagues', () => {
  it('are named over all pages, without anybody else', async () => {
    at = await stage();
    for (let n = 0; n < 450; n += 1) at.slack.addUser({ id: `UX${n}` });
    const named = (await at.chat.colleagues()) ?? [];
    expect(asked('users.list')).toBe(3);
    expect(named).toHaveLength(454);
    expect(named).toContainEqual(ref('UX449'));
    for (const other of ['UGAST', 'UGAST1', 'UROBO', 'UABLAUF', 'UFREMD', 'UWEG', 'U0BOT'])
      expect(named).not.toContainEqual(ref(other));
    expect((await at.chat.who(ref('UX17')))?.kind).toBe('colleague');
    expect(asked('users.info')).toBe(0);
  });

  it('are unknown when the list breaks off, and where Slack is not to be reached', async () => {
    let asks = 0;
    at = await stage({
      tokens: (own) => ({
        bot: async () => {
          // The first page is there already; the second is refused.
          if (++asks === 3) at.slack.faults.plan('users.list', [{ limited: 30 }]);
          return own;
        },
      }),
    });
    for (let n = 0; n < 250; n += 1) at.slack.addUser({ id: `UX${n}` });
    expect(await at.chat.colleagues()).toBeNull();
    expect(asked('users.list')).toBe(2);
    at.later(60_000);
    expect(await at.chat.colleagues()).toHaveLength(254);
    await at.slack.gone();
    expect(await at.chat.colleagues()).toBeNull();
    await at.slack.back();
  });
});

describe('whoever does not want to be disturbed', () => {
  it('is left alone until then; nobody else is, nor where Slack does not say', async () => {
    at = await stage();
    const now = Date.parse(at.clock.now());
    at.slack.addUser({ id: 'UMUEDE', quiet: { from: now - 3_600_000, until: now + 3_600_000 } });
    at.slack.addUser({ id: 'USPAETER', quiet: { from: now + 3_600_000, until: now + 7_200_000 } });
    expect(await at.chat.quietUntil?.(ref('UMUEDE'))).toBe('2026-11-24T11:00:00.000Z');
    expect(await at.chat.quietUntil?.(ref('USPAETER'))).toBeNull();
    expect(await at.chat.quietUntil?.(ref('UJANA'))).toBeNull();
    at.slack.faults.always('dnd.info', 'http-500');
    expect(await at.chat.quietUntil?.(ref('UMUEDE'))).toBeNull();
    expect(await at.chat.quietUntil?.({ chat: 'teams', user: 'UMUEDE' })).toBeNull();
  });
});
