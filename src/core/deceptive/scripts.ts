import { ALIKE, FOREIGN, traits, traitsIn } from './traits.ts';

/** A word of letters from two alphabets, or one that only looks Latin. Offsets in UTF-16 units. */
export interface MixedWord {
  readonly start: number;
  readonly end: number;
}

/** Longer than any word; what is longer is no word. */
const LONGEST = 100;

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const GREEK = /\p{Script=Greek}/u;

const has = (letter: string, trait: number): boolean => (traits(letter.codePointAt(0) ?? 0) & trait) !== 0;
const isForeign = (letter: string): boolean => has(letter, FOREIGN);
const looksLatin = (letter: string): boolean => has(letter, ALIKE);

/** "μm", "kΩ", "Δt", "αSynuclein": one Greek letter at an edge, as science writes. */
const isFormula = (word: readonly string[]): boolean => {
  const greek = word.filter((letter) => GREEK.test(letter));
  const [only] = greek;
  if (greek.length !== 1 || only === undefined || !/[α-ωΓΔΘΛΞΠΣΦΨΩ]/u.test(only) || /[οιν]/u.test(only)) return false;
  if (word.length <= 3) return true;
  if (word[0] === only) return !looksLatin(only) || /\p{Lu}/u.test(word[1] ?? '');
  return word.at(-1) === only && !looksLatin(only);
};

/**
 * Letters of a second alphabet that pass for Latin ones. A word that changes alphabets once, in letters that nobody takes for Latin
 * ("PDFы"), is only an ending.
 */
const isMixed = (word: readonly string[]): boolean => {
  const foreign = word.filter(isForeign);
  if (foreign.length === 0 || foreign.length === word.length || isFormula(word)) return false;
  const alike = foreign.filter(looksLatin).length;
  const switches = word.filter((letter, i) => i > 0 && isForeign(letter) !== isForeign(word[i - 1] ?? '')).length;
  return alike === foreign.length || (alike > 0 && switches > 1);
};

/** A word all of whose letters pass for Latin ones, three or more of them. */
const passesForLatin = (word: readonly string[]): boolean =>
  word.length >= 3 && word.every((letter) => has(letter, FOREIGN) && looksLatin(letter));

/** Words that mix alphabets, and in a text that is otherwise Latin those that only look it. In order; linear in the text. */
export const mixedWords = (text: string): readonly MixedWord[] => {
  if ((traitsIn(text) & FOREIGN) === 0) return [];
  const mixed: MixedWord[] = [];
  const alike: MixedWord[] = [];
  let latin = false;
  let foreign = false;
  for (const { 0: found, index } of text.matchAll(WORD)) {
    if ((traitsIn(found) & FOREIGN) === 0) {
      latin = true;
      continue;
    }
    const span = { start: index, end: index + found.length };
    const word = found.length > LONGEST ? [] : (found.match(/\p{L}/gu) ?? []);
    if (isMixed(word)) mixed.push(span);
    else if (passesForLatin(word)) alike.push(span);
    else foreign = true;
  }
  return latin && !foreign ? [...mixed, ...alike].sort((a, b) => a.start - b.start) : mixed;
};
