import { styledRuns } from '../deceptive/styled.ts';
import type { Rule } from './rule.ts';

interface Props {
  /** As written, its first letters. */
  readonly written: string;
  /** The same in ordinary letters; null where it is long, or no table knows them. */
  readonly plain: string | null;
  readonly count: number;
}

/** Cut between characters, never within one. */
const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text;
};

const plainOf = (text: string): string | null => {
  const plain = text.normalize('NFKC');
  return text.length <= 120 && !/[^\p{Script=Latin}\p{Script=Greek}\p{N}\p{P}\s]/u.test(plain) ? plain : null;
};

/** Bold, italic or circled letters, made of mathematical symbols: pretty for some, silent for others. */
export const styled: Rule<Props> = {
  id: 'styled',
  reads: 'all',
  about: 'style',
  texts: {
    message: {
      de: ({ written, count }) =>
        `»${written}« ist in Symbolen gesetzt, nicht in Buchstaben${count > 1 ? ` (an ${count} Stellen)` : ''}.`,
      en: ({ written, count }) =>
        `"${written}" is set in symbols, not in letters${count > 1 ? ` (in ${count} places)` : ''}.`,
    },
    why: {
      de: () =>
        'Vorleseprogramme buchstabieren so etwas Zeichen für Zeichen oder lassen es weg, und keine Suche findet es.',
      en: () => 'Screen readers spell it out character by character or leave it out, and no search finds it.',
    },
    instead: {
      de: ({ plain }) =>
        plain === null ? 'Tipp es in gewöhnlichen Buchstaben.' : `In gewöhnlichen Buchstaben: ${plain}`,
      en: ({ plain }) => (plain === null ? 'Type it in ordinary letters.' : `In ordinary letters: ${plain}`),
    },
  },
  check: ({ words }) => {
    const runs = styledRuns(words);
    const [first] = runs;
    if (first === undefined) return [];
    const text = words.slice(first.start, first.end);
    return [
      { verdict: 'advise', ...first, props: { written: shortened(text), plain: plainOf(text), count: runs.length } },
    ];
  },
};
