import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../adapters/stores/index.ts';
import type { Connection } from '../../adapters/stores/sqlite-connection.ts';
import { lots } from '../../adapters/stores/sqlite-lots.ts';

describe('transactions that share commits', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voices-lots-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are all written before the store closes', async () => {
    const path = join(folder, 'closing.db');
    const store = await openStore(path);
    const asked = Array.from({ length: 50 }, (_, n) =>
      store.transact((tx) => tx.slots.take('closing', `${n}`, '2026-11-24T10:00:00.000Z')),
    );
    await store.close();
    expect(await Promise.all(asked)).toEqual(asked.map(() => true));
    const again = await openStore(path);
    const free = await again.transact((tx) => tx.slots.take('closing', '49', '2026-11-24T10:00:00.000Z'));
    await again.close();
    expect(free).toBe(false);
  });

  it('are refused together while another process writes: waiting for each alone would hold everything up', async () => {
    let begun = 0;
    const execute = async (): Promise<never> => {
      begun += 1;
      throw Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });
    };
    const locked = { db: { transaction: () => ({ execute }) } } as unknown as Connection;
    const { write } = lots(
      () => locked,
      async () => undefined,
      (error) => error instanceof Error && 'code' in error,
    );
    const all = await Promise.allSettled(Array.from({ length: 3 }, () => write(async () => undefined)));
    expect(all.every((one) => one.status === 'rejected' && /locked/.test(String(one.reason)))).toBe(true);
    expect(begun).toBe(1);
  });
});
