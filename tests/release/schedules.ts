import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { type Kind, simulate } from '../support/simulation.ts';

/** Random orders of two workers, a network with faults, a chat that misses events, an undo and a stop, in simulated time. Ends with one line of JSON. */
const { values } = parseArgs({ options: { schedules: { type: 'string', default: '1000' }, seed: { type: 'string' } } });
const schedules = Number(values.schedules);
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const kinds: readonly Kind[] = ['client-id', 'key', 'duplicate-refusal', 'read-back', 'none'];

const wrong: string[] = [];
let done = 0;
for (const kind of kinds) {
  const result = await fc.check(
    fc.asyncProperty(fc.nat(), fc.boolean(), fc.boolean(), fc.boolean(), async (order, undo, stop, deaf) => {
      const found = await simulate({ seed: order, kind, undo, stop, deaf });
      done += 1;
      if (done % 10_000 === 0) console.error(`${done} schedules, ${wrong.length} wrong`);
      if (found.length > 0) throw new Error(found.join('; '));
    }),
    { numRuns: Math.ceil(schedules / kinds.length), seed },
  );
  // Seed and path are what it takes to see it again.
  if (result.failed) wrong.push(`${kind}, path ${result.counterexamplePath}: ${JSON.stringify(result.counterexample)}`);
}
console.log(JSON.stringify({ schedules: done, seed, wrong }));
process.exit(wrong.length === 0 ? 0 : 1);
