import type { Leitbild } from '../leitbild.ts';
import type { Said } from '../locale.ts';
import { readText, type Span } from '../reading.ts';

/** A line of the Leitbild by its place: `goal:1` is the first goal, `value:ID` a value's name. */
export type LineName = 'mission' | 'vision' | `goal:${number}` | `value:${string}`;

export type LineKind = 'mission' | 'vision' | 'goal' | 'value';

/** One line as it is written in both languages. */
export interface LeitbildLine {
  readonly line: LineName;
  readonly kind: LineKind;
  readonly text: Said;
}

/** Mission, vision, goals and the names of values, in the order of the file. */
export const linesOf = ({ mission, vision, goals, values }: Leitbild): readonly LeitbildLine[] => [
  { line: 'mission', kind: 'mission', text: mission },
  { line: 'vision', kind: 'vision', text: vision },
  ...goals.map((text, i) => ({ line: `goal:${i + 1}`, kind: 'goal', text }) as const),
  ...values.map(({ id, name }) => ({ line: `value:${id}`, kind: 'value', text: name }) as const),
];

/** The sentences of a line. What goes on in lower case ("by 2 p.m. at the latest") is no new one; a line without any is one. */
export function sentencesOf(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const { start, end } of readText(text).sentences) {
    const last = found.at(-1);
    if (last !== undefined && /^\p{Ll}/u.test(text.slice(start))) found[found.length - 1] = { start: last.start, end };
    else found.push({ start, end });
  }
  return found.length === 0 ? [{ start: 0, end: text.length }] : found;
}
