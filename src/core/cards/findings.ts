import { type Line, line } from '../card.ts';
import type { Finding } from '../finding.ts';
import type { Leitbild } from '../leitbild.ts';
import type { Locale, Said, Texts } from '../locale.ts';
import type { Review } from '../review.ts';
import type { ProposalView } from './view.ts';
import { cut } from './words.ts';

const head = {
  block: { de: 'Geht so nicht', en: 'Stops it' },
  advise: { de: 'Hinweis', en: 'Hint' },
  praise: { de: 'Gut', en: 'Good' },
} as const;

const places: Readonly<Record<string, Texts<string>>> = {
  variant: { de: (account) => `eigener Wortlaut für ${account}`, en: (account) => `the wording for ${account}` },
  part: { de: (n) => `Teil ${Number(n) + 1}`, en: (n) => `part ${Number(n) + 1}` },
  warning: { de: () => 'Inhaltswarnung', en: () => 'content warning' },
  alt: { de: (n) => `Beschreibung von Bild ${Number(n) + 1}`, en: (n) => `description of picture ${Number(n) + 1}` },
  signature: { de: () => 'Unterschrift', en: () => 'signature' },
};

/** Which text it is about, where it is not the words. */
function whereOf({ place = '' }: Finding, locale: Locale): string {
  const [kind = '', of = ''] = place.split(':');
  const text = Object.hasOwn(places, kind) ? places[kind] : undefined;
  return text === undefined ? '' : ` (${text[locale](of)})`;
}

/** One finding in one line: what, and where. */
export const findingLine = (finding: Finding, locale: Locale): Line =>
  line(
    finding.verdict === 'praise' ? 'praise' : 'finding',
    `${head[finding.verdict][locale]}${whereOf(finding, locale)}: ${finding.message[locale]}`,
  );

/** One finding in full: what, where, why, what instead, and the Leitbild line it rests on. */
export function findingLines(finding: Finding, locale: Locale): readonly Line[] {
  const lines = [findingLine(finding, locale)];
  if (finding.verdict !== 'praise') lines.push(line('plain', finding.why[locale]));
  if (finding.instead !== null) lines.push(line('plain', `→ ${finding.instead[locale]}`));
  if (finding.leitbild !== null && finding.verdict !== 'praise') {
    lines.push(line('leitbild', `Leitbild: ${finding.leitbild[locale]}`));
  }
  return lines;
}

/** The findings that are not praise, most serious first. */
export const remarks = (review: Review): readonly Finding[] => review.findings.filter((f) => f.verdict !== 'praise');

/** Those that still say something: what somebody overrode is told with its reason instead. `hard` are the rules that stand. */
export const standing = ({ review, hard }: Pick<ProposalView, 'review' | 'hard'>): readonly Finding[] =>
  remarks(review).filter((f) => f.verdict !== 'block' || !f.overridable || hard.some((h) => h.rule === f.rule));

/** Beside the one thing that is shown first: how many more there are, and how many of them stop it. Nothing where there are none. */
export const moreLines = (rest: readonly Finding[], locale: Locale): readonly Line[] => {
  if (rest.length === 0) return [];
  const stops = rest.filter((f) => f.verdict === 'block').length;
  const one = rest.length === 1;
  const more = {
    de: one ? 'und ein weiterer Hinweis' : `und ${rest.length} weitere Hinweise`,
    en: `and ${one ? 'one' : rest.length} more`,
  };
  return [line('plain', `${more[locale]}${stopping(stops, rest.length)[locale]}`)];
};

/** So many of `all` stop it, said behind their number. */
function stopping(stops: number, all: number): Said {
  if (stops === 0) return { de: '', en: '' };
  if (stops === all)
    return all === 1
      ? { de: ', der den Beitrag aufhält', en: ' that stops it' }
      : { de: ', die den Beitrag aufhalten', en: ' that stop it' };
  return stops === 1
    ? { de: '; einer davon hält den Beitrag auf', en: '; one of them stops it' }
    : { de: `; ${stops} davon halten den Beitrag auf`, en: `; ${stops} of them stop it` };
}

/** Nobody reads the third remark on style. */
const MOST_STYLE = 2;

/** What is shown once somebody asks for everything: all that is about what is said, two on style, and the others in one line. */
export function opened(
  found: readonly Finding[],
  locale: Locale,
): { readonly shown: readonly Finding[]; readonly rest: readonly Line[] } {
  const style = found.filter((f) => f.verdict === 'advise' && f.about === 'style');
  const left = style.slice(MOST_STYLE);
  const one = left.length === 1;
  const text = {
    de: `${one ? 'Ein weiterer zum Stil, den' : `${left.length} weitere zum Stil, die`} niemand braucht, der es eilig hat.`,
    en: `${one ? 'One' : left.length} more on style, which nobody in a hurry needs.`,
  };
  return {
    shown: found.filter((f) => !left.includes(f)),
    rest: left.length === 0 ? [] : [line('plain', text[locale])],
  };
}

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
