import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { testbed, testbedClasses } from '../../adapters/networks/testbed/index.ts';
import { openStore } from '../../adapters/stores/index.ts';
import type { House } from '../../src/app/house.ts';
import { type Publisher, publisher } from '../../src/app/publish.ts';
import type { Store } from '../../src/ports/store.ts';
import { accountFor } from '../support/delivery.ts';
import { testHouse } from '../support/house.ts';
import type { Job, Point } from './points.ts';

/**
 * A process that delivers until it has reached the named point on every account, and then ends itself by SIGKILL. One worker an
 * account, so that one death covers every recovery class. Told what to do by one line of JSON, when it is already warm.
 */
const PATIENCE = 30_000;

process.stdout.write('ready\n');
for await (const line of createInterface(process.stdin)) await deliver(JSON.parse(line) as Job);

async function deliver({ store: url, server, now, point, hit }: Job): Promise<void> {
  const store = await openStore(url);
  const { house } = await testHouse({
    store,
    now,
    networks: testbedClasses.map((id) => testbed(accountFor(id), { url: server })),
  });
  const waiting = new Set<string>();
  setTimeout(() => {
    process.stdout.write(`only ${[...waiting].join(', ')} reached ${point}\n`);
    process.exit(1);
  }, PATIENCE);
  const work = testbedClasses.map((id) => {
    let seen = 0;
    const passing = async (at: Point): Promise<void> => {
      if (at !== point || ++seen !== hit) return;
      waiting.add(id);
      if (waiting.size === testbedClasses.length) process.kill(process.pid, 'SIGKILL');
      await new Promise(() => setInterval(() => undefined, 60_000));
    };
    const network = testbed(accountFor(id), { url: server, fetch: watched(passing) });
    const own: House = { ...house, store: only(store, id), networks: new Map([[id, network]]) };
    return untilDeath(publisher(own, { deadlineMs: 20_000, leaseMs: 90_000, passing }));
  });
  await Promise.all(work);
}

/** PostgreSQL hides rows that another worker is just looking at: nothing to do now is not nothing to do. */
async function untilDeath(worker: Publisher): Promise<void> {
  for (;;) {
    await worker.drain();
    await sleep(10);
  }
}

/** The store as a worker for one account sees it. */
function only(store: Store, account: string): Store {
  return {
    ...store,
    transact: (work) =>
      store.transact((tx) => {
        const next: typeof tx.publications.next = async (now, except) => {
          const row = await tx.publications.next(now, except);
          return row === null || row.account === account ? row : next(now, [...except, row.id]);
        };
        return work({ ...tx, publications: { ...tx.publications, next } });
      }),
  };
}

/** A fetch that knows when its last byte has been handed to the system and when the first of the answer is there. */
function watched(passing: (point: Point) => Promise<void>): typeof fetch {
  return (input, init = {}) =>
    new Promise((resolve, reject) => {
      const { method = 'GET', headers, body, signal } = init;
      const call = request(String(input), {
        method,
        headers: {
          ...(headers as Record<string, string>),
          ...(typeof body === 'string' ? { 'content-length': Buffer.byteLength(body) } : {}),
        },
        ...(signal ? { signal } : {}),
      });
      const publishing = method === 'POST' || method === 'PUT';
      let sent: Promise<void> = Promise.resolve();
      call.on('finish', () => {
        if (publishing) sent = passing('after-bytes-sent');
      });
      call.on('error', reject);
      call.on('response', (response) => {
        void (async () => {
          await sent;
          if (publishing) await passing('after-response');
          const text = (await response.setEncoding('utf8').toArray()).join('');
          resolve(new Response(text, { status: response.statusCode ?? 500 }));
        })().catch(reject);
      });
      call.end(typeof body === 'string' ? body : undefined);
    });
}
