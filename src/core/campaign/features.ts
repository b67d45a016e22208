import type { Mark, MarkKind } from './marks.ts';

/** What the weights are for: kinds of marks, and all that calls, lures, announces and points ahead taken together. */
export const featureNames = [
  'pull',
  'hashtag',
  'link',
  'second',
  'yours',
  'copy',
  'talk',
  'first',
  'spoken',
  'question',
  'reply',
  'loose',
  'story',
] as const;

export type FeatureName = (typeof featureNames)[number];

/** What one can quote: each of these pulls at the reader, and none of them is frequent enough to be weighed alone. */
export const pulls: readonly MarkKind[] = ['call', 'command', 'lure', 'announce', 'teaser'];

const FOR = featureNames.indexOf('talk');

/** What each may say: for a campaign, or against. */
export const signs: readonly (-1 | 1)[] = featureNames.map((_, i) => (i < FOR ? 1 : -1));

/** Signs that count so often at most, however long the text is; all others count by the length of the text. */
const most: Readonly<Partial<Record<FeatureName, number>>> = {
  pull: 3,
  hashtag: 2,
  link: 1,
  talk: 2,
  question: 1,
  reply: 1,
  loose: 1,
};

/** In the order of the text; of two that overlap the one that begins first, of these the longer one. */
export function apart(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  return kept;
}

/** One number a feature, in the order of featureNames. */
export function features(words: number, marks: readonly Mark[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const { kind } of marks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  counts.set('pull', apart(marks.filter(({ kind }) => pulls.includes(kind))).length);
  const size = Math.sqrt(Math.max(words, 4));
  return featureNames.map((name) => {
    const count = counts.get(name) ?? 0;
    const bound = most[name];
    return bound === undefined ? count / size : Math.min(count, bound);
  });
}
