import { openStore } from '../../adapters/stores/index.ts';
import { asides } from '../../src/app/publish/asides.ts';
import { inHand } from '../../src/app/publish/lanes.ts';
import { meansOf } from '../../src/app/publish/means.ts';
import { pick, vain } from '../../src/app/publish/steps.ts';
import { publisher } from '../../src/app/publish.ts';
import { testHouse } from './house.ts';
import type { Told } from './instances.ts';
import { instantNetwork } from './instant.ts';

/** One instance of several: says that it is ready, and once told works on its database until nothing is left to do. */
const { store: url, now, lanes, accounts, onlyClaims } = JSON.parse(process.argv[2] ?? '{}') as Told;
const store = await openStore(url);
const { house } = await testHouse({ store, now, networks: accounts.map(instantNetwork) });
process.stdout.write('ready\n');
await new Promise<void>((resolve) => process.stdin.once('data', () => resolve()));
if (onlyClaims !== undefined) await claimAll(onlyClaims);
else await deliverAll();
await store.close();
process.exit(0);

/** As many loops as lanes; each takes at most so many in one durable transaction. */
async function claimAll(most: number): Promise<void> {
  const means = meansOf(house, {});
  const loop = async (): Promise<void> => {
    const [aside, hand] = [asides(house.clock), inHand()];
    for (;;) {
      const picked = await pick(means, aside, hand, most);
      if (picked === vain || picked.length > 0) continue;
      const left = await store.read((tx) => tx.publications.nextAt());
      if (left === null || left > now) return;
    }
  };
  await Promise.all(Array.from({ length: lanes }, loop));
}

async function deliverAll(): Promise<void> {
  const over = new AbortController();
  await publisher(house, { lanes }).run(async (_at, signal) => {
    // Rows of others are hidden for a moment: nothing to do now is not nothing to do.
    if ((await store.read((tx) => tx.publications.nextAt())) === null) over.abort();
    else await soon(signal);
  }, over.signal);
}

function soon(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 5);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
