import { AHEAD, type Key, keyOf } from './keys.ts';
import { isDigitAt, isSpaceAt, isWordAt } from './letters.ts';
import { numberEnds, type Phrase } from './phrase.ts';
import type { Ready } from './text.ts';

/** A phrase of a group, with its rank among all: of two at one place the lower rank is tried first. */
export interface Entry {
  readonly group: number;
  readonly rank: number;
  readonly phrase: Phrase;
}

/** Entries of one key, parted by how the word after it starts. */
interface Bucket {
  readonly anyhow: Entry[];
  readonly next: Map<string, Entry[]>;
  /** How long the keys of `next` are. */
  readonly sizes: Set<number>;
}

/** Words by how they start (or end): first up to three units of it, then the lengths there are, then all of it. */
interface Affixes {
  readonly sizes: Set<number>;
  readonly lengths: Map<string, number[]>;
  readonly full: Map<string, Bucket>;
}

const SHORT = 3;
/** How far into a word something may stand: 30 letters of two units each before it. */
const DEEPEST = 60;

const none: readonly number[] = [];
const nobody: readonly Entry[] = [];

const affixes = (): Affixes => ({ sizes: new Set(), lengths: new Map(), full: new Map() });

const put = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

const bucketOf = (): Bucket => ({ anyhow: [], next: new Map(), sizes: new Set() });

const bucketIn = (map: Map<string, Bucket>, key: string): Bucket => {
  const old = map.get(key);
  if (old !== undefined) return old;
  const fresh = bucketOf();
  map.set(key, fresh);
  return fresh;
};

const addTo = (bucket: Bucket, next: string, entry: Entry): void => {
  if (next === '') bucket.anyhow.push(entry);
  else {
    put(bucket.next, next, entry);
    bucket.sizes.add(next.length);
  }
};

const add = (map: Map<string, Bucket>, { text, next }: Key, entry: Entry): void =>
  addTo(bucketIn(map, text), next, entry);

const addAffix = (to: Affixes, key: Key, entry: Entry, side: 'head' | 'tail'): void => {
  const size = Math.min(SHORT, key.text.length);
  const short = side === 'head' ? key.text.slice(0, size) : key.text.slice(-size);
  to.sizes.add(size);
  const lengths = to.lengths.get(short) ?? [];
  if (!lengths.includes(key.text.length))
    to.lengths.set(
      short,
      [...lengths, key.text.length].sort((a, b) => a - b),
    );
  add(to.full, key, entry);
};

/** All phrases of a matcher, each where the words of a text find it: 20,000 of them cost a text hardly more than 1,000. */
export interface Lookup {
  readonly words: Map<string, Bucket>;
  readonly heads: Affixes;
  readonly tails: Affixes;
  readonly insides: Affixes;
  /** By the unit they start with. */
  readonly signs: Map<string, Entry[]>;
  readonly numbers: Bucket;
  readonly any: Entry[];
}

const enter = (lookup: Lookup, entry: Entry): void => {
  const key = keyOf(entry.phrase);
  if (key.by === 'word') add(lookup.words, key, entry);
  else if (key.by === 'head') addAffix(lookup.heads, key, entry, 'head');
  else if (key.by === 'tail') addAffix(lookup.tails, key, entry, 'tail');
  else if (key.by === 'inside') addAffix(lookup.insides, key, entry, 'head');
  else if (key.by === 'sign') put(lookup.signs, key.text, entry);
  else if (key.by === 'number') addTo(lookup.numbers, key.next, entry);
  else lookup.any.push(entry);
};

/** Enters each phrase under its key. */
export const lookupOf = (entries: readonly Entry[]): Lookup => {
  const lookup: Lookup = {
    words: new Map(),
    heads: affixes(),
    tails: affixes(),
    insides: affixes(),
    signs: new Map(),
    numbers: bucketOf(),
    any: [],
  };
  for (const entry of entries) enter(lookup, entry);
  return lookup;
};

const each = (bucket: Bucket | undefined, next: string, take: (entry: Entry) => void): void => {
  if (bucket === undefined) return;
  for (const entry of bucket.anyhow) take(entry);
  for (const size of bucket.sizes) for (const entry of bucket.next.get(next.slice(0, size)) ?? nobody) take(entry);
};

const affixed = (
  { sizes, lengths, full }: Affixes,
  word: string,
  to: number,
  next: string,
  take: (entry: Entry) => void,
): void => {
  for (const size of sizes) {
    for (let at = 0; at <= to && at + size <= word.length; at += 1) {
      for (const length of lengths.get(word.slice(at, at + size)) ?? none) {
        if (at + length > word.length) break;
        each(full.get(word.slice(at, at + length)), next, take);
      }
    }
  }
};

const numbered = (numbers: Bucket, { text, folded }: Ready, at: number, take: (entry: Entry) => void): void => {
  if (!isDigitAt(text, at)) return;
  let end = numberEnds(text, at)[0] ?? at;
  while (isSpaceAt(text, end)) end += 1;
  each(numbers, folded.slice(end, end + AHEAD), take);
};

/** Calls `take` with every entry that could start with word `i` of the text; some may come twice. */
export const startingAt = (lookup: Lookup, text: Ready, i: number, take: (entry: Entry) => void): void => {
  const word = text.words[i] ?? '';
  const next = text.words[i + 1] ?? '';
  each(lookup.words.get(word), next, take);
  affixed(lookup.heads, word, 0, next, take);
  for (const size of lookup.tails.sizes) {
    if (size > word.length) continue;
    for (const length of lookup.tails.lengths.get(word.slice(-size)) ?? none) {
      if (length > word.length) break;
      each(lookup.tails.full.get(word.slice(-length)), next, take);
    }
  }
  if (lookup.insides.sizes.size > 0) affixed(lookup.insides, word, Math.min(DEEPEST, word.length - 1), next, take);
  numbered(lookup.numbers, text, text.starts[i] ?? 0, take);
  for (const entry of lookup.any) take(entry);
};

/** Where letters that end at this offset start: what a star before a sign may have taken. */
export const startOfWord = (text: string, end: number): number => {
  let start = end;
  while (start > 0 && isWordAt(text, start - 1)) start -= 1;
  return start;
};
