import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutants } from '../model/mutants.ts';
import { type Played, play } from '../model/play.ts';

/** A step a number; longer sequences reach publishing, undo and removal more often. */
const sequences = fc.array(fc.noBias(fc.integer()), { minLength: 10, maxLength: 34, size: 'max' });

/** Replay a failure with `play(numbers, { keepLines: true }).lines`: fast-check prints the shortest numbers it found. */
const RUNS = 100_000;
const SEED = 20_261_124;

describe('random sequences', () => {
  it(`${RUNS.toLocaleString('en')} of them: nothing leaves without valid, foreign, current, hash-bound voices`, {
    timeout: 300_000,
  }, () => {
    const seen: Record<string, number> = {};
    const count = ({ statuses, verbs }: Played): void => {
      for (const one of [...statuses, ...verbs]) seen[one] = (seen[one] ?? 0) + 1;
    };
    fc.assert(
      fc.property(sequences, (numbers) => {
        const played = play(numbers);
        count(played);
        return played.law === null || fail(numbers, played.law);
      }),
      { seed: SEED, numRuns: RUNS },
    );
    // A property that never gets anywhere proves nothing.
    for (const [what, atLeast] of Object.entries(reached)) expect(seen[what] ?? 0, what).toBeGreaterThan(atLeast);
  });

  it('a decision touches nothing it was given', () => {
    fc.assert(
      fc.property(sequences, (numbers) => play(numbers, { before: freeze }).law === null),
      { seed: SEED + 1, numRuns: 1_000 },
    );
  });

  it('the same numbers tell the same story', () => {
    fc.assert(
      fc.property(sequences, (numbers) => {
        expect(play(numbers, { keepLines: true }).lines).toEqual(play(numbers, { keepLines: true }).lines);
      }),
      { seed: SEED + 2, numRuns: 50 },
    );
  });
});

const reached = {
  contested: 5_000,
  approved: 30_000,
  publishing: 20_000,
  published: 8_000,
  retracting: 3_000,
  retracted: 5_000,
  failed: 700,
  lapsed: 1_500,
  withdrawn: 1_500,
  claimed: 20_000,
  issued: 8_000,
  'round-opened': 500,
  paused: 500,
  'still-wanted': 350,
  'gave-up': 400,
  stuck: 250,
  removed: 500,
  overridden: 2_000,
};

describe('the oracle sees', () => {
  it.each(mutants)('$name', ({ decider, laws }) => {
    const caught = fc.check(
      fc.property(sequences, (numbers) => {
        const { law } = play(numbers, { decider });
        return law === null || !laws.test(law);
      }),
      { seed: SEED, numRuns: 20_000, endOnFailure: true },
    );
    expect(caught.failed, `survived ${caught.numRuns} runs`).toBe(true);
    // Told again, outside of fast-check: a crash would throw here instead of naming a law.
    expect(play(caught.counterexample?.[0] ?? [], { decider }).law).toMatch(laws);
  });
});

function fail(numbers: readonly number[], law: string): never {
  throw new Error([law, ...play(numbers, { keepLines: true }).lines].join('\n'));
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}
