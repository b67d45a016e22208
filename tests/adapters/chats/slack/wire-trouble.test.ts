import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Wire, wire } from './wire-kit.ts';

let t: Wire;
beforeEach(async () => {
  t = await wire();
});
afterEach(() => t[Symbol.asyncDispose]());

describe('misbehaviour on demand', () => {
  it('loses, doubles, holds back and reorders', async () => {
    const taken = t.taking();
    await t.client.start();
    const ids = () => taken.map(({ body }) => String(body.event_id));
    const open = (id: string) => t.at.as('UJANA').opensHome('home', { id });
    const plan = ['lost', 'twice', 'later', 'later', 'now'] as const;
    let n = 0;
    t.at.fates(() => plan[n++] ?? 'now');
    for (const id of ['a', 'b', 'c', 'd', 'e']) await open(id);
    expect(ids()).toEqual(['b', 'b', 'e']);
    await t.at.release([1, 0]);
    expect(ids()).toEqual(['b', 'b', 'e', 'd', 'c']);
  });

  it.each(['warning', 'refresh_requested', 'link_disabled'] as const)('asks connections to go: %s', async (reason) => {
    await t.client.start();
    const gone = once(t.client as never, 'disconnected');
    t.at.sockets.disconnect(reason);
    await gone;
    expect(t.at.sockets.connections()).toBe(0);
  });

  it('never says hello, refuses a second ticket, and takes no ticket twice', async () => {
    t.at.sockets.faults.hellos = 1;
    const starting = t.client.start();
    starting.catch(() => {});
    await t.at.when(() => t.at.calls.length > 0);
    expect(t.at.sockets.connections()).toBe(0);
    t.at.faults.plan('apps.connections.open', [{ error: 'invalid_auth' }]);
    const refused = await t.call('apps.connections.open', {}, t.at.appToken);
    expect(refused.body).toEqual({ ok: false, error: 'invalid_auth' });
    const { url } = (await t.call('apps.connections.open', {}, t.at.appToken)).body as { readonly url: string };
    const { WebSocket } = await import('ws');
    const first = new WebSocket(url);
    await once(first, 'open');
    const [response] = (await once(
      new WebSocket(url).on('error', () => {}),
      'unexpected-response',
    )) as unknown[] as [unknown];
    expect(response).toBeDefined();
    first.terminate();
  });

  it('allows ten connections', async () => {
    const { WebSocket } = await import('ws');
    const frames: unknown[] = [];
    for (let n = 0; n < 11; n += 1) {
      const { url } = (await t.call('apps.connections.open', {}, t.at.appToken)).body as { readonly url: string };
      const [data] = (await once(new WebSocket(url), 'message')) as [Buffer];
      frames.push((JSON.parse(String(data)) as { readonly type: string }).type);
    }
    expect(frames).toEqual([...Array(10).fill('hello'), 'disconnect']);
  });

  it('is gone for a while, and comes back at the same address', async () => {
    await t.at.gone();
    await expect(t.call('auth.test', {})).rejects.toThrow();
    await t.at.back();
    expect((await t.call('auth.test', {})).body).toMatchObject({ ok: true, team_id: 'T1' });
  });

  it('answers wrongly, or not at all', async () => {
    t.at.faults.plan('auth.test', ['http-500', 'html', 'cut-off', 'reset', { limited: 7 }, { error: 'fatal_error' }]);
    const post = () =>
      fetch(`${t.at.apiUrl}auth.test`, { method: 'POST', headers: { authorization: `Bearer ${t.at.botToken}` } });
    expect((await post()).status).toBe(500);
    expect(await (await post()).text()).toContain('<!doctype html>');
    await expect((await post()).json()).rejects.toThrow(SyntaxError);
    await expect(post()).rejects.toThrow();
    const limited = await post();
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    expect(await (await post()).json()).toEqual({ ok: false, error: 'fatal_error' });
    expect(await (await post()).json()).toMatchObject({ ok: true });
    t.at.faults.always('auth.test', 'hangs');
    const controller = new AbortController();
    const hanging = fetch(`${t.at.apiUrl}auth.test`, { method: 'POST', signal: controller.signal });
    controller.abort();
    await expect(hanging).rejects.toThrow();
  });

  it('does what it was asked and loses the answer', async () => {
    t.at.faults.plan('chat.postMessage', ['answer-lost']);
    await expect(t.call('chat.postMessage', { channel: 'C1', text: 'da' })).rejects.toThrow();
    expect(t.at.messages()).toMatchObject([{ text: 'da' }]);
  });
});
