import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program of ours at work. */
export interface Running {
  /** What it said when it was ready, one JSON object. */
  readonly said: Readonly<Record<string, unknown>>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** Starts `node PROGRAM ARGS` and resolves with the first line of its standard error that `isReady`. Throws where it ends before. */
export async function run(
  program: URL,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  isReady: (said: Readonly<Record<string, unknown>>) => boolean,
): Promise<Running> {
  const child = spawn(process.execPath, [fileURLToPath(program), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  const ended = once(child, 'exit');
  const lines = createInterface(child.stderr);
  const last: string[] = [];
  const said = await new Promise<Readonly<Record<string, unknown>>>((resolve, reject) => {
    lines.on('line', (line) => {
      last.push(line);
      if (last.length > 20) last.shift();
      const read = objectIn(line);
      if (read !== null && isReady(read)) resolve(read);
    });
    void ended.then(([code]) => reject(new Error(`it ended with ${code}: ${last.join('\n')}`)));
  });
  return {
    said,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function objectIn(line: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(line) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
}
