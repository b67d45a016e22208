import { isLetterAt, isWordAt } from './matching/letters.ts';
import { type Entry, type Lookup, lookupOf, startingAt, startOfWord } from './matching/lookup.ts';
import { endAt, longestOf, phraseOf } from './matching/phrase.ts';
import { type Ready, ready } from './matching/text.ts';

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

/** A phrase whose case matters. */
export interface Exact {
  readonly exact: string;
}

interface Candidate {
  readonly at: number;
  readonly entry: Entry;
}

interface Written {
  readonly group: number;
  readonly rank: number;
  readonly text: string;
  readonly exact: boolean;
}

const writtenIn = (groups: readonly (readonly (string | Exact)[])[]): readonly Written[] =>
  groups
    .flatMap((given, group) =>
      given
        .map((one) =>
          typeof one === 'string' ? { group, text: one, exact: false } : { group, text: one.exact, exact: true },
        )
        .sort((a, b) => b.text.length - a.text.length),
    )
    .map((one, rank) => ({ ...one, rank }));

const entriesOf = (written: readonly Written[]): readonly Entry[] =>
  written.flatMap(({ group, rank, text, exact }) => {
    const phrase = phraseOf(text, exact);
    return phrase === null ? [] : [{ group, rank, phrase }];
  });

/** A process that reads one text files few phrases: so many texts are read with nothing but those they could hold. */
const FEW_TEXTS = 2;

/** The lookup for one text after the other: at first for this text alone, then for all. */
const lookups = (groups: readonly (readonly (string | Exact)[])[]): ((text: Ready) => Lookup) => {
  let whole: Lookup | null = null;
  let texts = 0;
  return (text) => {
    texts += 1;
    if (whole !== null) return whole;
    const written = writtenIn(groups);
    if (texts <= FEW_TEXTS)
      return lookupOf(entriesOf(written.filter((one) => text.folded.includes(longestOf(one.text)))));
    whole = lookupOf(entriesOf(written));
    return whole;
  };
};

const SPACE = 32;

/** Whatever could stand somewhere, in the order of the text; at one place in the order of the phrases. */
const candidates = (lookup: Lookup, text: Ready): readonly Candidate[] => {
  const list: Candidate[] = [];
  for (let i = 0; i < text.words.length; i += 1) {
    const at = text.starts[i] ?? 0;
    startingAt(lookup, text, i, (entry) => list.push({ at, entry }));
  }
  if (lookup.signs.size > 0) {
    for (let at = 0; at < text.folded.length; at += 1) {
      if (isLetterAt(text.folded, at) || text.folded.charCodeAt(at) === SPACE) continue;
      for (const entry of lookup.signs.get(text.folded.charAt(at)) ?? []) {
        const lead = entry.phrase.pieces[0]?.is === 'letters';
        if (lead) list.push({ at: startOfWord(text.text, at), entry });
        else if (!isWordAt(text.text, at - 1)) list.push({ at, entry });
      }
    }
  }
  return list.length < 2 ? list : list.sort((a, b) => a.at - b.at || a.entry.rank - b.entry.rank);
};

/**
 * One matcher for many groups of phrases: leftmost match first, longer phrases of a group before shorter ones, no word taken
 * twice; `each` = every group for itself, so that none hides another's. Boundaries know all letters, unlike `\b`. Linear in
 * the text, and nearly independent of the number of phrases.
 */
export const matcher = (groups: readonly (readonly (string | Exact)[])[], each?: 'each'): Matcher => {
  if (groups.every((phrases) => phrases.length === 0)) return () => [];
  const lookupFor = lookups(groups);
  return (given) => {
    const text = ready(given);
    const lookup = lookupFor(text);
    const taken = new Map<number, number>();
    const found: Found[] = [];
    for (const { at, entry } of candidates(lookup, text)) {
      const group = each === undefined ? 0 : entry.group;
      if (at < (taken.get(group) ?? 0)) continue;
      const stop = endAt(entry.phrase, at, text);
      if (stop === -1) continue;
      taken.set(group, stop);
      const start = text.at?.[at] ?? at;
      const end = text.at?.[stop] ?? stop;
      found.push({ group: entry.group, start, end, words: given.slice(start, end) });
    }
    return found;
  };
};

/** What was written, each phrase once whatever its case and white space, in order. */
export const distinctWords = (found: readonly Pick<Found, 'words'>[]): readonly string[] => {
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
