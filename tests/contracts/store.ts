import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PeopleEvent } from '../../src/ports/rows.ts';
import type { Store, Tx } from '../../src/ports/store.ts';
import { gate } from '../support/gate.ts';
import { storeBatchesContract } from './store-batches.ts';
import { storeClaimsContract } from './store-claims.ts';
import { storeDeliveryContract } from './store-delivery.ts';
import { storeMediaContract } from './store-media.ts';
import { storePeopleContract } from './store-people.ts';
import { at, nudged, proposal } from './store-samples.ts';
import { storeTrafficContract } from './store-traffic.ts';
import { storeDraftsContract, storeProposalsContract } from './store-words.ts';
import { storeWorldContract } from './store-world.ts';

/** Opens an empty store, and the same one again: another connection, as another process would have it. */
export interface Opener {
  open(): Promise<Store>;
  /** Removes what was opened. All stores are closed by then. */
  drop(): Promise<void>;
}

/** Gives each block one store; tests in it use ids of their own. */
export type Given = () => Store;

/** What every store does, whatever database is behind it. `make` gives a new empty database. */
export function storeContract(name: string, make: () => Promise<Opener>): void {
  const given = (): { store: Given; again: () => Promise<Store> } => {
    let [opener, store]: [Opener | null, Store | null] = [null, null];
    beforeAll(async () => {
      opener = await make();
      store = await opener.open();
    });
    afterAll(async () => {
      await store?.close();
      await opener?.drop();
    });
    return { store: () => store!, again: () => opener!.open() };
  };

  describe(`store: ${name}`, () => {
    describe('transactions', () => transactions(given()));
    describe('streams', () => streams(given()));
    describe('proposals', () => storeProposalsContract(given()));
    describe('drafts', () => storeDraftsContract(given()));
    describe('delivery', () => storeDeliveryContract(given()));
    describe('batches', () => storeBatchesContract(given()));
    describe('people', () => storePeopleContract(given()));
    describe('traffic', () => storeTrafficContract(given()));
    describe('claims', () => storeClaimsContract(given()));
    describe('pictures', () => storeMediaContract(given()));
    describe('the world outside', () => storeWorldContract(given()));
  });
}

export type Blocks = { readonly store: Given; readonly again: () => Promise<Store> };

function transactions({ store, again }: Blocks): void {
  it('keeps nothing of work that throws', async () => {
    const work = store().transact(async (tx) => {
      await tx.streams.append('proposal:throws', 0, [nudged(1)]);
      await tx.proposals.save(proposal('throws'));
      throw new Error('halfway');
    });
    await expect(work).rejects.toThrow('halfway');
    expect(await store().read((tx) => tx.streams.load('proposal:throws'))).toEqual({ version: 0, events: [] });
    expect(await store().read((tx) => tx.proposals.get('throws'))).toBeNull();
  });

  it('goes on after work that threw', async () => {
    await expect(store().transact(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await store().transact((tx) => tx.slots.take('after', 'one', at(0)))).toBe(true);
  });

  it('cannot write through read', async () => {
    await expect(store().read((tx) => tx.slots.take('reading', 'one', at(0)))).rejects.toThrow(/read/i);
    expect(await store().read((tx) => tx.slots.last('reading'))).toBeNull();
  });

  it('reads what was committed, and not what was not', async () => {
    const [seen, wrote] = [gate(), gate()];
    const writing = store().transact(async (tx) => {
      await tx.proposals.save(proposal('unseen'));
      wrote.open();
      await seen.passed;
    });
    await wrote.passed;
    expect(await store().read((tx) => tx.proposals.get('unseen'))).toBeNull();
    seen.open();
    await writing;
    expect(await store().read((tx) => tx.proposals.get('unseen'))).toEqual(proposal('unseen'));
  });

  it('runs work again from its start when a stream moved meanwhile', async () => {
    const other = await again();
    let runs = 0;
    const add = (tx: Tx) => async () => {
      const { version } = await tx.streams.load('proposal:both');
      await tx.streams.append('proposal:both', version, [nudged(version)]);
    };
    const work = (one: Store) =>
      one.transact(async (tx) => {
        runs += 1;
        await add(tx)();
      });
    await Promise.all(Array.from({ length: 12 }, (_, i) => work(i % 2 === 0 ? store() : other)));
    await other.close();
    const { version, events } = await store().read((tx) => tx.streams.load('proposal:both'));
    expect({ version, events }).toEqual({ version: 12, events: Array.from({ length: 12 }, (_, i) => nudged(i)) });
    expect(runs).toBeGreaterThanOrEqual(12);
  });

  it('gives up with a sentence when work can never pass', async () => {
    await store().transact((tx) => tx.streams.append('proposal:stale', 0, [nudged(1)]));
    const work = store().transact((tx) => tx.streams.append('proposal:stale', 0, [nudged(2)]));
    await expect(work).rejects.toMatchObject({
      code: 'busy',
      said: { de: expect.any(String), en: expect.any(String) },
    });
  });

  it('lets nobody past a lock that another transaction holds', async () => {
    const other = await again();
    const order: string[] = [];
    const [locked, go] = [gate(), gate()];
    const stop = store().transact(async (tx) => {
      await tx.lock(null);
      locked.open();
      await go.passed;
      order.push('stopped');
    });
    await locked.passed;
    const claim = other.transact(async (tx) => {
      await tx.lock('locked');
      order.push('claimed');
    });
    go.open();
    await Promise.all([stop, claim]);
    await other.close();
    expect(order).toEqual(['stopped', 'claimed']);
  });
}

function streams({ store }: Blocks): void {
  const joined = (who: string): PeopleEvent => ({ type: 'joined', person: who, at: at(1) });

  it('keeps events in order and counts versions', async () => {
    await store().transact((tx) => tx.streams.append('people', 0, [joined('a'), joined('b')]));
    await store().transact((tx) => tx.streams.append('people', 2, [joined('c')]));
    const loaded = await store().read((tx) => tx.streams.load<PeopleEvent>('people'));
    expect(loaded).toEqual({ version: 3, events: [joined('a'), joined('b'), joined('c')] });
  });

  it('says where a stream stands without reading it', async () => {
    const version = (name: string) => store().read((tx) => tx.streams.version(name));
    expect([await version('proposal:nobody'), await version('people')]).toEqual([0, 3]);
    const seen = await store().transact(async (tx) => {
      const before = await tx.streams.version('proposal:stands');
      await tx.streams.append('proposal:stands', before, [nudged(1)]);
      const between = await tx.streams.version('proposal:stands');
      await tx.streams.append('proposal:stands', between, [nudged(2), nudged(3)]);
      await tx.streams.load('proposal:stands');
      await tx.streams.append('proposal:stands', 3, [nudged(4)]);
      return [before, between, await tx.streams.version('proposal:stands')];
    });
    expect([...seen, await version('proposal:stands')]).toEqual([0, 1, 4, 4]);
  });

  it('knows an empty stream and appends nothing to it', async () => {
    await store().transact((tx) => tx.streams.append('proposal:empty', 0, []));
    expect(await store().read((tx) => tx.streams.load('proposal:empty'))).toEqual({ version: 0, events: [] });
  });

  it('appends to the switch like to any other stream', async () => {
    const stop = { type: 'stopped', by: 'p1', scope: 'all', commitment: 'c', at: at(2) } as const;
    await store().transact((tx) => tx.streams.append('switch', 0, [stop]));
    expect(await store().read((tx) => tx.streams.load('switch'))).toEqual({ version: 1, events: [stop] });
  });

  it('anchors what changed, and nothing twice', async () => {
    const first = await store().transact((tx) => tx.anchors.add(at(10)));
    expect(first).toMatchObject({ n: 1, at: at(10), previous: '', streams: 3, events: 8 });
    expect(await store().transact((tx) => tx.anchors.add(at(11)))).toBeNull();
    await store().transact((tx) => tx.streams.append('people', 3, [joined('d')]));
    const second = await store().transact((tx) => tx.anchors.add(at(12)));
    expect(second).toMatchObject({ n: 2, previous: first?.hash, streams: 3, events: 9 });
    expect(await store().read((tx) => tx.anchors.last())).toEqual(second);
    expect(await store().verify([first!, second!])).toEqual({
      streams: 3,
      events: 9,
      anchors: 2,
      erased: 0,
      flaws: [],
    });
  });
}
