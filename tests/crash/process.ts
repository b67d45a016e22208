import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process that has loaded everything and waits to be told what to do: one line of JSON an order. */
export interface Warm {
  readonly pid: number | undefined;
  tell(order: unknown): void;
  /** Its next line, or null when it has ended. */
  hear(): Promise<string | null>;
  /** Resolves with the signal that ended it; null = it ended by itself. */
  readonly ended: Promise<string | null>;
  /** What it said on standard error: empty unless something is wrong. */
  complaints(): string;
  kill(): void;
}

/** Starts the next one to die while the last death is still looked into. */
export function warm(program: 'child.ts' | 'worker.ts'): Warm {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [path], { stdio: ['pipe', 'pipe', 'pipe'] });
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw new Error('no pipes');
  let said = '';
  stderr.on('data', (chunk: Buffer) => (said += chunk));
  // Whoever tells a dead one something is not to die of it.
  stdin.on('error', () => undefined);
  const lines = createInterface(stdout)[Symbol.asyncIterator]();
  const ended = (once(child, 'exit') as Promise<[number | null, string | null]>).then(([, signal]) => signal);
  return {
    pid: child.pid,
    tell: (order) => void stdin.write(`${JSON.stringify(order)}\n`),
    hear: async () => {
      const { done, value } = await lines.next();
      return done === true ? null : value;
    },
    ended,
    complaints: () => said,
    kill: () => void child.kill('SIGKILL'),
  };
}
