import type { Locale, Said } from '../locale.ts';
import type { Condition, Formula } from './formula.ts';
import type { Slot } from './term.ts';

export type Scope = 'text' | 'paragraph' | 'sentence';

/** What an entry looks for: its slots, and what must hold of the places where they stand. */
export type Check = { readonly slots: readonly Slot[] } /** Slot 0 stands somewhere, and not within slot 1. */ & (
  | { readonly kind: 'existence' }
  /** As before; the slots from 1 on each have another word that is better. The exceptions are slot 0. */
  | { readonly kind: 'substitution'; readonly better: readonly string[]; readonly capitalize: boolean }
  /** Slot 0 stands too often, or not often enough, in one piece of the text. */
  | { readonly kind: 'occurrence'; readonly scope: Scope; readonly max: number | null; readonly min: number | null }
  /** Something of slot 0 (no expression or phrase at all = any word) twice in a row, unless slot 1 is there. `times` may be repeated. */
  | {
      readonly kind: 'repetition';
      readonly words: boolean;
      readonly alpha: boolean;
      readonly ignorecase: boolean;
      readonly times: number;
    }
  /** Slots 2n and 2n+1 both stand in the text. */
  | { readonly kind: 'consistency' }
  /** Slot 0 stands without slot 1; where slot 1 has a bracket, what stands in it has to be the same. Slot 2 is excepted. */
  | { readonly kind: 'conditional'; readonly same: boolean }
  /** A piece of the text is not written so, or holds no expression `like` this. Words of slot 0 are excepted. */
  | {
      readonly kind: 'capitalization';
      readonly scope: Scope;
      readonly match:
        | 'title'
        | 'sentence'
        | 'lower'
        | 'upper'
        | { readonly like: string; readonly ignorecase: boolean };
      readonly share: number;
    }
  | { readonly kind: 'metric'; readonly formula: Formula; readonly condition: Condition; readonly leastWords: number }
);

/** A rule by wording: an entry of data/rules/{de,en}/*.yml, of a company's own files or of a Vale package. */
export interface Wording {
  /** "leere-loesungen", or "Style.Rule" of a package. */
  readonly id: string;
  /** Of the posts it reads; what it says is said in both. */
  readonly language: Locale;
  readonly verdict: 'advise' | 'block';
  readonly check: Check;
  /** `%s` stands for what was found (of a substitution first for what is better). Without it the words are named in front. */
  readonly message: Said;
  readonly why: Said;
  readonly instead: Said | null;
  /** Which line of the Leitbild it quotes: "mission", "vision" or "value:ID"; null = none. */
  readonly leitbild: string | null;
  /** Sentences it must leave alone, and sentences it must find; none in a package. */
  readonly ok: readonly string[];
  readonly ng: readonly string[];
}
