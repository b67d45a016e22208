import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Measurement, median } from './table.ts';

/** Milliseconds until a program that does nothing has started and ended: what no program of ours can undercut. */
export async function bareNode(times = 9): Promise<Measurement> {
  const all: number[] = [];
  for (let n = 0; n < times; n++) all.push(await timeToEnd(['--eval', '']));
  return { name: 'bare node', value: median(all), unit: 'ms' };
}

/** Runs `node ARGS` and returns the milliseconds until it ends. Throws if it does not end with 0. */
export async function timeToEnd(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}`);
  return performance.now() - begun;
}

/**
 * Runs `node ARGS` until a line of its output matches, and returns the milliseconds until then. `meanwhile` gets the matching line
 * and the process id (to ask it for something, to read its memory); the process is ended afterwards.
 */
export async function timeToLine(
  args: readonly string[],
  line: RegExp,
  env: NodeJS.ProcessEnv = process.env,
  meanwhile: (said: string, pid: number) => Promise<void> = async () => {},
): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
  const gone = once(child, 'exit');
  try {
    for await (const said of createInterface(child.stdout)) {
      if (!line.test(said)) continue;
      const took = performance.now() - begun;
      child.stdout.resume();
      await meanwhile(said, child.pid ?? 0);
      return took;
    }
    throw new Error(`node ${args.join(' ')} ended without saying ${line}`);
  } finally {
    child.kill();
    await gone;
  }
}
