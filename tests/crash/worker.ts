import { createInterface } from 'node:readline';
import { openStore } from '../../adapters/stores/index.ts';
import { type Publisher, publisher } from '../../src/app/publish.ts';
import { type TestHouse, testHouse } from '../support/house.ts';
import { networksOf } from './fleet.ts';
import { type Wire, wire } from './wire.ts';

/** What a worker is told, one line of JSON an order. */
export type Order =
  | { readonly open: { readonly store: string; readonly server: string; readonly now: string } }
  /** Work at this time until there is nothing to do; `die` = end by SIGKILL at this many moments from now. */
  | { readonly work: { readonly now: string; readonly die: number | null } }
  | { readonly held: string };

/** How many publications one process works on at the same time. */
const LANES = 6;

let left: number | null = null;
const wires: Wire[] = [];
let at: Promise<{ readonly t: TestHouse; readonly lanes: readonly Publisher[] }> | null = null;

/** Any of its moments may be its last. */
function passing(): Promise<void> {
  if (left !== null && --left <= 0) process.kill(process.pid, 'SIGKILL');
  return Promise.resolve();
}

for await (const text of createInterface(process.stdin)) {
  const order = JSON.parse(text) as Order;
  if ('held' in order) for (const { giveUp } of wires) giveUp(order.held);
  else if ('open' in order) at = open(order.open);
  else void work(order.work).catch(fail);
}
process.exit(0);

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

async function open({ store: url, server, now }: Extract<Order, { open: unknown }>['open']) {
  const line = wire(passing);
  wires.push(line);
  const t = await testHouse({ store: await openStore(url), now, networks: networksOf(server, line.fetch) });
  const lanes = Array.from({ length: LANES }, () =>
    publisher(t.house, { deadlineMs: 20_000, leaseMs: 90_000, passing }),
  );
  process.stdout.write('open\n');
  return { t, lanes };
}

/** Answers with the moment at which there may be something to do again, or "null". */
async function work({ now, die }: Extract<Order, { work: unknown }>['work']): Promise<void> {
  if (at === null) throw new Error('not open');
  const { t, lanes } = await at;
  t.clock.set(now);
  left = die;
  await Promise.all(lanes.map((lane) => lane.drain()));
  left = null;
  const moments = await Promise.all(lanes.map((lane) => lane.nextAt()));
  process.stdout.write(`${JSON.stringify(moments.filter((one) => one !== null).sort()[0] ?? null)}\n`);
}
