import { type Card, type Line, line } from '../card.ts';
import type { LineName } from '../leitbild-review/lines.ts';
import { type SentenceReview, weakest } from '../leitbild-review/review.ts';
import type { Locale, Said } from '../locale.ts';
import { action } from './view.ts';
import { quoted } from './words.ts';

const names: Readonly<Record<string, Said>> = {
  mission: { de: 'Auftrag', en: 'Mission' },
  vision: { de: 'Vision', en: 'Vision' },
  goal: { de: 'Ziel', en: 'Goal' },
  value: { de: 'Wert', en: 'Value' },
};

/** "goal:2" is "Ziel 2". A value is told by its name, not by its id. */
function nameOf(place: LineName, locale: Locale): string {
  const [kind = '', number = ''] = place.split(':');
  const name = names[kind]?.[locale] ?? kind;
  return kind === 'goal' ? `${name} ${number}` : name;
}

/** A sentence, what is to be said about it, and one question. `all` = every remark, else the weightiest. */
function told({ line: place, text, remarks }: SentenceReview, locale: Locale, all: boolean): readonly Line[] {
  const [first] = remarks;
  if (first === undefined) return [];
  return [
    line('leitbild', `${nameOf(place, locale)}: ${quoted(text, locale)}`),
    ...(all ? remarks : [first]).map(({ message }) => line('finding', message[locale])),
    line('plain', `→ ${first.question[locale]}`),
  ];
}

const titles = {
  well: {
    de: 'An den Sätzen des Leitbilds fällt mir nichts auf. Ob sie gelebt werden, wisst ihr besser.',
    en: 'I find nothing to fault in the sentences of the Leitbild. Whether they are lived, you know better.',
  },
  one: {
    de: 'Ein Satz im Leitbild, über den ihr reden könntet',
    en: 'One sentence of the Leitbild worth talking about',
  },
  all: (n: number): Said => ({
    de: `${n} Sätze im Leitbild, über die ihr reden könntet, der schwächste zuerst`,
    en: `${n} sentences of the Leitbild worth talking about, the weakest first`,
  }),
} as const;

const further = (n: number): Said => ({
  de: n === 1 ? 'Und einer mehr.' : `Und ${n} weitere.`,
  en: n === 1 ? 'And one more.' : `And ${n} more.`,
});

/** The Leitbild's own review: the weakest sentence and one question; with `all` every sentence there is something to say about. */
export function leitbildReviewCard(review: readonly SentenceReview[], locale: Locale, all: boolean): Card {
  const found = weakest(review, locale);
  const shown = all ? found : found.slice(0, 1);
  const rest = found.length - shown.length;
  const title = found.length === 0 ? titles.well : shown.length === 1 ? titles.one : titles.all(shown.length);
  return {
    kind: 'leitbild',
    title: title[locale],
    lines: [
      ...shown.flatMap((one) => told(one, locale, all)),
      ...(rest === 0 ? [] : [line('plain', further(rest)[locale])]),
    ],
    actions: rest === 0 ? [] : [action('more', locale)],
  };
}
