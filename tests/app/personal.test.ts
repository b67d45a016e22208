import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forget } from '../../src/app/forget.ts';
import { restoreWhole } from '../../src/app/restore.ts';
import { go } from '../../src/app/switching.ts';
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
  c = await company({ chats: [chat], start: '2026-11-24T10:00:00.000Z', locale: 'en' });
});
afterEach(() => c.close());

const { told, about, one, board, buttons, live, personOf } = eyes(() => ({ chat, c }));

describe('who is asked by name, and may not be any more', () => {
  /** They do something, and so are known for what they are from now on. */
  const becomes = async (user: string, kind: 'guest' | 'bot'): Promise<void> => {
    chat.become(user, kind);
    await chat.say(user, 'list');
  };
  const reminded = () => chat.seen('vera').filter(({ card }) => textOf(card).includes('waiting for somebody'));

  it.each(['guest', 'bot'] as const)(
    'a %s reads nothing of what waited for them, and all are reminded',
    async (kind) => {
      chat.quiet.set('uli', '2026-11-24T11:00:00.000Z');
      await chat.say('tom', `@uli ${POST}`);
      await becomes('uli', kind);
      const before = told('uli').length;
      c.at('2026-11-24T11:00:00.000Z');
      await c.tick();
      await c.pass(0);
      expect(told('uli')).toHaveLength(before);
      c.later(3 * HOUR);
      await c.tick();
      expect(told('uli')).toHaveLength(before);
      expect(reminded().map(({ place }) => place.person)).toEqual([null]);
    },
  );

  it('a guest keeps what they read as a colleague, without buttons, and hears no more of it', async () => {
    await chat.say('tom', `@uli ${POST}`);
    const { id } = one('uli', 'tom asks you');
    await becomes('uli', 'guest');
    await chat.press('vera', board(), 'object', { reason: 'It was $48.' });
    await c.pass(0);
    expect(chat.shown.get(id)?.card).toMatchObject({ title: POST, lines: [], actions: [] });
  });

  it('a reminder that waited for somebody who is a guest by then never comes', async () => {
    await chat.say('tom', `@uli ${POST}`);
    chat.quiet.set('uli', '2026-11-24T16:00:00.000Z');
    c.later(4 * HOUR);
    await c.tick();
    await becomes('uli', 'guest');
    c.at('2026-11-24T16:00:00.000Z');
    await c.tick();
    expect(about('uli', 'waiting for somebody')).toEqual([]);
  });

  it('nobody is asked, or reminded, to read over what they wrote through another account', async () => {
    const email = 'mia@example.org';
    chat.join('mia', { email });
    chat.join('nele');
    await chat.say('nele', 'list');
    chat.quiet.set('nele', '2026-11-24T11:00:00.000Z');
    await chat.say('mia', `@nele ${POST}`);
    expect(chat.seen('vera').some(({ card }) => textOf(card).includes('nele, will you read it over'))).toBe(true);
    chat.join('nele', { email });
    await chat.say('nele', 'list');
    const before = told('nele').length;
    c.at('2026-11-24T11:00:00.000Z');
    await c.tick();
    expect(told('nele')).toHaveLength(before);
    c.later(3 * HOUR);
    await c.tick();
    expect(told('nele')).toHaveLength(before);
    expect(reminded().map(({ place }) => place.person)).toEqual([null]);
  });

  it('whoever revises is not asked any more, and somebody else is', async () => {
    await chat.say('tom', `@uli ${POST}`);
    await chat.press('uli', board(), 'revise', { text: `${POST} And the grease is new.` });
    await c.pass(0);
    expect(about('uli', 'you: will you read it over')).toEqual([]);
    one('vera', 'tom and uli ask you');
  });

  it('an author who is a guest by now reads no objection and no remark', async () => {
    await chat.say('tom', POST);
    await becomes('tom', 'guest');
    const before = told('tom').length;
    await chat.press('uli', board(), 'object', { reason: 'It was $48.' });
    await chat.react('vera', board(), '✏️');
    await c.pass(0);
    expect(told('tom')).toHaveLength(before);
  });

  it('and that it is live, as the world can see, without buttons', async () => {
    await chat.say('tom', POST);
    await becomes('tom', 'guest');
    await live();
    expect(buttons(one('tom', 'Your post is live.').id)).toEqual([]);
  });
});

describe('a question that was answered', () => {
  const question = () => one('uli', 'tom asks you').id;

  it('is none any more once its reader has said yes, even while others object', async () => {
    await chat.say('tom', `@uli ${POST}`);
    await chat.press('vera', board(), 'object', { reason: 'It was $48.' });
    expect(buttons(question())).toContain('yes');
    const { id } = one('uli', 'tom asks you');
    expect(code(await chat.press('uli', board(), 'yes'))).toBe('ok');
    await c.pass(0);
    expect(textOf(chat.shown.get(board())?.card ?? expect.fail())).toContain('Contested');
    expect(buttons(id)).toEqual([]);
  });

  it('is not put again to whoever objects, not by a new card either', async () => {
    await chat.say('tom', `@uli ${POST}`);
    const { id } = one('uli', 'tom asks you');
    await chat.press('uli', board(), 'object', { reason: 'It was $48.' });
    await chat.say('tom', 'stop fire');
    for (const user of ['tom', 'vera']) {
      await chat.press(
        user,
        told(user).findLast(({ card }) => card.actions.some((a) => a.id === 'stop'))?.id ?? '',
        'stop',
      );
      await chat.say(user, 'go');
      await chat.press(
        user,
        told(user).findLast(({ card }) => card.actions.some((a) => a.id === 'go'))?.id ?? '',
        'go',
      );
    }
    await c.pass(0);
    expect(chat.seen('vera').filter(({ card }) => card.kind === 'proposal')).toHaveLength(1);
    expect(chat.seen('vera').filter(({ card }) => card.kind === 'replaced')).toHaveLength(1);
    expect(buttons(id)).toEqual([]);
    expect(about('uli', 'tom asks you')).toEqual([]);
  });

  it('stays closed for whoever said "not now", whatever comes of it', async () => {
    await chat.say('tom', `@uli ${POST}`);
    const { id } = one('uli', 'tom asks you');
    await chat.press('uli', id, 'not-now');
    const closed = chat.shown.get(id)?.card;
    expect(closed?.title).toContain('vera is asked now');
    await chat.press('vera', board(), 'yes');
    await c.pass(0);
    expect(chat.shown.get(id)?.card).toEqual(closed);
  });
});

describe('a question that has not come yet', () => {
  const asked = () => about('uli', 'tom asks you');
  /** Its moment comes, and there is nothing to ask. */
  const settled = async (): Promise<void> => {
    chat.quiet.set('uli', '2026-11-24T11:00:00.000Z');
    await chat.say('tom', `@uli ${POST} Not before Wednesday.`);
    await chat.react('vera', board(), '✅');
    c.at('2026-11-24T11:00:00.000Z');
    await c.out.flush();
    expect(asked()).toEqual([]);
  };

  it('comes late, where it was no question in its moment and is one again', async () => {
    await settled();
    await chat.react('vera', board(), '✅', true);
    await c.out.flush();
    expect(asked()).toHaveLength(1);
  });

  it('does not come where a restore took it for asked; a new card asks anew', async () => {
    chat.quiet.set('uli', '2026-11-24T11:00:00.000Z');
    await chat.say('tom', `@uli ${POST}`);
    const kim = (await c.store.read((tx) => tx.people.byRef({ chat: 'playground', user: 'kim' }))) ?? expect.fail();
    await restoreWhole(c.house, { operator: async () => kim, notes: [] });
    c.at('2026-11-24T11:00:00.000Z');
    await c.out.flush();
    await chat.press('vera', board(), 'object', { reason: 'It was $48.' });
    await c.pass(0);
    expect(asked()).toEqual([]);
    for (const user of ['tom', 'vera']) {
      const me = (await c.store.read((tx) => tx.people.byRef({ chat: chat.id, user }))) ?? expect.fail();
      await c.store.transact((tx) => go({ tx, house: c.house, me, cause: null }, 'all'));
    }
    await c.pass(0);
    expect(asked()).toHaveLength(1);
  });
});

describe('after somebody was forgotten', () => {
  const forgotten = async (user: string): Promise<void> => {
    await forget(c.house, [await personOf(user)]);
    await c.pass(0);
  };
  const everything = () =>
    [...chat.shown.values()].filter(({ place }) => place.person !== 'uli').map(({ card }) => textOf(card));

  it('what told their objection and their remark is emptied where it stands', async () => {
    chat.join('uli', { name: 'Ulrike Objectmann' });
    await chat.say('tom', POST);
    await chat.press('uli', board(), 'object', { reason: 'It was $48, says my neighbor.' });
    await chat.react('uli', board(), '✏️');
    const asked = told('uli').findLast(({ card }) => card.kind === 'form')?.id ?? '';
    await chat.press('uli', asked, 'note', { note: 'Say burrs.' });
    await c.pass(0);
    expect(about('tom', 'Ulrike')).toHaveLength(2);
    await forgotten('uli');
    expect(everything().filter((text) => /ulrike|neighbor|burrs/i.test(text))).toEqual([]);
    const empty = about('tom', 'Nothing is left here.');
    expect(empty.map(({ card }) => card.actions)).toEqual([[], []]);
    await chat.press('tom', board(), 'withdraw');
    await c.pass(0);
    expect(about('tom', 'Nothing is left here.')).toEqual(empty);
  });

  it('the card that asked them by name asks nobody by name', async () => {
    chat.join('uli', { name: 'Ulrike Objectmann' });
    await chat.say('uli', 'list');
    await chat.say('tom', `@Ulrike ${POST}`);
    expect(textOf(chat.shown.get(board())?.card ?? expect.fail())).toContain('Ulrike');
    await forgotten('uli');
    expect(everything().filter((text) => text.includes('Ulrike'))).toEqual([]);
  });

  it('what asked to read over their words, and every card of them, is emptied too', async () => {
    await chat.say('tom', `@uli ${POST}`);
    await chat.press('tom', board(), 'revise', { text: `${POST} Really.` });
    c.later(4 * HOUR);
    await c.tick();
    await c.pass(0);
    const before = chat.shown.size;
    expect(chat.seen('uli').filter(({ card }) => textOf(card).includes('grinder'))).toHaveLength(5);
    await forgotten('tom');
    expect(chat.shown.size).toBe(before);
    const now = chat.seen('uli');
    expect(now.filter(({ card }) => textOf(card).includes('grinder'))).toEqual([]);
    expect(now.flatMap(({ card }) => card.actions)).toEqual([]);
  });
});
