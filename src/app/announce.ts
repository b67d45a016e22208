import type { Topic } from '../core/cards/notice.ts';
import type { PersonId } from '../core/person.ts';
import type { Proposal, ProposalEvent } from '../core/proposal.ts';
import type { PublicationEvent } from '../core/publication.ts';
import type { Place } from '../ports/chat.ts';
import type { PersonRow } from '../ports/rows.ts';
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
export const cardKey = (id: string, revision: number, round: number, chat: string): string =>
  `card:${id}:${revision}:${round}@${chat}`;

/** Wants the messages that a change calls for. Only topics are stored: words and names are looked up when a message is drawn. */
export async function announce(tx: Tx, house: House, change: Change): Promise<void> {
  for (const event of change.events) {
    if (event.type === 'asked' || event.type === 'revised' || event.type === 'round-opened')
      await showCards(tx, house, change);
    else if (event.type === 'lapsed') await toAuthor(tx, change, { topic: 'lapsed' });
    else if (event.type === 'voiced' && event.verdict === 'object')
      await toAuthor(tx, change, { topic: 'objected', detail: event.person });
    else if (event.type === 'nudged') await nudge(tx, house, change);
    else if (event.type === 'passed-on' && change.after.nudged && change.after.named !== null)
      await nudge(tx, house, change, `:${change.after.named}`);
    else if ('publication' in event) await onPublication(tx, house, change, event);
    // After the card it stands under.
    if (event.type === 'revised') await showDifference(tx, house, change);
  }
  if (waitsUnread(change.before) && !waitsUnread(change.after)) await redrawUnread(tx, house, change);
  if (change.after.status === change.before.status) return;
  if (change.after.status === 'published') await toAll(tx, house, change, { topic: 'published' });
  else await redrawAnnounced(tx, house, change);
  // What vanished by itself has no boss of the internet.
  if (change.after.status === 'retracted' && change.after.undo !== null)
    await toAll(tx, house, change, { topic: 'retracted' });
}

/** What was said to be live, or was to be posted by hand, and is not any more, is said anew in its place. */
async function redrawAnnounced(tx: Tx, house: House, change: Change): Promise<void> {
  const { undo, publications } = change.after;
  const handed = publications.map(({ id, attempt }) => outcomeOf('handed-over', id, attempt));
  for (const message of [{ topic: 'published' } as const, ...(undo === null ? [] : handed)]) {
    for (const chat of house.chats.keys()) {
      const known = await tx.outbox.byKey(keyOf(change, message, chat));
      if (known !== null) await want(tx, change, message, known.place);
    }
  }
}

const waitsUnread = ({ publications }: Proposal): boolean => publications.some((one) => one.held === 'signals-unread');

/** Told once an approval, however many accounts wait and however often it is tried. */
const unread = ({ after, before }: Change): Message => ({
  topic: 'signals-unread',
  detail: `${after.round}:${after.approvedAt ?? before.approvedAt ?? ''}`,
});

async function redrawUnread(tx: Tx, house: House, change: Change): Promise<void> {
  for (const chat of house.chats.keys()) {
    const known = await tx.outbox.byKey(keyOf(change, unread(change), chat));
    if (known !== null) await want(tx, change, unread(change), known.place);
  }
}

const outcomeOf = (topic: Topic, publication: string, attempt: number): Message => ({
  topic,
  detail: `${publication}:${attempt}`,
  publication,
});

const outcomes: Partial<Record<PublicationEvent['type'], Topic>> = {
  'gave-up': 'unconfirmed',
  restored: 'unconfirmed',
  'handed-over': 'handed-over',
  stuck: 'stuck',
  refused: 'failed',
};

async function onPublication(tx: Tx, house: House, change: Change, event: PublicationEvent): Promise<void> {
  const topic = outcomes[event.type];
  const { publication } = event;
  if (event.type === 'held' && event.reason === 'late')
    await toAuthor(tx, change, { topic: 'still', detail: publication });
  else if (event.type === 'held' && event.reason === 'login')
    await toAll(tx, house, change, { topic: 'login', detail: publication, publication });
  else if (event.type === 'held' && event.reason === 'signals-unread') await toAll(tx, house, change, unread(change));
  else if (topic !== undefined && !(event.type === 'refused' && event.retry !== 'never')) {
    const attempt = change.after.publications.find((p) => p.id === publication)?.attempt ?? 0;
    await toAll(tx, house, change, outcomeOf(topic, publication, attempt));
  }
}

async function showCards(tx: Tx, house: House, { after, cause }: Change): Promise<void> {
  const { id: proposal, revision, round } = after;
  for (const chat of house.chats.keys()) {
    const key = cardKey(proposal, revision, round, chat);
    await tx.outbox.want({
      key,
      place: { chat, person: null },
      subject: { kind: 'proposal', proposal, revision, round },
      card: null,
      cause,
    });
  }
}

/** What is new is said under the new card; nobody is answered by it. */
async function showDifference(tx: Tx, house: House, change: Change): Promise<void> {
  for (const chat of house.chats.keys())
    await want(tx, { ...change, cause: null }, { topic: 'changed' }, { chat, person: null });
}

/** A message about a proposal. `detail` tells several of one topic apart; `publication` is the one it is about. */
interface Message {
  readonly topic: Topic | 'changed';
  readonly detail?: string;
  readonly publication?: string;
}

async function toAll(tx: Tx, house: House, change: Change, message: Message): Promise<void> {
  for (const chat of house.chats.keys()) await want(tx, change, message, { chat, person: null });
}

async function toAuthor(tx: Tx, change: Change, message: Message): Promise<void> {
  const [author] = change.after.authors;
  const row = author === undefined ? null : await reachable(tx, author);
  if (row !== null) await want(tx, change, message, { chat: row.ref.chat, person: row.ref.user });
}

/** Somebody who left or was forgotten reads nothing any more. */
async function reachable(tx: Tx, person: PersonId): Promise<PersonRow | null> {
  const row = await tx.people.byId(person);
  return row === null || row.kind === 'gone' ? null : row;
}

/** Whoever is named is asked (`next`: after somebody passed it on); where nobody is, or nobody any more, everyone. */
async function nudge(tx: Tx, house: House, change: Change, next = ''): Promise<void> {
  const message = { topic: 'nudge', detail: `${change.after.askedAt ?? ''}${next}` } as const;
  const named = change.after.named === null ? null : await reachable(tx, change.after.named);
  if (named === null) await toAll(tx, house, change, message);
  else await want(tx, change, message, { chat: named.ref.chat, person: named.ref.user });
}

const keyOf = ({ after }: Change, { topic, detail = '' }: Message, chat: string): string =>
  `${topic}:${after.id}:${detail}:${after.revision}@${chat}`;

async function want(tx: Tx, change: Change, message: Message, place: Place): Promise<void> {
  const { topic, publication } = message;
  const { id, revision, round } = change.after;
  const key = keyOf(change, message, place.chat);
  const subject = {
    kind: 'about',
    topic,
    proposal: id,
    revision,
    round,
    ...(publication === undefined ? {} : { publication }),
  } as const;
  await tx.outbox.want({ key, place, subject, card: null, cause: change.cause });
}

/** A note (✏️) for the author: nothing is recorded, nothing changes. */
export const noted = async (tx: Tx, after: Proposal, cause: string): Promise<void> =>
  toAuthor(tx, { before: after, after, events: [], cause }, { topic: 'noted', detail: cause });
