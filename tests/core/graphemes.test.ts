import { expect, it } from 'vitest';
import { countGraphemes, excerpt } from '../../src/core/graphemes.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const counted = (text: string): number => [...segmenter.segment(text)].length;

it('counts every sign of the basic plane, beside others, as Unicode does', () => {
  for (let unit = 0; unit < 0xd800; unit += 1) {
    const sign = String.fromCharCode(unit);
    for (const text of [`a${sign}`, `${sign}é`, `${sign}${sign}`, `\n${sign}©`]) {
      if (countGraphemes(text) !== counted(text))
        expect(`${unit.toString(16)}: ${countGraphemes(text)}`).toBe(counted(text));
    }
  }
  expect(countGraphemes('»Größe« – 38 €…')).toBe(15);
});

it('counts a carriage return with its line feed, and a family, as one', () => {
  expect(countGraphemes('a\r\nb')).toBe(3);
  expect(countGraphemes('👩‍👩‍👧 ok')).toBe(4);
});

it('cuts between graphemes', () => {
  expect(excerpt('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧👩‍👩‍👧…');
});
