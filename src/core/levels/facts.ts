import type { Verdict } from '../finding.ts';
import type { Said } from '../locale.ts';

/** What a company must know of a rule before it sets its level. What each one finds stands in docs/keeper.md. */
export interface RuleFacts {
  /** The most serious thing it says by itself; what a company's own files say is theirs. */
  readonly most: Verdict;
  /** Why no company may switch it off or make less of it; left out = it may. */
  readonly fixed?: Said;
}

const refused: Said = {
  de: 'Das Netzwerk nähme den Beitrag nicht an, oder nicht so, wie er gemeint war.',
  en: 'The network would not take the post, or not as it was meant.',
};

/** Every rule by its id, in the order of rules/index.ts. Reading a Leitbild takes the ids alone: rules bring their words along. */
export const ruleFacts: Readonly<Record<string, RuleFacts>> = {
  secrets: {
    most: 'block',
    fixed: {
      de: 'Ein Schlüssel, der einmal online war, gilt als bekannt. Zurückholen hilft da nicht.',
      en: 'A key that has been online counts as known. Taking it back does not help.',
    },
  },
  personal: { most: 'block' },
  confidential: { most: 'block' },
  disclosure: { most: 'block' },
  deceptive: { most: 'block' },
  empty: {
    most: 'block',
    fixed: { de: 'Einen leeren Beitrag nimmt kein Netzwerk.', en: 'No network takes an empty post.' },
  },
  length: { most: 'block', fixed: refused },
  reach: { most: 'block', fixed: refused },
  unfit: { most: 'block', fixed: refused },
  pictures: { most: 'block' },
  claims: { most: 'advise' },
  links: { most: 'advise' },
  heat: { most: 'advise' },
  duplicate: { most: 'advise' },
  'one-text': { most: 'advise' },
  wording: { most: 'advise' },
  emptiness: { most: 'advise' },
  campaign: { most: 'advise' },
  shouting: { most: 'advise' },
  hashtags: { most: 'advise' },
  styled: { most: 'advise' },
  language: { most: 'advise' },
  lived: { most: 'praise' },
};
