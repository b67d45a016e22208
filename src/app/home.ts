import type { Card } from '../core/card.ts';
import { standing } from '../core/cards/findings.ts';
import {
  draftsCard,
  type HomeView,
  homeCard,
  type OwnDraft,
  SHOWN_WORDS,
  type WaitingView,
} from '../core/cards/home.ts';
import { isJustWords } from '../core/cards/notice.ts';
import { cut } from '../core/cards/words.ts';
import { isAuthor, isHalted, standingHard } from '../core/decide/step.ts';
import { headline } from '../core/draft.ts';
import type { Proposal } from '../core/proposal.ts';
import type { Place } from '../ports/chat.ts';
import type { Subject } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import type { House } from './house.ts';
import { withWords } from './info.ts';
import { contextFor, loadProposal } from './proposals.ts';
import { waiting } from './replies.ts';
import { placesOf } from './reviewing.ts';
import { stopsNow } from './stops.ts';
import { type Done, done, readerOf, type Turn, tell } from './turn.ts';
import { weekOf } from './weekly.ts';

/** So many are read, shown of what waits, and shown of everything else. */
const [READ, SHOWN, FEW] = [30, 8, 5] as const;
const MANY = 20;

/** One thing on a page of several: the button says which, and for a voice what its reader saw of it. */
export interface Which {
  readonly id: string;
  readonly revision?: number;
  readonly round?: number;
}

/** Reads what a button of such a page is about; null = it is none of ours. */
export function whichOf(about: string): Which | null {
  const [, id, revision, round] = /^([a-z0-9]{1,40})(?:\.(\d{1,9})\.(\d{1,9}))?$/.exec(about) ?? [];
  if (id === undefined) return null;
  return revision === undefined ? { id } : { id, revision: Number(revision), round: Number(round) };
}

export const isHome = (subject: Subject | null): boolean => subject?.kind === 'about' && subject.topic === 'home';
export const isDrafts = (subject: Subject | null): boolean => subject?.kind === 'about' && subject.topic === 'drafts';

/** Whose page it is. */
type Reading = Pick<Turn, 'tx' | 'house' | 'me'>;

const pageOf = async (reading: Reading): Promise<Card> => {
  const { house, me } = reading;
  return homeCard(await viewOf(reading), house.leitbild, readerOf(house, me.locale));
};

/** Draws the page of whoever has that place; null = nobody has any more. */
export async function drawHome(tx: Tx, house: House, { chat, person }: Place): Promise<Card | null> {
  const me = person === null ? null : await tx.people.byRef({ chat, user: person });
  return me === null || me.kind === 'gone' ? null : pageOf({ tx, house, me });
}

/** The page on which everything waits: one a person, drawn anew in its place. */
export async function home(turn: Turn): Promise<Done> {
  const { tx, me, event } = turn;
  const card = await pageOf(turn);
  await tx.outbox.want({
    key: `home:${me.person}`,
    place: { chat: me.ref.chat, person: me.ref.user },
    subject: { kind: 'about', topic: 'home' },
    card,
    cause: event,
  });
  return done();
}

async function viewOf(turn: Reading): Promise<HomeView> {
  const { tx, house, me } = turn;
  const published = await tx.proposals.list({ statuses: ['published'] }, { limit: FEW });
  const live = (await withWords(tx, published)).map(({ id, words, liveAt, updatedAt }) => ({
    id,
    words,
    at: liveAt ?? updatedAt,
  }));
  const nothing = { live: 0, waiting: 0, answers: 0 };
  if (me.kind !== 'colleague')
    return { waiting: [], further: 0, drafts: [], live, week: nothing, stops: [], colleague: false };
  const [waits, week] = [await waitingFor(turn), await weekOf(tx, house, house.clock.now(), '')];
  return {
    waiting: waits.slice(0, SHOWN),
    further: Math.max(0, waits.length - SHOWN),
    drafts: await draftsOf(turn, FEW),
    live,
    week: {
      live: week.week.live.length,
      waiting: week.week.waiting.length,
      answers: (await waiting(tx, house, 0)).total,
    },
    stops: await stopsNow(tx),
    colleague: true,
  };
}

const order: readonly WaitingView['why'][] = ['named', 'contested', 'open'];

/** Whoever is named comes first, then one's own that are contested, then what anybody may read. */
async function waitingFor(turn: Reading): Promise<readonly WaitingView[]> {
  const rows = await turn.tx.proposals.list({ statuses: ['open', 'contested'] }, { limit: READ });
  const found: WaitingView[] = [];
  for (const { id } of rows) {
    const one = await waitingOf(turn, (await loadProposal(turn.tx, id)).proposal);
    if (one !== null) found.push(one);
  }
  return found.sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why));
}

async function waitingOf({ tx, house, me }: Reading, p: Proposal): Promise<WaitingView | null> {
  const context = await contextFor(tx, house, p, me.person);
  const isMe = (person: string): boolean => context.sameHuman(person, me.person);
  const mine = isAuthor(p, me.person, context);
  const said = p.signals.some((s) => s.revision === p.revision && s.round === p.round && isMe(s.person));
  if (mine ? p.status !== 'contested' : said || p.passed.some(isMe)) return null;
  const row = await tx.proposals.revision(p.id, p.revision);
  if (row === null) return null;
  const { draft, review } = row;
  const words = headline(draft);
  const people = await tx.people.many(p.authors);
  return {
    id: p.id,
    revision: p.revision,
    round: p.round,
    words,
    authors: people.map((one) => one.name),
    why: mine ? 'contested' : p.named !== null && isMe(p.named) ? 'named' : 'open',
    whole: cut(words, SHOWN_WORDS) === words && isJustWords({ draft, places: placesOf(house, draft) }),
    stopped: p.voided || isHalted(p, context),
    hard: standing({ review, hard: standingHard(p, context) }).filter((f) => f.verdict === 'block'),
  };
}

async function draftsOf({ tx, me }: Reading, most: number): Promise<readonly OwnDraft[]> {
  const rows = await tx.drafts.of(me.person);
  return rows
    .toSorted((a, b) => (b.updatedAt < a.updatedAt ? -1 : 1))
    .slice(0, most)
    .map(({ id, draft, updatedAt }) => ({ id, words: headline(draft), at: updatedAt }));
}

const draftsFor = async (turn: Turn) => draftsCard(await draftsOf(turn, MANY), readerOf(turn.house, turn.me.locale));

/** `/voice drafts`: one's own, unsent. */
export async function drafts(turn: Turn): Promise<Done> {
  await tell(turn, 'drafts', await draftsFor(turn));
  return done();
}

/** Such a page after something was done on it: as things stand now. */
export async function redrawPage(turn: Turn): Promise<void> {
  const { on, tx } = turn;
  if (on === null) return;
  if (isHome(on.subject)) await home(turn);
  else if (isDrafts(on.subject)) await tx.outbox.want({ ...on, card: await draftsFor(turn), cause: null });
}
