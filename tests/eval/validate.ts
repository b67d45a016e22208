import { type Example, fitted, logOdds, type Model } from './logistic.ts';

/** An example that knows what it may not be split from. */
export interface Grouped extends Example {
  readonly group: string;
}

/** Strong, because there are a few hundred sentences; set beforehand, so that nothing is chosen on what is scored. */
const PENALTY = 10;

const FOLDS = 5;

type Signs = readonly (-1 | 0 | 1)[];

/** The weights of all examples together. */
export const learned = (examples: readonly Example[], signs: Signs): Model => fitted(examples, PENALTY, signs);

/** Groups dealt out to folds in the order they come in, so that no fold shares a group with another. */
function folds(examples: readonly Grouped[]): readonly (readonly number[])[] {
  const groups = [...new Set(examples.map(({ group }) => group))];
  const count = Math.min(FOLDS, groups.length);
  const of = new Map(groups.map((group, i) => [group, i % count]));
  const out: number[][] = Array.from({ length: count }, () => []);
  for (const [i, { group }] of examples.entries()) out[of.get(group) ?? 0]?.push(i);
  return out;
}

/** Cross-validation: log-odds of every example from weights that have not seen its group. */
export function crossValidated(examples: readonly Grouped[], signs: Signs): readonly number[] {
  const scores = new Array<number>(examples.length).fill(0);
  for (const held of folds(examples)) {
    const out = new Set(held);
    const model = learned(
      examples.filter((_, i) => !out.has(i)),
      signs,
    );
    for (const i of held) scores[i] = logOdds(model, examples[i]?.features ?? []);
  }
  return scores;
}
