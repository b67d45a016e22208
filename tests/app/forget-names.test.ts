import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forget } from '../../src/app/forget.ts';
import { stop as stopAll } from '../../src/app/switching.ts';
import { DAY, HOUR, MINUTE } from '../../src/core/time.ts';
import { type AnsweringNetwork, answeringNetwork } from '../support/answering-network.ts';
import { type Company, code, company, textOf } from '../support/company.ts';
import { type SecondChat, secondChat } from '../support/second-chat.ts';
import { eyes } from '../support/told.ts';

const POST = 'We repaired a grinder from 1974 today. The burr was blunt, now it runs again. It cost $38.';
const WHO = 'ulrike77';
const NAMED = /ulrike|kanarienvogel/i;

const account = { id: 'shop', network: 'social', handle: '@shop', answers: 'Tom', default: true };

let c: Company;
let net: AnsweringNetwork;
let chat: SecondChat;

beforeEach(async () => {
  chat = secondChat();
  net = answeringNetwork(account);
  chat.join('tom');
  chat.join('vera');
  chat.join(WHO, { name: 'Ulrike Kanarienvogel' });
  c = await company({
    chats: [chat],
    start: '2026-11-24T10:00:00.000Z',
    locale: 'en',
    networks: [net],
    leitbild: (example) => ({ ...example, keepers: [`second:${WHO}`], accounts: [account] }),
  });
});
afterEach(() => c.close());

const { told, about, one, board, live, personOf } = eyes(() => ({ chat, c }));

/** What others can read in either chat. */
const readable = async (): Promise<readonly string[]> => [
  ...[...chat.shown.values()].filter(({ place }) => place.person !== WHO).map(({ card }) => textOf(card)),
  ...(await c.seen('jana')).map(({ text, card }) => JSON.stringify([text, card])),
];
const naming = async (): Promise<readonly string[]> => (await readable()).filter((text) => NAMED.test(text));

/** Every row of every table that names them. */
const stored = (): readonly string[] => {
  const db = new Database(c.db, { readonly: true });
  try {
    const tables = db.prepare(`select name from sqlite_master where type = 'table'`).pluck().all() as string[];
    expect(tables).toContain('outbox');
    return tables.flatMap((table) =>
      (db.prepare(`select * from "${table}"`).all() as object[])
        .map((row) => `${table}: ${JSON.stringify(row)}`)
        .filter((row) => NAMED.test(row)),
    );
  } finally {
    db.close();
  }
};

const forgotten = async (): Promise<void> => {
  await forget(c.house, [await personOf(WHO)]);
  expect(stored()).toEqual([]);
  await c.pass(0);
  expect(stored()).toEqual([]);
  expect(await naming()).toEqual([]);
};

const forgottenAfter = async (first: () => Promise<void>): Promise<void> => {
  await chat.say(WHO, 'list');
  await first();
  await forgotten();
};

const inChannel = (words: string): readonly string[] =>
  [...chat.shown.values()]
    .filter(({ place, card }) => place.person === null && textOf(card).includes(words))
    .map(({ card }) => textOf(card));

const asks = (user: string, action: 'stop' | 'go' | 'confirm-undo') =>
  told(user).findLast(({ card }) => card.actions.some(({ id }) => id === action))?.id ?? '';
const stop = async (user: string, reason: string): Promise<void> => {
  await chat.say(user, `stop ${reason}`);
  expect(code(await chat.press(user, asks(user, 'stop'), 'stop'))).toBe('ok');
};
const go = async (user: string): Promise<void> => {
  await chat.say(user, 'go');
  expect(code(await chat.press(user, asks(user, 'go'), 'go'))).toBe('ok');
};
const undo = async (user: string): Promise<void> => {
  await chat.press(user, board(), 'undo');
  expect(code(await chat.press(user, asks(user, 'confirm-undo'), 'confirm-undo'))).toBe('ok');
  await c.pass(60_000);
  await c.pass(0);
};

describe('the cards of stop and go', () => {
  it('say what happened, and not who it was', async () => {
    await stop(WHO, 'The kettle burns.');
    await go('tom');
    await go(WHO);
    expect(inChannel('Stopped by Ulrike Kanarienvogel: everything.\nReason: The kettle burns.')).toHaveLength(1);
    expect(inChannel('Tom and Ulrike Kanarienvogel said so.')).toHaveLength(1);
    const before = chat.shown.size;
    await forgotten();
    expect(inChannel('Stopped')).toEqual(['Stopped: everything.\n/voice go starts again; it takes two.']);
    expect(inChannel('Tom says go (everything).')).toHaveLength(1);
    expect(inChannel('Tom and somebody said so.')).toHaveLength(1);
    expect(chat.shown.size).toBe(before);
  });

  it('lose a reason that names them, and keep who stopped', async () => {
    await stop('tom', 'Ulrike saw smoke.');
    expect(inChannel('Reason: Ulrike saw smoke.')).toHaveLength(1);
    await forgotten();
    expect(inChannel('Stopped')).toEqual(['Stopped by tom: everything.\n/voice go starts again; it takes two.']);
  });

  it('are found however long ago that was', async () => {
    await stop(WHO, 'fire');
    c.later(40 * DAY);
    await c.tick();
    c.later(HOUR);
    await c.tick();
    await forgotten();
    expect(inChannel('Stopped: everything.')).toHaveLength(1);
  });

  it('are brought without the name where they could not be shown yet', async () => {
    await c.house.store.transact(async (tx) => {
      const me = (await tx.people.byRef({ chat: chat.id, user: WHO })) ?? expect.fail(WHO);
      await stopAll({ tx, house: c.house, me, cause: null }, 'all', 'fire');
    });
    expect(stored().some((row) => row.startsWith('outbox'))).toBe(true);
    await forget(c.house, [await personOf(WHO)]);
    expect(stored()).toEqual([]);
    await c.pass(0);
    expect(inChannel('Stopped')).toEqual(['Stopped: everything.\n/voice go starts again; it takes two.']);
  });

  it('of others stay untouched', async () => {
    await stop('tom', 'fire');
    const before = inChannel('Stopped');
    const tries = chat.tries;
    await forgotten();
    expect(inChannel('Stopped')).toEqual(before);
    expect(chat.tries).toBe(tries);
  });
});

describe('whoever said "not now"', () => {
  it('reads no more who was asked in their place, where they were asked', async () => {
    await chat.say('tom', `@vera ${POST}`);
    await chat.press('vera', one('vera', 'tom asks you').id, 'not-now');
    const { id } = one('vera', 'Thanks. Ulrike Kanarienvogel is asked now.');
    await forgotten();
    expect(chat.shown.get(id)?.card).toMatchObject({ title: 'Nothing is left here.', actions: [] });
  });

  it('nor on the card of all', async () => {
    await chat.say('tom', `@vera ${POST}`);
    await chat.press('vera', board(), 'not-now');
    const { id } = one('vera', 'Thanks. Ulrike Kanarienvogel is asked now.');
    c.later(40 * DAY);
    await c.tick();
    await forgotten();
    expect(chat.shown.get(id)?.card.title).toBe('Nothing is left here.');
  });
});

describe('a post that is out, or was', () => {
  it('shows nobody who said yes to it, or asked, or wrote with them', async () => {
    await chat.say('tom', `@Ulrike ${POST}`);
    await chat.press(WHO, board(), 'revise', { text: `${POST} Really.` });
    await live();
    expect((await naming()).length).toBeGreaterThan(1);
    const before = chat.shown.size;
    await forgotten();
    expect(textOf(chat.shown.get(board())?.card ?? expect.fail())).toContain('By tom and somebody.');
    expect(chat.shown.size).toBe(before);
  });

  it('is asked to change in its place alone, and anywhere again once something happens to it', async () => {
    await chat.say('tom', POST);
    await chat.react(WHO, board(), '✅');
    await c.pass(60_000);
    await c.pass(0);
    const asked: (boolean | undefined)[] = [];
    const { show } = chat;
    chat.show = (place, card, how) => {
      if (how.edit !== null) asked.push(how.inPlace);
      return show(place, card, how);
    };
    await forgotten();
    expect(new Set(asked.splice(0))).toEqual(new Set([true]));
    await undo('vera');
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked)).toEqual(new Set([undefined]));
  });

  it('shows nobody who took it back, wherever that was said', async () => {
    await chat.say('tom', POST);
    await live();
    await undo(WHO);
    expect(inChannel('Taken back by Ulrike Kanarienvogel').length).toBeGreaterThan(1);
    expect(inChannel('Kanarienvogel').filter((text) => !text.includes('Taken back')).length).toBeGreaterThan(0);
    expect(about('tom', 'Taken back by Ulrike Kanarienvogel').length).toBeGreaterThan(0);
    const before = chat.shown.size;
    await forgotten();
    expect(inChannel('Taken back by somebody').length).toBeGreaterThan(1);
    expect(about('tom', 'Taken back by somebody').length).toBeGreaterThan(0);
    expect(chat.shown.size).toBe(before);
  });

  it('keeps its place in the playground, without the name', async () => {
    await chat.say(WHO, POST);
    await live();
    const standing = (await c.seen('jana')).map(({ id }) => id);
    expect((await naming()).length).toBeGreaterThan(1);
    await forgotten();
    const now = await c.seen('jana');
    expect(now.map(({ id }) => id)).toEqual(standing);
    expect(now.filter(({ card }) => card?.title === POST.slice(0, 200) && card.kind === 'proposal')).toHaveLength(1);
    expect(now.filter(({ card }) => card === null)).toEqual([]);
  });

  it('tells its history without them', async () => {
    await chat.say('tom', POST);
    await chat.react(WHO, board(), '✅');
    const shown = async (): Promise<string> => {
      await chat.press('vera', board(), 'more');
      return told('vera').at(-1)?.id ?? expect.fail();
    };
    const was = await shown();
    expect(textOf(chat.shown.get(was)?.card ?? expect.fail())).toMatch(NAMED);
    await forgotten();
    expect(textOf(chat.shown.get(await shown())?.card ?? expect.fail())).toContain('somebody: a voice');
  });

  it('loses what colleagues noted about them', async () => {
    await chat.say('tom', '');
    const form = told('tom').at(-1)?.id ?? '';
    await chat.press('tom', form, 'propose', { text: POST, note: 'Ulrike knows the price.' });
    expect(textOf(chat.shown.get(board())?.card ?? expect.fail())).toContain('Ulrike knows');
    await chat.react('vera', board(), '✅');
    await forgotten();
  });

  it('loses an objection that names them', async () => {
    await chat.say('tom', POST);
    await chat.press('vera', board(), 'object', { reason: 'Ask Ulrike first.' });
    expect(textOf(chat.shown.get(board())?.card ?? expect.fail())).toContain('Ask Ulrike first.');
    await forgotten();
    expect(textOf(chat.shown.get(board())?.card ?? expect.fail())).toContain('vera objects: reason pending');
  });
});

describe('what somebody asked for', () => {
  it('is a page of their own: it stands without the name', async () => {
    await chat.say(WHO, POST);
    await stop(WHO, 'fire');
    await chat.act('vera', { kind: 'home' });
    const page = () => told('vera').find(({ card }) => card.kind === 'home') ?? expect.fail();
    const { id } = page();
    expect(JSON.stringify(page().card)).toMatch(NAMED);
    await forgotten();
    expect(page().id).toBe(id);
    expect(JSON.stringify(page().card)).not.toMatch(NAMED);
    expect(textOf(page().card)).toContain('Stopped: everything.');
  });

  it('is the Leitbild: it is emptied where it names its keepers', async () => {
    await forgottenAfter(async () => {
      await chat.say('vera', 'leitbild');
      expect(about('vera', 'Kanarienvogel')).toHaveLength(1);
    });
    expect(about('vera', 'Nothing is left here.')).toHaveLength(1);
  });

  it('is to give an author a remark: whose it is stands there no more', async () => {
    await chat.say(WHO, POST);
    await chat.react('vera', board(), '✏️');
    expect(about('vera', 'Kanarienvogel').length).toBeGreaterThan(0);
    await forgotten();
  });

  it('is to stop with a reason that names them: the question is gone, and so is the reason', async () => {
    await chat.say('tom', 'stop Ulrike saw smoke.');
    const question = asks('tom', 'stop');
    expect(textOf(chat.shown.get(question)?.card ?? expect.fail())).toMatch(NAMED);
    await forgotten();
    expect(chat.shown.get(question)?.card).toMatchObject({ title: 'Nothing is left here.', actions: [] });
    expect(code(await chat.press('tom', question, 'stop'))).not.toBe('ok');
  });

  it('is who answers outside: nobody does any more, on the message to all and in what was said to one', async () => {
    await chat.say('tom', POST);
    await live();
    net.hears({ remoteId: 'r1', at: c.now(), to: [...net.out.keys()][0] ?? null });
    c.later(2 * MINUTE);
    await c.tick();
    const question = () => [...chat.shown.values()].find(({ card }) => card.title.startsWith('💬')) ?? expect.fail();
    await chat.press(WHO, question().id, 'will-answer');
    await chat.press('vera', question().id, 'will-answer');
    await chat.say('vera', 'answers');
    expect(about('vera', 'Kanarienvogel')).toHaveLength(2);
    expect(textOf(question().card)).toMatch(NAMED);
    const before = chat.shown.size;
    await forgotten();
    expect(chat.shown.size).toBe(before);
    expect(question().card.actions.map(({ id }) => id)).toContain('will-answer');
  });

  it('is who answered outside once: where nobody can draw that any more, it is emptied', async () => {
    await chat.say('tom', POST);
    await chat.react(WHO, board(), '✅');
    await live();
    net.hears({ remoteId: 'r1', at: c.now(), to: [...net.out.keys()][0] ?? null });
    c.later(2 * MINUTE);
    await c.tick();
    const { id } = [...chat.shown.values()].find(({ card }) => card.title.startsWith('💬')) ?? expect.fail();
    await chat.press(WHO, id, 'will-answer');
    c.later((c.house.leitbild.answers.keepDays + 1) * DAY);
    await c.tick();
    expect(await c.store.read((tx) => tx.replies.open(9))).toEqual([]);
    expect(textOf(chat.shown.get(id)?.card ?? expect.fail())).toMatch(NAMED);
    await forgotten();
    expect(chat.shown.get(id)?.card).toMatchObject({ title: 'Nothing is left here.', actions: [] });
  });

  it('are lists, emptied where they name who stopped', async () => {
    await chat.say('tom', POST);
    await stop(WHO, 'fire');
    await chat.say('vera', 'list');
    expect(about('vera', 'Kanarienvogel').length).toBeGreaterThan(0);
    await forgotten();
  });

  it('are lists, left alone where they do not', async () => {
    await chat.say('tom', POST);
    await chat.say('vera', 'list');
    const { id, card } = told('vera').at(-1) ?? expect.fail();
    await forgotten();
    expect(chat.shown.get(id)?.card).toEqual(card);
  });
});
