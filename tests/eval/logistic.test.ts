import { describe, expect, it } from 'vitest';
import { fitted, logOdds } from './logistic.ts';
import { crossValidated } from './validate.ts';

const rows = (n: number, features: readonly number[], label: 0 | 1, group = 'a') =>
  Array.from({ length: n }, () => ({ features, label, weight: 1, group }));

describe('logistic regression', () => {
  const table = [...rows(30, [1], 1), ...rows(10, [1], 0), ...rows(10, [0], 1), ...rows(20, [0], 0)];

  it('without a penalty is the log odds ratio of a two by two table', () => {
    const model = fitted(table, 0, [0]);
    expect(model.weights[0]).toBeCloseTo(Math.log(6), 8);
    expect(model.intercept).toBeCloseTo(Math.log(0.5), 8);
    expect(logOdds(model, [1])).toBeCloseTo(Math.log(3), 8);
  });

  it('a penalty draws weights to zero, and leaves the share of ones alone', () => {
    const mild = fitted(table, 5, [0]);
    const strong = fitted(table, 1e6, [0]);
    expect(mild.weights[0]).toBeLessThan(Math.log(6));
    expect(mild.weights[0]).toBeGreaterThan(0.5);
    expect(strong.weights[0]).toBeCloseTo(0, 3);
    expect(logOdds(strong, [0])).toBeCloseTo(Math.log(40 / 30), 3);
  });

  it('a weight counts as that many examples', () => {
    const heavy = [
      { features: [1], label: 1 as const, weight: 30 },
      { features: [1], label: 0 as const, weight: 10 },
      { features: [0], label: 1 as const, weight: 10 },
      { features: [0], label: 0 as const, weight: 20 },
    ];
    expect(fitted(heavy, 0, [0]).weights[0]).toBeCloseTo(Math.log(6), 8);
  });

  it('drops what would have the wrong sign', () => {
    const model = fitted(table, 1, [-1]);
    expect(model.weights).toEqual([0]);
    expect(model.intercept).toBeCloseTo(Math.log(40 / 30), 6);
  });

  it('two features that say the same share the weight', () => {
    const twice = table.map((row) => ({ ...row, features: [row.features[0] ?? 0, row.features[0] ?? 0] }));
    const [a, b] = fitted(twice, 1, [0, 0]).weights;
    expect(a).toBeCloseTo(b ?? 0, 8);
  });
});

describe('cross-validation', () => {
  const examples = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((group, i) => [
    ...rows(6, [1 + i / 10], 1, group),
    ...rows(6, [i / 10], 0, group),
  ]);

  it('scores a group by what was learned from the others alone', () => {
    const turned = examples.map((row) => (row.group === 'b' ? { ...row, label: (1 - row.label) as 0 | 1 } : row));
    const mine = (scores: readonly number[], all: typeof examples) =>
      scores.filter((_, i) => all[i]?.group === 'b').map((score) => score.toFixed(9));
    // Six groups in five folds: "a" and "f" share one, "b" is alone.
    expect(mine(crossValidated(turned, [0]), turned)).toEqual(mine(crossValidated(examples, [0]), examples));
  });

  it('puts ones above zeros', () => {
    const scores = crossValidated(examples, [0]);
    expect(Math.min(...scores.filter((_, i) => examples[i]?.label === 1))).toBeGreaterThan(
      Math.max(...scores.filter((_, i) => examples[i]?.label === 0)),
    );
  });
});
