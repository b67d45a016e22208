import { composed, folded } from '../matching/letters.ts';

/** Of these one has to be in a text for an expression to find something; null = anything may do. */
type Needs = readonly string[] | null;

/** Shorter ones are in every text. */
const LEAST = 2;
/** More of them take longer than the expression. */
const MOST = 40;

const better = (a: Needs, b: Needs): Needs => {
  if (a === null || b === null) return a ?? b;
  const shortest = (list: readonly string[]): number => Math.min(...list.map(({ length }) => length));
  return shortest(b) > shortest(a) ? b : a;
};

/** A walk over an expression that re2js has accepted. What is not understood here makes no difference: it needs nothing. */
class Walk {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  either(): Needs {
    let all: readonly string[] | null = this.sequence();
    while (this.source[this.at] === '|') {
      this.at += 1;
      const next = this.sequence();
      all = all === null || next === null ? null : [...all, ...next];
    }
    return all !== null && all.length > MOST ? null : all;
  }

  private sequence(): Needs {
    let best: Needs = null;
    let run = '';
    const end = (): void => {
      const text = folded(composed(run));
      if (text.length >= LEAST) best = better(best, [text]);
      run = '';
    };
    for (
      let next = this.source[this.at];
      next !== undefined && next !== '|' && next !== ')';
      next = this.source[this.at]
    ) {
      if (next === '(') {
        end();
        const inner = this.group();
        if (!this.optional()) best = better(best, inner);
        continue;
      }
      const literal = this.one();
      const quantified = /[?*+{]/u.test(this.source[this.at] ?? '');
      if (literal === null || (quantified && this.source[this.at] !== '+')) end();
      else run += literal;
      if (this.optional() || quantified) end();
    }
    end();
    return best;
  }

  /** A character as it is; null for a class, an escape or a sign. */
  private one(): string | null {
    const rest = this.source.slice(this.at, this.at + 400);
    const [sign = ''] =
      /^(?:\\[pP]\{[^}]*\}|\\[\s\S]|\[\^?\]?(?:\\[\s\S]|\[:[a-z^]+:\]|[^\]\\])*\]|[\s\S])/u.exec(rest) ?? [];
    this.at += Math.max(1, sign.length);
    if (/^\\[^\p{L}\p{N}]$/u.test(sign)) return sign.slice(1);
    return sign.length > 2 || /^[\\[.^$]/u.test(sign) || /\p{M}/u.test(sign) ? null : sign;
  }

  private group(): Needs {
    const [open = '('] = /^\((?:\?(?:P?<[^>]*>|[imsU-]*:?))?/u.exec(this.source.slice(this.at, this.at + 80)) ?? [];
    this.at += open.length;
    const inner = this.either();
    this.at += 1;
    return inner;
  }

  /** Passes a quantifier; may what stands before it be missing? */
  private optional(): boolean {
    const [sign = ''] = /^(?:[?*+]|\{(\d*)(?:,\d*)?\})\??/u.exec(this.source.slice(this.at, this.at + 20)) ?? [];
    this.at += sign.length;
    return /^(?:[?*]|\{0?[,}]|\{0)/u.test(sign);
  }
}

/** What a text needs to have, without regard to case, for one of these expressions to occur in it. Linear in their length. */
export const needsOf = (expressions: readonly string[]): Needs => {
  const all: string[] = [];
  for (const expression of expressions) {
    const needs = expression.includes('\\Q') ? null : new Walk(expression).either();
    if (needs === null) return null;
    all.push(...needs);
  }
  return all.length > MOST * 5 ? null : all;
};
