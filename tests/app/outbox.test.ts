import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { line } from '../../src/core/card.ts';
import { type Company, code, company, last, textOf } from '../support/company.ts';
import { type SecondChat, secondChat } from '../support/second-chat.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';

let c: Company;
let other: SecondChat;
beforeEach(async () => {
  other = secondChat();
  other.join('tom');
  c = await company({ chats: [other] });
});
afterEach(() => c.close());

const due = () => c.store.read((tx) => tx.outbox.due(5_000));
const proposalsIn = () => other.seen('tom').filter((one) => one.card.kind === 'proposal');

describe('a chat that fails for a while', () => {
  it('keeps nobody else waiting, loses nothing and doubles nothing; the last state wins', async () => {
    other.down = true;
    const card = last(await c.say('jana', POST));
    await c.react('ben', card, '✅');
    await c.pass(5_000);
    expect((await c.read(card)).card?.proposal?.state).toBe('published');
    expect(other.shown.size).toBe(0);
    expect((await due()).every((row) => row.place.chat === 'second')).toBe(true);
    other.down = false;
    await c.out.flush();
    expect(proposalsIn().map((one) => one.card.proposal?.state)).toEqual(['published']);
    expect(other.seen('tom').filter((one) => one.card.kind === 'published')).toHaveLength(1);
    expect(await due()).toEqual([]);
    await c.out.flush();
    expect(other.shown.size).toBe(2);
  });

  it('is not asked a thousand times in one pass', async () => {
    other.down = true;
    for (let n = 0; n < 20; n += 1) await c.store.transact((tx) => tx.outbox.want(row(n, 'second')));
    other.tries = 0;
    await c.out.flush();
    expect(other.tries).toBe(3);
    other.down = false;
    await c.out.flush();
    expect(other.shown.size).toBe(20);
  });

  it('in one place alone keeps no other place waiting', async () => {
    other.down = (place) => place.person === 'gone';
    for (let n = 0; n < 40; n += 1) {
      const person = n % 3 === 0 ? 'gone' : null;
      await c.store.transact((tx) => tx.outbox.want({ ...row(n, 'second'), place: { chat: 'second', person } }));
    }
    await c.out.flush();
    expect(other.shown.size).toBe(26);
    expect(await due()).toHaveLength(14);
  });

  it('answers what was decided all the same', async () => {
    other.down = true;
    expect(code(await other.say('tom', POST))).toBe('ok');
    expect(await c.store.read((tx) => tx.proposals.list({}, { limit: 5 }))).toHaveLength(1);
  });
});

const row = (n: number, chat: string) => ({
  key: `row:${n}`,
  place: { chat, person: null },
  subject: { kind: 'about', topic: 'notice' } as const,
  card: { kind: 'notice' as const, title: `Nummer ${n}`, lines: [line('plain', '…')], actions: [] },
  cause: null,
});

describe('the outbox', () => {
  it('edits in place: the same card is the same message in every chat, whatever happens to it', async () => {
    const card = last(await c.say('jana', POST));
    const there = proposalsIn()[0]?.id;
    for (const act of [
      () => c.react('ben', card, '✅'),
      () => c.react('ben', card, '✅', true),
      () => c.press('kim', card, 'object', { reason: 'x' }),
    ])
      await act();
    expect(proposalsIn().map((one) => one.id)).toEqual([there]);
    expect(proposalsIn()[0]?.card.proposal?.state).toBe('contested');
    expect((await c.read(card)).card?.proposal?.state).toBe('contested');
  });

  it('of a thousand drains in order, once, also with many flushes at once', async () => {
    await c.store.transact(async (tx) => {
      for (let n = 0; n < 1_000; n += 1) await tx.outbox.want(row(n, 'second'));
    });
    await Promise.all([c.out.flush(), c.out.flush(), c.out.flush()]);
    expect(other.seen('tom').map((one) => one.card.title)).toEqual(
      Array.from({ length: 1_000 }, (_, n) => `Nummer ${n}`),
    );
    expect(other.tries).toBe(1_000);
    expect(await due()).toEqual([]);
  });

  it('goes on after the store failed under it, and callers that waited are not told of old errors', async () => {
    const { read } = c.house.store;
    await c.store.transact((tx) => tx.outbox.want(row(1, 'second')));
    let broken = true;
    Object.assign(c.house.store, {
      read: (work: Parameters<typeof read>[0]) => (broken ? Promise.reject(new Error('disk')) : read(work)),
    });
    const first = c.out.flush();
    const waiting = c.out.flush();
    await expect(first).rejects.toThrow('disk');
    broken = false;
    Object.assign(c.house.store, { read });
    await waiting.catch(() => undefined);
    await Promise.all([c.out.flush(), c.out.flush()]);
    expect(other.shown.size).toBe(1);
  });

  it('a message whose words are gone is no message: nothing can be pressed on it', async () => {
    await c.store.transact((tx) =>
      tx.outbox.want({
        ...row(1, 'playground'),
        subject: { kind: 'about', topic: 'published', proposal: 'nope' },
        card: null,
      }),
    );
    await c.out.flush();
    expect(await due()).toEqual([]);
    expect(code(await c.press('jana', '', 'undo'))).toBe('wrong-state');
  });
});

describe('an answer', () => {
  it.each([
    'help',
    'list',
    'leitbild',
    'me',
    'stop Feuer',
    '',
    POST,
    'Wir bieten ganzheitliche Lösungen.',
    'go',
    'show nope',
    'undo',
  ])('to »%s« names messages that its asker can see, and a repeat is the same', async (text) => {
    const first = await c.say('jana', text, 'e1');
    expect(first.messages.length).toBeGreaterThan(0);
    const seen = (await c.seen('jana')).map((m) => m.id);
    for (const id of first.messages) expect(seen).toContain(id);
    await c.react('ben', first.messages[0] ?? '', '✅');
    expect(await c.say('jana', text, 'e1')).toEqual(first);
  });

  it('to an objection does not name what was said to the author', async () => {
    const card = last(await c.say('jana', POST));
    const answer = await c.press('kim', card, 'object');
    const seen = (await c.seen('kim')).map((m) => m.id);
    for (const id of answer.messages) expect(seen).toContain(id);
    expect(answer.messages).toContain(card);
    expect((await c.seen('jana')).some((m) => m.to === 'jana' && answer.messages.includes(m.id))).toBe(false);
  });

  it('by an event of somebody else shows nothing of theirs', async () => {
    const first = await c.say('jana', 'me', 'e1');
    const stolen = await c.say('ben', 'me', 'e1');
    expect(stolen.messages.filter((id) => first.messages.includes(id))).toEqual([]);
  });

  it.each([
    ['jana', 'Du musst nichts tun.'],
    ['alex', 'There is nothing to do.'],
  ])('speaks the language of %s', async (person, words) => {
    const answer = await c.say(person, 'go');
    expect(answer).toMatchObject({ ok: false, code: 'wrong-state', hint: words });
    expect(textOf((await c.read(last(answer))).card ?? expect.fail())).toContain(words);
  });

  it('that was stored by a process that died before it showed anything is shown on repeat', async () => {
    other.down = true;
    const incoming = {
      event: 'lost',
      from: { chat: 'second', user: 'tom' },
      intent: { kind: 'command', text: 'help' },
    } as const;
    const silent = await c.box.receive(incoming);
    expect(silent).toEqual({ ok: true, messages: [] });
    other.down = false;
    expect((await c.box.receive(incoming)).messages).toHaveLength(1);
  });
});
