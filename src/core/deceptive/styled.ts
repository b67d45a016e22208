/** Letters that are symbols: mathematical alphabets, letter-like signs, circled, squared, bracketed and wide letters. No flags, no emoji of one letter. */
const SYMBOL = String.raw`[\u{1D400}-\u{1D7FF}\u2102\u210A-\u2113\u2115\u2119-\u211D\u2124\u2128\u212C\u212D\u212F-\u2134\u2145-\u2149\u249C-\u24E9\uFF21-\uFF3A\uFF41-\uFF5A\u{1F110}-\u{1F129}\u{1F130}-\u{1F149}\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]`;

// Three in a row are a word, two a formula. Longer texts are quoted by their beginning.
const RUN = new RegExp(`${SYMBOL}{3}${SYMBOL}*(?:[ .,:&-]{1,2}${SYMBOL}+)*`, 'gu');
const ALL = new RegExp(String.raw`^(?:${SYMBOL}|[\s\p{P}\p{M}])+$`, 'u');
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A run of letters that are symbols. Offsets in UTF-16 units. */
export interface StyledRun {
  readonly start: number;
  readonly end: number;
}

/** Are all letters symbols? Then everybody sees it, and nobody is deceived. */
export const isStyled = (text: string): boolean => ALL.test(text);

/** Words set in symbols for the sake of their looks. Wide letters belong to Chinese, Japanese and Korean texts. Linear in the text. */
export const styledRuns = (text: string): readonly StyledRun[] =>
  [...text.matchAll(RUN)]
    .filter(({ 0: run }) => !/^[\uFF00-\uFFEF .,:&-]+$/u.test(run) || !EAST_ASIAN.test(text))
    .map(({ 0: run, index }) => ({ start: index, end: index + run.length }));
