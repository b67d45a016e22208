import { type ActionId, type Card, type CardKind, type Line, line } from '../card.ts';
import { headline } from '../draft.ts';
import type { Locale, Said } from '../locale.ts';
import { noLonger, readingActions } from './notice.ts';
import { isRehearsal, publicationLines, statusLines, stoppedLine } from './status.ts';
import { action, type ProposalView, type Reader } from './view.ts';
import { cut, names } from './words.ts';

/** A message for one person about a proposal: for whoever is asked by name, or for its author. */
export const personalTopics = ['asked', 'live', 'taken-back', 'objected', 'noted'] as const;
/** One of them. */
export type PersonalTopic = (typeof personalTopics)[number];

/** Who said what, where the message is about one person: a name (never an id), their words or null while there are none. */
export interface Saying {
  readonly name: string;
  readonly words: string | null;
  /** Is the objection or remark about what is asked now, about a version before it, or is there none any more? */
  readonly stands: 'now' | 'earlier' | 'no';
}

interface Told {
  readonly view: ProposalView;
  readonly reader: Reader;
  readonly saying: Saying;
}

const talkable = ({ status }: ProposalView): boolean => ['open', 'contested', 'approved'].includes(status);

const quoted = ({ words }: Saying, locale: Locale): readonly Line[] =>
  words === null ? [] : [line('note', locale === 'de' ? `»${words}«` : `"${words}"`)];

function asked({ view, reader }: Told): Card {
  const who = names(view.authors, reader.locale);
  const several = view.authors.length > 1;
  const text = {
    de: `${who} ${several ? 'fragen' : 'fragt'} dich: Liest du drüber? Zwei Minuten reichen.`,
    en: `${who} ${several ? 'ask' : 'asks'} you: will you read it over? Two minutes will do.`,
  };
  const lines = [line('status', text[reader.locale]), ...(view.stopped ? [stoppedLine(reader.locale)] : [])];
  return { ...card(view, reader, lines, readingActions(view)), title: headline(view.draft) };
}

const isWhole = ({ publications }: ProposalView): boolean =>
  publications.every((one) => one.state === 'live' || one.state === 'cancelled');

function live({ view, reader }: Told): Card {
  if (view.status !== 'published') return noLonger('published', view, reader);
  const [status, ...rest] = statusLines({ ...view, objections: [], overrides: [], voices: [] }, reader);
  const whole = line('status', { de: 'Dein Beitrag ist online.', en: 'Your post is live.' }[reader.locale]);
  const lines = status === undefined || isWhole(view) ? [whole, ...rest] : [status, ...rest];
  return card(view, reader, lines, isRehearsal(view) ? ['again'] : ['undo', 'correct'], 'published');
}

function takenBack({ view, reader, saying }: Told): Card {
  if (view.status !== 'retracting') return card(view, reader, statusLines(view, reader), ['again']);
  const text = {
    de: `${saying.name} holt deinen Beitrag gerade zurück.`,
    en: `${saying.name} is taking your post back.`,
  };
  return card(view, reader, [
    line('status', text[reader.locale]),
    ...publicationLines(view.publications, reader.locale),
  ]);
}

function objected({ view, reader, saying }: Told): Card {
  const { locale } = reader;
  if (saying.stands === 'no') {
    const over = { de: 'Dieser Einspruch steht nicht mehr.', en: 'This objection no longer stands.' }[locale];
    return card(view, reader, [line('status', over), ...statusLines(view, reader)]);
  }
  if (saying.stands === 'earlier') {
    const lines = [line('status', earlier(saying.name, view)[locale]), ...quoted(saying, locale)];
    return card(view, reader, [...lines, ...statusLines(view, reader)]);
  }
  const pending = saying.words === null;
  const text = {
    de: `${saying.name} hat Einspruch erhoben.${pending ? ' Der Grund steht hier und auf der Karte, sobald er da ist.' : ''}`,
    en: `${saying.name} objects.${pending ? ' The reason is here and on the card as soon as it is given.' : ''}`,
  };
  const lines = [line('status', text[locale]), ...quoted(saying, locale)];
  return card(view, reader, lines, talkable(view) ? ['revise', 'withdraw'] : []);
}

/** A new version does not settle it: it takes one voice more until its objector drops it. */
function earlier(name: string, view: ProposalView): Said {
  const counts = {
    de: ' Er zählt weiter: Bis er fallen gelassen wird, braucht der Beitrag eine Stimme mehr als sonst.',
    en: ' It still counts: until it is dropped, the post takes one more voice than usual.',
  };
  return {
    de: `Der Einspruch von ${name} gilt der früheren Fassung.${talkable(view) ? counts.de : ''}`,
    en: `${name} objected to the earlier version.${talkable(view) ? counts.en : ''}`,
  };
}

function noted({ view, reader, saying }: Told): Card {
  const { locale } = reader;
  const { name } = saying;
  const about =
    saying.stands === 'earlier'
      ? { de: 'einer früheren Fassung deines Beitrags', en: 'an earlier version of your post' }
      : { de: 'deinem Beitrag', en: 'your post' };
  const text = {
    de: `${name} hat eine Anmerkung zu ${about.de}. ${saying.words === null ? 'Ist sie aufgeschrieben, steht sie hier; sonst frag ruhig nach. ' : ''}Es ändert nichts am Stand.`,
    en: `${name} has a remark on ${about.en}. ${saying.words === null ? 'Once it is written down it is here; otherwise, do ask. ' : ''}It changes nothing.`,
  };
  const lines = [line('status', text[locale]), ...quoted(saying, locale)];
  return card(view, reader, lines, talkable(view) ? ['revise'] : []);
}

/** What is left of a message whose words, or whose teller, were forgotten. */
export const forgottenCard = (locale: Locale): Card => ({
  kind: 'replaced',
  title: { de: 'Hier steht nichts mehr.', en: 'Nothing is left here.' }[locale],
  lines: [
    line(
      'status',
      {
        de: 'Jemand wurde vergessen, und was hier stand, ist gelöscht. Du musst nichts tun.',
        en: 'Somebody was forgotten, and what stood here is erased. Nothing to do for you.',
      }[locale],
    ),
  ],
  actions: [],
});

/** What "not now" sets going: who is asked in their place (null = whoever has time), or that they were not asked at all. */
export function passedOnCard(name: string | null, passed: boolean, locale: Locale): Card {
  const thanks: Said =
    name === null
      ? { de: 'Danke. Jetzt liest es, wer Zeit hat.', en: 'Thanks. It is open to whoever has time now.' }
      : { de: `Danke, jetzt ist ${name} gefragt.`, en: `Thanks. ${name} is asked now.` };
  const asked: Said =
    name === null
      ? {
          de: 'Das wartet auf alle, die Zeit haben; du musst nichts tun.',
          en: 'This is open to whoever has time. Nothing to do for you.',
        }
      : { de: `Gefragt ist ${name}; du musst nichts tun.`, en: `${name} is the one asked. Nothing to do for you.` };
  return { kind: 'notice', title: (passed ? thanks : asked)[locale], lines: [], actions: [] };
}

const card = (
  view: ProposalView,
  { locale }: Reader,
  lines: readonly Line[],
  actions: readonly ActionId[] = [],
  kind: CardKind = 'notice',
): Card => ({
  kind,
  proposal: { id: view.id, state: view.status, revision: view.revision },
  title: cut(headline(view.draft), 200),
  lines,
  actions: actions.map((id) => action(id, locale)),
});

const drawn: Readonly<Record<PersonalTopic, (told: Told) => Card>> = {
  asked,
  live,
  'taken-back': takenBack,
  objected,
  noted,
};

/** Draws a personal message from what is true now. What is over shows where things stand, and no buttons. */
export const personalCard = (topic: PersonalTopic, view: ProposalView, reader: Reader, saying: Saying): Card =>
  drawn[topic]({ view, reader, saying });
