import { helpCard, listCard, meCard, showCard } from '../core/cards/info.ts';
import { type Keepers, leitbildCard } from '../core/cards/leitbild.ts';
import { stopLines } from '../core/cards/switch.ts';
import { when } from '../core/cards/words.ts';
import { headline } from '../core/draft.ts';
import type { Locale, Said } from '../core/locale.ts';
import type { PersonId } from '../core/person.ts';
import type { ProposalEvent, ProposalStatus } from '../core/proposal.ts';
import { refuse } from '../core/refusal.ts';
import type { ProposalRow } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import { isMeant, streamOf } from './proposals.ts';
import { stoppers, stopsNow } from './stops.ts';
import { type Done, done, naming, readerOf, type Turn, tell } from './turn.ts';
import { repeated } from './typed.ts';
import { someone, viewProposal } from './views.ts';

const SHOWN = 20;

/** Rows with the words of their current revision. */
export async function withWords(
  tx: Tx,
  rows: readonly ProposalRow[],
): Promise<readonly (ProposalRow & { readonly words: string })[]> {
  const all: (ProposalRow & { readonly words: string })[] = [];
  for (const row of rows) {
    const revision = await tx.proposals.revision(row.id, row.revision);
    all.push({ ...row, words: revision === null ? '…' : headline(revision.draft) });
  }
  return all;
}

/** What whoever is no colleague may read: what the world can read, too. */
const readable = ({ me }: Turn): { readonly statuses?: readonly ProposalStatus[] } =>
  me.kind === 'colleague' ? {} : { statuses: ['published'] };

/** `/voice list` */
export async function list(turn: Turn): Promise<Done> {
  const rows = await turn.tx.proposals.list(readable(turn), { limit: SHOWN });
  const ours = turn.me.kind === 'colleague';
  const stopped = ours ? stopLines(await stopsNow(turn.tx), readerOf(turn.house, turn.me.locale)) : [];
  const card = listCard(await withWords(turn.tx, rows), turn.me.locale, stopped);
  await tell(turn, 'list', card, naming('list', ours ? await stoppers(turn.tx) : []));
  return done();
}

/** Every event has words: whoever asks what happened is never shown a name of ours, and nothing is left out. */
const verbs: Readonly<Record<ProposalEvent['type'], Said>> = {
  asked: { de: 'vorgeschlagen', en: 'proposed' },
  revised: { de: 'geändert', en: 'revised' },
  voiced: { de: 'eine Stimme', en: 'a voice' },
  unvoiced: { de: 'eine Stimme zurückgenommen', en: 'a voice taken back' },
  dropped: { de: 'ein Einspruch fallen gelassen', en: 'an objection dropped' },
  overridden: { de: 'ein Hinweis überstimmt', en: 'a hint overridden' },
  approved: { de: 'freigegeben', en: 'approved' },
  reopened: { de: 'wieder offen', en: 'open again' },
  paused: { de: 'angehalten', en: 'stopped' },
  'round-opened': { de: 'neue Karte, neue Stimmen', en: 'a new card, new voices' },
  issued: { de: 'online', en: 'live' },
  'went-live': { de: 'online', en: 'live' },
  refused: { de: 'vom Netz abgelehnt', en: 'refused by the network' },
  held: { de: 'wartet', en: 'held' },
  'gave-up': { de: 'ungewiss', en: 'nobody can tell' },
  undone: { de: 'zurückgeholt', en: 'taken back' },
  removed: { de: 'entfernt und nachgesehen', en: 'removed, and looked' },
  withdrawn: { de: 'zurückgezogen', en: 'withdrawn' },
  lapsed: { de: 'verfallen', en: 'lapsed' },
  nudged: { de: 'erinnert', en: 'nudged' },
  reasoned: { de: 'der Grund des Einspruchs', en: 'the reason for the objection' },
  'passed-on': { de: 'gerade nicht, weitergegeben', en: 'not now, passed on' },
  'still-wanted': { de: 'soll noch hinaus', en: 'still wanted' },
  'signals-read': { de: 'Reaktionen nachgelesen', en: 'reactions read back' },
  'restored-whole': {
    de: 'aus einer Sicherung: Stimmen von vorher zählen nicht mehr',
    en: 'from a backup: earlier voices no longer count',
  },
  claimed: { de: 'geht hinaus', en: 'going out' },
  'part-live': { de: 'angekommen', en: 'arrived' },
  unknown: { de: 'keine klare Antwort vom Netz', en: 'no clear answer from the network' },
  'not-found': { de: 'nachgesehen, noch nicht da', en: 'looked, not there yet' },
  requeued: { de: 'kommt noch einmal dran', en: 'in line again' },
  released: { de: 'geht weiter', en: 'moving again' },
  'handed-over': { de: 'an einen Menschen übergeben', en: 'handed to a person' },
  cancelled: { de: 'abgesagt', en: 'called off' },
  'removal-began': { de: 'wird entfernt', en: 'being removed' },
  'removal-renewed': { de: 'wird noch entfernt', en: 'still being removed' },
  'removal-asked': { de: 'noch einmal ums Entfernen gebeten', en: 'asked once more to remove it' },
  'removal-failed': { de: 'noch nicht entfernt', en: 'not removed yet' },
  stuck: { de: 'lässt sich nicht entfernen', en: 'cannot be removed' },
  'late-result': { de: 'eine späte Antwort vom Netz', en: 'a late answer from the network' },
  rehearsed: { de: 'geübt, nicht gesendet', en: 'practiced, not sent' },
  restored: { de: 'aus einer Sicherung: ungewiss', en: 'from a backup: nobody can tell' },
  vanished: { de: 'nicht mehr da', en: 'no longer there' },
};

/** Whose voice or decision it was; null where a line names nobody. */
function whoDid(event: ProposalEvent): PersonId | null {
  switch (event.type) {
    case 'voiced':
    case 'unvoiced':
    case 'dropped':
      return event.person;
    case 'asked':
    case 'revised':
    case 'reasoned':
    case 'overridden':
    case 'still-wanted':
    case 'undone':
    case 'withdrawn':
      return event.by;
    case 'passed-on':
      return event.from;
    default:
      return null;
  }
}

/**
 * What happened, line by line, with who did it: the log has ids, names are looked up. Whoever was forgotten has none. What several
 * networks did in the same minute is said once.
 */
export async function history(
  tx: Tx,
  events: readonly ProposalEvent[],
  zone: string,
  locale: Locale,
): Promise<readonly string[]> {
  const people = [...new Set(events.flatMap((event) => whoDid(event) ?? []))];
  const named = new Map((await tx.people.many(people)).map((row) => [row.person, row.name]));
  const told = events.map((event) => {
    const verb = event.type === 'voiced' && event.verdict === 'object' ? objecting : verbs[event.type];
    const who = whoDid(event);
    const name = who === null ? '' : `${named.get(who) || someone[locale]}: `;
    return `${when(event.at, zone, locale)} · ${name}${verb[locale]}`;
  });
  return told.filter((line, i) => line !== told[i - 1]);
}

const objecting: Said = { de: 'ein Einspruch', en: 'an objection' };

/** `/voice show ID`, and "more" on any card. Guests see a published post and where it stands, not who said what about it. */
export async function show(turn: Turn, id: string): Promise<Done> {
  const { locale, kind } = turn.me;
  const view = await viewProposal(turn.tx, turn.house, id, locale);
  if (view === null)
    return refuse(kind === 'colleague' ? 'unknown-proposal' : 'not-a-colleague', {
      about: repeated(id, turn.house.secrets),
    });
  const reader = readerOf(turn.house, locale);
  if (kind === 'colleague') {
    const { events } = await turn.tx.streams.load<ProposalEvent>(streamOf(id));
    // The reader sees the whole post here, so a voice may be given here as well.
    const subject = { kind: 'about', topic: 'show', proposal: id, revision: view.revision, round: view.round } as const;
    await tell(turn, 'show', showCard(view, await history(turn.tx, events, reader.zone, locale), reader), subject);
    return done();
  }
  if (view.status !== 'published') return refuse('not-a-colleague');
  const outside = {
    ...view,
    objections: [],
    overrides: [],
    voices: [],
    committee: null,
    review: { ...view.review, findings: [] },
  };
  await tell(
    turn,
    'show',
    { ...showCard(outside, [], reader), actions: [] },
    { kind: 'about', topic: 'show', proposal: id },
  );
  return done();
}

/** Keepers by name, each human once; a chat's or an address's that nobody has used here is only counted. */
async function keepersOf({
  tx,
  house,
}: Turn): Promise<{ readonly keepers: Keepers; readonly people: readonly PersonId[] }> {
  const colleagues = await tx.people.colleagues();
  const rows = house.leitbild.keepers.map((one) => colleagues.find((row) => isMeant(one, row)));
  const known = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.human, row] as const])));
  const [all, unknown] = [[...known.values()], rows.filter((row) => row === undefined).length];
  return { keepers: { names: all.map(({ name }) => name), unknown }, people: all.map(({ person }) => person) };
}

/** `/voice leitbild` */
export async function leitbild(turn: Turn): Promise<Done> {
  const { house, me } = turn;
  const { keepers, people } = await keepersOf(turn);
  await tell(turn, 'leitbild', leitbildCard(house.leitbild, keepers, me.locale), naming('leitbild', people));
  return done();
}

/** `/voice help` */
export async function help(turn: Turn): Promise<Done> {
  await tell(turn, 'help', helpCard(turn.me.locale));
  return done();
}

const meLabels = {
  name: { de: 'Name', en: 'Name' },
  account: { de: 'Konto', en: 'Account' },
  mail: { de: 'E-Mail', en: 'E-mail' },
  id: { de: 'Kennung in der Historie', en: 'Id in the history' },
  voices: { de: 'Stimmen, Einsprüche, Gründe und Anmerkungen', en: 'Voices, objections, reasons and remarks' },
  drafts: { de: 'Entwürfe (sieben Tage)', en: 'Drafts (seven days)' },
  proposals: { de: 'Vorschläge', en: 'Proposals' },
} as const satisfies Record<string, Said>;

const kept: Said = { de: 'bei den Vorschlägen, unter dieser Kennung', en: 'with the proposals, under that id' };

const MOST = 500;

/** `/voice me`: what is stored about whoever asks; with `whole` word for word, as an export. */
export async function me(turn: Turn, whole: boolean): Promise<Done> {
  const { tx, me: self } = turn;
  const { locale } = self;
  const drafts = await tx.drafts.of(self.person);
  const rows = await tx.proposals.list({ author: self.person }, { limit: MOST });
  const count = rows.length < MOST ? String(rows.length) : `${MOST}+`;
  const facts = [
    { label: meLabels.name[locale], value: self.name },
    { label: meLabels.account[locale], value: `${self.ref.chat}:${self.ref.user} (${self.locale})` },
    { label: meLabels.mail[locale], value: self.email ?? '–' },
    { label: meLabels.id[locale], value: self.person },
    { label: meLabels.voices[locale], value: kept[locale] },
    {
      label: meLabels.drafts[locale],
      value: whole ? JSON.stringify(drafts.map((d) => d.draft)) : String(drafts.length),
    },
    { label: meLabels.proposals[locale], value: whole ? JSON.stringify(await withWords(tx, rows)) : count },
  ];
  const card = meCard(facts, locale);
  await tell(turn, 'me', whole ? { ...card, actions: [] } : card, { kind: 'about', topic: 'me' });
  return done();
}
