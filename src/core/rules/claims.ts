import { FIELD, GREEN, HEAD, TOP } from '../claim-words.ts';
import type { Hit } from '../finding.ts';
import { glance } from '../glance.ts';
import type { Leitbild } from '../leitbild.ts';
import { beginning } from '../lexicon/plain.ts';
import type { Locale } from '../locale.ts';
import { cached, type Found, matcher } from '../phrases.ts';
import { isQuoted } from '../quoted.ts';
import { type Reading, readText, type Span } from '../reading.ts';
import type { Rule } from './rule.ts';

interface Props {
  readonly kind: 'green' | 'top';
  readonly written: string;
}

const GROUPS = ['green', 'top', 'head', 'field'] as const;
const finders = {
  de: matcher([GREEN.de, TOP.de, HEAD.de, FIELD.de]),
  en: matcher([GREEN.en, TOP.en, HEAD.en, FIELD.en]),
} as const;

const glances = {
  de: glance([...GREEN.de, ...TOP.de, ...HEAD.de]),
  en: glance([...GREEN.en, ...TOP.en, ...HEAD.en]),
} as const;

/** Between head and field, in UTF-16 units. */
const NEAR = 60;
/** How much of a sentence is looked at around a claim. */
const AROUND = 300;
/** Claims that are looked at; one of a kind is told. */
const MOST = 20;

const OURS: Readonly<Record<Locale, RegExp>> = {
  de: /(?<!\p{L})(?:unser(?:e[mnrs]?)?|wir (?:sind|bleiben|machen|bauen|liefern|bieten|verkaufen|produzieren|arbeiten|versenden|verpacken)|sind wir|machen wir|bieten wir|liefern wir|versenden wir|produzieren wir|arbeiten wir|bei uns|als (?:führend\p{L}{0,2}|Markt\p{L}{0,10}|Weltmarkt\p{L}{0,10}|die Nummer|einzige\p{L}?|größte\p{L}?|beste\p{L}?))(?!\p{L})/iu,
  en: /(?<!\p{L})(?:our|ours|we(?:'|’| a)re|we (?:make|build|offer|sell|ship|deliver|provide|bring|produce|remain)|we (?:now|always|only|just) (?:make|build|offer|sell|ship|deliver)|as (?:the|a) (?:leading|leader|only|largest|biggest|best|market|world|number|industry|no)|with us)(?!\p{L})/iu,
};
/** A thing somebody sells is meant even where nobody says "we". */
const GOODS: Readonly<Record<Locale, RegExp>> = {
  de: /(?<!\p{L})(?:Produkt|Verpackung|Versand|Lieferung|Kollektion|Sortiment|hergestellt|produziert|jetzt neu|neu im)/iu,
  en: /(?<!\p{L})(?:products?|packaging|shipping|delivery|collection|product line|made from|now available|order)(?!\p{L})/iu,
};
const DOUBT =
  /(?<!\p{L})(?:nicht|kein(?:e[mnrs]?)?|nie|niemals|ohne|angeblich\p{L}{0,3}|sogenannt\p{L}{0,3}|not|no|never|isn['’]t|aren['’]t|without|so-called|allegedly)(?!\p{L})[^.!?\n]{0,25}$/iu;
const PROOF =
  /https?:\/\/|www\.|(?<!\p{L})(?:laut|Quelle|gemäß|nach ISO|zertifiziert (?:nach|von|durch)|geprüft (?:von|durch)|according to|source:|certified (?:by|to|under)|verified by|audited by|TÜV|ISO ?\d{4,5}|EMAS|Blaue[rnm]? Engel|Ecolabel|Cradle to Cradle|GOTS|FSC|Energy Star|B Corp|Stiftung Warentest|Oeko-Tex)(?!\p{L})|(?<![\d.,])(?!100\s?(?:%|Prozent|percent))\d{1,12}(?:[.,]\d{1,6}){0,4}\s?(?:%|(?:Prozent|percent|kg|g|Gramm|t|Tonnen?|tons?|tonnes?|kWh|MWh|Liter|liters?|Euro|dollars?|Kund\p{L}{0,8}|customers|Stimmen|votes)(?!\p{L}))/iu;

/** Where the proof is said to be, it may stand behind the sentence. */
const SOURCE = /(?<!\p{L})(?:Quelle|Nachweis|source|proof)\s?:/iu;
/** Numbers of issues and episodes are no ranks, and neither is a place in a queue. */
const RANKED =
  /(?<!\p{L})(?:am|are|be|is|bin|bleiben|ist|remain|ranked|sind|stay|the|die|your|['’](?:m|re|s))\s(?:still\s|now\s|weiter\s)?$/iu;
const NO_RANK =
  /^\s(?:(?:on|in|auf|in) (?:the|our|my|your|der|unserer|deiner) (?:[\p{L}-]{1,12} )?(?:list|queue|Liste|Warteliste|Schlange)|priority|goal|reason|fan|question|issue|concern|request|Freund|friends?|Wünsche|wishes)/iu;

const namesOf = cached(({ company, review }: Leitbild) =>
  [company.name, ...review.brands].map((one) => one.toLowerCase()),
);

interface Claim extends Span {
  readonly kind: Props['kind'];
}

/** The sentence around a claim, cut where it is endless. */
function sentenceOf({ sentences }: Reading, { start, end }: Span): Span {
  const whole = sentences.find((one) => one.start <= start && one.end >= end) ?? { start, end };
  return { start: Math.max(whole.start, start - AROUND), end: Math.min(whole.end, end + AROUND) };
}

/** Does somebody speak of their own company here, in earnest? */
function isOwn(reading: Reading, claim: Claim, leitbild: Leitbild, language: Locale): boolean {
  const { text } = reading;
  const { start, end } = sentenceOf(reading, claim);
  const sentence = text.slice(start, end);
  if (isQuoted(text, claim.start, start)) return false;
  if (sentence.endsWith('?') || /[»„“"']/u.test(text.charAt(claim.start - 1))) return false;
  if (DOUBT.test(text.slice(start, claim.start))) return false;
  const lower = sentence.toLowerCase();
  return (
    OURS[language].test(sentence) ||
    namesOf(leitbild).some((name) => lower.includes(name)) ||
    (claim.kind === 'green' && GOODS[language].test(sentence))
  );
}

/** A figure or a name in the same sentence, or the source named behind it. */
function isProven(reading: Reading, claim: Span): boolean {
  const { start, end } = sentenceOf(reading, claim);
  return PROOF.test(reading.text.slice(start, end)) || SOURCE.test(reading.text.slice(end, end + AROUND));
}

/** Is it the number of an issue, a place in a queue, or the best of friends? */
function isNoRank(text: string, { start, end }: Span): boolean {
  if (NO_RANK.test(text.slice(end, end + 40))) return true;
  return text.slice(start, end) === '#1' && !RANKED.test(text.slice(Math.max(0, start - 20), start));
}

/** What claims something, in order: a head needs its field behind it. */
function claimsIn(text: string, found: readonly Found[]): readonly Claim[] {
  return found.flatMap(({ group, start, end }, i) => {
    const name = GROUPS[group];
    if (name !== 'green' && isNoRank(text, { start, end })) return [];
    if (name === 'green' || name === 'top') return [{ kind: name, start, end }];
    const next = found[i + 1];
    if (name !== 'head' || next === undefined || GROUPS[next.group] !== 'field' || next.start - end > NEAR) return [];
    return [{ kind: 'top' as const, start, end: next.end }];
  });
}

/** Green in general, or better than all others, of the own company and with nothing beside it that would show it. */
export const claims: Rule<Props> = {
  id: 'claims',
  reads: 'posts',
  texts: {
    message: {
      de: ({ written }) => `»${written}« steht da ohne Beleg.`,
      en: ({ written }) => `"${written}" comes with nothing to show it.`,
    },
    why: {
      de: ({ kind }) =>
        kind === 'green'
          ? 'Allgemeine Umweltaussagen ohne Nachweis untersagt die Richtlinie (EU) 2024/825 (EmpCo), anzuwenden seit dem 27. September 2026; irreführende untersagt § 5 UWG.'
          : 'Wer sich über alle anderen stellt, muss es beweisen können, sonst führt es irre (§ 5 UWG). Und geglaubt wird es nur den anderen.',
      en: ({ kind }) =>
        kind === 'green'
          ? 'In the EU, directive (EU) 2024/825 (EmpCo), which has applied since September 27, 2026, forbids general green claims without proof; German law (§ 5 UWG) forbids misleading ones.'
          : 'Whoever ranks above all others has to be able to prove it, or it misleads (in Germany § 5 UWG). People believe it only when others say it.',
    },
    instead: {
      de: ({ kind }) =>
        kind === 'green'
          ? 'Was genau, wie viel und gemessen woran? Eine Zahl mit Einheit, das Siegel mit Namen oder die Quelle daneben.'
          : 'Wer hat das gezählt, wann und wo? Die Quelle daneben, oder erzählen, was ihr könnt, und die anderen weglassen.',
      en: ({ kind }) =>
        kind === 'green'
          ? 'What exactly, how much, and compared with what? A number with its unit, the label by name, or the source beside it.'
          : 'Who counted that, when and where? Put the source beside it, or say what you can do and leave the others out.',
    },
  },
  check: ({ words }, { leitbild, language }) => {
    const languages = language === null ? (['de', 'en'] as const) : [language];
    const told = new Set<Props['kind']>();
    const reading = beginning(readText(words));
    const { text } = reading;
    return languages
      .filter((one) => glances[one](reading))
      .flatMap((one) =>
        claimsIn(text, finders[one](text))
          .slice(0, MOST)
          .flatMap((claim): readonly Hit<Props>[] => {
            const { kind, start, end } = claim;
            if (told.has(kind) || isProven(reading, claim) || !isOwn(reading, claim, leitbild, one)) return [];
            told.add(kind);
            return [
              { verdict: 'advise', start, end, props: { kind, written: text.slice(start, end).replace(/\s+/gu, ' ') } },
            ];
          }),
      );
  },
};
