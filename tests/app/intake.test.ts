import { describe, expect, it } from 'vitest';
import { intake } from '../../src/app/intake.ts';
import { turns } from '../../src/core/turns.ts';
import type { Incoming } from '../../src/ports/chat.ts';
import { gate } from '../support/gate.ts';
import { testHouse } from '../support/house.ts';

const said = (event: string): Incoming => ({
  event,
  from: { chat: 'playground', user: 'jana' },
  intent: { kind: 'say', text: event },
});

describe('what comes in', () => {
  it('while one is being stored shares the next transaction, and every one of them is there', async () => {
    await using t = await testHouse();
    let transactions = 0;
    const store: typeof t.house.store = {
      ...t.house.store,
      transact: (work) => {
        transactions += 1;
        return t.house.store.transact(work);
      },
    };
    const keep = intake({ ...t.house, store });
    const events = Array.from({ length: 40 }, (_, n) => `e${n}`);
    const rows = await Promise.all(events.map((event) => keep(said(event))));
    expect(rows.map((row) => row.incoming?.event)).toEqual(events);
    expect(transactions).toBe(1);
    const pending = await t.house.store.read((tx) => tx.inbox.pending(99));
    expect(pending.map(({ event }) => event)).toEqual(events);
  });

  it('and cannot be stored takes no other along', async () => {
    await using t = await testHouse();
    const store: typeof t.house.store = {
      ...t.house.store,
      transact: (work) =>
        t.house.store.transact((tx) =>
          work({
            ...tx,
            inbox: {
              ...tx.inbox,
              add: (incoming, at) => {
                if (incoming.event === 'bad') throw new Error('no room');
                return tx.inbox.add(incoming, at);
              },
            },
          }),
        ),
    };
    const keep = intake({ ...t.house, store });
    const settled = await Promise.allSettled(['a', 'b', 'bad', 'c'].map((event) => keep(said(event))));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect((await t.house.store.read((tx) => tx.inbox.pending(9))).map(({ event }) => event)).toEqual(['a', 'b', 'c']);
    expect((await keep(said('d'))).answer).toBeNull();
  });
});

describe('turns', () => {
  it('let no more run at a time than they say, in the order of coming, whatever becomes of one', async () => {
    const inTurn = turns(2);
    const gates = Array.from({ length: 4 }, () => gate());
    const begun: number[] = [];
    const all = gates.map((one, n) =>
      inTurn.run(async () => {
        begun.push(n);
        await one.passed;
        if (n === 0) throw new Error('stumbled');
      }),
    );
    await Promise.resolve();
    expect(begun).toEqual([0, 1]);
    gates[0]?.open();
    await expect(all[0]).rejects.toThrow('stumbled');
    expect(begun).toEqual([0, 1, 2]);
    for (const one of gates) one.open();
    await Promise.allSettled(all);
    expect(begun).toEqual([0, 1, 2, 3]);
  });
});
