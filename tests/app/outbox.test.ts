import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { line } from '../../src/core/card.ts';
import { DAY } from '../../src/core/time.ts';
import type { Chat } from '../../src/ports/chat.ts';
import { answered, type Company, code, company, last, textOf } from '../support/company.ts';
import { handTimers } from '../support/hand-timers.ts';
import { type SecondChat, secondChat } from '../support/second-chat.ts';
import { soon } from '../support/soon.ts';

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
    c.later(60_000);
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
    expect(other.tries).toBe(3);
    c.later(1_000);
    await c.out.flush();
    expect(other.shown.size).toBe(20);
  });

  it('is asked after longer and longer pauses, a quarter of an hour at the most, and at once for all when it is back', async () => {
    other.down = true;
    await c.store.transact((tx) => tx.outbox.want(row(1, 'second')));
    const pauses: number[] = [];
    for (let n = 0; n < 14; n += 1) {
      await c.out.flush();
      const { notBefore, tries, leaseUntil } = (await due())[0] ?? expect.fail();
      expect([tries, leaseUntil]).toEqual([n + 1, null]);
      pauses.push(Date.parse(notBefore ?? '') - Date.parse(c.now()));
      c.at(notBefore ?? '');
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900].map((s) => s * 1_000));
    for (let n = 2; n < 6; n += 1) await c.store.transact((tx) => tx.outbox.want(row(n, 'second')));
    await c.out.flush();
    other.down = false;
    c.later(1_000);
    await c.out.flush();
    expect(await due()).toEqual([]);
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

  it('whoever cannot be reached silences nobody: the channel hears everything', async () => {
    other.down = (place) => place.person !== null;
    for (let n = 0; n < 30; n += 1) {
      const place = { chat: 'second', person: `gone-${n}` };
      await c.store.transact((tx) => tx.outbox.want({ ...row(n, 'second'), place }));
    }
    await c.store.transact((tx) => tx.outbox.want(row(99, 'second')));
    // A pass gives up after ten failures in a row; the next one goes on behind them.
    for (let n = 0; n < 4; n += 1) await c.out.flush();
    expect(other.seen('tom').map((one) => one.card.title)).toEqual(['Nummer 99']);
    expect(other.tries).toBe(31);
  });

  it('and a place that is slow keeps no other waiting: private answers do not stand behind the channel', async () => {
    const channel = Promise.withResolvers<string>();
    const show: Chat['show'] = (place, card, how) =>
      place.person === null ? channel.promise : other.show(place, card, how);
    await c.close();
    c = await company({ chats: [{ ...other, show }] });
    await c.store.transact((tx) => tx.outbox.want(row(1, 'second')));
    const all = c.out.flush();
    for (let n = 2; n < 30; n += 1) {
      const place = { chat: 'second', person: 'tom' };
      await c.store.transact((tx) => tx.outbox.want({ ...row(n, 'second'), place }));
    }
    void c.out.flush();
    await soon(() => other.seen('tom').length).toBe(28);
    expect(other.seen('tom').map((one) => one.card.title)[0]).toBe('Nummer 2');
    await soon(async () => (await due()).map((one) => one.key)).toEqual(['row:1']);
    channel.resolve('m1');
    await all;
    expect(await due()).toEqual([]);
  });

  it('says that a place is gone: nothing is owed there any more', async () => {
    other.gone = (place) => place.person === 'left';
    await c.store.transact((tx) => tx.outbox.want({ ...row(1, 'second'), place: { chat: 'second', person: 'left' } }));
    await c.out.flush();
    c.later(DAY);
    await c.out.flush();
    expect([other.tries, other.shown.size, await due()]).toEqual([1, 0, []]);
  });

  it('is logged without a word, a name, a key or an id', async () => {
    const show = () => Promise.reject(new Error('invalid_blocks: »Mühle« for U02JANA'));
    await c.close();
    c = await company({ chats: [{ ...other, show }] });
    await answered(
      c.box.receive({
        event: 'second:U02JANA:1732',
        from: { chat: 'second', user: 'tom' },
        intent: { kind: 'command', text: 'stop Jana Meier' },
      }),
      c.out,
    );
    expect(c.log).toEqual([
      'warn a message could not be shown; it is tried again later {"chat":"second","topic":"stop","tries":1,"error":"Error"}',
    ]);
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

describe('a chat that hangs', () => {
  it('keeps no other chat waiting, is left alone after its deadline, and what it shows late stands', async () => {
    await c.close();
    let release: (message: string) => void = () => undefined;
    let asked = 0;
    const hanging: Chat = {
      ...other,
      show: () => {
        asked += 1;
        return new Promise((resolve) => {
          release = resolve;
        });
      },
    };
    const timers = handTimers();
    c = await company({ chats: [hanging], after: timers.after });
    const command = (user: string, event: string, text: string) =>
      c.box.receive({ event, from: { chat: 'playground', user }, intent: { kind: 'command', text } });
    expect(code(await (await command('jana', 'e1', POST)).answer)).toBe('ok');
    expect((await (await command('ben', 'e2', 'help')).answer).messages).toHaveLength(1);
    const all = c.out.flush();
    await soon(() => asked).toBe(1);
    timers.ring(10_000);
    await all;
    expect((await due()).map(({ place, tries }) => [place.chat, tries])).toEqual([['second', 1]]);
    release('late');
    await soon(due).toEqual([]);
    expect(await c.store.read((tx) => tx.outbox.byMessage('second', 'late'))).toMatchObject({ tries: 0, shown: 1 });
    expect(asked).toBe(1);
  });

  it('holds up its own answers for a while and no longer', async () => {
    await c.close();
    const timers = handTimers();
    c = await company({ chats: [{ ...other, show: () => new Promise(() => undefined) }], after: timers.after });
    const intent = { kind: 'command', text: 'help' } as const;
    const { answer } = await c.box.receive({ event: 'e1', from: { chat: 'second', user: 'tom' }, intent });
    await soon(async () => (await due())[0]?.leaseUntil ?? null).not.toBeNull();
    timers.ring(5_000);
    expect(await answer).toEqual({ ok: true, messages: [] });
  });
});

describe('an event', () => {
  const incoming = {
    event: 'e1',
    from: { chat: 'playground', user: 'jana' },
    intent: { kind: 'command', text: POST },
  } as const;

  it('is stored before anything is decided, and its answer comes later', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    Object.assign(c.house.chats.get('playground') ?? {}, { who: () => held.then(() => null) });
    const { answer } = await c.box.receive(incoming);
    expect(await c.store.read((tx) => tx.inbox.get('e1'))).toMatchObject({ incoming, answer: null });
    release();
    expect(code(await answer)).toBe('bad-input');
  });

  it('that cannot be carried out stays stored, and the log says so by name alone', async () => {
    const chat = c.house.chats.get('second') ?? expect.fail();
    const { who } = chat;
    Object.assign(chat, { who: () => Promise.reject(new TypeError('fetch failed for U02JANA')) });
    const mine = { ...incoming, from: { chat: 'second', user: 'tom' } };
    const { answer } = await c.box.receive(mine);
    await expect(answer).rejects.toThrow('fetch failed');
    expect(c.log).toEqual(['error an event could not be carried out; it stays stored {"error":"TypeError"}']);
    Object.assign(chat, { who });
    expect(await c.box.recover()).toBe(1);
    expect(await c.store.read((tx) => tx.proposals.list({}, { limit: 5 }))).toHaveLength(1);
  });
});

describe('two processes', () => {
  it('show a message once, and both know where', async () => {
    const fresh: string[] = [];
    const wrap = (chat: Chat): Chat => ({
      ...chat,
      show: async (place, card, how) => {
        if (how.edit === null) fresh.push(how.key);
        return chat.show(place, card, how);
      },
    });
    const one = await company({ wrap, name: 'a' });
    const two = await company({ wrap, name: 'b', db: one.db });
    await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async (n) => {
        await one.say('jana', 'help', `h${n}`);
        await two.out.flush();
      }),
    );
    expect(fresh.sort()).toEqual([1, 2, 3, 4, 5, 6].map((n) => `help:h${n}`));
    await two.close();
    await one.close();
  });
});

describe('the outbox', () => {
  it('draws a card that was replaced once, and never again', async () => {
    const first = last(await c.say('jana', POST));
    const second = last(await c.press('jana', first, 'revise', { text: `${POST} Zweite Fassung.` }));
    const versions = async (revision: number) =>
      (await c.store.read((tx) => tx.outbox.byMessage('playground', revision === 1 ? first : second)))?.wanted;
    expect((await c.read(first)).card?.kind).toBe('replaced');
    const before = await versions(1);
    await c.react('ben', second, '✅');
    await c.react('ben', second, '✅', true);
    expect([await versions(1), await versions(2)]).toEqual([before, 3]);
  });

  it('forgets after a month what stands there and is about no proposal; the room keeps it', async () => {
    const help = last(await c.say('jana', 'help'));
    const card = last(await c.say('jana', POST));
    c.later(29 * DAY);
    await c.tick();
    const byMessage = (message: string) => c.store.read((tx) => tx.outbox.byMessage('playground', message));
    expect(await byMessage(help)).not.toBeNull();
    c.later(2 * DAY);
    await c.tick();
    expect(await byMessage(help)).toBeNull();
    expect(await byMessage(card)).not.toBeNull();
    expect((await c.read(help)).card?.kind).toBe('help');
  });

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
    'leitbild check',
    'leitbild start',
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
    const silent = await answered(c.box.receive(incoming), c.out);
    expect(silent).toEqual({ ok: true, messages: [] });
    other.down = false;
    c.later(1_000);
    expect((await answered(c.box.receive(incoming), c.out)).messages).toHaveLength(1);
  });
});
