import { type Line, line } from '../card.ts';
import type { Finding } from '../finding.ts';
import type { Leitbild } from '../leitbild.ts';
import type { Locale } from '../locale.ts';
import type { Review } from '../review.ts';
import { cut } from './words.ts';

const head = {
  block: { de: 'Geht so nicht', en: 'Stops it' },
  advise: { de: 'Hinweis', en: 'Hint' },
  praise: { de: 'Gut', en: 'Good' },
} as const;

/** One finding in full: what, why, what instead, and the Leitbild line it rests on. */
export function findingLines(finding: Finding, locale: Locale): readonly Line[] {
  const role = finding.verdict === 'praise' ? 'praise' : 'finding';
  const lines = [line(role, `${head[finding.verdict][locale]}: ${finding.message[locale]}`)];
  if (finding.verdict !== 'praise') lines.push(line('plain', finding.why[locale]));
  if (finding.instead !== null) lines.push(line('plain', `→ ${finding.instead[locale]}`));
  if (finding.leitbild !== null && finding.verdict !== 'praise') {
    lines.push(line('leitbild', `Leitbild: ${finding.leitbild[locale]}`));
  }
  return lines;
}

/** The findings that are not praise, most serious first. */
export const remarks = (review: Review): readonly Finding[] => review.findings.filter((f) => f.verdict !== 'praise');

/** What is good, one line at most: the first praise, or the first value with its evidence. */
export function praiseLine(
  review: Review,
  words: string,
  leitbild: Pick<Leitbild, 'values'>,
  locale: Locale,
): readonly Line[] {
  const lived = review.values[0];
  const value = leitbild.values.find((v) => v.id === lived?.id);
  const span = lived?.evidence[0];
  if (value !== undefined && span !== undefined) {
    const evidence = cut(words.slice(span.start, span.end), 60);
    const text =
      locale === 'de'
        ? `Gelebt: »${value.name.de}« – man sieht es an »${evidence}«.`
        : `Lived: "${value.name.en}." It shows in "${evidence}".`;
    return [line('praise', text)];
  }
  const praise = review.findings.find((f) => f.verdict === 'praise');
  return praise === undefined ? [] : [line('praise', praise.message[locale])];
}
