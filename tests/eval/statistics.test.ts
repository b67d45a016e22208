import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/core/random.ts';
import { agreement, auc, aucInterval, quantile, shareInterval } from './statistics.ts';

describe('area under the curve', () => {
  it.each([
    ['apart', [3, 4], [1, 2], 1],
    ['the wrong way round', [1, 2], [3, 4], 0],
    ['all the same', [1, 1, 1], [1, 1], 0.5],
    ['three and a half of four pairs', [0.8, 0.4], [0.4, 0.1], 0.875],
  ])('%s', (_name, high, low, area) => expect(auc({ high, low })).toBe(area));

  it('is not a number where there is nothing to compare with', () => expect(auc({ high: [1], low: [] })).toBeNaN());

  it('says the same for the same seed, and holds the value', () => {
    const scored = { high: [5, 3.1, 8, 6, 2.2, 4.4, 7.7, 1.5], low: [1, 4, 2, 3, 0, 5.5, 2.7] };
    const interval = aucInterval(scored);
    expect(aucInterval(scored)).toEqual(interval);
    expect(aucInterval(scored, 'another')).not.toEqual(interval);
    expect(interval.from).toBeLessThan(interval.value);
    expect(interval.to).toBeGreaterThan(interval.value);
  });

  it('is as wide as Hanley and McNeil (1982) say', () => {
    const random = seeded('hanley');
    const normal = () => Array.from({ length: 12 }, () => random.int(0, 1_000) / 1_000).reduce((a, b) => a + b, -6);
    const high = Array.from({ length: 120 }, () => normal() + 1);
    const low = Array.from({ length: 90 }, normal);
    const { value: a, from, to } = aucInterval({ high, low });
    const [q1, q2] = [a / (2 - a), (2 * a * a) / (1 + a)];
    const spread = Math.sqrt((a * (1 - a) + 119 * (q1 - a * a) + 89 * (q2 - a * a)) / (120 * 90));
    expect((to - from) / (2 * 1.96 * spread)).toBeCloseTo(1, 0.8);
  });

  it('has no width where all is apart', () =>
    expect(aucInterval({ high: [3, 4, 5], low: [1, 2] })).toEqual({ value: 1, from: 1, to: 1 }));
});

describe('shares', () => {
  it.each([
    [10, 100, 0.0552, 0.1744],
    [0, 1_500, 0, 0.0026],
    [5, 5, 0.5655, 1],
  ])("%i of %i: Wilson's interval", (hits, all, from, to) => {
    const interval = shareInterval(hits, all);
    expect(interval.value).toBe(hits / all);
    expect(interval.from).toBeCloseTo(from, 4);
    expect(interval.to).toBeCloseTo(to, 4);
  });

  it('of nothing is no number', () => expect(shareInterval(0, 0).value).toBeNaN());

  it('quantiles lie between their neighbours', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 3, 4], 1)).toBe(4);
  });
});

describe('two labellers', () => {
  const times = (n: number, a: string, b: string) => Array.from({ length: n }, () => [a, b] as const);

  it("Cohen's kappa of a table everybody knows: 20, 5, 10, 15", () => {
    const pairs = [...times(20, 'y', 'y'), ...times(5, 'y', 'n'), ...times(10, 'n', 'y'), ...times(15, 'n', 'n')];
    const { same, kappa, items } = agreement(pairs);
    expect([same, items]).toEqual([0.7, 50]);
    expect(kappa).toBeCloseTo(0.4, 12);
  });

  it('agreeing by chance alone is no agreement', () => {
    const pairs = [...times(25, 'y', 'y'), ...times(25, 'y', 'n'), ...times(25, 'n', 'y'), ...times(25, 'n', 'n')];
    expect(agreement(pairs).kappa).toBe(0);
  });

  it('three labels, all alike', () => {
    expect(agreement([...times(2, 'a', 'a'), ...times(3, 'b', 'b'), ...times(4, 'c', 'c')]).kappa).toBe(1);
  });
});
