import type { Locale, Said } from '../locale.ts';
import { distinctWords } from '../phrases.ts';
import { readText } from '../reading.ts';
import type { Wording } from './check.ts';
import { finder, type Spots } from './find.ts';
import { type Judged, judge } from './judge.ts';

/** What an entry has to say about a text: one remark, at the first place. */
export interface Remark {
  readonly wording: Wording;
  readonly first: Judged;
  /** As written, each once, three at most; empty where it is about the whole. */
  readonly written: readonly string[];
}

export type Evaluate = (text: string) => readonly Remark[];

const MOST_NAMED = 3;

/** Has it something to say of texts in which nothing of it stands? */
const speaksUnasked = ({ check }: Wording): boolean =>
  check.kind === 'metric' ||
  check.kind === 'capitalization' ||
  (check.kind === 'repetition' && check.words) ||
  (check.kind === 'occurrence' && check.min !== null);

/** Slots that say nothing alone: exceptions, and what has to stand beside something else. */
const besideOf = ({ check: { kind, slots } }: Wording): readonly number[] => {
  const all = [...slots.keys()];
  if (kind === 'consistency') return all.filter((slot) => slot % 2 === 1);
  if (kind === 'substitution' || kind === 'capitalization') return all.slice(0, 1);
  return all.slice(1);
};

/** In UTF-16 units: several times as long as posts are. Expressions have their price. */
const ENOUGH = 12_000;
const beginningOf = (text: string): string => (text.length <= ENOUGH ? text : text.slice(0, ENOUGH).toWellFormed());

/** Entries made ready to be asked together, about the beginning of a very long text. Linear in the text; nearly independent of how many phrases there are. */
export const evaluator = (wordings: readonly Wording[]): Evaluate => {
  const owners = wordings.flatMap(({ check }, i) => check.slots.map(() => i));
  const offsets = new Map<number, number>();
  for (const [slot, owner] of owners.entries()) if (!offsets.has(owner)) offsets.set(owner, slot);
  const unasked = wordings.flatMap((one, i) => (speaksUnasked(one) ? [i] : []));
  const beside = wordings.flatMap((one, i) => besideOf(one).map((slot) => (offsets.get(i) ?? 0) + slot));
  const find = finder(
    wordings.flatMap(({ check }) => check.slots),
    new Set(beside),
  );
  return (given) => {
    const text = beginningOf(given);
    const { slots, spots } = find(text);
    const asked = new Set(unasked);
    for (const slot of slots) asked.add(owners[slot] ?? 0);
    if (asked.size === 0) return [];
    const reading = () => readText(text);
    return [...asked]
      .sort((a, b) => a - b)
      .flatMap((i) => {
        const wording = wordings[i];
        if (wording === undefined) return [];
        const offset = offsets.get(i) ?? 0;
        const mine: Spots = { at: (slot) => spots.at(offset + slot), has: (slot) => spots.has(offset + slot) };
        const found = judge(wording.check, mine, reading);
        const [first] = found;
        if (first === undefined) return [];
        const written = distinctWords(found.filter(({ words }) => words !== '')).slice(0, MOST_NAMED);
        return [{ wording, first, written }];
      });
  };
};

const quoted = (words: string, locale: Locale): string => (locale === 'de' ? `»${words}«` : `"${words}"`);

/** "a|b|c" as people say it. */
const either = (better: string, locale: Locale): string => {
  const list = better.split('|').filter((one) => one !== '');
  const or = locale === 'de' ? ' oder ' : ' or ';
  return list.length < 2 ? better : `${list.slice(0, -1).join(', ')}${or}${list.at(-1)}`;
};

/** Longer ones are cut: a remark quotes, it does not repeat the post. */
const LONGEST = 80;
const short = (words: string): string => {
  const plain = words.replaceAll(/\s+/gu, ' ').trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/u, '')}…` : plain;
};

const messageIn = ({ wording, first, written }: Remark, locale: Locale): string => {
  const message = wording.message[locale];
  const names = written.map((one) => quoted(short(one), locale));
  if (!message.includes('%s')) return names.length === 0 ? message : `${names.join(', ')}: ${message}`;
  const { said, instead, words } = first;
  const fill = [...(instead === undefined ? [] : [either(instead, locale)]), said ?? short(words)];
  let n = 0;
  const filled = message.replaceAll('%s', () => {
    const one = fill[Math.min(n, fill.length - 1)] ?? '';
    n += 1;
    return one;
  });
  const others = names.slice(1);
  if (others.length === 0) return filled;
  const full = /[.!?…]['"»“”)]?$/u.test(filled) ? filled : `${filled}.`;
  return `${full} ${locale === 'de' ? 'Ebenso' : 'Also'}: ${others.join(', ')}.`;
};

const both = (of: (locale: Locale) => string): Said => ({ de: of('de'), en: of('en') });

/** What a remark says, in both languages. */
export const messageOf = (remark: Remark): Said => both((locale) => messageIn(remark, locale));

/** What to write instead: as the entry says it, else the better word of its list; null where there is none. */
export const insteadOf = ({ wording, first }: Remark): Said | null => {
  if (wording.instead !== null) return wording.instead;
  // A reference to a bracket of the expression is no word, and a swap to nothing names none.
  if (wording.check.kind !== 'substitution' || !first.instead || /\$\d/u.test(first.instead)) return null;
  const better = first.instead;
  return both((locale) => quoted(either(better, locale), locale));
};
