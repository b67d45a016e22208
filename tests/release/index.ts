import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** The long campaigns before a release: what CI has no time for. Their lines of JSON go into docs/campaigns.md. */
const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '2500' },
    schedules: { type: 'string', default: '1000000' },
    requests: { type: 'string', default: '100000' },
  },
});
const here = import.meta.dirname;

async function run(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [join(here, program), ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  return ((await once(child, 'exit')) as [number | null])[0] ?? 1;
}

const forged = await run('forgeries.ts', ['--requests', values.requests]);
const crash = await run('../crash/campaign.ts', ['--trials', values.trials]);
const workers = Math.max(1, Math.min(4, availableParallelism()));
const each = String(Math.ceil(Number(values.schedules) / workers));
const seeds = Array.from({ length: workers }, () => String(Math.floor(Math.random() * 2 ** 31)));
const orders = await Promise.all(seeds.map((seed) => run('schedules.ts', ['--schedules', each, '--seed', seed])));
process.exitCode = [forged, crash, ...orders].every((code) => code === 0) ? 0 : 1;
