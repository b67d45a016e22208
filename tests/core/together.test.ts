import { describe, expect, it } from 'vitest';
import { together } from '../../src/core/together.ts';

/** Work that notes its lots and ends each of them only when told. */
function held() {
  const lots: (readonly string[])[] = [];
  const ends: (() => void)[] = [];
  return {
    lots,
    work: async (items: readonly string[]): Promise<readonly string[]> => {
      lots.push(items);
      await new Promise<void>((resolve) => ends.push(resolve));
      return items.map((item) => item.toUpperCase());
    },
    end: async () => {
      ends.shift()?.();
      for (let n = 0; n < 20; n += 1) await Promise.resolve();
    },
  };
}

describe('what is done together', () => {
  it('shares a lot, so many at most, in order; each gets its own answer', async () => {
    const { lots, work, end } = held();
    const ask = together(2, work);
    const answers = ['a', 'b', 'c', 'd'].map((item) => ask(item));
    for (let n = 0; n < 4; n += 1) await end();
    expect(await Promise.all(answers)).toEqual(['A', 'B', 'C', 'D']);
    expect(lots).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('takes what is urgent first, and what is not as far as there is room', async () => {
    const { lots, work, end } = held();
    const ask = together(3, work);
    void ask('under way');
    await end();
    for (const item of ['a', 'b', 'c']) void ask(item);
    for (const item of ['!', '!!']) void ask(item, true);
    for (let n = 0; n < 4; n += 1) await end();
    expect(lots.slice(1)).toEqual([
      ['!', '!!', 'a'],
      ['b', 'c'],
    ]);
  });

  it('takes along what comes while it pauses before a lot', async () => {
    const { lots, work, end } = held();
    const ready: (() => void)[] = [];
    const ask = together(9, work, () => new Promise<void>((resolve) => ready.push(resolve)));
    const answers = [ask('a'), ask('b')];
    ready.shift()?.();
    await end();
    await end();
    expect(await Promise.all(answers)).toEqual(['A', 'B']);
    expect(lots).toEqual([['a', 'b']]);
  });

  it('tries each alone where a lot fails: one takes no other along', async () => {
    const ask = together(9, async (items: readonly number[]) => {
      if (items.includes(2)) throw new Error(`not with ${items.join()}`);
      return items;
    });
    const all = await Promise.allSettled([1, 2, 3].map((item) => ask(item)));
    expect(all.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toEqual([
      1,
      'Error: not with 2',
      3,
    ]);
  });
});
