import { openStore } from '../../adapters/stores/index.ts';
import type { StreamEvent } from '../../src/ports/rows.ts';
import type { Store } from '../../src/ports/store.ts';

/**
 * A second process. Arguments: path, name, count, what to do: `append` adds `count` events to a stream both sides use and to one of its
 * own, `take` takes `count` calls of one account's pace, `refresh` tries `count` times to be the one who replaces a login. Whatever it
 * got is sent at the end.
 */
const [url = '', name = '', count = '0', what = 'append'] = process.argv.slice(2);

const at = '2026-11-24T00:00:00.000Z';
const event: StreamEvent = { type: 'nudged', at };

const jobs: Readonly<Record<string, (store: Store, n: number) => Promise<boolean>>> = {
  append: (store, n) =>
    store.transact(async (tx) => {
      const { version } = await tx.streams.load('proposal:shared');
      await tx.streams.append('proposal:shared', version, [event]);
      await tx.streams.append(`proposal:${name}`, n, [event]);
      return true;
    }),
  // The same moment again and again: nothing grows back meanwhile.
  take: (store) =>
    store.transact(async (tx) => (await tx.paces.take('masto', { calls: 60, perMs: 60_000 }, at)) === null),
  refresh: (store, n) =>
    store.transact(async (tx) => {
      const known = await tx.logins.get('masto');
      if (known === null) return false;
      // Read before, as whoever asks the network in between has to: what is replaced may be another one's by now.
      return tx.logins.put({ ...known, version: n + 2, box: name }, n + 1);
    }),
};

const store = await openStore(url);
process.send?.('ready');
await new Promise((resolve) => process.once('message', resolve));
let got = 0;
for (let n = 0; n < Number(count); n += 1) if (await jobs[what]?.(store, n)) got += 1;
await store.close();
process.send?.(got);
process.disconnect();
