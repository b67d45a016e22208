/** Gives every word the bits of the lists it stands in; 0 where it stands in none. The word comes in lower case. */
export type Lookup = (word: string) => number;

/** Words of one kind. `endings`: how many letters may follow a `wort*` here; left out = any number. */
export interface Listed {
  readonly words: readonly string[];
  readonly bits: number;
  readonly endings?: number;
}

interface Stem {
  readonly stem: string;
  readonly bits: number;
  readonly endings: number;
}

/** Stems are filed under so many of their first (or last) letters; shorter ones under all they have. */
const KEY = 4;
const SHORTEST = 2;
/** What stands before a compound's head is a word of its own: "Motor" is no gate ("Tor"). */
const FIRST_PART = 3;
/** More letters than an inflection has: another word follows, and in a compound the last word says what it is. */
const INFLECTION = 3;
/** Most words of a day are those of the day before. */
const REMEMBERED = 10_000;
const LONGEST = 40;

function file(map: Map<string, Stem[]>, key: string, stem: Stem): void {
  const old = map.get(key);
  if (old) old.push(stem);
  else map.set(key, [stem]);
}

interface Index {
  readonly whole: ReadonlyMap<string, number>;
  readonly starts: ReadonlyMap<string, readonly Stem[]>;
  readonly ends: ReadonlyMap<string, readonly Stem[]>;
}

function indexed(lists: readonly Listed[]): Index {
  const whole = new Map<string, number>();
  const starts = new Map<string, Stem[]>();
  const ends = new Map<string, Stem[]>();
  for (const { words, bits, endings = LONGEST } of lists) {
    for (const entry of words) {
      const [head, open] = [entry.startsWith('*'), entry.endsWith('*')];
      const text = head || open ? entry.slice(head ? 1 : 0, open ? -1 : undefined) : entry;
      if (head) file(ends, text.slice(-KEY), { stem: text, bits, endings });
      if (open) file(starts, text.slice(0, KEY), { stem: text, bits, endings });
      else whole.set(text, (whole.get(text) ?? 0) | bits);
    }
  }
  return { whole, starts, ends };
}

/** How well a stem explains a word: the letters it covers; a first part of a compound explains less than any head. */
const startsWell = (word: string, { stem, endings }: Stem): number => {
  const rest = word.length - stem.length;
  if (rest > endings || !word.startsWith(stem)) return 0;
  return rest > INFLECTION ? stem.length : stem.length + LONGEST;
};

const endsWell = (word: string, { stem }: Stem): number =>
  word.length - stem.length >= FIRST_PART && word.endsWith(stem) ? stem.length + LONGEST : 0;

function search(word: string, { whole, starts, ends }: Index): number {
  const exact = whole.get(word);
  if (exact !== undefined) return exact;
  let best = 0;
  let bits = 0;
  const weigh = (stems: readonly Stem[] | undefined, well: (word: string, stem: Stem) => number) => {
    for (const stem of stems ?? []) {
      const value = well(word, stem);
      if (value === 0 || value < best) continue;
      bits = value === best ? bits | stem.bits : stem.bits;
      best = value;
    }
  };
  for (let size = Math.min(KEY, word.length); size >= SHORTEST; size -= 1) {
    weigh(starts.get(word.slice(0, size)), startsWell);
    weigh(ends.get(word.slice(-size)), endsWell);
  }
  return bits;
}

/**
 * One index over many word lists. `wort*` takes further letters, `*wort` is also the head of a compound, anything else is
 * the whole word. A whole word beats a stem, the head of a compound its first part, a longer stem a shorter one. A handful of
 * hash look-ups a word, and one where the word came up lately. `otherwise` is asked about words of no list.
 */
export function lookup(lists: readonly Listed[], otherwise: Lookup = () => 0): Lookup {
  const index = indexed(lists);
  const seen = new Map<string, number>();
  return (word) => {
    const known = seen.get(word);
    if (known !== undefined) return known;
    if (word.length > LONGEST) return 0;
    const bits = search(word, index) || otherwise(word);
    if (seen.size >= REMEMBERED) seen.clear();
    // A word cut out of a text keeps the whole text in memory; one cut out of a copy keeps the copy.
    seen.set(` ${word}`.slice(1), bits);
    return bits;
  };
}
