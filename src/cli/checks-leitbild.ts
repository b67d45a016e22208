import type { Leitbild } from '../core/leitbild.ts';
import { leitbildWarnings } from '../core/leitbild-warnings.ts';
import type { Locale } from '../core/locale.ts';
import type { Wording } from '../core/rules/rule.ts';
import type { Log } from '../ports/log.ts';
import { type Check, check } from './check.ts';
import type { Terminal } from './shell.ts';

/** What works in this Leitbild, but perhaps not as somebody thinks. */
export const pointedOut = (leitbild: Leitbild, wordings: readonly Wording[], locale: Locale): readonly Check[] =>
  leitbildWarnings(leitbild, wordings).map(({ said, next }) =>
    check('!', { de: [said.de, next.de], en: [said.en, next.en] }, locale),
  );

/** The same at the start: to a person in sentences, to a machine in a line each. */
export function pointOut(
  leitbild: Leitbild,
  wordings: readonly Wording[],
  { terminal, locale, log }: { readonly terminal: Terminal; readonly locale: Locale; readonly log: Log },
): void {
  for (const { code, said, next } of leitbildWarnings(leitbild, wordings)) {
    if (terminal.interactive) terminal.err(`! ${said[locale]} ${next[locale]}\n`);
    else log('warn', `${said.en} ${next.en}`, { code });
  }
}
