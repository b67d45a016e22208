import { join } from 'node:path';
import { bareNode, timeToEnd } from '../process.ts';
import { against, type Benchmark, type Measurement, median } from '../table.ts';

const main = join(import.meta.dirname, '../../../src/main.ts');

/** One text read over by a process of its own. */
const review: Benchmark = {
  name: 'review',
  async run() {
    const base = await bareNode();
    const args = [main, 'review', 'Die Mühle von 1974 mahlt wieder, 38 Euro.', '--format', 'json'];
    await timeToEnd(args);
    const times: number[] = [];
    for (let n = 0; n < 7; n++) times.push(await timeToEnd(args));
    const cold: Measurement = { name: 'review, cold', value: median(times), unit: 'ms' };
    return [against(base, cold)];
  },
};

export default review;
