import { expect, it } from 'vitest';
import type { Blocks } from './store.ts';
import { person } from './store-samples.ts';

/** Accounts of people, and which of them are one human. */
export function storePeopleContract({ store, again }: Blocks): void {
  const put = (...rows: readonly ReturnType<typeof person>[]) =>
    store().transact(async (tx) => {
      for (const row of rows) await tx.people.put(row);
    });
  const humans = async (...ids: readonly string[]) =>
    (await store().read((tx) => tx.people.many(ids))).map((row) => row.human);

  it('finds an account by its chat, its id and its address', async () => {
    const row = person('k1', { email: 'Kim@Example.org', name: 'Kim \0 "K"' });
    await put(row);
    const found = await store().read((tx) => Promise.all([tx.people.byRef(row.ref), tx.people.byId('k1')]));
    expect(found).toEqual([row, row]);
    expect(await store().read((tx) => tx.people.byEmail('kim@example.ORG'))).toEqual([row]);
    expect(await store().read((tx) => tx.people.byRef({ chat: 'slack', user: 'user-k1' }))).toBeNull();
    expect(await store().read((tx) => tx.people.byId('nobody'))).toBeNull();
    expect(await store().read((tx) => tx.people.many([]))).toEqual([]);
  });

  it('takes over what the chat says anew, but not who is whom', async () => {
    await put(person('l1'), person('l2'));
    await store().transact((tx) => tx.people.link('l1', 'l2'));
    await put(person('l2', { name: 'Neu', kind: 'gone', locale: 'en' }));
    expect(await store().read((tx) => tx.people.byId('l2'))).toEqual(
      person('l2', { human: 'l1', name: 'Neu', kind: 'gone', locale: 'en' }),
    );
  });

  it('names colleagues only', async () => {
    await put(
      person('c1'),
      person('c2', { kind: 'guest' }),
      person('c3', { kind: 'bot' }),
      person('c4', { kind: 'gone' }),
    );
    const colleagues = (await store().read((tx) => tx.people.colleagues())).map((row) => row.person);
    expect(colleagues).toContain('c1');
    expect(colleagues.filter((id) => ['c2', 'c3', 'c4'].includes(id))).toEqual([]);
  });

  it('links over links: one human is everybody linked, named by the smallest id', async () => {
    await put(person('m4'), person('m3'), person('m2'), person('m1'));
    await store().transact((tx) => tx.people.link('m3', 'm4'));
    await store().transact((tx) => tx.people.link('m1', 'm2'));
    expect(await humans('m1', 'm2', 'm3', 'm4')).toEqual(['m1', 'm1', 'm3', 'm3']);
    await store().transact((tx) => tx.people.link('m4', 'm2'));
    expect(await humans('m1', 'm2', 'm3', 'm4')).toEqual(['m1', 'm1', 'm1', 'm1']);
    await store().transact((tx) => tx.people.link('m1', 'm4'));
    expect(await humans('m1', 'm2', 'm3', 'm4')).toEqual(['m1', 'm1', 'm1', 'm1']);
  });

  it('links rightly when two link at once over a common account', async () => {
    const other = await again();
    await put(person('n1'), person('n2'), person('n3'));
    await Promise.all([
      store().transact((tx) => tx.people.link('n1', 'n2')),
      other.transact((tx) => tx.people.link('n2', 'n3')),
    ]);
    await other.close();
    expect(await humans('n1', 'n2', 'n3')).toEqual(['n1', 'n1', 'n1']);
  });

  it('meets an account only once, whoever meets it first', async () => {
    const other = await again();
    const ref = { chat: 'slack', user: 'U1' };
    const meet = (one: typeof other, id: string) =>
      one.transact(async (tx) => {
        const known = await tx.people.byRef(ref);
        if (known === null) await tx.people.put(person(id, { ref }));
        return known?.person ?? id;
      });
    const met = await Promise.all([meet(store(), 'o1'), meet(other, 'o2'), meet(store(), 'o3'), meet(other, 'o4')]);
    await other.close();
    expect(new Set(met).size).toBe(1);
  });
}
