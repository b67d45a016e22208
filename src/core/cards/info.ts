import { line, type Card, type Line } from '../card.ts';
import { commandWords } from '../command.ts';
import type { Leitbild } from '../leitbild.ts';
import type { Locale, Said } from '../locale.ts';
import { type Refusal } from '../refusal.ts';
import { refusalText, statusWords } from '../refusal-texts.ts';
import type { ProposalStatus } from '../proposal.ts';
import { findingLines, remarks } from './findings.ts';
import { statusLines } from './status.ts';
import { action, type ProposalView, type Reader } from './view.ts';
import { cut, when } from './words.ts';

/** A refusal, private to whoever asked: what and why, then what to do. */
export function refusedCard(refusal: Refusal, locale: Locale): Card {
  const { message, hint } = refusalText(refusal, locale);
  return { kind: 'refused', title: message, lines: [line('plain', hint)], actions: [] };
}

const helps: Readonly<Record<(typeof commandWords)[number], Said>> = {
  list: { de: 'was wartet, was online ist', en: 'what waits, what is live' },
  show: { de: 'NR – alles zu einem Vorschlag', en: 'ID – all about one proposal' },
  revise: { de: 'NR [TEXT] – neue Fassung', en: 'ID [TEXT] – a new version' },
  withdraw: { de: 'NR – zurückziehen, bevor es draußen ist', en: 'ID – withdraw before it is out' },
  undo: { de: '[NR] – zurückholen, was draußen ist', en: '[ID] – take back what is out' },
  stop: { de: 'GRUND – alles anhalten', en: 'REASON – stop everything' },
  go: { de: 'weiter, wenn zwei es sagen', en: 'start again, once two say so' },
  leitbild: { de: 'wofür wir stehen', en: 'what we stand for' },
  me: { de: 'was über dich gespeichert ist', en: 'what is stored about you' },
  help: { de: 'das hier', en: 'this' },
};

/** What can be said after `/voice`. */
export function helpCard(locale: Locale): Card {
  const first: readonly Line[] = locale === 'de'
    ? [line('plain', '/voice TEXT – einen Beitrag vorschlagen; @name davor fragt jemanden Bestimmtes'), line('plain', '/voice – ein Formular'), line('plain', '/voice -- TEXT – TEXT ist immer ein Beitrag')]
    : [line('plain', '/voice TEXT – propose a post; @name first asks somebody in particular'), line('plain', '/voice – a form'), line('plain', '/voice -- TEXT – TEXT is always a post')];
  const title = locale === 'de' ? 'Einer schlägt vor, einer liest drüber, dann ist es online.' : 'One proposes, one reads over it, then it is live.';
  return { kind: 'help', title, lines: [...first, ...commandWords.map((word) => line('plain', `/voice ${word} – ${helps[word][locale]}`))], actions: [] };
}

export interface ListItem {
  readonly id: string;
  readonly status: ProposalStatus;
  readonly words: string;
}

/** Proposals by number, newest first. */
export function listCard(items: readonly ListItem[], locale: Locale): Card {
  const title = items.length === 0
    ? { de: 'Nichts wartet, nichts ist online. Eine gute Gelegenheit.', en: 'Nothing waits, nothing is live. A good opportunity.' }[locale]
    : { de: 'Was unterwegs ist', en: 'What is on its way' }[locale];
  return { kind: 'list', title, lines: items.map((i) => line('plain', `${i.id} · ${statusWords[i.status][locale]} · ${cut(i.words.replaceAll(/\s+/g, ' '), 80)}`)), actions: [] };
}

/** Everything about one proposal: all findings, people, places, and what the chain would have made of it. */
export function showCard(view: ProposalView, history: readonly string[], reader: Reader): Card {
  const { locale } = reader;
  const found = remarks(view.review);
  const lines: Line[] = [...statusLines(view, reader), ...found.flatMap((f) => findingLines(f, locale))];
  if (view.committee !== null) lines.push(line('satire', locale === 'de' ? `Zum Vergleich (simuliert), die Fassung des Gremiums: ${view.committee}` : `For comparison (simulated), the committee's version: ${view.committee}`));
  lines.push(...history.map((h) => line('note', h)));
  return {
    kind: 'show', proposal: { id: view.id, state: view.status, revision: view.revision }, title: view.draft.words, lines,
    actions: [action('undo', locale)].filter(() => ['approved', 'publishing', 'published'].includes(view.status)),
  };
}

/** A pattern of the Leitbild as people read it: "repariert*" is "repariert…", "<zahl> Euro" is "… Euro". */
const readable = (pattern: string): string => pattern.replaceAll(/<[^>]*>/g, '…').replaceAll('*', '…');

/** The Leitbild, as the company wrote it. */
export function leitbildCard(leitbild: Leitbild, locale: Locale): Card {
  const label = (de: string, en: string, text: Said): Line => line('leitbild', `${locale === 'de' ? de : en}: ${text[locale]}`);
  return {
    kind: 'leitbild',
    title: `${leitbild.company.name}: ${locale === 'de' ? 'Leitbild' : 'Leitbild (what we stand for)'}`,
    lines: [
      label('Auftrag', 'Mission', leitbild.mission),
      label('Bild', 'Vision', leitbild.vision),
      ...leitbild.goals.map((goal) => label('Ziel', 'Goal', goal)),
      ...leitbild.values.map((v) => line('leitbild', `${v.name[locale]} – ${locale === 'de' ? 'zu sehen an' : 'to be seen in'}: ${v.seen[locale].slice(0, 4).map(readable).join(', ')}`)),
      ...leitbild.accounts.map((a) => line('plain', locale === 'de' ? `${a.handle} (${a.network}): es antwortet ${a.answers}` : `${a.handle} (${a.network}): ${a.answers} answers`)),
    ],
    actions: [],
  };
}

/** What is stored about somebody, and where it goes. `facts` are label and value, already in their language. */
export function meCard(facts: readonly { readonly label: string; readonly value: string }[], locale: Locale): Card {
  return {
    kind: 'me',
    title: locale === 'de' ? 'Das ist über dich gespeichert. Mehr nicht.' : 'This is what is stored about you. Nothing else.',
    lines: [
      ...facts.map((f) => line('plain', `${f.label}: ${f.value}`)),
      line('note', locale === 'de' ? 'Löschen: Wer den Dienst betreibt, gibt »npm run voices -- forget« mit deinem Namen ein. Was veröffentlicht ist, bleibt Sache der Firma.' : 'To be forgotten: whoever runs this types "npm run voices -- forget" and your name. What is published stays the company\'s.'),
    ],
    actions: [action('more', locale)],
  };
}

/** Stop and go ask once. */
export function switchCard(what: 'stop' | 'go' | 'stopped' | 'go-asked' | 'went', scope: string, detail: string, locale: Locale): Card {
  const where = scope === 'all' ? { de: 'alles', en: 'everything' }[locale] : scope;
  const titles: Record<typeof what, Said> = {
    stop: { de: `Wirklich ${where} anhalten?`, en: `Really stop ${where}?` },
    go: { de: `Wirklich weiter mit: ${where}?`, en: `Really start again: ${where}?` },
    stopped: { de: `Angehalten: ${where}.`, en: `Stopped: ${where}.` },
    'go-asked': { de: `Einer sagt: weiter (${where}). Es fehlt noch ein zweiter Mensch.`, en: `One says go (${where}). It takes a second human.` },
    went: { de: `Es geht weiter: ${where}.`, en: `We are running again: ${where}.` },
  };
  const texts: Record<typeof what, Said> = {
    stop: { de: 'Nichts geht mehr hinaus, alle Stimmen verfallen. Weiter geht es erst, wenn zwei es sagen.', en: 'Nothing leaves any more, all voices are void. It starts again only once two people say so.' },
    go: { de: 'Offene Beiträge brauchen danach neue Stimmen.', en: 'Open posts will need new voices.' },
    stopped: { de: detail === '' ? 'Weiter mit /voice go, dafür braucht es zwei.' : `Grund: ${detail}. Weiter mit /voice go, dafür braucht es zwei.`, en: detail === '' ? '/voice go starts again; it takes two.' : `Reason: ${detail}. /voice go starts again; it takes two.` },
    'go-asked': { de: 'Wer noch? /voice go', en: 'Who else? /voice go' },
    went: { de: 'Offene Beiträge haben neue Karten und brauchen neue Stimmen.', en: 'Open posts have new cards and need new voices.' },
  };
  return { kind: 'notice', title: titles[what][locale], lines: [line('status', texts[what][locale])], actions: what === 'stop' || what === 'go' ? [action(what, locale)] : [] };
}

export interface Week {
  readonly live: readonly { readonly words: string; readonly url: string | null }[];
  readonly waiting: readonly ListItem[];
  /** Median of proposal to live, milliseconds; null below five posts. */
  readonly medianMs: number | null;
  readonly news: string;
}

/** The week in one minute. */
export function weekCard(week: Week, took: string | null, reader: Reader): Card {
  const de = reader.locale === 'de';
  const lines: Line[] = [
    line('plain', week.live.length === 0 ? (de ? '🔇 Nichts ging online. Was habt ihr zuletzt repariert, obwohl es sich nicht gelohnt hat?' : "🔇 Nothing went live. What did you last fix even though it wasn't worth it?") : de ? `🌱 Online: ${week.live.length}` : `🌱 Live: ${week.live.length}`),
    ...week.live.slice(0, 5).map((l) => line('post', cut(l.words, 100))),
    ...(week.waiting.length > 0 ? [line('plain', de ? `⏳ Es warten: ${week.waiting.length}` : `⏳ Waiting: ${week.waiting.length}`), ...week.waiting.slice(0, 5).map((w) => line('plain', `${w.id} · ${cut(w.words, 80)}`))] : []),
    ...(took === null ? [] : [line('plain', de ? `⏱ Vom Vorschlag bis online, in der Mitte: ${took}.` : `⏱ Proposal to live, median: ${took}.`)]),
    line('satire', week.news),
  ];
  const title = `${when(reader.now, reader.zone, reader.locale)}. ${de ? 'Die Woche in einer Minute.' : 'Your week in one minute.'}`;
  return { kind: 'week', title, lines, actions: [action('more', reader.locale), action('not-now', reader.locale)] };
}

