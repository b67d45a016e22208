import type { Locale, Said } from './locale.ts';

/** Something wrong in a file people write: where, what, and what to do next. Line and column count from 1, columns in code points. */
export interface Fault {
  /** Stable name of the mistake ("unknown-key"), for tests and for searching. */
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The line as written; empty where the whole file is meant. */
  readonly excerpt: string;
  readonly message: Said;
  readonly next: Said;
}

/** What a fault says, without its place. */
export type Told = Pick<Fault, 'code' | 'message' | 'next'>;

/** A fault at a UTF-16 offset of `source`. Offsets outside the text mean its first or last line. */
export const faultAt = (source: string, file: string, offset: number, told: Told): Fault => {
  const at = Math.max(0, Math.min(offset, source.length));
  const start = source.lastIndexOf('\n', at - 1) + 1;
  const stop = source.indexOf('\n', at);
  return {
    ...told,
    file,
    line: source.slice(0, start).split('\n').length,
    column: [...source.slice(start, at)].length + 1,
    excerpt: source.slice(start, stop === -1 ? undefined : stop).replace(/\r$/, ''),
  };
};

/** A fault of a file as a whole (too large, cannot be read). */
export const faultOf = (file: string, told: Told): Fault => ({ ...told, file, line: 1, column: 1, excerpt: '' });

const WIDTH = 100;

/** The excerpt cut to a terminal's width around the column, with a caret under it. Control characters never reach the terminal. */
const pointed = (fault: Fault): readonly string[] => {
  const chars = [...fault.excerpt].map((c) => (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(c) ? ' ' : c));
  const from = fault.column > WIDTH - 20 ? fault.column - WIDTH / 2 : 0;
  const before = from > 0 ? '…' : '';
  const after = chars.length > from + WIDTH ? '…' : '';
  const number = String(fault.line);
  const caret = ' '.repeat(before.length + Math.max(0, fault.column - 1 - from));
  return [
    `  ${number} | ${before}${chars.slice(from, from + WIDTH).join('')}${after}`,
    `  ${' '.repeat(number.length)} | ${caret}^`,
  ];
};

/** Several lines for a person: place, excerpt with a caret, what is wrong, what to do. No newline at the end. */
export const formatFault = (fault: Fault, locale: Locale): string =>
  [
    `${fault.file}:${fault.line}:${fault.column}`,
    ...(fault.excerpt === '' ? [] : pointed(fault)),
    fault.message[locale],
    fault.next[locale],
  ].join('\n');

/** Letters to add, leave out or change; two neighbours in the wrong order are one slip. */
const distance = (a: string, b: string): number => {
  let before: readonly number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const other = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = turned ? (before[j - 2] ?? 0) + 1 : other;
      next.push(Math.min(other, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
};

/** The known word somebody probably meant, or null: at most a third of its letters may differ. */
export const nearest = (word: string, known: readonly string[]): string | null => {
  if (word.length > 60) return null;
  const ranked = known
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, far }) => far <= Math.max(1, Math.floor(Math.max(candidate.length, word.length) / 3)))
    .sort((a, b) => a.far - b.far);
  return ranked[0]?.candidate ?? null;
};
