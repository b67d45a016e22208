import { openStore } from '../../../adapters/stores/index.ts';
import { MINUTE, plus } from '../../../src/core/time.ts';
import type { Store } from '../../../src/ports/store.ts';
import { freshDatabase, startPostgres } from '../../postgres.ts';
import { approve, START, testHouse } from '../../support/house.ts';
import { counts, together } from '../../support/instances.ts';
import { instantNetwork } from '../../support/instant.ts';
import { against, type Benchmark, type Measurement, round } from '../table.ts';

const POSTS = 150;
/** Each proposal goes to so many accounts: publications, and claims, are posts times accounts. */
const ACCOUNTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** How many publications several instances claim, send and record a second on one PostgreSQL, nothing twice. */
const claims: Benchmark = {
  name: 'claims',
  async run() {
    const server = await startPostgres();
    try {
      const all: Measurement[] = [];
      for (const lanes of [1, 8]) {
        for (const processes of [1, 2, 4]) {
          const one = await rate(server.url, processes, lanes);
          const [base] = all.filter((other) => other.name.endsWith(`${lanes} at a time`));
          all.push(base === undefined ? one : against(base, one));
        }
      }
      return all;
    } finally {
      await server.stop();
    }
  },
};

async function rate(server: string, processes: number, lanes: number): Promise<Measurement> {
  const { url, drop } = await freshDatabase(server);
  try {
    const store = await openStore(url);
    const t = await testHouse({ store, networks: ACCOUNTS.map(instantNetwork) });
    const ids: string[] = [];
    for (let n = 0; n < POSTS; n++) ids.push(await approve(t.house, `Mühle ${n}`));
    const told = { store: url, now: plus(START, MINUTE), lanes, accounts: ACCOUNTS };
    const seconds = await together(processes, told);
    await checkOnce(store, ids);
    await store.close();
    const name = `claimed, sent, recorded: ${processes} ${processes === 1 ? 'process' : 'processes'}, ${lanes} at a time`;
    return { name, value: round((POSTS * ACCOUNTS.length) / seconds), unit: 'per s' };
  } finally {
    await drop();
  }
}

/** A rate with a double in it is none. */
async function checkOnce(store: Store, ids: readonly string[]): Promise<void> {
  const { claimed, live } = await counts(store, ids);
  if (claimed.length !== ids.length * ACCOUNTS.length || [...claimed, ...live].some((count) => count !== 1))
    throw new Error('something was not claimed and live exactly once');
}

export default claims;
