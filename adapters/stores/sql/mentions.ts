/** Says whether anything of a person's stands in a text, as a whole word ("Ben" is not in "Bennet"). */
export type Mentions = (text: string) => boolean;

/** Matches any of the words given, whatever their case and composition, and with a genitive s ("Bens"). Empty words match nothing. */
export function mentions(words: readonly string[]): Mentions {
  const pattern = patternOf(words, 'iu', 's?');
  return pattern === null ? () => false : (text) => pattern.test(nfc(text));
}

/** A full name and each part of it that is long enough to mean somebody: three letters. */
export function namesIn(name: string): readonly string[] {
  const parts = nfc(name).split(/[^\p{L}\p{M}\p{N}]+/u);
  return [name, ...parts.filter((part) => [...part.matchAll(/\p{L}/gu)].length >= 3)];
}

const nfc = (text: string): string => text.normalize('NFC');

function patternOf(words: readonly string[], flags: string, ending: string): RegExp | null {
  // Longer ones go first, so that one within another leaves nothing behind.
  const real = [...new Set(words.map(nfc).filter((word) => word.trim() !== ''))].sort((a, b) => b.length - a.length);
  if (real.length === 0) return null;
  return new RegExp(real.map((word) => bounded(word, ending)).join('|'), flags);
}

/** The word with an end where it has one: "– Jana" may follow a letter, "Jana" may not. */
function bounded(word: string, ending: string): string {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const before = /^[\p{L}\p{N}_]/u.test(word) ? '(?<![\\p{L}\\p{M}\\p{N}_])' : '';
  const after = /[\p{L}\p{M}\p{N}_]$/u.test(word) ? `${ending}(?![\\p{L}\\p{M}\\p{N}_])` : '';
  return before + escaped + after;
}

/** Fields of cards and intents that hold words of ours: whoever is called Kind, Post or Note is not meant by them. */
const ours: ReadonlySet<string> = new Set(['kind', 'role', 'type', 'id', 'state', 'action']);

/** The same for a card or an intent that came from JSON: all texts in it that are not ours. */
export function mentionsWithin(found: Mentions, value: unknown): boolean {
  if (typeof value === 'string') return found(value);
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(([key, inner]) => !ours.has(key) && mentionsWithin(found, inner));
}

/** A copy of plain JSON in which each text is changed. */
export function withTexts<T>(value: T, change: (text: string) => string): T {
  const copy = (inner: unknown): unknown => {
    if (typeof inner === 'string') return change(inner);
    if (Array.isArray(inner)) return inner.map(copy);
    if (inner === null || typeof inner !== 'object') return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, copy(one)]));
  };
  return copy(value) as T;
}

/** A copy of plain JSON in which none of its texts contains these words any more, case as written. */
export function without<T>(value: T, words: readonly string[]): T {
  const pattern = patternOf(words, 'gu', '');
  if (pattern === null) return value;
  // Only a text that is changed is composed anew: any other stays as it was sent.
  return withTexts(value, (text) => {
    const next = nfc(text).replace(pattern, '');
    return next === nfc(text) ? text : next;
  });
}
