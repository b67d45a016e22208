import { type Draft, plainDraft } from '../../../src/core/draft.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { review } from '../../../src/core/review.ts';
import { bound, type Rule, type RuleContext } from '../../../src/core/rules/rule.ts';
import { context } from '../judge.ts';

/** What one rule alone finds, as the review would tell it. */
export const findingsOf = <P>(
  rule: Rule<P>,
  text: string | Draft,
  more: Partial<RuleContext> = {},
): readonly Finding[] =>
  review(typeof text === 'string' ? plainDraft(text) : text, { ...context, ...more }, [bound(rule)]).findings;
