import type { Locale } from '../locale.ts';
import type { OneVoice, OneVoices, Trait } from './data.ts';
import { languageOf, READ } from './language.ts';

/** A place where the committee writes something else. Offsets in UTF-16 units. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly put: string;
  readonly lost: string;
  readonly trait: Trait;
}

/** What the chain sees in a post. */
export interface Reading {
  readonly language: Locale;
  readonly traits: ReadonlySet<Trait>;
  readonly changes: readonly Change[];
}

/** Latin letters and digits: compiling the full \p{L} into each expression would delay the first card fivefold. */
const LETTER = '[0-9A-Za-zÀ-ɏ]';

const compiled = new WeakMap<OneVoice, readonly RegExp[]>();

function expressions(data: OneVoice): readonly RegExp[] {
  const known = compiled.get(data);
  if (known) return known;
  const made = data.committee.substitutions.map(
    (s) => new RegExp(`(?<!${LETTER})(?:${s.find})(?!${LETTER})`, s.exact ? 'gu' : 'giu'),
  );
  compiled.set(data, made);
  return made;
}

/** As one would quote it: "We" at the start of a sentence is the word "we"; a noun or "I" keeps its capital. */
const asWord = (lost: string, exact: boolean): string =>
  exact || !/^\p{Lu}[\p{Ll} ]+$/u.test(lost) ? lost : lost.charAt(0).toLowerCase() + lost.slice(1);

/** All substitutions that apply, in order of the text; where two overlap, the earlier one of the data wins. */
export function changes(data: OneVoice, text: string): Change[] {
  const taken: Change[] = [];
  for (const [i, expression] of expressions(data).entries()) {
    const rule = data.committee.substitutions[i];
    if (!rule) continue;
    for (const match of text.matchAll(expression)) {
      const start = match.index;
      const end = start + match[0].length;
      if (end === start || taken.some((t) => start < t.end && t.start < end)) continue;
      const put = rule.put.replace(/\$(\d)/g, (_, n: string) => match[Number(n)] ?? '').replaceAll('{firm}', data.firm);
      taken.push({ start, end, put, lost: asWord(match.groups?.word ?? match[0], rule.exact), trait: rule.trait });
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** A word that may be quoted on a card: nothing long, nothing that could act as markup or a mention. */
export const quotable = (word: string): boolean =>
  word.length <= 24 && /^[\p{L}\p{N}][\p{L}\p{N} .,:%€$’'-]*$/u.test(word);

/** The words lost to one trait that can be quoted (`any` = all; `word` = all but numbers), each once, in order of the text. */
export function lostTo(reading: Reading, trait: Trait | 'any'): string[] {
  const asked = (t: Trait): boolean => trait === 'any' || (trait === 'word' ? t !== 'number' : t === trait);
  const seen = new Map<string, string>();
  for (const { lost, trait: own } of reading.changes) {
    const key = lost.toLowerCase();
    if (asked(own) && quotable(lost) && !seen.has(key)) seen.set(key, lost);
  }
  return [...seen.values()];
}

/** Reads a post as the chain would: which words fall, and what else troubles a desk. */
export function readPost(voices: OneVoices, post: string, fallback: Locale): Reading {
  const text = post.slice(0, READ);
  const language = languageOf(voices, text, fallback);
  const found = changes(voices[language], text);
  const has = new Set<Trait>(found.map((c) => c.trait));
  if (found.some((c) => c.trait !== 'number' && quotable(c.lost))) has.add('word');
  else has.delete('word');
  if (/\?/.test(text.replace(/https?:\S+/g, ''))) has.add('question');
  if (/\p{RGI_Emoji}/v.test(text)) has.add('emoji');
  if (text.includes('!')) has.add('exclamation');
  const length = [...text.trim()].length;
  if (length < 60) has.add('short');
  if (length > 400) has.add('long');
  return { language, traits: has, changes: found };
}
