import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestOf } from '../../../src/core/matching/phrase.ts';
import { ready } from '../../../src/core/matching/text.ts';
import { matcher } from '../../../src/core/phrases.ts';
import { finder } from '../../../src/core/wordings/find.ts';
import { slotOf } from '../../../src/core/wordings/term.ts';

const phrases = [
  'ganzheitlich* Lösung*',
  '*schraube',
  '<zahl> Euro',
  '<zahl>€',
  "don't",
  'Größe',
  'z. B.',
  '%',
  '*',
  'a*',
  'ΟΔΟΣ',
  'Straße <number>',
];
const pieces = [
  ...phrases,
  'ganzheitliche',
  'Lösungen',
  '38',
  'Ginkgoschraube',
  'don’t',
  'GRÖSSE',
  'GRÖßE',
  'gro\u0308\u00dfe',
  'οδος',
  'ſtraße 7',
  ' ',
  '\n',
  '€',
  'b',
  '.',
];

describe('the first texts, for which only what they could hold is filed', () => {
  it('are read like all later ones, phrase by phrase', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 8 }),
        fc.constantFrom('', ' '),
        (words, between) => {
          const text = words.join(between);
          const find = matcher([phrases, [{ exact: 'Größe' }, 'Lösung']], 'each');
          const [first, ...later] = [0, 1, 2, 3].map(() => find(text));
          for (const found of later) expect(found).toEqual(first);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are read like all later ones, expression by expression', () => {
    const manner = { from: 'package', ignorecase: true, nonword: false } as const;
    const slots = [
      slotOf(['gr[öo](?:ß|ss)e'], manner),
      slotOf(['\\d+ Euro', 'l.sung'], manner),
      slotOf(['\\w{9,}'], manner),
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (words) => {
        const text = words.join(' ');
        const find = finder(slots);
        const told = () => {
          const { spots } = find(text);
          return slots.map((_, n) => [spots.has(n), spots.at(n)]);
        };
        const [first, ...later] = [0, 1, 2, 3].map(told);
        for (const found of later) expect(found).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  it('and what stands beside something else is looked at when it is asked for', () => {
    const manner = { from: 'package', ignorecase: true, nonword: false } as const;
    const find = finder([slotOf(['l.sung'], manner), slotOf(['gr[öo]ße'], manner)], new Set([1]));
    for (const _ of [1, 2, 3]) {
      const { slots, spots } = find('Größe, Lösung');
      expect([...slots]).toContain(0);
      expect([spots.has(1), spots.at(1).map(({ words }) => words)]).toEqual([true, ['Größe']]);
      expect(find('Losung').spots.has(1)).toBe(false);
    }
  });

  it.each([
    ['ganzheitlich* Lösung*', 'ganzheitlich'],
    ['<Zahl> Euro', 'euro'],
    ['GRÖẞE', 'größe'],
    ['**', ''],
  ])('the longest piece of %s', (phrase, piece) => {
    expect(longestOf(phrase)).toBe(piece);
    expect(ready(phrase).folded).toContain(piece);
  });
});
