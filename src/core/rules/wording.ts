import { decide } from '../language.ts';
import type { Leitbild } from '../leitbild.ts';
import type { Said } from '../locale.ts';
import { cached } from '../phrases.ts';
import { type Evaluate, evaluator, insteadOf, messageOf, type Remark } from '../wordings/evaluate.ts';
import type { Rule, Wording } from './rule.ts';

/** All entries of a language asked at once; made ready when the first post of that language comes. */
const compiled = cached((wordings: readonly Wording[]) => {
  const made = new Map<string, Evaluate>();
  return (language: 'de' | 'en' | 'any'): Evaluate => {
    const old = made.get(language);
    if (old !== undefined) return old;
    const fresh = evaluator(language === 'any' ? wordings : wordings.filter((one) => one.language === language));
    made.set(language, fresh);
    return fresh;
  };
});

/** The line of the Leitbild an entry names; a value this company does not have gives way to its mission. */
const quoted = (leitbild: Leitbild, name: string): Said => {
  if (name === 'vision') return leitbild.vision;
  return leitbild.values.find(({ id }) => name === `value:${id}`)?.name ?? leitbild.mission;
};

const nothing: Said = { de: '', en: '' };

/**
 * Rules by wording: entries of data/rules, of the company's own files and of Vale packages. Says what was found, why and what
 * instead, and quotes the Leitbild; one finding an entry, named by the entry. Advice, but where the company's own file blocks.
 */
export const wording: Rule<Remark> = {
  id: 'wording',
  reads: 'posts',
  about: 'style',
  texts: {
    message: { de: (remark) => messageOf(remark).de, en: (remark) => messageOf(remark).en },
    why: { de: ({ wording: { why } }) => why.de, en: ({ wording: { why } }) => why.en },
    instead: {
      de: (remark) => (insteadOf(remark) ?? nothing).de,
      en: (remark) => (insteadOf(remark) ?? nothing).en,
    },
  },
  check: (draft, { wordings, leitbild, language }) => {
    // A text of both languages hears both; in a third one, words that look alike mean something else.
    if (language === null && decide(draft.words).kind === 'other') return [];
    return compiled(wordings)(language ?? 'any')(draft.words).map((remark) => {
      const { wording: entry, first } = remark;
      return {
        rule: entry.id,
        verdict: entry.verdict,
        start: first.start,
        end: first.end,
        props: remark,
        overridable: entry.verdict === 'block',
        ...(entry.leitbild === null ? {} : { leitbild: quoted(leitbild, entry.leitbild) }),
      };
    });
  },
};
