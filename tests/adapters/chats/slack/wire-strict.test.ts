import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../../support/slack/index.ts';
import { button, input, modal, type Wire, wire } from './wire-kit.ts';

let t: Wire;
beforeEach(async () => {
  t = await wire();
});
afterEach(() => t[Symbol.asyncDispose]());

const error = async (method: string, args: Json, token?: string | null) =>
  (await t.call(method, args, token)).body.error ?? null;
const post = async (args: Json = {}) => {
  const { body } = await t.call('chat.postMessage', { channel: 'C1', text: 'Ein Beitrag', ...args });
  return String(body.ts);
};
/** What opens a window: the trigger of a command nobody takes. */
const trigger = async (user = 'UJANA') => {
  await t.at.as(user).command('hallo');
  return String(t.at.deliveries.at(-1)?.payload.trigger_id);
};

describe('tokens and scopes', () => {
  it('asks for a token, a known one, of the right kind, that still lives', async () => {
    expect(await error('auth.test', {}, null)).toBe('not_authed');
    expect(await error('auth.test', {}, 'xoxb-wrong')).toBe('invalid_auth');
    expect(await error('apps.connections.open', {})).toBe('not_allowed_token_type');
    expect(await error('chat.postMessage', { channel: 'C1', text: 'x' }, t.at.appToken)).toBe('not_allowed_token_type');
    await t.at.revokeTokens();
    expect(await error('auth.test', {})).toBe('token_revoked');
  });

  it('takes the token of a form, too', async () => {
    const response = await fetch(`${t.at.apiUrl}auth.test`, {
      method: 'POST',
      body: new URLSearchParams({ token: t.at.botToken }),
    });
    expect(await response.json()).toMatchObject({ ok: true });
    expect(response.headers.get('x-oauth-scopes')).toContain('chat:write');
  });

  it('says which scope is missing, and keeps what was really used', async () => {
    const poor = t.at.issue('T1', ['users:read']);
    expect((await t.call('chat.postMessage', { channel: 'C1', text: 'x' }, poor)).body).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'chat:write',
      provided: 'users:read',
    });
    await t.call('users.info', { user: 'UJANA' }, poor);
    expect(t.at.calls.at(-1)?.answer.user).toMatchObject({ profile: { real_name: 'Jana' } });
    expect(t.at.calls.at(-1)?.answer.user).not.toHaveProperty('profile.email');
    expect(t.at.scopesUsed()).toEqual(['users:read']);
    expect(t.at.calls.map(({ method }) => method)).toEqual(['chat.postMessage', 'users.info']);
  });

  it('does not send what the app may not read', async () => {
    await using other = await wire({ scopes: ['chat:write'] });
    const { body } = await other.call('chat.postMessage', { channel: 'C1', text: 'x' });
    await other.at.as('UBEN').react(`C1:${body.ts}`, '+1');
    await other.at.as('UBEN').dm('hallo');
    expect(other.at.deliveries).toEqual([]);
  });

  it('knows its methods', async () => {
    expect(await error('chat.postMassage', {})).toBe('unknown_method');
    expect((await fetch(t.at.apiUrl.replace('/api/', '/somewhere'))).status).toBe(404);
  });
});

describe('messages', () => {
  it.each([
    ['a channel that is not there', { channel: 'C9' }, 'channel_not_found'],
    ['a channel without the bot', { channel: 'C2' }, 'not_in_channel'],
    ['nothing to say', { text: '' }, 'no_text'],
    ['too much', { text: 'a'.repeat(40_001) }, 'msg_too_long'],
    ['a thread that is not there', { thread_ts: '1.1' }, 'thread_not_found'],
    ['wrong metadata', { metadata: { type: 'x' } }, 'invalid_metadata_format'],
    ['no channel', { channel: undefined }, 'invalid_arguments'],
  ])('refuses %s', async (_name, args, wanted) => {
    expect(await error('chat.postMessage', { channel: 'C1', text: 'x', ...args })).toBe(wanted);
  });

  it('writes nothing into an archived channel', async () => {
    const ts = await post();
    const channel = t.at.world.channels.get('C1');
    if (channel !== undefined) channel.archived = true;
    expect(await error('chat.postMessage', { channel: 'C1', text: 'x' })).toBe('is_archived');
    expect(await error('chat.update', { channel: 'C1', ts, text: 'x' })).toBe('is_archived');
  });

  it('edits and deletes only what is there, and the own', async () => {
    const ts = await post();
    const theirs = await t.at.as('UBEN').says('meins');
    expect(await error('chat.update', { channel: 'C1', ts: theirs.ts, text: 'x' })).toBe('cant_update_message');
    expect(await error('chat.delete', { channel: 'C1', ts: theirs.ts })).toBe('cant_delete_message');
    expect(await error('chat.update', { channel: 'C1', ts, text: 'x' })).toBeNull();
    t.at.remove(`C1:${ts}`);
    expect(await error('chat.update', { channel: 'C1', ts, text: 'x' })).toBe('message_not_found');
    expect(await error('chat.getPermalink', { channel: 'C1', message_ts: ts })).toBe('message_not_found');
    expect(await error('reactions.get', { channel: 'C1', timestamp: ts })).toBe('message_not_found');
  });

  it('counts each reaction once, and names everybody only if asked for all', async () => {
    const ts = await post();
    const args = { channel: 'C1', timestamp: ts, name: 'eyes' };
    const mine = t.at.issue('T1', ['reactions:write']);
    expect(await error('reactions.add', args, mine)).toBeNull();
    expect(await error('reactions.add', args, mine)).toBe('already_reacted');
    expect(await error('reactions.remove', args, mine)).toBeNull();
    expect(await error('reactions.remove', args, mine)).toBe('no_reaction');
    for (const user of ['UJANA', 'UBEN', 'UKIM', 'UALEX', 'UGAST', 'UGAST1'])
      await t.at.as(user).react(`C1:${ts}`, '+1');
    await expect(t.at.as('UJANA').react(`C1:${ts}`, '+1')).rejects.toThrow('already_reacted');
    const read = async (more: Json) => {
      const { body } = await t.call('reactions.get', { channel: 'C1', timestamp: ts, ...more });
      return (body.message as { readonly reactions: readonly { readonly users: readonly string[] }[] }).reactions[0];
    };
    expect(await read({})).toMatchObject({ count: 6, users: { length: 5 } });
    expect(await read({ full: true })).toMatchObject({ count: 6, users: { length: 6 } });
  });

  it('refuses blocks and says where', async () => {
    const section = { type: 'section', text: { type: 'mrkdwn', text: 'a'.repeat(3001) } };
    expect((await t.call('chat.postMessage', { channel: 'C1', text: 'x', blocks: [section] })).body).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: { messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'] },
    });
    const long = { type: 'section', text: { type: 'plain_text', text: 'a'.repeat(2900) } };
    expect(await error('chat.postMessage', { channel: 'C1', text: 'x', blocks: Array(5).fill(long) })).toBe(
      'msg_blocks_too_long',
    );
    const form = await fetch(`${t.at.apiUrl}chat.postMessage`, {
      method: 'POST',
      body: new URLSearchParams({ token: t.at.botToken, channel: 'C1', text: 'x', blocks: '[{' }),
    });
    expect(await form.json()).toMatchObject({ error: 'invalid_blocks_format' });
  });
});

describe('windows', () => {
  it('open by a trigger, once and within three seconds', async () => {
    const view = modal([input]);
    const first = await trigger();
    t.later(3001);
    expect(await error('views.open', { trigger_id: first, view })).toBe('expired_trigger_id');
    const second = await trigger();
    t.later(3000);
    expect(await error('views.open', { trigger_id: second, view })).toBeNull();
    expect(await error('views.open', { trigger_id: second, view })).toBe('exchanged_trigger_id');
    expect(await error('views.open', { trigger_id: 'made-up', view })).toBe('invalid_trigger_id');
    expect((await t.call('views.open', { view })).body).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] missing required field: trigger_id'] },
    });
  });

  it('are updated while open, by the newest hash, and keep what was typed', async () => {
    t.taking();
    await t.client.start();
    const { body } = await t.call('views.open', {
      trigger_id: await trigger(),
      view: modal([input, { type: 'actions', block_id: 'a', elements: [button] }]),
    });
    const { id, hash } = body.view as { readonly id: string; readonly hash: string };
    const jana = t.at.as('UJANA');
    await jana.press(`view:${id}`, 'do:yes', { puts: { text: 'getippt' } });
    const other = { ...input, block_id: 'note' };
    expect(await error('views.update', { view_id: id, hash, view: modal([input, other]) })).toBeNull();
    expect(jana.view()?.state).toMatchObject({
      text: { value: { value: 'getippt' } },
      note: { value: { value: null } },
    });
    expect(await error('views.update', { view_id: id, hash, view: modal([input]) })).toBe('hash_conflict');
    await jana.closeView();
    expect(await error('views.update', { view_id: id, view: modal([input]) })).toBe('not_found');
  });

  it('lie three deep at most', async () => {
    t.taking();
    await t.client.start();
    const view = modal([{ type: 'actions', block_id: 'a', elements: [button] }]);
    await t.call('views.open', { trigger_id: await trigger(), view });
    const push = async () => {
      await t.at.as('UJANA').press(t.at.as('UJANA').view() ?? '', 'do:yes');
      return error('views.push', { trigger_id: t.at.deliveries.at(-1)?.payload.trigger_id, view });
    };
    expect([await push(), await push(), await push()]).toEqual([null, null, 'push_limit_reached']);
  });

  it('ask for what is required before the app is asked, and show what the app finds', async () => {
    const answers: Json[] = [
      { response_action: 'errors', errors: { text: 'zu kurz' } },
      { response_action: 'errors', errors: { elsewhere: 'zu kurz' } },
      { response_action: 'update', view: modal([input], { title: { type: 'plain_text', text: 'a'.repeat(25) } }) },
      { response_action: 'update', view: modal([], { submit: undefined }) },
    ];
    t.taking(({ ack, type }) => ack(type === 'interactive' ? answers.shift() : undefined));
    await t.client.start();
    await t.call('views.open', { trigger_id: await trigger(), view: modal([input]) });
    const jana = t.at.as('UJANA');
    expect(await jana.submit()).toMatchObject({ ok: false, errors: { text: expect.any(String) } });
    expect(answers).toHaveLength(4);
    expect(await jana.submit({ text: 'a' })).toMatchObject({ errors: { text: 'zu kurz' }, trouble: null });
    expect((await jana.submit({ text: 'a' })).trouble).toContain('elsewhere');
    expect((await jana.submit({ text: 'a' })).trouble).toContain('must be less than 25 characters');
    expect(await jana.submit({ text: 'a' })).toMatchObject({ trouble: null, view: { given: { blocks: [] } } });
    await expect(jana.submit({ other: 'a' })).rejects.toThrow();
  });

  it('are refused with the place where they are wrong', async () => {
    const { submit: _, ...view } = modal([input]);
    expect((await t.call('views.open', { trigger_id: await trigger(), view })).body).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: [expect.stringContaining('[json-pointer:/view/submit]')] },
    });
  });
});

describe('addresses for answers', () => {
  const urlOf = () => String(t.at.deliveries.at(-1)?.payload.response_url);
  const respond = async (url: string) => {
    const response = await fetch(url, { method: 'POST', body: '{"text":"hallo"}' });
    return [response.status, ((await response.json()) as { readonly error?: string }).error ?? null];
  };

  it('take five answers', async () => {
    await trigger();
    const all = [];
    for (let n = 0; n < 6; n += 1) all.push(await respond(urlOf()));
    expect(all).toEqual([...Array(5).fill([200, null]), [404, 'used_url']]);
    expect(t.at.as('UJANA').ephemerals()).toHaveLength(5);
    expect(t.at.as('UBEN').ephemerals()).toEqual([]);
  });

  it('live half an hour', async () => {
    await trigger();
    t.later(30 * 60_000);
    expect(await respond(urlOf())).toEqual([200, null]);
    t.later(1);
    expect(await respond(urlOf())).toEqual([404, 'expired_url']);
  });
});
