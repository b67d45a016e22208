import { cut } from '../core/cards/words.ts';

const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' });
const wide = /\p{Emoji_Presentation}|\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Hangul}/u;

/** Columns a text takes in a terminal. */
const width = (text: string): number =>
  [...segmenter.segment(text)].reduce((sum, { segment }) => sum + (wide.test(segment) ? 2 : 1), 0);

/** One line of plain text: what people wrote must not move the cursor. */
export const oneLine = (text: string, max: number): string =>
  cut(text.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim(), max);

/** Text over several lines, without anything that a terminal would obey. */
export const printable = (text: string): string =>
  text.replace(/[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '�');

/** Rows as aligned columns; the last one is as wide as it is. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))));
  const pad = (text: string, i: number): string => text + ' '.repeat(Math.max(0, (widths[i] ?? 0) - width(text)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === row.length - 1 ? cell : pad(cell, i)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
