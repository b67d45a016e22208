import { nearest } from '../faults.ts';
import type { Finding } from '../finding.ts';
import type { Leitbild } from '../leitbild.ts';
import { ruleFacts } from './facts.ts';

type Levels = Leitbild['review']['levels'];

/** What a company set for a finding: for its entry of a rule file before the rule that read it. Null = nothing. */
const set = (levels: Levels, entry: string, rule: string): Levels[string] | null =>
  (Object.hasOwn(levels, entry) ? levels[entry] : Object.hasOwn(levels, rule) ? levels[rule] : null) ?? null;

/**
 * A finding as the company wants it, or null where it wants none. A block that nobody may override is a fact of the networks, or a
 * secret, and stays; what a company made a block can be overridden; praise stays praise.
 */
export const levelled = (finding: Finding, rule: string, levels: Levels): Finding | null => {
  const level = set(levels, finding.rule, rule);
  if (level === null || (finding.verdict === 'block' && !finding.overridable)) return finding;
  if (level === 'off') return null;
  if (finding.verdict === 'praise' || finding.verdict === level) return finding;
  return { ...finding, verdict: level, overridable: level === 'block' };
};

/** The rules whose level a company may set, by id. */
export const settable: readonly string[] = Object.keys(ruleFacts).filter((id) => ruleFacts[id]?.fixed === undefined);

/** Names under `review.levels` that are neither a rule nor an entry of a file, each with the one that was probably meant and may be set. */
export const unknownLevels = (
  levels: Levels,
  entries: readonly string[],
): readonly { readonly name: string; readonly near: string | null }[] => {
  const known = [...Object.keys(ruleFacts), ...entries];
  return Object.keys(levels)
    .filter((name) => !known.includes(name))
    .map((name) => ({ name, near: nearest(name, [...settable, ...entries]) }));
};
