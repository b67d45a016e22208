import type { Topic } from '../core/cards/notice.ts';
import type { PersonId } from '../core/person.ts';
import type { Proposal, ProposalEvent } from '../core/proposal.ts';
import type { PublicationEvent } from '../core/publication.ts';
import type { Tx } from '../ports/store.ts';
import type { House } from './house.ts';

/** What happened to a proposal in one transaction. */
export interface Change {
  readonly before: Proposal;
  readonly after: Proposal;
  readonly events: readonly ProposalEvent[];
  readonly cause: string | null;
}

/** Key of the card of one revision and voice round in one chat. */
export const cardKey = (id: string, revision: number, round: number, chat: string): string => `card:${id}:${revision}:${round}@${chat}`;

/** Wants the messages that a change calls for. Only topics are stored: words and names are looked up when a message is drawn. */
export async function announce(tx: Tx, house: House, change: Change): Promise<void> {
  for (const event of change.events) {
    if (event.type === 'asked' || event.type === 'revised' || event.type === 'round-opened') await showCards(tx, house, change);
    else if (event.type === 'lapsed') await toAuthor(tx, change, 'lapsed');
    else if (event.type === 'voiced' && event.verdict === 'object') await toAuthor(tx, change, 'objected', event.person);
    else if (event.type === 'nudged') await nudge(tx, house, change);
    else if ('publication' in event) await onPublication(tx, house, change, event);
  }
  if (change.after.status === 'published' && change.before.status !== 'published') await toAll(tx, house, change, 'published');
  if (change.after.status === 'retracted' && change.before.status !== 'retracted') await toAll(tx, house, change, 'retracted');
}

const outcomes: Partial<Record<PublicationEvent['type'], Topic>> = {
  'gave-up': 'unconfirmed', 'handed-over': 'handed-over', stuck: 'stuck', refused: 'failed',
};

async function onPublication(tx: Tx, house: House, change: Change, event: PublicationEvent): Promise<void> {
  const topic = outcomes[event.type];
  if (event.type === 'held' && event.reason === 'late') await toAuthor(tx, change, 'still', event.publication);
  else if (event.type === 'held' && event.reason === 'login') await toAll(tx, house, change, 'login', event.publication);
  else if (topic !== undefined && !(event.type === 'refused' && event.retry !== 'never')) {
    await toAll(tx, house, change, topic, `${event.publication}:${change.after.publications.find((p) => p.id === event.publication)?.attempt ?? 0}`);
  }
}

async function showCards(tx: Tx, house: House, { after, cause }: Change): Promise<void> {
  const { id: proposal, revision, round } = after;
  for (const chat of house.chats.keys()) {
    const key = cardKey(proposal, revision, round, chat);
    await tx.outbox.want({ key, place: { chat, person: null }, subject: { kind: 'proposal', proposal, revision, round }, card: null, cause });
  }
}

async function toAll(tx: Tx, house: House, change: Change, topic: Topic, detail = ''): Promise<void> {
  for (const chat of house.chats.keys()) await want(tx, change, topic, { chat, person: null }, detail);
}

async function toAuthor(tx: Tx, change: Change, topic: Topic, detail = ''): Promise<void> {
  const [author] = change.after.authors;
  if (author !== undefined) await toPerson(tx, change, topic, author, detail);
}

async function toPerson(tx: Tx, change: Change, topic: Topic, person: PersonId, detail = ''): Promise<void> {
  const row = await tx.people.byId(person);
  if (row !== null) await want(tx, change, topic, { chat: row.ref.chat, person: row.ref.user }, detail);
}

async function nudge(tx: Tx, house: House, change: Change): Promise<void> {
  if (change.after.named === null) await toAll(tx, house, change, 'nudge', change.after.askedAt ?? '');
  else await toPerson(tx, change, 'nudge', change.after.named, change.after.askedAt ?? '');
}

async function want(tx: Tx, change: Change, topic: Topic, place: { chat: string; person: string | null }, detail: string): Promise<void> {
  const { id } = change.after;
  const key = `${topic}:${id}:${detail}:${change.after.revision}@${place.chat}`;
  await tx.outbox.want({ key, place, subject: { kind: 'about', topic, proposal: id }, card: null, cause: change.cause });
}

/** A note (✏️) for the author: nothing is recorded, nothing changes. */
export const noted = async (tx: Tx, after: Proposal, cause: string): Promise<void> =>
  toAuthor(tx, { before: after, after, events: [], cause }, 'noted', cause);
