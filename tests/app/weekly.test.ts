import { afterEach, describe, expect, it } from 'vitest';
import { weeklySlot } from '../../src/app/weekly.ts';
import { millis } from '../../src/core/time.ts';
import { exampleLeitbild } from '../core/judge.ts';
import { answeringNetwork } from '../support/answering-network.ts';
import { type Company, code, company, last, textOf } from '../support/company.ts';

const { rhythm } = exampleLeitbild();
const open: Company[] = [];
const made = async (...given: Parameters<typeof company>): Promise<Company> => {
  const c = await company(...given);
  open.push(c);
  return c;
};
afterEach(async () => {
  for (const c of open.splice(0).reverse()) await c.close();
});

const weeks = async (c: Company) => (await c.seen('ben')).flatMap((m) => (m.card?.kind === 'week' ? [m.card] : []));
const publish = async (c: Company, n: number, person = 'jana', voter = 'ben'): Promise<void> => {
  const card = last(await c.say(person, `Mühle Nummer ${n} repariert, 38 Euro.`));
  c.later(n * 60_000);
  await c.react(voter, card, '✅');
  await c.pass(5_000);
};

/** Somebody has proposed something: there are weeks to tell of. */
const begun = async (...given: Parameters<typeof company>): Promise<Company> => {
  const c = await made(...given);
  await c.say('jana', 'Eine Mühle von 1951 repariert, 38 Euro.');
  return c;
};

describe('the weekly slot', () => {
  it.each([
    ['winter', '2026-11-23T08:29:59.999Z', '2026-11-23T08:30:00.000Z', '2026-W48'],
    ['the week after the clocks went forward', '2026-03-30T07:29:59.999Z', '2026-03-30T07:30:00.000Z', '2026-W14'],
    ['the week before', '2026-03-23T08:29:59.999Z', '2026-03-23T08:30:00.000Z', '2026-W13'],
    ['the week after the clocks went back', '2026-10-26T08:29:59.999Z', '2026-10-26T08:30:00.000Z', '2026-W44'],
    ['the week before', '2026-10-19T07:29:59.999Z', '2026-10-19T07:30:00.000Z', '2026-W43'],
    ['the turn of the year', '2026-12-28T08:29:59.999Z', '2026-12-28T08:30:00.000Z', '2026-W53'],
  ])('is Monday, 9:30 in Berlin: %s', (_, before, moment, slot) => {
    expect(weeklySlot(before, rhythm)).toBeNull();
    expect(weeklySlot(moment, rhythm)).toBe(slot);
    expect(weeklySlot(new Date(millis(moment) + 86_399_999).toISOString(), rhythm)).toBe(slot);
    expect(weeklySlot(new Date(millis(moment) + 86_400_000).toISOString(), rhythm)).toBeNull();
  });

  it('comes once in each week of ten years, whatever the minute of the tick', () => {
    const slots: string[] = [];
    for (let at = Date.parse('2026-01-01T00:17:00Z'); at < Date.parse('2036-01-01T00:00:00Z'); at += 3_600_000) {
      const slot = weeklySlot(new Date(at).toISOString(), rhythm);
      if (slot !== null && slots.at(-1) !== slot) slots.push(slot);
    }
    expect(new Set(slots).size).toBe(slots.length);
    expect(slots.length).toBe(522);
  });

  it('late on Sunday is still caught up on Monday', () => {
    const sunday = { ...rhythm, weekly: { day: 7, at: '23:30' } };
    expect(weeklySlot('2026-11-22T22:30:00.000Z', sunday)).toBe('2026-W47');
    expect(weeklySlot('2026-11-23T09:00:00.000Z', sunday)).toBe('2026-W47');
    expect(weeklySlot('2026-11-23T22:30:00.000Z', sunday)).toBeNull();
  });
});

describe('the weekly card', () => {
  it('comes once over two ticks and two processes on one database', async () => {
    const one = await begun({ start: '2026-11-23T08:30:00.000Z' });
    const two = await made({ start: '2026-11-23T08:30:30.000Z', db: one.db, name: 'b' });
    const ticked = [await one.tick(), await one.tick(), await two.tick()].map((t) => t.weekly);
    expect(ticked).toEqual([true, false, false]);
    expect(await weeks(one)).toHaveLength(1);
    one.at('2026-11-30T08:30:00.000Z');
    expect((await one.tick()).weekly).toBe(true);
    expect(await weeks(one)).toHaveLength(2);
  });

  it('comes once when two processes tick in the same moment', async () => {
    const one = await begun({ start: '2026-11-23T08:30:00.000Z' });
    const two = await made({ start: '2026-11-23T08:30:00.000Z', db: one.db, name: 'b' });
    const ticked = await Promise.all([one.tick(), two.tick(), one.tick(), two.tick()]);
    expect(ticked.filter((t) => t.weekly)).toHaveLength(1);
    expect(await weeks(one)).toHaveLength(1);
  });

  it('is caught up within the day, and not a day later', async () => {
    const late = await begun({ start: '2026-11-23T20:00:00.000Z' });
    expect((await late.tick()).weekly).toBe(true);
    const tooLate = await begun({ start: '2026-11-25T08:00:00.000Z' });
    expect((await tooLate.tick()).weekly).toBe(false);
  });

  it('is left out while nobody has ever proposed anything; the first proposal does not bring it', async () => {
    const c = await made({ start: '2026-11-23T08:30:00.000Z' });
    expect((await c.tick()).weekly).toBe(false);
    await publish(c, 1);
    expect((await c.tick()).weekly).toBe(false);
    expect(await weeks(c)).toEqual([]);
    c.at('2026-11-30T08:30:00.000Z');
    expect((await c.tick()).weekly).toBe(true);
    expect(await weeks(c)).toHaveLength(1);
  });

  it('tells what went live and what waits by number, the median only from five, and names nobody', async () => {
    const c = await made({ start: '2026-11-23T06:00:00.000Z' });
    for (const n of [1, 2, 3, 4]) await publish(c, n);
    const waiting = await c.proposal(last(await c.say('jana', 'Morgen reparieren wir die Mühle von 1951.')));
    c.at('2026-11-23T08:30:00.000Z');
    await c.tick();
    const text = textOf((await weeks(c)).at(-1) ?? expect.fail('no week'));
    expect(text).toContain('Montag, 9:30. Die Woche in einer Minute.');
    expect(text).toContain('Online: 4');
    expect(text).toContain(`${waiting.id} · Morgen reparieren`);
    expect(text).not.toContain('⏱');
    expect(text).not.toMatch(/Jana|Ben/);
  });

  it('tells the median of five, in English where the channel speaks it', async () => {
    const c = await made({ start: '2026-11-23T06:00:00.000Z', locale: 'en' });
    for (const n of [1, 2, 30, 4, 5]) await publish(c, n);
    c.at('2026-11-23T08:30:00.000Z');
    await c.tick();
    const text = textOf((await weeks(c)).at(-1) ?? expect.fail('no week'));
    expect(text).toContain('Monday, 9:30 AM. Your week in one minute.');
    expect(text).toContain('Live: 5');
    expect(text).toContain('⏱ Proposal to live, median: 4 minutes.');
  });

  it('leaves out what went live more than a week ago; "more" lists', async () => {
    const c = await made({ start: '2026-11-16T09:00:00.000Z' });
    await publish(c, 1);
    c.at('2026-11-24T08:29:00.000Z');
    await c.tick();
    const week = await c.card('ben', (x) => x.kind === 'week');
    expect(textOf(week.card)).toContain('Nichts ging online');
    const answer = await c.press('ben', week.id, 'more');
    expect((await c.read(last(answer))).card?.kind).toBe('list');
  });
});

describe('who waits outside, on the weekly card', () => {
  const werkstatt = { id: 'werkstatt', network: 'social', handle: '@werkstatt', answers: 'Jana', default: true };

  /** Two have asked on Friday, one after the other; on Monday the week comes. */
  const waited = async () => {
    const net = answeringNetwork(werkstatt);
    const c = await begun({
      start: '2026-11-20T09:00:00.000Z',
      networks: [net],
      leitbild: (l) => ({ ...l, accounts: [werkstatt] }),
    });
    net.hears({ remoteId: 'r1', at: c.now(), to: null, author: 'Frau K.', text: 'Passt der alte Mahlkegel?' });
    c.later(2 * 60_000);
    await c.tick();
    net.hears({ remoteId: 'r2', at: c.now(), to: null, author: 'Herr M.', text: 'Schleift ihr auch Scheren?' });
    c.later(2 * 60_000);
    await c.tick();
    const [first, second] = await c.store.read((tx) => tx.replies.open(10));
    const week = async () => {
      await c.tick();
      const message = (await c.seen('ben')).findLast((m) => m.card?.kind === 'week') ?? expect.fail('no week');
      const [item] = message.card?.items ?? [];
      return { message: message.id, item, text: item?.lines.map((one) => one.text).join('\n') ?? '' };
    };
    return { c, week, first: first?.id ?? '', second: second?.id ?? '' };
  };
  const monday = '2026-11-23T08:30:00.000Z';

  it('names the longest wait, with a button that takes it on; the second who presses learns who was quicker', async () => {
    const { c, week, first } = await waited();
    c.at(monday);
    const { message, item, text } = await week();
    expect(text).toBe(
      '💬 Zwei warten auf Antwort: /voice answers\nFrau K., seit zwei Tagen: Passt der alte Mahlkegel?',
    );
    expect(item?.actions).toEqual([{ id: 'will-answer', label: 'Ich antworte', about: first }]);
    const before = JSON.stringify((await c.read(message)).card);

    const took = await c.press('ben', message, 'will-answer', {}, first);
    expect(code(took)).toBe('ok');
    const mine = await c.read(last(took));
    expect([mine.to, mine.card?.actions.map(({ id }) => id)]).toEqual(['ben', ['reply', 'not-now']]);
    expect(textOf(mine.card ?? expect.fail('no card'))).toContain('Ben antwortet.');
    // From there it is written, read over, and sent as any other answer.
    const form = await c.press('ben', last(took), 'reply');
    expect((await c.read(last(form))).card?.title).toBe('Antwort an Frau K.');

    const late = await c.press('kim', message, 'will-answer', {}, first);
    expect(textOf((await c.read(last(late))).card ?? expect.fail('no card'))).toContain('Ben antwortet schon.');
    expect(JSON.stringify((await c.read(message)).card)).toBe(before);
  });

  it('offers the first whom nobody has taken on; none where all are taken', async () => {
    const { c, week, first, second } = await waited();
    await c.say('ben', `reply ${first} Ja, er passt.`);
    c.at(monday);
    const { item, text } = await week();
    expect(text).toContain('Herr M.');
    expect(item?.actions.map(({ about }) => about)).toEqual([second]);
  });

  it('a copy for one on the next day tells who waits then, and its button is about that one', async () => {
    const { c, week, first, second } = await waited();
    c.at(monday);
    const { message } = await week();
    await c.press('ben', message, 'tomorrow');
    await c.press('kim', message, 'will-answer', {}, first);
    c.at('2026-11-24T08:30:00.000Z');
    await c.tick();
    await c.out.flush('playground');
    const copy =
      (await c.seen('ben')).findLast((m) => m.card?.kind === 'week' && m.to === 'ben') ?? expect.fail('no copy');
    expect(copy.card?.items?.[0]?.actions.map(({ about }) => about)).toEqual([second]);
    const took = await c.press('ben', copy.id, 'will-answer', {}, second);
    expect(textOf((await c.read(last(took))).card ?? expect.fail('no card'))).toContain('Herr M.');
  });

  it('refuses guests, and a button that names nothing', async () => {
    const { c, week, first } = await waited();
    c.at(monday);
    const { message } = await week();
    expect(code(await c.press('gast', message, 'will-answer', {}, first))).toBe('not-a-colleague');
    expect(code(await c.press('ben', message, 'will-answer', {}, 'nobody'))).toBe('bad-input');
    expect(code(await c.press('ben', message, 'will-answer'))).toBe('wrong-state');
    expect(code(await c.press('ben', message, 'will-answer', {}, 'a:b'))).toBe('wrong-state');
  });
});
