import type { Leitbild } from '../leitbild.ts';
import type { Said } from '../locale.ts';
import { cached, matcher } from '../phrases.ts';
import type { Rule } from './rule.ts';

interface Props {
  readonly kind: 'confidential' | 'taboo';
  readonly written: string;
  readonly instead: Said | null;
}

const compiled = cached((leitbild: Leitbild) => {
  const terms = [
    ...leitbild.confidential.map((term) => ({ ...term, kind: 'confidential' as const })),
    ...leitbild.taboos.map((term) => ({ ...term, kind: 'taboo' as const })),
  ];
  return { terms, find: matcher(terms.map(({ term }) => [term])) };
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
    const { terms, find } = compiled(leitbild);
    const found = find(draft.words);
    return terms.flatMap(({ kind, why, instead }, group) => {
      const first = found.find((one) => one.group === group);
      if (!first) return [];
      const { start, end, words } = first;
      return [
        {
          verdict: kind === 'confidential' ? 'block' : 'advise',
          start,
          end,
          props: { kind, written: words.replace(/\s+/gu, ' '), instead: instead ?? null },
          leitbild: why,
          overridable: true,
        },
      ];
    });
  },
};
