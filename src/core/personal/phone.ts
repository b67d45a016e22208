import type { Found } from './email.ts';

/** Seven to seventeen digits with what people put between them. */
const NUMBER = /(?<![\p{L}\p{N}#$€£=_])\+?\(?\d(?:[ \u00A0()/.–-]{0,3}\d){6,16}(?![\p{L}\p{N}])/gu;

/** What is said before a number that makes it a telephone's, up to the number. */
const WORD =
  'tele?(?:fon|phone)?(?:nummer)?|fon|phones?|phone number|handy(?:nummer)?|mobil(?:e|nummer|telefon)?|cell(?:phone)?|rufnummer|durchwahl|whats?app|sms|fax|desk|(?:my|his|her|their|meine|seine|ihre|deine) (?:new |neue )?(?:number|nummer|nr\\.?)|(?:an)?rufe?n?|ruft|anruf|call(?:ing)?|text(?: me| us| him| her)?|dial|ring|reach (?:me|us|him|her|them)|answer(?:s|ing)?|erreich(?:e|en|st|t|bar)|meld(?:e|et|en)|messages?|nachrichten?';
const FILLER =
  'to|dich|euch|sich|me|us|him|her|them|at|on|is|ist|lautet|unter|an|bei|mich|uns|ihn|sie|ihm|ihr|my|meine|your|new|neue|now|jetzt|mal|gerne?|einfach|just|number|nummer|nr|no|please|bitte|directly|direkt|privately|privat|private|mobile?|home|work|office|büro|under|via|over|oder|or';
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${WORD})[\\s:.,()#-]{1,4}(?:(?:${FILLER})[\\s:.,()#-]{1,4}){0,5}$`,
  'iu',
);
const AFTER = /^\s{0,2}[(,]?\s{0,2}(?:mobil|handy|mobile|cell|tel|telefon|whatsapp)(?![\p{L}])/iu;
const REACH = 60;

const UNIT =
  /^\s{0,2}(?:[€$£%°]|(?:eur|euro|usd|dollars?|chf|cent|mio|millionen|millions?|km|kg|uhr|stück|followers?|views|votes|stimmen)(?![\p{L}]))/iu;
const DATE =
  /^\(?(?:[0-3]?\d[./-][0-3]?\d[./-](?:19|20)?\d\d(?![./-]?\d)|(?:19|20)\d\d[./-][01]?\d[./-][0-3]?\d(?![./-]?\d)|(?:19|20)\d\d\s?[/–-]\s?(?:19|20)\d\d$)/;

/** Of an order, a product, a parcel. */
const OTHER = /(?:nummer|nr\.?|number|(?<!\p{L})(?:no\.?|code|id|isbn|ean|sku)|#)[\s:]{0,3}$/iu;

/** Free or at a special price: whoever answers there is a service, and nobody's own line. */
const SERVICE =
  /^(?:(?:00|\+)490?|0)(?:800|808|180|137|138|700|900)|^(?:\+|00)?1?(?:800|888|877|866|855|844|833|900)\d{7}$|^(?:00|\+)44(?:800|808|3\d\d|84\d|87\d|90\d)|^(?:00|\+)800/;
/** Kept free for films and examples: nobody answers. */
const FICTION = /^1?\d{3}55501\d\d$|^55501\d\d$|^447700900\d{3}$|^07700900\d{3}$/;

/** Round, or in thousands: a count, unless it is said to be a line. */
const COUNT = /^[1-9]\d{0,2}(?:[ \u00A0.]\d{3}){2,}$|0000$/;
const LINE = /(?:tel|fon|phone|handy|mobile?|cell|fax|durchwahl|rufnummer|whatsapp)[\s:.,(]{0,4}$/iu;

const digitsOf = (text: string): string => text.replace(/\D+/g, '');

/** One digit over and over, or all of them in a row: nobody's number. */
const isInvented = (digits: string): boolean => {
  const rest = digits.replace(/^0+/, '');
  return /^(\d)\1*$/.test(rest) || '1234567890123'.startsWith(rest) || rest === '';
};

/** Two ways to write one number end alike. */
const tail = (digits: string): string => digits.slice(-8);

/** The numbers a text names, as of an imprint, in a form to be compared. */
export const numbersIn = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(NUMBER), ([number]) => tail(digitsOf(number))));

const isPhone = (text: string, number: string, start: number): boolean => {
  const digits = digitsOf(number);
  const end = start + number.length;
  const before = text.slice(Math.max(0, start - REACH), start);
  // Part of an address, or of a decimal.
  if (/[/=&?][^\s]{0,20}$|\d[.,]$/.test(before) || UNIT.test(text.slice(end, end + 14)) || DATE.test(number))
    return false;
  if ((COUNT.test(number) && !LINE.test(before)) || digits.length > 15 || isInvented(digits) || FICTION.test(digits))
    return false;
  if (SERVICE.test(number.replace(/[^\d+]/g, ''))) return false;
  const abroad = /^\(?(?:\+\(?|00)[1-9]/.test(number) && digits.length >= 9 && !/[ .]000[ .]000$/.test(number);
  return (abroad && !OTHER.test(before)) || BEFORE.test(before) || AFTER.test(text.slice(end, end + 20));
};

/** Telephone numbers, with their country in front or with a word that says so. Anything else is a score, a price, a year. */
export const phonesIn = (text: string, own: ReadonlySet<string>): readonly Found[] =>
  Array.from(text.matchAll(NUMBER))
    .filter(({ 0: number, index }) => isPhone(text, number, index) && !own.has(tail(digitsOf(number))))
    .map(({ 0: number, index }) => ({ start: index, end: index + number.length }));
