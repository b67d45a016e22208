import type { Leitbild } from '../leitbild.ts';
import { beginning, plainWords } from '../lexicon/plain.ts';
import type { Locale } from '../locale.ts';
import { cached } from '../phrases.ts';
import type { Reading, Token } from '../reading.ts';
import { bit, type Kinds, kindsOf, phraseKinds } from './kinds.ts';
import { hardNumber, isYear } from './numbers.ts';

/** What one place of a sentence is evidence of. The first seven make it emptier, the others speak of something particular. */
export const markKinds = [
  'phrase',
  'company1',
  'company2',
  'abstract',
  'big',
  'vague',
  'hedge',
  'number',
  'name',
  'thing',
  'hand',
  'past',
  'time',
  'condition',
  'rare',
] as const;

export type MarkKind = (typeof markKinds)[number];

/** One piece of evidence; offsets in UTF-16 units of the text. */
export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
}

/** A sentence with its evidence. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  /** Words, hashtags and links left out. */
  readonly words: number;
  readonly marks: readonly Mark[];
}

/** Bits in the order in which they decide: a word counts once, and a whole phrase before all. */
const order: readonly (readonly [number, MarkKind | null])[] = [
  [bit.company1, 'company1'],
  [bit.unit, null],
  [bit.time, 'time'],
  [bit.hand, 'hand'],
  [bit.past, 'past'],
  [bit.thing, 'thing'],
  [bit.company2, 'company2'],
  [bit.big, 'big'],
  [bit.abstract, 'abstract'],
  [bit.vague, 'vague'],
  [bit.hedge, 'hedge'],
  [bit.condition, 'condition'],
  [bit.common | bit.neutral, null],
  [bit.plain, 'thing'],
];

const upper = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Bits of a token: its own, or those of its last part ("Heidenhain-Steuerung", "Jana's"). */
function bitsOf({ lower, parts }: Token, { of }: Kinds): number {
  const own = of(lower);
  if (own !== 0 || parts.length < 2) return own;
  const last = parts.findLast((part) => part.length > 1) ?? '';
  return of(last);
}

/** Words nobody listed: in English a capital within the sentence is a name; in German every noun has one. */
function unlisted(token: Token, first: boolean, language: Locale): MarkKind | null {
  if (token.word.length < 3) return null;
  return language === 'en' && upper(token.word) && !first ? 'name' : 'rare';
}

interface Around {
  readonly text: string;
  readonly language: Locale;
  readonly kinds: Kinds;
  /** Words of the company's own name: neither for nor against. */
  readonly own: ReadonlySet<string>;
}

/** A year alone is how old a company is, or how long it still takes; beside what is over, it is when. */
function numberKind(tokens: readonly Token[], at: number, { text, language, kinds }: Around): MarkKind | null {
  if (hardNumber(tokens, at, text, language)) return 'number';
  return isYear(tokens, at, language) && tokens.some(({ lower }) => kinds.of(lower) & bit.past) ? 'past' : null;
}

/** What the token at `at` is evidence of, null = nothing. */
function kindOf(tokens: readonly Token[], at: number, around: Around): MarkKind | null {
  const token = tokens[at];
  if (!token || around.own.has(token.lower)) return null;
  const bits = bitsOf(token, around.kinds);
  if (bits & bit.number || /\d/u.test(token.lower)) return numberKind(tokens, at, around);
  for (const [one, kind] of order) if (bits & one) return kind;
  return unlisted(token, at === 0, around.language);
}

/** The company's own name, word by word. */
const namesOf = cached(
  (leitbild: Leitbild): ReadonlySet<string> =>
    new Set(
      leitbild.company.name
        .toLowerCase()
        .normalize('NFC')
        .match(/\p{L}+/gu) ?? [],
    ),
);

function marksOf(tokens: readonly Token[], phrases: readonly Mark[], around: Around): readonly Mark[] {
  const marks: Mark[] = [];
  let phrase = 0;
  for (const [i, token] of tokens.entries()) {
    const { start, end } = token;
    while ((phrases[phrase]?.end ?? start + 1) <= start) phrase += 1;
    if ((phrases[phrase]?.start ?? end) <= start) continue;
    const kind = kindOf(tokens, i, around);
    const last = marks.at(-1);
    // "Pine Street", "14,80": one piece of evidence, not two.
    const joined = last && last.kind === kind && (kind === 'number' || kind === 'name') && start - last.end <= 1;
    if (joined) marks[marks.length - 1] = { ...last, end };
    else if (kind) marks.push({ kind, start, end });
  }
  return marks;
}

/** Every sentence of a text, or of the beginning of a very long one, with what it is evidence of. */
export function marked(reading: Reading, language: Locale, leitbild: Leitbild): readonly Marked[] {
  const read = beginning(reading);
  const { text, sentences } = read;
  const tokens = plainWords(read);
  const around = { text, language, kinds: kindsOf(language), own: namesOf(leitbild) };
  const phrases = around.kinds.phrases(text);
  let next = 0;
  let phrase = 0;
  return sentences.map(({ start, end }) => {
    const mine: Token[] = [];
    for (let token = tokens[next]; token && token.start < end; token = tokens[next]) {
      mine.push(token);
      next += 1;
    }
    const said: Mark[] = [];
    for (let found = phrases[phrase]; found && found.start < end; found = phrases[phrase]) {
      said.push({ kind: phraseKinds[found.group] ?? 'phrase', start: found.start, end: found.end });
      phrase += 1;
    }
    const marks = [...said, ...marksOf(mine, said, around)].sort((a, b) => a.start - b.start);
    return { start, end, words: mine.length, marks };
  });
}
