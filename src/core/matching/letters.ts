/** What a character is to readers of words, and when two are the same. All offsets are UTF-16 units. */

const UNKNOWN = 0;
const OTHER = 1;
const LETTER = 2;
const NUMBER = 3;
const SPACE = 4;

// Filled as characters are met; what most posts are made of is known beforehand, without an expression that would be compiled for it.
const kinds = new Uint8Array(0x10000);
const known = (kind: number, ...ranges: readonly (readonly [from: number, to: number])[]): void => {
  for (const [from, to] of ranges) kinds.fill(kind, from, to + 1);
};
known(OTHER, [0, 0xff], [0x2000, 0x206f]);
known(
  SPACE,
  [9, 13],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
);
known(NUMBER, [0x30, 0x39], [0xb2, 0xb3], [0xb9, 0xb9], [0xbc, 0xbe]);
known(LETTER, [0x41, 0x5a], [0x61, 0x7a], [0xaa, 0xaa], [0xb5, 0xb5], [0xba, 0xba]);
known(LETTER, [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x24f]);

const kindOf = (char: string): number => {
  const code = char.codePointAt(0) ?? 0;
  // Pictures.
  if (code >= 0x1f300 && code <= 0x1faff) return OTHER;
  if (/\p{L}/u.test(char)) return LETTER;
  if (/\p{N}/u.test(char)) return NUMBER;
  return /\s/u.test(char) ? SPACE : OTHER;
};

const kindAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const back = unit >= 0xdc00 && at > 0 ? (text.codePointAt(at - 1) ?? 0) : 0;
    return kindOf(String.fromCodePoint(back > 0xffff ? back : (text.codePointAt(at) ?? 0)));
  }
  const known = kinds[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const kind = kindOf(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
};

/** Is the character at this offset (either half of a pair) a letter? False beyond the text. */
export const isLetterAt = (text: string, at: number): boolean => at < text.length && kindAt(text, at) === LETTER;

/** A letter or a digit of any script. False outside the text. */
export const isWordAt = (text: string, at: number): boolean => {
  if (at < 0 || at >= text.length) return false;
  const kind = kindAt(text, at);
  return kind === LETTER || kind === NUMBER;
};

/** White space of any kind. False beyond the text. */
export const isSpaceAt = (text: string, at: number): boolean => at < text.length && kindAt(text, at) === SPACE;

/** 0 to 9 in ASCII. */
export const isDigitAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
};

/** 1, or 2 at the first half of a pair. */
export const stepAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

// Where lower case is not yet what the same letter in another case becomes, and where it changes the length.
const ODD =
  /\u{345}|[\u{b5}\u{130}\u{17f}\u{3a3}\u{3c2}\u{3d0}\u{3d1}\u{3d5}\u{3d6}\u{3f0}\u{3f1}\u{3f5}\u{1c80}-\u{1c88}\u{1e9b}\u{1fbe}]/u;

const foldOne = (char: string): string => {
  if (char === 'ı' || char === 'İ') return char;
  const upper = char.toUpperCase();
  const high = upper.length === char.length ? upper : char;
  const lower = high.toLowerCase();
  return lower.length === char.length ? lower : high;
};

/** The text without regard to case, unit for unit as long as before: what a regular expression with the flags `iu` holds equal. */
export const folded = (text: string): string => (ODD.test(text) ? text.replace(/./gsu, foldOne) : text.toLowerCase());

/** One apostrophe for both, and letters with their marks as one. */
export const composed = (text: string): string => text.normalize('NFC').replaceAll('’', "'");

/** Composed text, and for each of its offsets the offset in the text as given. Null map: they are the same. */
export interface Composed {
  readonly text: string;
  readonly at: Uint32Array | null;
}

/** Composes a text and remembers where everything was. */
export const compose = (text: string): Composed => {
  if (text.normalize('NFC') === text) return { text: text.replaceAll('’', "'"), at: null };
  const pieces: string[] = [];
  const at: number[] = [];
  for (const match of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const piece = composed(match[0]);
    pieces.push(piece);
    for (let i = 0; i < piece.length; i += 1) at.push(match.index + Math.min(i, match[0].length));
  }
  at.push(text.length);
  return { text: pieces.join(''), at: Uint32Array.from(at) };
};
