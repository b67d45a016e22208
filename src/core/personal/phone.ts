import type { Found } from './email.ts';

/** Seven to seventeen digits with what people put between them. */
const NUMBER =
  /(?<![\p{L}\p{N}#$€£=_])\+?\(?\d(?:[ \u00A0\u2009\u202F()/.\u2010-\u2013-]{0,3}\d){6,16}(?![\p{L}\p{N}])/gu;

/** What is said before a number that makes it a telephone's, up to the number. */
const WORD =
  'tele?(?:fon|phone)?(?:nummer|nr)?|fon|phones?|phone number|handy(?:nummer|nr)?|mobil(?:e|nummer|nr|telefon)?|cell(?:phone)?|rufnummer|durchwahl|whats?app|sms|fax|desk|rufe?|ruft|anruf|call(?:ing)?|text(?: me| us| him| her)?|dial|ring|reach (?:me|us|him|her|them)|answer(?:s|ing)? (?:at|on)|erreich(?:e|en|st|t|bar)|meld(?:e|et|en)';
/** Said of other numbers, too: what follows must look like a telephone's. */
const WEAK =
  '(?:my|his|her|their|meine|seine|ihre|deine) (?:new |neue )?(?:number|nummer|nr\\.?)|(?:an)?rufen?|anrufe|messages?|nachricht(?:en)?|answer(?:s|ing)?';
const FILLER =
  '(?:herrn?|frau|mrs?|ms)\\.? \\p{L}{1,30}|to|dich|euch|sich|me|us|him|her|them|at|on|is|ist|lautet|unter|an|bei|mich|uns|ihn|sie|ihm|ihr|my|meine|your|new|neue|now|jetzt|mal|gerne?|einfach|just|number|nummer|nr|no|please|bitte|directly|direkt|privately|privat|private|mobile?|home|work|office|büro|under|via|over|oder|or';
const before = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})[\\s:.,()#-]{1,4}(?:(?:${FILLER})[\\s:.,()#-]{1,4}){0,5}$`, 'iu');
const [BEFORE, MAYBE] = [before(WORD), before(WEAK)];
const SIGN = /(?:[☎✆📞📱]\uFE0F?|(?<![\p{L}\p{N}])T:)\s{0,3}$/u;
/** "0171 2345987", and without its first digit only where it is set apart. */
const MOBILE = /^\(?(?:01[567]\d|1[567]\d\)?[ \u00A0\u2009\u202F/-])/;
const isMobile = (number: string, digits: string): boolean =>
  MOBILE.test(number) && digits.length >= 10 && digits.length <= 12;
/** As Americans write theirs. */
const AMERICAN = /^\(?[2-9]\d\d\)?[ \u00A0\u2009\u202F.-]{1,2}\d{3}[ \u00A0\u2009\u202F.-]\d{4}$/;
const SPOKEN =
  /(?<!\p{L})(?:[Cc]all|[Rr]each|[Aa]sk|[Tt]ext|[Cc]ontact|[Mm]essage|[Nn]umber is|[Nn]umber[’']s)(?!\p{L})[^.!?\n\d]{0,40}$|(?<!\p{L})\p{Lu}\p{Ll}{1,30},\s{0,2}\(?$/u;
const AFTER = /^\s{0,2}[(,]?\s{0,2}(?:mobil|handy|mobile|cell|tel|telefon|whatsapp)(?![\p{L}])/iu;
const REACH = 60;

const UNIT =
  /^\s{0,2}(?:[€$£%°]|(?:eur|euro|usd|dollars?|chf|cent|mio|millionen|millions?|km|kg|uhr|stück|followers?|views|votes|stimmen)(?![\p{L}]))/iu;
const DATE =
  /^\(?(?:[0-3]?\d[./-][0-3]?\d[./-](?:19|20)?\d\d(?![./-]?\d)|(?:19|20)\d\d[./-][01]?\d[./-][0-3]?\d(?![./-]?\d)|(?:19|20)\d\d\s?[/–-]\s?(?:19|20)\d\d$)/;

/** Of an order, a product, a parcel. */
const OTHER =
  /(?:nummern?|nr\.?|numbers?|(?<!\p{L})(?:no\.?|code|id|isbn|ean|sku)|#)[\s:]{0,3}(?:[\d ()/.-]{5,20}(?:[,;&]|und|and|bis|to)\s{0,2}){0,2}$/iu;
/** Of a thing, whatever else is said beside it. */
const THING =
  /(?<!\p{L})(?:imei|serien-?(?:nummern?|nr\.?)|serial(?: numbers?| no\.?)?)[\s:.#-]{0,3}(?:[\d ()/.-]{5,20}(?:[,;&]|und|and|bis|to)\s{0,2}){0,2}$/iu;
/** Sets and halves: "3-2 1-1 0-0". */
const SCORE = /(?:^|\s)\d[–-]\d\s\d[–-]\d(?!\d)/;

/** Free or at a special price: whoever answers there is a service, and nobody's own line. */
const SERVICE =
  /^(?:(?:00|\+)490?|0)(?:800|808|180|137|138|700|900)|^(?:\+|00)?1?(?:800|888|877|866|855|844|833|900)\d{7}$|^(?:00|\+)44(?:800|808|3\d\d|84\d|87\d|90\d)|^(?:00|\+)800/;
/** Kept free for films and examples: nobody answers. */
const FICTION = /^1?\d{3}55501\d\d$|^55501\d\d$|^447700900\d{3}$|^07700900\d{3}$/;

/** Round, or in thousands: a count, unless it is said to be a line. */
const COUNT = /^[1-9]\d{0,2}(?:[ \u00A0\u2009\u202F.]\d{3}){2,}$|0000$/;
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
  const lead = text.slice(Math.max(0, start - REACH), start);
  // Part of an address, or of a decimal.
  if (/[/=&?][^\s]{0,20}$|\d[.,]$/.test(lead) || UNIT.test(text.slice(end, end + 14)) || DATE.test(number))
    return false;
  if ((COUNT.test(number) && !LINE.test(lead)) || digits.length > 15 || isInvented(digits) || FICTION.test(digits))
    return false;
  if (SERVICE.test(number.replace(/[^\d+]/g, ''))) return false;
  const abroad = /^\(?(?:\+\(?|00)[1-9]/.test(number) && digits.length >= 9 && !/[\s.]000[\s.]000$/.test(number);
  if (THING.test(lead) || SCORE.test(number)) return false;
  const american = AMERICAN.test(number);
  return (
    ((abroad || isMobile(number, digits)) && !OTHER.test(lead)) ||
    BEFORE.test(lead) ||
    SIGN.test(lead) ||
    ((american || /^[+(0]/.test(number)) && MAYBE.test(lead)) ||
    (american && SPOKEN.test(lead)) ||
    AFTER.test(text.slice(end, end + 20))
  );
};

/** Telephone numbers, with their country in front or with a word that says so. Anything else is a score, a price, a year. */
export const phonesIn = (text: string, own: ReadonlySet<string>): readonly Found[] =>
  Array.from(text.matchAll(NUMBER))
    .filter(({ 0: number, index }) => isPhone(text, number, index) && !own.has(tail(digitsOf(number))))
    .map(({ 0: number, index }) => ({ start: index, end: index + number.length }));
