import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inbox } from '../../src/app/inbox.ts';
import type { Answer, Chat, Inbox } from '../../src/ports/chat.ts';
import type { Store } from '../../src/ports/store.ts';
import { type Company, company, last } from '../support/company.ts';
import { handTimers } from '../support/hand-timers.ts';
import { type SecondChat, secondChat } from '../support/second-chat.ts';
import { soon } from '../support/soon.ts';

const POST = 'We repaired a grinder from 1974 today. The burr was blunt, now it runs again. It cost $38.';

let companies: Company[] = [];
let chat: SecondChat;
let timers: ReturnType<typeof handTimers>;
beforeEach(() => {
  chat = secondChat();
  for (const user of ['tom', 'uli', 'vera']) chat.join(user);
  timers = handTimers();
});
afterEach(async () => {
  for (const one of companies.reverse()) await one.close();
  companies = [];
});

const open = async (show: Chat['show'] = chat.show, more: { db?: string; name?: string } = {}): Promise<Company> => {
  const one = await company({ chats: [{ ...chat, show }], locale: 'en', after: timers.after, ...more });
  companies.push(one);
  return one;
};

/** Tom says something; `now` = the answer as soon as there is one. No timer rings by itself. */
async function asked(box: Inbox, text: string, event = 'e1'): Promise<{ readonly now: () => Answer | Error | null }> {
  let now: Answer | Error | null = null;
  const from = { chat: 'second', user: 'tom' };
  const { answer } = await box.receive({ event, from, intent: { kind: 'command', text } });
  answer.then(
    (given) => {
      now = given;
    },
    (error: Error) => {
      now = error;
    },
  );
  return { now: () => now };
}

/** Calls `then` after each look at what an event caused, before whoever looks is told. */
function afterLooks({ store }: Company, then: () => Promise<void>): void {
  const { read } = store;
  const looking: Store['read'] = async (work) => {
    let looked = false;
    const found = await read((tx) =>
      work({
        ...tx,
        outbox: {
          ...tx.outbox,
          isToCome: (...what) => {
            looked = true;
            return tx.outbox.isToCome(...what);
          },
        },
      }),
    );
    if (looked) await then();
    return found;
  };
  Object.assign(store, { read: looking });
}

const given = (answer: Answer | Error | null): Answer =>
  answer === null || answer instanceof Error ? expect.fail(String(answer)) : answer;

describe('an author is answered', () => {
  it('although the private conversation with whoever is named hangs', async () => {
    let hanging = 0;
    const c = await open((place, card, how) => {
      if (place.person !== 'uli') return chat.show(place, card, how);
      hanging += 1;
      return new Promise(() => undefined);
    });
    const { now } = await asked(c.box, `@uli ${POST}`);
    await soon(now).toMatchObject({ ok: true });
    expect(chat.shown.get(last(given(now())))?.card).toMatchObject({ kind: 'proposal', title: POST });
    await soon(() => hanging).toBe(1);
    expect(timers.waiting(10_000)).toBe(1);
  });

  it('when all was shown just while it was looked', async () => {
    const c = await open();
    let looks = 0;
    afterLooks(c, async () => {
      looks += 1;
      if (looks > 1) return;
      const shown = c.out.heard('e1');
      void c.out.flush();
      await shown;
    });
    const { now } = await asked(c.box, 'help');
    await soon(now).toMatchObject({ ok: true });
    expect(chat.shown.get(last(given(now())))?.card.kind).toBe('help');
  });

  it('when another process has shown it: it is looked again, and less and less often', async () => {
    const c = await open();
    let release = (): void => undefined;
    let taken = (): void => undefined;
    const isTaken = new Promise<void>((resolve) => (taken = resolve));
    const slow: Chat['show'] = async (place, card, how) => {
      taken();
      await new Promise<void>((resolve) => (release = resolve));
      return chat.show(place, card, how);
    };
    const two = await open(slow, { db: c.db, name: 'b' });
    let looks = 0;
    afterLooks(c, async () => {
      looks += 1;
      if (looks > 1) return;
      void two.out.flush();
      await isTaken;
    });
    const { now } = await asked(c.box, 'help');
    for (const [n, pause] of [250, 500].entries()) {
      await soon(() => [looks, timers.waiting(pause)]).toEqual([n + 1, 1]);
      timers.ring(pause);
    }
    await soon(() => [looks, timers.waiting(1_000)]).toEqual([3, 1]);
    release();
    await soon(() => two.store.read((tx) => tx.outbox.due(9))).toEqual([]);
    expect([now(), looks]).toEqual([null, 3]);
    timers.ring(1_000);
    await soon(now).toMatchObject({ ok: true });
    expect(chat.shown.get(last(given(now())))?.card.kind).toBe('help');
  });
});

describe('once an author was answered', () => {
  const never: Chat['show'] = () => new Promise(() => undefined);

  /** An inbox of that house, and how many wait for news of an event. */
  function counting(c: Company) {
    const waiting = new Set<Promise<void>>();
    let began = 0;
    const heard = (event: string): Promise<void> => {
      began += 1;
      const one = c.out.heard(event);
      waiting.add(one);
      void one.then(() => waiting.delete(one));
      return one;
    };
    return {
      box: inbox(c.house, { ...c.out, heard, wake: () => undefined }, timers.after),
      began: () => began,
      waiting: () => waiting.size,
    };
  }

  it('in time, nobody waits for that event any more', async () => {
    const { box, began, waiting } = counting(await open());
    const { now } = await asked(box, 'help');
    await soon(now).toMatchObject({ ok: true });
    await soon(waiting).toBe(0);
    expect(began()).toBeGreaterThan(0);
  });

  it('because it took too long, nobody does', async () => {
    const { box, waiting } = counting(await open(never));
    const { now } = await asked(box, 'help');
    await soon(waiting).toBe(1);
    await soon(() => timers.waiting(250)).toBe(1);
    expect(now()).toBeNull();
    timers.ring(5_000);
    await soon(now).toEqual({ ok: true, messages: [] });
    await soon(waiting).toBe(0);
  });

  it('with an error, because nothing can be looked up, nobody does', async () => {
    const c = await open();
    afterLooks(c, () => Promise.reject(new Error('disk')));
    const { box, began, waiting } = counting(c);
    const { now } = await asked(box, 'help');
    await soon(now).toBeInstanceOf(Error);
    await soon(waiting).toBe(0);
    expect(began()).toBeGreaterThan(0);
  });
});
