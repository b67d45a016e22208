import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../../support/slack/index.ts';
import { type Wire, wire } from './wire-kit.ts';

let t: Wire;
beforeEach(async () => {
  t = await wire();
});
afterEach(() => t[Symbol.asyncDispose]());

const error = async (method: string, args: Json, token?: string | null) =>
  (await t.call(method, args, token)).body.error ?? null;

describe('people and places', () => {
  it('has people of every kind', async () => {
    const flags = async (user: string) =>
      ((await t.call('users.info', { user, include_locale: true })).body.user ?? null) as Json;
    expect(await flags('UALEX')).toMatchObject({
      locale: 'en-US',
      is_bot: false,
      profile: { email: 'alex@werkstatt.example' },
    });
    expect(await flags('UGAST1')).toMatchObject({ is_restricted: true, is_ultra_restricted: true });
    expect(await flags('UABLAUF')).toMatchObject({ is_bot: true, is_workflow_bot: true });
    expect(await flags('UFREMD')).toMatchObject({ is_stranger: true, team_id: 'T9' });
    expect(await flags('UWEG')).toMatchObject({ deleted: true });
    expect(await error('users.info', { user: 'U404' })).toBe('user_not_found');
    expect(await error('conversations.open', { users: 'UWEG' })).toBe('user_disabled');
    expect(await error('conversations.open', { users: 'UROBO' })).toBe('cannot_dm_bot');
    expect(await error('users.lookupByEmail', { email: 'ben@werkstatt.example' })).toBeNull();
    expect(await error('users.lookupByEmail', { email: 'nobody@werkstatt.example' })).toBe('users_not_found');
  });

  it('pages its lists', async () => {
    const seen: unknown[] = [];
    let cursor = '';
    do {
      const { body } = await t.call('users.list', { limit: 4, cursor });
      seen.push(...(body.members as readonly Json[]).map(({ id }) => id));
      cursor = (body.response_metadata as { readonly next_cursor: string }).next_cursor;
    } while (cursor !== '');
    expect(seen).toEqual([...t.at.world.users.keys()]);
  });

  it('tells of a conversation, and joins a public one', async () => {
    const join = t.at.issue('T1', ['channels:join', 'channels:read']);
    expect((await t.call('conversations.info', { channel: 'C2' })).body).toMatchObject({
      channel: { is_member: false },
    });
    expect(await error('conversations.join', { channel: 'C2' }, join)).toBeNull();
    expect((await t.call('conversations.members', { channel: 'C2' })).body).toMatchObject({
      members: ['UJANA', 'UBEN', 'U0BOT'],
    });
    t.at.addChannel({ id: 'G1', private: true, members: new Set(['UBEN']) });
    expect(await error('conversations.info', { channel: 'G1' })).toBe('channel_not_found');
    expect((await t.call('conversations.info', { channel: 'G1' }, join)).body).toMatchObject({ needed: 'groups:read' });
  });

  it('knows who does not want to be disturbed', async () => {
    t.at.addUser({ id: 'URUHE', quiet: { from: 5_000, until: 9_000 } });
    expect((await t.call('dnd.info', { user: 'URUHE' })).body).toMatchObject({ dnd_enabled: true, next_dnd_end_ts: 9 });
  });
});

describe('installing', () => {
  const swap = (more: Json, on = t) =>
    on.call('oauth.v2.access', { client_id: on.at.client.id, client_secret: on.at.client.secret, ...more }, null);

  it('gives a token for a code, once, to who knows the secret', async () => {
    t.at.addTeam({ id: 'T2' });
    const code = t.at.consent('T2', 'UKIM', ['chat:write']);
    expect((await swap({ code, client_secret: 'wrong' })).body.error).toBe('bad_client_secret');
    const { body } = await swap({ code });
    expect(body).toMatchObject({ team: { id: 'T2' }, token_type: 'bot', scope: 'chat:write', bot_user_id: 'U0BOTT2' });
    expect((await swap({ code })).body.error).toBe('invalid_code');
    expect((await t.call('auth.test', {}, String(body.access_token))).body).toMatchObject({ team_id: 'T2' });
  });

  it('rotates: a token lasts twelve hours, what renews it works once', async () => {
    await using other = await wire({ rotates: true });
    const { body } = await swap({ code: other.at.consent('T1', 'UKIM') }, other);
    const use = async (token: unknown) => (await other.call('auth.test', {}, String(token))).body;
    other.later(12 * 60 * 60_000);
    expect(await use(body.access_token)).toMatchObject({ error: 'token_expired' });
    const renew = { grant_type: 'refresh_token', refresh_token: body.refresh_token };
    const next = (await swap(renew, other)).body;
    expect(next).toMatchObject({ ok: true, expires_in: 43_200 });
    expect(await use(next.access_token)).toMatchObject({ ok: true });
    expect((await swap(renew, other)).body.error).toBe('invalid_refresh_token');
  });
});

describe('the published pace', () => {
  it('takes one post a second in a channel, and so many calls a minute', async () => {
    await using other = await wire({ limits: 'real' });
    const say = async (channel: string) => (await other.call('chat.postMessage', { channel, text: 'x' })).status;
    other.at.addChannel({ id: 'C3', members: new Set(['U0BOT']) });
    expect([await say('C1'), await say('C1'), await say('C3')]).toEqual([200, 429, 200]);
    other.later(1000);
    expect(await say('C1')).toBe(200);
    for (let n = 0; n < 20; n += 1) expect((await other.call('users.list', {})).status).toBe(200);
    const limited = await other.call('users.list', {});
    expect([limited.status, limited.body, limited.headers.get('retry-after')]).toEqual([
      429,
      { ok: false, error: 'ratelimited' },
      '60',
    ]);
  });
});
