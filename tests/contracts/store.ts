import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PeopleEvent } from '../../src/ports/rows.ts';
import type { Store, Tx } from '../../src/ports/store.ts';
import { storeDeliveryContract } from './store-delivery.ts';
import { storePeopleContract } from './store-people.ts';
import { asked, at, draftRow, nudged, person, proposal, revision } from './store-samples.ts';
import { storeTrafficContract } from './store-traffic.ts';

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
    describe('proposals', () => proposals(given()));
    describe('drafts', () => drafts(given()));
    describe('delivery', () => storeDeliveryContract(given()));
    describe('people', () => storePeopleContract(given()));
    describe('traffic', () => storeTrafficContract(given()));
  });
}

export type Blocks = { readonly store: Given; readonly again: () => Promise<Store> };

/** Resolves when `open` was called: makes two transactions meet at a known point. */
export const gate = () => {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
};

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
    expect(first).toMatchObject({ n: 1, at: at(10), previous: '', streams: 2, events: 4 });
    expect(await store().transact((tx) => tx.anchors.add(at(11)))).toBeNull();
    await store().transact((tx) => tx.streams.append('people', 3, [joined('d')]));
    const second = await store().transact((tx) => tx.anchors.add(at(12)));
    expect(second).toMatchObject({ n: 2, previous: first?.hash, streams: 2, events: 5 });
    expect(await store().read((tx) => tx.anchors.last())).toEqual(second);
    expect(await store().verify([first!, second!])).toEqual({ streams: 2, events: 5, anchors: 2, flaws: [] });
  });
}

function proposals({ store }: Blocks): void {
  const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);

  it('saves a row and saves it anew', async () => {
    await store().transact((tx) => tx.proposals.save(proposal('one', { updatedAt: at(-100) })));
    const next = proposal('one', { status: 'approved', updatedAt: at(-50), nextAt: at(9), named: 'p2' });
    await store().transact((tx) => tx.proposals.save(next));
    expect(await store().read((tx) => tx.proposals.get('one'))).toEqual(next);
    expect(await store().read((tx) => tx.proposals.get('none'))).toBeNull();
  });

  it('lists newest first, by status and author, page by page', async () => {
    await store().transact(async (tx) => {
      for (let n = 0; n < 20; n += 1) {
        const status = (['open', 'approved', 'published'] as const)[n % 3]!;
        await tx.proposals.save(
          proposal(`l${String(n).padStart(2, '0')}`, { status, author: n % 2 ? 'ann' : 'bob', updatedAt: at(n >> 1) }),
        );
      }
    });
    const list = (...args: Parameters<Tx['proposals']['list']>) => store().read((tx) => tx.proposals.list(...args));
    const first = await list({}, { limit: 7 });
    expect(ids(first)).toEqual(['l19', 'l18', 'l17', 'l16', 'l15', 'l14', 'l13']);
    const last = first.at(-1)!;
    const second = await list({}, { limit: 7, before: { at: last.updatedAt, id: last.id } });
    expect(ids(second)).toEqual(['l12', 'l11', 'l10', 'l09', 'l08', 'l07', 'l06']);
    expect(ids(await list({ statuses: ['open', 'published'], author: 'ann' }, { limit: 3 }))).toEqual([
      'l17',
      'l15',
      'l11',
    ]);
    expect(
      ids(await list({ statuses: ['open', 'published'] }, { limit: 4, before: { at: at(5), id: 'l11' } })),
    ).toEqual(['l09', 'l08', 'l06', 'l05']);
    expect(await list({ statuses: [] }, { limit: 4 })).toEqual([]);
  });

  it('knows whose moment has come', async () => {
    await store().transact(async (tx) => {
      await tx.proposals.save(proposal('later', { nextAt: at(1000) }));
      await tx.proposals.save(proposal('second', { nextAt: at(200) }));
      await tx.proposals.save(proposal('first', { nextAt: at(100) }));
    });
    expect(await store().read((tx) => tx.proposals.due(at(200), 10))).toEqual(['one', 'first', 'second']);
    expect(await store().read((tx) => tx.proposals.due(at(200), 2))).toEqual(['one', 'first']);
  });

  it('keeps revisions whole and amends what the hash does not cover', async () => {
    const [one, two] = [revision('rev', 1), revision('rev', 2)];
    await store().transact(async (tx) => {
      await tx.proposals.addRevision(two);
      await tx.proposals.addRevision(one);
    });
    expect(await store().read((tx) => tx.proposals.revisions('rev'))).toEqual([one, two]);
    const amended = { ...two.draft, note: 'für dich' };
    await store().transact((tx) => tx.proposals.amend('rev', 2, amended));
    expect(await store().read((tx) => tx.proposals.revision('rev', 2))).toEqual({ ...two, draft: amended });
    expect(await store().read((tx) => tx.proposals.revision('rev', 3))).toBeNull();
  });

  it('never overwrites a revision', async () => {
    await store().transact((tx) => tx.proposals.addRevision(revision('kept', 1)));
    const other = revision('kept', 1, { by: 'p2' });
    await expect(store().transact((tx) => tx.proposals.addRevision(other))).rejects.toMatchObject({ code: 'busy' });
    expect(await store().read((tx) => tx.proposals.revision('kept', 1))).toEqual(revision('kept', 1));
  });

  it('gives the words of what went live last', async () => {
    await store().transact(async (tx) => {
      for (const [id, liveAt] of [
        ['live1', at(1)],
        ['live2', at(3)],
        ['live3', at(2)],
        ['dead', null],
      ] as const) {
        await tx.proposals.save(proposal(id, { liveAt }));
        await tx.proposals.addRevision(revision(id));
      }
    });
    const recent = await store().read((tx) => tx.proposals.recentLive(2));
    expect(recent).toEqual([
      { proposal: 'live2', words: 'Words 1 of live2', at: at(3) },
      { proposal: 'live3', words: 'Words 1 of live3', at: at(2) },
    ]);
  });

  it('finds no flaw in words that the stream commits to', async () => {
    const row = revision('fits');
    await store().transact(async (tx) => {
      await tx.proposals.addRevision(row);
      await tx.streams.append('proposal:fits', 0, [asked(row)]);
    });
    expect((await store().verify()).flaws).toEqual([]);
  });
}

function drafts({ store }: Blocks): void {
  it('keeps a draft for its author until it is removed', async () => {
    const [first, second] = [draftRow('d1'), draftRow('d2', { updatedAt: at(5), of: { proposal: 'x', revision: 2 } })];
    await store().transact(async (tx) => {
      await tx.drafts.put(draftRow('d1', { updatedAt: at(1) }));
      await tx.drafts.put(first);
      await tx.drafts.put(second);
      await tx.drafts.put(draftRow('d3', { person: 'p2' }));
    });
    expect(await store().read((tx) => tx.drafts.of('p1'))).toEqual([second, first]);
    await store().transact((tx) => tx.drafts.remove('d1'));
    expect(await store().read((tx) => tx.drafts.get('d1'))).toBeNull();
    expect(await store().read((tx) => tx.drafts.get('d2'))).toEqual(second);
  });

  it('lets drafts die that nobody touched', async () => {
    expect(await store().transact((tx) => tx.drafts.expire(at(5)))).toBe(1);
    expect(await store().read((tx) => tx.drafts.get('d3'))).toBeNull();
    expect(await store().read((tx) => tx.drafts.get('d2'))).not.toBeNull();
  });

  it('keeps reasons by subject, in order, whatever stands in them', async () => {
    const reason = (text: string, n: number) =>
      ({ subject: 'r1', person: person('p1').person, about: 'objection', text, salt: 'ab', at: at(n) }) as const;
    const rows = [reason('Der Preis fehlt.', 2), reason('NUL \0, "quotes", 🌱', 1)];
    await store().transact(async (tx) => {
      for (const row of rows) await tx.reasons.add(row);
    });
    expect(await store().read((tx) => tx.reasons.of('r1'))).toEqual(rows);
    expect(await store().read((tx) => tx.reasons.of('r2'))).toEqual([]);
  });
}
