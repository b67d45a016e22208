import type { Draft } from '../draft.ts';
import type { Finding, Hit } from '../finding.ts';
import type { Leitbild } from '../leitbild.ts';
import type { Locale, Said, Texts } from '../locale.ts';
import type { Instant } from '../time.ts';

/** How a network counts a text: what was used of which limit, in its own unit. */
export interface Measure {
  readonly used: number;
  readonly limit: number;
  readonly unit: 'graphemes' | 'characters' | 'bytes';
}

/** Why an account does not take one of the pictures, as far as that can be told without its bytes. `picture` counts from 1. */
export type Unfit = { readonly picture: number } & (
  | { readonly why: 'kind'; readonly kind: string }
  /** Its description, in characters. */
  | { readonly why: 'description'; readonly used: number; readonly limit: number }
);

/** One account's count of the draft's longest part. */
export interface Measured extends Measure {
  readonly account: string;
  readonly network: string;
  /** What of this draft the account cannot do. */
  readonly lacks: readonly ('media' | 'visibility' | 'replies')[];
  /** Left out where it takes them all. */
  readonly unfit?: readonly Unfit[];
}

/** What the app gathers for the rules; the rules only judge. */
export interface RuleContext {
  readonly leitbild: Leitbild;
  readonly now: Instant;
  /** Language of the post, decided or given; null = neither German nor English. */
  readonly language: Locale | null;
  readonly measured: readonly Measured[];
  readonly wordings: readonly Wording[];
}

/** A rule by wording: an entry of data/rules/{de,en}/*.yml. `language` is the post's; what it says is said in both. */
export interface Wording {
  readonly id: string;
  readonly language: Locale;
  /** Phrases as phrases.ts reads them. */
  readonly terms: readonly string[];
  readonly message: Said;
  readonly why: Said;
  readonly instead: Said;
  /** Which Leitbild line it quotes: "mission", "vision" or "value:ID". */
  readonly leitbild: string;
  /** Sentences it must leave alone, and sentences it must find. */
  readonly ok: readonly string[];
  readonly ng: readonly string[];
}

/** An `instead` of '' means: nothing to offer. */
export interface RuleTexts<P> {
  readonly message: Texts<P>;
  readonly why: Texts<P>;
  readonly instead?: Texts<P>;
}

/**
 * A rule is a value: no classes, no registration. One file a rule, one line in rules/index.ts.
 * It judges `draft.words`. What it `reads` decides what comes there, one text at a time: the `draft` as it is, once; the
 * `posts` (words, variants, parts); or `all` that leaves the house (warning, alt texts and signature, too).
 */
export interface Rule<P> {
  readonly id: string;
  readonly reads: 'draft' | 'posts' | 'all';
  readonly texts: RuleTexts<P>;
  check(draft: Draft, context: RuleContext): readonly Hit<P>[];
}

/** A rule whose props nobody outside needs to know. */
export interface BoundRule extends Pick<Rule<never>, 'id' | 'reads'> {
  find(draft: Draft, context: RuleContext): readonly Finding[];
}

const both = <P>(texts: Texts<P>, props: P): Said => ({ de: texts.de(props), en: texts.en(props) });

/** Binds a rule to its wording: hits become findings. */
export const bound = <P>(rule: Rule<P>): BoundRule => ({
  id: rule.id,
  reads: rule.reads,
  find: (draft, context) =>
    rule.check(draft, context).map((hit) => {
      const instead = rule.texts.instead ? both(rule.texts.instead, hit.props) : null;
      return {
        rule: rule.id,
        verdict: hit.verdict,
        start: hit.start,
        end: hit.end,
        message: both(rule.texts.message, hit.props),
        why: both(rule.texts.why, hit.props),
        instead: instead === null || instead.de === '' ? null : instead,
        leitbild: hit.leitbild ?? null,
        overridable: hit.verdict === 'block' && (hit.overridable ?? false),
      };
    }),
});
