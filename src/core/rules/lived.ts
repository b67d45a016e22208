import { happened } from '../happened.ts';
import type { Leitbild } from '../leitbild.ts';
import type { Locale, Said } from '../locale.ts';
import { cached, distinctWords, type Found, matcher } from '../phrases.ts';
import type { LivedValue } from '../review.ts';
import type { Rule } from './rule.ts';

/** Enough to show; the strength does not grow beyond it either. */
const MOST_EVIDENCE = 20;

const compiled = cached((leitbild: Leitbild) => ({
  // Saying a value's name is what posters do. It is no evidence, in either language.
  names: matcher([leitbild.values.flatMap(({ name }) => [name.de, name.en])]),
  values: leitbild.values.map((value) => ({
    value,
    de: matcher([value.seen.de]),
    en: matcher([value.seen.en]),
    any: matcher([[...value.seen.de, ...value.seen.en]]),
  })),
}));

interface Seen extends LivedValue {
  readonly name: Said;
  readonly written: readonly string[];
}

const lookIn = (text: string, leitbild: Leitbild, language: Locale | null): readonly Seen[] => {
  const { names, values } = compiled(leitbild);
  const named = names(text);
  return values.flatMap(({ value, ...find }) => {
    const found: Found[] = [];
    let past = 0;
    for (const one of find[language ?? 'any'](text)) {
      if (found.length === MOST_EVIDENCE) break;
      // Both lists are in the order of the text.
      while ((named[past]?.end ?? Number.POSITIVE_INFINITY) <= one.start) past += 1;
      if ((named[past]?.start ?? Number.POSITIVE_INFINITY) >= one.end && happened(text, one)) found.push(one);
    }
    if (found.length === 0) return [];
    const written = distinctWords(found);
    return [
      {
        id: value.id,
        name: value.name,
        // One piece of evidence is a half, each further one halves what is missing: never certain.
        strength: Math.min(0.99, Math.round((1 - 0.5 ** written.length) * 100) / 100),
        evidence: found.map(({ start, end }) => ({ start, end })),
        written: written.slice(0, 3),
      },
    ];
  });
};

interface Looked {
  readonly text: string;
  readonly leitbild: Leitbild;
  readonly language: Locale | null;
  readonly seen: readonly Seen[];
}

let last: Looked | null = null;

/** The rule and the review ask for the same text, one after the other. */
const seenIn = (text: string, leitbild: Leitbild, language: Locale | null): readonly Seen[] => {
  if (last?.text !== text || last.leitbild !== leitbild || last.language !== language)
    last = { text, leitbild, language, seen: lookIn(text, leitbild, language) };
  return last.seen;
};

/** Which values a text lives, and where one can see it. Offsets in UTF-16 units of `text`. */
export const livedValues = (text: string, leitbild: Leitbild, language: Locale | null): readonly LivedValue[] =>
  seenIn(text, leitbild, language).map(({ id, strength, evidence }) => ({ id, strength, evidence }));

/** Praise, and always specific: the value and the words that prove it, the best proven first. */
export const lived: Rule<Seen> = {
  id: 'lived',
  reads: 'posts',
  texts: {
    message: {
      de: (p) => `Gelebt: »${p.name.de}«. Beweisstück: ${p.written.map((w) => `»${w}«`).join(', ')}.`,
      en: (p) => `Lived: "${p.name.en}". Exhibit A: ${p.written.map((w) => `"${w}"`).join(', ')}.`,
    },
    why: {
      de: () => 'Das kann man sehen. Mehr verlangt ein Leitbild nicht.',
      en: () => 'One can see it. A Leitbild asks for nothing more.',
    },
  },
  check: ({ words }, { leitbild, language }) =>
    seenIn(words, leitbild, language)
      .toSorted((a, b) => b.strength - a.strength)
      .map((seen) => ({
        verdict: 'praise',
        start: seen.evidence[0]?.start ?? 0,
        end: seen.evidence[0]?.end ?? 0,
        props: seen,
        leitbild: seen.name,
      })),
};
