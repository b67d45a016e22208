/** Choices drawn from one number: the same number gives the same choices, so that a failing run can be told by its numbers. */
export interface Dice {
  /** 0 … n-1. */
  readonly below: (n: number) => number;
  readonly chance: (percent: number) => boolean;
  readonly of: <T>(list: readonly T[]) => T;
}

export function dice(seed: number): Dice {
  let x = seed | 0;
  const next = (): number => {
    x = (x + 0x6d2b79f5) | 0;
    let t = Math.imul(x ^ (x >>> 15), 1 | x);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  const below = (n: number): number => next() % n;
  return {
    below,
    chance: (percent) => below(100) < percent,
    of: (list) => {
      const one = list[below(list.length)];
      if (one === undefined) throw new RangeError('nothing to choose from');
      return one;
    },
  };
}
