import { type Card, type Line, line } from '../card.ts';
import type { Draft } from '../draft.ts';
import type { Leitbild } from '../leitbild.ts';
import type { Locale, Said } from '../locale.ts';
import type { Review } from '../review.ts';
import { findingLines, praiseLine, remarks } from './findings.ts';
import { picturesOf } from './pictures.ts';
import { action, field, type PlaceView, type Reader } from './view.ts';
import { cut } from './words.ts';

/** A draft of one author, seen by nobody else. */
export interface DraftView {
  readonly draft: Draft;
  readonly review: Review;
  readonly places: readonly PlaceView[];
}

/** Private to the author: one thing first, what is good beside it, and the rest behind "more". */
export function reviewCard(view: DraftView, leitbild: Pick<Leitbild, 'values'>, reader: Reader, all = false): Card {
  const { locale } = reader;
  const found = remarks(view.review);
  const shown = all ? found : found.slice(0, 1);
  const rest = found.length - shown.length;
  const stuck = found.some((f) => f.verdict === 'block' && !f.overridable);
  const lines: Line[] = [
    ...shown.flatMap((f) => findingLines(f, locale)),
    ...praiseLine(view.review, view.draft.words, leitbild, locale),
    ...view.places.map((p) => line('preview', `${p.account.handle} (${p.account.network}): ${p.used} / ${p.limit}`)),
  ];
  if (rest > 0)
    lines.push(
      line(
        'plain',
        locale === 'de' ? `und ${rest} ${rest === 1 ? 'weiterer Hinweis' : 'weitere Hinweise'}` : `and ${rest} more`,
      ),
    );
  lines.push(line('status', closing(stuck, locale)));
  return {
    kind: 'review',
    title: view.draft.words,
    lines,
    ...picturesOf(view.draft),
    fields: [field('text', locale, 'long', { value: view.draft.words })],
    actions: [
      ...(stuck ? [] : [action('ask', locale)]),
      action('revise', locale),
      ...(rest > 0 ? [action('more', locale)] : []),
      action('withdraw', locale),
    ],
  };
}

function closing(stuck: boolean, locale: Reader['locale']): string {
  if (stuck)
    return locale === 'de'
      ? 'Nur du siehst das. So kann es noch nicht hinaus.'
      : 'Only you see this. It cannot go out like this yet.';
  return locale === 'de'
    ? 'Nur du siehst das. Du kannst ändern oder trotzdem fragen.'
    : 'Only you see this. Revise it, or ask anyway.';
}

const closed = {
  asked: { de: 'Gefragt. Die Karte steht im Kanal.', en: 'Asked. The card is in the channel.' },
  'thrown-away': { de: 'Weggelegt. Gesehen hat es niemand.', en: 'Put away. Nobody has seen it.' },
  done: { de: 'Erledigt.', en: 'Done.' },
} as const satisfies Record<string, Said>;

/** What is left of a private card once it is answered: a draft asked or put away, a question settled. */
export const closedCard = (how: keyof typeof closed, words: string, locale: Locale): Card => ({
  kind: 'notice',
  title: words === '' ? closed[how][locale] : cut(words, 80),
  lines: words === '' ? [] : [line('status', closed[how][locale])],
  actions: [],
});
