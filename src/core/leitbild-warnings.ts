import { type Gag, gags } from './conditions.ts';
import type { Leitbild } from './leitbild.ts';
import { settable, unknownLevels } from './levels/apply.ts';
import type { Said } from './locale.ts';
import type { Wording } from './rules/rule.ts';

/** Something in the Leitbild that works, but not as somebody may think: what, and what to do. */
export interface Warning {
  readonly code: 'unknown-level' | 'gag';
  readonly said: Said;
  readonly next: Said;
}

const unknown = (name: string, near: string | null): Warning => ({
  code: 'unknown-level',
  said: {
    de: `Unter »review.levels« steht »${name}«. So heißt keine Regel und kein Eintrag einer Regeldatei.`,
    en: `"review.levels" has "${name}". No rule and no entry of a rule file is called that.`,
  },
  next:
    near === null
      ? {
          de: `Streich die Zeile, oder nimm eine von diesen: ${settable.join(', ')}.`,
          en: `Delete the line, or take one of these: ${settable.join(', ')}.`,
        }
      : { de: `Meintest du »${near}«?`, en: `Did you mean "${near}"?` },
});

const gag = ({ list, term }: Gag): Warning => ({
  code: 'gag',
  said: {
    de: `»${term}« unter »${list}« trifft, was Leute über Lohn und Arbeitsbedingungen sagen. Das dürfen sie, und der Betriebsrat bestimmt mit, was ihnen untersagt wird (§ 87 BetrVG). Darum hält das Wort niemanden auf.`,
    en: `"${term}" under "${list}" hits what people say about pay and working conditions. They may (in the United States by section 7 of the National Labor Relations Act). So the word stops nobody.`,
  },
  next: {
    de: 'Mach es enger: Nenn die Sache selbst, etwa »Gehaltsliste 2026« statt »Gehalt«. Oder streich es.',
    en: 'Narrow it: name the thing itself, such as "salary list 2026" instead of "salary". Or delete it.',
  },
});

/** What `voices check` and the start point out about a Leitbild that is valid. `wordings` = all entries of rule files that were read. */
export const leitbildWarnings = (
  leitbild: Pick<Leitbild, 'review' | 'taboos' | 'confidential'>,
  wordings: readonly Pick<Wording, 'id'>[],
): readonly Warning[] => [
  ...unknownLevels(
    leitbild.review.levels,
    wordings.map(({ id }) => id),
  ).map(({ name, near }) => unknown(name, near)),
  ...gags(leitbild).map(gag),
];
