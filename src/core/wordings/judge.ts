import { cached } from '../phrases.ts';
import type { Reading, Span } from '../reading.ts';
import { casingOf } from './casing.ts';
import type { Check, Scope } from './check.ts';
import type { Spots } from './find.ts';
import { countsOf } from './formula.ts';
import { tester } from './pattern.ts';

/** What an entry found at one place. */
export interface Judged extends Span {
  /** As written; empty where it is about the whole text. */
  readonly words: string;
  /** What stands for the `%s` of the message before the words themselves: what is better, how many. */
  readonly instead?: string;
  /** Stands for `%s` in place of the words. */
  readonly said?: string;
}

type Of<K extends Check['kind']> = Extract<Check, { kind: K }>;

/** So many may lie over one another: phrases and expressions are looked for apart. */
const NEAR = 4;

/** Is it inside one of these, which are in the order of the text? */
const within = (inner: Span, outer: readonly Span[]): boolean => {
  let [low, high] = [0, outer.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((outer[middle]?.start ?? 0) <= inner.start) low = middle + 1;
    else high = middle;
  }
  return outer.slice(Math.max(0, low - NEAR), low).some(({ end }) => inner.end <= end);
};

const whole = (said: string): Judged => ({ start: 0, end: 0, words: '', said });

/** The pieces of a text a rule counts in. */
export const piecesOf = (scope: Scope, { text, sentences }: Reading): readonly Span[] => {
  if (scope === 'text') return [{ start: 0, end: text.length }];
  if (scope === 'sentence') return sentences;
  const pieces: Span[] = [];
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(/\n[^\S\n]*\n/gu)) {
    pieces.push({ start, end: index });
    start = index + gap.length;
  }
  return [...pieces, { start, end: text.length }].filter((one) => text.slice(one.start, one.end).trim() !== '');
};

const existence = (_: Of<'existence'>, spots: Spots): readonly Judged[] => {
  if (!spots.has(0)) return [];
  const except = spots.at(1);
  return spots.at(0).filter((one) => !within(one, except));
};

const substitution = ({ better, capitalize }: Of<'substitution'>, spots: Spots): readonly Judged[] => {
  const except = spots.at(0);
  const found = better.flatMap((instead, i) =>
    spots.has(i + 1) ? spots.at(i + 1).map((spot) => ({ ...spot, instead })) : [],
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let taken = 0;
  return found.flatMap((one) => {
    if (one.start < taken || within(one, except)) return [];
    taken = one.end;
    if (one.instead.split('|').includes(one.words)) return [];
    const { start, end, words, instead } = one;
    const upper = capitalize && /^\p{Lu}/u.test(words);
    return [{ start, end, words, instead: upper ? instead.replace(/^./u, (c) => c.toUpperCase()) : instead }];
  });
};

const occurrence = ({ scope, max, min }: Of<'occurrence'>, spots: Spots, read: () => Reading): readonly Judged[] => {
  const all = spots.at(0);
  if (min === null && all.length <= (max ?? 0)) return [];
  let from = 0;
  return piecesOf(scope, read()).flatMap(({ start, end }): readonly Judged[] => {
    while ((all[from]?.start ?? Number.POSITIVE_INFINITY) < start) from += 1;
    let to = from;
    while ((all[to]?.start ?? Number.POSITIVE_INFINITY) < end) to += 1;
    const n = to - from;
    const first = max !== null && n > max ? all[from + max] : undefined;
    const few = min !== null && n < min;
    const said = String(n);
    from = to;
    if (first !== undefined) return [{ start: first.start, end: first.end, words: first.words, said }];
    if (!few) return [];
    return scope === 'text' ? [whole(said)] : [{ start, end, words: '', said }];
  });
};

interface Said extends Span {
  readonly word: string;
}

const repetition = (check: Of<'repetition'>, spots: Spots, { text, tokens }: Reading): readonly Judged[] => {
  const list: readonly Said[] = check.words ? tokens : spots.at(0).map((spot) => ({ ...spot, word: spot.words }));
  const same = (a: string, b: string): boolean =>
    a === b || (check.ignorecase && a.length === b.length && a.toLowerCase() === b.toLowerCase());
  const found: Judged[] = [];
  let times = 0;
  for (let i = 1; i < list.length; i += 1) {
    const [a, b] = [list[i - 1], list[i]];
    if (a === undefined || b === undefined || !same(a.word, b.word)) {
      times = 0;
      continue;
    }
    // A word said twice over a stop or a new line was meant.
    const near = b.start - a.end <= 4 && /^[^\S\n]+$/u.test(text.slice(a.end, b.start));
    times = near && (!check.alpha || /^\p{L}+$/u.test(b.word)) ? times + 1 : 0;
    if (times <= check.times || within({ start: a.start, end: b.end }, spots.at(1))) continue;
    found.push({ start: a.start, end: b.end, words: text.slice(a.start, b.end), said: b.word });
    times = 0;
  }
  return found;
};

const consistency = ({ slots }: Of<'consistency'>, spots: Spots): readonly Judged[] =>
  Array.from({ length: slots.length / 2 }, (_, n) => n).flatMap((n) => {
    if (!spots.has(2 * n) || !spots.has(2 * n + 1)) return [];
    const [a, b] = [spots.at(2 * n)[0], spots.at(2 * n + 1)[0]];
    if (a === undefined || b === undefined) return [];
    const [first, second] = a.start <= b.start ? [a, b] : [b, a];
    return [{ start: second.start, end: second.end, words: second.words, instead: first.words }];
  });

const conditional = ({ same }: Of<'conditional'>, spots: Spots): readonly Judged[] => {
  if (!spots.has(0)) return [];
  const there = spots.at(1);
  if (!same && there.length > 0) return [];
  const held = new Set(there.map((one) => one.held ?? one.words));
  const except = spots.at(2);
  return spots.at(0).filter((one) => !held.has(one.words) && !within(one, except) && !within(one, there));
};

const like = cached(({ like: expression, ignorecase }: { readonly like: string; readonly ignorecase: boolean }) =>
  tester(expression, ignorecase),
);

const capitalization = (check: Of<'capitalization'>, spots: Spots, reading: Reading): readonly Judged[] =>
  piecesOf(check.scope, reading).flatMap(({ start, end }): readonly Judged[] => {
    const words = reading.text.slice(start, end).trim();
    const except = spots.at(0).filter((one) => one.start >= start && one.end <= end);
    const right =
      typeof check.match === 'object'
        ? like(check.match)(words)
        : casingOf(check.match, words, new Set(except.map((one) => one.words))) >= check.share;
    return right ? [] : [{ start, end, words }];
  });

const metric = ({ formula, condition, leastWords }: Of<'metric'>, reading: Reading): readonly Judged[] => {
  const counts = countsOf(reading);
  if (counts.words === 0 || counts.words < leastWords) return [];
  const value = formula(counts);
  return condition(value) ? [whole(value.toFixed(2))] : [];
};

/** What an entry has to say about a text whose slots stand at `spots` (taken apart where it must be): every place, from left to right. */
export const judge = (check: Check, spots: Spots, reading: () => Reading): readonly Judged[] => {
  switch (check.kind) {
    case 'existence':
      return existence(check, spots);
    case 'substitution':
      return substitution(check, spots);
    case 'occurrence':
      return occurrence(check, spots, reading);
    case 'repetition':
      return repetition(check, spots, reading());
    case 'consistency':
      return consistency(check, spots);
    case 'conditional':
      return conditional(check, spots);
    case 'capitalization':
      return capitalization(check, spots, reading());
    case 'metric':
      return metric(check, reading());
  }
};
