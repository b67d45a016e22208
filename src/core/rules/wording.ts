import type { Leitbild } from '../leitbild.ts';
import type { Locale, Said } from '../locale.ts';
import { cached, distinctWords, matcher } from '../phrases.ts';
import type { Rule, Wording } from './rule.ts';

interface Props {
  readonly wording: Wording;
  /** The phrases as written, each once, three at most. */
  readonly written: readonly string[];
}

/** One alternation per language over all entries. */
const compiled = cached((wordings: readonly Wording[]) => {
  const of = (language: Locale | null) => {
    const entries = language === null ? wordings : wordings.filter((one) => one.language === language);
    return { entries, find: matcher(entries.map(({ terms }) => terms)) };
  };
  return { de: of('de'), en: of('en'), any: of(null) };
});

/** The line of the Leitbild an entry names; a value this company does not have gives way to its mission. */
const quoted = (leitbild: Leitbild, name: string): Said => {
  if (name === 'vision') return leitbild.vision;
  return leitbild.values.find(({ id }) => name === `value:${id}`)?.name ?? leitbild.mission;
};

/** Phrases from data/rules: says which, why and what instead, and quotes the Leitbild. Advice only, one finding an entry. */
export const wording: Rule<Props> = {
  id: 'wording',
  reads: 'posts',
  texts: {
    message: {
      de: ({ wording: { message }, written }) => `${written.map((w) => `»${w}«`).join(', ')}: ${message.de}`,
      en: ({ wording: { message }, written }) => `${written.map((w) => `"${w}"`).join(', ')}: ${message.en}`,
    },
    why: { de: (p) => p.wording.why.de, en: (p) => p.wording.why.en },
    instead: { de: (p) => p.wording.instead.de, en: (p) => p.wording.instead.en },
  },
  check: (draft, { wordings, leitbild, language }) => {
    const { entries, find } = compiled(wordings)[language ?? 'any'];
    const found = find(draft.words);
    return entries.flatMap((entry, group) => {
      const mine = found.filter((one) => one.group === group);
      const first = mine[0];
      if (!first) return [];
      const written = distinctWords(mine).slice(0, 3);
      return [
        {
          verdict: 'advise',
          start: first.start,
          end: first.end,
          props: { wording: entry, written },
          leitbild: quoted(leitbild, entry.leitbild),
        },
      ];
    });
  },
};
