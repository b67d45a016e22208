import type { Topic } from '../core/cards/notice.ts';
import type { Proposal } from '../core/proposal.ts';
import type { PublicationEvent } from '../core/publication.ts';
import type { Tx } from '../ports/store.ts';
import { type Change, keyOf, type Message, toAll, toAuthor, want } from './messages.ts';
import { announcePersonal, nudge } from './personal.ts';

/** Key of the card of one revision and voice round in one chat. */
export const cardKey = (id: string, revision: number, round: number, chat: string): string =>
  `card:${id}:${revision}:${round}@${chat}`;

/** Wants the messages that a change calls for. Only topics are stored: words and names are looked up when a message is drawn. */
export async function announce(tx: Tx, change: Change): Promise<void> {
  for (const event of change.events) {
    if (event.type === 'asked' || event.type === 'revised' || event.type === 'round-opened')
      await showCards(tx, change);
    else if (event.type === 'lapsed') await toAuthor(tx, change, { topic: 'lapsed' });
    else if (event.type === 'nudged') await nudge(tx, change);
    else if ('publication' in event) await onPublication(tx, change, event);
    // After the card it stands under.
    if (event.type === 'revised') await showDifference(tx, change);
  }
  await announcePersonal(tx, change);
  if (waitsUnread(change.before) && !waitsUnread(change.after)) await redrawUnread(tx, change);
  if (change.after.status === change.before.status) return;
  if (change.after.status === 'published') await toAll(tx, change, { topic: 'published' });
  else await redrawAnnounced(tx, change);
  // What vanished by itself has no boss of the internet.
  if (change.after.status === 'retracted' && change.after.undo !== null)
    await toAll(tx, change, { topic: 'retracted' });
}

/** What was said to be live, or was to be posted by hand, and is not any more, is said anew in its place. */
async function redrawAnnounced(tx: Tx, change: Change): Promise<void> {
  const { undo, publications } = change.after;
  const handed = publications.map(({ id, attempt }) => outcomeOf('handed-over', id, attempt));
  for (const message of [{ topic: 'published' } as const, ...(undo === null ? [] : handed)]) {
    for (const chat of change.chats) {
      const known = await tx.outbox.byKey(keyOf(change.after, message, chat));
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

async function redrawUnread(tx: Tx, change: Change): Promise<void> {
  for (const chat of change.chats) {
    const known = await tx.outbox.byKey(keyOf(change.after, unread(change), chat));
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

async function onPublication(tx: Tx, change: Change, event: PublicationEvent): Promise<void> {
  const topic = outcomes[event.type];
  const { publication } = event;
  if (event.type === 'held' && event.reason === 'late')
    await toAuthor(tx, change, { topic: 'still', detail: publication });
  else if (event.type === 'held' && event.reason === 'login')
    await toAll(tx, change, { topic: 'login', detail: publication, publication });
  else if (event.type === 'held' && event.reason === 'signals-unread') await toAll(tx, change, unread(change));
  else if (topic !== undefined && !(event.type === 'refused' && event.retry !== 'never')) {
    const attempt = change.after.publications.find((p) => p.id === publication)?.attempt ?? 0;
    await toAll(tx, change, outcomeOf(topic, publication, attempt));
  }
}

async function showCards(tx: Tx, { after, cause, chats }: Change): Promise<void> {
  const { id: proposal, revision, round } = after;
  for (const chat of chats) {
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
async function showDifference(tx: Tx, change: Change): Promise<void> {
  for (const chat of change.chats)
    await want(tx, { ...change, cause: null }, { topic: 'changed' }, { chat, person: null });
}
