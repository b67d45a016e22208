import type { Reading } from './reading.ts';

/** So many letters of a word are looked at. A `*` of a phrase must not come sooner. */
const STEM = 4;

/** The word of a phrase that tells most: one with a digit, else the longest. */
const tellingOf = (phrase: string): string => {
  const runs = phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return runs.find((run) => /\p{N}/u.test(run)) ?? runs.reduce((a, b) => (b.length > a.length ? b : a), '');
};

/**
 * Could any of these phrases (see phrases.ts; none that begins with a `*`) stand in a text? Never false where one does, seldom true
 * where none does, and far cheaper than to look for them: most posts hold no word of the kind.
 */
export const glance = (phrases: readonly string[]): ((reading: Reading) => boolean) => {
  const stems = new Set(phrases.map((phrase) => tellingOf(phrase).slice(0, STEM)));
  return ({ tokens }) => tokens.some(({ parts }) => parts.some((part) => stems.has(part.slice(0, STEM))));
};
