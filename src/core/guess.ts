import type { CommandWord } from './command.ts';
import { ordinary } from './ordinary.ts';

/** What people type where they mean a command, in either language. */
const aliases: Readonly<Record<string, CommandWord>> = {
  hilfe: 'help',
  '?': 'help',
  liste: 'list',
  ich: 'me',
  entwürfe: 'drafts',
  antworten: 'answers',
  rückgängig: 'undo',
  zurückholen: 'undo',
  löschen: 'undo',
  delete: 'undo',
  zurückziehen: 'withdraw',
  ändern: 'revise',
  stopp: 'stop',
  weiter: 'go',
};

/** Said to a bot before anything is said: whoever begins so wants to know what it can do. */
const smallTalk = new Set([
  ...['hallo', 'hi', 'hey', 'moin', 'servus', 'guten morgen', 'guten tag', 'danke', 'danke dir', 'ok', 'okay'],
  ...['hello', 'good morning', 'thanks', 'thank you', 'test', 'start', ''],
]);

/** Ends of words, and signs that stand alone, say nothing about what is meant. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/:[a-z0-9_+\-]+:|\p{RGI_Emoji}/gv, '')
    .trim()
    .replace(/(?<=.)[\s.!?…]+$/u, '');

/** Is this whole message a greeting, thanks, or emoji alone? */
export const isSmallTalk = (text: string): boolean => smallTalk.has(plain(text));

/** `sure` = it is that command in another case or language; else only nearly. */
interface Guess {
  readonly word: CommandWord;
  readonly sure: boolean;
}

/** What one word means, typed alone. Null = nothing like a command. */
export const guess = (typed: string, words: readonly CommandWord[]): Guess | null => guessWithin(typed, words, 6);

/** Is one the other with a slip of the hand? Two letters may be wrong where both have at least `long` of them, else one. */
export const isNear = (typed: string, word: string, long = 6): boolean =>
  edits(typed, word) <= (Math.min(typed.length, word.length) >= long ? 2 : 1);

function guessWithin(typed: string, words: readonly CommandWord[], long: number): Guess | null {
  const text = plain(typed);
  const known = words.find((word) => word === text) ?? (Object.hasOwn(aliases, text) ? aliases[text] : undefined);
  if (known !== undefined) return { word: known, sure: true };
  if (!/^\p{L}{3,14}$/u.test(text)) return null;
  const near = [...words.map((word) => [word, word] as const), ...Object.entries(aliases)].find(
    ([name]) => name.length > 3 && isNear(text, name, long),
  );
  return near === undefined ? null : { word: near[1], sure: false };
}

/** One vowel at most: of 275,000 English words and a million German forms, none has eleven letters of these. */
const unspeakable = /^[^aey]*[aey]?[^aey]*$/i;

/**
 * A proposal's number as it is made: eleven letters and digits, without i, l, o and u; or anything somebody wrote a # before. One
 * without a digit is told from a word only where nobody could say it.
 */
const isNumber = (word: string): boolean =>
  /^#[a-z0-9]{1,40}$/i.test(word) ||
  (/^[0-9a-hjkmnp-tv-z]{11}$/i.test(word) && (/\d/.test(word) || unspeakable.test(word)));

/** Whoever wants something stopped or gone means it, and is in a hurry. */
const taking: readonly CommandWord[] = ['withdraw', 'undo', 'stop'];

/**
 * What the first of several words means. A number behind it is never prose; without one, only little said after a slip of the hand, or
 * after a word that takes something away, is no sentence. Null = a post.
 */
export function guessFirst(first: string, rest: string, words: readonly CommandWord[]): Guess | null {
  const behind = rest.split(/\s+/);
  if (isNumber(behind[0] ?? '')) return guess(first, words);
  const meant = guessWithin(first, words, 8);
  if (meant === null || ordinary.has(plain(first))) return null;
  const few = taking.includes(meant.word) ? 2 : meant.sure ? 0 : 1;
  return behind.length <= few ? { ...meant, sure: false } : null;
}

/** Letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
function edits(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      rows[i]?.push(swapped ? Math.min(least, at(i - 2, j - 2) + 1) : least);
    }
  }
  return at(a.length, b.length);
}
