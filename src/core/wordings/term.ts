import type { Exact } from '../phrases.ts';

/** What is looked for together: phrases for the matcher, expressions for re2js. */
export interface Slot {
  readonly phrases: readonly (string | Exact)[];
  readonly expressions: readonly string[];
  readonly ignorecase: boolean;
  /** Whole words, or anywhere. */
  readonly edges: boolean;
  /** So many places of expressions are enough. */
  readonly most: number;
}

/** Enough to name three different ones. */
export const ENOUGH = 12;

/**
 * Is it a regular expression? In files of our own shape a full stop, a question mark or a star at the end of a word are what
 * they are to people ("z. B.", "Interesse?", "Lösung*"); a package means each of these signs as an expression.
 */
export const isExpression = (token: string, from: 'own' | 'package'): boolean =>
  from === 'package' ? /[\\^$.|?*+()[\]{}]/u.test(token) : /[\\()[\]{}|]|^\^|\S\$$|\.[*+?]|\p{L}[?+]\p{L}/u.test(token);

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

export interface Manner {
  readonly from: 'own' | 'package';
  readonly ignorecase: boolean;
  readonly nonword: boolean;
}

/** Tokens as people write them, parted by who looks for them. Without boundaries all are expressions. */
export const slotOf = (tokens: readonly string[], manner: Manner, most = ENOUGH): Slot => {
  const { from, ignorecase, nonword } = manner;
  const phrases = nonword ? [] : tokens.filter((one) => !isExpression(one, from));
  const expressions = tokens
    .filter((one) => nonword || isExpression(one, from))
    .map((one) => (isExpression(one, from) ? one : escaped(one)));
  return {
    phrases: ignorecase ? phrases : phrases.map((exact) => ({ exact })),
    expressions,
    ignorecase,
    edges: !nonword,
    most,
  };
};
