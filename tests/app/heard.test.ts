import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../src/core/time.ts';
import { type Company, code, company, textOf } from '../support/company.ts';
import { type SecondChat, secondChat } from '../support/second-chat.ts';
import { eyes } from '../support/told.ts';

const POST = 'We repaired a grinder from 1974 today. The burr was blunt, now it runs again. It cost $38.';

let c: Company;
let chat: SecondChat;

beforeEach(async () => {
  chat = secondChat();
  for (const user of ['tom', 'uli', 'vera']) chat.join(user);
  chat.join('gast', { kind: 'guest' });
  c = await company({ chats: [chat], start: '2026-11-24T10:00:00.000Z', locale: 'en' });
});
afterEach(() => c.close());

const { told, about, one, board, buttons, live, personOf } = eyes(() => ({ chat, c }));
const isLive = ({ card }: { card: { kind: string } }): boolean => card.kind === 'published';

describe('a colleague asked by name', () => {
  const asked = () => one('uli', 'tom asks you');

  it('hears it in person at once, with the whole post, and can answer there', async () => {
    await chat.say('tom', `@uli ${POST}`);
    expect(asked().card.title).toBe(POST);
    expect(buttons(asked().id)).toEqual(['yes', 'object', 'not-now']);
    expect(code(await chat.press('uli', asked().id, 'yes'))).toBe('ok');
    await c.pass(0);
    expect(told('uli').map(({ card }) => card.actions)).toEqual([[]]);
    expect(told('vera')).toEqual([]);
    expect(textOf(told('uli')[0]?.card ?? expect.fail())).toContain('Approved');
  });

  it('waits while they do not want to be disturbed, and never comes when it is settled by then', async () => {
    chat.quiet.set('uli', '2026-11-24T15:00:00.000Z');
    await chat.say('tom', `@uli ${POST}`);
    expect(told('uli')).toEqual([]);
    await chat.press('vera', board(), 'yes');
    c.at('2026-11-24T15:00:00.000Z');
    await c.pass(0);
    expect(told('uli')).toEqual([]);
  });

  it.each([
    ['somebody else says yes', () => chat.press('vera', board(), 'yes'), 'Approved'],
    ['it is withdrawn', () => chat.press('tom', board(), 'withdraw'), 'Withdrawn'],
  ])('question and reminder lose their buttons once %s', async (_, settle, status) => {
    await chat.say('tom', `@uli ${POST}`);
    c.later(4 * HOUR);
    await c.tick();
    const both = told('uli').map(({ id }) => id);
    expect(both).toHaveLength(2);
    await settle();
    await c.pass(0);
    for (const id of both) {
      expect(buttons(id)).toEqual([]);
      expect(JSON.stringify(chat.shown.get(id)?.card.lines)).toContain(status);
    }
    expect(told('uli')).toHaveLength(2);
  });

  it('what is open again asks again in the same place', async () => {
    await chat.say('tom', `@uli ${POST}`);
    const question = asked().id;
    await chat.react('vera', board(), '✅');
    await c.pass(0);
    expect(buttons(question)).toEqual([]);
    await chat.react('vera', board(), '✅', true);
    await c.pass(0);
    expect(buttons(question)).toEqual(['yes', 'object', 'not-now']);
  });

  it('a new version asks anew and closes the old question', async () => {
    await chat.say('tom', `@uli ${POST}`);
    const old = asked().id;
    const other = `${POST} And the grease is new.`;
    expect(code(await chat.press('tom', board(), 'revise', { text: other }))).toBe('ok');
    await c.pass(0);
    expect(chat.shown.get(old)?.card.kind).toBe('replaced');
    expect(asked().card.title).toBe(other);
  });

  it('passed on from the card in the channel, the next one is asked and the first one no more', async () => {
    await chat.say('tom', `@uli ${POST}`);
    const first = asked().id;
    await chat.press('uli', board(), 'not-now');
    await c.pass(0);
    expect(buttons(first)).toEqual([]);
    expect(buttons(one('vera', 'tom asks you').id)).toContain('yes');
  });
});

describe('the author', () => {
  it('hears that it is live, once, with what can be done about it', async () => {
    await chat.say('tom', POST);
    await live();
    expect(buttons(one('tom', 'Your post is live.').id)).toEqual(['undo', 'correct']);
  });

  it('hears who took it back, and what was live says so', async () => {
    await chat.say('tom', POST);
    await live();
    const { id } = one('tom', 'Your post is live.');
    await chat.press('uli', board(), 'confirm-undo');
    await c.pass(0);
    const message = about('tom', 'Taken back by uli').filter((shown) => shown.id !== id);
    expect(message).toHaveLength(1);
    expect(buttons(id)).toEqual([]);
  });

  it('is not told what they did themself', async () => {
    await chat.say('tom', POST);
    await live();
    const before = told('tom').length;
    await chat.press('tom', board(), 'confirm-undo');
    await c.pass(0);
    expect(told('tom')).toHaveLength(before);
  });

  it('is not told what they did themself through another account', async () => {
    for (const user of ['mia', 'mia2']) chat.join(user, { email: 'mia@example.org' });
    await chat.say('mia2', 'list');
    await chat.say('mia', POST);
    await live();
    expect(code(await chat.press('mia2', board(), 'confirm-undo'))).toBe('ok');
    await c.pass(0);
    expect(about('mia', 'Taken back').map(({ id }) => id)).toEqual([told('mia').find(isLive)?.id]);
  });

  it('reads that an objection to an earlier version still counts, until it is dropped', async () => {
    await chat.say('tom', POST);
    await chat.press('uli', board(), 'object', { reason: 'It was $48.' });
    const { id } = one('tom', 'uli objects.');
    for (const more of ['Really.', 'Truly.']) {
      await chat.press('tom', board(), 'revise', { text: `${POST} ${more}` });
      await c.pass(0);
      const said = textOf(chat.shown.get(id)?.card ?? expect.fail());
      expect(said).toContain('uli objected to the earlier version. It still counts');
      expect(said).toContain('It was $48.');
    }
    await chat.press('uli', board(), 'drop');
    await c.pass(0);
    expect(textOf(chat.shown.get(id)?.card ?? expect.fail())).toContain('no longer stands');
  });

  it('reads who objects and why; dropped, the message says that it no longer stands', async () => {
    await chat.say('tom', POST);
    await chat.press('uli', board(), 'object');
    const { id } = one('tom', 'uli objects.');
    expect(JSON.stringify(chat.shown.get(id)?.card)).toContain('as soon as it is given');
    const form = told('uli').at(-1)?.id ?? '';
    await chat.press('uli', form, 'object', { reason: 'It was $48.' });
    await c.pass(0);
    expect(JSON.stringify(chat.shown.get(id)?.card)).toContain('It was $48.');
    expect(buttons(id)).toEqual(['revise', 'withdraw']);
    await chat.press('uli', board(), 'drop');
    await c.pass(0);
    expect(JSON.stringify(chat.shown.get(id)?.card)).toContain('no longer stands');
    expect(buttons(id)).toEqual([]);
  });
});

describe('a remark', () => {
  const remark = () => one('tom', 'has a remark').id;
  const form = () => told('uli').findLast(({ card }) => card.kind === 'form') ?? expect.fail('no form');

  it('names who has it, asks them for it, and brings the words to the author alone', async () => {
    await chat.say('tom', POST);
    await chat.react('uli', board(), '✏️');
    expect(JSON.stringify(chat.shown.get(remark())?.card)).toContain('uli has a remark');
    expect(form().card).toMatchObject({ title: 'What would you like to tell tom?', asks: true });
    expect(code(await chat.press('uli', form().id, 'note', { note: '' }))).toBe('bad-input');
    const secret = `ghp_${'a1B2'.repeat(9)}`;
    expect(code(await chat.press('uli', form().id, 'note', { note: `Say "burrs". ${secret}` }))).toBe('ok');
    await c.pass(0);
    const said = JSON.stringify(chat.shown.get(remark())?.card.lines);
    expect(said).toContain('burrs');
    expect(said).not.toContain(secret);
    expect(chat.seen('vera').some(({ card }) => textOf(card).includes('burrs'))).toBe(false);
    expect(await c.house.store.verify()).toMatchObject({ flaws: [] });
  });

  it('asks once, however often it is toggled, and changes nothing', async () => {
    await chat.say('tom', POST);
    for (const remove of [false, true, false]) await chat.react('uli', board(), '✏️', remove);
    expect(about('tom', 'has a remark')).toHaveLength(1);
    expect(told('uli').filter(({ card }) => card.kind === 'form')).toHaveLength(1);
  });

  it('on a card that was replaced is about the version its giver read', async () => {
    await chat.say('tom', POST);
    const old = board();
    await chat.press('tom', old, 'revise', { text: `${POST} Really.` });
    await c.pass(0);
    expect(code(await chat.react('uli', old, '✏️'))).toBe('ok');
    expect(form().card.lines.find(({ role }) => role === 'post')?.text).toBe(POST);
    const { id } = one('tom', 'uli has a remark on an earlier version of your post');
    await chat.press('uli', form().id, 'note', { note: 'Say burrs.' });
    await c.pass(0);
    expect(textOf(chat.shown.get(id)?.card ?? expect.fail())).toContain('Say burrs.');
    await chat.react('uli', board(), '✏️');
    expect(form().card.lines.find(({ role }) => role === 'post')?.text).toBe(`${POST} Really.`);
    one('tom', 'uli has a remark on your post');
  });

  it('is forgotten with whoever made it', async () => {
    await chat.say('tom', POST);
    await chat.react('uli', board(), '✏️');
    await chat.press('uli', form().id, 'note', { note: 'Say burrs.' });
    const [row] = await c.house.store.read((tx) => tx.proposals.list({}, { limit: 1 }));
    const kept = () => c.house.store.read((tx) => tx.reasons.of(`note:${row?.id}:1`));
    expect((await kept()).map(({ text }) => text)).toEqual(['Say burrs.']);
    await c.house.store.forget([await personOf('uli')]);
    expect(await kept()).toEqual([]);
  });
});

describe('who may not say yes', () => {
  it.each([
    ['a guest', 'gast', 'not-a-colleague'],
    ['the author', 'tom', 'own-words'],
  ])('%s hears why once a proposal, however often they react', async (_, user, why) => {
    await chat.say('tom', POST);
    const before = told(user).length;
    for (const remove of [false, true, false, true, false]) {
      const answer = await chat.react(user, board(), '✅', remove);
      if (!remove) expect(code(answer)).toBe(why);
    }
    expect(told(user)).toHaveLength(before + 1);
    await chat.say(user === 'tom' ? user : 'uli', `${POST} Again.`);
    await chat.react(user, board(), '✅');
    expect(told(user)).toHaveLength(before + 2);
  });
});
