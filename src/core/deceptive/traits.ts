import { lookOf } from './look.ts';

/** What a character is to somebody who looks for tricks: a sum of these. */
export const LETTER = 1;
/** A letter that is neither Latin nor one of the scripts that stand beside Latin by habit (Japanese, Chinese, Korean). */
export const FOREIGN = 2;
/** Strange, and looks like a Latin letter or a digit. */
export const ALIKE = 4;
/** A mark on the letter before. */
export const MARK = 8;
/** May hide: format characters, tags, selectors, halves of a pair. */
export const HIDING = 16;
const KNOWN = 128;

/** What German and English are written with: ASCII and Latin-1, less the soft hyphen, "×" (an x) and "þ" (a p). */
export const isOrdinary = (point: number): boolean =>
  point < 0x100 && point !== 0xad && point !== 0xd7 && point !== 0xfe;

const FOREIGN_LETTER =
  /[\p{L}--[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]]/v;
const HIDES = /[\p{Cf}\p{Cs}\p{Variation_Selector}\u{E0000}-\u{E007F}]/u;

const traitsOf = (point: number): number => {
  const character = String.fromCodePoint(point);
  const letter = /\p{L}/u.test(character) ? LETTER : 0;
  if (isOrdinary(point)) return KNOWN | letter;
  if (HIDES.test(character)) return KNOWN | HIDING;
  const foreign = letter !== 0 && FOREIGN_LETTER.test(character) ? FOREIGN : 0;
  const alike = lookOf(character) !== null ? ALIKE : 0;
  const mark = alike === 0 && /\p{M}/u.test(character) ? MARK : 0;
  return KNOWN | letter | mark | foreign | alike;
};

// Filled as characters are met: nobody writes all of them.
const near = new Uint8Array(0x10000);
const far = new Map<number, number>();
const MOST = 5000;

/** What the code point is, as a sum of traits. */
export const traits = (point: number): number => {
  if (point > 0xffff) {
    const known = far.get(point);
    if (known !== undefined) return known;
    const made = traitsOf(point);
    if (far.size < MOST) far.set(point, made);
    return made;
  }
  const known = near[point] ?? 0;
  if (known !== 0) return known;
  const made = traitsOf(point);
  near[point] = made;
  return made;
};

/** All traits that occur in a text. One selector alone (as emoji have it) hides nothing. Linear in the text. */
export const traitsIn = (text: string): number => {
  let all = 0;
  let selector = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      selector = false;
      continue;
    }
    const point = text.codePointAt(at) ?? unit;
    if (point > 0xffff) at += 1;
    const isSelector = point >= 0xfe00 && point <= 0xfe0f;
    if (!isSelector || selector) all |= traits(point);
    selector = isSelector;
  }
  return all;
};
