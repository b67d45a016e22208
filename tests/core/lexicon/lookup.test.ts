import { describe, expect, it } from 'vitest';
import { lookup } from '../../../src/core/lexicon/lookup.ts';
import { beginning, plainWords } from '../../../src/core/lexicon/plain.ts';
import { readText } from '../../../src/core/reading.ts';

const [A, B, C] = [1, 2, 4];

describe('lookup', () => {
  it('a whole word is that word alone', () => {
    const of = lookup([{ words: ['gut'], bits: A }]);
    expect([of('gut'), of('gute'), of('ungut'), of('')]).toEqual([A, 0, 0, 0]);
  });

  it('a stem takes further letters, as many as its list lets it', () => {
    const of = lookup([
      { words: ['lösung*'], bits: A },
      { words: ['neu*'], bits: B, endings: 3 },
    ]);
    expect([of('lösung'), of('lösungen'), of('lösungsanbieter'), of('auflösung')]).toEqual([A, A, A, 0]);
    expect([of('neu'), of('neues'), of('neubauten')]).toEqual([B, B, 0]);
  });

  it('a head is found at the end of a compound whose first part is a word', () => {
    const of = lookup([{ words: ['*tor', '*schraube'], bits: A }]);
    expect([of('tor'), of('hoftor'), of('motor'), of('stellschraube')]).toEqual([A, A, 0, A]);
  });

  it('a whole word beats a stem, the head of a compound its first part, a longer stem a shorter one', () => {
    const of = lookup([
      { words: ['bildung*', 'leb*'], bits: A },
      { words: ['*karte', 'leben'], bits: B },
      { words: ['bildungsreise*'], bits: C },
    ]);
    expect(of('leben')).toBe(B);
    expect(of('lebte')).toBe(A);
    expect(of('bildungskarte')).toBe(B);
    expect(of('bildungsreisen')).toBe(C);
    expect(of('bildungspolitik')).toBe(A);
  });

  it('a word of two lists has the bits of both', () => {
    const of = lookup([
      { words: ['stark', 'team*'], bits: A },
      { words: ['stark', 'team*'], bits: B },
    ]);
    expect([of('stark'), of('teams')]).toEqual([A | B, A | B]);
  });

  it('asks elsewhere about words of no list, and only about these', () => {
    const of = lookup([{ words: ['rechnung'], bits: A }], (word) => (word.endsWith('ung') ? B : 0));
    expect([of('rechnung'), of('meinung'), of('jahr'), of('meinung')]).toEqual([A, B, 0, B]);
  });

  it('says the same the second time, and nothing about endless words', () => {
    const of = lookup([{ words: ['a*', 'aaaa*'], bits: A }]);
    expect([of('aaaab'), of('aaaab'), of('a'.repeat(41))]).toEqual([A, A, 0]);
  });
});

describe('the words of a text', () => {
  const said = (text: string) => plainWords(readText(text)).map(({ word }) => word);

  it.each([
    ['Gut, #Handwerk und @kim', ['Gut', 'und']],
    ['Mehr: https://werkstatt.example/a/b?c=d und dann', ['Mehr', 'und', 'dann']],
    ['www.werkstatt.example ist offen', ['ist', 'offen']],
    ['https und www sind Abkürzungen', ['https', 'und', 'www', 'sind', 'Abkürzungen']],
    ['http://a.example', []],
  ])('%j', (text, words) => expect(said(text)).toEqual(words));

  it('a short text is its own beginning; of a long one only so much is read', () => {
    const short = readText('Kurz.');
    expect(beginning(short)).toBe(short);
    const long = beginning(readText('Das ist ein Satz mit sieben Wörtern hier. '.repeat(1_000)));
    expect(long.text).toHaveLength(6_000);
    expect(long.tokens.at(-1)?.end).toBeLessThanOrEqual(6_000);
    expect(long.sentences.at(-1)?.end).toBe(6_000);
  });
});
