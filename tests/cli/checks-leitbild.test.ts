import { expect, it } from 'vitest';
import { pointedOut, pointOut } from '../../src/cli/checks-leitbild.ts';
import { ruleFacts } from '../../src/core/levels/facts.ts';
import { exampleLeitbild, shippedWordings } from '../core/judge.ts';

const why = { de: 'Darum.', en: 'Because.' };
const leitbild = {
  ...exampleLeitbild(),
  taboos: [{ term: 'Löhne', why }],
  review: { levels: { 'nirgends-zu-finden': 'off' as const }, brands: [] },
};

it('a check says what works otherwise than somebody may think, and stops nothing', () => {
  expect(pointedOut(exampleLeitbild(), shippedWordings(), 'de')).toEqual([]);
  const found = pointedOut(leitbild, shippedWordings(), 'de');
  expect(found.map(({ sign }) => sign)).toEqual(['!', '!']);
  expect(found[0]?.said).toContain('»nirgends-zu-finden«');
  const names = found[0]?.next.replace(/^[^:]*: |\.$/g, '').split(', ') ?? [];
  expect(names).toEqual(Object.keys(ruleFacts).filter((id) => ruleFacts[id]?.fixed === undefined));
  expect(found[1]).toMatchObject({
    said: expect.stringContaining('»Löhne«'),
    next: expect.stringContaining('Mach es enger'),
  });
});

it.each([
  ['a person in their language', true],
  ['a machine in a line each', false],
])('the start tells %s', (_name, interactive) => {
  const said: string[] = [];
  const logged: unknown[] = [];
  const terminal = {
    interactive,
    err: (text: string) => void said.push(text),
    out: () => Promise.resolve(),
    ask: () => Promise.resolve(null),
    askSecret: () => Promise.resolve(null),
    input: (async function* () {})(),
  };
  pointOut(leitbild, shippedWordings(), {
    terminal,
    locale: 'de',
    log: (level, message, values) => void logged.push([level, message.slice(0, 15), values]),
  });
  if (interactive) {
    expect(logged).toEqual([]);
    expect(said.join('')).toContain('Das dürfen sie');
  } else {
    expect(said).toEqual([]);
    expect(logged).toEqual([
      ['warn', '"review.levels"', { code: 'unknown-level' }],
      ['warn', '"Löhne" under "', { code: 'gag' }],
    ]);
  }
});
