import type { Hit } from '../finding.ts';
import type { Leitbild } from '../leitbild.ts';
import { beginning, plainWords } from '../lexicon/plain.ts';
import { cached } from '../phrases.ts';
import { isQuoted } from '../quoted.ts';
import { readText, type Token } from '../reading.ts';
import type { Rule } from './rule.ts';

interface Props {
  readonly kind: 'caps' | 'marks';
  readonly written: string;
}

/** Three words in a row are meant to be loud; a single one, or two, stresses something, or is a name. */
const WORDS = 3;
const LETTERS = 20;
/** Shorter words in capitals are as often abbreviations as not. */
const SPOKEN = 5;
/** What may stand between two words of a run, in characters. */
const GAP = 4;
/** What ends a run: a list, a path, the name of a thing in a program. */
const BREAK = /[\n_,/.\d]/u;
const IDENTIFIER = /[_$=`]/u;
const MARKS = /!{3,}/gu;
/** One "!!!" among friends is joy: so many runs, or so many marks in one. */
const OFTEN = 2;
const MANY = 5;

/** Short words nobody abbreviates. */
const SMALL = new Set(
  `der die das den dem des ein und oder aber nicht kein ich du er sie es wir ihr uns euch mich dich ist sind bin hat habe war auf aus
  bei mit nach von vor zu zum zur für im am um so nur noch nie mehr jetzt sehr alle was wer wie wo wann the and or but not no you he
  she it we they is are was were has have had do does did can will to of on at by for with from all now so very this that what who
  why how when stop never must just only our your my me us`.split(/\s+/u),
);

const namesOf = cached(
  ({ company, review, accounts }: Leitbild) =>
    new Set(
      [company.name, ...review.brands, ...accounts.map(({ handle }) => handle)].flatMap((name) =>
        readText(name).tokens.map(({ lower }) => lower),
      ),
    ),
);

const isLoud = ({ word, lower }: Token): boolean => word !== lower && word.length > 1 && word === word.toUpperCase();
const isSpoken = ({ lower }: Token): boolean =>
  SMALL.has(lower) || (lower.length >= SPOKEN && /[aeiouyäöü]/u.test(lower));

const isEnough = (words: readonly Token[]): boolean =>
  words.length >= WORDS || words.reduce((sum, { lower }) => sum + lower.length, 0) >= LETTERS;

const shouts = (run: readonly Token[]): boolean => {
  const spoken = run.filter(isSpoken).length;
  return isEnough(run) && (spoken >= 2 || (run.length < WORDS && spoken > 0));
};

/** The first run of words in capitals; names of the company are written as they are written. */
function firstShout(text: string, leitbild: Leitbild): { readonly start: number; readonly end: number } | null {
  // One capital after another: most posts have none, and need not be read.
  if (!/\p{Lu}{2}/u.test(text)) return null;
  const reading = beginning(readText(text));
  if (!isEnough(reading.tokens.filter(isLoud))) return null;
  const loud = plainWords(reading)
    .filter(isLoud)
    .filter(({ start, end }) => !IDENTIFIER.test(text.charAt(start - 1) + text.charAt(end)));
  const names = namesOf(leitbild);
  let run: Token[] = [];
  for (const token of [...loud.filter(({ lower }) => !names.has(lower)), null]) {
    const before = run.at(-1);
    if (token && before && token.start - before.end <= GAP && !BREAK.test(text.slice(before.end, token.start))) {
      run.push(token);
      continue;
    }
    const first = run[0];
    if (first && before && shouts(run) && !isQuoted(text, first.start)) return { start: first.start, end: before.end };
    run = token ? [token] : [];
  }
  return null;
}

/** "!!!" several times, or a whole row of them. */
function firstMarks(text: string): { readonly start: number; readonly end: number } | null {
  if (!text.includes('!!!')) return null;
  const found = [...text.matchAll(MARKS)];
  const first = found.length >= OFTEN ? found[0] : found.find(([marks]) => marks.length >= MANY);
  return first === undefined ? null : { start: first.index, end: first.index + first[0].length };
}

const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text);

/** Capitals and rows of "!": read as shouting, by people and by screen readers. A drawn-out "soooo" is how people talk. */
export const shouting: Rule<Props> = {
  id: 'shouting',
  reads: 'posts',
  about: 'style',
  texts: {
    message: {
      de: (p) =>
        p.kind === 'caps'
          ? `»${p.written}« steht in Großbuchstaben.`
          : `Hier stehen viele Ausrufezeichen: »${p.written}«.`,
      en: (p) =>
        p.kind === 'caps' ? `"${p.written}" is in capitals.` : `That is a lot of exclamation marks: "${p.written}".`,
    },
    why: {
      de: (p) =>
        p.kind === 'caps'
          ? 'Das liest sich wie gerufen, und manche Vorleseprogramme buchstabieren es.'
          : 'Nach dem ersten hört niemand mehr die anderen.',
      en: (p) =>
        p.kind === 'caps'
          ? 'It reads like shouting, and some screen readers spell it out.'
          : 'After the first one nobody hears the others.',
    },
    instead: {
      de: (p) =>
        p.kind === 'caps' ? 'Schreib es klein. Was wichtig ist, steht am Anfang gut.' : 'Eins reicht, oder keins.',
      en: (p) =>
        p.kind === 'caps' ? 'Use small letters. What matters does well at the beginning.' : 'One will do, or none.',
    },
  },
  check: ({ words: text }, { leitbild }) => {
    const places = [
      ['caps', firstShout(text, leitbild)],
      ['marks', firstMarks(text)],
    ] as const;
    return places.flatMap(([kind, span]): readonly Hit<Props>[] =>
      span === null
        ? []
        : [{ verdict: 'advise', ...span, props: { kind, written: cut(text.slice(span.start, span.end)) } }],
    );
  },
};
