import { countrySpecs, isValidIBAN } from 'ibantools';
import type { Found } from './email.ts';

/** What people and programs put between two groups: one of these, or two spaces, or a new line. */
const GAP = '(?:[ \\t\\u00A0\\u2007\\u2009\\u202F]{1,2}|[.\\u2010-\\u2013-]|[ ]?\\r?\\n[ ]?)';
const IBAN_HEAD = new RegExp(`(?<![\\p{L}\\p{N}])[A-Za-z]{2}\\d{2}(?=${GAP}?[A-Za-z0-9])`, 'gu');
const NEXT_GAP = new RegExp(GAP, 'y');
const gapAt = (text: string, at: number): number => {
  if (/[A-Za-z0-9]/.test(text.charAt(at))) return 0;
  NEXT_GAP.lastIndex = at;
  return NEXT_GAP.test(text) ? NEXT_GAP.lastIndex - at : 0;
};

/** Whoever pastes more is not writing a post. */
const MOST = 500;

/** Accounts by the international number, with or without gaps; whatever stands behind it is not taken along. */
export const ibansIn = (text: string): readonly Found[] => {
  const heads = Array.from(text.matchAll(IBAN_HEAD)).slice(0, MOST);
  return heads.flatMap(({ 0: head, index: start }) => {
    const length = countrySpecs[head.slice(0, 2).toUpperCase()]?.chars ?? 0;
    let [end, number] = [start, ''];
    while (number.length < length) {
      const gap = gapAt(text, end);
      const next = text.charAt(end + gap);
      if (!/[A-Za-z0-9]/.test(next)) return [];
      number += next.toUpperCase();
      end += gap + 1;
    }
    const goesOn = /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
    return length > 0 && !goesOn && isValidIBAN(number) ? [{ start, end }] : [];
  });
};

const CARD = /(?<![\p{L}\p{N}.,:/=_#+-])\d(?:[ \u00A0\u2009\u202F-]?\d){11,18}(?![\p{L}\p{N}]|[.,-]\d)/gu;
const SAID =
  /(?:credit|kredit|debit|bank|giro)?-?(?:card|karte)|visa|master|amex|american express|maestro|diners|discover|jcb|(?<![a-z])cc(?![a-z])/i;
const REACH = 60;

/** Prefix, lengths, gaps as embossed; source: ISO/IEC 7812 and what the issuers publish. `sure` = enough without a word beside it. */
const issuers: readonly { readonly prefix: RegExp; readonly lengths: readonly number[]; readonly sure: boolean }[] = [
  { prefix: /^4/, lengths: [16], sure: true },
  // So long is also the number under a bar code, in Germany with a 4 in front.
  { prefix: /^4/, lengths: [13, 19], sure: false },
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16], sure: true },
  { prefix: /^3[47]/, lengths: [15], sure: true },
  { prefix: /^(?:30[0-5]|3[689])/, lengths: [14, 16], sure: false },
  { prefix: /^(?:6011|64[4-9]|65)/, lengths: [16], sure: true },
  { prefix: /^35(?:2[89]|[3-8])/, lengths: [16], sure: true },
  { prefix: /^35/, lengths: [16], sure: false },
  { prefix: /^(?:2131|1800)/, lengths: [15], sure: false },
  { prefix: /^62/, lengths: [16, 17, 18, 19], sure: false },
  { prefix: /^(?:50|5[6-9]|6)/, lengths: [12, 13, 14, 15, 16, 17, 18, 19], sure: false },
];

const GROUPED =
  /^(?:\d{4}([ \u00A0\u2009\u202F-])\d{4}\1\d{4}\1\d{1,7}|\d{4}([ \u00A0\u2009\u202F-])\d{6}\2\d{4,5}|\d+)$/;

/** The check digit of ISO/IEC 7812. */
const luhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - i));
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
};

/** Numbers of bank cards. */
export const cardsIn = (text: string): readonly Found[] =>
  Array.from(text.matchAll(CARD))
    .filter(({ 0: number, index }) => {
      const digits = number.replace(/\D+/g, '');
      const issued = issuers.filter(({ prefix, lengths }) => lengths.includes(digits.length) && prefix.test(digits));
      if (issued.length === 0 || !GROUPED.test(number) || /^(\d)\1*$/.test(digits) || !luhn(digits)) return false;
      return (
        issued.some(({ sure }) => sure) || SAID.test(text.slice(Math.max(0, index - REACH), index + number.length + 30))
      );
    })
    .map(({ 0: number, index }) => ({ start: index, end: index + number.length }));
