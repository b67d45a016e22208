import { type Card, type Field, line } from '../card.ts';
import { interview } from '../leitbild-review/interview.ts';
import type { SentenceReview } from '../leitbild-review/review.ts';
import type { Locale } from '../locale.ts';
import { leitbildReviewCard } from './leitbild-review.ts';
import { action } from './view.ts';

const forms = {
  title: { de: 'Acht Fragen, dann steht ein Leitbild da', en: 'Eight questions, then there is a Leitbild' },
  advice: {
    de: 'Erzählt, wie ihr reden würdet; am besten zu mehreren. Die ersten drei dürfen leer bleiben. Die Antwort bekommst nur du.',
    en: 'Tell it the way you talk, best with a few of you around. The first three may stay empty. Only you get the answer.',
  },
} as const;

/** The interview as a form: eight questions, stories first. */
export function interviewForm(locale: Locale): Card {
  const fields = interview.map(
    ({ ask, many }, i): Field => ({
      id: `told:${i + 1}`,
      label: `${i + 1}. ${ask[locale]}`,
      type: many ? 'long' : 'text',
      value: '',
    }),
  );
  return {
    kind: 'form',
    title: forms.title[locale],
    lines: [line('plain', forms.advice[locale])],
    fields,
    actions: [action('tell', locale)],
  };
}

const written = {
  title: { de: 'Euer Leitbild, zum Kopieren', en: 'Your Leitbild, to copy' },
  next: {
    de: 'Leg es als Datei ab und lass VOICES_LEITBILD darauf zeigen; nach einem Neustart gilt es. Eine zweite Sprache kommt unter de: und en: dazu.',
    en: 'Save it as a file and point VOICES_LEITBILD at it; after a restart it counts. A second language goes under de: and en:.',
  },
} as const;

/** What an interview in chat has become: YAML, word for word, and below it what is to be said about it. */
export function writtenCard(yaml: string, review: readonly SentenceReview[], locale: Locale): Card {
  const { title, lines } = leitbildReviewCard(review, locale, true);
  return {
    kind: 'leitbild',
    title: written.title[locale],
    lines: [line('plain', written.next[locale]), line('post', yaml.trimEnd()), line('plain', title), ...lines],
    actions: [],
    keeps: true,
  };
}
