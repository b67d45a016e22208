import { words } from '../lexicon/words.ts';
import type { Locale } from '../locale.ts';
import { readText, type Span } from '../reading.ts';

/** A number as written, and what it means whatever the language: "4.000" is "4000", "ein Viertel" is "1/4". */
export interface NumberSaid extends Span {
  readonly value: string;
}

/** "zwei=2 drei=3" as a map. */
const table = (text: string): ReadonlyMap<string, string> =>
  new Map(words(text).map((pair) => pair.split('=') as [string, string]));

const spelled: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  de: table(`
    zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dutzend=12 fünfzehn=15 zwanzig=20
    dreißig=30 vierzig=40 fünfzig=50 sechzig=60 hundert=100 zweihundert=200 tausend=1000 hälfte=1/2 halbe=1/2 halben=1/2
    drittel=1/3 viertel=1/4 zweimal=2 dreimal=3 dritte=1/3 dritten=1/3 dritter=1/3 drittes=1/3`),
  en: table(`
    two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 dozen=12 fifteen=15 twenty=20
    thirty=30 forty=40 fifty=50 sixty=60 hundred=100 thousand=1000 half=1/2 third=1/3 thirds=1/3 quarter=1/4 quarters=1/4
    twice=2`),
};

const GROUPS: Readonly<Record<Locale, RegExp>> = { de: /\.(?=\d{3}(?!\d))/gu, en: /,(?=\d{3}(?!\d))/gu };

/** German writes 1.000,5 where English writes 1,000.5. */
const digits = (written: string, language: Locale): string =>
  written
    .replaceAll(GROUPS[language], '')
    .replace(',', '.')
    .replace(/\.$|(?<=\.\d{0,8})0+$/u, '')
    .replace(/\.$/u, '');

const AFTERNOON = /^(?:[:.]\d\d)?\s?p\.?m/iu;

/** "2 p.m." is "14 Uhr". */
const onTheClock = (value: string, after: string): string =>
  AFTERNOON.test(after) && Number(value) < 12 ? String(Number(value) + 12) : value;

const FIGURE = /(?<![\p{L}\d])\d{1,15}(?:[.,]\d{1,9}){0,5}/gu;

/** Every number of a text, in its order. Linear in the text. */
export function numbersIn(text: string, language: Locale): readonly NumberSaid[] {
  const figures = [...text.matchAll(FIGURE)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    value: onTheClock(digits(written, language), text.slice(index + written.length, index + written.length + 8)),
  }));
  const spoken = readText(text).tokens.flatMap(({ start, end, lower }) => {
    const value = spelled[language].get(lower);
    return value === undefined ? [] : [{ start, end, value }];
  });
  return [...figures, ...spoken].sort((a, b) => a.start - b.start);
}
