import type { Reading } from '../reading.ts';

/** What a formula may count: numbers of a text. */
export const counted = [
  'characters',
  'words',
  'sentences',
  'paragraphs',
  'syllables',
  'long_words',
  'complex_words',
  'polysyllabic_words',
] as const;
type Counted = (typeof counted)[number];
export type Counts = Readonly<Record<Counted, number>>;

export type Formula = (counts: Counts) => number;
export type Condition = (value: number) => boolean;

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([a-z_]+(?:\.[a-z_\d]+)*)|([-+*/()]))/iuy;

/** What pages have and posts do not. */
const NONE = /^(?:heading|list|blockquote|pre)(?:[._]h[1-6])?$/u;

/** Recursive descent over + - * / ( ) and sqrt; deeper than this nobody writes. */
const DEEPEST = 40;

type Sum = (counts: Counts) => number;

/** A formula of Vale's metric rules. Null where it is none, or counts what is not counted here. Never throws. */
export const formulaOf = (source: string): Formula | null => {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const text = source.trim();
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) return null;
    tokens.push(match[0].trim());
  }
  let next = 0;
  const take = (token: string): boolean => {
    if (tokens[next] !== token) return false;
    next += 1;
    return true;
  };
  const atom = (depth: number): Sum | null => {
    const token = tokens[next];
    if (token === undefined || depth > DEEPEST) return null;
    next += 1;
    if (token === '-') {
      const of = atom(depth + 1);
      return of === null ? null : (counts) => -of(counts);
    }
    if (token === '(' || token === 'sqrt' || token === 'math.sqrt') {
      if (token !== '(' && !take('(')) return null;
      const inner = sum(depth + 1);
      if (inner === null || !take(')')) return null;
      return token === '(' ? inner : (counts) => Math.sqrt(inner(counts));
    }
    if (/^\d/u.test(token)) return () => Number(token);
    const name = counted.find((one) => one === token);
    if (name !== undefined) return (counts) => counts[name];
    return NONE.test(token) ? () => 0 : null;
  };
  const chain = (depth: number, signs: string, of: (depth: number) => Sum | null): Sum | null => {
    let left = of(depth);
    while (left !== null && tokens[next] !== undefined && signs.includes(tokens[next] ?? ' ')) {
      const sign = tokens[next];
      next += 1;
      const [a, b]: readonly [Sum, Sum | null] = [left, of(depth)];
      if (b === null) return null;
      left = (counts) => reckon(sign ?? '', a(counts), b(counts));
    }
    return left;
  };
  const product = (depth: number): Sum | null => chain(depth, '*/', atom);
  const sum = (depth: number): Sum | null => chain(depth, '+-', product);
  const whole = sum(0);
  return whole === null || next < tokens.length ? null : whole;
};

const reckon = (sign: string, a: number, b: number): number => {
  if (sign === '+') return a + b;
  if (sign === '-') return a - b;
  return sign === '*' ? a * b : a / b;
};

/** "> 8", "<= 40". Null where it is none. */
export const conditionOf = (source: string): Condition | null => {
  const [, sign, number] = /^\s*(>=|<=|==|!=|>|<)\s*(-?\d+(?:\.\d+)?)\s*$/u.exec(source) ?? [];
  if (sign === undefined) return null;
  const limit = Number(number);
  const holds: Readonly<Record<string, Condition>> = {
    '>': (value) => value > limit,
    '<': (value) => value < limit,
    '>=': (value) => value >= limit,
    '<=': (value) => value <= limit,
    '==': (value) => value === limit,
    '!=': (value) => value !== limit,
  };
  const condition = holds[sign];
  // Nothing can be said of a text without a number that divides.
  return condition === undefined ? null : (value) => Number.isFinite(value) && condition(value);
};

/** Groups of vowels; a silent e at the end of an English word is none. */
const syllablesOf = (word: string): number =>
  Math.max(1, (word.replace(/(?<=[a-z]{2}[^aeiouyäöü])e$/u, '').match(/[aeiouyäöü]+/gu) ?? []).length);

/** What there is to count in a text. */
export const countsOf = ({ text, tokens, sentences }: Reading): Counts => {
  const syllables = tokens.map(({ lower }) => syllablesOf(lower));
  return {
    characters: tokens.reduce((sum, { word }) => sum + word.length, 0),
    words: tokens.length,
    sentences: sentences.length,
    paragraphs: text.split(/\n\s*\n/u).filter((one) => one.trim() !== '').length,
    syllables: syllables.reduce((a, b) => a + b, 0),
    long_words: tokens.filter(({ word }) => word.length > 6).length,
    complex_words: syllables.filter((n) => n > 2).length,
    polysyllabic_words: syllables.filter((n) => n > 2).length,
  };
};
