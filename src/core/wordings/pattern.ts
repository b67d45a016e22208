import { RE2JS } from 're2js';

/** A place in a text, in UTF-16 units. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** What the first bracket of an expression holds. */
  readonly held?: string;
}

/** Expressions of one slot as one, ready for re2js. Case and boundaries are in `source`. */
export interface Pattern {
  readonly source: string;
  readonly most: number;
}

// RE2 knows ASCII letters alone: of "größer" it would see three words.
const EDGE = '[^\\p{L}\\p{N}_]';
const LETTERS: Readonly<Record<string, string>> = { '\\w': '\\p{L}\\p{N}_', '\\W': EDGE };

/** The expression with letters of all languages behind `\w` and `\W`, and without the boundaries that are there anyway. */
const widened = (expression: string, edges: boolean): string => {
  const bare = edges ? expression.replace(/^(?:\\b)+/u, '').replace(/(?<!\\)(?:\\b)+$/u, '') : expression;
  let inside = false;
  return bare.replace(/\\[\s\S]|[[\]]|\(\?P?<[\p{L}_][^>]*>/gu, (sign) => {
    // Two expressions in one may not name their brackets the same.
    if (sign.startsWith('(')) return inside ? sign : '(';
    if (sign === '[') inside = true;
    else if (sign === ']') inside = false;
    else if (sign === '\\w') return inside ? (LETTERS['\\w'] ?? sign) : `(?-i:[${LETTERS['\\w']}])`;
    else if (sign === '\\W' && !inside) return `(?-i:${EDGE})`;
    return sign;
  });
};

/** Expressions as one pattern. `edges` = they stand for whole words; `most` = so many places are enough. */
export const patternOf = (
  expressions: readonly string[],
  { edges, ignorecase, most }: { readonly edges: boolean; readonly ignorecase: boolean; readonly most: number },
): Pattern => {
  const either = expressions.map((one) => `(?:${widened(one, edges)})`).join('|');
  // Case only where it matters: folding the letters of all languages takes longer than all else.
  const held = ignorecase ? `((?i:${either}))` : `(${either})`;
  return { source: `(?m)${edges ? `(?:^|${EDGE})${held}(?:$|${EDGE})` : held}`, most };
};

/** Does the expression stand somewhere in the text? Compiled anew: keep it. */
export const tester = (expression: string, ignorecase: boolean): ((text: string) => boolean) => {
  const compiled = RE2JS.compile((ignorecase ? '(?im)' : '(?m)') + widened(expression, false));
  return (text) => compiled.test(text);
};

/** Why re2js, which takes linear time, cannot take an expression: in its words, with the part it means. Null where it can. */
export const refusal = (expression: string): { readonly what: string; readonly part: string } | null => {
  try {
    RE2JS.compile(widened(expression, false));
    // As it is used: what begins a quotation and never ends it would take in the next one.
    RE2JS.compile(`(?:${widened(expression, false)})`);
    return null;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { error: what, input: part } = error as Error & { readonly error?: string; readonly input?: string };
    return { what: what ?? error.message, part: part ?? '' };
  }
};

const PATIENCE = 1000;

/** All places of a pattern, from left to right, none over another. Linear in the text for each place. */
export const spotsOf = (compiled: RE2JS, { most }: Pattern, text: string): readonly Spot[] => {
  const spots: Spot[] = [];
  const matcher = compiled.matcher(text);
  // One that matches nothing at every place is not asked for ever.
  let left = most + PATIENCE;
  for (let from = 0; from <= text.length && spots.length < most && left > 0 && matcher.find(from); left -= 1) {
    const start = matcher.start(1);
    const end = matcher.end(1);
    const held = matcher.groupCount() > 1 ? matcher.group(2) : null;
    if (end > start) spots.push({ start, end, words: text.slice(start, end), ...(held === null ? {} : { held }) });
    from = end > from ? end : from + 1;
  }
  return spots;
};
