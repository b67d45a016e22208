import { type TestbedClass, testbed, testbedClasses } from '../../adapters/networks/testbed/index.ts';
import type { Entry } from '../../adapters/networks/testbed/ledger.ts';
import { startTestbed, type TestbedServer } from '../../adapters/networks/testbed/server.ts';
import type { Publisher, PublisherOptions } from '../../src/app/publish.ts';
import { publisher } from '../../src/app/publish.ts';
import type { Account } from '../../src/core/leitbild.ts';
import type { Proposal } from '../../src/core/proposal.ts';
import type { Network } from '../../src/ports/network.ts';
import { beliefs, type Post } from './history.ts';
import { type HouseOptions, START, type TestHouse, testHouse } from './house.ts';

/** An account of the test network, of the recovery class it is named like. */
export const accountFor = (id: string): Account => accountOf(id, id);

/** One of many accounts of a recovery class. */
export const accountOf = (kind: string, id: string): Account => ({
  id,
  network: 'testbed',
  handle: `@${kind}`,
  answers: 'Jana',
  default: true,
});

/** The recovery class of an account of the test network. */
export const kindOf = ({ handle }: Account): TestbedClass =>
  testbedClasses.find((kind) => `@${kind}` === handle) ?? 'read-back';

/** Where the test server keeps what an account posts. */
export const placeOf = (account: Account): string => `${kindOf(account)}/${account.id}`;

export interface Delivery extends TestHouse {
  readonly server: TestbedServer;
  readonly worker: Publisher;
  /** Another worker on the same store. */
  another(options?: PublisherOptions): Publisher;
  /** Lets the worker work and time pass until nothing is left to do by itself. */
  through(worker?: Publisher): Promise<void>;
}

export interface DeliveryOptions extends HouseOptions {
  readonly wrap?: (network: Network) => Network;
  readonly url?: string;
  /** Default: one of each recovery class. */
  readonly accounts?: readonly Account[];
  /** Requests that will never be answered are given up at once instead of at their deadline. */
  readonly hurried?: boolean;
  /** How many workers `through` has; default 1. */
  readonly hands?: number;
}

/** A real house, a real test server and a worker: everything a delivery needs, on a clock that moves by hand. */
export async function delivery(options: DeliveryOptions = {}): Promise<Delivery> {
  let now = () => START;
  const server = await startTestbed({ now: () => now() });
  const { wrap = (x: Network) => x, accounts = testbedClasses.map(accountFor), hurried = false, hands = 1 } = options;
  const means = { url: options.url ?? server.url, ...(hurried ? { fetch: hurriedFetch(server) } : {}) };
  const networks = accounts.map((account) => wrap(testbed(account, means)));
  const t = await testHouse({ networks, ...options });
  now = t.clock.now;
  const deadlineMs = hurried ? 20_000 : 250;
  const another = (more: PublisherOptions = {}) => publisher(t.house, { deadlineMs, lanes: 1, ...more });
  const worker = another();
  const all = [worker, ...Array.from({ length: hands - 1 }, () => another())];
  return {
    ...t,
    server,
    worker,
    another,
    through: (one) => through(t, server, one === undefined ? all : [one]),
    [Symbol.asyncDispose]: async () => {
      await t[Symbol.asyncDispose]();
      await server.close();
    },
  };
}

/** Gives up what the server holds for ever, as a deadline would, without the waiting. */
function hurriedFetch(server: TestbedServer): typeof fetch {
  const open = new Map<string, AbortController>();
  let count = 0;
  server.onHeld((id) => open.get(id)?.abort(new DOMException('no answer in time', 'TimeoutError')));
  return async (input, init = {}) => {
    count += 1;
    const id = `test-${count}`;
    const own = new AbortController();
    open.set(id, own);
    const signal = init.signal ? AbortSignal.any([init.signal, own.signal]) : own.signal;
    try {
      const headers = { ...(init.headers as Record<string, string>), 'x-request-id': id };
      const response = await fetch(input, { ...init, headers, signal });
      return new Response(await response.arrayBuffer(), { status: response.status, headers: response.headers });
    } finally {
      open.delete(id);
    }
  };
}

async function through({ clock }: TestHouse, server: TestbedServer, workers: readonly Publisher[]): Promise<void> {
  for (let rounds = 0; rounds < 1000; rounds++) {
    await Promise.all(workers.map((worker) => worker.drain()));
    server.settle();
    const moments = await Promise.all(workers.map((worker) => worker.nextAt()));
    const at = moments.filter((one) => one !== null).sort()[0];
    if (at === undefined) return;
    if (at > clock.now()) clock.set(at);
  }
  throw new Error('delivery never comes to rest');
}

/** A ledger as the judge of histories reads it. */
export const postsOf = (ledger: readonly Entry[]): readonly Post[] =>
  ledger.map(({ id, place, text, removed, replyTo }) => ({
    id,
    account: place.slice(place.indexOf('/') + 1),
    text,
    removed,
    replyTo,
  }));

/** What is wrong between a proposal of one part and the ledger of the network; empty = all is well. Texts must be unique. */
export function contradictions(p: Proposal, text: string, ledger: readonly Entry[]): readonly string[] {
  return p.publications.flatMap((one) => {
    const here = postsOf(ledger).filter((post) => post.text === text && post.account === one.account);
    const found = beliefs(one, [text], here).map(({ what }) => `${one.account}: ${what}`);
    return here.length > 1 ? [`${one.account}: posted ${here.length} times`, ...found] : found;
  });
}
