import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arranged } from '../../src/core/arrange.ts';
import type { Finding, Verdict } from '../../src/core/finding.ts';

const finding = (rule: string, verdict: Verdict, start: number, end: number, more: Partial<Finding> = {}): Finding => ({
  rule,
  verdict,
  start,
  end,
  message: { de: rule, en: rule },
  why: { de: rule, en: rule },
  instead: null,
  leitbild: null,
  overridable: false,
  ...more,
});
const style = { about: 'style' } as const;
const hard = { overridable: true } as const;
const rulesOf = (...given: readonly Finding[]): readonly string[] => arranged(given).map(({ rule }) => rule);

describe('the order', () => {
  it('is what cannot be helped, what stops, what is said, how it is said, what is good', () => {
    expect(
      rulesOf(
        finding('good', 'praise', 0, 1),
        finding('tone', 'advise', 2, 3, style),
        finding('said', 'advise', 4, 5),
        finding('stops', 'block', 6, 7, hard),
        finding('fact', 'block', 8, 9),
        finding('said-too', 'advise', 10, 11),
      ),
    ).toEqual(['fact', 'stops', 'said', 'said-too', 'tone', 'good']);
  });

  it('of equals is the one they came in', () => {
    expect(rulesOf(finding('b', 'advise', 5, 6), finding('a', 'advise', 1, 2))).toEqual(['b', 'a']);
  });
});

describe('on one spot one thing is said', () => {
  it('the more serious one', () => {
    expect(rulesOf(finding('tone', 'advise', 0, 20, style), finding('said', 'advise', 5, 9))).toEqual(['said']);
    expect(rulesOf(finding('said', 'advise', 0, 20), finding('stops', 'block', 19, 25, hard))).toEqual(['stops']);
    expect(rulesOf(finding('stops', 'block', 3, 25, hard), finding('fact', 'block', 0, 4))).toEqual(['fact']);
  });

  it('of equals the first: the list has the specific before the general', () => {
    const sentence = finding('emptiness', 'advise', 0, 60, style);
    expect(rulesOf(finding('empty-solutions', 'advise', 10, 30, style), sentence)).toEqual(['empty-solutions']);
  });

  it('but each block that can be overridden is a question of its own', () => {
    expect(rulesOf(finding('personal', 'block', 0, 9, hard), finding('confidential', 'block', 0, 9, hard))).toEqual([
      'personal',
      'confidential',
    ]);
  });

  it('neighbors, other texts, the whole, one rule twice and praise are left alone', () => {
    expect(rulesOf(finding('a', 'advise', 0, 5), finding('b', 'advise', 5, 9))).toEqual(['a', 'b']);
    expect(rulesOf(finding('a', 'advise', 0, 5), finding('b', 'advise', 0, 5, { place: 'part:1' }))).toEqual([
      'a',
      'b',
    ]);
    expect(rulesOf(finding('a', 'advise', 0, 0), finding('b', 'advise', 0, 9), finding('c', 'block', 0, 0))).toEqual([
      'c',
      'a',
      'b',
    ]);
    expect(rulesOf(finding('a', 'block', 0, 5), finding('a', 'block', 0, 5))).toEqual(['a', 'a']);
    expect(rulesOf(finding('a', 'advise', 0, 5), finding('lived', 'praise', 0, 5))).toEqual(['a', 'lived']);
  });
});

describe('fewer is better', () => {
  it('praise is given twice at most, one rule speaks twenty times at most', () => {
    const many = (verdict: Verdict) => Array.from({ length: 50 }, (_, i) => finding('x', verdict, i * 2, i * 2 + 1));
    expect(arranged(many('praise'))).toHaveLength(2);
    expect(arranged(many('block'))).toHaveLength(20);
  });

  it('of blocks none is lost that something else does not make up for', () => {
    const any = fc.record({
      rule: fc.constantFrom('a', 'b', 'c', 'd'),
      verdict: fc.constantFrom<Verdict>('block', 'advise', 'praise'),
      start: fc.nat(12),
      length: fc.nat(6),
      overridable: fc.boolean(),
      style: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 18 }), (list) => {
        const given = list.map(({ rule, verdict, start, length, overridable, style: tone }) =>
          finding(rule, verdict, start, start + length, {
            overridable: verdict === 'block' && overridable,
            ...(tone ? style : {}),
          }),
        );
        const kept = arranged(given);
        const of = (from: readonly Finding[], fact: boolean) =>
          new Set(from.filter((f) => f.verdict === 'block' && f.overridable !== fact).map((f) => f.rule));
        // Every fact stays; a block that can be overridden gives way to a fact alone.
        expect(of(kept, true)).toEqual(of(given, true));
        if (of(given, true).size === 0) expect(of(kept, false)).toEqual(of(given, false));
        expect(given).toEqual(expect.arrayContaining([...kept]));
        expect(arranged(kept)).toEqual(kept);
      }),
    );
  });
});

describe('one rule on one spot', () => {
  it('may say two things', () => {
    expect(rulesOf(finding('a', 'advise', 0, 9), finding('a', 'advise', 3, 5))).toEqual(['a', 'a']);
  });
});
