import { lookOf } from './look.ts';
import { ALIKE, isOrdinary, MARK, traits, traitsIn } from './traits.ts';

/** A text as the eye reads it: every strange character is the Latin letter it looks like, marks are gone. */
export interface Plain {
  readonly text: string;
  /** For each unit of `text`, and one past the last, its offset in the text as given; null = they are the same. */
  readonly at: Uint32Array | null;
  /** Which units of `text` stand for a strange character; null = none does. */
  readonly strange: Uint8Array | null;
}

/** One past the marks that stand from here. No letter has more than eight, and a text may consist of them. */
const endOfMarks = (text: string, from: number): number => {
  let end = from;
  while (end < text.length && end < from + 8 && (traits(text.charCodeAt(end)) & MARK) !== 0) end += 1;
  return end;
};

/** What the character with its marks is to the eye; itself where it is ordinary, null where it looks like nothing. */
const seen = (cluster: string): { readonly as: string; readonly odd: 0 | 1 } | null => {
  // The sign for Kelvin is composed into a K.
  const given = cluster.length > 1 ? cluster.normalize('NFC') : cluster;
  if (given.length === 1 && isOrdinary(given.charCodeAt(0))) return { as: given, odd: 0 };
  const look = lookOf(given);
  return look === null ? null : { as: look, odd: 1 };
};

/** Linear in the text; characters that look like nothing stay. */
export const plainOf = (text: string): Plain => {
  if ((traitsIn(text) & (ALIKE | MARK)) === 0) return { text, at: null, strange: null };
  const at = new Uint32Array(text.length + 1);
  const strange = new Uint8Array(text.length + 1);
  let plain = '';
  let next = 0;
  while (next < text.length) {
    const point = text.codePointAt(next) ?? 0;
    const size = point > 0xffff ? 2 : 1;
    const end = endOfMarks(text, next + size);
    const look = end > next + size || (traits(point) & ALIKE) !== 0 ? seen(text.slice(next, end)) : null;
    const as = look?.as ?? text.slice(next, end);
    for (let i = 0; i < as.length; i += 1) {
      at[plain.length + i] = look === null ? next + i : next;
      strange[plain.length + i] = look?.odd ?? 0;
    }
    plain += as;
    next = end;
  }
  at[plain.length] = text.length;
  return { text: plain, at, strange };
};
