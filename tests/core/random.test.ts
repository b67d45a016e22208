import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/core/random.ts';

describe('seeded', () => {
  it('repeats itself for a seed, for ever', () => {
    const draws = (seed: string) => {
      const chance = seeded(seed);
      return Array.from({ length: 8 }, () => chance.int(0, 99));
    };
    expect(draws('mühle')).toEqual(draws('mühle'));
    expect(draws('mühle')).not.toEqual(draws('muehle'));
    // Written down: a change here would change the line of every card already shown.
    expect(draws('one voice')).toMatchInlineSnapshot(`
      [
        88,
        33,
        83,
        34,
        85,
        93,
        19,
        13,
      ]
    `);
  });

  it('draws every number of its range about equally often, and none outside', () => {
    const chance = seeded('fair');
    const counts = new Map<number, number>();
    for (let i = 0; i < 6000; i++) {
      const n = chance.int(3, 8);
      counts.set(n, (counts.get(n) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([3, 4, 5, 6, 7, 8]);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('differs from the first draw on between neighbouring seeds', () => {
    const first = new Set(Array.from({ length: 1000 }, (_, i) => seeded(`p${i}`).int(0, 999_999)));
    expect(first.size).toBeGreaterThan(990);
  });

  it('shuffles without losing anybody and leaves the list alone', () => {
    const list = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const shuffled = seeded('deck').shuffle(list);
    expect(list.join('')).toBe('abcdefgh');
    expect(shuffled).not.toEqual(list);
    expect([...shuffled].sort()).toEqual(list);
  });

  it('refuses to pick from nothing', () => {
    expect(() => seeded('x').pick([])).toThrow(RangeError);
  });
});
