import type { Leitbild } from '../leitbild.ts';
import type { Said } from '../locale.ts';
import { cached, type Found, type Matcher, matcher } from '../phrases.ts';
import type { Rule } from './rule.ts';

interface Props {
  readonly kind: 'confidential' | 'taboo';
  readonly written: string;
  readonly instead: Said | null;
}

/** So short a joined term would be another word. */
const LEAST_JOINED = 6;

/** "Kiel Nord", "Kiel-Nord", "#KielNord". */
const spelled = (term: string): readonly string[] => {
  const words = term.trim().split(/\s+/u);
  const joined = words.join('');
  return [term, ...(words.length > 1 && joined.length >= LEAST_JOINED ? [words.join('-'), joined] : [])];
};

const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/gu;

/** What nobody sees (a soft hyphen) stands between no letters. Offsets are of the text as given. */
const unseen =
  (find: Matcher): Matcher =>
  (text) => {
    const gaps = Array.from(text.matchAll(INVISIBLE), ({ index }) => index);
    if (gaps.length === 0) return find(text);
    let passed = 0;
    // Both are in the order of the text.
    const given = (at: number): number => {
      while (passed < gaps.length && (gaps[passed] ?? 0) - passed <= at) passed += 1;
      return at + passed;
    };
    return find(text.replace(INVISIBLE, '')).map((one): Found => {
      const start = given(one.start);
      return { ...one, start, end: given(one.end - 1) + 1 };
    });
  };

const compiled = cached((leitbild: Leitbild) => {
  // Each list for itself: a word the company avoids must not hide what nobody is to know.
  const confidential = leitbild.confidential.map((term) => ({ ...term, kind: 'confidential' as const }));
  const taboos = leitbild.taboos.map((term) => ({ ...term, kind: 'taboo' as const }));
  return [
    { terms: confidential, find: unseen(matcher(confidential.map(({ term }) => spelled(term)))) },
    { terms: taboos, find: unseen(matcher(taboos.map(({ term }) => [term]))) },
  ] as const;
});

const fallback: Readonly<Record<Props['kind'], Said>> = {
  confidential: {
    de: 'Lass es weg oder frag nach, ob es schon gesagt werden darf.',
    en: 'Leave it out, or ask whether it may be said yet.',
  },
  taboo: { de: 'Sag es mit einem anderen Wort.', en: 'Say it with another word.' },
};

/** The company's own lists: what is not yet to be said stops, what it does not say is advice. One finding a term. */
export const confidential: Rule<Props> = {
  id: 'confidential',
  reads: 'all',
  texts: {
    message: {
      de: (p) =>
        p.kind === 'confidential' ? `»${p.written}« ist noch vertraulich.` : `»${p.written}« sagen wir nicht.`,
      en: (p) =>
        p.kind === 'confidential'
          ? `"${p.written}" is still confidential.`
          : `"${p.written}" is something we don't say.`,
    },
    // The company's own reason is the Leitbild line of the finding; this says only where it comes from.
    why: {
      de: (p) =>
        p.kind === 'confidential'
          ? 'Es steht auf der Liste dessen, was noch niemand wissen soll.'
          : 'Es steht auf der Liste der Wörter, auf die wir verzichten.',
      en: (p) =>
        p.kind === 'confidential'
          ? 'It is on the list of things nobody is supposed to know yet.'
          : 'It is on the list of words we do without.',
    },
    instead: {
      de: (p) => (p.instead ?? fallback[p.kind]).de,
      en: (p) => (p.instead ?? fallback[p.kind]).en,
    },
  },
  check: (draft, { leitbild }) => {
    return compiled(leitbild).flatMap(({ terms, find }) => {
      const found = find(draft.words);
      return terms.flatMap(({ kind, why, instead }, group) => {
        const first = found.find((one) => one.group === group);
        if (!first) return [];
        const { start, end, words } = first;
        return [
          {
            verdict: kind === 'confidential' ? ('block' as const) : ('advise' as const),
            start,
            end,
            props: { kind, written: words.replace(/\s+/gu, ' '), instead: instead ?? null },
            leitbild: why,
            overridable: true,
          },
        ];
      });
    });
  },
};
