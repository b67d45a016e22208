import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bareNode, timeToEnd } from '../process.ts';
import { posts } from '../review/inputs.ts';
import { peers } from '../review/peers.ts';
import type { Timed } from '../review/timed.ts';
import { against, type Benchmark, type Measurement, median } from '../table.ts';

const run = promisify(execFile);
const main = join(import.meta.dirname, '../../../src/main.ts');
const worker = join(import.meta.dirname, '../review/worker.ts');

/** What the worker prints, in milliseconds. `growth` reads a text of 1,000, 10,000 and 100,000 characters, `phrases` a post among 1,000 and 20,000. */
interface Own extends Timed {
  /** Resident, and what of it is in use after a collection. */
  readonly megabytes: number;
  readonly inUse: number;
  readonly growth: readonly [number, number, number];
  readonly worst: readonly { readonly name: string; readonly ms: number }[];
  readonly phrases: readonly [number, number];
}

const printed = async (args: readonly string[]): Promise<string> =>
  (await run(process.execPath, args, { maxBuffer: 2 ** 24 })).stdout;

const BARE =
  'gc(); const m = process.memoryUsage(); console.log(JSON.stringify([m.rss / 2 ** 20, (m.heapUsed + m.external) / 2 ** 20]))';

async function cold(base: Measurement): Promise<Measurement> {
  const args = [main, 'review', 'Die Mühle von 1974 mahlt wieder, 38 Euro.', '--format', 'json'];
  await timeToEnd(args);
  const times: number[] = [];
  for (let n = 0; n < 7; n++) times.push(await timeToEnd(args));
  return against(base, { name: 'review, cold', value: median(times), unit: 'ms' });
}

/** The review warm in a process of its own: everything on, both languages, one core. */
async function warm(): Promise<{ readonly rows: readonly Measurement[]; readonly perSecond: Measurement }> {
  const own = JSON.parse(await printed(['--expose-gc', worker])) as Own;
  const [bare = 0, bareInUse = 0] = JSON.parse(await printed(['--expose-gc', '--eval', BARE])) as number[];
  const perSecond: Measurement = { name: 'review', value: own.perSecond, unit: 'posts/s' };
  const [small, middle, large] = own.growth;
  const [few, many] = own.phrases;
  const small1: Measurement = { name: 'review, 1,000 characters', value: small, unit: 'ms' };
  const few1: Measurement = { name: 'a post among 1,000 phrases', value: few, unit: 'ms' };
  return {
    perSecond,
    rows: [
      perSecond,
      { name: 'review, p50', value: own.p50, unit: 'ms' },
      { name: 'review, p99', value: own.p99, unit: 'ms' },
      { name: 'review, memory in use over bare node', value: own.inUse - bareInUse, unit: 'MB' },
      { name: 'review, resident over bare node', value: own.megabytes - bare, unit: 'MB' },
      small1,
      against(small1, { name: 'review, 10,000 characters', value: middle, unit: 'ms' }),
      against(small1, { name: 'review, 100,000 characters', value: large, unit: 'ms' }),
      few1,
      against(few1, { name: 'a post among 20,000 phrases', value: many, unit: 'ms' }),
      ...[...own.worst]
        .sort((a, b) => b.ms - a.ms)
        .slice(0, 5)
        .map(({ name, ms }) => ({ name: `100,000 characters of ${name}`, value: ms, unit: 'ms' })),
    ],
  };
}

/** How many texts the peers read: the slowest takes seconds for a hundred. */
const FOR_PEERS = 120;

async function beside(base: Measurement, ours: Measurement): Promise<readonly Measurement[]> {
  const all = posts();
  const every = Math.max(1, Math.floor(all.length / FOR_PEERS));
  const measured = await peers(all.filter((_, n) => n % every === 0).slice(0, FOR_PEERS));
  return (measured ?? []).flatMap(({ name, perSecond, p99, megabytes, cold: once }) => [
    against(ours, { name, value: perSecond, unit: 'posts/s' }),
    { name: `${name}, p99`, value: p99, unit: 'ms' },
    { name: `${name}, memory`, value: megabytes, unit: 'MB' },
    against(base, { name: `${name}, cold`, value: once, unit: 'ms' }),
  ]);
}

/** One text read over by a process of its own; thousands in one process; the worst texts; and what other linters need for the same. */
const review: Benchmark = {
  name: 'review',
  async run() {
    const base = await bareNode();
    const first = await cold(base);
    const { rows, perSecond } = await warm();
    return [first, ...rows, ...(await beside(base, perSecond))];
  },
};

export default review;
