import { seeded } from '../../src/core/random.ts';

/** Scores of what should come out high, and of what should come out low. */
export interface Scored {
  readonly high: readonly number[];
  readonly low: readonly number[];
}

export interface Interval {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

const DRAWS = 1_000;

/** Every score as its place in the order of all distinct scores: a resample then only counts. */
function placed({ high, low }: Scored): { readonly places: number; readonly high: number[]; readonly low: number[] } {
  const distinct = [...new Set([...high, ...low])].sort((a, b) => a - b);
  const place = new Map(distinct.map((score, i) => [score, i]));
  const of = (scores: readonly number[]) => scores.map((score) => place.get(score) ?? 0);
  return { places: distinct.length, high: of(high), low: of(low) };
}

/** Mann-Whitney: the share of pairs in the right order, ties count a half. */
function area(high: Uint32Array, low: Uint32Array, pairs: number): number {
  let below = 0;
  let right = 0;
  for (let i = 0; i < high.length; i += 1) {
    const here = low[i] ?? 0;
    right += (high[i] ?? 0) * (below + here / 2);
    below += here;
  }
  return right / pairs;
}

const counted = (places: number, at: readonly number[]): Uint32Array => {
  const counts = new Uint32Array(places);
  for (const place of at) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
};

/** Area under the ROC curve, 0 to 1; NaN where one side is empty. */
export function auc(scored: Scored): number {
  const { places, high, low } = placed(scored);
  return area(counted(places, high), counted(places, low), high.length * low.length);
}

/** The value at `share` of the way through sorted values, between two of them by proportion. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/** AUC with its 95 % interval: percentile bootstrap, 1,000 draws within each class, the same for the same seed. */
export function aucInterval(scored: Scored, seed = 'auc'): Interval {
  const { places, high, low } = placed(scored);
  const random = seeded(seed);
  const draw = (at: readonly number[]): Uint32Array => {
    const counts = new Uint32Array(places);
    for (let i = 0; i < at.length; i += 1) {
      const place = at[random.int(0, at.length - 1)] ?? 0;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    return counts;
  };
  const pairs = high.length * low.length;
  const areas = Array.from({ length: DRAWS }, () => area(draw(high), draw(low), pairs)).sort((a, b) => a - b);
  return { value: auc(scored), from: quantile(areas, 0.025), to: quantile(areas, 0.975) };
}

/** Wilson's 95 % interval of a share: `hits` of `all`. */
export function shareInterval(hits: number, all: number): Interval {
  if (all === 0) return { value: Number.NaN, from: Number.NaN, to: Number.NaN };
  const z = 1.959964;
  const share = hits / all;
  const middle = (share + z ** 2 / (2 * all)) / (1 + z ** 2 / all);
  const half = (z / (1 + z ** 2 / all)) * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  return { value: share, from: Math.max(0, middle - half), to: Math.min(1, middle + half) };
}

export interface Agreement {
  /** Share of items both labelled alike. */
  readonly same: number;
  /** Cohen's kappa: agreement beyond what their label counts alone would give; NaN where chance alone is perfect. */
  readonly kappa: number;
  readonly items: number;
}

/** How far two labellers agree, pair by pair. */
export function agreement(pairs: readonly (readonly [string, string])[]): Agreement {
  const labels = [...new Set(pairs.flat())];
  const share = (test: (pair: readonly [string, string]) => boolean) => pairs.filter(test).length / pairs.length;
  const same = share(([a, b]) => a === b);
  const chance = labels.reduce((sum, label) => sum + share(([a]) => a === label) * share(([, b]) => b === label), 0);
  return { same, kappa: (same - chance) / (1 - chance), items: pairs.length };
}
