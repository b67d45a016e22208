import { afterEach, describe, expect, it } from 'vitest';
import { type Company, company, textOf } from '../support/company.ts';
import { type SecondChat, secondChat } from '../support/second-chat.ts';

const open: Company[] = [];
const made = async (...given: Parameters<typeof company>): Promise<Company> => {
  const c = await company(...given);
  open.push(c);
  return c;
};
afterEach(async () => {
  for (const c of open.splice(0).reverse()) await c.close();
});

const chatOf = (): SecondChat => {
  const chat = secondChat();
  for (const user of ['tom', 'uli']) chat.join(user);
  return chat;
};
const greetings = (chat: SecondChat) => chat.seen('uli').filter(({ card }) => card.kind === 'help');

describe('a new company', () => {
  it.each([
    ['de', 'Guten Tag.'],
    ['en', 'Hello.'],
  ] as const)('is greeted with what to type, and with no week, in %s', async (locale, words) => {
    const chat = chatOf();
    const c = await made({ chats: [chat], start: '2026-11-23T08:30:00.000Z', locale });
    await c.tick();
    const [first, ...rest] = chat.seen('uli');
    expect(rest).toEqual([]);
    expect(first?.place).toEqual({ chat: chat.id, person: null });
    const text = textOf(first?.card ?? expect.fail('no greeting'));
    expect(text).toContain(words);
    for (const typed of ['/voice undo', '/voice help']) expect(text).toContain(typed);
    expect(text).not.toContain('!');
  });

  it('is greeted once, over restarts and in two processes at the same moment', async () => {
    const [one, two, later] = [chatOf(), chatOf(), chatOf()];
    const a = await made({ chats: [one], start: '2026-11-23T08:30:00.000Z' });
    const b = await made({ chats: [two], start: '2026-11-23T08:30:00.000Z', db: a.db, name: 'b' });
    await Promise.all([a.tick(), b.tick(), a.tick(), b.tick()]);
    await a.out.flush();
    expect(greetings(one).length + greetings(two).length).toBe(1);
    const c = await made({ chats: [later], start: '2027-02-23T08:30:00.000Z', db: a.db, name: 'c' });
    for (let n = 0; n < 3; n += 1) {
      await c.tick();
      c.later(3_600_000);
    }
    expect(greetings(later)).toEqual([]);
  });

  it('that has begun by itself is not greeted any more', async () => {
    const chat = chatOf();
    const c = await made({ chats: [chat] });
    await chat.say('tom', 'We repaired a grinder from 1974 today. It cost $38.');
    await c.tick();
    expect(greetings(chat)).toEqual([]);
  });

  it('of invented people is left to the page that shows it', async () => {
    const c = await made({ start: '2026-11-23T08:30:00.000Z' });
    await c.tick();
    expect(await c.seen('ben')).toEqual([]);
  });
});
