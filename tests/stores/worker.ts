import { openStore } from '../../adapters/stores/index.ts';
import type { StreamEvent } from '../../src/ports/rows.ts';

/** A second process: appends `count` events to a stream both sides use, and to one of its own. Arguments: path, name, count. */
const [url = '', name = '', count = '0'] = process.argv.slice(2);
const store = await openStore(url);
process.send?.('ready');
await new Promise((resolve) => process.once('message', resolve));
const event: StreamEvent = { type: 'nudged', at: '2026-11-24T00:00:00.000Z' };
for (let n = 0; n < Number(count); n += 1) {
  await store.transact(async (tx) => {
    const { version } = await tx.streams.load('proposal:shared');
    await tx.streams.append('proposal:shared', version, [event]);
    await tx.streams.append(`proposal:${name}`, n, [event]);
  });
}
await store.close();
process.disconnect();
