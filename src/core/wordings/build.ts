import type { Check, Scope } from './check.ts';
import { conditionOf, formulaOf } from './formula.ts';
import { ENOUGH, type Manner, type Slot, slotOf } from './term.ts';

/** What an entry says, whoever wrote it, once its keys are known to be right. Where a key is left out, its meaning is. */
export interface Given extends Manner {
  readonly extends: Check['kind'];
  readonly scope: Scope;
  readonly tokens: readonly string[];
  readonly exceptions: readonly string[];
  /** Written → better ("a|b" = either). */
  readonly swap: Readonly<Record<string, string>>;
  readonly capitalize: boolean;
  readonly token: string;
  readonly max: number | null;
  readonly min: number | null;
  readonly alpha: boolean;
  readonly either: Readonly<Record<string, string>>;
  readonly first: string;
  readonly second: string;
  readonly match: string;
  /** Of its words so many have to be written right, 0 to 1. */
  readonly threshold: number;
  readonly formula: string;
  readonly condition: string;
  readonly leastWords: number;
}

/** More than this nobody allows: places are counted up to it. */
const MOST_COUNTED = 400;

const casings: Readonly<Record<string, 'title' | 'sentence' | 'lower' | 'upper'>> = {
  $title: 'title',
  $sentence: 'sentence',
  $lower: 'lower',
  $upper: 'upper',
};

/** Does the expression keep something in a bracket? */
const holds = (expression: string): boolean => /(?<!\\)\((?!\?(?!P?<))/u.test(expression);

/** The check of an entry. `formula` and `condition` are read already, in vain where they are null. */
export const checkOf = (given: Given): Check | 'formula' | 'condition' => {
  const plain = (tokens: readonly string[], most?: number): Slot => slotOf(tokens, given, most);
  // Whoever counts or repeats says where a word ends, as Vale has it.
  const loose = (tokens: readonly string[], most: number): Slot =>
    slotOf(tokens, { ...given, nonword: given.from === 'package' || given.nonword }, most);
  // What a package excepts, it excepts in that very case.
  const except = slotOf(given.exceptions, {
    from: given.from,
    ignorecase: given.from === 'own' && given.ignorecase,
    nonword: false,
  });
  switch (given.extends) {
    case 'existence':
      return { kind: 'existence', slots: [plain(given.tokens), except] };
    case 'substitution': {
      const slots = [except, ...Object.keys(given.swap).map((key) => plain([key]))];
      return { kind: 'substitution', slots, better: Object.values(given.swap), capitalize: given.capitalize };
    }
    case 'occurrence': {
      const { scope, max, min } = given;
      const most = Math.min(MOST_COUNTED, Math.max(max ?? 0, min ?? 0) + 1);
      // In pieces each place counts for its own.
      const slots = [loose([given.token], scope === 'text' ? Math.max(most, ENOUGH) : MOST_COUNTED)];
      return { kind: 'occurrence', slots, scope, max, min };
    }
    case 'repetition': {
      const words = given.tokens.length === 0 || given.tokens.every((one) => /^\[\^\\s\]\+$|^\\w\+$/u.test(one));
      const slots = [words ? plain([]) : loose(given.tokens, MOST_COUNTED), except];
      return {
        kind: 'repetition',
        slots,
        words,
        alpha: given.alpha,
        ignorecase: given.ignorecase,
        times: given.max ?? 0,
      };
    }
    case 'consistency':
      return { kind: 'consistency', slots: Object.entries(given.either).flatMap(([a, b]) => [plain([a]), plain([b])]) };
    case 'conditional': {
      const same = holds(given.second);
      return {
        kind: 'conditional',
        slots: [loose([given.first], ENOUGH), loose([given.second], ENOUGH), except],
        same,
      };
    }
    case 'capitalization': {
      const match = casings[given.match] ?? { like: given.match, ignorecase: given.ignorecase };
      return { kind: 'capitalization', slots: [except], scope: given.scope, match, share: given.threshold };
    }
    case 'metric': {
      const [formula, condition] = [formulaOf(given.formula), conditionOf(given.condition)];
      if (formula === null) return 'formula';
      return condition === null
        ? 'condition'
        : { kind: 'metric', slots: [], formula, condition, leastWords: given.leastWords };
    }
  }
};
