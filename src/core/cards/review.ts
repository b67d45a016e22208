import { type Card, type Line, line } from '../card.ts';
import type { Draft } from '../draft.ts';
import type { Leitbild } from '../leitbild.ts';
import type { Locale, Said } from '../locale.ts';
import type { Review } from '../review.ts';
import { findingLines, moreLines, opened, praiseLine, remarks } from './findings.ts';
import { picturesOf } from './pictures.ts';
import { action, field, type PlaceView, type Reader } from './view.ts';
import { cut, throwAway } from './words.ts';

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
  const first = { shown: found.slice(0, 1), rest: moreLines(found.slice(1), locale) };
  const { shown, rest } = all ? opened(found, locale) : first;
  const stuck = found.some((f) => f.verdict === 'block' && !f.overridable);
  // One reason lets all go that a rule has found.
  const rules = new Set(found.flatMap((f) => (f.verdict === 'block' ? [f.rule] : []))).size;
  const held = rules === 0 ? 'free' : rules === 1 ? 'held' : 'helds';
  const lines: Line[] = [
    ...shown.flatMap((f) => findingLines(f, locale)),
    ...rest,
    ...praiseLine(view.review, view.draft.words, leitbild, locale),
    ...view.places.map((p) => line('preview', `${p.account.handle} (${p.account.network}): ${p.used} / ${p.limit}`)),
  ];
  lines.push(line('status', closing[stuck ? 'stuck' : held][locale]));
  return {
    kind: 'review',
    title: view.draft.words,
    lines,
    ...picturesOf(view.draft),
    fields: [field('text', locale, 'long', { value: view.draft.words })],
    actions: [
      ...(stuck ? [] : [action('ask', locale)]),
      action('revise', locale),
      ...(!all && found.length > 1 ? [action('more', locale)] : []),
      { ...action('withdraw', locale), label: throwAway[locale] },
    ],
  };
}

const closing = {
  stuck: {
    de: 'Nur du siehst das. So kann es noch nicht hinaus.',
    en: 'Only you see this. It cannot go out like this yet.',
  },
  held: {
    de: 'Nur du siehst das. Ändere die Stelle. Oder frag trotzdem: Dann muss jemand aus dem Team den Hinweis mit einem Grund überstimmen, und es braucht eine Stimme mehr.',
    en: 'Only you see this. Change that spot. Or ask anyway: then somebody on the team has to override the hint with a reason, and it takes one more voice.',
  },
  helds: {
    de: 'Nur du siehst das. Mehrere Hinweise halten den Beitrag auf: Ändere die Stellen. Oder frag trotzdem: Dann muss jemand aus dem Team jeden mit einem Grund überstimmen, und jeder kostet eine Stimme mehr.',
    en: 'Only you see this. Several hints stop it: change those spots. Or ask anyway: then somebody on the team has to override each of them with a reason, and each takes one more voice.',
  },
  free: {
    de: 'Nur du siehst das. Du kannst ändern oder trotzdem fragen.',
    en: 'Only you see this. Revise it, or ask anyway.',
  },
} as const satisfies Record<string, Said>;

const closed = {
  asked: { de: 'Gefragt. Die Karte steht im Kanal.', en: 'Asked. The card is in the channel.' },
  'thrown-away': { de: 'Weggeworfen. Gesehen hat es niemand.', en: 'Thrown away. Nobody saw it.' },
  'went-on': {
    de: 'Weitergeschrieben. Es gilt die spätere Karte.',
    en: 'You went on writing. The later card is the one that counts.',
  },
  done: { de: 'Erledigt.', en: 'Done.' },
  unchanged: { de: 'Nichts geändert.', en: 'Nothing changed.' },
} as const satisfies Record<string, Said>;

/** What is left of a private card once it is answered: a draft asked or put away, a question settled. */
export const closedCard = (how: keyof typeof closed, words: string, locale: Locale): Card => ({
  kind: 'notice',
  title: words === '' ? closed[how][locale] : cut(words, 80),
  lines: words === '' ? [] : [line('status', closed[how][locale])],
  actions: [],
});

const kept = {
  unchanged: {
    title: { de: 'Das ist dieselbe Fassung.', en: 'That is the same version.' },
    line: {
      de: 'Geändert hat sich nichts. Niemand wird neu gefragt, und alle Stimmen gelten weiter.',
      en: 'Nothing changed. Nobody is asked anew, and every voice still counts.',
    },
  },
  beside: {
    title: { de: 'Gespeichert, fürs Team.', en: 'Saved, for the team.' },
    line: {
      de: 'Draußen liest sich alles wie zuvor. Niemand wird neu gefragt, und alle Stimmen gelten weiter.',
      en: 'Outside, everything reads as before. Nobody is asked anew, and every voice still counts.',
    },
  },
} as const satisfies Record<string, { readonly title: Said; readonly line: Said }>;

/** A new version that readers outside could not tell from the old one: nothing at all is new, or only what stands beside the post. */
export const keptCard = (how: keyof typeof kept, locale: Locale): Card => ({
  kind: 'notice',
  title: kept[how].title[locale],
  lines: [line('status', kept[how].line[locale])],
  actions: [],
});
