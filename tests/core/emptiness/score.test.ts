import { describe, expect, it } from 'vitest';
import { marked } from '../../../src/core/emptiness/marks.ts';
import { emptinessOf } from '../../../src/core/emptiness/score.ts';
import { scoresOf } from '../../../src/core/emptiness/scores.ts';
import type { Locale } from '../../../src/core/locale.ts';
import { readText } from '../../../src/core/reading.ts';
import { exampleLeitbild } from '../judge.ts';

const leitbild = exampleLeitbild();
const score = (text: string, language: Locale) => emptinessOf(readText(text), language, leitbild).score;

/** The evidence as "kind: words". */
const seen = (text: string, language: Locale): readonly string[] =>
  marked(readText(text), language, leitbild).flatMap(({ marks }) =>
    marks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`),
  );

describe('evidence', () => {
  it.each([
    ['de', 'Wir bieten ganzheitliche Konzepte.', 'company1: ganzheitliche'],
    ['de', 'Vor der Tür liegt die Zeichnung der Kurbel.', 'thing: Zeichnung'],
    ['de', 'Es kostet 14,80 Euro.', 'number: 14,80'],
    ['de', 'Kinder zahlen nicht.', 'condition: nicht'],
    ['de', 'Am Donnerstag ist zu.', 'time: Donnerstag'],
    ['de', 'Unser Interferometer brummt.', 'rare: Interferometer'],
    ['en', 'A best-in-class approach.', 'company1: best-in-class'],
    ['en', 'It costs $12.50 now.', 'number: 12.50'],
    ['en', 'We moved to Elm Street.', 'name: Elm'],
    ['en', 'The bus leaves on Tuesday.', 'time: Tuesday'],
    ['de', 'Der Turm wurde 1913 errichtet.', 'past: 1913'],
    ['de', 'Der Turm wurde 1913 errichtet.', 'past: wurde'],
    ['en', 'The mill was founded in 1913.', 'past: 1913'],
    ['de', 'Eine Stunde kostet 24 Euro.', 'number: 24'],
    ['en', 'One hour costs 24 dollars.', 'number: 24'],
  ] as const)('%s: %s', (language, text, mark) => expect(seen(text, language)).toContain(mark));

  it.each([
    ['de', 'Seit 1987 sind wir hier.'],
    ['de', 'Unsere 23 Leute sind hier.'],
    ['de', 'Zu 100 Prozent.'],
    ['en', 'For 75 years we have been here.'],
    ['en', 'All of our 240 colleagues.'],
    ['en', 'We are here 24/7.'],
  ] as const)('%s: %s: a number that says nothing', (language, text) =>
    expect(seen(text, language).filter((mark) => mark.startsWith('number'))).toEqual([]),
  );

  it.each([
    ['de', 'Bis 2045 sind wir hier.'],
    ['de', 'Seit dem Frühjahr 1987 sind wir hier.'],
    ['de', 'Über 2000 zufriedene Kunden wurden es.'],
    ['en', 'Vision 2030'],
  ] as const)('%s: %s: a year in which nothing happened', (language, text) =>
    expect(seen(text, language).filter((mark) => /: \d/u.test(mark))).toEqual([]),
  );

  it.each([
    ['de', 'Angebote'],
    ['de', 'mit unseren Geräten'],
    ['en', 'the equipment'],
    ['en', 'and everything'],
  ] as const)('%s: %s: words of every trade and of everybody tell nothing', (language, text) =>
    expect(seen(text, language)).toEqual([]),
  );

  it('a phrase is one piece of evidence, and its words are no others', () =>
    expect(seen('Im Mittelpunkt unseres Handelns', 'de')).toEqual(['phrase: Im Mittelpunkt unseres Handelns']));

  it("the company's own name says nothing, for or against", () =>
    expect(seen('Zweite Mahlzeit Zweite Mahlzeit', 'de')).toEqual([]));

  it('hashtags, handles and links are no words', () =>
    expect(seen('#innovativ @kompetenz https://loesung.example/ganzheitlich', 'de')).toEqual([]));

  it('every word counts once, and spans lie where the words are', () => {
    const text = 'Ganzheitliche Lösungen. Die Schraube kostet 12 Euro.';
    const marks = marked(readText(text), 'de', leitbild).flatMap((one) => one.marks);
    expect(new Set(marks.map(({ start }) => start)).size).toBe(marks.length);
    for (const { start, end } of marks) expect(text.slice(start, end)).toMatch(/^\S[^.]*\S$/u);
  });
});

describe('how empty', () => {
  it.each([
    ['de', 'Als führender Anbieter stehen wir für innovative und nachhaltige Lösungen.'],
    ['de', 'Mit Leidenschaft und Kompetenz gestalten wir gemeinsam die Zukunft.'],
    ['en', 'We are committed to excellence and passionate about innovative solutions.'],
    ['en', 'Our people are our greatest asset, and quality is at the heart of everything we do.'],
  ] as const)('%s, empty: %s', (language, text) => expect(score(text, language)).toBeGreaterThan(85));

  it.each([
    [
      'de',
      'Heute haben wir die Mühle von Frau Kessel zerlegt: Der Mahlkegel war verklebt, 20 Minuten, keine Rechnung.',
    ],
    ['de', 'Samstags ist ab 14 Uhr zu, Ersatzteile liegen im Fach neben der Tür.'],
    ['en', "We took Ms. Kessel's grinder apart today: the burr was stuck, twenty minutes, no charge."],
    ['en', 'On Saturdays we close at 2 p.m., and spare parts are in the box next to the door.'],
  ] as const)('%s, specific: %s', (language, text) => expect(score(text, language)).toBeLessThan(15));

  it('one empty sentence beside a story makes no empty post, and is still seen as a sentence', () => {
    const story = 'Gestern haben wir die Mühle von 1974 zerlegt, geschliffen und für 38 Euro zurückgegeben.';
    const empty = 'Dafür stehen wir mit Leidenschaft und Kompetenz.';
    const { score: together, sentences } = emptinessOf(readText(`${story} ${empty}`), 'de', leitbild);
    expect(sentences.map((one) => one.score > 50)).toEqual([false, true]);
    expect(together).toBeLessThan(50);
  });

  it('a sentence names the places that make it empty, and what each is worth', () => {
    const text = 'Wir sind Ihr kompetenter Partner.';
    const [sentence] = emptinessOf(readText(text), 'de', leitbild).sentences;
    expect(sentence!.empty.length).toBeGreaterThan(0);
    for (const { points, start, end } of sentence!.empty) {
      expect(points).toBeGreaterThan(0);
      expect(text.slice(start, end)).toMatch(/kompetenter|Partner/u);
    }
  });

  it('the same text in another language is read anew', () => {
    const reading = readText('Innovative Solutions');
    expect(emptinessOf(reading, 'de', leitbild)).not.toEqual(emptinessOf(reading, 'en', leitbild));
    expect(emptinessOf(reading, 'de', leitbild)).toEqual(emptinessOf(reading, 'de', leitbild));
  });
});

describe('scores', () => {
  it('are whole numbers from 0 to 100', () => {
    for (const text of ['Wir sind Ihr kompetenter Partner.', 'Jetzt sichern!', 'Ja.']) {
      const { emptiness, campaign } = scoresOf(text, 'de', leitbild);
      for (const one of [emptiness, campaign]) {
        expect(Number.isInteger(one)).toBe(true);
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(100);
      }
    }
  });

  it('are null where there is no language, or no word', () => {
    expect(scoresOf('Nous réparons des moulins.', null, leitbild)).toEqual({ emptiness: null, campaign: null });
    expect(scoresOf('😀 !!', 'de', leitbild)).toEqual({ emptiness: null, campaign: null });
    expect(scoresOf('', 'en', leitbild)).toEqual({ emptiness: null, campaign: null });
  });

  it('of a very long text are those of its beginning', () => {
    const long = 'Wir sind Ihr kompetenter Partner. '.repeat(3_000);
    expect(scoresOf(long, 'de', leitbild)).toEqual(scoresOf(long.slice(0, 6_000), 'de', leitbild));
  });
});
