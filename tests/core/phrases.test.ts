import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupOf, startingAt } from '../../src/core/matching/lookup.ts';
import { phraseOf } from '../../src/core/matching/phrase.ts';
import { ready } from '../../src/core/matching/text.ts';
import { type Exact, type Found, matcher } from '../../src/core/phrases.ts';

// What the matcher was before it looked words up: one alternation over everything. It stays as the oracle.
const NUMBER = String.raw`\d(?:[\d.,]{0,14}\d)?(?:,[-–])?`;
const LETTERS = String.raw`\p{L}{0,30}`;
const composed = (text: string): string => text.normalize('NFC').replaceAll('’', "'");
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

const wordSource = (word: string): string => {
  const lead = word.length > 1 && word.startsWith('*') ? LETTERS : '';
  const trail = word.length > 1 && word.endsWith('*') ? LETTERS : '';
  const core = word.slice(lead ? 1 : 0, trail ? -1 : undefined);
  return (
    lead +
    core
      .split(/<zahl>|<number>/giu)
      .map(escaped)
      .join(NUMBER) +
    trail
  );
};

const phraseSource = (phrase: string): string => {
  const words = composed(phrase).trim().split(/\s+/u);
  return words
    .map((word, i) => {
      if (i === 0) return wordSource(word);
      const loose = /<(?:zahl|number)>$/iu.test(words[i - 1] ?? '') || /^<(?:zahl|number)>/iu.test(word);
      return `\\s{${loose ? 0 : 1},4}${wordSource(word)}`;
    })
    .join('');
};

const oracle =
  (groups: readonly (readonly string[])[]) =>
  (text: string): readonly Found[] => {
    const sources = groups.map((phrases) => {
      const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
      return phrases.length === 0 ? '([^\\s\\S])' : `(${longestFirst.map(phraseSource).join('|')})`;
    });
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
    return [...text.matchAll(pattern)].map((match) => ({
      group: match.slice(1).findIndex((g) => g !== undefined),
      start: match.index,
      end: match.index + match[0].length,
      words: match[0],
    }));
  };

// Few letters, so that phrases and texts meet; with what has gone wrong in matchers: ß, ſ, dotted i, pairs, marks, signs.
const letter = fc.constantFrom(
  'a',
  'b',
  'A',
  'ä',
  'Ä',
  'ß',
  'ẞ',
  'ſ',
  's',
  'İ',
  'ı',
  'σ',
  'Σ',
  'ς',
  '𐐨',
  '𐐀',
  '1',
  '٣',
);
const sign = fc.constantFrom('-', '#', '.', ',', "'", '(', '+', '$', '\\', '😀', '*', '\u0301');
const chunk = fc.oneof({ weight: 6, arbitrary: letter }, { weight: 1, arbitrary: sign });
const core = fc.oneof(
  { weight: 5, arbitrary: fc.string({ unit: chunk, minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom('<zahl>', 'a<zahl>', '<zahl>a', '<number>.', '<zahl><zahl>', '<zahl>,-') },
);
const star = fc.constantFrom('', '', '*');
const word = fc.tuple(star, core, star).map((parts) => parts.join(''));
// Of stars alone nothing is left to look for.
const phrase = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '))
  .filter((p) => /[^*\s]/u.test(p));
const groups = fc.array(fc.array(phrase, { maxLength: 5 }), { minLength: 1, maxLength: 4 });
const numbers = fc.constantFrom('1', '12.50', '3,', '1,-', '1.1,1', '12345678901234567');
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: chunk, maxLength: 5 }) },
  { weight: 2, arbitrary: fc.constantFrom(' ', ' ', '  ', '\n', '\u00A0', '      ') },
  { weight: 1, arbitrary: numbers },
);
const free = fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(''));

/** A text that holds some of the phrases, more or less as they are written. */
const given = groups.chain((all) => {
  const written = all.flat().map((one) => one.replaceAll(/<zahl>|<number>/gu, '1,5').replaceAll('*', 'ab'));
  const some = written.length === 0 ? free : fc.constantFrom(...written);
  const text = fc.array(fc.oneof(some, free, fc.constant(' ')), { maxLength: 6 }).map((parts) => parts.join(''));
  return fc.record({ all: fc.constant(all), text: text.map(composed) });
});

describe('matcher', () => {
  it('finds what one alternation over all phrases finds', () => {
    fc.assert(
      fc.property(given, ({ all, text }) => {
        expect(matcher(all)(text)).toEqual(oracle(all)(text));
      }),
      { numRuns: 250, seed: 20261123 },
    );
  });

  it('finds for each group what it would find alone', () => {
    fc.assert(
      fc.property(given, ({ all, text }) => {
        const found = matcher(all, 'each')(text);
        for (const [group, phrases] of all.entries()) {
          const alone = phrases.length === 0 ? [] : oracle([phrases])(text).map((one) => ({ ...one, group }));
          expect(found.filter((one) => one.group === group)).toEqual(alone);
        }
      }),
      { numRuns: 80, seed: 20261123 },
    );
  });

  it('counts in the text as given, however it is composed', () => {
    const text = 'Ja: SCHO\u0308NE  Gru\u0308ße';
    const [found] = matcher([['schöne Grüße']])(text);
    expect(found).toEqual({ group: 0, start: 4, end: text.length, words: 'SCHO\u0308NE  Gru\u0308ße' });
  });

  it('minds case where it is told to', () => {
    const find = matcher([[{ exact: 'Go' } satisfies Exact]]);
    expect(find('go, GO and Go').map(({ start }) => start)).toEqual([11]);
  });

  it('of stars alone nothing is left to look for', () => {
    expect(matcher([['**', '']])('a * ** b')).toEqual([]);
  });

  it('looks at hardly more phrases for a text when there are 20 times as many', () => {
    const text = ready('Wir haben am Dienstag 38 Euro für ein Lager bezahlt und worta vorab die Schönheit gesehen.');
    const looked = (n: number): number => {
      const entries = Array.from({ length: n }, (_, rank) => {
        const name = rank.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
        const source = [`wort${name} vor*`, `${name}lich*`, `*${name}heit`, `<zahl> ${name}`, `wir ${name}`][rank % 5];
        const phrase = phraseOf(source ?? '');
        if (phrase === null) throw new Error('a phrase');
        return { group: rank, rank, phrase };
      });
      const lookup = lookupOf(entries);
      let count = 0;
      for (const i of text.words.keys()) startingAt(lookup, text, i, () => (count += 1));
      return count;
    };
    expect(looked(1000)).toBeGreaterThan(0);
    expect(looked(20_000)).toBeLessThanOrEqual(looked(1000) * 1.5);
  });
});
