import type { Told } from '../faults.ts';
import type { Said } from '../locale.ts';

/** A name under `review.levels` that is no rule, but nearly one. */
const unknownRule = (name: string, near: string): Told => ({
  code: 'unknown-rule',
  message: { de: `Eine Regel »${name}« gibt es nicht.`, en: `There is no rule "${name}".` },
  next: {
    de: `Meintest du »${near}«? Heißt ein Eintrag eurer eigenen Dateien so, gib ihm einen Namen, der nicht verwechselt wird.`,
    en: `Did you mean "${near}"? If an entry of your own files is called that, give it a name that is not mistaken for one.`,
  },
});

/** A rule that stands whatever a company would like. */
const fixedRule = (name: string, why: Said): Told => ({
  code: 'fixed-rule',
  message: {
    de: `Die Regel »${name}« kann niemand abschalten oder abschwächen. ${why.de}`,
    en: `Nobody can switch off or soften the rule "${name}". ${why.en}`,
  },
  next: { de: 'Streich die Zeile.', en: 'Delete the line.' },
});

const praiseLevel = (name: string): Told => ({
  code: 'praise-level',
  message: { de: `»${name}« lobt und hält niemanden auf.`, en: `"${name}" praises and stops nobody.` },
  next: { de: 'Möglich ist nur off, oder streich die Zeile.', en: 'Only off is possible, or delete the line.' },
});

/** For what `review.levels` complains about, by the message and what it brings along; null = it is something else. */
export const levelTold = (message: string, params: Readonly<Record<string, unknown>> = {}): Told | null => {
  const { name, near, why } = params as { name?: string; near?: string; why?: Said };
  if (name === undefined) return null;
  if (message === 'unknown-rule' && near !== undefined) return unknownRule(name, near);
  if (message === 'fixed-rule' && why !== undefined) return fixedRule(name, why);
  return message === 'praise-level' ? praiseLevel(name) : null;
};
