import { openStore } from '../../../adapters/stores/index.ts';
import { MINUTE, plus } from '../../../src/core/time.ts';
import type { Store } from '../../../src/ports/store.ts';
import { freshDatabase, startPostgres } from '../../postgres.ts';
import { approve, START, testHouse } from '../../support/house.ts';
import { counts, together } from '../../support/instances.ts';
import { instantNetwork } from '../../support/instant.ts';
import { against, type Benchmark, type Measurement, round } from '../table.ts';

const POSTS = 200;
/** Of each process. */
const LANES = 8;
/** Each proposal goes to so many accounts: publications, and claims, are posts times accounts. */
const ACCOUNTS = ['a', 'b', 'c', 'd'];

const modes = [
  { name: 'claimed one by one', most: 1 },
  { name: 'claimed in batches', most: LANES },
  { name: 'claimed, sent, recorded', most: null },
] as const;

/** How many publications several instances claim, send and record a second on one PostgreSQL, nothing twice. */
const claims: Benchmark = {
  name: 'claims',
  async run() {
    const server = await startPostgres();
    try {
      const all: Measurement[] = [];
      for (const { name, most } of modes) {
        for (const processes of [1, 2, 4]) {
          const one = await rate(server.url, { processes, most, name });
          const [base] = all.filter((other) => other.name.startsWith(`${name}:`));
          all.push(base === undefined ? one : against(base, one));
        }
      }
      return all;
    } finally {
      await server.stop();
    }
  },
};

interface Run {
  readonly processes: number;
  /** How many are claimed in one transaction; null = claimed as a worker does, and sent. */
  readonly most: number | null;
  readonly name: string;
}

async function rate(server: string, { processes, most, name }: Run): Promise<Measurement> {
  const { url, drop } = await freshDatabase(server);
  try {
    const store = await openStore(url);
    const t = await testHouse({ store, networks: ACCOUNTS.map(instantNetwork) });
    const ids: string[] = [];
    for (let n = 0; n < POSTS; n++) ids.push(await approve(t.house, `Mühle ${n}`));
    if (most !== null) await prepareAll(store, ids);
    const how = most === null ? {} : { onlyClaims: most };
    const told = { store: url, now: plus(START, MINUTE), lanes: LANES, accounts: ACCOUNTS, ...how };
    const seconds = await together(processes, told);
    await checkOnce(store, ids, most !== null);
    await store.close();
    const by = `${processes} ${processes === 1 ? 'process' : 'processes'}`;
    return { name: `${name}: ${by}`, value: round((POSTS * ACCOUNTS.length) / seconds), unit: 'per s' };
  } finally {
    await drop();
  }
}

/** What prepare would have written: then a claim is all that is left to do. */
async function prepareAll(store: Store, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await store.transact(async (tx) => {
      for (const { id: publication } of await tx.publications.of(id)) {
        const prepared = { key: publication, createdAt: START, body: 'Mühle' };
        await tx.publications.prepare({ publication, n: 0, prepared, receipt: null });
      }
    });
  }
}

/** A rate with a double in it is none. */
async function checkOnce(store: Store, ids: readonly string[], onlyClaims: boolean): Promise<void> {
  const { claimed, live } = await counts(store, ids);
  const once = [...claimed, ...(onlyClaims ? [] : live)];
  if (claimed.length !== ids.length * ACCOUNTS.length || once.some((count) => count !== 1))
    throw new Error('something was not claimed and live exactly once');
}

export default claims;
