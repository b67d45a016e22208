/** Says whether anything of a person's stands in a text, as a whole word ("Ben" is not in "Bennet"). */
export type Mentions = (text: string) => boolean;

/** Matches any of the words given, case as written. Empty words match nothing. */
export function mentions(words: readonly string[]): Mentions {
  const pattern = patternOf(words, 'u');
  return pattern === null ? () => false : (text) => pattern.test(text);
}

function patternOf(words: readonly string[], flags: string): RegExp | null {
  // Longer ones go first, so that one within another leaves nothing behind.
  const real = [...new Set(words.filter((word) => word.trim() !== ''))].sort((a, b) => b.length - a.length);
  if (real.length === 0) return null;
  return new RegExp(real.map(bounded).join('|'), flags);
}

/** The word with an end where it has one: "– Jana" may follow a letter, "Jana" may not. */
function bounded(word: string): string {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const before = /^[\p{L}\p{N}_]/u.test(word) ? '(?<![\\p{L}\\p{N}_])' : '';
  const after = /[\p{L}\p{N}_]$/u.test(word) ? '(?![\\p{L}\\p{N}_])' : '';
  return before + escaped + after;
}

/** The same for anything that came from JSON: its texts and its keys, decoded. */
export function mentionsWithin(found: Mentions, value: unknown): boolean {
  if (typeof value === 'string') return found(value);
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(([key, inner]) => found(key) || mentionsWithin(found, inner));
}

/** A copy of plain JSON in which none of its texts mentions these words any more. */
export function without<T>(value: T, words: readonly string[]): T {
  const pattern = patternOf(words, 'gu');
  const clean = (inner: unknown): unknown => {
    if (typeof inner === 'string') return pattern === null ? inner : inner.replace(pattern, '');
    if (Array.isArray(inner)) return inner.map(clean);
    if (inner === null || typeof inner !== 'object') return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, clean(one)]));
  };
  return clean(value) as T;
}
