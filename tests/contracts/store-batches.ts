import { expect, it } from 'vitest';
import type { Store, Tx } from '../../src/ports/store.ts';
import type { Blocks } from './store.ts';
import { at, live, nudged, proposal, publication } from './store-samples.ts';

/** Many of a kind in one transaction: taken, read and written together, and never seen half. */
export function storeBatchesContract({ store, again }: Blocks): void {
  const write = async (tx: Tx, id: string, one = publication(`${id}-1`)) => {
    const { version } = await tx.streams.load(`proposal:${id}`);
    await tx.streams.append(`proposal:${id}`, version, [nudged(version)]);
    await tx.publications.save(id, [one], false);
  };
  const take = (one: Store, most: number) =>
    one.transact(async (tx) => {
      const rows = await tx.publications.next({ now: at(9), most });
      for (const row of rows) await write(tx, row.proposal, { ...row, state: 'with-a-person' });
      return rows.map((row) => row.id);
    });

  it('gives several workers several each, and none to two', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    for (const [n, id] of ids.entries())
      await store().transact((tx) => write(tx, id, publication(`${id}-1`, { due: at(n) })));
    const other = await again();
    const taken = await Promise.all([take(store(), 2), take(other, 2), take(store(), 2), take(other, 2)]);
    await other.close();
    expect(taken.every((some) => some.length <= 2)).toBe(true);
    expect([...taken.flat(), ...(await take(store(), 9))].sort()).toEqual(ids.map((id) => `${id}-1`));
    expect(await store().read((tx) => tx.publications.nextAt())).toBeNull();
  });

  it('the longest due come first', async () => {
    for (const [id, due] of [
      ['g', 3],
      ['h', 1],
      ['i', 2],
    ] as const)
      await store().transact((tx) => write(tx, id, publication(`${id}-1`, { due: at(due) })));
    expect(await take(store(), 2)).toEqual(['h-1', 'i-1']);
    expect(await take(store(), 2)).toEqual(['g-1']);
  });

  it('shows a transaction what it has written itself, whichever way it asks', async () => {
    const row = { ...proposal('s'), nextAt: at(1) };
    await store().transact(async (tx) => {
      await tx.outbox.want({
        key: 's',
        place: { chat: 's', person: null },
        subject: live('s'),
        card: null,
        cause: null,
      });
      await tx.proposals.save(row);
      await write(tx, 's');
      await tx.outbox.touch('s');
      expect(await tx.proposals.get('s')).toEqual(row);
      expect(await tx.proposals.due(at(1), 99)).toContain('s');
      expect((await tx.publications.of('s')).map((one) => one.id)).toEqual(['s-1']);
      expect((await tx.publications.next({ now: at(9), most: 9 })).map((one) => one.id)).toEqual(['s-1']);
      expect(await tx.outbox.byKey('s')).toMatchObject({ wanted: 2, shown: 0 });
      await write(tx, 's', publication('s-1', { state: 'cancelled' }));
      expect((await tx.streams.load('proposal:s')).version).toBe(2);
      expect(await tx.publications.next({ now: at(9), most: 9 })).toEqual([]);
    });
    expect(await store().read((tx) => tx.publications.get('s-1'))).toMatchObject({ state: 'cancelled' });
  });

  it('writes nothing of what failed in the end', async () => {
    const failing = store().transact(async (tx) => {
      await tx.proposals.save(proposal('t'));
      await write(tx, 't');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await store().read((tx) => tx.proposals.get('t'))).toBeNull();
    expect((await store().read((tx) => tx.streams.load('proposal:t'))).version).toBe(0);
  });

  it('of many asked for at once, each stands or falls by itself', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) =>
        store().transact(async (tx) => {
          await write(tx, `x${n}`);
          // What is taken is written at once, and must go with the rest.
          await tx.slots.take('lot', `x${n}`, at(0));
          if (n % 3 === 1) throw new Error(`not ${n}`);
          return n;
        }),
      ),
    );
    const versions = await store().read((tx) =>
      Promise.all(all.map(async (_, n) => (await tx.streams.load(`proposal:x${n}`)).version)),
    );
    expect(versions).toEqual(all.map((_, n) => (n % 3 === 1 ? 0 : 1)));
    const free = all.map((_, n) => store().transact((tx) => tx.slots.take('lot', `x${n}`, at(1))));
    expect(await Promise.all(free)).toEqual(all.map((_, n) => n % 3 === 1));
    expect(all.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual(
      all.map((_, n) => (n % 3 === 1 ? `not ${n}` : n)),
    );
  });

  it('keeps more of a kind than fits into one statement', async () => {
    const many = Array.from({ length: 700 }, (_, n) => `m${n}`);
    await store().transact(async (tx) => {
      for (const id of many) await write(tx, id, publication(`${id}-1`, { state: 'live', liveAt: at(1) }));
    });
    const found = await store().read((tx) => Promise.all(many.map((id) => tx.publications.get(`${id}-1`))));
    expect(found.filter((row) => row === null)).toEqual([]);
  });
}
