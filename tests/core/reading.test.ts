import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/core/reading.ts';

const words = (text: string) => readText(text).tokens.map(({ word }) => word);
const sentences = (text: string) => readText(text).sentences.map(({ start, end }) => text.slice(start, end));

describe('words', () => {
  it('are letters and digits of any script, with what joins them', () => {
    expect(words('Der Top-Preis: 38 Euro, sagt’s Jana (34) – größte Эспрессо 3Dürfen.')).toEqual(
      "Der Top-Preis 38 Euro sagt's Jana 34 größte Эспрессо 3Dürfen".split(' '),
    );
    expect(words("Kunden- und 'Azubi' rock'n'roll don't -x- 😀")).toEqual(
      "Kunden und Azubi rock'n'roll don't x".split(' '),
    );
  });

  it('have parts, in lower case', () => {
    const parts = (text: string) => readText(text).tokens.map((one) => [one.lower, one.parts]);
    expect(parts('E-Mail-Postfach')).toEqual([['e-mail-postfach', ['e', 'mail', 'postfach']]]);
    expect(parts('ÄRGER don’t')).toEqual([
      ['ärger', ['ärger']],
      ["don't", ['don', 't']],
    ]);
  });

  it('count in the text as given, composed as they are', () => {
    const text = 'scho\u0308n. U\u0308bung';
    expect(readText(text).tokens).toMatchObject([
      { start: 0, end: 6, word: 'schön' },
      { start: 8, end: 14, word: 'Übung', lower: 'übung' },
    ]);
  });
});

describe('sentences', () => {
  it.each([
    ['Wir haben auf. Kommt vorbei!', ['Wir haben auf.', 'Kommt vorbei!']],
    [
      'Das gilt z. B. am 3. November um 9.30 Uhr. Danach nicht.',
      ['Das gilt z. B. am 3. November um 9.30 Uhr.', 'Danach nicht.'],
    ],
    ['Dr. Meier kommt ca. 10 Min. später, d.h. gleich.', ['Dr. Meier kommt ca. 10 Min. später, d.h. gleich.']],
    ['We fix it, e.g. the burr. It took 3.5 hours.', ['We fix it, e.g. the burr.', 'It took 3.5 hours.']],
    ['Mr. J. Smith paid $40. We said thanks.', ['Mr. J. Smith paid $40.', 'We said thanks.']],
    ['1. Kurbel\n2. Kegel', ['1. Kurbel', '2. Kegel']],
    ['Im 2. Stock brennt Licht. Und unten?', ['Im 2. Stock brennt Licht.', 'Und unten?']],
    [
      'Sie sagte: »Es läuft.« Dann ging sie … Schade!!! :)',
      ['Sie sagte: »Es läuft.«', 'Dann ging sie …', 'Schade!!!', ':)'],
    ],
    ['Mühlen, Kegel usw. Mehr am Montag.', ['Mühlen, Kegel usw.', 'Mehr am Montag.']],
    ['Siehe example.com. Dort steht es', ['Siehe example.com.', 'Dort steht es']],
    ['  \n\n ', []],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('whatever comes', () => {
  it('words and sentences lie in the text, one after the other, and a sentence cuts no word', () => {
    const chunk = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('. ', '... ', '1. ', 'z. B. ', '\n', "'", '-', '\u0308', '😀', '\uD800', 'Wort ', '?! '),
    );
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 30 }), (chunks) => {
        const text = chunks.join('');
        const { tokens, sentences: spans } = readText(text);
        for (const list of [tokens, spans]) {
          let end = 0;
          for (const one of list) {
            expect(one.start).toBeGreaterThanOrEqual(end);
            expect(one.end).toBeGreaterThan(one.start);
            end = one.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const token of tokens)
          expect(spans.some((one) => one.start <= token.start && token.end <= one.end)).toBe(true);
      }),
      { numRuns: 400, seed: 20261123 },
    );
  });

  it('is read once for everybody who asks', () => {
    const text = 'Zweimal gefragt.';
    expect(readText(text)).toBe(readText(`${text}`));
    expect(readText('Etwas anderes.').tokens).toHaveLength(2);
  });
});
