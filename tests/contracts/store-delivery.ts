import { expect, it } from 'vitest';
import type { Publication } from '../../src/core/publication.ts';
import type { PublicationRow } from '../../src/ports/rows.ts';
import { gate } from '../support/gate.ts';
import type { Blocks } from './store.ts';
import { at, nudged, publication } from './store-samples.ts';

/** Publications, their parts, and what the worker finds next. */
export function storeDeliveryContract({ store, again }: Blocks): void {
  /** Writes the publications of a proposal that has a stream. */
  const sync = (proposal: string, all: readonly Publication[], undoing = false) =>
    store().transact(async (tx) => {
      const { version } = await tx.streams.load(`proposal:${proposal}`);
      await tx.streams.append(`proposal:${proposal}`, version, [nudged(version)]);
      await tx.publications.save(proposal, all, undoing);
    });
  const next = async (now: string, except: readonly string[] = [], busy: readonly string[] = []) =>
    (await store().transact((tx) => tx.publications.next({ now, except, busy })))[0]?.id ?? null;
  /** Ends what a test left to do. */
  const done = (proposal: string, ...ids: readonly string[]) =>
    sync(
      proposal,
      ids.map((id) => publication(id, { state: 'cancelled' })),
    );

  it('writes publications as folded, and again as they changed', async () => {
    const all = [publication('a-1'), publication('a-2', { account: 'other' })];
    await sync('a', all);
    const rows: readonly PublicationRow[] = all.map((one) => ({ ...one, proposal: 'a' }));
    expect(await store().read((tx) => tx.publications.of('a'))).toEqual(rows);
    const moved = publication('a-1', {
      state: 'live',
      liveAt: at(4),
      fence: 2,
      attempt: 1,
      partsLive: 1,
      held: 'login',
      retry: 'after',
    });
    await sync('a', [moved, all[1]!]);
    expect(await store().read((tx) => tx.publications.get('a-1'))).toEqual({ ...moved, proposal: 'a' });
    expect(await store().read((tx) => tx.publications.get('none'))).toBeNull();
    await done('a', 'a-1', 'a-2');
  });

  it('lets only one publication of a proposal stand on an account', async () => {
    await sync('b', [publication('b-1')]);
    await expect(sync('b', [publication('b-1'), publication('b-2')])).rejects.toThrow();
    await sync('b', [publication('b-2'), publication('b-1', { state: 'refused' })]);
    await expect(sync('b', [publication('b-1', { state: 'live' })])).rejects.toThrow();
    await done('b', 'b-1', 'b-2');
  });

  it('finds what is pending and due, oldest first', async () => {
    await sync('c', [
      publication('c-1', { due: at(20) }),
      publication('c-2', { due: at(10), account: 'o', notBefore: at(30) }),
    ]);
    expect([await next(at(19)), await next(at(20)), await next(at(30), ['c-1'])]).toEqual([null, 'c-1', 'c-2']);
    expect(await store().read((tx) => tx.publications.nextAt())).toBe(at(20));
    await done('c', 'c-1', 'c-2');
    expect(await store().read((tx) => tx.publications.nextAt())).toBeNull();
  });

  it('leaves the accounts aside that another lane is waiting for', async () => {
    await sync('j', [publication('j-1', { due: at(1) }), publication('j-2', { due: at(2), account: 'o' })]);
    expect([await next(at(9)), await next(at(9), [], ['microblog'])]).toEqual(['j-1', 'j-2']);
    expect([await next(at(9), ['j-2'], ['microblog']), await next(at(9), [], ['microblog', 'o'])]).toEqual([
      null,
      null,
    ]);
    await done('j', 'j-1', 'j-2');
  });

  it('keeps why a network did not take it', async () => {
    await sync('k', [publication('k-1', { state: 'refused', retry: 'never', reason: 'media' })]);
    expect(await store().read((tx) => tx.publications.get('k-1'))).toMatchObject({ reason: 'media' });
    await done('k', 'k-1');
    expect(await store().read((tx) => tx.publications.get('k-1'))).toMatchObject({ reason: null });
  });

  it.each<[string, Partial<Publication>, boolean, string | null]>([
    [
      'sending under a lease: when it has ended',
      { state: 'sending', sentAt: at(1), leaseUntil: at(50) },
      false,
      at(50),
    ],
    ['sending without a lease: at once', { state: 'sending', sentAt: at(1) }, false, at(1)],
    ['sending, to be looked for later', { state: 'sending', sentAt: at(1), notBefore: at(60) }, false, at(60)],
    ['sending while undone: recovery first', { state: 'sending', sentAt: at(1), leaseUntil: at(50) }, true, at(50)],
    ['live: nothing', { state: 'live', liveAt: at(5) }, false, null],
    ['live and undone: now', { state: 'live', liveAt: at(5), sentAt: at(2) }, true, at(2)],
    [
      'removing under a lease: when it has ended',
      { state: 'removing', sentAt: at(2), leaseUntil: at(70) },
      true,
      at(70),
    ],
    ['refused: nothing', { state: 'refused', partsLive: 1 }, false, null],
    ['refused with a part out, undone: that part', { state: 'refused', partsLive: 1, sentAt: at(3) }, true, at(3)],
    ['refused with nothing out, undone: nothing', { state: 'refused' }, true, null],
    ['held with a part out, undone: that part', { state: 'held', partsLive: 1, sentAt: at(3) }, true, at(3)],
    ['pending while undone: nothing', {}, true, null],
    ['unconfirmed: a person has to say', { state: 'unconfirmed', sentAt: at(3) }, true, null],
    ['with a person: nothing', { state: 'with-a-person' }, false, null],
    ['stuck: nothing', { state: 'stuck', sentAt: at(3) }, true, null],
    ['removed: nothing', { state: 'removed', sentAt: at(3) }, true, null],
    ['rehearsed: nothing', { state: 'rehearsed' }, false, null],
  ])('knows when the worker is needed: %s', async (name, more, undoing, expected) => {
    const id = `w${name.replaceAll(/\W/g, '')}`;
    await sync(id, [publication(`${id}-1`, more)], undoing);
    expect(await store().read((tx) => tx.publications.nextAt())).toBe(expected);
    expect(await next(at(1000))).toBe(expected === null ? null : `${id}-1`);
    if (expected !== null) expect(await next(at((Date.parse(expected) - Date.parse(at(0))) / 1000 - 1))).toBeNull();
    await done(id, `${id}-1`);
  });

  it('never gives two workers the same one', async () => {
    await sync('d', [publication('d-1', { due: at(1) })]);
    await sync('e', [publication('e-1', { due: at(2) })]);
    const other = await again();
    const take = (one: ReturnType<typeof store>) =>
      one.transact(async (tx) => {
        const [row] = await tx.publications.next({ now: at(9) });
        if (row === undefined) return null;
        const { version } = await tx.streams.load(`proposal:${row.proposal}`);
        await tx.streams.append(`proposal:${row.proposal}`, version, [nudged(version)]);
        await tx.publications.save(row.proposal, [{ ...row, state: 'with-a-person' }], false);
        return row.id;
      });
    const taken = await Promise.all([take(store()), take(other), take(store()), take(other)]);
    await other.close();
    expect(taken.filter((id) => id !== null).sort()).toEqual(['d-1', 'e-1']);
    await done('d', 'd-1');
    await done('e', 'e-1');
  });

  it('finds again what a worker took and did not finish', async () => {
    await sync('f', [publication('f-1')]);
    const seen = gate();
    const died = store().transact(async (tx) => {
      expect((await tx.publications.next({ now: at(9) })).map((row) => row.id)).toEqual(['f-1']);
      seen.open();
      throw new Error('killed');
    });
    await seen.passed;
    await expect(died).rejects.toThrow('killed');
    expect(await next(at(9))).toBe('f-1');
    await done('f', 'f-1');
  });

  it('lists by network and state, newest first, page by page', async () => {
    const all = Array.from({ length: 9 }, (_, n) =>
      publication(`g-${n}`, {
        account: `a${n}`,
        network: n % 2 ? 'odd' : 'even',
        state: n < 6 ? 'live' : 'removed',
        liveAt: at(100 + n),
      }),
    );
    await sync('g', all);
    const list = (
      filter: { network?: string; states?: readonly Publication['state'][] },
      before?: { at: string; id: string },
    ) => store().read((tx) => tx.publications.list(filter, before === undefined ? { limit: 2 } : { limit: 2, before }));
    const ids = async (...args: Parameters<typeof list>) => (await list(...args)).map((row) => row.id);
    expect(await ids({})).toEqual(['g-8', 'g-7']);
    expect(await ids({ network: 'even', states: ['live'] })).toEqual(['g-4', 'g-2']);
    expect(await ids({ network: 'even', states: ['live'] }, { at: at(102), id: 'g-2' })).toEqual(['g-0']);
    expect(await ids({ states: ['live', 'removed'] }, { at: at(107), id: 'g-7' })).toEqual(['g-6', 'g-5']);
    await done('g', ...all.map((one) => one.id));
  });

  it('binds a remote id once on each account', async () => {
    await sync('i', [
      publication('i-1', { state: 'cancelled' }),
      publication('i-2', { state: 'cancelled' }),
      publication('i-3', { state: 'cancelled', account: 'other' }),
    ]);
    const receipt = { remoteId: 'bound', url: 'https://example.org/bound' };
    const prepared = { key: 'k', createdAt: at(1), body: null };
    await store().transact(async (tx) => {
      for (const publication of ['i-1', 'i-2', 'i-3'])
        for (const n of [0, 1]) await tx.publications.prepare({ publication, n, prepared, receipt: null });
    });
    const bind = (one: ReturnType<typeof store>, id: string, n = 0, remoteId = 'bound') =>
      one.transact((tx) => tx.publications.receipt(id, n, { ...receipt, remoteId }));
    expect([await bind(store(), 'i-1'), await bind(store(), 'i-1')]).toEqual(['kept', 'kept']);
    // What is there cannot be prepared anew; what surely is not can.
    await store().transact(async (tx) => {
      for (const id of ['i-1', 'i-2']) await tx.publications.discard(id, 0);
      const anew = await tx.publications.prepare({
        publication: 'i-1',
        n: 0,
        prepared: { ...prepared, key: 'new' },
        receipt: null,
      });
      expect(anew.prepared.key).toBe('k');
      const fresh = await tx.publications.prepare({
        publication: 'i-2',
        n: 0,
        prepared: { ...prepared, key: 'new' },
        receipt: null,
      });
      expect(fresh.prepared.key).toBe('new');
    });
    expect([await bind(store(), 'i-2'), await bind(store(), 'i-1', 1)]).toEqual(['bound', 'bound']);
    expect(await store().read((tx) => tx.publications.part('i-2', 0))).toMatchObject({ receipt: null });
    expect(await bind(store(), 'i-3')).toBe('kept');
    const other = await again();
    const raced = await Promise.all([bind(store(), 'i-1', 1, 'race'), bind(other, 'i-2', 0, 'race')]);
    await other.close();
    expect(raced.toSorted()).toEqual(['bound', 'kept']);
    const bound = await store().read((tx) => tx.publications.bound('microblog', 'microblog'));
    expect(bound.filter((id) => id === 'bound' || id === 'race').toSorted()).toEqual(['bound', 'race']);
    expect(await store().read((tx) => tx.publications.bound('microblog', 'other'))).toEqual(['bound']);
    const behind = (account: string, id: string) =>
      store().read((tx) => tx.publications.proposalOf('microblog', account, id));
    expect([await behind('microblog', 'bound'), await behind('other', 'bound')]).toEqual(['i', 'i']);
    expect([await behind('other', 'race'), await behind('other', 'never'), await behind('other', '\0')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('names what was sent lately, where one looks for what was lost lately', async () => {
    const day = 24 * 3600;
    const sent = (id: string, n: number) => publication(id, { account: id, state: 'removed', sentAt: at(n) });
    await sync('l', [
      { ...sent('l-1', 0), account: 'late' },
      { ...sent('l-2', day), account: 'late' },
      { ...sent('l-3', day), account: 'elsewhere' },
      { ...sent('l-4', day), account: 'late' },
    ]);
    const prepared = { key: 'k', createdAt: at(1), body: null };
    await store().transact(async (tx) => {
      for (const publication of ['l-1', 'l-2', 'l-3', 'l-4']) {
        await tx.publications.prepare({ publication, n: 0, prepared, receipt: null });
        if (publication === 'l-4') continue;
        await tx.publications.receipt(publication, 0, { remoteId: `at-${publication}`, url: 'https://example.org' });
      }
    });
    const bound = (since?: string) => store().read((tx) => tx.publications.bound('microblog', 'late', since));
    expect((await bound()).toSorted()).toEqual(['at-l-1', 'at-l-2']);
    expect((await bound(at(day - 1))).toSorted()).toEqual(['at-l-1', 'at-l-2']);
    expect(await bound(at(day))).toEqual(['at-l-2']);
    expect(await bound(at(3 * day))).toEqual([]);
    const whose = (id: string) => store().read((tx) => tx.publications.proposalOf('microblog', 'late', id));
    expect([await whose('at-l-2'), await whose('at-l-3'), await whose('\0')]).toEqual(['l', null, null]);
  });

  it('keeps what was prepared first, and its receipt', async () => {
    await sync('h', [publication('h-1', { state: 'cancelled' })]);
    const first = {
      publication: 'h-1',
      n: 0,
      prepared: { key: 'h-1/0', createdAt: at(1), body: { text: 'eins' } },
      receipt: null,
    };
    const second = { ...first, prepared: { ...first.prepared, body: { text: 'zwei' } } };
    expect(await store().transact((tx) => tx.publications.prepare(first))).toEqual(first);
    expect(await store().transact((tx) => tx.publications.prepare(second))).toEqual(first);
    const receipt = { remoteId: 'r', url: 'https://example.org/r' };
    await store().transact((tx) => tx.publications.receipt('h-1', 0, receipt));
    await store().transact((tx) => tx.publications.prepare({ ...first, n: 1 }));
    expect(await store().read((tx) => tx.publications.part('h-1', 0))).toEqual({ ...first, receipt });
    expect(await store().read((tx) => tx.publications.parts('h-1'))).toEqual([
      { ...first, receipt },
      { ...first, n: 1 },
    ]);
    expect(await store().read((tx) => tx.publications.part('h-1', 2))).toBeNull();
  });
}
