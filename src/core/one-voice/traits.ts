import type { OneVoice, OneVoices, Trait } from './data.ts';
import type { Locale } from '../locale.ts';

/** The satire reads no further: it is one line, and a post of 100,000 characters must not cost more than a short one. */
export const READ = 2000;

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

const compiled = new WeakMap<OneVoice, readonly RegExp[]>();

function expressions(data: OneVoice): readonly RegExp[] {
  const known = compiled.get(data);
  if (known) return known;
  const made = data.committee.substitutions.map(
    (s) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${s.find})(?![\\p{L}\\p{N}])`, s.exact ? 'gu' : 'giu'),
  );
  compiled.set(data, made);
  return made;
}

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
      taken.push({ start, end, put, lost: match.groups?.['word'] ?? match[0], trait: rule.trait });
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** In which of the two languages a post is, by its small words; `fallback` where nothing tells. */
export function languageOf(voices: OneVoices, text: string, fallback: Locale): Locale {
  const words = text.slice(0, READ).toLowerCase().match(/\p{L}+/gu) ?? [];
  const votes = (data: OneVoice): number => {
    const common = new Set(data.common);
    return words.filter((w) => common.has(w)).length;
  };
  const [de, en] = [votes(voices.de), votes(voices.en)];
  return de === en ? fallback : de > en ? 'de' : 'en';
}

/** A word that may be quoted on a card: nothing long, nothing that could act as markup or a mention. */
const quotable = (word: string): boolean => word.length <= 24 && /^[\p{L}\p{N}][\p{L}\p{N} .,:%€$’'-]*$/u.test(word);

/** The quotable words lost to this trait (`word` = any), each once, as first written. */
export function lostTo(reading: Reading, trait: Trait): string[] {
  const fitting = reading.changes.filter((c) => (trait === 'word' || c.trait === trait) && quotable(c.lost));
  const seen = new Map<string, string>();
  for (const { lost } of fitting) if (!seen.has(lost.toLowerCase())) seen.set(lost.toLowerCase(), lost);
  return [...seen.values()];
}

/** Reads a post as the chain would: which words fall, and what else troubles a desk. */
export function readPost(voices: OneVoices, post: string, fallback: Locale): Reading {
  const text = post.slice(0, READ);
  const language = languageOf(voices, text, fallback);
  const found = changes(voices[language], text);
  const has = new Set<Trait>(found.map((c) => c.trait));
  if (found.every((c) => !quotable(c.lost))) has.delete('word');
  else has.add('word');
  if (/\?/.test(text.replace(/https?:\S+/g, ''))) has.add('question');
  if (/\p{RGI_Emoji}/v.test(text)) has.add('emoji');
  if (text.includes('!')) has.add('exclamation');
  const length = [...text.trim()].length;
  if (length < 60) has.add('short');
  if (length > 400) has.add('long');
  return { language, traits: has, changes: found };
}
