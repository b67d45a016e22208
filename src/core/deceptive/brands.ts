import type { Leitbild } from '../leitbild.ts';
import { cached } from '../phrases.ts';
import { type Plain, plainOf } from './plain.ts';
import { isStyled } from './styled.ts';

/** A name of the company written with other letters. Offsets in UTF-16 units of the text as given. */
export interface Imitation {
  readonly start: number;
  readonly end: number;
  /** As the company writes it. */
  readonly brand: string;
  /** How many of its letters are others. */
  readonly letters: number;
}

/** Fewer letters are in too many other words. */
const SHORTEST = 4;

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** What may stand for a letter in a name; what it is then, `differences` says. */
const twins: Readonly<Record<string, string>> = {
  a: 'a4',
  e: 'e3',
  i: 'i1l|',
  l: 'li1|',
  o: 'o0',
  s: 's5',
  t: 't7',
  ä: 'äa4',
  ö: 'öo0',
  ü: 'üu',
};
const pairs: Readonly<Record<string, string>> = { m: 'rn', rn: 'm', w: 'vv', vv: 'w' };

/** A name letter by letter, in lower case; two that pass for one are one. */
const unitsOf = (name: string): readonly string[] => name.toLowerCase().match(/rn|vv|./gsu) ?? [];

const quoted = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

const patternOf = (name: string): string =>
  unitsOf(name)
    .map((character) => {
      if (/\s/u.test(character)) return String.raw`\s`;
      const pair = pairs[character];
      const one = twins[character];
      if (one !== undefined) return `[${one}]`;
      return pair === undefined ? quoted(character) : `(?:${character}|${pair})`;
    })
    .join('');

interface Names {
  readonly list: readonly string[];
  /** One group a name, in the order of the list. Null: there is none long enough. */
  readonly pattern: RegExp | null;
  /** Handles of the company: a digit in one of them is nobody's trick. */
  readonly own: readonly string[];
}

/** The whole name first, with and without its spaces, then each of its words. */
const namesOf = cached(({ company, review, accounts }: Leitbild): Names => {
  const whole = [company.name, ...review.brands].map((name) => name.normalize('NFC').replace(/\s+/gu, ' ').trim());
  const list = [...new Set(whole.flatMap((name) => [name, name.replaceAll(' ', ''), ...name.split(' ')]))].filter(
    (name) => letters(name) >= SHORTEST,
  );
  const groups = list.map((name) => `(${patternOf(name)})`).join('|');
  return {
    list,
    // Endings are allowed behind a name: "Mühlenhäuser", "Muehlenhaus's".
    pattern:
      list.length === 0
        ? null
        : new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${groups})(?=\p{L}{0,3}(?![\p{L}\p{N}]))`, 'giu'),
    own: accounts.map(({ handle }) => handle.toLowerCase()),
  };
});

/** "l" for "I" and the other way round deceives only where the letters around have that case. */
const isCaseTwin = (found: string, given: string, at: number, name: string): boolean => {
  const around = found.replace(/[^\p{L}]|[IilL]/gu, '');
  const capital = around !== '' && around === around.toUpperCase();
  if (given === 'I') return around !== '' && !capital;
  return given === 'l' && (capital || (at === 0 && name.startsWith('I')));
};

/** How many letters are not the name's own, or null where the text says something else ("Mall" is no trick on "Mail"). */
const differences = (plain: Plain, start: number, found: string, name: string, whole: boolean): number | null => {
  let at = 0;
  let other = 0;
  let digits = 0;
  for (const character of unitsOf(name)) {
    const given = found.charAt(at);
    const lower = given.toLowerCase();
    const pair = pairs[character];
    const size = pair !== undefined && found.slice(at, at + pair.length).toLowerCase() === pair ? pair.length : null;
    const long = size ?? character.length;
    if (plain.strange?.subarray(start + at, start + at + long).includes(1)) other += 1;
    else if (size !== null) {
      if (!whole) return null;
      other += 1;
    } else if (/[\d|]/.test(given) && given !== character) {
      digits += 1;
      other += 1;
    } else if ('il'.includes(character) && lower !== character) {
      if (!isCaseTwin(found, given, at, name)) return null;
      other += 1;
    }
    at += long;
  }
  return digits * 2 > letters(name) ? null : other;
};

/** Every place where a name of the company is written with letters that are not its own. Case, endings and umlauts are no letters of their own. */
export const imitations = (text: string, leitbild: Leitbild): readonly Imitation[] => {
  const names = namesOf(leitbild);
  if (names.pattern === null) return [];
  const plain = plainOf(text);
  const found: Imitation[] = [];
  for (const match of plain.text.matchAll(names.pattern)) {
    const which = match.slice(1).findIndex((group) => group !== undefined);
    const brand = names.list[which] ?? '';
    const from = match.index;
    const to = from + match[0].length;
    const start = plain.at?.[from] ?? from;
    const end = plain.at?.[to] ?? to;
    const written = text.slice(start, end);
    if (isStyled(written) || names.own.some((handle) => handle.includes(written.toLowerCase()))) continue;
    const whole = !names.list.some((one) => one !== brand && one.split(' ').includes(brand));
    const count = differences(plain, from, match[0], brand, whole) ?? 0;
    if (count > 0) found.push({ start, end, brand, letters: count });
  }
  return found;
};
