import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { form, type Kit, kit, proposal } from './playground-kit.ts';

let room: Kit;
let card = '';
let hers = '';
beforeAll(async () => {
  room = await kit();
  card = await room.show(proposal());
  hers = await room.show(form(), 'jana');
});
afterAll(() => room[Symbol.asyncDispose]());

const long = 'x'.repeat(100_000);
const jana = { person: 'jana' };

describe('bad input is told in one sentence and changes nothing', () => {
  const table: readonly (readonly [string, string, () => unknown, RegExp])[] = [
    ['no JSON', 'say', () => '{', /JSON/],
    ['no object', 'say', () => '[]', /person/],
    ['null', 'say', () => 'null', /person/],
    ['empty text', 'say', () => ({ ...jana, text: '' }), /noch nichts/],
    ['blank text', 'say', () => ({ ...jana, text: ' \n\t ' }), /noch nichts/],
    ['no text', 'say', () => jana, /»text« fehlt/],
    ['a number as text', 'say', () => ({ ...jana, text: 7 }), /»text«/],
    ['100,000 characters of talk', 'say', () => ({ ...jana, text: long }), /zu lang/],
    ['more than any draft takes', 'say', () => ({ ...jana, text: `/voice ${long}${long}` }), /zu lang/],
    ['more than 1 MB', 'say', () => ({ ...jana, text: 'x'.repeat(1_100_000) }), /1 MB/],
    ['half a character', 'say', () => '{"person":"jana","text":"a\\ud800b"}', /halbes Zeichen/],
    ['half a character in a command', 'say', () => '{"person":"jana","text":"/voice \\udc00"}', /halbes Zeichen/],
    ['another key', 'say', () => ({ ...jana, text: 'a', admin: true }), /»admin«/],
    ['a prototype', 'say', () => '{"person":"jana","text":"a","__proto__":{"x":1}}', /__proto__|Feld/],
    ['nobody', 'say', () => ({ person: 'niemand', text: 'a' }), /nobody of that name/],
    ['a prototype as a person', 'say', () => ({ person: '__proto__', text: 'a' }), /nobody of that name/],
    ['no person', 'say', () => ({ text: 'a' }), /"person"/],
    ['an empty event', 'say', () => ({ ...jana, text: 'a', event: '' }), /»event«/],
    ['a long event', 'say', () => ({ ...jana, text: 'a', event: 'x'.repeat(101) }), /zu lang/],
    ['an unknown message', 'react', () => ({ ...jana, message: '99999', reaction: '✅' }), /Nachricht gibt es/],
    ['no message id', 'react', () => ({ ...jana, message: "1' or 1=1", reaction: '✅' }), /Nachricht gibt es/],
    ['a word as reaction', 'react', () => ({ ...jana, message: card, reaction: 'yes' }), /kein Emoji/],
    ['a prototype as reaction', 'react', () => ({ ...jana, message: card, reaction: '__proto__' }), /kein Emoji/],
    ['a digit as reaction', 'react', () => ({ ...jana, message: card, reaction: '1' }), /kein Emoji/],
    ['somebody else’s message', 'react', () => ({ person: 'ben', message: hers, reaction: '✅' }), /Nachricht gibt es/],
    ['remove as a word', 'react', () => ({ ...jana, message: card, reaction: '✅', remove: 'yes' }), /»remove«/],
    ['an unknown action', 'press', () => ({ ...jana, message: card, action: 'approve' }), /kennt hier niemand/],
    ['a button of another card', 'press', () => ({ ...jana, message: card, action: 'propose' }), /hat die Karte nicht/],
    ['somebody else’s card', 'press', () => ({ person: 'ben', message: hers, action: 'propose' }), /Nachricht gibt es/],
    [
      'an unknown field',
      'press',
      () => ({ ...jana, message: hers, action: 'propose', values: { quorum: '0' } }),
      /»quorum«/,
    ],
    [
      'a list as a value',
      'press',
      () => ({ ...jana, message: hers, action: 'propose', values: { networks: ['a'] } }),
      /»networks«/,
    ],
    [
      'a long value',
      'press',
      () => ({ ...jana, message: hers, action: 'propose', values: { note: `${long}x` } }),
      /»note« ist zu lang/,
    ],
  ];

  it.each(table)('%s', async (_, path, body, sentence) => {
    const before = (await room.get('/api/messages?person=jana')).body;
    const received = room.inbox.received.length;
    const answer = await room.post(`/api/${path}`, body());
    expect(answer.body.error.message).toMatch(sentence);
    expect(answer).toMatchObject({
      status: expect.toSatisfy((s: number) => s === 400 || s === 413),
      body: { error: { code: 'bad-input' } },
    });
    expect(answer.body.error.hint).not.toBe('');
    expect((await room.get('/api/messages?person=jana')).body).toEqual(before);
    expect(room.inbox.received).toHaveLength(received);
  });

  it.each([
    ['/api/messages'],
    ['/api/messages?person=niemand'],
    ['/api/messages?person=jana&since=x'],
    ['/api/messages?person=jana&since=-1'],
    ['/api/messages?person=jana&since=99999999999'],
    ['/api/stream?person=niemand'],
    ['/api/stream?person=jana&since=1e3'],
  ])('%s', async (path) => {
    const answer = await room.get(path);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'bad-input' } } });
  });

  it('bytes that are no UTF-8', async () => {
    const body = new Uint8Array([...new TextEncoder().encode('{"person":"jana","text":"'), 0xff, 0x22, 0x7d]);
    const answer = await room.chat.routes.request('/api/say', { method: 'POST', body });
    expect(answer.status).toBe(400);
  });

  it('takes a proposal as long as any draft', async () => {
    expect((await room.post('/api/say', { ...jana, text: `/voice -- ${long}` })).status).toBe(200);
    expect(room.inbox.received.at(-1)?.intent).toEqual({ kind: 'command', text: `-- ${long}` });
  });

  it('answers anything at all without falling over', async () => {
    const keys = fc.constantFrom('person', 'text', 'message', 'reaction', 'action', 'values', 'event', 'remove');
    const value = fc.oneof(fc.constantFrom('jana', 'ben', card, hers, 'yes', '✅'), fc.jsonValue());
    const path = fc.constantFrom('say', 'react', 'press');
    await fc.assert(
      fc.asyncProperty(path, fc.dictionary(keys, value), async (where, body) => {
        expect([200, 400]).toContain((await room.post(`/api/${where}`, body)).status);
      }),
      { numRuns: 300 },
    );
  });
});
