import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enrol } from '../../src/app/people.ts';
import { begin } from '../../src/app/restore/begin.ts';
import { go, stop } from '../../src/app/switching.ts';
import type { PersonRow } from '../../src/ports/rows.ts';
import type { Tx } from '../../src/ports/store.ts';
import { type Company, code, company, textOf } from '../support/company.ts';
import { type SecondChat, secondChat } from '../support/second-chat.ts';

const POST = 'We repaired a grinder from 1974 today. The burr was blunt, now it runs again. It cost $38.';

/** The process that runs has a chat; a shell on its database, with settings of its own, has the playground alone. */
let bot: Company;
let shell: Company;
let chat: SecondChat;

beforeEach(async () => {
  chat = secondChat();
  for (const user of ['tom', 'uli', 'vera']) chat.join(user);
  bot = await company({ chats: [chat], locale: 'en' });
  shell = await company({ db: bot.db, name: 'shell', locale: 'en' });
});
afterEach(async () => {
  await shell.close();
  await bot.close();
});

const operator = (tx: Tx): Promise<PersonRow> => {
  const ref = { chat: 'cli', user: 'operator' };
  return enrol(tx, shell.house, { ref, name: 'command line', kind: 'colleague', locale: 'en', email: null });
};
const inShell = <T>(does: (caller: Parameters<typeof go>[0]) => Promise<T>): Promise<T> =>
  shell.store.transact(async (tx) => does({ tx, house: shell.house, me: await operator(tx), cause: null }));
const stopHere = async (): Promise<void> => {
  expect(await inShell((caller) => stop(caller, 'all', 'Fire'))).toEqual({ ok: true, went: false, noted: true });
  await bot.out.flush();
};
/** Somebody in the chat is the first of the two, the shell the second: only the shell opens new cards. */
const goThere = async (): Promise<void> => {
  await chat.say('vera', 'go');
  const question = chat.seen('vera').findLast(({ card }) => card.actions.some(({ id }) => id === 'go'));
  expect(code(await chat.press('vera', question?.id ?? expect.fail(), 'go'))).toBe('ok');
  expect(await inShell((caller) => go(caller, 'all'))).toEqual({ ok: true, went: true });
  await bot.out.flush();
};

const channel = () => [...chat.shown.values()].filter(({ place }) => place.person === null);
const notices = () => channel().flatMap(({ card }) => (card.proposal === undefined ? [card.title] : []));
const cards = () => channel().filter(({ card }) => card.proposal !== undefined);
const buttons = (user: string, text: string) =>
  chat
    .seen(user)
    .filter(({ place, card }) => place.person === user && textOf(card).includes(text))
    .map(({ card }) => card.actions.map(({ id }) => id));

describe('a stop and a go from a process without this chat', () => {
  it('are said here, and what waited gets its new card here', async () => {
    await chat.say('tom', POST);
    expect(cards()).toHaveLength(1);
    await stopHere();
    expect(notices()).toEqual(['Stopped from the machine: everything.']);
    const [old] = cards();
    expect(textOf(old?.card ?? expect.fail())).toContain('Stopped. /voice go starts again');
    expect(old?.card.actions.map(({ id }) => id)).toEqual(['object', 'revise', 'not-now', 'withdraw', 'more']);
    expect(code(await chat.react('uli', old?.id ?? '', '✅'))).toBe('stopped');

    await goThere();
    expect(notices().at(-1)).toBe('We are running again (everything). Vera and somebody at the machine said so.');
    expect(cards().map(({ card }) => card.kind)).toEqual(['replaced', 'proposal']);
    expect(code(await chat.react('uli', cards()[1]?.id ?? '', '✅'))).toBe('ok');
    await bot.pass(5_000);
    expect(cards().some(({ card }) => card.kind === 'published')).toBe(true);
  });

  it('reach whoever is asked by name: no yes meanwhile, and the question once more', async () => {
    await chat.say('tom', `@uli ${POST}`);
    expect(buttons('uli', 'asks you')).toEqual([['yes', 'object', 'not-now']]);
    await stopHere();
    expect(buttons('uli', 'asks you')).toEqual([['object', 'not-now']]);
    expect(buttons('uli', 'Stopped.')).toHaveLength(1);
    await goThere();
    expect(buttons('uli', 'asks you')).toEqual([['yes', 'object', 'not-now']]);
    expect(buttons('uli', 'Replaced')).toEqual([[]]);
  });

  it('also when all that was ever proposed is over', async () => {
    await chat.say('tom', POST);
    await chat.press('tom', cards()[0]?.id ?? '', 'withdraw');
    await stopHere();
    expect(notices()).toEqual(['Stopped from the machine: everything.']);
    expect(cards()).toHaveLength(1);
  });

  it('and so is the stop of a restore', async () => {
    await chat.say('tom', POST);
    await shell.store.transact((tx) => begin(tx, shell.house, operator));
    await bot.out.flush();
    expect(notices()).toEqual(['Stopped from the machine: everything.']);
  });
});

describe('a chat that was given up', () => {
  it('is told nothing any more once twenty newer posts stand elsewhere', async () => {
    await chat.say('tom', POST);
    const owed = async () =>
      (await bot.store.read((tx) => tx.outbox.due(99))).filter(({ place }) => place.chat === 'second').length;
    const stopped = async (scope: string): Promise<number> => {
      const before = await owed();
      await inShell((caller) => stop(caller, scope, 'Fire'));
      return (await owed()) - before;
    };
    const propose = async (n: number): Promise<void> => {
      shell.later(1_000);
      expect(code(await shell.say('jana', `${POST} Number ${n}.`))).toBe('ok');
    };
    await chat.press('tom', cards()[0]?.id ?? '', 'withdraw');
    for (let n = 1; n < 20; n += 1) await propose(n);
    expect(await stopped('microblog')).toBe(1);
    await propose(20);
    expect(await stopped('all')).toBe(0);
  });
});
