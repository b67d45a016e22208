import { type Card, type Item, type Line, line } from '../card.ts';
import { commandWords } from '../command.ts';
import { headline } from '../draft.ts';
import type { Locale, Said } from '../locale.ts';
import type { ProposalStatus } from '../proposal.ts';
import type { Refusal } from '../refusal.ts';
import { refusalText, statusWords } from '../refusal-texts.ts';
import type { Instant } from '../time.ts';
import { findingLines, opened, standing } from './findings.ts';
import { picturesOf } from './pictures.ts';
import { askLines, threadLines } from './proposal.ts';
import { statusLines } from './status.ts';
import { action, type ProposalView, type Reader } from './view.ts';
import { clock, cut } from './words.ts';

/** A refusal, private to whoever asked: what and why, then what to do. */
export function refusedCard(refusal: Refusal, locale: Locale): Card {
  const { message, hint } = refusalText(refusal, locale);
  return { kind: 'refused', title: message, lines: [line('plain', hint)], actions: [] };
}

interface Help {
  /** What follows the word. */
  readonly args?: Said;
  readonly says: Said;
}

const number: Said = { de: 'KENNUNG', en: 'ID' };
const helps: Readonly<Record<(typeof commandWords)[number], Help>> = {
  list: { says: { de: 'was wartet, was online ist', en: 'what waits, what is live' } },
  show: { args: number, says: { de: 'alles zu einem Vorschlag', en: 'all about one proposal' } },
  revise: { args: { de: 'KENNUNG [TEXT]', en: 'ID [TEXT]' }, says: { de: 'eine neue Fassung', en: 'a new version' } },
  withdraw: { args: number, says: { de: 'zurückziehen, bevor es draußen ist', en: 'withdraw before it is out' } },
  undo: {
    args: { de: '[KENNUNG]', en: '[ID]' },
    says: { de: 'zurückholen, was draußen ist', en: 'take back what is out' },
  },
  stop: { args: { de: 'GRUND', en: 'REASON' }, says: { de: 'alles anhalten', en: 'stop everything' } },
  go: { says: { de: 'weiter, wenn zwei es sagen', en: 'start again, once two say so' } },
  leitbild: {
    args: { de: '[check|start]', en: '[check|start]' },
    says: {
      de: 'wofür wir stehen; check liest es gegen, start fragt nach einem neuen',
      en: 'what we stand for; check reads it over, start asks for a new one',
    },
  },
  me: { says: { de: 'was über dich gespeichert ist', en: 'what is stored about you' } },
  help: { says: { de: 'das hier', en: 'this' } },
  reply: {
    args: { de: 'KENNUNG [TEXT]', en: 'ID [TEXT]' },
    says: { de: 'jemandem draußen antworten', en: 'answer somebody outside' },
  },
  drafts: { says: { de: 'deine Entwürfe', en: 'your drafts' } },
  answers: { says: { de: 'wer draußen auf Antwort wartet', en: 'who is waiting for an answer outside' } },
};

function helpLine(word: (typeof commandWords)[number], locale: Locale): Line {
  const { args, says } = helps[word];
  return line('plain', `/voice ${word}${args === undefined ? '' : ` ${args[locale]}`} – ${says[locale]}`);
}

/** What can be said after `/voice`. */
export function helpCard(locale: Locale): Card {
  const first: readonly Line[] =
    locale === 'de'
      ? [
          line('plain', '/voice TEXT – einen Beitrag vorschlagen; @name davor fragt jemanden Bestimmtes'),
          line('plain', '/voice – ein Formular'),
          line('plain', '/voice -- TEXT – TEXT ist immer ein Beitrag'),
        ]
      : [
          line('plain', '/voice TEXT – propose a post; @name first asks somebody in particular'),
          line('plain', '/voice – a form'),
          line('plain', '/voice -- TEXT – TEXT is always a post'),
        ];
  const title =
    locale === 'de'
      ? 'Eine Person schlägt vor, eine liest drüber, dann ist es online.'
      : 'One proposes, one reads it over, then it is live.';
  return { kind: 'help', title, lines: [...first, ...commandWords.map((word) => helpLine(word, locale))], actions: [] };
}

/** One proposal in a list. */
export interface ListItem {
  readonly id: string;
  readonly status: ProposalStatus;
  readonly words: string;
}

/** Number, state and first words. */
export const itemLine = ({ id, status, words }: ListItem, locale: Locale): Line =>
  line('plain', `${id} · ${statusWords[status][locale]} · ${cut(words.replaceAll(/\s+/g, ' '), 80)}`);

/** Proposals by number, what moved last first, below whatever is stopped. */
export function listCard(items: readonly ListItem[], locale: Locale, stopped: readonly Line[] = []): Card {
  const title =
    items.length === 0
      ? {
          de: 'Nichts wartet, nichts ist online. Eine gute Gelegenheit.',
          en: 'Nothing waits, nothing is live. A good opportunity.',
        }[locale]
      : {
          de: 'Die letzten Vorschläge. Was sich zuletzt bewegt hat, steht oben.',
          en: 'The latest proposals. What moved last comes first.',
        }[locale];
  return {
    kind: 'list',
    title,
    lines: [...stopped, ...items.map((one) => itemLine(one, locale))],
    actions: [],
  };
}

/** Everything about one proposal: all findings, people, places, and what the chain would have made of it. */
export function showCard(view: ProposalView, history: readonly string[], reader: Reader): Card {
  const { locale } = reader;
  const { shown, rest } = opened(standing(view), locale);
  const lines: Line[] = [
    ...threadLines(view),
    ...askLines(view, reader),
    ...statusLines(view, reader),
    ...shown.flatMap((f) => findingLines(f, locale)),
    ...rest,
  ];
  if (view.committee !== null)
    lines.push(
      line(
        'satire',
        locale === 'de'
          ? `Zum Vergleich (simuliert), die Fassung des Gremiums: ${view.committee}`
          : `For comparison (simulated), the committee's version: ${view.committee}`,
      ),
    );
  lines.push(...history.map((h) => line('note', h)));
  return {
    kind: 'show',
    proposal: { id: view.id, state: view.status, revision: view.revision },
    title: headline(view.draft),
    lines,
    ...picturesOf(view.draft),
    actions: [action('undo', locale)].filter(() => ['approved', 'publishing', 'published'].includes(view.status)),
  };
}

/** What is stored about somebody, and where it goes. `facts` are label and value, already in their language. */
export function meCard(facts: readonly { readonly label: string; readonly value: string }[], locale: Locale): Card {
  return {
    kind: 'me',
    title: locale === 'de' ? 'Das ist über dich gespeichert.' : 'This is what is stored about you.',
    lines: [
      ...facts.map((f) => line('plain', `${f.label}: ${f.value}`)),
      line(
        'note',
        locale === 'de'
          ? 'Löschen: Wer den Dienst betreibt, gibt »npm run voices -- forget« mit deinem Namen ein. Was veröffentlicht ist, bleibt Sache der Firma.'
          : 'To be forgotten: whoever runs this types "npm run voices -- forget" and your name. What is published stays the company\'s.',
      ),
    ],
    actions: [action('more', locale)],
  };
}

/** What the weekly card tells. */
export interface Week {
  readonly live: readonly { readonly words: string; readonly url: string | null }[];
  readonly waiting: readonly ListItem[];
  /** Median of proposal to live, milliseconds; null below five posts. */
  readonly medianMs: number | null;
  readonly news: string;
}

/** So many are named; the others are only counted. */
export const NAMED = 5;

/** The week in one minute. `took` is the median in words, `outside` says who waits for an answer there, with a button. */
export function weekCard(week: Week, took: string | null, reader: Reader, outside: readonly Item[] = []): Card {
  const de = reader.locale === 'de';
  const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
  const lines: Line[] = [
    line(
      'plain',
      week.live.length === 0
        ? de
          ? '🔇 Nichts ging online. Was habt ihr zuletzt repariert, obwohl es sich nicht gelohnt hat?'
          : "🔇 Nothing went live. What did you last fix even though it wasn't worth it?"
        : de
          ? `🌱 Online: ${week.live.length}`
          : `🌱 Live: ${week.live.length}`,
    ),
    ...week.live.slice(0, NAMED).map((l) => line('post', cut(flat(l.words), 100))),
    ...(week.waiting.length > 0
      ? [
          line('plain', de ? `⏳ Es warten: ${week.waiting.length}` : `⏳ Waiting: ${week.waiting.length}`),
          ...week.waiting.slice(0, NAMED).map((w) => line('plain', `${w.id} · ${cut(flat(w.words), 80)}`)),
        ]
      : []),
    ...(took === null
      ? []
      : [
          line(
            'plain',
            de ? `⏱ Vom Vorschlag bis online, in der Mitte: ${took}.` : `⏱ Proposal to live, median: ${took}.`,
          ),
        ]),
    line('satire', week.news),
  ];
  const title = `${clock(reader.now, reader.zone, reader.locale)}. ${de ? 'Die Woche in einer Minute.' : 'Your week in one minute.'}`;
  const actions = (['more', 'tomorrow', 'not-this-week'] as const).map((id) => action(id, reader.locale));
  return { kind: 'week', title, lines, ...(outside.length === 0 ? {} : { items: outside }), actions };
}

/** What became of "tomorrow" (then `at`), or of "not this week". */
export function weekPutOff(at: Instant | null, { locale, zone }: Reader): Card {
  const title =
    at === null
      ? { de: 'In Ordnung. Ich melde mich nächste Woche wieder.', en: 'All right. You will hear from me next week.' }
      : {
          de: `In Ordnung. Ich komme noch einmal: ${clock(at, zone, 'de')}.`,
          en: `All right. I will be back: ${clock(at, zone, 'en')}.`,
        };
  return { kind: 'notice', title: title[locale], lines: [], actions: [] };
}
