import type { Said } from './locale.ts';

/** `block` stops (rare), `advise` never stops anyone, `praise` says what is good. */
export type Verdict = 'block' | 'advise' | 'praise';

/** One remark of one rule on one place. Offsets count UTF-16 units of the text as given; start = end = 0 means the whole. */
export interface Finding {
  /** The rule, or the entry of a rule file ("leere-loesungen", "write-good.Weasel"). */
  readonly rule: string;
  /** Remarks on style come after all others, and few at a time: nobody reads the third. Left out = about what is said. */
  readonly about?: 'style';
  /** Which text the offsets count, when not the words: "variant:ACCOUNT", "part:1" (the first further part), "warning", "alt:0", "signature". */
  readonly place?: string;
  readonly verdict: Verdict;
  readonly start: number;
  readonly end: number;
  readonly message: Said;
  readonly why: Said;
  readonly instead: Said | null;
  /** The Leitbild line it rests on, quoted; null where a finding rests on a law of nature (a limit, a secret). */
  readonly leitbild: Said | null;
  /** Only for `block`: may a colleague override it with a reason? Never a secret or a limit. */
  readonly overridable: boolean;
}

/** What a rule returns: a finding without its wording, which is looked up by `message` in the rule's texts. */
export interface Hit<P> {
  /** Where one rule speaks for many entries: the entry. */
  readonly rule?: string;
  /** Where a rule speaks of both: this one is about style. */
  readonly about?: 'style';
  readonly verdict: Verdict;
  readonly start: number;
  readonly end: number;
  readonly props: P;
  readonly leitbild?: Said;
  readonly overridable?: boolean;
}
