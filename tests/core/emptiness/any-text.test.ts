import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked as campaignMarks } from '../../../src/core/campaign/marks.ts';
import { plainDraft } from '../../../src/core/draft.ts';
import { marked } from '../../../src/core/emptiness/marks.ts';
import { readText } from '../../../src/core/reading.ts';
import { campaign } from '../../../src/core/rules/campaign.ts';
import { emptiness } from '../../../src/core/rules/emptiness.ts';
import { bound } from '../../../src/core/rules/rule.ts';
import { context } from '../judge.ts';

const words = [
  'innovative',
  'Lösungen',
  'jetzt sichern',
  'Schraube',
  '12',
  ',',
  '3',
  '€',
  '@kim',
  '#gut',
  '.',
  '!',
  '…',
  '\n',
];
const more = [
  'https://a.example/b',
  'du',
  'Ihre',
  '14,80',
  'How to',
  '8 tips',
  'seit 1987',
  '👩‍🔧',
  '\u200B',
  '\ud800',
  "don't",
  '-',
  '?',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...words, ...more), { maxLength: 40 }).map((list) => list.join(' ')),
  fc.array(fc.constantFrom(...words, ...more), { maxLength: 40 }).map((list) => list.join('')),
);
const language = fc.constantFrom('de' as const, 'en' as const);

describe('whatever is written', () => {
  it('evidence lies within its sentence, in order, and apart', () => {
    fc.assert(
      fc.property(text, language, (written, lang) => {
        for (const { start, end, marks } of marked(readText(written), lang, context.leitbild)) {
          let at = start;
          for (const mark of marks) {
            expect(mark.start).toBeGreaterThanOrEqual(at);
            expect(mark.end).toBeGreaterThan(mark.start);
            at = mark.end;
          }
          expect(at).toBeLessThanOrEqual(end);
        }
      }),
    );
  });

  it('signs of campaigns lie within the text', () => {
    fc.assert(
      fc.property(text, language, (written, lang) => {
        for (const { start, end } of campaignMarks(readText(written), lang).marks) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(written.length);
        }
      }),
    );
  });

  it('a finding quotes what is written, in both languages, twice the same', () => {
    fc.assert(
      fc.property(text, language, (written, lang) => {
        for (const rule of [bound(emptiness), bound(campaign)]) {
          const found = rule.find(plainDraft(written), { ...context, language: lang });
          expect(found.length).toBeLessThanOrEqual(1);
          for (const { start, end, message } of found) {
            expect(written.slice(start, end).length).toBe(end - start);
            expect(message.de).toMatch(/: ».+«\.$/su);
            expect(message.en).toMatch(/: ".+"\.$/su);
          }
          expect(rule.find(plainDraft(written), { ...context, language: lang })).toEqual(found);
        }
      }),
    );
  });

  it('of 100,000 characters of anything no more is looked at than of the longest post', () => {
    for (const one of ['innovativ ', 'jetzt sichern ', '12,3', '@', 'http://a ', '?!', 'Top-Preis-', '#a', 'a.b'])
      for (const lang of ['de', 'en'] as const) {
        const long = readText(one.repeat(Math.ceil(100_000 / one.length)));
        const seen = marked(long, lang, context.leitbild).flatMap(({ marks }) => marks);
        const signs = campaignMarks(long, lang).marks;
        expect(Math.max(0, ...seen.map(({ end }) => end), ...signs.map(({ end }) => end))).toBeLessThanOrEqual(6_000);
      }
  });
});
