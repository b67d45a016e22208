/**
 * Phrases as keepers write them in YAML: plain words, any case, any white space between them.
 * A `*` at either end of a word stands for further letters ("ganzheitlich* Lösung*"), `<zahl>` or `<number>` for a number
 * ("<zahl> Euro"). Everything else is literal, so that no rule file can bring an expression that hangs the bot.
 */

/** One place where a phrase of a group stands. Offsets in UTF-16 units of the text as given. */
export interface Found {
  readonly group: number;
  readonly start: number;
  readonly end: number;
  /** As written in the text. */
  readonly words: string;
}

export type Matcher = (text: string) => readonly Found[];

// Every repetition is bounded: time stays linear in the text, whatever a rule file or a post contains.
const NUMBER = String.raw`\d(?:[\d.,]{0,14}\d)?(?:,[-–])?`;
const LETTERS = String.raw`\p{L}{0,30}`;
const PLACEHOLDER = /<zahl>|<number>/giu;

const composed = (text: string): string => text.normalize('NFC').replaceAll('’', "'");
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

const wordSource = (word: string): string => {
  const lead = word.length > 1 && word.startsWith('*') ? LETTERS : '';
  const trail = word.length > 1 && word.endsWith('*') ? LETTERS : '';
  const core = word.slice(lead ? 1 : 0, trail ? -1 : undefined);
  return lead + core.split(PLACEHOLDER).map(escaped).join(NUMBER) + trail;
};

const phraseSource = (phrase: string): string => {
  const words = composed(phrase).trim().split(/\s+/u);
  return words
    .map((word, i) => {
      if (i === 0) return wordSource(word);
      // "38 €" and "38€" are the same number to a reader.
      const loose = /<(?:zahl|number)>$/iu.test(words[i - 1] ?? '') || /^<(?:zahl|number)>/iu.test(word);
      return `\\s{${loose ? 0 : 1},4}${wordSource(word)}`;
    })
    .join('');
};

/** Composed text, and for each of its offsets the offset in the text as given. Null map: they are the same. */
const compose = (text: string): { readonly text: string; readonly at: Uint32Array | null } => {
  if (text.normalize('NFC') === text) return { text: composed(text), at: null };
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

/**
 * One matcher for many groups of phrases: a single alternation, compiled once, leftmost match first, longer phrases of a
 * group before shorter ones. Boundaries know all letters, unlike `\b`.
 */
export const matcher = (groups: readonly (readonly string[])[]): Matcher => {
  if (groups.every((phrases) => phrases.length === 0)) return () => [];
  // A group without phrases must never match, not even the empty text.
  const sources = groups.map((phrases) => {
    const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
    return phrases.length === 0 ? '([^\\s\\S])' : `(${longestFirst.map(phraseSource).join('|')})`;
  });
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (given) => {
    const { text, at } = compose(given);
    return [...text.matchAll(pattern)].map((match) => {
      const start = at?.[match.index] ?? match.index;
      const stop = match.index + match[0].length;
      const end = at?.[stop] ?? stop;
      return { group: match.slice(1).findIndex((g) => g !== undefined), start, end, words: given.slice(start, end) };
    });
  };
};

/** What was written, each phrase once whatever its case and white space, in order. */
export const distinctWords = (found: readonly Found[]): readonly string[] => {
  const seen = new Map<string, string>();
  for (const { words } of found) {
    const plain = words.replace(/\s+/gu, ' ');
    if (!seen.has(plain.toLowerCase())) seen.set(plain.toLowerCase(), plain);
  }
  return [...seen.values()];
};

/** Remembers what was made of an object for as long as the object lives: matchers are compiled once per Leitbild. */
export const cached = <K extends object, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new WeakMap<K, V>();
  return (key) => {
    const old = made.get(key);
    if (old !== undefined) return old;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
};
