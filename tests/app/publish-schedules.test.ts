import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate } from '../support/simulation.ts';

/** Five classes: 20,000 in all. */
const RUNS = 4000;

describe.each(['client-id', 'key', 'duplicate-refusal', 'read-back', 'none'] as const)(
  'two workers, class %s',
  (kind) => {
    it(`${RUNS} orders of events: never two posts, nothing after an undo or a stop`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(), fc.boolean(), fc.boolean(), async (seed, undo, stop) => {
          expect(await simulate({ seed, kind, undo, stop })).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    }, 240_000);
  },
);
