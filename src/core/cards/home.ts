import { type Action, type ActionId, type Card, type Item, type Line, line } from '../card.ts';
import type { Finding } from '../finding.ts';
import type { Leitbild } from '../leitbild.ts';
import type { Locale, Said } from '../locale.ts';
import type { Instant } from '../time.ts';
import { findingLine, moreLines } from './findings.ts';
import { type StopView, stopLines } from './switch.ts';
import { action, type Reader } from './view.ts';
import { cut, names, quoted, throwAway, when } from './words.ts';

/** A proposal that waits for whoever looks. */
export interface WaitingView {
  readonly id: string;
  readonly revision: number;
  readonly round: number;
  readonly words: string;
  readonly authors: readonly string[];
  /** `named`: asked by name; `contested`: their own, and an objection stands; `open`: anybody's turn. */
  readonly why: 'named' | 'contested' | 'open';
  /** Do these words stand for all that would leave? Else it is read elsewhere before a yes. */
  readonly whole: boolean;
  /** A yes would be refused: something it goes to is stopped. */
  readonly stopped: boolean;
  /** What its review found that stops it, and nobody has overridden. */
  readonly hard: readonly Finding[];
}

/** An unsent draft of whoever looks. */
export interface OwnDraft {
  readonly id: string;
  readonly words: string;
  readonly at: Instant;
}

/** What one person's home page holds. */
export interface HomeView {
  readonly waiting: readonly WaitingView[];
  /** Further ones that wait and are not shown. */
  readonly further: number;
  readonly drafts: readonly OwnDraft[];
  readonly live: readonly { readonly id: string; readonly words: string; readonly at: Instant }[];
  readonly week: { readonly live: number; readonly waiting: number; readonly answers: number };
  readonly stops: readonly StopView[];
  /** May whoever looks do anything here? */
  readonly colleague: boolean;
}

/** Longer ones are cut, and a yes is given where all of it stands. Graphemes. */
export const SHOWN_WORDS = 300;
const SHORT = 120;

const flat = (text: string, most: number): string => cut(text.replaceAll(/\s+/g, ' '), most);

const labelled = (id: ActionId, locale: Locale, about: string, label?: Said): Action => ({
  ...action(id, locale),
  about,
  ...(label === undefined ? {} : { label: label[locale] }),
});

const whys: Readonly<Record<WaitingView['why'], (who: string, revision: number) => Said>> = {
  named: (who, n) => ({
    de: `${who} fragt dich · Fassung ${n}`,
    en: `${who} asks you · version ${n}`,
  }),
  contested: (_, n) => ({
    de: `Deins, mit einem Einspruch · Fassung ${n}`,
    en: `Yours, and somebody objects · version ${n}`,
  }),
  open: (who, n) => ({
    de: `Von ${who} an alle, die Zeit haben · Fassung ${n}`,
    en: `By ${who}, for whoever has time · version ${n}`,
  }),
};

const look: Said = { de: 'Ansehen', en: 'Have a look' };

function waitingItem(one: WaitingView, { locale }: Reader): Item {
  // A voice is on the words its reader saw: the button says which.
  const seen = `${one.id}.${one.revision}.${one.round}`;
  const more = labelled('more', locale, one.id, look);
  const own = [more, labelled('revise', locale, one.id), labelled('withdraw', locale, one.id)];
  const voice = [...(one.stopped ? [] : [labelled('yes', locale, seen)]), labelled('object', locale, seen)];
  const [first, ...others] = one.hard;
  const pass = one.why === 'named' ? [labelled('not-now', locale, one.id)] : [];
  return {
    lines: [
      line('post', cut(one.words, SHOWN_WORDS)),
      line('status', whys[one.why](names(one.authors, locale), one.revision)[locale]),
      ...(first === undefined ? [] : [findingLine(first, locale), ...moreLines(others, locale)]),
    ],
    actions: one.why === 'contested' ? own : [...(one.whole ? voice : []), more, ...pass],
  };
}

const draftItem = ({ id, words, at }: OwnDraft, { locale, zone }: Reader): Item => ({
  lines: [
    line('post', flat(words, SHORT)),
    line('status', { de: `Entwurf vom ${when(at, zone, 'de')}`, en: `Draft of ${when(at, zone, 'en')}` }[locale]),
  ],
  actions: [
    labelled('revise', locale, id, { de: 'Weiterschreiben', en: 'Go on writing' }),
    labelled('withdraw', locale, id, throwAway),
  ],
});

const liveItem = ({ id, words, at }: HomeView['live'][number], { locale, zone }: Reader): Item => ({
  lines: [
    line('post', flat(words, SHORT)),
    line('status', { de: `Online seit ${when(at, zone, 'de')}`, en: `Live since ${when(at, zone, 'en')}` }[locale]),
  ],
  actions: [labelled('undo', locale, id)],
});

function titleOf(view: HomeView, locale: Locale): string {
  const scopes = view.stops.map((one) => one.scope);
  const all = scopes.includes('all') ? [{ de: 'alles', en: 'everything' }[locale]] : scopes;
  const stopped = { de: `Angehalten: ${names(all, 'de')}. `, en: `Stopped: ${names(all, 'en')}. ` }[locale];
  return `${scopes.length === 0 ? '' : stopped}${waitsFor(view, locale)}`;
}

function waitsFor({ waiting, further }: HomeView, locale: Locale): string {
  const count = waiting.length + further;
  if (count === 0) return { de: 'Auf dich wartet nichts.', en: 'Nothing is waiting for you.' }[locale];
  if (count === 1) return { de: 'Eines wartet auf dich.', en: 'One is waiting for you.' }[locale];
  return { de: `${count} warten auf dich.`, en: `${count} are waiting for you.` }[locale];
}

const weekLine = ({ live, waiting, answers }: HomeView['week'], locale: Locale): Line =>
  line(
    'plain',
    {
      de: `Die Woche: ${live} online, ${waiting} auf dem Weg, ${answers} draußen ohne Antwort.`,
      en: `This week: ${live} live, ${waiting} on the way, ${answers} outside without an answer.`,
    }[locale],
  );

function leitbildLines({ mission, vision, values }: Pick<Leitbild, 'mission' | 'vision' | 'values'>, locale: Locale) {
  const all = names(
    values.map((one) => quoted(one.name[locale], locale)),
    locale,
  );
  return [mission[locale], vision[locale], { de: `Werte: ${all}`, en: `Values: ${all}` }[locale]].map((text) =>
    line('leitbild', text),
  );
}

const running: Said = { de: 'Alles läuft.', en: 'Everything is running.' };

const further = (n: number, locale: Locale): readonly Line[] =>
  n === 0
    ? []
    : [line('plain', { de: `… und ${n} weitere, siehe /voice list`, en: `… and ${n} more, see /voice list` }[locale])];

/** The page of one person: what waits for them, their drafts, what is live, the week, the Leitbild, the switch. */
export function homeCard(
  view: HomeView,
  leitbild: Pick<Leitbild, 'mission' | 'vision' | 'values'>,
  reader: Reader,
): Card {
  const { locale } = reader;
  const { colleague, stops } = view;
  const items = [
    // Before all that waits: it says why there is no yes below.
    ...(stops.length === 0 ? [] : [{ lines: stopLines(stops, reader), actions: [] }]),
    ...view.waiting.map((one) => waitingItem(one, reader)),
    ...view.drafts.map((one) => draftItem(one, reader)),
    ...view.live.map((one) => liveItem(one, reader)),
  ];
  const own: readonly Action[] = [
    { ...action('propose', locale), label: { de: 'Neuer Beitrag …', en: 'New post …' }[locale] },
    { ...action('more', locale), label: { de: 'Alle Vorschläge', en: 'All proposals' }[locale] },
    stops.some((one) => one.scope === 'all')
      ? []
      : { ...action('stop', locale), label: { de: 'Anhalten …', en: 'Stop …' }[locale] },
    stops.length === 0 ? [] : { ...action('go', locale), label: { de: 'Weiter …', en: 'Go …' }[locale] },
  ].flat();
  return {
    kind: 'home',
    title: colleague ? titleOf(view, locale) : { de: 'Was draußen ist', en: 'What is out there' }[locale],
    lines: [
      ...further(view.further, locale),
      ...(colleague ? [weekLine(view.week, locale)] : []),
      ...(colleague && stops.length === 0 ? [line('status', running[locale])] : []),
      ...leitbildLines(leitbild, locale),
    ],
    items: colleague ? items : items.map((one) => ({ ...one, actions: [] })),
    actions: colleague ? own : [],
  };
}

/** The unsent drafts of one person, each with its buttons. */
export function draftsCard(drafts: readonly OwnDraft[], reader: Reader): Card {
  const { locale } = reader;
  return {
    kind: 'list',
    title:
      drafts.length === 0
        ? { de: 'Kein Entwurf liegt herum.', en: 'No drafts. A clean desk.' }[locale]
        : {
            de: 'Deine Entwürfe. Nur du siehst sie, sieben Tage lang.',
            en: 'Your drafts. Only you see them, for seven days.',
          }[locale],
    lines: [],
    items: drafts.map((one) => draftItem(one, reader)),
    actions: [],
  };
}
