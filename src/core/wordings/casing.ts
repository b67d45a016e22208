/** Small words of English titles. */
const SMALL = new Set(
  'a an and as at but by en for if in nor of on or per so the to up via vs yet with from into'.split(' '),
);

const isUpper = (word: string): boolean => /^[^\p{L}]*\p{Lu}/u.test(word);

const wordFits = (
  match: 'title' | 'sentence' | 'lower' | 'upper',
  word: string,
  first: boolean,
  last: boolean,
): boolean => {
  if (match === 'lower') return word === word.toLowerCase();
  if (match === 'upper') return word === word.toUpperCase();
  if (!/\p{L}/u.test(word)) return true;
  if (match === 'sentence')
    return first ? isUpper(word) || /^\p{N}/u.test(word) : !isUpper(word) || /^(?:I|\p{Lu}{2,})\b/u.test(word);
  return first || last || !SMALL.has(word.toLowerCase()) ? isUpper(word) || /^\p{N}/u.test(word) : true;
};

/** How many of the words are written so, 0 to 1; `except` always are. */
export const casingOf = (
  match: 'title' | 'sentence' | 'lower' | 'upper',
  text: string,
  except: ReadonlySet<string>,
): number => {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return 1;
  const fits = words.filter((word, i) => except.has(word) || wordFits(match, word, i === 0, i === words.length - 1));
  return fits.length / words.length;
};
