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

const DENIED =
  /(?<!\p{L})(?:nicht|kein\p{L}{0,2}|nie|niemals|not|never|no|without|ohne|\p{L}{2,8}n['’]t)\s{1,4}(?:\p{L}{1,20}\s{1,4})?$/iu;

/** "nicht repariert" is no repair. Two words back are enough for most sentences of a post. */
const denied = (text: string, { start }: Found): boolean => DENIED.test(text.slice(Math.max(0, start - 50), start));

interface Seen extends LivedValue {
  readonly name: Said;
  readonly written: readonly string[];
}

const seenIn = (text: string, leitbild: Leitbild, language: Locale | null): readonly Seen[] => {
  const { names, values } = compiled(leitbild);
  const named = names(text);
  return values.flatMap(({ value, ...find }) => {
    const found = find[language ?? 'any'](text)
      .filter((one) => !named.some(({ start, end }) => one.start < end && start < one.end))
      .filter((one) => !denied(text, one))
      .slice(0, MOST_EVIDENCE);
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

/** Which values a text lives, and where one can see it. Offsets in UTF-16 units of `text`. */
export const livedValues = (text: string, leitbild: Leitbild, language: Locale | null): readonly LivedValue[] =>
  seenIn(text, leitbild, language).map(({ id, strength, evidence }) => ({ id, strength, evidence }));

/** Praise, and always specific: the value and the words that prove it. */
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
    seenIn(words, leitbild, language).map((seen) => ({
      verdict: 'praise',
      start: seen.evidence[0]?.start ?? 0,
      end: seen.evidence[0]?.end ?? 0,
      props: seen,
      leitbild: seen.name,
    })),
};
