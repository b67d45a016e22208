import { describe, expect, it } from 'vitest';
import { differences } from '../../../src/core/leitbild-review/both.ts';
import { numbersIn } from '../../../src/core/leitbild-review/numbers.ts';

const found = (de: string, en: string) =>
  differences({ de, en }).map(({ what, in: language, span }) => [
    what,
    language,
    { de, en }[language].slice(span.start, span.end),
  ]);

describe('German and English say the same', () => {
  it.each([
    ['400 Mühlen im Jahr, ein Viertel davon.', '400 grinders a year, a quarter of them.'],
    ['1.200 Brote und 2,5 Tonnen Mehl', '1,200 loaves and 2.5 tons of flour'],
    ['Nach zwei Werktagen, spätestens um 14 Uhr', 'Within two working days, by 2 p.m. at the latest'],
    ['Die Hälfte der Leute', 'Half of the people'],
    ['Kein Kind geht ohne Frühstück.', 'No child goes without breakfast.'],
    ['Wir werfen nichts weg.', 'We never throw anything away.'],
    ['Niemand wartet länger als nötig.', 'We keep waiting times unusually short, unless it rains.'],
    ['Seit 1950 in München und Zürich', 'In Munich and Zurich since 1950'],
    ['Jede Woche liest Öztürk vor.', 'Every week Öztürk reads to us.'],
    ['Jeden Montag antworten wir auf Deutsch.', 'Every Monday we answer in German.'],
    ['Ja', 'Yes'],
  ])('%s', (de, en) => expect(found(de, en)).toEqual([]));

  it('or a number is missing, and is named', () => {
    expect(found('400 Mühlen, 20 davon kostenlos', '300 grinders, twenty of them for free')).toEqual([
      ['number', 'de', '400'],
      ['number', 'en', '300'],
    ]);
    expect(found('Wir antworten in zwei Tagen.', 'We answer soon.')).toEqual([['number', 'de', 'zwei']]);
  });

  it('or a name', () => {
    expect(found('Wir prüfen nach ISO 9001.', 'We test to DIN 9001.')).toEqual([
      ['name', 'de', 'ISO'],
      ['name', 'en', 'DIN'],
    ]);
    expect(found('Unser Ofen steht im Tal.', 'Our oven, built by Miller, is in the valley.')).toEqual([
      ['name', 'en', 'Miller'],
    ]);
  });

  it('or a no', () => {
    expect(found('Wir verkaufen nicht an Händler.', 'We sell to dealers.')).toEqual([['no', 'de', 'nicht']]);
    expect(found('Wir verkaufen an Händler.', 'We never sell to dealers.')).toEqual([['no', 'en', 'never']]);
  });

  it('or one says more', () => {
    expect(found('Wir backen. Wir liefern.', 'We bake and deliver.')).toEqual([
      ['sentences', 'de', 'Wir backen. Wir liefern.'],
    ]);
    const long = 'Wir backen nachts, damit morgens Brot im Laden liegt, auch am Sonntag und bei Schnee.';
    expect(found(long, 'We bake at night.')).toEqual([['length', 'de', long]]);
  });
});

it.each([
  ['de', '1.000,50 €', ['1000.5']],
  ['en', '$1,000.50', ['1000.5']],
  ['de', 'am 3. Mai, 9.30 Uhr', ['3', '9.3']],
  ['de', 'drei Dutzend, ein Drittel', ['3', '12', '1/3']],
  ['en', 'at 2:30 p.m.', ['14', '30']],
  ['en', 'the A4 sheet', []],
] as const)('numbers in %s: %s', (language, text, values) => {
  expect(numbersIn(text, language).map(({ value }) => value)).toEqual(values);
});
