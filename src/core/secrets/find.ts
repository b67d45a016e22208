import type { Said } from '../locale.ts';
import type { FindSecrets } from '../rules/rule.ts';
import { armoured, shaped } from './keys.ts';
import type { Kind } from './kind.ts';
import { addressed, LABEL, labelled } from './labelled.ts';
import { isRealOne, namedBy } from './library.ts';

/** A secret in a text; offsets in UTF-16 units. */
export interface Secret {
  readonly start: number;
  readonly end: number;
  readonly name: Said;
  /** Its first four characters are an issuer's mark and may be shown. */
  readonly marked: boolean;
  readonly verdict: 'block' | 'advise';
}

const RUN = /(?<![\w-])[\w-]{15}/;

/** Whatever has a shape of its own has so many characters in a row, or says what it is; most posts have none. */
export const hasLongRun = (text: string): boolean => RUN.test(text);

const SAID = ['Bearer ', 'AccountKey=', 'AccessKey=', 'sig='];
const mayHaveShape = (text: string): boolean => hasLongRun(text) || SAID.some((mark) => text.includes(mark));

/** All shapes at once: only where this holds is each looked for by itself. */
const SHAPE = new RegExp(shaped.map(({ pattern }) => pattern.source).join('|'), 'u');

/** The kinds that could be in it at all, by a look that costs next to nothing. */
const likely = (text: string): readonly Kind[] => [
  ...(mayHaveShape(text) && SHAPE.test(text) ? shaped : []),
  ...(LABEL.test(text) ? labelled : []),
  ...(text.includes('://') ? [addressed] : []),
  ...(text.includes('-----BEGIN') || text.includes('Private-Lines') ? armoured : []),
];

const ofKind = (text: string, { pattern, proof, name, marked, verdict }: Kind): readonly Secret[] =>
  Array.from(text.matchAll(pattern), (match) => {
    const end = match.index + match[0].length;
    return { start: end - (match.groups?.secret ?? match[0]).length, end, name, marked, verdict };
  }).filter(({ start, end }) => proof?.(text.slice(start, end)) ?? true);

/** What overlaps is one secret: none of it may stay readable. The first one gives its name, an issuer's before a label's; one that only asks does not. */
const together = (all: readonly Secret[]): readonly Secret[] => {
  const apart: Secret[] = [];
  for (const one of all.toSorted((a, b) => a.start - b.start || Number(b.marked) - Number(a.marked))) {
    const last = apart.at(-1);
    if (last === undefined || one.start >= last.end) {
      apart.push(one);
      continue;
    }
    const named = last.verdict === 'advise' && one.verdict === 'block' ? { ...one, marked: false } : last;
    apart[apart.length - 1] = { ...named, start: last.start, end: Math.max(last.end, one.end) };
  }
  return apart;
};

/** Shorter ones may be a word like any other. */
const SHORTEST = 8;
/** So many different secrets are looked for again. */
const MOST = 20;

/** "Password: XY … I repeat, XY": what is a secret once is one wherever it stands. */
const repeatedIn = (text: string, secrets: readonly Secret[]): readonly Secret[] => {
  const certain = secrets.filter(({ verdict }) => verdict === 'block').slice(0, MOST);
  // Where a sentence ends behind it, the full stop may have been taken for its last character.
  const values = new Map(certain.map((one) => [text.slice(one.start, one.end).replace(/\p{P}+$/u, ''), one]));
  return [...values]
    .filter(([value]) => value.length >= SHORTEST)
    .flatMap(([value, secret]) => {
      const places: Secret[] = [];
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length))
        places.push({ ...secret, start: at, end: at + value.length });
      return places;
    });
};

/** Every secret in a text, in order, without overlaps: the patterns of our own first, then what the library knows. Linear in the text. */
export const secretsIn = (text: string, find: FindSecrets): readonly Secret[] => {
  const own = likely(text).flatMap((kind) => ofKind(text, kind));
  const theirs = find(text)
    // What holds a mask has been masked before.
    .filter(({ start, end }) => end > start && !text.slice(start, end).includes('••'))
    .filter(({ start, end, kind }) => isRealOne(kind, text.slice(start, end)))
    .map((span): Secret => ({ start: span.start, end: span.end, ...namedBy(span), verdict: 'block' }));
  const found = together([...own, ...theirs]);
  return found.length === 0 ? found : together([...found, ...repeatedIn(text, found)]);
};

/** What may be shown of it: the issuer's mark, or nothing. */
export const markOf = (text: string, { marked, start }: Secret): string => (marked ? text.slice(start, start + 4) : '');
