import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { line } from '../../src/core/card.ts';
import type { After } from '../../src/core/deadline.ts';
import { MINUTE } from '../../src/core/time.ts';
import type { Chat, Place } from '../../src/ports/chat.ts';
import type { OutboxRow } from '../../src/ports/rows.ts';
import { type Company, company } from '../support/company.ts';
import { handTimers } from '../support/hand-timers.ts';
import { type SecondChat, secondChat } from '../support/second-chat.ts';
import { soon } from '../support/soon.ts';

let c: Company;
let other: SecondChat;
beforeEach(() => {
  other = secondChat();
  other.join('tom');
});
afterEach(() => c.close());

const begin = async (show: Chat['show'], after: After = handTimers().after): Promise<void> => {
  c = await company({ chats: [{ ...other, show }], after });
};

const row = (key: string, person: string | null = null, cause: string | null = null, topic = 'notice') => ({
  key,
  place: { chat: 'second', person },
  subject: { kind: 'about', topic } as const,
  card: { kind: 'notice' as const, title: key, lines: [line('plain', '…')], actions: [] },
  cause,
});
const want = (...rows: readonly ReturnType<typeof row>[]): Promise<void> =>
  c.store.transact(async (tx) => {
    for (const one of rows) await tx.outbox.want(one);
  });
const due = () => c.store.read((tx) => tx.outbox.due(100));
const titles = (): readonly string[] => [...other.shown.values()].map((one) => one.card.title);

/** Shows in some places only when it is let; `waiting` = what stands still, by key. */
function held(holds: (place: Place) => boolean) {
  const waiting = new Map<string, () => void>();
  const show: Chat['show'] = async (place, card, how) => {
    if (holds(place)) {
      await new Promise<void>((resolve) => waiting.set(how.key, resolve));
      waiting.delete(how.key);
    }
    return other.show(place, card, how);
  };
  return { show, waiting };
}

/** Whatever was set going by now has been through the store, and once more. */
async function settled(): Promise<void> {
  for (let n = 0; n < 3; n += 1) {
    await c.store.read(async () => null);
    await c.store.transact(async () => null);
    await new Promise<void>((resolve) => void setImmediate(resolve));
  }
}

describe('a pass', () => {
  it('ends with the first that hangs: the chat is not asked again, and nothing is lost', async () => {
    const timers = handTimers();
    const asked: string[] = [];
    await begin((place, card, how) => {
      asked.push(how.key);
      return asked.length === 1 ? new Promise(() => undefined) : other.show(place, card, how);
    }, timers.after);
    await want(row('r1'), row('r2'), row('r3'));
    const all = c.out.flush('second');
    await soon(() => asked).toEqual(['r1']);
    timers.ring(10_000);
    await all;
    expect(asked).toEqual(['r1']);
    expect((await due()).map(({ key, tries, leaseUntil }) => [key, tries, leaseUntil])).toEqual([
      ['r1', 1, null],
      ['r2', 0, null],
      ['r3', 0, null],
    ]);
    await c.out.flush();
    expect(asked).toEqual(['r1', 'r2', 'r3']);
    c.later(1_000);
    await c.out.flush();
    expect([titles(), await due()]).toEqual([['r2', 'r3', 'r1'], []]);
  });

  it('shows what is wanted while it runs, as often as somebody asks for it', async () => {
    const { show, waiting } = held((place) => place.person === null);
    await begin(show);
    await want(row('slow'));
    const all = [c.out.flush('second')];
    await soon(() => waiting.size).toBe(1);
    for (const key of ['p1', 'p2', 'p3']) {
      await want(row(key, key));
      all.push(c.out.flush('second'));
      await soon(titles).toContain(key);
    }
    expect([...waiting.keys()]).toEqual(['slow']);
    waiting.get('slow')?.();
    await Promise.all(all);
    expect([titles(), await due()]).toEqual([['p1', 'p2', 'p3', 'slow'], []]);
  });

  it('takes no more while eight places are under way, and ten at a time', async () => {
    const { show, waiting } = held(() => true);
    await begin(show);
    const places = Array.from({ length: 40 }, (_, n) => `p${n}`);
    await want(...places.map((key) => row(key, key)));
    const all = [c.out.flush('second')];
    let [under, left] = [10, 30];
    while (under > 0) {
      await soon(() => waiting.size).toBe(under);
      // News makes it look, and it sees that it has enough to do.
      all.push(c.out.flush('second'));
      await settled();
      expect(waiting.size).toBe(under);
      [...waiting.values()][0]?.();
      under -= 1;
      if (under >= 8) continue;
      const more = Math.min(10, left);
      [under, left] = [under + more, left - more];
    }
    await Promise.all(all);
    expect([titles().toSorted(), await due()]).toEqual([places.toSorted(), []]);
  });

  it('leaves a place alone that failed three times; when its pause is over, it is tried again in the same one', async () => {
    const { show, waiting } = held((place) => place.person !== null);
    const channel: string[] = [];
    let down = true;
    await begin((place, card, how) => {
      if (place.person === null) channel.push(how.key);
      return place.person === null && down ? Promise.reject(new Error('503')) : show(place, card, how);
    });
    let ended = false;
    await want(...['c1', 'c2', 'c3', 'c4'].map((key) => row(key)), row('p1', 'p1'));
    const pass = c.out.flush('second').then(() => {
      ended = true;
    });
    const all = [pass];
    const putOff = async (): Promise<readonly string[]> =>
      (await due()).filter((one) => one.notBefore !== null).map((one) => one.key);
    await soon(putOff).toEqual(['c1', 'c2', 'c3', 'c4']);
    await soon(() => waiting.size).toBe(1);
    down = false;
    await want(row('c5'));
    all.push(c.out.flush('second'));
    await soon(putOff).toEqual(['c1', 'c2', 'c3', 'c4', 'c5']);
    expect(channel).toEqual(['c1', 'c2', 'c3']);
    c.later(MINUTE);
    all.push(c.out.flush('second'));
    await soon(titles).toEqual(['c1', 'c2', 'c3', 'c4', 'c5']);
    expect([ended, waiting.size]).toEqual([false, 1]);
    waiting.get('p1')?.();
    await Promise.all(all);
    expect(await due()).toEqual([]);
  });
});

describe('whoever waits for what an event caused', () => {
  const down = (place: Place) => place.person === 'gone';
  const isShown = (one: OutboxRow): boolean => one.shown === one.wanted;
  const isPutOff = (one: OutboxRow): boolean => one.shown < one.wanted && one.notBefore !== null;

  it.each([
    ['is shown', [row('r', 'tom', 'e1')], isShown],
    ['cannot be shown', [row('r', 'gone', 'e1')], isPutOff],
    [
      'is put off where nothing can be shown',
      [...['1', '2', '3'].map((key) => row(key, 'gone')), row('r', 'gone', 'e1')],
      isPutOff,
    ],
    ['waits for its card', [row('r', null, 'e1', 'changed')], isPutOff],
  ] as const)('is woken when it %s, whatever else hangs', async (_, rows, isDone) => {
    const { show, waiting } = held((place) => place.person === 'slow');
    other.down = down;
    await begin(show);
    const woken: string[] = [];
    let found: readonly boolean[] = [];
    void c.out.heard('e1').then(async () => {
      woken.push('e1');
      found = (await c.store.read((tx) => tx.outbox.byCause('e1'))).map(
        (one) => isDone(one) && one.leaseUntil === null,
      );
    });
    void c.out.heard('e2').then(() => woken.push('e2'));
    await want(row('slow', 'slow', 'e2'), ...rows);
    const all = c.out.flush('second');
    await soon(() => found).toEqual([true]);
    await soon(() => waiting.size).toBe(1);
    expect(woken).toEqual(['e1']);
    waiting.get('slow')?.();
    await all;
    expect(woken).toEqual(['e1', 'e2']);
  });
});
