import { expect, inject, it } from 'vitest';
import { openStore } from '../../adapters/stores/index.ts';
import { MINUTE, plus } from '../../src/core/time.ts';
import { freshDatabase } from '../postgres.ts';
import { approve, START, testHouse } from '../support/house.ts';
import { counts, together } from '../support/instances.ts';
import { instantNetwork } from '../support/instant.ts';

const ACCOUNTS = ['a', 'b', 'c', 'd'];
const POSTS = 6;

it.each([2, 4, 8])(
  '%i processes on one PostgreSQL claim everything once',
  async (processes) => {
    const { url, drop } = await freshDatabase(inject('postgres'));
    const store = await openStore(url);
    try {
      const { house } = await testHouse({ store, networks: ACCOUNTS.map(instantNetwork) });
      const ids: string[] = [];
      for (let n = 0; n < POSTS; n++) ids.push(await approve(house, `Mühle ${n}`));
      await together(processes, { store: url, now: plus(START, MINUTE), lanes: 4, accounts: ACCOUNTS });
      const once = Array.from({ length: POSTS * ACCOUNTS.length }, () => 1);
      expect(await counts(store, ids)).toEqual({ claimed: once, live: once });
    } finally {
      await store.close();
      await drop();
    }
  },
  120_000,
);
