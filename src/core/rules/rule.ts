import type { Draft } from '../draft.ts';
import type { Finding, Hit } from '../finding.ts';
import type { Leitbild } from '../leitbild.ts';
import type { Locale, Said, Texts } from '../locale.ts';
import type { Instant } from '../time.ts';
import type { Wording } from '../wordings/check.ts';

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
  /** Secrets that a library knows, beyond the patterns of our own. */
  readonly secrets: FindSecrets;
  /** What went out lately, newest first. */
  readonly recent: readonly RecentPost[];
}

/** A secret some library knows; offsets in UTF-16 units. */
export interface SecretSpan {
  readonly start: number;
  readonly end: number;
  /** Its rule at the library ("npm", "privatekey"): looked up for a wording, shown as it is where there is none. */
  readonly kind: string;
}

/** Synchronous, linear in the text, never throws. */
export type FindSecrets = (text: string) => readonly SecretSpan[];

/** A post that is, or was, live. */
export interface RecentPost {
  readonly text: string;
  readonly at: Instant;
  readonly account: string;
}

export type { Wording };

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
  readonly about?: 'style';
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
        rule: hit.rule ?? rule.id,
        ...((hit.about ?? rule.about) === undefined ? {} : { about: 'style' as const }),
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
