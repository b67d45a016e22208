import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEARTBEAT_MS, Lines, POLL_MS } from '../../../adapters/chats/playground/stream.ts';
import { form, type Kit, kit, proposal } from './playground-kit.ts';

let room: Kit;
beforeEach(async () => {
  room = await kit();
});
afterEach(() => room[Symbol.asyncDispose]());

interface Heard {
  readonly id?: string;
  readonly event: string;
  // biome-ignore lint/suspicious/noExplicitAny: what is in it is what the tests look at
  readonly data: any;
}

/** A reader of the stream: `next` is the next event, null at its end; comments are events named "comment". */
async function listen(query: string, headers: Record<string, string> = {}) {
  const response = await room.chat.routes.request(`/api/stream?${query}`, { headers });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  const block = async (): Promise<string | null> => {
    for (;;) {
      const end = rest.indexOf('\n\n');
      if (end >= 0) {
        const one = rest.slice(0, end);
        rest = rest.slice(end + 2);
        return one;
      }
      const { done, value } = await reader.read();
      if (done) return null;
      rest += value;
    }
  };
  expect(await block()).toMatch(/^retry: \d+$/);
  const next = async (): Promise<Heard | null> => {
    const one = await block();
    if (one === null) return null;
    if (one.startsWith(':')) return { event: 'comment', data: one.slice(1).trim() };
    const { id, event = '', data = 'null' } = Object.fromEntries(one.split('\n').map((line) => line.split(/: (.*)/s)));
    return { id, event, data: JSON.parse(data) };
  };
  return { next, cancel: () => reader.cancel() };
}

const say = async (person: string, text: string): Promise<string> =>
  (await room.post('/api/say', { person, text })).body.messages[0];

describe('the stream', () => {
  it('tells messages as the list does', async () => {
    const { next } = await listen('person=jana');
    const id = await say('ben', 'Kaffee?');
    const heard = await next();
    expect(heard).toMatchObject({ id, event: 'message' });
    expect([heard?.data]).toEqual((await room.get('/api/messages?person=jana')).body.messages);
  });

  it('tells an edit as a message with the same id', async () => {
    const id = await room.show(proposal(), null, 'a');
    const later = await say('ben', 'dazwischen');
    const { next } = await listen('person=jana');
    await room.chat.show({ chat: 'playground', person: null }, proposal({ actions: [] }), {
      edit: id,
      key: 'a',
      thread: null,
    });
    // The line's own id stays at the newest message, so that a reader who comes back misses none.
    expect(await next()).toMatchObject({ id: later, event: 'message', data: { id, card: { actions: [] } } });
  });

  it('tells who reacted, and who took it back', async () => {
    const id = await room.show(proposal());
    const { next } = await listen('person=jana');
    await room.post('/api/react', { person: 'ben', message: id, reaction: '✅' });
    expect((await next())?.data).toEqual({
      message: id,
      person: 'ben',
      reaction: '✅',
      remove: false,
      reactions: { '✅': ['ben'] },
    });
    await room.post('/api/react', { person: 'ben', message: id, reaction: '✅', remove: true });
    expect(await next()).toMatchObject({ event: 'reaction', data: { remove: true, reactions: {} } });
  });

  it('tells private messages to their person alone', async () => {
    const hers = await listen('person=jana');
    const his = await listen('person=ben');
    await room.show(form(), 'jana');
    const id = await say('alex', 'hello');
    expect((await hers.next())?.data.card.kind).toBe('form');
    expect((await his.next())?.data.id).toBe(id);
  });

  it('starts where the reader left off', async () => {
    const first = await say('ben', 'eins');
    await say('ben', 'zwei');
    const since = await listen(`person=jana&since=${first}`);
    expect((await since.next())?.data.text).toBe('zwei');
    const back = await listen('person=jana&since=0', { 'last-event-id': first });
    expect((await back.next())?.data.text).toBe('zwei');
  });

  it('tells what another process wrote, edited and reacted, with the next poll', async () => {
    const id = await room.show(proposal());
    const { next } = await listen('person=jana');
    await room.store.transact(async (tx) => {
      await tx.room.edit(id, 'neu', proposal({ title: 'neu' }));
      await tx.room.add({
        key: null,
        at: '2026-11-24T13:08:00.000Z',
        from: 'kim',
        to: null,
        thread: null,
        text: 'von nebenan',
        card: null,
      });
    });
    room.ticks.get(POLL_MS)?.();
    expect((await next())?.data).toMatchObject({ id, card: { title: 'neu' } });
    expect((await next())?.data.text).toBe('von nebenan');
    await room.store.transact((tx) => tx.room.react(id, 'kim', '👀', false));
    room.ticks.get(POLL_MS)?.();
    expect(await next()).toMatchObject({ event: 'reaction', data: { person: 'kim' } });
  });

  it('reads the room only when its stamp has changed, once for all lines of a person', async () => {
    let stamp = '1';
    const reads: string[] = [];
    const lines = new Lines({
      stamp: async () => stamp,
      read: async (person) => {
        reads.push(person);
        return [];
      },
    });
    lines.begin();
    for (const person of ['jana', 'jana', 'ben']) await lines.open(person, null);
    reads.length = 0;
    await lines.poke();
    expect(reads).toEqual([]);
    stamp = '2';
    await lines.poke();
    expect(reads).toEqual(['jana', 'ben']);
    await lines.poke();
    expect(reads).toHaveLength(2);
  });

  it('beats while nothing happens', async () => {
    const { next } = await listen('person=jana');
    room.ticks.get(HEARTBEAT_MS)?.();
    expect((await next())?.event).toBe('comment');
  });

  it('ends when the playground stops, and stops its timers', async () => {
    const { next } = await listen('person=jana');
    expect(room.ticks.size).toBe(2);
    await room.stop();
    expect(await next()).toBeNull();
    expect(room.ticks.size).toBe(0);
    expect((await room.chat.routes.request('/api/stream?person=jana')).status).toBe(503);
  });

  it('forgets readers who left', async () => {
    const gone = await listen('person=jana');
    const here = await listen('person=jana');
    await gone.cancel();
    await say('ben', 'noch da?');
    expect((await here.next())?.data.text).toBe('noch da?');
  });
});
