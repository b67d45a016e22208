import { type Action, type Card, type Item, type Line, line } from '../card.ts';
import type { Locale, Said } from '../locale.ts';
import { between, DAY, HOUR, type Instant, MINUTE } from '../time.ts';
import { action, field, type Reader } from './view.ts';
import { clock, cut, when } from './words.ts';

/** An answer or a mention from outside as its cards need it: names instead of ids. Name and text are a stranger's: never interpreted. */
export interface AnswerView {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly url: string;
  /** Our account it was said to. */
  readonly handle: string;
  readonly network: string;
  readonly at: Instant;
  readonly state: 'open' | 'under-way' | 'answered' | 'needless';
  /** Who said "I'll answer". */
  readonly claimedBy: string | null;
  /** The proposal that answers it. */
  readonly proposal: string | null;
}

/** So many are named in one message; the others are only counted. */
export const NAMED = 5;
const LONG = 300;
const SHORT = 100;

const counts: Readonly<Record<Locale, readonly string[]>> = {
  de: ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
  en: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};
const styles: Readonly<Record<Locale, string>> = { de: 'de-DE', en: 'en-US' };

/** From two on: "zwei" … "zwölf", then figures. */
const count = (n: number, locale: Locale): string => counts[locale][n - 2] ?? n.toLocaleString(styles[locale]);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

// German in the dative: after "seit" and "vor".
const units: readonly { readonly ms: number; readonly one: Said; readonly many: Said }[] = [
  { ms: DAY, one: { de: 'einem Tag', en: 'a day' }, many: { de: 'Tagen', en: 'days' } },
  { ms: HOUR, one: { de: 'einer Stunde', en: 'an hour' }, many: { de: 'Stunden', en: 'hours' } },
  { ms: MINUTE, one: { de: 'einer Minute', en: 'a minute' }, many: { de: 'Minuten', en: 'minutes' } },
];

/** "fünf Tagen", "an hour"; null under a minute. */
function amount(ms: number, locale: Locale): string | null {
  const unit = units.find((one) => ms >= one.ms);
  if (unit === undefined) return null;
  const n = Math.floor(ms / unit.ms);
  return n === 1 ? unit.one[locale] : `${count(n, locale)} ${unit.many[locale]}`;
}

const justNow: Said = { de: 'gerade eben', en: 'just now' };

function ago(at: Instant, { now, locale }: Reader): string {
  const long = amount(between(at, now), locale);
  return long === null ? justNow[locale] : { de: `vor ${long}`, en: `${long} ago` }[locale];
}

function since(at: Instant, { now, locale }: Reader): string {
  const long = amount(between(at, now), locale);
  return long === null ? justNow[locale] : { de: `seit ${long}`, en: `for ${long}` }[locale];
}

/** A weekday names a day for six days; before that it takes a date. */
const moment = (at: Instant, { now, zone, locale }: Reader): string =>
  between(at, now) < 6 * DAY ? clock(at, zone, locale) : when(at, zone, locale);

const wordless: Said = { de: '(ohne Text)', en: '(no text)' };

const words = ({ text }: AnswerView, locale: Locale, most: number): string =>
  text === '' ? wordless[locale] : cut(text.replaceAll(/\s+/g, ' '), most);

function stateOf({ state, claimedBy, proposal }: AnswerView, locale: Locale): string | null {
  const de = locale === 'de';
  const id = proposal ?? '';
  if (state === 'needless') return de ? 'Braucht keine Antwort.' : 'Needs no answer.';
  if (state === 'answered') return de ? `Beantwortet: ${id}.` : `Answered: ${id}.`;
  if (state === 'under-way') return de ? `Eine Antwort ist auf dem Weg: ${id}.` : `An answer is on its way: ${id}.`;
  if (claimedBy === null) return null;
  return de ? `${claimedBy} antwortet.` : `${claimedBy} will answer.`;
}

const stateLines = (view: AnswerView, locale: Locale): readonly Line[] => {
  const state = stateOf(view, locale);
  return state === null ? [] : [line('status', state)];
};

const labelled = (id: Action['id'], label: Said, locale: Locale): Action => ({
  ...action(id, locale),
  label: label[locale],
});

function actionsFor({ state, claimedBy }: AnswerView, locale: Locale): readonly Action[] {
  if (state === 'needless') return [action('will-answer', locale)];
  if (state !== 'open') return [];
  if (claimedBy !== null)
    return [action('reply', locale), labelled('not-now', { de: 'Ich doch nicht', en: 'Not me after all' }, locale)];
  return [
    action('will-answer', locale),
    action('reply', locale),
    labelled('not-now', { de: 'Braucht keine Antwort', en: 'Needs no answer' }, locale),
  ];
}

/** One answer from outside, in the thread of the post it is on. */
export function answerCard(view: AnswerView, reader: Reader): Card {
  const { locale } = reader;
  const to = { de: `An ${view.handle} (${view.network})`, en: `To ${view.handle} (${view.network})` }[locale];
  return {
    kind: 'notice',
    title: `💬 ${view.author}: ${words(view, locale, LONG)}`,
    lines: [
      line('plain', `${to}, ${ago(view.at, reader)} · ${moment(view.at, reader)}`),
      line('plain', view.url),
      ...stateLines(view, locale),
    ],
    actions: actionsFor(view, locale),
  };
}

/** One of several: who, when, what; then where, and who answers. */
function itemLines(view: AnswerView, reader: Reader, age: typeof since): readonly Line[] {
  const { locale } = reader;
  const state = stateOf(view, locale)?.replace(/\.$/, '');
  const where = [view.id, `${view.handle} (${view.network})`, view.url, ...(state === undefined ? [] : [state])];
  return [
    line('post', `${view.author}, ${age(view.at, reader)}: ${words(view, locale, SHORT)}`),
    line('plain', where.join(' · ')),
  ];
}

function moreLines(rest: number, locale: Locale): readonly Line[] {
  if (rest <= 0) return [];
  const more =
    rest === 1
      ? { de: 'eine weitere', en: 'one' }[locale]
      : `${count(rest, locale)}${locale === 'de' ? ' weitere' : ''}`;
  return [line('plain', { de: `und ${more}`, en: `and ${more} more` }[locale])];
}

const howTo: Said = {
  de: 'Antworten geht mit /voice reply und der Kennung.',
  en: 'To answer: /voice reply and the ID.',
};

interface Several {
  readonly title: string;
  readonly views: readonly AnswerView[];
  readonly total: number;
  readonly age?: typeof since;
}

const several = ({ title, views, total, age = since }: Several, reader: Reader): Omit<Card, 'kind'> => ({
  title,
  lines: [
    ...views.flatMap((view) => itemLines(view, reader, age)),
    ...moreLines(total - views.length, reader.locale),
    ...(views.length === 0 ? [] : [line('note', howTo[reader.locale])]),
  ],
  actions: total > views.length ? [action('more', reader.locale)] : [],
});

/** Many new answers on one post at once, as one message. */
export function burstCard(views: readonly AnswerView[], total: number, reader: Reader): Card {
  const n = capital(count(total, reader.locale));
  const title = { de: `💬 ${n} neue Antworten auf diesen Beitrag`, en: `💬 ${n} new answers to this post` }[
    reader.locale
  ];
  return { kind: 'notice', ...several({ title, views, total, age: ago }, reader) };
}

function waiting(n: number, locale: Locale): string {
  if (n === 1) return { de: 'Jemand wartet auf Antwort', en: 'Somebody is waiting for an answer' }[locale];
  const many = capital(count(n, locale));
  return { de: `${many} warten auf Antwort`, en: `${many} are waiting for an answer` }[locale];
}

/** Once a day at most: who has been waiting too long. `views` are the oldest of `total`; a single one has its buttons. */
export function digestCard(views: readonly AnswerView[], total: number, reader: Reader): Card {
  const card = several({ title: `💬 ${waiting(total, reader.locale)}.`, views, total }, reader);
  const [only] = total === 1 ? views : [];
  return { kind: 'notice', ...card, ...(only === undefined ? {} : { actions: actionsFor(only, reader.locale) }) };
}

const order: Said = { de: ' Wer am längsten wartet, steht oben.', en: ' The longest wait comes first.' };

/** Everybody who waits, longest first. `total` may be more than are named. */
export function answersCard(views: readonly AnswerView[], total: number, reader: Reader): Card {
  const { locale } = reader;
  const nobody = { de: 'Niemand wartet auf eine Antwort.', en: 'Nobody is waiting for an answer.' }[locale];
  const title = total === 0 ? nobody : `${waiting(total, locale)}.${total === 1 ? '' : order[locale]}`;
  return { kind: 'list', ...several({ title, views, total }, reader), actions: [] };
}

/** Where an answer is written; `text` is what is there already. */
export function replyForm(view: AnswerView, text: string, reader: Reader): Card {
  const { locale } = reader;
  return {
    kind: 'form',
    title: { de: `Antwort an ${view.author}`, en: `Answer to ${view.author}` }[locale],
    lines: [
      line('post', view.text === '' ? wordless[locale] : view.text),
      line('plain', `${view.handle} (${view.network}), ${ago(view.at, reader)} · ${view.url}`),
      ...stateLines(view, locale),
      line(
        'plain',
        {
          de: 'Jemand liest drüber, dann steht die Antwort darunter.',
          en: 'One colleague reads it over, then the answer goes out below.',
        }[locale],
      ),
    ],
    fields: [field('text', locale, 'long', { value: text })],
    actions: [
      labelled('reply', { de: 'Antwort vorschlagen', en: 'Propose the answer' }, locale),
      ...(isFree(view) ? [action('will-answer', locale)] : []),
    ],
  };
}

/** Somebody else was quicker. */
export function takenCard(name: string, locale: Locale): Card {
  const text = {
    de: `Eine Antwort reicht meistens. Weißt du etwas, das hilft, sag es ${name}. Antworten kannst du trotzdem.`,
    en: `One answer is usually enough. If you know something that helps, tell ${name}. You may still answer.`,
  }[locale];
  return {
    kind: 'notice',
    title: { de: `${name} antwortet schon.`, en: `${name} is already on it.` }[locale],
    lines: [line('status', text)],
    actions: [action('reply', locale)],
  };
}

/** Has nobody said yet that they will answer? */
const isFree = ({ state, claimedBy }: AnswerView): boolean => state === 'open' && claimedBy === null;

/**
 * For the week's card: how many wait, and of `views` (longest wait first) the first whom nobody has taken on, with a button that names
 * the answer in `about`; where all are taken, the first, without one. Nothing where nobody waits.
 */
export function waitingItems(total: number, views: readonly AnswerView[], reader: Reader): readonly Item[] {
  const one = views.find(isFree) ?? views[0];
  if (total === 0 || one === undefined) return [];
  const { locale } = reader;
  return [
    {
      lines: [
        line('plain', `💬 ${waiting(total, locale)}: /voice answers`),
        line('post', `${one.author}, ${since(one.at, reader)}: ${words(one, locale, SHORT)}`),
      ],
      actions: isFree(one) ? [{ ...action('will-answer', locale), about: one.id }] : [],
    },
  ];
}
