import { decide } from '../language.ts';
import type { Rule } from './rule.ts';

/** Fewer words are a greeting, a name, a joke: nobody needs to hear of their language. */
const FEWEST = 4;

/** A text in a third language: most rules cannot read it, and a clear review must not look like praise. */
export const language: Rule<null> = {
  id: 'language',
  reads: 'posts',
  about: 'style',
  texts: {
    message: {
      de: () => 'Das ist weder Deutsch noch Englisch. Geprüft ist nur, was ohne Sprache auskommt.',
      en: () => 'This is neither German nor English. Only what needs no language was checked.',
    },
    why: {
      de: () =>
        'Geheimnisse, Längen und versteckte Zeichen erkennt man in jeder Sprache, Floskeln und Versprechen nicht.',
      en: () => 'Secrets, lengths and hidden characters show in any language; phrases and promises do not.',
    },
    instead: {
      de: () =>
        'Frag jemanden, der die Sprache spricht. Ist es doch Deutsch oder Englisch, sag es unter »Ändern« bei »Sprache«.',
      en: () =>
        'Ask somebody who speaks it. If it is German or English after all, say so under "Revise", in "Language".',
    },
  },
  check: ({ words }, context) => {
    if (context.language !== null) return [];
    const decision = decide(words);
    if (decision.kind !== 'other' || decision.words < FEWEST) return [];
    return [{ verdict: 'advise', start: 0, end: 0, props: null }];
  },
};
