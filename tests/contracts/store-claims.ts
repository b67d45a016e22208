import { expect, it } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import type { Blocks } from './store.ts';
import { at, card, live } from './store-samples.ts';

/** Who shows what: several processes share the messages of one database. */
export function storeClaimsContract({ store, again }: Blocks): void {
  const chat = 'claims';
  const want = (key: string, person: string | null = null) =>
    store().transact((tx) =>
      tx.outbox.want({
        key,
        place: { chat, person },
        subject: { kind: 'about', topic: 'help' },
        card: card(key),
        cause: null,
      }),
    );
  const claim = async (now: number, limit = 9, until = now + 30, one: Store = store()) =>
    (await one.transact((tx) => tx.outbox.claim(chat, at(now), limit, at(until)))).map((row) => row.key);
  const shown = (key: string, now: number) => store().transact((tx) => tx.outbox.shown(key, 1, `m-${key}`, at(now)));

  it('gives a message that should be shown to one process, until its lease ends', async () => {
    const other = await again();
    for (const key of ['c1', 'c2', 'c3', 'c4']) await want(key);
    expect(await store().read((tx) => tx.outbox.waiting(chat, at(0)))).toBe(true);
    expect(await store().read((tx) => tx.outbox.waiting('nowhere', at(0)))).toBe(false);
    const taken = await Promise.all([claim(0, 2), claim(0, 2, 30, other), claim(0, 2)]);
    expect(taken.flat().sort()).toEqual(['c1', 'c2', 'c3', 'c4']);
    await other.close();
    expect(await claim(29)).toEqual([]);
    expect(await store().read((tx) => tx.outbox.waiting(chat, at(29)))).toBe(false);
    await shown('c1', 29);
    expect(await claim(30, 2, 60)).toEqual(['c2', 'c3']);
    for (const key of ['c2', 'c3', 'c4']) await shown(key, 31);
    expect(await claim(100)).toEqual([]);
  });

  it('leaves places alone that are being looked after', async () => {
    await want('e1', 'busy');
    await want('e2');
    await want('e3', 'free');
    const without = (except: readonly (string | null)[]) =>
      store().transact((tx) => tx.outbox.claim(chat, at(0), 9, at(1), except));
    expect(await store().read((tx) => tx.outbox.waiting(chat, at(0), [null, 'busy', 'free']))).toBe(false);
    expect((await without(['busy', null])).map((row) => row.key)).toEqual(['e3']);
    expect((await without(['busy'])).map((row) => row.key)).toEqual(['e2']);
    expect((await without([])).map((row) => row.key)).toEqual(['e1']);
    for (const key of ['e1', 'e2', 'e3']) await shown(key, 1);
  });

  it('puts off what failed; whoever answers again is told everything at once', async () => {
    for (const key of ['f1', 'f2']) await want(key, 'away');
    await want('f3', 'elsewhere');
    await claim(0);
    const put = (key: string, tries: number, until: number | null) =>
      store().transact((tx) => tx.outbox.postpone(key, tries, until === null ? null : at(until)));
    await put('f1', 1, 2);
    await put('f2', 3, 500);
    await put('f3', 1, 500);
    expect(await claim(1)).toEqual([]);
    expect(await claim(2)).toEqual(['f1']);
    expect(await store().read((tx) => tx.outbox.byKey('f2'))).toMatchObject({ tries: 3, notBefore: at(500) });
    await shown('f1', 2);
    expect(await claim(2)).toEqual(['f2']);
    await put('f2', 3, null);
    expect(await claim(3)).toEqual(['f2']);
    await shown('f2', 3);
    expect(await store().read((tx) => tx.outbox.byKey('f2'))).toMatchObject({
      tries: 0,
      notBefore: null,
      leaseUntil: null,
    });
    expect(await claim(500)).toEqual(['f3']);
    await shown('f3', 500);
  });

  it('forgets what has long stood there and will not change', async () => {
    for (const key of ['x1', 'x2', 'x3']) await want(key);
    const subject = { kind: 'about', topic: 'published "proposal":', proposal: 'p' } as const;
    const place = { chat, person: null };
    await store().transact(async (tx) => {
      await tx.outbox.want({ key: 'x4', place, subject, card: null, cause: null });
      await tx.outbox.want({ key: 'x5', place, subject: live('p'), card: null, cause: null });
    });
    for (const key of ['x1', 'x2', 'x4', 'x5']) await shown(key, 10);
    await want('x2');
    await store().transact((tx) => tx.outbox.expire(at(10)));
    expect(await store().read((tx) => tx.outbox.byKey('x1'))).not.toBeNull();
    await store().transact((tx) => tx.outbox.expire(at(11)));
    const left = await store().read((tx) =>
      Promise.all(['x1', 'x2', 'x3', 'x4', 'x5'].map((key) => tx.outbox.byKey(key))),
    );
    expect(left.map((row) => row?.key)).toEqual([undefined, 'x2', 'x3', 'x4', 'x5']);
  });
}
