import { createInterface } from 'node:readline';
import { testbed } from '../../adapters/networks/testbed/index.ts';
import { openStore } from '../../adapters/stores/index.ts';
import { workAt } from '../../adapters/stores/sql/work-at.ts';
import { publisher } from '../../src/app/publish.ts';
import type { Store } from '../../src/ports/store.ts';
import { accountOf } from '../support/delivery.ts';
import { testHouse } from '../support/house.ts';
import type { Job, Lane, Point } from './points.ts';
import { type Wire, wire } from './wire.ts';

/**
 * A process that delivers until every publication it was given has come to its point, and then ends itself by SIGKILL. One worker a
 * publication, so that one death covers every recovery class and every fault. Told what to do, and what will never be answered, by
 * lines of JSON.
 */
const PATIENCE = 60_000;

const wires: Wire[] = [];
for await (const line of createInterface(process.stdin)) {
  const order = JSON.parse(line) as Job | { readonly held: string };
  if ('held' in order) for (const { giveUp } of wires) giveUp(order.held);
  else void deliver(order).catch(fail);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

async function deliver({ store: url, server, now, lanes }: Job): Promise<void> {
  const store = await openStore(url);
  // The accounts as people saw them are part of what they said yes to.
  const networks = lanes.map(({ kind, account }) => testbed(accountOf(kind, account), { url: server }));
  const { house } = await testHouse({ store, now, networks });
  const waiting = new Set<string>();
  setTimeout(() => {
    const missing = lanes.filter(({ publication }) => !waiting.has(publication));
    fail(missing.map(({ account, point, hit }) => `${account} never came to ${point} (${hit})`).join('\n'));
  }, PATIENCE);
  const arrive = (publication: string): Promise<void> => {
    waiting.add(publication);
    if (waiting.size === lanes.length) process.kill(process.pid, 'SIGKILL');
    return new Promise(() => undefined);
  };
  const work = lanes.map(async ({ publication, kind, account, point, hit }: Lane) => {
    let seen = 0;
    const passing = async (at: Point): Promise<void> => {
      if (at === point && ++seen === hit) await arrive(publication);
    };
    const own = wire(passing);
    wires.push(own);
    const network = testbed(accountOf(kind, account), { url: server, fetch: own.fetch });
    const alone = { ...house, store: only(store, publication), networks: new Map([[account, network]]) };
    await publisher(alone, { deadlineMs: 20_000, leaseMs: 90_000, passing }).drain();
    fail(`${account} has nothing left to do before ${point} (${hit})`);
  });
  await Promise.all(work);
}

/** The store as a worker for one publication sees it. */
function only(store: Store, publication: string): Store {
  return {
    ...store,
    transact: (work) =>
      store.transact((tx) => {
        const next: typeof tx.publications.next = async ({ now, except }) => {
          const row = await tx.publications.get(publication);
          if (row === null || except?.includes(row.id)) return [];
          const { events } = await tx.streams.load(`proposal:${row.proposal}`);
          const undoing = events.some(({ type }) => type === 'undone');
          const at = workAt(row, undoing);
          return at !== null && at <= now ? [row] : [];
        };
        return work({ ...tx, publications: { ...tx.publications, next } });
      }),
  };
}
