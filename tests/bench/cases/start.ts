import { bareNode, timeToEnd } from '../process.ts';
import { against, type Benchmark, type Measurement, median } from '../table.ts';

/** What the pinned Node costs before a line of ours runs: bare, and with the types of a file stripped. */
const start: Benchmark = {
  name: 'start',
  async run() {
    const base = await bareNode();
    const times: number[] = [];
    for (let n = 0; n < 9; n++) times.push(await timeToEnd([`${import.meta.dirname}/../table.ts`]));
    const stripped: Measurement = { name: 'node, types stripped', value: median(times), unit: 'ms' };
    return [base, against(base, stripped)];
  },
};

export default start;
