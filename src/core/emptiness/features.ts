import { type Marked, type MarkKind, markKinds } from './marks.ts';

/** So many kinds, the first of markKinds, make a sentence emptier. */
export const EMPTY_KINDS = markKinds.indexOf('number');

/** What a feature may say about emptiness: a weight of the other sign could not be explained to anybody, so it is dropped. */
export const signs: readonly (-1 | 1)[] = markKinds.map((_, i) => (i < EMPTY_KINDS ? 1 : -1));

/** Longer texts have more of everything; the root keeps one clear sign in a short sentence above one in a long one. */
const size = (words: number): number => Math.sqrt(Math.max(words, 4));

/** How much one more mark of a kind adds to its feature, by how many words there are. */
export const share = (words: number): number => 1 / size(words);

/** One number a kind of mark, in the order of markKinds, over one or several sentences together. */
export function features(sentences: readonly Marked[]): readonly number[] {
  const counts = new Map<MarkKind, number>();
  let words = 0;
  for (const sentence of sentences) {
    words += sentence.words;
    for (const { kind } of sentence.marks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return markKinds.map((kind) => (counts.get(kind) ?? 0) * share(words));
}
