import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../src/core/card.ts';
import { HOUR, MINUTE } from '../../src/core/time.ts';
import { type Company, code, company, textOf } from '../support/company.ts';
import { type SecondChat, secondChat } from '../support/second-chat.ts';

const POST = 'We repaired a grinder from 1974 today. The burr was blunt, now it runs again. It cost $38.';
/** Monday, 9:30 in Berlin. */
const MONDAY = '2026-11-23T08:30:00.000Z';

let c: Company;
let chat: SecondChat;

const open = async (start: string): Promise<void> => {
  chat = secondChat();
  for (const user of ['tom', 'uli', 'vera']) chat.join(user);
  c = await company({ chats: [chat], start, locale: 'en' });
};
beforeEach(() => open('2026-11-24T10:00:00.000Z'));
afterEach(() => c.close());

const isNudge = ({ card }: { card: Card }): boolean =>
  card.kind === 'notice' && card.lines.some((one) => one.text.includes('has been waiting'));
const questions = (user: string) =>
  chat.seen(user).filter((one) => one.place.person === user && textOf(one.card).includes('asks you'));
const nudges = (user: string) => chat.seen(user).filter((one) => one.place.person === user && isNudge(one));
/** The channel and each person hear things at a pace of their own: what comes last overall is chance. */
const newestTo = (person: string | null) => [...chat.shown.values()].findLast((one) => one.place.person === person);

describe('a nudge', () => {
  it('comes privately to whoever is named, in working hours', async () => {
    await chat.say('tom', `@uli ${POST}`);
    c.later(4 * HOUR);
    await c.tick();
    expect(nudges('uli')).toHaveLength(1);
  });

  it('waits for the end of do-not-disturb, and others are not kept waiting', async () => {
    await chat.say('tom', `@uli ${POST}`);
    await chat.say('tom', `@vera ${POST} Again.`);
    chat.quiet.set('uli', '2026-11-24T15:00:00.000Z');
    c.later(4 * HOUR);
    await c.tick();
    expect([nudges('uli').length, nudges('vera').length]).toEqual([0, 1]);
    c.at('2026-11-24T15:00:00.000Z');
    await c.pass(0);
    expect(nudges('uli')).toHaveLength(1);
  });

  it('do-not-disturb until the evening is until the next morning', async () => {
    await chat.say('tom', `@uli ${POST}`);
    chat.quiet.set('uli', '2026-11-24T18:00:00.000Z');
    c.later(4 * HOUR);
    await c.tick();
    for (const [at, count] of [
      ['2026-11-24T18:00:00.000Z', 0],
      ['2026-11-25T07:59:00.000Z', 0],
      ['2026-11-25T08:00:00.000Z', 1],
    ] as const) {
      c.at(at);
      await c.pass(0);
      expect(nudges('uli'), at).toHaveLength(count);
    }
  });

  it('caught up at night waits for the morning', async () => {
    await chat.say('tom', `@uli ${POST}`);
    c.at('2026-11-24T21:00:00.000Z');
    await c.tick();
    expect(nudges('uli')).toEqual([]);
    c.at('2026-11-25T08:00:00.000Z');
    await c.pass(0);
    expect(nudges('uli')).toHaveLength(1);
  });

  it('answered meanwhile, it never comes', async () => {
    await chat.say('tom', `@uli ${POST}`);
    chat.quiet.set('uli', '2026-11-24T15:00:00.000Z');
    c.later(4 * HOUR);
    await c.tick();
    const card = chat.seen('vera').findLast((one) => one.card.kind === 'proposal')?.id ?? '';
    await chat.press('vera', card, 'yes');
    c.at('2026-11-24T15:00:00.000Z');
    await c.pass(0);
    expect(nudges('uli')).toEqual([]);
  });

  it.each([
    ['throws', () => Promise.reject(new Error('503'))],
    ['does not answer', () => new Promise<never>(() => undefined)],
  ])('a look that %s holds nothing back', async (_, look) => {
    await c.close();
    chat = secondChat();
    for (const user of ['tom', 'uli']) chat.join(user);
    const soon = (ms: number, then: () => void) => {
      if (ms === 2_000) queueMicrotask(then);
      return () => undefined;
    };
    c = await company({ chats: [chat], start: '2026-11-24T10:00:00.000Z', after: soon });
    chat.quietUntil = look;
    await chat.say('tom', `@uli ${POST}`);
    c.later(4 * HOUR);
    await c.tick();
    expect(nudges('uli')).toHaveLength(1);
  });

  it('"not now" closes it and asks the next one, silently; the last one ends it', async () => {
    await chat.say('tom', `@uli ${POST}`);
    c.later(4 * HOUR);
    await c.tick();
    const before = chat.seen('tom').length;
    const mine = nudges('uli')[0]?.id ?? expect.fail('no nudge');
    expect(code(await chat.press('uli', mine, 'not-now'))).toBe('ok');
    expect(chat.shown.get(mine)?.card.actions).toEqual([]);
    expect(questions('vera')).toHaveLength(1);
    expect(chat.seen('tom')).toHaveLength(before);
    const last = questions('vera')[0]?.id ?? expect.fail('no question');
    expect(code(await chat.press('vera', last, 'not-now'))).toBe('ok');
    expect(chat.seen('tom')).toHaveLength(before);
  });

  it('what answers somebody, or just happened, comes at once, at any hour', async () => {
    c.at('2026-11-24T21:00:00.000Z');
    chat.quiet.set('tom', '2026-11-25T10:00:00.000Z');
    await chat.say('tom', POST);
    const card = chat.seen('uli').findLast((one) => one.card.kind === 'proposal')?.id ?? '';
    await chat.press('uli', card, 'object', { reason: 'It was $48.' });
    expect(newestTo('tom')?.card.lines[0]?.text).toContain('objects');
  });
});

describe('the week', () => {
  const weeks = (user: string, own: boolean) =>
    chat.seen(user).filter(({ card, place }) => card.kind === 'week' && (place.person === null) !== own);
  beforeEach(async () => {
    await c.close();
    await open(MONDAY);
    const first = await chat.say('tom', 'The 1951 grinder runs again. It cost $12.');
    const card = chat.seen('vera').find((one) => one.card.kind === 'proposal')?.id ?? '';
    expect(code(await chat.press('tom', card, 'withdraw'))).toBe('ok');
    expect(code(first)).toBe('ok');
    await c.tick();
  });

  it('asked for tomorrow, comes once more the next day, to that person alone, as things stand then', async () => {
    const channel = weeks('uli', false)[0]?.id ?? expect.fail('no week');
    expect(code(await chat.press('uli', channel, 'tomorrow'))).toBe('ok');
    expect(newestTo('uli')?.card.title).toBe('All right. I will be back: Tuesday, 9:30 AM.');
    c.at('2026-11-24T08:29:00.000Z');
    await c.pass(0);
    expect(weeks('uli', true)).toEqual([]);
    await chat.say('tom', POST);
    c.later(MINUTE);
    await c.pass(0);
    expect(weeks('uli', true)).toHaveLength(1);
    expect(JSON.stringify(weeks('uli', true)[0]?.card)).toContain('grinder from 1974');
    expect(weeks('vera', true)).toEqual([]);
    expect(weeks('vera', false)).toHaveLength(1);
  });

  it('again tomorrow: its copy is closed, and another comes the day after', async () => {
    await chat.press('uli', weeks('uli', false)[0]?.id ?? '', 'tomorrow');
    c.at('2026-11-24T08:30:00.000Z');
    await c.pass(0);
    const copy = weeks('uli', true)[0]?.id ?? expect.fail('no copy');
    expect(code(await chat.press('uli', copy, 'tomorrow'))).toBe('ok');
    expect(chat.shown.get(copy)?.card.title).toContain('Wednesday');
    c.at('2026-11-25T08:30:00.000Z');
    await c.pass(0);
    expect(weeks('uli', true)).toHaveLength(1);
  });

  it('not this week: what was to come does not', async () => {
    const channel = weeks('uli', false)[0]?.id ?? expect.fail('no week');
    await chat.press('uli', channel, 'tomorrow');
    expect(code(await chat.press('uli', channel, 'not-this-week'))).toBe('ok');
    c.at('2026-11-25T09:00:00.000Z');
    await c.pass(0);
    expect(weeks('uli', true)).toEqual([]);
    expect(weeks('vera', false)).toHaveLength(1);
  });

  it('on a Friday, tomorrow is Monday', async () => {
    c.at('2026-11-27T10:00:00.000Z');
    await chat.press('uli', weeks('uli', false)[0]?.id ?? '', 'tomorrow');
    expect(newestTo('uli')?.card.title).toBe('All right. I will be back: Monday, 11:00 AM.');
  });
});

describe('a new version', () => {
  it('says under its card what is new, and not to whoever wrote it alone', async () => {
    await chat.say('tom', POST);
    const old = chat.seen('uli').findLast((one) => one.card.kind === 'proposal')?.id ?? '';
    const answer = await chat.press('tom', old, 'revise', { text: POST.replace('$38', '$48') });
    const card = chat.seen('uli').findLast((one) => one.card.kind === 'proposal');
    const difference = newestTo(null);
    expect(difference?.card.lines.map((one) => one.text)).toEqual(['Instead of "$38." now "$48."']);
    expect(chat.threads.get(difference?.id ?? '')).toBe(card?.id);
    expect(answer.messages).not.toContain(difference?.id);
  });

  it('that was replaced before anybody could see it says nothing', async () => {
    await chat.say('tom', POST);
    const old = chat.seen('uli').findLast((one) => one.card.kind === 'proposal')?.id ?? '';
    chat.down = true;
    await chat.press('tom', old, 'revise', { text: `${POST} One.` });
    chat.down = false;
    c.later(HOUR);
    const { proposal } = chat.shown.get(old)?.card ?? expect.fail('no card');
    await chat.say('tom', `revise ${proposal?.id} ${POST} Two.`);
    c.later(MINUTE);
    await c.pass(0);
    const said = chat.seen('uli').filter((one) => one.card.title.startsWith('What is new'));
    expect(said.map((one) => one.card.title)).toEqual(['What is new in version 3']);
  });
});
