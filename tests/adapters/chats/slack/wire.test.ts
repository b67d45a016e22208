import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signed } from '../../../support/slack/ways.ts';
import { button, input, modal, type Wire, wire } from './wire-kit.ts';

let t: Wire;
beforeEach(async () => {
  t = await wire();
});
afterEach(() => t[Symbol.asyncDispose]());

const card = async (text = 'Ein Beitrag') => {
  const { ts } = await t
    .web()
    .chat.postMessage({ channel: 'C1', text, blocks: [{ type: 'actions', elements: [button as never] }] });
  return `C1:${ts}`;
};

describe('the ordinary way', () => {
  it('a command opens a window, which is filled in and submitted', async () => {
    const taken = t.taking(async ({ body, ack, type }) => {
      await ack();
      if (type === 'slash_commands')
        await t.web().views.open({ trigger_id: String(body.trigger_id), view: modal([input]) as never });
    });
    await t.client.start();
    const jana = t.at.as('UJANA');
    expect(await jana.command('hallo')).toMatchObject({ ok: true });
    await t.at.when(() => jana.view());
    const done = await jana.submit({ text: 'Hallo Welt' });
    expect(done).toMatchObject({ ok: true, errors: {}, view: null });
    expect(taken.map(({ type }) => type)).toEqual(['slash_commands', 'interactive']);
    expect(taken[1]?.body).toMatchObject({
      type: 'view_submission',
      view: { callback_id: 'do:propose', state: { values: { text: { value: { value: 'Hallo Welt' } } } } },
    });
  });

  it('a card is posted, pressed, reacted to and edited', async () => {
    const taken = t.taking();
    await t.client.start();
    const ref = await card();
    const ts = ref.slice(3);
    expect(await t.at.as('UBEN').press(ref, 'do:yes')).toMatchObject({ ok: true });
    await t.at.as('UBEN').react(ref, 'white_check_mark');
    await t.web().chat.update({ channel: 'C1', ts, text: 'online', blocks: [] });
    expect(t.at.message(ref)?.text).toBe('online');
    expect(taken.map(({ body }) => body.type)).toEqual(['block_actions', 'event_callback']);
    const read = await t.web().reactions.get({ channel: 'C1', timestamp: ts, full: true });
    expect(read.message?.reactions).toEqual([{ name: 'white_check_mark', users: ['UBEN'], count: 1 }]);
  });

  it('a direct message with a picture comes as an event, and its bytes are there for who may read files', async () => {
    const taken = t.taking();
    await t.client.start();
    const bytes = new Uint8Array([1, 2, 3]);
    await t.at.as('UJANA').dm('Schau & staune', { files: [{ name: 'a.png', mimetype: 'image/png', bytes }] });
    const event = taken[0]?.body.event as {
      readonly text: string;
      readonly subtype: string;
      readonly files: readonly { readonly id: string; readonly url_private: string }[];
    };
    expect(event).toMatchObject({ text: 'Schau &amp; staune', subtype: 'file_share' });
    const [file] = event.files;
    const get = (token: string) => fetch(file?.url_private ?? '', { headers: { authorization: `Bearer ${token}` } });
    expect(new Uint8Array(await (await get(t.at.botToken)).arrayBuffer())).toEqual(bytes);
    expect(await (await get('xoxb-wrong')).text()).toContain('Sign in');
    expect(await (await get(t.at.issue('T1', ['chat:write']))).text()).toContain('Sign in');
    expect((await t.call('files.info', { file: file?.id })).body).toMatchObject({ file: { mimetype: 'image/png' } });
  });

  it('what the app writes into a direct conversation comes back to it', async () => {
    const taken = t.taking();
    await t.client.start();
    const { channel } = await t.web().conversations.open({ users: 'UJANA' });
    await t.web().chat.postMessage({ channel: String(channel?.id), text: 'Nur für dich' });
    await t.at.when(() => taken.length > 0);
    expect(taken[0]?.body.event).toMatchObject({ type: 'message', user: 'U0BOT', bot_id: 'B0BOT', channel_type: 'im' });
    expect(t.at.as('UBEN').sees(`${channel?.id}:${t.at.as('UJANA').inbox()[0]?.ts}`)).toBeNull();
  });

  it('a home page, a shortcut and a closed window reach the app', async () => {
    const taken = t.taking();
    await t.client.start();
    const jana = t.at.as('UJANA');
    await t.web().views.publish({ user_id: 'UJANA', view: { type: 'home', blocks: [{ type: 'divider' }] } });
    await jana.opensHome();
    const message = await t.at.as('UBEN').says('Das wäre was');
    await jana.shortcut('propose_message', { message });
    const trigger = String(taken[1]?.body.trigger_id);
    await t.web().views.open({ trigger_id: trigger, view: modal([input], { notify_on_close: true }) as never });
    expect(await jana.closeView()).toMatchObject({ ok: true });
    expect(jana.view()).toBeNull();
    expect(taken.map(({ body }) => body.type)).toEqual(['event_callback', 'message_action', 'view_closed']);
    expect(taken[0]?.body.event).toMatchObject({ type: 'app_home_opened', tab: 'home', view: { type: 'home' } });
    expect(taken[1]?.body.message).toMatchObject({ text: 'Das wäre was', user: 'UBEN' });
  });

  it('who is deactivated, and an app that is thrown out, are told', async () => {
    const taken = t.taking();
    await t.client.start();
    await t.at.deactivate('UBEN');
    expect(await t.web().users.info({ user: 'UBEN' })).toMatchObject({ user: { deleted: true } });
    await t.at.uninstall();
    expect(taken.map(({ body }) => (body.event as { readonly type: string }).type)).toEqual([
      'user_change',
      'tokens_revoked',
      'app_uninstalled',
    ]);
    expect((await t.call('auth.test', {})).body.error).toBe('account_inactive');
  });
});

describe('three seconds', () => {
  it('a command that is not acknowledged times out for its person and never comes again', async () => {
    const taken = t.taking(async () => {});
    await t.client.start();
    const said = t.at.as('UJANA').command('hallo');
    await t.at.when(() => taken.length === 1);
    await t.at.passes(2999);
    await t.at.passes(1);
    expect(await said).toMatchObject({ ok: false, error: 'operation_timeout' });
    await t.at.passes(600_000);
    expect(t.at.deliveries).toHaveLength(1);
  });

  it('an event that is not acknowledged comes again: at once, after a minute, after five, and then no more', async () => {
    const taken = t.taking(async () => {});
    await t.client.start();
    void t.at.as('UJANA').opensHome();
    await t.at.when(() => taken.length === 1);
    await t.at.passes(3000);
    await t.at.when(() => taken.length === 2);
    for (const [n, wait] of [60_000, 300_000, 10_000_000].entries()) {
      await t.at.passes(3000);
      await t.at.settled();
      await t.at.passes(wait - 1);
      await t.at.settled();
      expect(taken).toHaveLength(n === 2 ? 4 : n + 2);
      await t.at.passes(1);
      await t.at.when(() => taken.length === Math.min(n + 3, 4));
    }
    expect(taken.map(({ retry_num, retry_reason }) => [retry_num, retry_reason])).toEqual([
      [0, ''],
      [1, 'timeout'],
      [2, 'timeout'],
      [3, 'timeout'],
    ]);
    expect(new Set(taken.map(({ body }) => body.event_id)).size).toBe(1);
  });

  it('what a lost connection took along comes again over the next, as the same envelope', async () => {
    const taken = t.taking(async (one) => {
      if (taken.length > 1) await one.ack();
    });
    await t.client.start();
    const said = t.at.as('UJANA').command('hallo');
    await t.at.when(() => taken.length === 1);
    const gone = new Promise((resolve) => t.client.once('disconnected', resolve as () => void));
    t.at.sockets.cut();
    await gone;
    await t.client.start();
    expect(await said).toMatchObject({ ok: true });
    expect(new Set(taken.map((one) => one.envelope_id)).size).toBe(1);
  });

  it('without a connection a person is told so, and an event waits for its next time', async () => {
    const taken = t.taking();
    expect(await t.at.as('UJANA').command('hallo')).toMatchObject({ ok: false, error: 'dispatch_failed' });
    await t.at.as('UJANA').opensHome();
    await t.at.settled();
    await t.client.start();
    expect(taken).toEqual([]);
    await t.at.passes(60_000);
    await t.at.settled();
    expect(taken.map(({ retry_num }) => retry_num)).toEqual([2]);
  });
});

describe('signed requests', () => {
  it('carry what the socket carries, and come again with a number and a reason', async () => {
    const seen: { readonly headers: Record<string, unknown>; readonly body: string }[] = [];
    const answers = [500, 200, 200, 200];
    const app = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      seen.push({ headers: request.headers, body });
      response.writeHead(answers.shift() ?? 200).end(seen.length === 3 ? '{"text":"gut"}' : '');
    });
    await new Promise<void>((resolve) => void app.listen(0, '127.0.0.1', resolve));
    const http = `http://127.0.0.1:${(app.address() as AddressInfo).port}/slack/events`;
    t.at.transport({ http, signingSecret: 'geheim' });
    await t.at.as('UJANA').opensHome();
    await t.at.settled();
    await t.at.as('UJANA').command('hallo <b>&');
    const message = await t.at.as('UBEN').says('Das wäre was');
    await t.at.as('UJANA').shortcut('propose_message', { message });
    expect(seen.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']])).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    for (const { headers, body } of seen)
      expect(headers).toMatchObject(signed('geheim', Number(headers['x-slack-request-timestamp']), body));
    expect(seen[0]?.body).toBe(seen[1]?.body);
    expect(new URLSearchParams(seen[2]?.body).get('text')).toBe('hallo <b>&');
    expect(JSON.parse(new URLSearchParams(seen[3]?.body).get('payload') ?? '')).toMatchObject({
      type: 'message_action',
    });
    expect(t.at.as('UJANA').ephemerals()).toMatchObject([{ text: 'gut' }]);
    await new Promise((resolve) => app.close(resolve));
  });

  it('are signed as in the published example', () => {
    const body =
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
    expect(signed('8f742231b10e8888abcd99yyyzzz85a5', 1_531_420_618, body)['x-slack-signature']).toBe(
      'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    );
  });
});
