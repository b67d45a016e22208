import type { Locale, Said } from '../locale.ts';
import { matcher } from '../phrases.ts';
import { readText, type Span } from '../reading.ts';
import { sentencesOf } from './lines.ts';
import { numbersIn } from './numbers.ts';

/** How German and English differ. `in` is the language in which the span stands. */
export interface Difference {
  readonly what: 'number' | 'name' | 'no' | 'sentences' | 'length';
  readonly in: Locale;
  readonly span: Span;
  /** What counts: sentences of `in` and of the other language. */
  readonly counts?: readonly [number, number];
}

const both = ['de', 'en'] as const;
const other = (language: Locale): Locale => (language === 'de' ? 'en' : 'de');

const quarter: Readonly<Record<string, string>> = { '25': '1/4', '50': '1/2', '33': '1/3' };

/** Numbers that stand in one language only, each as often as it is missing. */
function numbers(text: Said): readonly Difference[] {
  return both.flatMap((language) => {
    const there = numbersIn(text[other(language)], other(language)).map(({ value }) => quarter[value] ?? value);
    return numbersIn(text[language], language).flatMap(({ start, end, value }): readonly Difference[] => {
      const at = there.indexOf(quarter[value] ?? value);
      if (at !== -1) there.splice(at, 1);
      return at === -1 ? [{ what: 'number', in: language, span: { start, end } }] : [];
    });
  });
}

/** Without accents, so that "Zürich" is "Zurich". */
const plain = (word: string): string =>
  word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();

// Written differently in the two languages, and no names of anybody.
const known = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december germany german germans austria austrian switzerland swiss europe european english french france
  italy italian spain spanish munich cologne vienna nuremberg bavaria bavarian saxony rhine danube baltic north east west
  south christmas easter leitbild`.split(/\s+/),
);

const SURE = /\d|\p{Lu}\p{L}?\p{Lu}/u;

/** Words that are certainly names: with a capital inside or a digit in either language; in English, any capital within a sentence. */
function namesIn(text: string, language: Locale): readonly (Span & { readonly word: string })[] {
  const { tokens, sentences } = readText(text);
  const first = new Set(sentences.map(({ start }) => tokens.find((token) => token.start >= start)?.start));
  return tokens.filter(({ word, start, lower, parts }) => {
    if (word.length < 2 || !/\p{L}/u.test(word) || parts.some((part) => known.has(part))) return false;
    if (SURE.test(word)) return true;
    const capital = language === 'en' && /^\p{Lu}/u.test(word) && !first.has(start) && word.length > 2;
    return capital && !/^i['’]/u.test(lower);
  });
}

const START = 3;

function names(text: Said): readonly Difference[] {
  return both.flatMap((language) => {
    const there = readText(text[other(language)]).tokens.flatMap(({ parts, lower }) => [lower, ...parts].map(plain));
    return namesIn(text[language], language).flatMap(({ start, end, word }): readonly Difference[] => {
      const name = plain(word);
      const found = there.some((one) => one === name || (name.length > START && one.startsWith(name.slice(0, START))));
      return found ? [] : [{ what: 'name', in: language, span: { start, end } }];
    });
  });
}

/** Words that turn a sentence round, and weaker ones that say the same in other words. */
const strong = matcher(
  [
    'nicht; kein; keine; keinen; keinem; keiner; keines; nie; niemals; niemand; nirgends'.split('; '),
    "not; no; never; nobody; none; nowhere; don't; doesn't; won't; can't; cannot; isn't; aren't; didn't; without".split(
      '; ',
    ),
  ],
  'each',
);
const weak = matcher(
  [
    [
      ...'nicht; nein; kein*; nie; niemals; niemand*; nirgend*; nichts; ohne; außer; statt; anstatt; stattdessen; weder; un*; kaum'.split(
        '; ',
      ),
      ...'weiger*; verzicht*; weg*; sonst; lieber; selten; wenig*; nur; erst; aber; vermeid*; lassen; lässt; sparen'.split(
        '; ',
      ),
    ],
    [
      ...'not; no; never; nobody; nothing; none; nowhere; neither; without; unless; except; instead; rather; un*; hardly'.split(
        '; ',
      ),
      ..."*n't; cannot; refus*; avoid*; otherwise; else; rarely; few; only; until; but; skip*; stop*; less; free; nor".split(
        '; ',
      ),
    ],
  ],
  'each',
);

function denials(text: Said): readonly Difference[] {
  return both.flatMap((language, group): readonly Difference[] => {
    const [said] = strong(text[language]).filter((one) => one.group === group);
    if (said === undefined || weak(text[other(language)]).some((one) => one.group !== group)) return [];
    return [{ what: 'no', in: language, span: { start: said.start, end: said.end } }];
  });
}

/** How much longer one language may be, in characters and as a ratio: German takes more room, but not twice. */
const [FURTHER, RATIO] = [40, 2] as const;

function size(text: Said): readonly Difference[] {
  const count = (language: Locale): number => sentencesOf(text[language]).length;
  const longer = text.de.length >= text.en.length ? 'de' : 'en';
  const [long, short] = [text[longer].length, text[other(longer)].length];
  const span = { start: 0, end: long };
  const [more, fewer] = [count(longer), count(other(longer))];
  if (long - short > FURTHER && long > RATIO * short) return [{ what: 'length', in: longer, span }];
  return more === fewer ? [] : [{ what: 'sentences', in: longer, span, counts: [more, fewer] }];
}

/** Whether German and English say the same, as far as a machine can tell: numbers, names, a no, and how much there is. */
export function differences(text: Said): readonly Difference[] {
  if (text.de === text.en) return [];
  return [...numbers(text), ...names(text), ...denials(text), ...size(text)];
}
