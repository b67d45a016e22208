import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openStore } from '../../adapters/stores/index.ts';
import type { Store } from '../../src/ports/store.ts';
import { freshDatabase } from '../postgres.ts';
import { type Delivery, delivery } from '../support/delivery.ts';
import { type Cell, dieAndRecover, type Warm, warm } from './matrix.ts';
import { removalPoints, sendPoints } from './points.ts';

const stores = {
  SQLite: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'voices-crash-'));
    return { url: join(folder, 'voices.db'), drop: () => rm(folder, { recursive: true, force: true }) };
  },
  PostgreSQL: () => freshDatabase(inject('postgres')),
};

const cells: readonly Cell[] = [
  ...sendPoints.map((point): Cell => ({ point, hit: 1, undo: 'never' })),
  // A part is taken up twice: to be prepared and to be sent.
  ...sendPoints.map((point): Cell => ({ point, hit: point === 'after-intent' ? 3 : 2, undo: 'after' })),
  ...removalPoints.map((point): Cell => ({ point, hit: 1, undo: 'before' })),
];

describe.each(Object.entries(stores))('kill -9 on %s', (_, make) => {
  let place: { readonly url: string; drop(): Promise<void> };
  let store: Store;
  let t: Delivery;
  let next: Warm;
  beforeAll(async () => {
    place = await make();
    store = await openStore(place.url);
    t = await delivery({ store });
    next = warm();
  });
  afterAll(async () => {
    next.close();
    await t[Symbol.asyncDispose]();
    await store.close();
    await place.drop();
  });

  it.each(cells)('at $point (time $hit), undo: $undo: every class ends exactly once', async (cell) => {
    const child = next;
    next = warm();
    await dieAndRecover(t, child, place.url, cell);
  });

  it('leaves the history whole', async () => {
    const { flaws, streams, events } = await store.verify();
    expect(flaws).toEqual([]);
    expect(streams).toBeGreaterThanOrEqual(cells.length);
    expect(events).toBeGreaterThan(cells.length * 10);
  });
});
