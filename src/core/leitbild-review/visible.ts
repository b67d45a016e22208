import { bit, kindsOf } from '../emptiness/kinds.ts';
import { type MarkKind, marked } from '../emptiness/marks.ts';
import type { Leitbild } from '../leitbild.ts';
import type { Locale, Said } from '../locale.ts';
import { readText } from '../reading.ts';

const concrete: ReadonlySet<MarkKind> = new Set(['number', 'name', 'thing', 'hand', 'time', 'condition']);
/** Where nothing is on a list, so many words of no trade speak of something in particular. */
const RARE = 1;
/** "Not only a supplier" denies nothing. */
const NOT_ONLY = /(?<!\p{L})(?:nicht (?:nur|bloß)|not (?:only|just|merely))(?!\p{L})/iu;

/** Is there behaviour in it that one can see: a hand, a thing, a number, a time or a condition? */
export function isVisible(text: string, language: Locale, leitbild: Leitbild): boolean {
  const marks = marked(readText(text), language, leitbild).flatMap((sentence) => sentence.marks);
  const seen = marks.filter(({ kind }) => concrete.has(kind) && !(kind === 'condition' && NOT_ONLY.test(text)));
  return seen.length > 0 || marks.filter(({ kind }) => kind === 'rare').length >= RARE;
}

/** Why a phrase is no sign of a value: it is the `name` again, a word nobody can `see`, or one that is in every `other` post. */
export type Unseen = 'name' | 'see' | 'other';

const wordsOf = (text: string): readonly string[] =>
  readText(text.replaceAll(/<[^>]*>/gu, ' ')).tokens.map(({ lower }) => lower);

/** Longest ending that makes no other word: "ehrlich", "Ehrlichkeit". */
const ENDING = 4;
const SHORTEST = 5;

/** Is it one word in two inflections? "schiefging" and "schiefgegangen" are two. */
function isSame(a: string, b: string): boolean {
  let common = 0;
  while (common < a.length && a[common] === b[common]) common += 1;
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  return a === b || (common >= Math.max(SHORTEST, short - 2) && long - short <= ENDING);
}

/** Is a phrase of `seen` really visible? Null = it is, or nothing speaks against it. */
export function unseen(phrase: string, name: Said, language: Locale): Unseen | null {
  const words = wordsOf(phrase);
  // Signs, numbers and prices are there to be seen.
  if (words.length === 0 || /[\d<$€£%]/u.test(phrase)) return null;
  const { of } = kindsOf(language);
  const bits = words.map(of);
  const said = wordsOf(`${name.de} ${name.en}`);
  const phrases = words.join(' ');
  if (wordsOf(name[language]).join(' ') === phrases || repeats(words, said, bits)) return 'name';
  const abstract = bit.company1 | bit.company2 | bit.abstract | bit.big | bit.vague | bit.hedge;
  const shown = bit.thing | bit.hand | bit.past | bit.time | bit.unit | bit.plain;
  const everybodys = bit.common | bit.neutral | bit.condition;
  const telling = bits.filter((one) => (one & everybodys) === 0 || (one & (abstract | shown)) !== 0);
  if (telling.length > 0 && telling.every((one) => (one & abstract) !== 0 && (one & shown) === 0)) return 'see';
  return words.length === 1 && !phrase.includes('*') && telling.length === 0 ? 'other' : null;
}

/** One or two words of a name that is no deed: "Respekt", "mit Respekt". A hand's work may be a name and be seen: "repariert". */
function repeats(words: readonly string[], name: readonly string[], bits: readonly number[]): boolean {
  const own = words.filter((_, i) => ((bits[i] ?? 0) & bit.common) === 0);
  const deed = bits.some((one) => (one & (bit.hand | bit.past | bit.thing)) !== 0);
  return own.length > 0 && !deed && own.every((word) => name.some((one) => isSame(word, one) && !isDone(word, one)));
}

/** "Verschenken" is a wish, "verschenkt" is what somebody writes who did it; "share" and "shared" are. */
const isDone = (word: string, name: string): boolean =>
  (/te?$/u.test(word) && /e[lr]?n$/u.test(name)) || (/ed$/u.test(word) && !/ed$/u.test(name));
