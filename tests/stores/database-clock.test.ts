import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { databaseClock } from '../../adapters/stores/database-clock.ts';
import { openStore } from '../../adapters/stores/index.ts';
import { freshDatabase } from '../postgres.ts';
import { sqliteBench } from './raw.ts';

describe('a clock that goes by what the database said', () => {
  const start = Date.parse('2026-11-24T09:00:00.000Z');

  it('counts on from there by what has passed', () => {
    let passed = 1000.25;
    const clock = databaseClock(() => passed);
    expect(() => clock.now()).toThrow(/not said/);
    clock.hear(start + 0.6);
    expect(clock.now()).toBe('2026-11-24T09:00:00.000Z');
    passed += 1.5;
    expect(clock.now()).toBe('2026-11-24T09:00:00.002Z');
    passed += 3_600_000;
    expect(clock.now()).toBe('2026-11-24T10:00:00.002Z');
  });

  it('follows the database forwards, and never goes back', () => {
    let passed = 0;
    const clock = databaseClock(() => passed);
    clock.hear(start);
    clock.hear(start + 5000);
    expect(clock.now()).toBe('2026-11-24T09:00:05.000Z');
    clock.hear(start + 2000);
    expect(clock.now()).toBe('2026-11-24T09:00:05.000Z');
    passed = 2999;
    expect(clock.now()).toBe('2026-11-24T09:00:05.000Z');
    passed = 3001;
    expect(clock.now()).toBe('2026-11-24T09:00:05.001Z');
  });
});

describe('whose time it is', () => {
  let [url, drop] = ['', async (): Promise<void> => undefined];
  beforeEach(async () => {
    ({ url, drop } = await freshDatabase(inject('postgres')));
  });
  afterEach(async () => {
    vi.useRealTimers();
    await drop();
  });

  it('PostgreSQL: the time of the database, on a machine whose clock is hours off', async () => {
    const before = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: before - 5 * 3_600_000 });
    const store = await openStore(url);
    const [first, later] = [store.clock!.now(), await store.transact(async () => store.clock!.now())];
    const told: string[] = [];
    for (let n = 0; n < 200; n += 1) {
      if (n % 20 === 0) await store.read(async () => undefined);
      told.push(store.clock!.now());
    }
    await store.close();
    vi.useRealTimers();
    // By the same machine's true clock: it is the database's, too.
    expect(Date.parse(first)).toBeGreaterThanOrEqual(before - 50);
    expect(Date.parse(told.at(-1)!)).toBeLessThanOrEqual(Date.now() + 50);
    expect([first, later, ...told]).toEqual([first, later, ...told].toSorted());
    expect(first).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('two instances agree, however their own clocks differ', async () => {
    const here = await openStore(url);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7 * 3_600_000 });
    const there = await openStore(url);
    const [a, b] = [Date.parse(here.clock!.now()), Date.parse(there.clock!.now())];
    await Promise.all([here.close(), there.close()]);
    expect(Math.abs(a - b)).toBeLessThan(1000);
  });

  it('SQLite: none but this machine’s', async () => {
    const bench = await sqliteBench();
    const store = await bench.open();
    expect(store.clock).toBeNull();
    await store.close();
    await bench.drop();
  });
});
