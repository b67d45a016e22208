import { composed, folded, isDigitAt, isLetterAt, isSpaceAt, isWordAt, stepAt } from './letters.ts';
import type { Ready } from './text.ts';

// Every repetition is bounded: time stays linear in the text, whatever a rule file or a post contains.
const MOST_LETTERS = 30;
const MOST_SPACES = 4;
const MOST_DIGITS = 14;

type Piece =
  | { readonly is: 'text'; readonly folded: string; readonly text: string }
  | { readonly is: 'letters' | 'number' }
  /** `least` 0 stands beside a number: "38 €" and "38€" are the same to a reader. */
  | { readonly is: 'space'; readonly least: 0 | 1 };

/** A phrase as it is looked for. */
export interface Phrase {
  readonly pieces: readonly Piece[];
  /** Does case matter? */
  readonly exact: boolean;
}

const PLACEHOLDER = /<zahl>|<number>/iu;
const PLACEHOLDERS = /<zahl>|<number>/giu;

const piecesOf = (word: string): readonly Piece[] => {
  const lead = word.length > 1 && word.startsWith('*');
  const trail = word.length > 1 && word.endsWith('*');
  const core = word.slice(lead ? 1 : 0, trail ? -1 : undefined);
  const texts = core.includes('<') ? core.split(PLACEHOLDER) : [core];
  const inner = texts.flatMap((text, i): readonly Piece[] => [
    ...(i === 0 ? [] : [{ is: 'number' } as const]),
    ...(text === '' ? [] : [{ is: 'text', folded: folded(text), text } as const]),
  ]);
  return [...(lead ? [{ is: 'letters' } as const] : []), ...inner, ...(trail ? [{ is: 'letters' } as const] : [])];
};

/** The longest piece of a phrase, folded: a text without it does not hold the phrase. Far cheaper than to take it apart. */
export const longestOf = (source: string): string => {
  let longest = '';
  for (const piece of folded(composed(source).replaceAll(PLACEHOLDERS, ' ')).split(/[\s*]+/u))
    if (piece.length > longest.length) longest = piece;
  return longest;
};

/** A phrase as people write it, taken apart; null where nothing in it could be found ("**"). */
export const phraseOf = (source: string, exact = false): Phrase | null => {
  const words = composed(source).trim().split(/\s+/u);
  const pieces = words.flatMap((word, i): readonly Piece[] => {
    const before = words[i - 1];
    if (before === undefined) return piecesOf(word);
    const loose = /<(?:zahl|number)>$/iu.test(before) || /^<(?:zahl|number)>/iu.test(word);
    return [{ is: 'space', least: loose ? 0 : 1 }, ...piecesOf(word)];
  });
  return pieces.some(({ is }) => is === 'text' || is === 'number') ? { pieces, exact } : null;
};

/** Where a number that starts here may end, the longest first: "1.250,50", "38,-". */
export const numberEnds = (text: string, at: number): readonly number[] => {
  if (!isDigitAt(text, at)) return [];
  const ends: number[] = [];
  const add = (end: number): void => {
    if (text[end] === ',' && (text[end + 1] === '-' || text[end + 1] === '–')) ends.push(end + 2);
    ends.push(end);
  };
  let most = at + 1;
  while (most < at + 1 + MOST_DIGITS && (isDigitAt(text, most) || text[most] === '.' || text[most] === ',')) most += 1;
  for (let last = most; last > at; last -= 1) if (isDigitAt(text, last)) add(last + 1);
  add(at + 1);
  return ends;
};

/** Where letters that start here may end, the longest first, none included. */
const letterEnds = (text: string, at: number): readonly number[] => {
  const ends = [at];
  for (let i = at, n = 0; n < MOST_LETTERS && isLetterAt(text, i); n += 1) {
    i += stepAt(text, i);
    ends.unshift(i);
  }
  return ends;
};

const afterSpaces = (text: string, at: number, least: number): number => {
  let end = at;
  while (end < at + MOST_SPACES && isSpaceAt(text, end)) end += 1;
  return end - at < least ? -1 : end;
};

/** Tried from `piece` on at `at`: the end, or -1. `tried` holds what was tried in vain, so that nothing is tried twice. */
const endFrom = (phrase: Phrase, piece: number, at: number, ready: Ready, tried: Set<string>): number => {
  let here = at;
  for (let i = piece; i < phrase.pieces.length; i += 1) {
    const one = phrase.pieces[i];
    if (one === undefined) break;
    if (one.is === 'text') {
      const fits = phrase.exact ? ready.text.startsWith(one.text, here) : ready.folded.startsWith(one.folded, here);
      if (!fits) return -1;
      here += one.text.length;
    } else if (one.is === 'space') {
      here = afterSpaces(ready.text, here, one.least);
      if (here === -1) return -1;
    } else {
      const key = `${i}:${here}`;
      if (tried.has(key)) return -1;
      const ends = one.is === 'number' ? numberEnds(ready.text, here) : letterEnds(ready.text, here);
      for (const end of ends) {
        const found = endFrom(phrase, i + 1, end, ready, tried);
        if (found !== -1) return found;
      }
      tried.add(key);
      return -1;
    }
  }
  return isWordAt(ready.text, here) ? -1 : here;
};

/** The end of the phrase where it stands at this offset, as a whole word; else -1. What stands before is the caller's business. */
export const endAt = (phrase: Phrase, at: number, ready: Ready): number => endFrom(phrase, 0, at, ready, new Set());
