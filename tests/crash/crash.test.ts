import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { testbedClasses } from '../../adapters/networks/testbed/index.ts';
import { openStore } from '../../adapters/stores/index.ts';
import { freshDatabase } from '../postgres.ts';
import { delivery } from '../support/delivery.ts';
import { crew, deaths, dieAndRecover, type Ended, expected } from './matrix.ts';
import { type Cell, cellFaults, dying, reaches, removalPoints, sendPoints } from './points.ts';
import { type Warm, warm } from './process.ts';

const stores = {
  SQLite: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'voices-crash-'));
    return { url: join(folder, 'voices.db'), drop: () => rm(folder, { recursive: true, force: true }) };
  },
  PostgreSQL: () => freshDatabase(inject('postgres')),
};

/** A store on which processes die, one after the other. */
interface Site {
  readonly name: string;
  die(cell: Cell): Promise<Ended>;
  verify(): Promise<{ readonly flaws: readonly unknown[]; readonly streams: number; readonly events: number }>;
  close(): Promise<void>;
}

async function site(name: string, make: (typeof stores)[keyof typeof stores]): Promise<Site> {
  const place = await make();
  const store = await openStore(place.url);
  const accounts = crew.map(({ account }) => account);
  const t = await delivery({ store, accounts, hurried: true, hands: 4 });
  const start = (): Warm => {
    const child = warm('child.ts');
    const deaf = t.server.onHeld((held) => child.tell({ held }));
    void child.ended.then(deaf);
    return child;
  };
  let next = start();
  return {
    name,
    die: (cell) => {
      const child = next;
      next = start();
      return dieAndRecover(t, child, place.url, cell);
    },
    verify: () => store.verify(),
    close: async () => {
      next.kill();
      await next.ended;
      await t[Symbol.asyncDispose]();
      await store.close();
      await place.drop();
    },
  };
}

describe('kill -9', () => {
  let sites: readonly Site[] = [];
  let cells = 0;
  beforeAll(async () => {
    sites = await Promise.all(Object.entries(stores).map(([name, make]) => site(name, make)));
  });
  afterAll(() => Promise.all(sites.map((one) => one.close())));

  it.each(deaths)(
    'at $point (time $hit), undo: $undo: exactly once, in every class, under every fault, on both stores',
    async (cell) => {
      const ended = await Promise.all(sites.map(async (one) => [one.name, await one.die(cell)] as const));
      const want = Object.keys(stores).map((name) => [name, expected(cell)] as const);
      expect(Object.fromEntries(ended)).toEqual(Object.fromEntries(want));
      cells += crew.length * sites.length;
    },
  );

  it('leaves the history whole', async () => {
    for (const one of sites) {
      const { flaws, streams, events } = await one.verify();
      expect(flaws, one.name).toEqual([]);
      expect(streams).toBeGreaterThanOrEqual(deaths.length * crew.length);
      expect(events).toBeGreaterThan(deaths.length * crew.length * 8);
    }
  });

  it('has met every step, class and fault on every store', () => {
    const steps = sendPoints.length * 2 + removalPoints.length;
    process.stdout.write(`crash cells: ${cells}\n`);
    expect(cells).toBe(steps * testbedClasses.length * cellFaults.length * Object.keys(stores).length);
  });

  it('says which steps a fault leaves out: what never gets an answer dies at the next one', () => {
    const others = deaths.flatMap((cell) =>
      cellFaults
        .filter((fault) => !reaches(cell.point, fault))
        .map((fault) => `${cell.undo}, ${fault}: ${dying(cell, fault)}`),
    );
    const silent = ['answer-lost', 'late', 'slow', 'reset'];
    expect(others).toEqual([
      ...['never', 'after'].flatMap((undo) => silent.map((fault) => `${undo}, ${fault}: before-record`)),
      ...silent.map((fault) => `before, ${fault}: during-removal`),
    ]);
  });
});
