import { testbed, testbedClasses } from '../../adapters/networks/testbed/index.ts';
import type { Entry } from '../../adapters/networks/testbed/ledger.ts';
import { startTestbed, type TestbedServer } from '../../adapters/networks/testbed/server.ts';
import type { Publisher, PublisherOptions } from '../../src/app/publish.ts';
import { publisher } from '../../src/app/publish.ts';
import type { Account } from '../../src/core/leitbild.ts';
import type { Proposal } from '../../src/core/proposal.ts';
import type { Network } from '../../src/ports/network.ts';
import { type HouseOptions, START, type TestHouse, testHouse } from './house.ts';

/** An account of the test network for each recovery class, named like it. */
export const accountFor = (id: string): Account => ({
  id,
  network: 'testbed',
  handle: `@${id}`,
  answers: 'Jana',
  default: true,
});

export interface Delivery extends TestHouse {
  readonly server: TestbedServer;
  readonly worker: Publisher;
  /** Another worker on the same store. */
  another(options?: PublisherOptions): Publisher;
  /** Lets the worker work and time pass until nothing is left to do by itself. */
  through(worker?: Publisher): Promise<void>;
}

/** A real house, a real test server and a worker: everything a delivery needs, on a clock that moves by hand. */
export async function delivery(
  options: HouseOptions & { readonly wrap?: (network: Network) => Network; readonly url?: string } = {},
): Promise<Delivery> {
  let now = () => START;
  const server = await startTestbed({ now: () => now() });
  const { wrap = (x: Network) => x } = options;
  const networks = testbedClasses.map((id) => wrap(testbed(accountFor(id), { url: options.url ?? server.url })));
  const t = await testHouse({ networks, ...options });
  now = t.clock.now;
  const another = (more: PublisherOptions = {}) => publisher(t.house, { deadlineMs: 250, ...more });
  const worker = another();
  return {
    ...t,
    server,
    worker,
    another,
    through: (one = worker) => through(t, server, one),
    [Symbol.asyncDispose]: async () => {
      await t[Symbol.asyncDispose]();
      await server.close();
    },
  };
}

async function through({ clock }: TestHouse, server: TestbedServer, worker: Publisher): Promise<void> {
  for (let rounds = 0; rounds < 100; rounds++) {
    await worker.drain();
    server.settle();
    const at = await worker.nextAt();
    if (at === null) return;
    if (at > clock.now()) clock.set(at);
  }
  throw new Error('delivery never comes to rest');
}

/** What is wrong between a proposal and the ledger of the network; empty = all is well. Texts must be unique. */
export function contradictions(p: Proposal, text: string, ledger: readonly Entry[]): readonly string[] {
  return p.publications.flatMap(({ account, state }) => {
    const here = ledger.filter((post) => post.text === text && post.place.endsWith(`/${account}`));
    const shown = here.filter((post) => !post.removed).length;
    const wrong: string[] = [];
    if (here.length > 1) wrong.push(`${account}: posted ${here.length} times`);
    if (state === 'live' && shown !== 1) wrong.push(`${account}: live, but ${shown} shown`);
    if (['refused', 'cancelled', 'removed', 'held', 'pending'].includes(state) && shown > 0)
      wrong.push(`${account}: ${state}, but shown`);
    if (['sending', 'removing'].includes(state)) wrong.push(`${account}: left ${state}`);
    return wrong;
  });
}
