import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../adapters/stores/index.ts';
import { memoryStore } from '../support/memory.ts';
import { type Played, playOn, type Schedule } from '../support/simulation.ts';

const RUNS = 40;

/** The thousands of schedules in memory count only if a real store plays them the same. */
describe('the store of the simulation', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voices-schedules-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const onDisk = async (schedule: Schedule): Promise<Played> => {
    const store = await openStore(join(folder, `${schedule.kind}-${schedule.seed}.db`), {
      // The simulation decides what happens when.
      turn: async () => undefined,
    });
    const played = await playOn(store, schedule);
    expect((await store.verify()).flaws).toEqual([]);
    await store.close();
    return played;
  };

  it.each(['client-id', 'key', 'duplicate-refusal', 'read-back', 'none'] as const)(
    `%s: ${RUNS} schedules end on SQLite as they do in memory, event by event`,
    async (kind) => {
      for (let seed = 0; seed < RUNS; seed++) {
        const schedule = { seed, kind, undo: seed % 3 === 0, stop: seed % 4 === 0, deaf: seed % 2 === 0 };
        const played = await onDisk(schedule);
        expect(played.wrong).toEqual([]);
        expect(played).toEqual(await playOn(memoryStore(), schedule));
      }
    },
    120_000,
  );
});
