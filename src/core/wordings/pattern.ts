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

// RE2 knows ASCII letters alone: of "größer" it would see three words. In few ranges, with marks and the rarest signs of each script
// among them: the exact letters of Unicode are some 1,300 ranges, and every state of a machine has a table of that size.
const LETTER =
  'A-Za-z\\x{AA}\\x{B5}\\x{BA}\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{1FFF}\\x{2C00}-\\x{2DFF}\\x{3040}-\\x{D7FF}\\x{F900}-\\x{FDFF}\\x{20000}-\\x{3FFFF}';
const WORD = `${LETTER}0-9_\\x{B2}\\x{B3}\\x{B9}\\x{BC}-\\x{BE}`;
const EDGE = `[^${WORD}]`;

/** The expression with letters of all languages behind `\w` and `\W`, and without the boundaries that are there anyway. */
const widened = (expression: string, edges: boolean): string => {
  const bare = edges ? expression.replace(/^(?:\\b)+/u, '').replace(/(?<!\\)(?:\\b)+$/u, '') : expression;
  let inside = false;
  return bare.replace(/\\p\{L\}|\\[\s\S]|[[\]]|\(\?P?<[\p{L}_][^>]*>/gu, (sign) => {
    // Two expressions in one may not name their brackets the same.
    if (sign.startsWith('(')) return inside ? sign : '(';
    if (sign === '[') inside = true;
    else if (sign === ']') inside = false;
    else if (sign === '\\w') return inside ? WORD : `(?-i:[${WORD}])`;
    else if (sign === '\\p{L}') return inside ? LETTER : `(?-i:[${LETTER}])`;
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
