import { describe, expect, it } from 'vitest';
import { plainDraft } from '../../../src/core/draft.ts';
import { bound } from '../../../src/core/rules/rule.ts';
import { styled } from '../../../src/core/rules/styled.ts';
import { context } from '../judge.ts';

const found = (text: string) => bound(styled).find(plainDraft(text), context);

/** The word in the mathematical alphabet whose capital A stands there, small letters behind it. */
const set = (word: string, capital: number): string =>
  [...word]
    .map((letter) => {
      const at = letter.charCodeAt(0);
      const point = at >= 97 ? capital + 26 + at - 97 : capital + at - 65;
      return /[A-Za-z]/.test(letter) ? String.fromCodePoint(point) : letter;
    })
    .join('');

describe('styled', () => {
  it.each([
    ['bold', set('Heute neu', 0x1d400), 'Heute neu'],
    ['sans bold', set('Heute neu', 0x1d5d4), 'Heute neu'],
    ['script', set('Heute', 0x1d4d0), 'Heute'],
    ['double-struck', set('jetzt', 0x1d538), 'jetzt'],
    ['monospace', set('Preis', 0x1d670), 'Preis'],
    [
      'wide',
      set('Neu', 0xff21 - 0).replace(/./gu, (c) => (c < '\uff3b' ? c : String.fromCodePoint(c.codePointAt(0)! + 6))),
      'Neu',
    ],
    ['circled', 'Ⓝⓔⓤ', 'Neu'],
  ])('%s letters are advice on style, with the words to type instead', (_name, text, plain) => {
    const [one, ...more] = found(`Ja: ${text}!`);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ verdict: 'advise', about: 'style', start: 4, end: 4 + text.length });
    expect(one!.message.en).toContain(`"${text}"`);
    expect(one!.instead!.en).toBe(`In ordinary letters: ${plain}`);
  });

  it('letters no table turns into ordinary ones, and long runs, get the advice without them', () => {
    expect(found('🅝🅔🅤')[0]!.instead!.de).toBe('Tipp es in gewöhnlichen Buchstaben.');
    const [long] = found(set('Kaffee', 0x1d400).repeat(50));
    expect([...long!.message.de].length).toBeLessThan(120);
    expect(long!.message.de.isWellFormed()).toBe(true);
  });

  it('counts the places', () => {
    const word = set('neu', 0x1d400);
    expect(found(`${word} und ${word}`)[0]!.message.de).toContain('(an 2 Stellen)');
  });

  it.each([
    'Heute neu: Kaffee für 38 €',
    'für alle x ∈ ℝ, ℓ = 3, ℹ️ Ⓜ️ 🅰️ 🅱️ 🅿️ №',
    '\u{1D44E}\u{1D465}² + \u{1D44F}\u{1D465}',
    'ＮＨＫの番組',
    '🇩🇪🇦🇹🇨🇭 ☕️ 👩‍🔧',
  ])('%s passes', (text) => {
    expect(found(text)).toEqual([]);
  });
});
