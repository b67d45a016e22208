import type { Locale } from '../core/locale.ts';
import { tellError } from './failure.ts';

/** One check. ✗ ends the command with 1; ! is worth knowing. */
export interface Check {
  readonly sign: '✓' | '!' | '✗';
  readonly said: string;
  /** What to do; empty where there is nothing. */
  readonly next: string;
}

/** What is the case and what to do, in both languages. */
export type Saying = Readonly<Record<Locale, readonly [said: string, next: string]>>;

/** One check in the operator's language. */
export const check = (sign: Check['sign'], saying: Saying, locale: Locale): Check => ({
  sign,
  said: saying[locale][0],
  next: saying[locale][1],
});

/** An error as a check: its first line says what, the rest what to do. */
export function broken(error: unknown, locale: Locale): Check {
  const [said = '', ...next] = tellError(error, locale).text.replace(/^✗ /, '').split('\n');
  return {
    sign: '✗',
    said,
    // Lines keep their columns: a caret stands below what it means.
    next: next
      .map((line) => line.replace(/^ {2}/, '').trimEnd())
      .join('\n')
      .replace(/^\n+|\s+$/g, ''),
  };
}

/** Looks, and tells in a check what went wrong with looking: one that fails hides no other. */
export const looked = (look: () => Promise<readonly Check[]>, locale: Locale): Promise<readonly Check[]> =>
  look().catch((error: unknown) => [broken(error, locale)]);
