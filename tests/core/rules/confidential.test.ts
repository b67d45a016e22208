import { describe, expect, it } from 'vitest';
import type { Leitbild } from '../../../src/core/leitbild.ts';
import { exampleLeitbild, of } from '../judge.ts';

const term = (text: string) => ({ term: text, why: { de: 'Darum.', en: 'That is why.' } });
const withTerms = (confidential: readonly string[], taboos: readonly string[] = []): { leitbild: Leitbild } => ({
  leitbild: { ...exampleLeitbild(), confidential: confidential.map(term), taboos: taboos.map(term) },
});
const verdicts = (text: string, more: { leitbild: Leitbild }) =>
  of('confidential', text, more).map(({ verdict, start, end }) => [verdict, text.slice(start, end)]);

describe('confidential', () => {
  it('is not hidden by a taboo that holds it or begins before it', () => {
    const both = withTerms(['Kiel Nord'], ['Standort Kiel', 'unser Kiel Nord']);
    expect(verdicts('Der Standort Kiel Nord kommt.', both)).toEqual([
      ['block', 'Kiel Nord'],
      ['advise', 'Standort Kiel'],
    ]);
    expect(verdicts('Das ist unser Kiel Nord.', both)).toContainEqual(['block', 'Kiel Nord']);
  });

  it.each(['Kiel Nord', 'Kiel-Nord', 'KielNord', 'kiel\u00adnord', 'Ki\u00adel No\u200brd'])(
    'is found as it is spelled: %j',
    (written) => {
      for (const text of [written, `#${written} ist da`, `Bald\u00ad: ${written}, und mehr\u00ad`])
        expect(verdicts(text, withTerms(['Kiel Nord']))).toEqual([['block', written]]);
    },
  );

  it('is not another word that two short ones would make', () => {
    expect(of('confidential', 'ab heute', withTerms(['a b']))).toEqual([]);
    expect(of('confidential', 'Kielnorden, Kiel, Norden', withTerms(['Kiel Nord']))).toEqual([]);
  });
});
