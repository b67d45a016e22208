import type { Finding } from './finding.ts';

/** More of one kind on one post helps nobody, and what comes in by the thousand must not cost thousands of comparisons. */
const MOST_OF_A_RULE = 20;
/** Praise for everything is praise for nothing. */
const MOST_PRAISE = 2;

/** What stops and cannot be helped, what stops, what is said, how it is said, what is good. */
const rank = ({ verdict, overridable, about }: Finding): number => {
  if (verdict === 'praise') return 4;
  if (verdict === 'advise') return about === 'style' ? 3 : 2;
  return overridable ? 1 : 0;
};

const overlap = (a: Finding, b: Finding): boolean => a.place === b.place && a.start < b.end && b.start < a.end;

/** Has `kept` said enough about the place of `one`? Each block that somebody may override is a question of its own. */
const covers = (kept: Finding, one: Finding): boolean =>
  kept.rule !== one.rule &&
  kept.verdict !== 'praise' &&
  (rank(one) > 1 || (rank(one) === 1 && rank(kept) === 0)) &&
  overlap(kept, one);

/**
 * Findings as people get them: the most serious first, of equals in the order given; on one spot one thing, which is the most
 * serious, of equals the first (the list of rules has the specific before the general); praise at the end, twice at most.
 */
export const arranged = (findings: readonly Finding[]): readonly Finding[] => {
  const kept: Finding[] = [];
  const counts = new Map<string, number>();
  let praise = 0;
  for (const one of findings.toSorted((a, b) => rank(a) - rank(b))) {
    const count = counts.get(one.rule) ?? 0;
    if (one.verdict === 'praise') {
      if (praise < MOST_PRAISE) kept.push(one);
      praise += 1;
    } else if (count < MOST_OF_A_RULE && !kept.some((other) => covers(other, one))) {
      counts.set(one.rule, count + 1);
      kept.push(one);
    }
  }
  return kept;
};
