import { words } from '../lexicon/words.ts';
import type { Locale } from '../locale.ts';
import type { Token } from '../reading.ts';

/** Numbers written out, from two on: "one" is an article. Our own; with `*` as in the lexicon. */
export const numberWords: Readonly<Record<Locale, readonly string[]>> = {
  de: words(`
    zwei drei vier fünf sechs sieben acht neun zehn elf zwölf *zehn *zwanzig *dreißig *vierzig *fünfzig *sechzig *siebzig
    *achtzig *neunzig *hundert *tausend *einhalb anderthalb dutzend zweimal dreimal viermal fünfmal zehnmal zweite zweiten
    zweiter zweites dritte dritten dritter drittes vierte vierten fünfte fünften sechste sechsten zwölfte zwölften`),
  en: words(`
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen half twice third fourth fifth sixth ninth
    tenth`),
};

/** What companies count to sound big. A number before one of these says nothing about the work. */
const BOASTED: Readonly<Record<Locale, RegExp>> = {
  de: /^(?:jahr|jahrzehnt|generation|mitarbeit|kolleg|beschäftigt|mitglied|mensch|leute|köpf|kund|standort|länder|land|partner|wert|säule|fachkräft|expert|branche|märkt|kontinent|prozent|gründ|erfahrung|zufrieden|engagiert|motiviert|begeistert)/u,
  en: /^(?:year|decade|generation|colleague|employee|member|people|team|men|women|countr|branch|customer|client|value|location|expert|professional|caregiver|pillar|continent|market|percent|star|strong|combined|experience|dedicated|passionate|talented|satisfied|happy|reason)/u,
};

const FOREVER: ReadonlySet<string> = new Set(['24', '7', '365', '100', '110', '1', '360']);
const MONEY = /[$€£%°]/u;
const PRICED = /^(?:euros?|cents?|dollars?|franken|pounds?|eur|usd|chf|gbp)$/u;
const YEAR = /^(?:18|19|20)\d\d$/u;

/** "14,80", "9.40", "3–1": two tokens, one number. */
const isJoined = (text: string, end: number, next: Token | undefined): boolean =>
  next !== undefined && next.start - end === 1 && /^\d/u.test(next.lower) && /[.,:–]/u.test(text[end] ?? '');

const isBoast = (tokens: readonly Token[], at: number, language: Locale): boolean =>
  [tokens[at + 1], tokens[at + 2]].some((next) => next !== undefined && BOASTED[language].test(next.lower));

/**
 * Does the number at `tokens[at]` say something one could check? Not "seit 1987", not "unsere 23 Leute", not "100 Prozent",
 * not "24/7"; but a price, a time, a measure, a count of things.
 */
export function hardNumber(tokens: readonly Token[], at: number, text: string, language: Locale): boolean {
  const token = tokens[at];
  if (!token) return false;
  const { start, end, lower } = token;
  const money =
    MONEY.test(text[start - 1] ?? '') ||
    /[$€£°]/u.test(text.slice(end, end + 2)) ||
    PRICED.test(tokens[at + 1]?.lower ?? '');
  if (money || isJoined(text, end, tokens[at + 1])) return true;
  return !FOREVER.has(lower) && !YEAR.test(lower) && !isBoast(tokens, at, language);
}

/** A year of a sentence that tells what happened then. Not "2000 zufriedene Kunden". */
export const isYear = (tokens: readonly Token[], at: number, language: Locale): boolean =>
  YEAR.test(tokens[at]?.lower ?? '') && !isBoast(tokens, at, language);
