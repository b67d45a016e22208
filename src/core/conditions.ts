import type { Finding } from './finding.ts';
import type { Leitbild } from './leitbild.ts';
import type { Said } from './locale.ts';
import { matcher } from './phrases.ts';

/**
 * Talk about pay and conditions of work. Colleagues may have it with each other and in public, and where there is a works council it
 * has a say in what a company forbids: § 75 and § 87 BetrVG, § 612a BGB; in the United States section 7 of the National Labor
 * Relations Act (29 U.S.C. § 157). So no word of it stops a post. The list is our own.
 */
const CONDITIONS: readonly string[] = `
Gehalt | Gehalts* | Gehält* | Grundgehalt* | Grundgehält* | Monatsgehalt* | Monatsgehält* | Jahresgehalt* | Jahresgehält*
Einstiegsgehalt* | Einstiegsgehält* | Bruttogehalt* | Lohn | Lohns | Löhne | Löhnen | Lohna* | Lohnb* | Lohner* | Lohnf* | Lohng*
Lohnk* | Lohnl* | Lohnn* | Lohnr* | Lohnst* | Lohnu* | Lohnv* | Lohnz* | Mindestlohn* | Mindestlöhn* | Stundenlohn* | Stundenlöhn*
Monatslohn* | Tariflohn* | Tariflöhn* | Niedriglohn* | Niedriglöhn* | Entlohnung* | Entgelt* | Bezahlung* | Vergütung*
Sonderzahlung* | Weihnachtsgeld* | Urlaubsgeld* | Zulage* | Tarif | Tarife | Tarifs | Tarifen | Tarifab* | Tarifb* | Tariff* | Tarifk*
Tarifr* | Tarifv* | Betriebsrat* | Betriebsrät* | Personalrat* | Personalrät* | Betriebsversammlung* | Betriebsvereinbarung*
Gewerkschaft* | Streik* | Warnstreik* | Arbeitskampf* | Arbeitskämpf* | Arbeitszeit* | Überstunde* | Mehrarbeit | Nachtschicht*
Schichtarbeit | Schichtplan* | Schichtplän* | Arbeitsbedingung* | Arbeitsschutz* | Arbeitsunfall* | Arbeitsunfäll* | Mobbing
Kündigung* | Entlassung* | Befristung* | Leiharbeit* | Urlaubsanspr* | Urlaubstag* | Krankmeldung* | Ver.di | IG Metall
salary | salaries | wage | wages | pay | paycheck* | payslip* | payroll* | pay raise* | pay rise* | pay gap* | equal pay | raises
minimum wage* | overtime | union | unions | unioni* | labor union* | trade union* | works council* | collective bargaining | strike
strikes | striking | walkout* | working condition* | work condition* | working hour* | work hours | working time* | night shift*
shift schedule* | staffing | understaff* | layoff* | laid off | severance | tip pooling | health insurance | paid leave | sick leave
sick day* | parental leave | workplace safety | harassment
`
  .split(/[|\n]/u)
  .map((phrase) => phrase.trim())
  .filter((phrase) => phrase !== '');

/** Words that make such talk no more particular: "unsere Löhne" is about pay as "Löhne" is. */
const PLAIN = new Set(
  `der die das den dem des ein eine einen einem einer eines unser unsere unseren unserem unserer unseres euer eure euren mein meine
meinen meinem meiner dein deine sein seine ihr ihre ihren kein keine keinen im in am an auf für über zu zum zur mit ohne und oder
von vom bei pro je mehr weniger hoch hohe hohen hoher niedrig niedrige niedrigen neu neue neuen fair faire fairen faires gerecht
gerechte gut gute guten schlecht schlechte schlechten um
the a an our your my their his her no of in on for about with without and or per to at from by more less new fair unfair low lower
high higher bad good better poor hourly weekly monthly annual`.split(/\s+/u),
);

const conditions = matcher([CONDITIONS]);

/** Is this talk about pay or conditions of work, and nothing more particular ("Löhne", "our wages"; not "Gehaltsliste 2026")? */
export const isAboutConditions = (text: string): boolean => {
  const found = conditions(text);
  let rest = text;
  for (const { start, end } of found.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const others = rest.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.length > 0 && others.every((word) => PLAIN.has(word));
};

/** What the list holds as people would write it: words to try a term on. */
const SAMPLES = CONDITIONS.map((phrase) => phrase.replaceAll('*', ''));

/** A term of the Leitbild that would keep people from talking about pay or conditions of work. */
export interface Gag {
  readonly list: 'taboos' | 'confidential';
  readonly term: string;
}

/** Terms of the Leitbild's own lists that are nothing but such talk, or would find it. */
export const gags = ({ taboos, confidential }: Pick<Leitbild, 'taboos' | 'confidential'>): readonly Gag[] =>
  (
    [
      ['taboos', taboos],
      ['confidential', confidential],
    ] as const
  ).flatMap(([list, terms]) =>
    terms.flatMap(({ term }) => {
      const find = matcher([[term]]);
      const hit = isAboutConditions(term.replaceAll('*', '')) || SAMPLES.some((sample) => find(sample).length > 0);
      return hit ? [{ list, term }] : [];
    }),
  );

const spared: Said = {
  de: 'Über Lohn und Arbeitsbedingungen dürfen alle reden, die hier arbeiten. Darum hält das niemanden auf.',
  en: 'Everybody who works here may talk about pay and working conditions. So this stops nobody.',
};

/**
 * No finding stops a post for such talk alone, whoever made the list: it becomes advice and says why. Where the Leitbild's own lists
 * only advise, that is said, too. `text` is what the offsets count.
 */
export const ungagged = (finding: Finding, text: string): Finding => {
  const { rule, verdict, overridable, start, end, why } = finding;
  const listed = verdict === 'advise' && rule === 'confidential';
  if ((!listed && !overridable) || start === end || !isAboutConditions(text.slice(start, end))) return finding;
  return {
    ...finding,
    verdict: 'advise',
    overridable: false,
    why: { de: `${why.de} ${spared.de}`, en: `${why.en} ${spared.en}` },
  };
};
