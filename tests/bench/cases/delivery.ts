import { testbed } from '../../../adapters/networks/testbed/index.ts';
import { startTestbed } from '../../../adapters/networks/testbed/server.ts';
import { publisher } from '../../../src/app/publish.ts';
import { approve, testHouse } from '../../support/house.ts';
import { against, type Benchmark, type Measurement, median, round } from '../table.ts';

const TIMES = 60;
/** Milliseconds a real network is away. */
const FAR = 100;

/** A fetch to a network that is `ms` away. */
const away =
  (ms: number): typeof fetch =>
  async (...given) => {
    if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
    return fetch(...given);
  };

/** What a publication costs beside the network's own answer: prepared, claimed, sent and recorded, durable at every step. */
const delivery: Benchmark = {
  name: 'delivery',
  async run() {
    const near = await pair('', 0);
    const far = await pair(`, ${FAR} ms away`, FAR);
    const added: Measurement = {
      name: 'added by the house',
      value: round(near.house.value - near.bare.value),
      unit: 'ms',
    };
    return [near.bare, against(near.bare, near.house), added, far.bare, against(far.bare, far.house)];
  },
};

async function pair(more: string, ms: number): Promise<{ readonly bare: Measurement; readonly house: Measurement }> {
  const server = await startTestbed();
  const account = { id: 'read-back', network: 'testbed', handle: '@read-back', answers: '–', default: true };
  const ask = away(ms);
  await using t = await testHouse({ networks: [testbed(account, { url: server.url, fetch: ask })] });
  const worker = publisher(t.house);
  const url = `${server.url}/read-back/bare/posts`;
  const body = (n: number) =>
    JSON.stringify({ text: `Mühle ${n}`, warning: null, language: 'de', visibility: 'public', replyTo: null });
  const [bare, house]: [number[], number[]] = [[], []];
  // In turns, so that both see the same machine.
  for (let n = 0; n < TIMES; n++) {
    await approve(t.house, `Mühle ${n}`);
    t.clock.advance(6_000);
    bare.push(
      await timed(async () => {
        await (
          await ask(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body(n) })
        ).json();
      }),
    );
    house.push(await timed(() => worker.drain()));
  }
  if (server.posts().length !== 2 * TIMES) throw new Error('not everything was posted once');
  await server.close();
  return {
    bare: { name: `bare call${more}`, value: round(median(bare)), unit: 'ms' },
    house: { name: `publication${more}`, value: round(median(house)), unit: 'ms' },
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

export default delivery;
