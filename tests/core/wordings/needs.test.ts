import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { composed, folded } from '../../../src/core/matching/letters.ts';
import { needsOf } from '../../../src/core/wordings/needs.ts';

describe('what an expression needs', () => {
  it.each([
    ['sondern (?:auch|vor allem)', ['sondern ']],
    ['colou?rs?', ['colo']],
    ['utili[sz]e\\w*', ['utili']],
    ['(?:größer|kleiner)e?', ['größer', 'kleiner']],
    ['\\d+ (?:Euro|Dollar)', ['euro', 'dollar']],
    ['\\bfoo\\b|\\bbarn', ['foo', 'barn']],
    ['a(?:bcd)?ef+', ['ef']],
    ['(?i)FOO', ['foo']],
    ['e\\.g\\.', ['e.g.']],
    ['don’t', ["don't"]],
    ['ab{2}c|x{0,3}yz', null],
    ['(?:foo)*', null],
    ['[abc]+', null],
    ['foo|\\d', null],
  ])('%s: %j', (expression, needs) => {
    expect(needsOf([expression])).toEqual(needs);
  });

  it('is in every text it finds', () => {
    const atom = fc.constantFrom(
      'ab',
      'Äs',
      'b’',
      ' a',
      'ab',
      'a',
      'B',
      'ä',
      'ſ',
      '’',
      ' ',
      '\\.',
      '\\d',
      '\\w',
      '[ab]',
      '[^a]',
      '.',
      '\\b',
      '\\p{L}',
      '[]a]',
      '-',
    );
    const { regex } = fc.letrec<{ regex: string; sequence: string; item: string }>((tie) => ({
      regex: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((list) => list.join('|')),
      sequence: fc.array(tie('item'), { minLength: 1, maxLength: 4 }).map((list) => list.join('')),
      item: fc
        .tuple(
          fc.oneof(
            { depthSize: 'small', withCrossShrink: true },
            atom,
            atom.map((one) => `(?:${one})`),
            tie('regex').map((one) => `(?:${one})`),
            tie('regex').map((one) => `(${one})`),
          ),
          fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,2}', '+?', '??'),
        )
        .map(([one, times]) => (one === '\\b' ? one : one + times)),
    }));
    const text = fc.string({
      unit: fc.constantFrom('ab', 'äſ', 'B’', "b'", 'a', 'b', 'A', 'ä', 's', 'S', "'", '’', ' ', '.', '1', '-', ']'),
      maxLength: 12,
    });
    let met = 0;
    fc.assert(
      fc.property(regex, text, (expression, given) => {
        const needs = needsOf([expression]);
        if (needs === null || !RE2JS.compile(expression, RE2JS.CASE_INSENSITIVE).test(given)) return;
        met += 1;
        expect(needs.some((one) => folded(composed(given)).includes(one))).toBe(true);
      }),
      { numRuns: 4000, seed: 20261123 },
    );
    expect(met).toBeGreaterThan(20);
  });
});
