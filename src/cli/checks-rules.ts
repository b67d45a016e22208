import type { Locale } from '../core/locale.ts';
import { leftOut } from '../core/wordings/left.ts';
import type { Rules } from '../core/wordings.ts';
import { type Check, check } from './check.ts';

/** What of the company's rules and packages is not read, and why. */
export const unread = ({ skipped }: Rules, locale: Locale): readonly Check[] =>
  leftOut(skipped).map(({ said, next }) => check('!', { de: [said.de, next.de], en: [said.en, next.en] }, locale));

/** The same in one line, for those who came for something else; empty where all is read. */
export function unreadLine({ skipped }: Rules, locale: Locale): string {
  const n = leftOut(skipped).reduce((sum, { rules }) => sum + rules.length, 0);
  if (n === 0) return '';
  return {
    de: `! Nicht alles aus VOICES_RULES wird gelesen (${n}). »npm run voices -- doctor« sagt, was und warum.\n`,
    en: `! Not everything in VOICES_RULES is read (${n}). "npm run voices -- doctor" says what, and why.\n`,
  }[locale];
}
