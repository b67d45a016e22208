import type { Topic } from '../core/cards/notice.ts';
import type { PersonalTopic } from '../core/cards/personal.ts';
import type { PersonId } from '../core/person.ts';
import type { Proposal, ProposalEvent } from '../core/proposal.ts';
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
  /** Where it is announced. */
  readonly chats: readonly string[];
}

/** What a message for one person needs to know of it. */
type Told = Pick<Change, 'after' | 'cause'>;

/**
 * A message about a proposal. `detail` tells several of one topic apart; `publication` is the one it is about, `person` whose words it
 * tells.
 */
export interface Message {
  readonly topic: Topic | PersonalTopic | 'changed';
  readonly detail?: string;
  readonly publication?: string;
  readonly person?: PersonId;
}

/** Same key, same message: drawn anew in its place. */
export const keyOf = (
  { id, revision }: Pick<Proposal, 'id' | 'revision'>,
  { topic, detail = '' }: Message,
  chat: string,
): string => `${topic}:${id}:${detail}:${revision}@${chat}`;

/** Wants a message about a proposal at one place. */
export async function want(tx: Tx, change: Told, message: Message, place: Place): Promise<void> {
  const { topic, publication, person } = message;
  const { id, revision, round } = change.after;
  const subject = {
    kind: 'about',
    topic,
    proposal: id,
    revision,
    round,
    ...(publication === undefined ? {} : { publication }),
    ...(person === undefined ? {} : { person }),
  } as const;
  await tx.outbox.want({
    key: keyOf(change.after, message, place.chat),
    place,
    subject,
    card: null,
    cause: change.cause,
  });
}

/** The chats of this process, and those in which another one shows cards on these proposals. */
export async function chatsOf(tx: Tx, house: House, proposals: readonly string[]): Promise<readonly string[]> {
  return [...new Set([...house.chats.keys(), ...(await tx.outbox.chats(proposals))])];
}

/** So many proposals tell where this company talks; a chat that was given up is forgotten once there are as many newer ones. */
const RECENT = 20;

/** Every chat that this company's cards stand in, whichever process shows them. */
export async function everyChat(tx: Tx, house: House): Promise<readonly string[]> {
  const recent = await tx.proposals.list({}, { limit: RECENT });
  return chatsOf(
    tx,
    house,
    recent.map(({ id }) => id),
  );
}

/** Wants it in every chat where the change is announced, for all. */
export async function toAll(tx: Tx, change: Change, message: Message): Promise<void> {
  for (const chat of change.chats) await want(tx, change, message, { chat, person: null });
}

/** Wants it for the author alone. */
export async function toAuthor(tx: Tx, change: Told, message: Message): Promise<void> {
  const row = await authorOf(tx, change.after);
  if (row !== null) await want(tx, change, message, { chat: row.ref.chat, person: row.ref.user });
}

/** Whoever proposed it, if there is still somebody to tell. */
export async function authorOf(tx: Tx, { authors: [author] }: Proposal): Promise<PersonRow | null> {
  return author === undefined ? null : reachable(tx, author);
}

/** All who wrote it and can still be told, each human once, whoever proposed it first. */
export async function authorsOf(tx: Tx, { authors }: Proposal): Promise<readonly PersonRow[]> {
  const humans = new Map<PersonId, PersonRow>();
  for (const author of authors) {
    const row = await reachable(tx, author);
    if (row !== null && !humans.has(row.human)) humans.set(row.human, row);
  }
  return [...humans.values()];
}

/** A message that every author gets: whoever proposed it has the one without a detail. */
export const ofAuthor = ({ authors }: Proposal, topic: 'live' | 'taken-back', person: PersonId): Message =>
  person === authors[0] ? { topic } : { topic, detail: person };

/** Somebody who left or was forgotten reads nothing any more. */
export async function reachable(tx: Tx, person: PersonId): Promise<PersonRow | null> {
  const row = await tx.people.byId(person);
  return row === null || row.kind === 'gone' ? null : row;
}

/** Draws a message of this key anew, if it is there: in its place, answering nobody. What was never shown stays as it is. */
export async function anew(tx: Tx, key: string): Promise<void> {
  const row = await tx.outbox.byKey(key);
  if (row === null || row.message === '') return;
  await tx.outbox.want({ key, place: row.place, subject: row.subject, card: null, cause: null });
}
