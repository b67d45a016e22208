import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Of } from '../../src/core/hash.ts';
import type { Answer } from '../../src/ports/chat.ts';
import type { Pictures } from '../../src/ports/media.ts';
import { type Company, code, company, last } from '../support/company.ts';
import { type SecondChat, secondChat } from '../support/second-chat.ts';

const POST = 'We repaired a grinder from 1974 today. The burr was blunt, now it runs again. It cost $38.';

/** Takes what begins with "p" for a picture, and leaves it as it is. */
const plain: Pictures = {
  clean: async (bytes) =>
    bytes[0] === 112
      ? { ok: true, picture: { type: 'image/png', bytes, width: 2, height: 1 } }
      : { ok: false, fault: 'unsupported' },
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const digest = (text: string): string => sha256Of(bytesOf(text));

let c: Company;
let chat: SecondChat;

beforeEach(async () => {
  chat = secondChat();
  for (const user of ['tom', 'uli']) chat.join(user);
  chat.join('gast', { kind: 'guest' });
  for (const name of ['p1', 'p2', 'p3', 'p4', 'p5', 'heic']) chat.files.set(name, bytesOf(name));
  c = await company({ chats: [chat], pictures: plain });
});
afterEach(() => c.close());

const cardAt = (message: string) => chat.shown.get(message)?.card ?? expect.fail('no card');
const begin = (files: readonly string[], media?: object, user = 'tom'): Promise<Answer> =>
  chat.act(user, {
    kind: 'start',
    values: { text: POST, ...(media === undefined ? {} : { media: JSON.stringify(media) }) },
    files,
  });
const mediaOf = (message: string): unknown =>
  JSON.parse(cardAt(message).fields?.find((field) => field.id === 'media')?.value ?? 'null');
const linesOf = (message: string): string =>
  cardAt(message)
    .lines.map((one) => one.text)
    .join('\n');

describe('what somebody sends along', () => {
  it('stands in the form as pictures, in order, without a description; the store keeps it in their name', async () => {
    const form = last(await begin(['p1', 'p2']));
    expect(mediaOf(form)).toMatchObject([
      { id: digest('p1'), alt: '' },
      { id: digest('p2'), alt: '' },
    ]);
    const [row, me] = await c.store.read(async (tx) => [
      await tx.media.get(digest('p1')),
      await tx.people.byRef({ chat: 'second', user: 'tom' }),
    ]);
    expect(row).toMatchObject({ type: 'image/png', width: 2, height: 1, by: me?.person });
  });

  it('keeps the words said about it, by either name of the file', async () => {
    const said = [
      { id: 'slack-file:p2', alt: 'Die Mühle' },
      { id: 'p1', alt: 'Der Kegel', by: 'Tom' },
    ];
    expect(mediaOf(last(await begin(['p1', 'p2'], said)))).toMatchObject([
      { id: digest('p2'), alt: 'Die Mühle' },
      { id: digest('p1'), alt: 'Der Kegel', by: 'Tom' },
    ]);
  });

  it('goes with what is sent from a form, beside what was there', async () => {
    const form = last(await begin(['p1']));
    const media = JSON.stringify([
      { id: digest('p1'), alt: 'Die Mühle' },
      { id: 'slack-file:p2', alt: 'Der Kegel' },
    ]);
    const values = { text: POST, media };
    const answer = await chat.act('tom', { kind: 'press', message: form, action: 'propose', values, files: ['p2'] });
    expect(code(answer)).toBe('ok');
    expect(cardAt(last(answer)).pictures).toEqual([
      { id: digest('p1'), alt: 'Die Mühle' },
      { id: digest('p2'), alt: 'Der Kegel' },
    ]);
  });

  it('that cannot be taken leaves the text, and a sentence each', async () => {
    chat.files.set('away', () => {
      throw new Error('503');
    });
    const form = last(await begin(['heic', 'p1', 'nowhere', 'away']));
    expect(mediaOf(form)).toMatchObject([{ id: digest('p1') }]);
    expect(cardAt(form).fields?.[0]?.value).toBe(POST);
    expect(linesOf(form)).toMatch(/Picture 1 is missing: a kind of picture that not every network shows/);
    expect(linesOf(form)).toMatch(/Picture 3 is missing: gone, or not yours/);
    expect(linesOf(form)).toMatch(/Picture 4 is missing: could not be fetched just now/);
  });

  it('sent from a form and not taken, nothing is asked: the form comes back as it was', async () => {
    const form = last(await begin([]));
    const values = { text: POST, note: 'Bitte bald', media: JSON.stringify([{ id: 'slack-file:heic', alt: 'x' }]) };
    const answer = await chat.act('tom', { kind: 'press', message: form, action: 'propose', values, files: ['heic'] });
    expect(code(answer)).toBe('ok');
    expect(chat.seen('uli').some((one) => one.card.kind === 'proposal')).toBe(false);
    const again = last(answer);
    expect(linesOf(again)).toContain('Picture 1 is missing');
    expect(cardAt(again).fields?.find((field) => field.id === 'note')?.value).toBe('Bitte bald');
    expect(mediaOf(again)).toEqual([]);
  });

  it('to a new version and not taken, the form is of that version', async () => {
    await chat.say('tom', POST);
    const card = chat.seen('tom').findLast((one) => one.card.kind === 'proposal')?.id ?? expect.fail('no card');
    const form = last(await chat.press('tom', card, 'revise'));
    const values = { text: `${POST} Again.` };
    const answer = await chat.act('tom', { kind: 'press', message: form, action: 'revise', values, files: ['heic'] });
    const again = last(answer);
    expect(cardAt(again).actions.map((one) => one.id)).toEqual(['revise']);
    expect(code(await chat.press('tom', again, 'revise', values))).toBe('ok');
    expect(chat.seen('uli').findLast((one) => one.card.kind === 'proposal')?.card.title).toBe(`${POST} Again.`);
  });

  it('more than four: the first four, and a word about the fifth', async () => {
    const form = last(await begin(['p1', 'p2', 'p3', 'p4', 'p5']));
    expect(mediaOf(form)).toHaveLength(4);
    expect(linesOf(form)).toContain('Picture 5 is missing: there is no room for it');
  });

  it('by a guest is not even fetched', async () => {
    let asked = 0;
    chat.files.set('p1', () => {
      asked += 1;
      throw new Error('asked');
    });
    expect(code(await begin(['p1'], undefined, 'gast'))).toBe('not-a-colleague');
    expect(asked).toBe(0);
  });

  it('is fetched once the event is stored, and again after a crash in between', async () => {
    let stored = false;
    chat.files.set('p1', () => {
      throw new Error('crash');
    });
    chat.file = async () => {
      stored = (await c.store.read((tx) => tx.inbox.pending(10))).some(({ event }) => event === 'photo');
      return bytesOf('p1');
    };
    const crashing = c.house.store.transact;
    let calls = 0;
    Object.assign(c.house.store, {
      transact: (work: Parameters<typeof crashing>[0]) => {
        calls += 1;
        if (calls === 2) throw new Error('killed');
        return crashing(work);
      },
    });
    const intent = { kind: 'start', values: { text: POST }, files: ['p1'] } as const;
    await expect(chat.act('tom', intent, 'photo')).rejects.toThrow('killed');
    expect(stored).toBe(true);
    expect(await c.box.recover()).toBe(1);
    const forms = chat.seen('tom').filter((one) => one.card.kind === 'form');
    expect(forms).toHaveLength(1);
    expect(mediaOf(forms[0]?.id ?? '')).toMatchObject([{ id: digest('p1') }]);
  });
});
