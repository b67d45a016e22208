import { expect, it } from 'vitest';
import { against, median, table } from './table.ts';

it('compares by ratio and aligns its columns', () => {
  const base = { name: 'bare node', value: 40, unit: 'ms' };
  const ours = against(base, { name: 'ready', value: 130.4567, unit: 'ms' });
  expect(ours).toEqual({ name: 'ready', value: 130.4567, unit: 'ms', against: 'bare node', ratio: 3.26 });
  expect(table([base, ours]).split('\n')).toEqual(['bare node   40  ms', 'ready      130  ms  3.26 × bare node']);
});

it('takes the middle of what was measured', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(() => median([])).toThrow();
});
