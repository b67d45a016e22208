import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../src/core/time.ts';
import { type Company, code, company, last, textOf } from '../support/company.ts';
import { type SecondChat, secondChat } from '../support/second-chat.ts';
import { eyes } from '../support/told.ts';

const POST = 'We repaired a grinder from 1974 today. The burr was blunt, now it runs again. It cost $38.';
const DULL = 'We offer holistic solutions for your synergies.';

let c: Company;
let chat: SecondChat;

beforeEach(async () => {
  chat = secondChat();
  for (const user of ['tom', 'uli', 'vera']) chat.join(user);
  c = await company({ chats: [chat], start: '2026-11-24T10:00:00.000Z', locale: 'en' });
});
afterEach(() => c.close());

const { told, board, live } = eyes(() => ({ chat, c }));
const newest = (user: string) => told(user).at(-1) ?? expect.fail(`nothing for ${user}`);
const cardAt = (message: string) => chat.shown.get(message)?.card ?? expect.fail(`nothing at ${message}`);
const buttons = (message: string) => cardAt(message).actions.map(({ id }) => id);
const reviews = () => told('tom').filter(({ card }) => card.kind === 'review');

describe('the review of a draft', () => {
  const review = async (): Promise<string> => last(await chat.say('tom', DULL));
  const page = async () => {
    await chat.say('tom', 'drafts');
    const list = newest('tom');
    const about = list.card.items?.[0]?.actions.find(({ id }) => id === 'withdraw')?.about;
    return { message: list.id, about: about ?? expect.fail('no draft listed') };
  };
  const onPage = async (action: 'withdraw' | 'revise') => {
    const { message, about } = await page();
    return chat.act('tom', { kind: 'press', message, action, values: {}, about });
  };

  it('says the same for the same act as the list does', async () => {
    const at = await review();
    const label = cardAt(at).actions.find(({ id }) => id === 'withdraw')?.label;
    await page();
    expect(newest('tom').card.items?.[0]?.actions.find(({ id }) => id === 'withdraw')?.label).toBe(label);
    expect(label).toBe('Throw away');
  });

  it('thrown away in the list, it says so and takes nothing any more', async () => {
    const at = await review();
    expect(code(await onPage('withdraw'))).toBe('ok');
    expect(buttons(at)).toEqual([]);
    expect(cardAt(at).fields ?? []).toEqual([]);
    expect(textOf(cardAt(at))).toContain('Thrown away. Nobody saw it.');
  });

  it('and so does its longer copy', async () => {
    const at = last(await chat.say('tom', `${DULL} Project crank handle. https://example.org/a?utm_source=x`));
    const copy = last(await chat.press('tom', at, 'more'));
    expect(copy).not.toBe(at);
    await chat.press('tom', copy, 'withdraw');
    expect([buttons(at), buttons(copy)]).toEqual([[], []]);
  });

  it('read anew, the earlier one is closed and the later one is alive', async () => {
    const first = await review();
    const second = last(await chat.press('tom', first, 'revise', { text: `${DULL} Again.` }));
    expect(second).not.toBe(first);
    expect(buttons(first)).toEqual([]);
    expect(buttons(second)).toContain('ask');
    expect(reviews().map(({ id }) => id)).toEqual([second]);
  });

  it('asked from its second reading, none of them is left', async () => {
    const first = await review();
    const second = last(await chat.press('tom', first, 'revise', { text: `${DULL} Again.` }));
    expect(code(await chat.press('tom', second, 'ask'))).toBe('ok');
    expect(textOf(cardAt(second))).toContain('Asked.');
    expect(reviews()).toEqual([]);
  });

  it('written on in a form from the list, it is closed', async () => {
    const at = await review();
    await onPage('revise');
    const form = newest('tom');
    expect(form.card.kind).toBe('form');
    expect(code(await chat.press('tom', form.id, 'propose', { text: POST }))).toBe('ok');
    expect(buttons(at)).toEqual([]);
    expect(reviews()).toEqual([]);
  });
});

describe('a remark', () => {
  it.each([
    ['it is live', live],
    ['it is withdrawn', () => chat.press('tom', board(), 'withdraw')],
  ])('offers no change once %s', async (_, settle) => {
    await chat.say('tom', POST);
    await chat.react('uli', board(), '✏️');
    const remark = told('tom').find(({ card }) => textOf(card).includes('has a remark'))?.id ?? '';
    expect(buttons(remark)).toEqual(['revise']);
    await settle();
    await c.pass(0);
    expect(buttons(remark)).toEqual([]);
  });

  it('on an earlier version neither', async () => {
    await chat.say('tom', POST);
    await chat.react('uli', board(), '✏️');
    const remark = told('tom').find(({ card }) => textOf(card).includes('has a remark'))?.id ?? '';
    await chat.press('tom', board(), 'revise', { text: `${POST} Again.` });
    await live();
    expect(buttons(remark)).toEqual([]);
  });
});

describe('what is new in a version', () => {
  it('says nothing of where the proposal stands: that would go stale', async () => {
    await chat.say('tom', POST);
    await chat.press('tom', board(), 'revise', { text: `${POST} Again.` });
    await c.pass(0);
    const news = chat.seen('vera').find(({ card }) => card.title === 'What is new in version 2');
    expect(news?.card).toMatchObject({ actions: [] });
    expect(news?.card.proposal).toBeUndefined();
  });
});

describe('"not now"', () => {
  it('on the question itself thanks and names who is asked now', async () => {
    await chat.say('tom', `@uli ${POST}`);
    const question = newest('uli').id;
    expect(code(await chat.press('uli', question, 'not-now'))).toBe('ok');
    expect(cardAt(question)).toMatchObject({ title: 'Thanks. vera is asked now.', actions: [] });
    const next = newest('vera').id;
    expect(code(await chat.press('vera', next, 'not-now'))).toBe('ok');
    expect(cardAt(next).title).toBe('Thanks. It is open to whoever has time now.');
  });

  it('on the card in the channel is answered privately, also where they were not asked', async () => {
    await chat.say('tom', `@uli ${POST}`);
    await chat.press('vera', board(), 'not-now');
    expect(newest('vera').card.title).toBe('uli is the one asked. Nothing to do for you.');
    await chat.press('uli', board(), 'not-now');
    expect(newest('uli').card.title).toBe('Thanks. vera is asked now.');
    expect(told('tom').filter(({ card }) => textOf(card).includes('asked now'))).toEqual([]);
  });
});

describe('somebody asked by name', () => {
  it('who was spared because it was settled is asked once it is open again', async () => {
    chat.quiet.set('uli', '2026-11-24T12:00:00.000Z');
    await chat.say('tom', `@uli ${POST} Not before Friday.`);
    await chat.react('vera', board(), '✅');
    c.at('2026-11-24T12:00:00.000Z');
    await c.out.flush();
    expect(told('uli')).toEqual([]);
    await chat.react('vera', board(), '✅', true);
    c.later(HOUR);
    await c.out.flush();
    expect(told('uli').map(({ card }) => card.actions.map(({ id }) => id))).toEqual([['yes', 'object', 'not-now']]);
  });
});

describe('a co-author', () => {
  it('hears that it is live and who took it back, as the first author does', async () => {
    await chat.say('tom', POST);
    await chat.press('uli', board(), 'revise', { text: `${POST} Again.` });
    await live();
    for (const user of ['tom', 'uli']) expect(textOf(newest(user).card)).toContain('Your post is live.');
    expect(told('vera').some(({ card }) => textOf(card).includes('Your post is live.'))).toBe(false);
    const liveOf = { tom: newest('tom').id, uli: newest('uli').id };
    await chat.press('vera', board(), 'confirm-undo');
    await c.pass(0);
    for (const user of ['tom', 'uli'] as const) {
      expect(textOf(newest(user).card)).toContain('Taken back by vera');
      expect(buttons(liveOf[user])).toEqual([]);
    }
  });

  it('who takes it back is not told so; the first author is', async () => {
    await chat.say('tom', POST);
    await chat.press('uli', board(), 'revise', { text: `${POST} Again.` });
    await live();
    const before = told('uli').length;
    await chat.press('uli', board(), 'confirm-undo');
    await c.pass(0);
    expect(told('uli')).toHaveLength(before);
    expect(textOf(newest('tom').card)).toContain('Taken back by uli');
  });
});
