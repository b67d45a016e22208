import { afterEach, describe, expect, it } from 'vitest';
import { gatherReplies } from '../../src/app/replies.ts';
import type { Card } from '../../src/core/card.ts';
import { DAY, HOUR, MINUTE, plus } from '../../src/core/time.ts';
import { type AnsweringNetwork, answeringNetwork } from '../support/answering-network.ts';
import { type Company, company, last, textOf } from '../support/company.ts';
import { soon } from '../support/soon.ts';

type Options = NonNullable<Parameters<typeof company>[0]>;

const account = (id: string, network = 'social') => ({ id, network, handle: `@${id}`, answers: 'Jana', default: true });

const open: Company[] = [];
afterEach(async () => {
  for (const c of open.splice(0).reverse()) await c.close();
});

async function made(
  ids = ['werkstatt'],
  more: Options = {},
): Promise<{ c: Company; nets: readonly AnsweringNetwork[] }> {
  const nets = ids.map((id) => answeringNetwork(account(id)));
  const c = await company({
    networks: nets,
    leitbild: (l) => ({ ...l, accounts: nets.map((n) => n.account) }),
    ...more,
  });
  open.push(c);
  return { c, nets };
}

const first = <T>([one]: readonly T[]): T => {
  if (one === undefined) throw new Error('nothing there');
  return one;
};

/** A post that is out; its card's message. */
async function post(c: Company, words = 'Heute eine Mühle von 1974 repariert. Kosten: 38 Euro.'): Promise<string> {
  const card = last(await c.say('jana', words));
  await c.react('ben', card, '✅');
  await c.pass(6_000);
  return card;
}

/** Messages about answers that everybody sees. */
const told = async (c: Company, person = 'ben') =>
  (await c.seen(person)).filter((m) => m.to === null && m.card?.title.startsWith('💬') === true);
const minutes = async (c: Company, n: number): Promise<void> => {
  for (let i = 0; i < n; i += 1) {
    c.later(MINUTE);
    await c.tick();
  }
};
const card = (message: { readonly card: Card | null }): Card => {
  if (message.card === null) throw new Error('no card');
  return message.card;
};

describe('answers from outside', () => {
  it('stand in the thread of their post within minutes, with author, age, words and link', async () => {
    const { c, nets } = await made();
    const net = first(nets);
    const message = await post(c);
    const remote = first([...net.out.keys()]);
    net.hears({ remoteId: 'r1', at: c.now(), to: remote });
    await minutes(c, 3);
    const [one, ...more] = await told(c);
    expect(more).toEqual([]);
    expect(one?.thread).toBe(message);
    const text = textOf(card(one as { card: Card }));
    expect(text).toContain('💬 Frau K.: Passt der alte Mahlkegel in die neue Mühle?');
    expect(text).toMatch(/An @werkstatt \(social\), vor (einer Minute|zwei Minuten) · Dienstag, 11:00/);
    expect(text).toContain('https://social.example/r1');
    expect(card(one as { card: Card }).actions.map(({ id }) => id)).toEqual(['will-answer', 'reply', 'not-now']);
  });

  it('are told once, however often they are read, and by however many processes at once', async () => {
    const { c, nets } = await made();
    await post(c);
    first(nets).hears({ remoteId: 'r1', at: c.now(), to: first([...first(nets).out.keys()]) });
    const { c: other } = await made(['werkstatt'], {
      db: c.db,
      name: 'b',
      networks: nets,
      start: plus(c.now(), MINUTE),
    });
    c.later(MINUTE);
    const before = first(nets).asked.length;
    await Promise.all([gatherReplies(c.house), gatherReplies(other.house)]);
    expect(first(nets).asked.length).toBe(before + 1);
    // One is late, the other early: both read the same, and one of them keeps and tells it.
    first(nets).hears({ remoteId: 'r2', at: c.now(), to: first([...first(nets).out.keys()]) });
    c.later(2 * MINUTE);
    other.at(plus(c.now(), 2 * MINUTE));
    const found = await Promise.all([gatherReplies(c.house), gatherReplies(other.house)]);
    expect(found.toSorted()).toEqual([0, 1]);
    expect(first(nets).asked.length).toBe(before + 3);
    await minutes(c, 5);
    expect(await told(c)).toHaveLength(2);
    expect(await c.store.read((tx) => tx.replies.open(10))).toHaveLength(2);
  });

  it('are asked for at most every two minutes, from a little before the newest, once an hour from a day before', async () => {
    const { c, nets } = await made();
    const net = first(nets);
    const at = plus(c.now(), -MINUTE);
    net.hears({ remoteId: 'r1', at });
    await minutes(c, 60);
    expect(net.asked.length).toBe(31);
    expect(net.asked[0]).toBe(plus(c.now(), -59 * MINUTE - 30 * DAY));
    expect(new Set(net.asked.slice(1))).toEqual(new Set([plus(at, -15 * MINUTE), plus(at, -DAY)]));
    expect(net.asked.slice(1).filter((since) => since === plus(at, -DAY))).toHaveLength(1);
  });

  it('many at once on one post are one message with a count', async () => {
    const { c, nets } = await made();
    const message = await post(c);
    const to = first([...first(nets).out.keys()]);
    for (let n = 1; n <= 7; n += 1)
      first(nets).hears({ remoteId: `r${n}`, at: plus(c.now(), n), to, text: `Frage ${n}` });
    await minutes(c, 3);
    const [one, ...more] = await told(c);
    expect(more).toEqual([]);
    expect(one?.thread).toBe(message);
    const text = textOf(card(one as { card: Card }));
    expect(text).toContain('💬 Sieben neue Antworten auf diesen Beitrag');
    expect(text).toContain('Frage 5');
    expect(text).not.toContain('Frage 6');
    expect(text).toContain('und zwei weitere');
  });

  it('a mention goes to the list alone; what we say ourselves, on whatever account, is no answer', async () => {
    const { c, nets } = await made(['eins', 'zwei']);
    await post(c);
    const [one, two] = nets as readonly [AnsweringNetwork, AnsweringNetwork];
    one.hears({ remoteId: 'mention', at: c.now() });
    one.hears({ remoteId: first([...two.out.keys()]), at: c.now(), to: first([...one.out.keys()]) });
    await minutes(c, 3);
    expect(await told(c)).toEqual([]);
    const rows = await c.store.read((tx) => tx.replies.open(10));
    expect(rows.map(({ remoteId, proposal }) => ({ remoteId, proposal }))).toEqual([
      { remoteId: 'mention', proposal: null },
    ]);
  });

  it('a network that hangs, fails or cannot tell keeps no other waiting, and is asked again', async () => {
    const { c, nets } = await made(['haengt', 'wirft', 'schweigt', 'geht']);
    const [hangs, throws, silent, fine] = nets as readonly [
      AnsweringNetwork,
      AnsweringNetwork,
      AnsweringNetwork,
      AnsweringNetwork,
    ];
    hangs.mood = 'hangs';
    throws.mood = 'throws';
    silent.mood = 'cannot-tell';
    await post(c);
    for (const net of nets) net.hears({ remoteId: 'r1', at: c.now(), to: first([...net.out.keys()]) });
    const timers: (() => void)[] = [];
    const gathering = gatherReplies(c.house, (_, then) => {
      timers.push(then);
      return () => undefined;
    });
    // The others are through while one still hangs.
    await soon(() => c.store.read((tx) => tx.replies.open(10)).then((rows) => rows.length)).toBe(1);
    await c.out.flush();
    expect((await told(c)).map((m) => textOf(card(m)).includes('@geht'))).toEqual([true]);
    for (const fire of timers) fire();
    expect(await gathering).toBe(1);
    expect(hangs.aborted).toBe(true);
    expect(c.log.filter((line) => line.startsWith('warn'))).toHaveLength(2);
    expect(c.log.join()).not.toContain('Mahlkegel');
    for (const net of nets) net.mood = 'tells';
    await minutes(c, 3);
    expect(await told(c)).toHaveLength(4);
    expect(fine.asked.length).toBeGreaterThan(1);
  });

  it('a network that wants patience is left alone', async () => {
    const net = answeringNetwork(account('werkstatt'), { calls: 10, perMs: MINUTE });
    const { c } = await made([], { networks: [net], leitbild: (l) => ({ ...l, accounts: [net.account] }) });
    await c.store.transact((tx) => tx.paces.block('werkstatt', plus(c.now(), 10 * MINUTE)));
    await minutes(c, 9);
    expect(net.asked).toEqual([]);
    await minutes(c, 5);
    expect(net.asked.length).toBeGreaterThan(0);
  });

  it('die after the retention time, are not brought back by a network that still tells them, and leave the chat as it is', async () => {
    const { c, nets } = await made(['werkstatt'], {});
    await post(c);
    first(nets).hears({ remoteId: 'r1', at: c.now(), to: first([...first(nets).out.keys()]) });
    await minutes(c, 3);
    const [message] = await told(c);
    c.later(30 * DAY - HOUR);
    await c.tick();
    expect(await c.store.read((tx) => tx.replies.open(10))).toHaveLength(1);
    c.later(2 * HOUR);
    await minutes(c, 3);
    expect(await c.store.read((tx) => tx.replies.open(10))).toEqual([]);
    const kept = (await told(c)).find(({ id }) => id === message?.id);
    expect(kept?.card?.title).toBe(message?.card?.title);
  });
});

describe('the digest of those who wait', () => {
  const digests = async (c: Company) => (await told(c)).filter((m) => /wart/.test(m.card?.title ?? ''));

  it('comes once a day, in working hours, only while somebody has waited for four of them', async () => {
    const { c, nets } = await made();
    const net = first(nets);
    // Tuesday, 11:00 in Berlin: four working hours end at 15:00.
    net.hears({ remoteId: 'r1', at: c.now() });
    const days: string[] = [];
    for (let n = 0; n < 24 * 6; n += 1) {
      c.later(30 * MINUTE);
      await c.tick();
      for (const { id } of await digests(c)) if (!days.includes(id)) days.push(id);
    }
    const times = await Promise.all(days.map(async (id) => (await c.read(id)).at));
    expect(times).toEqual([
      '2026-11-24T14:00:00.000Z',
      '2026-11-25T08:00:00.000Z',
      '2026-11-26T08:00:00.000Z',
      '2026-11-27T08:00:00.000Z',
    ]);
    const text = textOf(card(await c.read(days[1] as string)));
    expect(text).toContain('💬 Jemand wartet auf Antwort.');
    expect(text).toContain('Frau K., seit 22 Stunden: Passt der alte Mahlkegel');
  });

  it.each([
    [
      'before the clocks go forward',
      '2026-03-27T15:00:00.000Z',
      '2026-03-30T08:59:00.000Z',
      '2026-03-30T10:00:00.000Z',
    ],
    ['before they go back', '2026-10-23T14:00:00.000Z', '2026-10-26T09:59:00.000Z', '2026-10-26T11:00:00.000Z'],
  ])('counts working hours across the change of clocks: said %s', async (_, said, early, due) => {
    const { c, nets } = await made(['werkstatt'], { start: said });
    first(nets).hears({ remoteId: 'r1', at: said });
    await minutes(c, 2);
    // Friday, 16:00 in Berlin: one hour is left, three follow on Monday, 9:00 to 12:00.
    c.at(early);
    await c.tick();
    expect(await digests(c)).toEqual([]);
    c.at(due);
    await c.tick();
    expect(await digests(c)).toHaveLength(1);
  });

  it('is said by one of two processes', async () => {
    const { c, nets } = await made();
    first(nets).hears({ remoteId: 'r1', at: c.now() });
    await minutes(c, 2);
    const { c: other } = await made([], { db: c.db, name: 'b', networks: nets, leitbild: () => c.house.leitbild });
    c.at('2026-11-25T08:00:00.000Z');
    other.at('2026-11-25T08:00:30.000Z');
    await Promise.all([c.tick(), other.tick()]);
    expect(await digests(c)).toHaveLength(1);
  });

  it('of one alone is answered right there', async () => {
    const { c, nets } = await made();
    first(nets).hears({ remoteId: 'r1', at: plus(c.now(), -DAY) });
    await minutes(c, 1);
    const [digest] = await digests(c);
    expect(card(digest as { card: Card }).actions.map(({ id }) => id)).toEqual(['will-answer', 'reply', 'not-now']);
    await c.press('ben', digest?.id ?? '', 'will-answer');
    const claimed = card(await c.read(digest?.id ?? ''));
    expect(textOf(claimed)).toContain('Ben antwortet');
    expect(claimed.actions.map(({ id }) => id)).toEqual(['reply', 'not-now']);
  });

  it('names five, longest waiting first, and who answers; whoever has just said so gets their hours', async () => {
    const { c, nets } = await made();
    for (let n = 1; n <= 7; n += 1)
      first(nets).hears({ remoteId: `r${n}`, at: plus(c.now(), n * MINUTE - HOUR), text: `Frage ${n}` });
    await minutes(c, 2);
    const rows = await c.store.read((tx) => tx.replies.open(10));
    await c.say('ben', `reply ${rows[1]?.id}`);
    const form = await c.card('ben', ({ kind }) => kind === 'form');
    await c.press('ben', form.id, 'will-answer');
    c.at('2026-11-24T13:30:00.000Z');
    await c.tick();
    const [digest] = await digests(c);
    const text = textOf(card(digest as { card: Card }));
    expect(text).toContain('💬 Sechs warten auf Antwort.');
    expect(text).not.toContain('Frage 2');
    c.at('2026-11-25T10:00:00.000Z');
    await c.tick();
    const next = textOf(card((await digests(c)).at(-1) as { card: Card }));
    expect(next).toContain('💬 Sieben warten auf Antwort.');
    expect(next).toMatch(/Frage 1[\s\S]*Frage 2[\s\S]*Ben antwortet[\s\S]*Frage 5[\s\S]*und zwei weitere/);
    expect(next).not.toContain('Frage 6');
  });
});
