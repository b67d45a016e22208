import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate } from '../support/simulation.ts';

/** Five classes: 20,000 in all. */
const RUNS = 4000;

it('a send that arrives late does not put up for good what an undo took down', async () => {
  const order = { seed: 2_088_382_662, kind: 'client-id', undo: true, stop: false, deaf: true } as const;
  expect(await simulate(order)).toEqual([]);
});

describe.each(['client-id', 'key', 'duplicate-refusal', 'read-back', 'none'] as const)(
  'two workers, class %s',
  (kind) => {
    it(`${RUNS} orders of events: never two posts, nothing after an undo or a stop, nothing on reactions that are gone`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(), fc.boolean(), fc.boolean(), fc.boolean(), async (seed, undo, stop, deaf) => {
          expect(await simulate({ seed, kind, undo, stop, deaf })).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    }, 240_000);
  },
);
