import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pictureWords } from '../../../adapters/chats/playground/picture-texts.ts';
import type { Cleaned, PictureFault, Pictures } from '../../../src/ports/media.ts';
import { gpsPhoto, noise } from '../media-samples.ts';
import { form, type Kit, kit, proposal } from './playground-kit.ts';

let room: Kit;
afterEach(() => room[Symbol.asyncDispose]());

interface Parts {
  readonly person?: string | readonly string[];
  readonly file?: Uint8Array | string | readonly Uint8Array[];
  readonly more?: string;
}

const formOf = ({ person = 'jana', file = Uint8Array.of(1), more }: Parts): FormData => {
  const body = new FormData();
  for (const one of [person].flat()) body.append('person', one);
  const files = typeof file === 'string' || file instanceof Uint8Array ? [file] : file;
  for (const one of files)
    body.append('file', typeof one === 'string' ? one : new File([one], '../../x.html', { type: 'text/html' }));
  if (more !== undefined) body.append(more, 'x');
  return body;
};

async function bring(parts: Parts | { readonly raw: string; readonly type: string }) {
  const init = 'raw' in parts ? { body: parts.raw, headers: { 'content-type': parts.type } } : { body: formOf(parts) };
  const response = await room.chat.routes.request('/api/media', { method: 'POST', ...init });
  expect(response.headers.get('cache-control')).toBe('no-store');
  // biome-ignore lint/suspicious/noExplicitAny: answers are checked by the tests that read them
  return { status: response.status, body: (await response.json()) as any };
}

describe('a picture that is brought', () => {
  beforeEach(async () => {
    room = await kit();
  });

  it('is kept clean, under the digest of what is kept, and shown from there', async () => {
    const photo = await gpsPhoto();
    const { status, body } = await bring({ file: photo });
    expect(status).toBe(200);
    expect(body).toEqual({ id: expect.stringMatching(/^[0-9a-f]{64}$/), width: 320, height: 200, type: 'image/jpeg' });
    const shown = await room.chat.routes.request(`/api/media/${body.id}`);
    const bytes = Buffer.from(await shown.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(body.id);
    expect(bytes.includes('Jana')).toBe(false);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('twice is there once', async () => {
    const photo = await noise(30, 20, 3, 'png');
    const [first, second] = [await bring({ file: photo }), await bring({ file: photo, person: 'alex' })];
    expect(second).toEqual(first);
    expect(await room.store.read((tx) => tx.media.known([first.body.id]))).toEqual([first.body.id]);
  });

  it('belongs to whoever brought it, where the house knows them', async () => {
    await room.store.transact((tx) =>
      tx.people.put({
        ref: { chat: 'playground', user: 'jana' },
        name: 'Jana',
        kind: 'colleague',
        locale: 'de',
        email: null,
        person: 'p-jana',
        human: 'p-jana',
      }),
    );
    const { body } = await bring({ file: await noise(30, 20, 3, 'png') });
    expect(await room.store.read((tx) => tx.media.get(body.id))).toMatchObject({
      by: 'p-jana',
      at: '2026-11-24T13:07:31.000Z',
      width: 30,
      height: 20,
    });
  });

  it('is not at any other address', async () => {
    for (const id of ['0'.repeat(64), 'x', '..%2f..%2fpackage.json', 'A'.repeat(64)]) {
      expect((await room.chat.routes.request(`/api/media/${id}`)).status, id).toBe(404);
    }
  });

  it.each([
    ['no form', { raw: '{}', type: 'application/json' }, 415, 'not-a-form'],
    ['half a form', { raw: '--x\r\nnonsense', type: 'multipart/form-data; boundary=x' }, 415, 'not-a-form'],
    ['a form without a boundary', { raw: 'x', type: 'multipart/form-data' }, 415, 'not-a-form'],
    ['nobody', { person: 'niemand' }, 400, 'bad-input'],
    ['a prototype', { person: '__proto__' }, 400, 'bad-input'],
    ['two people', { person: ['jana', 'ben'] }, 400, 'bad-input'],
    ['no person', { person: [] }, 400, 'bad-input'],
    ['no file', { file: [] }, 400, 'bad-input'],
    ['words instead of a file', { file: 'photo.jpg' }, 400, 'bad-input'],
    ['two files', { file: [Uint8Array.of(1), Uint8Array.of(2)] }, 400, 'bad-input'],
    ['another field', { more: 'admin' }, 400, 'bad-input'],
    ['an empty file', { file: new Uint8Array() }, 415, 'not-a-picture'],
    ['words in a file', { file: new TextEncoder().encode('hello') }, 415, 'not-a-picture'],
    ['a drawing', { file: new TextEncoder().encode('<svg xmlns="x"/>') }, 415, 'unsupported'],
    ['half a picture', { file: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) }, 422, 'broken'],
    ['more than the form may be', { file: new Uint8Array(21_000_000) }, 413, 'too-large'],
    ['more than a picture may be', { file: new Uint8Array(20_500_000) }, 413, 'too-large'],
  ] as const)('is refused in a sentence: %s', async (_, parts, status, code) => {
    const answer = await bring(parts);
    expect(answer).toMatchObject({ status, body: { error: { code } } });
    expect(answer.body.error.message).toMatch(/\.$/);
    expect(answer.body.error.hint).toMatch(/\.$/);
  });
});

it('every fault has its code, its status and its sentence, in the language of whoever brought it', async () => {
  let cleaned: Cleaned = { ok: false, fault: 'broken' };
  const stub: Pictures = { clean: async () => cleaned };
  room = await kit(stub);
  const statuses: Readonly<Record<PictureFault, number>> = {
    'too-large': 413,
    'not-a-picture': 415,
    unsupported: 415,
    moving: 415,
    'too-many-pixels': 413,
    broken: 422,
    'too-slow': 503,
    failed: 503,
  };
  for (const [fault, status] of Object.entries(statuses) as [PictureFault, number][]) {
    cleaned = { ok: false, fault };
    for (const [person, locale] of [
      ['jana', 'de'],
      ['alex', 'en'],
    ] as const) {
      const { message, hint } = pictureWords[fault];
      expect(await bring({ person })).toEqual({
        status,
        body: { error: { code: fault, message: message[locale], hint: hint[locale] } },
      });
    }
  }
});

describe('in the room', () => {
  beforeEach(async () => {
    room = await kit();
  });

  it('cards tell of their pictures, and where they belong', async () => {
    const id = 'a'.repeat(64);
    const card = await room.show(proposal({ pictures: [{ id, alt: 'Die Mühle' }] }));
    await room.show(proposal({ kind: 'notice', title: 'Online.' }), null, 'n', card);
    const { messages } = (await room.get('/api/messages?person=jana')).body;
    expect(messages[0].card.pictures).toEqual([{ id, alt: 'Die Mühle' }]);
    expect(messages[0]).not.toHaveProperty('thread');
    expect(messages[1]).toMatchObject({ thread: card });
  });

  it('a form hands on pictures, own wordings and what is rare, and nothing else', async () => {
    const message = await room.show(form(), 'jana');
    const values = { text: 'a', media: '[]', 'variant:bluesky-werkstatt': 'b', visibility: 'unlisted', parts: '' };
    const press = (more: object) =>
      room.post('/api/press', { person: 'jana', message, action: 'propose', values: { ...values, ...more } });
    expect((await press({})).status).toBe(200);
    expect(room.inbox.received.at(-1)?.intent).toMatchObject({ kind: 'press', values });
    for (const key of ['variant:', 'variant:../x', 'variant:Ü', 'quorum', '__proto__x'])
      expect(await press({ [key]: 'x' })).toMatchObject({ status: 400, body: { error: { code: 'bad-input' } } });
  });
});
