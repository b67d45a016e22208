import type { ActionId, Card } from '../core/card.ts';
import {
  type AnswerView,
  answerCard,
  answersCard,
  burstCard,
  digestCard,
  replyForm,
  takenCard,
} from '../core/cards/replies.ts';
import { closedCard } from '../core/cards/review.ts';
import { firstWord } from '../core/command.ts';
import { type Draft, plainDraft } from '../core/draft.ts';
import type { Locale, Said } from '../core/locale.ts';
import { type Refused, refuse } from '../core/refusal.ts';
import { NEEDLESS } from '../core/replies.ts';
import { maskSecrets } from '../core/secrets/mask.ts';
import type { Values } from '../ports/chat.ts';
import type { ReplyRow, Subject } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import { draftFrom } from './drafting.ts';
import type { House } from './house.ts';
import { propose, showReview } from './propose.ts';
import { answeredBy, claimer, showAnew, viewAnswer, waiting } from './replies.ts';
import { type Done, done, naming, readerOf, redraw, type Turn, tell } from './turn.ts';
import { isId, repeated } from './typed.ts';

type About = Extract<Subject, { kind: 'about' }>;

const SHOWN = 20;

const someone: Said = { de: 'Jemand', en: 'Somebody' };

const topics = ['answer', 'answers', 'digest', 'reply'] as const;
type Topic = (typeof topics)[number];

/** A message about what people outside said. */
type Answering = About & { readonly topic: Topic | `${Topic}:${string}` };

/** Is it one? */
export const isAnswer = (subject: Subject | null): subject is Answering =>
  subject?.kind === 'about' && (topics as readonly string[]).includes(subject.topic.replace(/:.*$/s, ''));

/** What a button of the week is about: the answer it was drawn for, whoever waits longest by now. Null = it is about none. */
export const answerInWeek = (subject: Subject | null, about: string | undefined): Answering | null =>
  subject?.kind === 'about' && subject.topic.startsWith('week:') && about !== undefined && isId(about)
    ? { kind: 'about', topic: `answer:${about}` }
    : null;

const unknown = ({ house }: Turn, id: string): Refused =>
  refuse('bad-input', { about: `answer:${repeated(id, house.secrets)}` });

/** `/voice answers`: who is waiting outside, longest first. */
export async function answers(turn: Turn): Promise<Done> {
  if (turn.me.kind !== 'colleague') return refuse('not-a-colleague');
  const { total, views } = await waiting(turn.tx, turn.house, SHOWN);
  const rows = await Promise.all(views.map(({ id }) => turn.tx.replies.get(id)));
  const claimers = rows.flatMap((row) => row?.claimedBy ?? []);
  const card = answersCard(views, total, readerOf(turn.house, turn.me.locale));
  await tell(turn, 'answers', card, naming('answers', claimers));
  return done();
}

/** `/voice reply ID [TEXT]`: proposes an answer; without a text, or where another one is under way, its form. */
export async function reply(turn: Turn, rest: string): Promise<Done> {
  if (turn.me.kind !== 'colleague') return refuse('not-a-colleague');
  const [word, text] = firstWord(rest);
  if (word === '') return answers(turn);
  const id = word.replace(/^#/, '').toLowerCase();
  const row = isId(id) ? await turn.tx.replies.get(id) : null;
  if (row === null) return unknown(turn, word);
  const { state } = await viewAnswer(turn.tx, turn.house, row);
  // Two colleagues may be quick: the second one sees that, and decides.
  const underWay = state === 'under-way';
  return text === '' || underWay ? openReply(turn, row, text, underWay) : send(turn, row, text);
}

/** A button on a message about an answer, on a list of them, or on the form of a reply. */
export async function pressAnswer(turn: Turn, subject: Answering, action: ActionId, values: Values): Promise<Done> {
  const [name = '', id = ''] = subject.topic.split(':');
  if (action === 'more') return answers(turn);
  if (turn.me.kind !== 'colleague') return refuse('not-a-colleague');
  const row = await turn.tx.replies.get(id);
  if (row === null) return unknown(turn, id);
  if (action === 'will-answer') return claim(turn, row);
  if (action === 'not-now') return release(turn, row);
  if (action !== 'reply') return refuse('wrong-state');
  if (name !== 'reply' || values.text === undefined) return openReply(turn, row, '');
  // Two forms may be open: the second one sees that somebody was quicker, and decides.
  const shown = subject.topic === `reply:${row.id}:again`;
  const { state } = await viewAnswer(turn.tx, turn.house, row);
  if (state === 'under-way' && !shown) return openReply(turn, row, values.text, true);
  const sent = await send(turn, row, values.text);
  if (sent.ok) await redraw(turn, closedCard('done', '', turn.me.locale));
  return sent;
}

/** The same reply once more, to the same person, as its own draft to be changed and asked. Signature and note are their author's alone. */
export async function replyAgain(turn: Turn, draft: Draft, own: boolean): Promise<Done> {
  if ((await answeredBy(turn.tx, draft)) === null) return unknown(turn, '');
  // All of it: what was warned of, or meant for some only, must not come back for everyone.
  return showReview(turn, { ...draft, time: null, ...(own ? {} : { signature: null, note: '' }) });
}

async function openReply(turn: Turn, row: ReplyRow, text: string, again = false): Promise<Done> {
  const view = await viewAnswer(turn.tx, turn.house, row);
  // What was never reviewed may hold a secret.
  const form = replyForm(view, maskSecrets(text, turn.house.secrets), readerOf(turn.house, turn.me.locale));
  await tell(turn, 'reply', form, { kind: 'about', topic: again ? `reply:${row.id}:again` : `reply:${row.id}` });
  return done();
}

async function send(turn: Turn, row: ReplyRow, text: string): Promise<Done> {
  const { tx, house } = turn;
  const start: Draft = { ...plainDraft('', [row.account]), kind: 'reply', replyTo: row.target };
  const drafted = await draftFrom(turn, { text }, start);
  if (!drafted.ok) return drafted;
  if (drafted.draft.words === '') return refuse('bad-input', { about: 'text' });
  // Whoever writes is on it, even while the review still asks something.
  if ((await claimer(tx, row.claimedBy)) === null) {
    await take(turn, row);
    await showAnew(tx, house, row.id);
  }
  return propose(turn, drafted.draft);
}

/** False = somebody was quicker. Whoever has left holds nothing. */
async function take({ tx, house, me }: Turn, row: ReplyRow): Promise<boolean> {
  const now = house.clock.now();
  if (row.claimedBy !== null) await tx.replies.claim(row.id, null, now);
  return tx.replies.claim(row.id, me.person, now);
}

async function claim(turn: Turn, row: ReplyRow): Promise<Done> {
  const { tx, house, me } = turn;
  const holder = await claimer(tx, row.claimedBy);
  if (holder !== null && holder.human !== me.human) return taken(turn, row, holder.name);
  const { state } = await viewAnswer(tx, house, row);
  if (state === 'needless') await tx.replies.answer(row.id, null);
  if (state === 'open' || state === 'needless') {
    if (holder === null && !(await take(turn, row))) {
      const quicker = await claimer(tx, (await tx.replies.get(row.id))?.claimedBy ?? null);
      return taken(turn, row, quicker?.name ?? someone[me.locale]);
    }
  }
  return shown(turn, row);
}

/** Whoever said "I'll answer" takes it back; where nobody did, it needs no answer. */
async function release(turn: Turn, row: ReplyRow): Promise<Done> {
  const { tx, house, me } = turn;
  const holder = await claimer(tx, row.claimedBy);
  if (holder !== null && holder.human !== me.human) return taken(turn, row, holder.name);
  const { state } = await viewAnswer(tx, house, row);
  if (holder !== null) await tx.replies.claim(row.id, null, house.clock.now());
  else if (state === 'open') await tx.replies.answer(row.id, NEEDLESS);
  return shown(turn, row);
}

async function taken(turn: Turn, row: ReplyRow, name: string): Promise<Done> {
  await tell(turn, 'taken', takenCard(name, turn.me.locale), { kind: 'about', topic: `answer:${row.id}` });
  return done();
}

/** In its place, where the button was in the channel; else to whoever pressed, too. */
async function shown(turn: Turn, { id }: ReplyRow): Promise<Done> {
  const { tx, house, me, on } = turn;
  await showAnew(tx, house, id);
  if (on?.place.person === null) {
    const { key, place, subject } = on;
    await tx.outbox.want({ key, place, subject, card: null, cause: null });
    return done();
  }
  const row = await tx.replies.get(id);
  if (row === null) return done();
  const card = answerCard(await viewAnswer(tx, house, row), readerOf(house, me.locale));
  await tell(turn, 'answer', card, { kind: 'about', topic: `answer:${id}` });
  return done();
}

/** Draws a message about answers from what is true now. Null: they have expired. */
export async function drawAnswers(tx: Tx, house: House, { topic }: Answering, locale: Locale): Promise<Card | null> {
  const [name = '', ids = '', total = ''] = topic.split(':');
  const views: AnswerView[] = [];
  for (const id of ids.split(',')) {
    const row = await tx.replies.get(id);
    if (row !== null) views.push(await viewAnswer(tx, house, row));
  }
  const [first] = views;
  if (first === undefined) return null;
  const reader = readerOf(house, locale);
  if (name === 'answer') return answerCard(first, reader);
  return (name === 'digest' ? digestCard : burstCard)(views, Number(total), reader);
}
