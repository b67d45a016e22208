import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { bareNode, timeToEnd } from '../process.ts';
import { posts } from '../review/inputs.ts';
import type { Cost } from '../review/measure.ts';
import type { Held } from '../review/memory.ts';
import { peers } from '../review/peers.ts';
import { against, type Benchmark, type Measurement, median } from '../table.ts';

const run = promisify(execFile);
const source = join(import.meta.dirname, '../../../src');
const parts = join(import.meta.dirname, '../review');

const printed = async (args: readonly string[]): Promise<string> =>
  (await run(process.execPath, args, { maxBuffer: 2 ** 24 })).stdout;

/**
 * Runs a measurement of `file` in a process of its own that starts as `voices` does, from plain JavaScript and with Node's cache
 * open: the compiler of types alone would take 40 MB. The first of two runs only fills that cache.
 */
async function apart<T>(file: string, measurement: string): Promise<T> {
  const load = `(await import(${JSON.stringify(pathToFileURL(join(parts, file)).href)}))`;
  const begin = 'const { enableCompileCache } = await import("node:module"); enableCompileCache();';
  const run = (what: string) => printed(['--expose-gc', '--input-type=module', '--eval', `${begin} ${what}`]);
  await run(load);
  return JSON.parse(await run(`console.log(JSON.stringify(await ${load}.${measurement}()))`)) as T;
}

/** Milliseconds of a whole process, the middle one of several. The first one, that fills the caches, is left out. */
async function often(name: string, args: readonly string[]): Promise<Measurement> {
  await timeToEnd(args);
  const times: number[] = [];
  for (let n = 0; n < 9; n++) times.push(await timeToEnd(args));
  return { name, value: median(times), unit: 'ms' };
}

/** One text read over by a new process, beside what Node alone needs for an empty file with types in its name. */
async function cold(base: Measurement): Promise<readonly Measurement[]> {
  const args = ['review', 'Die Mühle von 1974 mahlt wieder, 38 Euro.', '--format', 'json'];
  const types = await often('an empty .ts', [join(parts, 'nothing.ts')]);
  const typed = await often('node src/main.ts review', [join(source, 'main.ts'), ...args]);
  const plain = await often('voices review', [join(source, 'voices.js'), ...args]);
  return [against(base, types), against(base, typed), against(types, typed), against(base, plain)];
}

/** The review warm in a process of its own: everything on, both languages, one core. */
async function warm(): Promise<{ readonly rows: readonly Measurement[]; readonly perSecond: Measurement }> {
  const own = await apart<Cost>('measure.ts', 'measure');
  const bare = await apart<Held>('memory.ts', 'atRest');
  const perSecond: Measurement = { name: 'review', value: own.perSecond, unit: 'posts/s' };
  const [small = 0, middle = 0, large = 0] = own.growth;
  const [few = 0, many = 0] = own.phrases;
  const small1: Measurement = { name: 'review, 1,000 characters', value: small, unit: 'ms' };
  const few1: Measurement = { name: 'a post among 1,000 phrases', value: few, unit: 'ms' };
  return {
    perSecond,
    rows: [
      perSecond,
      { name: 'review, p50', value: own.p50, unit: 'ms' },
      { name: 'review, p99', value: own.p99, unit: 'ms' },
      { name: 'review, memory in use over bare node', value: own.inUse - bare.inUse, unit: 'MB' },
      {
        name: 'review, resident over bare node, free pages given back',
        value: own.resident - bare.resident,
        unit: 'MB',
      },
      { name: 'review, resident over bare node while it reads', value: own.working - bare.resident, unit: 'MB' },
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
    return [...first, ...rows, ...(await beside(base, perSecond))];
  },
};

export default review;
