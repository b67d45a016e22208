import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hear, holdUnread, planHearing, planObjected } from '../../src/app/hearing.ts';
import { hearAgain, hearObjected } from '../../src/app/rehearing.ts';
import type { After } from '../../src/core/deadline.ts';
import type { ProposalEvent } from '../../src/core/proposal.ts';
import { HOUR, MINUTE, SECOND } from '../../src/core/time.ts';
import { type Company, code, company, last } from '../support/company.ts';
import { gate } from '../support/gate.ts';
import { type SecondChat, secondChat } from '../support/second-chat.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';

let c: Company;
let other: SecondChat;

beforeEach(async () => {
  other = secondChat();
  other.readsBack = true;
  for (const user of ['tom', 'uli', 'eva']) other.join(user);
  c = await company({ chats: [other] });
});
afterEach(() => c.close());

const theirs = (): string =>
  other.seen('tom').findLast((one) => one.card.kind === 'proposal')?.id ?? expect.fail('no card there');
const asked = async (words = POST): Promise<string> => last(await c.say('jana', words));
const idOf = async (card: string): Promise<string> => (await c.proposal(card)).id;
const verbs = async (card: string): Promise<readonly string[]> => {
  const id = await idOf(card);
  const { events } = await c.store.read((tx) => tx.streams.load<ProposalEvent>(`proposal:${id}`));
  return events.map((event) => event.type);
};

/** Timers that end when they are told to. */
function timers() {
  const set = new Set<() => void>();
  const after: After = (_ms, then) => {
    set.add(then);
    return () => void set.delete(then);
  };
  /** Those set first, so many. */
  const end = (most = Number.POSITIVE_INFINITY): void => {
    for (const then of [...set].slice(0, most)) {
      set.delete(then);
      then();
    }
  };
  return { after, end };
}

/** Counts what is asked, and knows when it was so often. */
function counted(answers: (nth: number) => boolean) {
  const { reactions } = other;
  const seen = { asked: 0 };
  const waiting: { readonly at: number; readonly open: () => void }[] = [];
  other.reactions = (message) => {
    seen.asked += 1;
    for (const one of waiting) if (seen.asked >= one.at) one.open();
    return answers(seen.asked) ? (reactions?.(message) ?? Promise.resolve(null)) : new Promise(() => undefined);
  };
  const times = (at: number): Promise<unknown> => {
    const reached = gate();
    waiting.push({ at, open: reached.open });
    return reached.passed;
  };
  return { seen, times };
}

describe('several that are held unread', () => {
  const HELD = 12;
  const held = async (): Promise<readonly string[]> => {
    const cards: string[] = [];
    for (let n = 0; n < HELD; n += 1) {
      cards.push(await asked(`${POST} Heute war es Nummer ${n} in dieser Woche.`));
      await other.react('tom', theirs(), '✅');
    }
    other.unreadable = true;
    await c.pass(10 * SECOND);
    for (const card of cards)
      expect((await c.proposal(card)).publications).toMatchObject([{ state: 'held', held: 'signals-unread' }]);
    other.unreadable = false;
    return cards;
  };

  it('one that never answers keeps no other waiting', async () => {
    await held();
    const { times } = counted((nth) => nth !== 1);
    const clock = timers();
    const all = times(HELD);
    const again = hearAgain(c.house, clock.after);
    await all;
    // The tick's own, and the one of the card that never answers.
    clock.end(2);
    expect(await again).toBe(HELD - 1);
  });

  it('a chat that never answers is asked a few at a time, and not again in this tick', async () => {
    await held();
    const silent = counted(() => false);
    const clock = timers();
    const some = silent.times(8);
    const again = hearAgain(c.house, clock.after);
    await some;
    clock.end();
    expect(await again).toBe(0);
    expect(silent.seen.asked).toBe(8);
  });

  it('the next tick begins with others', async () => {
    const cards = await held();
    const messages: string[] = [];
    other.reactions = (message) => {
      messages.push(message);
      if (messages.length % 8 === 0) full.open();
      return new Promise(() => undefined);
    };
    let full = gate();
    for (let n = 0; n < 2; n += 1) {
      full = gate();
      const clock = timers();
      const again = hearAgain(c.house, clock.after);
      await full.passed;
      clock.end();
      await again;
      c.later(MINUTE);
    }
    expect(new Set(messages).size).toBe(cards.length);
  });
});

describe('what cannot be read is held', () => {
  it('but not where somebody said something meanwhile: it is read anew', async () => {
    const card = await asked();
    await other.react('tom', theirs(), '✅');
    c.later(10 * SECOND);
    const id = await idOf(card);
    const hearing = (await c.store.read((tx) => planHearing(tx, c.house, id))) ?? expect.fail('nothing to read');
    await c.press('ben', card, 'yes');
    expect(await holdUnread(c.house, hearing)).toBe(false);
    expect((await c.proposal(card)).publications.map((one) => one.state)).toEqual(['pending']);
    const anew = (await c.store.read((tx) => planHearing(tx, c.house, id))) ?? expect.fail('nothing to read');
    expect(await holdUnread(c.house, anew)).toBe(true);
    expect((await c.proposal(card)).publications).toMatchObject([{ state: 'held', held: 'signals-unread' }]);
  });
});

describe('an objection that was taken back and nobody heard of it', () => {
  const contested = async (): Promise<string> => {
    const card = await asked();
    expect(code(await other.react('uli', theirs(), '❌'))).toBe('ok');
    expect((await c.proposal(card)).status).toBe('contested');
    return card;
  };
  /** What is gone is posted anew, as chats do. */
  const postsAnew = (): void => {
    const post = other.show;
    other.show = (place, shown, how) => {
      const gone = how.edit !== null && !other.shown.has(how.edit);
      return post(place, shown, gone ? { ...how, edit: null, key: `${how.key}~` } : how);
    };
  };
  const minutes = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n += 1) {
      c.later(MINUTE);
      await c.tick();
    }
  };

  it('is read back within a quarter of an hour, and the voices that are there count at once', async () => {
    const card = await contested();
    await other.react('tom', theirs(), '✅');
    other.missed('uli', theirs(), '❌', true);
    await minutes(15);
    expect((await c.proposal(card)).status).toBe('approved');
    await c.pass(5 * SECOND);
    expect((await c.proposal(card)).status).toBe('published');
  });

  it('without enough voices it is open again', async () => {
    const card = await contested();
    other.missed('uli', theirs(), '❌', true);
    await minutes(15);
    expect(await c.proposal(card)).toMatchObject({ status: 'open', signals: [] });
  });

  it('another that nobody heard of keeps it contested', async () => {
    const card = await contested();
    await other.react('tom', theirs(), '✅');
    other.missed('uli', theirs(), '❌', true);
    other.missed('eva', theirs(), '❌');
    await minutes(15);
    expect((await c.proposal(card)).status).toBe('contested');
  });

  it('one that stands is read every quarter of an hour, leaves no trace in the stream, and stands', async () => {
    const card = await contested();
    const before = await verbs(card);
    const { seen } = counted(() => true);
    await minutes(60);
    expect(seen.asked).toBe(4);
    expect(await verbs(card)).toEqual(before);
  });

  it('one given by button is not taken back by any reading', async () => {
    const card = await asked();
    await other.press('uli', theirs(), 'object', { reason: 'Der Preis stimmt nicht.' });
    await minutes(30);
    expect((await c.proposal(card)).status).toBe('contested');
  });

  it('one whose card was deleted and stands anew stands, until it is dropped', async () => {
    postsAnew();
    const card = await contested();
    const id = await idOf(card);
    const first = theirs();
    other.delete(first);
    await c.store.transact((tx) => tx.outbox.touch(id));
    await c.out.flush();
    expect(theirs()).not.toBe(first);
    await minutes(45);
    expect((await c.proposal(card)).status).toBe('contested');
    expect(await verbs(card)).not.toContain('unvoiced');
    expect(code(await other.press('uli', theirs(), 'drop'))).toBe('ok');
    expect((await c.proposal(card)).status).toBe('open');
  });

  it('one given on the card that stands anew can be taken back there', async () => {
    postsAnew();
    const card = await asked();
    other.delete(theirs());
    const id = await idOf(card);
    await c.store.transact((tx) => tx.outbox.touch(id));
    await c.out.flush();
    c.later(MINUTE);
    await other.react('uli', theirs(), '❌');
    expect((await c.proposal(card)).status).toBe('contested');
    other.missed('uli', theirs(), '❌', true);
    await minutes(15);
    expect((await c.proposal(card)).status).toBe('open');
  });

  it.each<[string, () => void]>([
    ['cannot be read', () => Object.assign(other, { unreadable: true })],
    ['is gone', () => other.delete(theirs())],
    ['never answers', () => Object.assign(other, { reactions: () => new Promise(() => undefined) })],
  ])('a card that %s changes nothing', async (_, trouble) => {
    const card = await contested();
    await other.react('tom', theirs(), '✅');
    trouble();
    const before = await verbs(card);
    c.later(15 * MINUTE);
    const clock = timers();
    const reading = hearObjected(c.house, (ms, then) => {
      queueMicrotask(() => void setImmediate(() => clock.end()));
      return clock.after(ms, then);
    });
    await reading;
    expect(await verbs(card)).toEqual(before);
  });

  it('is read back from the card it was given on, though another has taken its place', async () => {
    const card = await contested();
    const old = theirs();
    const text = `${POST} Und das Fett ist neu.`;
    expect(code(await c.press('jana', card, 'revise', { text }))).toBe('ok');
    await c.pass(0);
    expect(await c.proposal(card)).toMatchObject({ status: 'open', revision: 2, signals: [{ revision: 1 }] });
    await other.react('tom', theirs(), '✅');
    expect((await c.proposal(card)).status).toBe('open');
    await minutes(15);
    expect((await c.proposal(card)).signals).toHaveLength(2);
    other.missed('uli', old, '❌', true);
    await minutes(15);
    expect((await c.proposal(card)).status).toBe('approved');
  });

  it('on an earlier card nothing begins, and neither that card’s end nor a yes of then takes anything back', async () => {
    const card = await asked();
    const old = theirs();
    await other.react('tom', old, '✅');
    await other.react('uli', old, '❌');
    await c.press('jana', card, 'revise', { text: `${POST} Und das Fett ist neu.` });
    await c.pass(0);
    other.missed('tom', old, '✅', true);
    other.missed('eva', old, '❌');
    await minutes(15);
    const { signals } = await c.proposal(card);
    expect(signals.map(({ verdict }) => verdict)).toEqual(['yes', 'object']);
    other.delete(old);
    const before = await verbs(card);
    await minutes(30);
    expect(await verbs(card)).toEqual(before);
    expect(other.shown.has(old)).toBe(false);
  });

  it('an open one that nobody objects to is not read', async () => {
    const card = await asked();
    await c.press('jana', card, 'revise', { text: `${POST} Und das Fett ist neu.` });
    const { seen } = counted(() => true);
    await minutes(30);
    expect(seen.asked).toBe(0);
  });

  it('what one tick has no time for is read in the next', async () => {
    const CONTESTED = 12;
    for (let n = 0; n < CONTESTED; n += 1) {
      await asked(`${POST} Heute war es Nummer ${n} in dieser Woche.`);
      await other.react('uli', theirs(), '❌');
    }
    c.later(15 * MINUTE);
    let silent = true;
    const { seen, times } = counted(() => !silent);
    const some = times(8);
    const clock = timers();
    const first = hearObjected(c.house, clock.after);
    await some;
    clock.end();
    expect([await first, seen.asked]).toEqual([0, 8]);
    silent = false;
    c.later(MINUTE);
    expect(await hearObjected(c.house)).toBe(CONTESTED - 8);
  });

  it('one whose turn cannot be taken keeps no other from its own', async () => {
    for (let n = 0; n < 3; n += 1) {
      await asked(`${POST} Heute war es Nummer ${n} in dieser Woche.`);
      await other.react('uli', theirs(), '❌');
    }
    c.later(15 * MINUTE);
    let taken = 0;
    const { store } = c.house;
    const failing: Company['house'] = {
      ...c.house,
      store: {
        ...store,
        read: (work) => store.read(work),
        transact: (work, urgent) =>
          store.transact(async (tx) => {
            const take: typeof tx.slots.take = (name, slot, now) => {
              if (name !== 'objected') return tx.slots.take(name, slot, now);
              taken += 1;
              return taken === 1 ? Promise.reject(new Error('database is locked')) : tx.slots.take(name, slot, now);
            };
            return work({ ...tx, slots: { ...tx.slots, take } });
          }, urgent),
      },
    };
    expect(await hearObjected(failing)).toBe(2);
    expect(c.log.filter((line) => line.includes('could not be looked at again'))).toHaveLength(1);
    c.later(MINUTE);
    expect(await hearObjected(c.house)).toBe(1);
  });

  it('what is said while it is read is not overwritten', async () => {
    const card = await contested();
    const id = await idOf(card);
    const hearing = (await c.store.read((tx) => planObjected(tx, c.house, id))) ?? expect.fail('nothing to read');
    other.missed('uli', theirs(), '❌', true);
    await c.press('ben', card, 'object', { reason: 'Nein.' });
    expect(await hear(c.house, hearing)).toBe('moved');
    expect((await c.proposal(card)).signals).toHaveLength(2);
  });

  it('is read by one of several instances, and twenty at most in one tick', async () => {
    for (let n = 0; n < 22; n += 1) {
      await asked(`${POST} Heute war es Nummer ${n} in dieser Woche.`);
      await other.react('uli', theirs(), '❌');
    }
    c.later(15 * MINUTE);
    expect(await Promise.all([hearObjected(c.house), hearObjected(c.house)])).toSatisfy(
      (counts: number[]) => counts.reduce((a, b) => a + b) === 22,
    );
    c.later(15 * MINUTE);
    expect([await hearObjected(c.house), await hearObjected(c.house), await hearObjected(c.house)]).toEqual([20, 2, 0]);
  });

  it('once it lapsed nobody reads it any more', async () => {
    await contested();
    c.later(30 * 24 * HOUR);
    await c.tick();
    c.later(15 * MINUTE);
    expect(await hearObjected(c.house)).toBe(0);
  });
});
