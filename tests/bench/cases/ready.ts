import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareNode, timeToLine } from '../process.ts';
import { against, type Benchmark, type Measurement, median } from '../table.ts';

const main = join(import.meta.dirname, '../../../src/main.ts');

/** From `voices start` to doors open, and the memory then taken. */
const ready: Benchmark = {
  name: 'ready',
  async run() {
    const base = await bareNode();
    const path = mkdtempSync(join(tmpdir(), 'voices-bench-'));
    const env = { ...process.env, VOICES_PORT: '0', VOICES_DB: join(path, 'bench.db'), VOICES_LOG: 'silent' };
    const times: number[] = [];
    const memory: number[] = [];
    // The first one makes the database and fills the compile cache.
    for (let n = 0; n < 6; n++) {
      const took = await timeToLine(
        [main, 'start'],
        /Strg\+C|Ctrl\+C/,
        env,
        async (_, pid) => void memory.push(resident(pid)),
      );
      if (n > 0) times.push(took);
    }
    rmSync(path, { recursive: true });
    const opened: Measurement = { name: 'start, ready', value: median(times), unit: 'ms' };
    return [against(base, opened), { name: 'start, memory', value: median(memory), unit: 'MB' }];
  },
};

/** Resident memory of a process in MB; 0 where the system does not tell. */
function resident(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

export default ready;
