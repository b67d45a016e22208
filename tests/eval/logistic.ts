/** One example: features, and what it is: 1 or 0. Weight: how much it counts. */
export interface Example {
  readonly features: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

export interface Model {
  readonly intercept: number;
  readonly weights: readonly number[];
}

/** Log-odds that `features` are a 1. */
export const logOdds = (model: Model, features: readonly number[]): number =>
  features.reduce((sum, value, i) => sum + value * (model.weights[i] ?? 0), model.intercept);

const STEPS = 50;
const CLOSE = 1e-9;

/** Solves A x = b by Gauss with pivots; A is changed. Throws where A is singular. */
function solve(a: number[][], b: number[]): number[] {
  const n = b.length;
  const at = (row: number, column: number): number => a[row]?.[column] ?? 0;
  for (let i = 0; i < n; i += 1) {
    let pivot = i;
    for (let row = i + 1; row < n; row += 1) if (Math.abs(at(row, i)) > Math.abs(at(pivot, i))) pivot = row;
    if (Math.abs(at(pivot, i)) < 1e-12) throw new Error('singular: two features say the same, and nothing holds them');
    [a[i], a[pivot]] = [a[pivot] ?? [], a[i] ?? []];
    [b[i], b[pivot]] = [b[pivot] ?? 0, b[i] ?? 0];
    for (let row = i + 1; row < n; row += 1) {
      const factor = at(row, i) / at(i, i);
      const line = a[row] ?? [];
      for (let column = i; column < n; column += 1) line[column] = at(row, column) - factor * at(i, column);
      b[row] = (b[row] ?? 0) - factor * (b[i] ?? 0);
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i -= 1) {
    let rest = b[i] ?? 0;
    for (let column = i + 1; column < n; column += 1) rest -= at(i, column) * (x[column] ?? 0);
    x[i] = rest / at(i, i);
  }
  return x;
}

/** Mean and spread of every feature, so that the penalty is fair to rare ones; a constant keeps a spread of 1. */
function scales(examples: readonly Example[], count: number): { readonly mean: number[]; readonly spread: number[] } {
  const all = examples.reduce((sum, { weight }) => sum + weight, 0);
  const sums = (of: (example: Example, i: number) => number) =>
    Array.from({ length: count }, (_, i) => examples.reduce((sum, one) => sum + one.weight * of(one, i), 0) / all);
  const mean = sums(({ features }, i) => features[i] ?? 0);
  const spread = sums(({ features }, i) => ((features[i] ?? 0) - (mean[i] ?? 0)) ** 2).map((v) => Math.sqrt(v) || 1);
  return { mean, spread };
}

/**
 * Logistic regression with an L2 penalty on standardised weights (never on the intercept), by Newton's method from zero:
 * no chance in it. `signs` holds a weight at zero where the data would give it the wrong sign (1, -1; 0 = either):
 * a weight that cannot be explained is not shipped.
 */
export function fitted(examples: readonly Example[], penalty: number, signs: readonly (-1 | 0 | 1)[]): Model {
  const kept = signs.map(() => true);
  for (;;) {
    const model = fitKept(examples, penalty, kept);
    const wrong = signs.findIndex((sign, i) => kept[i] === true && sign * (model.weights[i] ?? 0) < 0);
    if (wrong < 0) return model;
    // The worst one first: without it the others may come right.
    const worst = signs.reduce<number>((at, sign, i) => {
      const bad = (j: number, s: number) => (kept[j] === true ? s * (model.weights[j] ?? 0) : 0);
      return bad(i, sign) < bad(at, signs[at] ?? 0) ? i : at;
    }, wrong);
    kept[worst] = false;
  }
}

function fitKept(examples: readonly Example[], penalty: number, kept: readonly boolean[]): Model {
  const { mean, spread } = scales(examples, kept.length);
  const rows = examples.map(({ features }) => [
    1,
    ...kept.map((keep, i) => (keep ? ((features[i] ?? 0) - (mean[i] ?? 0)) / (spread[i] ?? 1) : 0)),
  ]);
  const size = kept.length + 1;
  let beta = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = beta.map((value, i) => (i === 0 ? 0 : -penalty * value));
    const hessian = beta.map((_, i) => beta.map((__, j) => (i === j ? (i === 0 ? 1e-9 : penalty) : 0)));
    for (const [n, row] of rows.entries()) {
      const { label, weight } = examples[n] ?? { label: 0, weight: 0 };
      const p = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * (beta[i] ?? 0), 0)));
      for (let i = 0; i < size; i += 1) {
        const value = row[i] ?? 0;
        if (value === 0) continue;
        gradient[i] = (gradient[i] ?? 0) + weight * (label - p) * value;
        const line = hessian[i] ?? [];
        for (let j = 0; j < size; j += 1) line[j] = (line[j] ?? 0) + weight * p * (1 - p) * value * (row[j] ?? 0);
      }
    }
    const change = solve(hessian, gradient);
    beta = beta.map((value, i) => value + (change[i] ?? 0));
    if (change.every((value) => Math.abs(value) < CLOSE)) break;
  }
  const weights = kept.map((_, i) => (beta[i + 1] ?? 0) / (spread[i] ?? 1));
  return { intercept: (beta[0] ?? 0) - weights.reduce((sum, w, i) => sum + w * (mean[i] ?? 0), 0), weights };
}
