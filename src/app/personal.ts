import type { PersonId } from '../core/person.ts';
import type { Proposal, ProposalEvent } from '../core/proposal.ts';
import type { OutboxRow, PersonRow } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import {
  anew,
  authorOf,
  authorsOf,
  type Change,
  keyOf,
  type Message,
  ofAuthor,
  reachable,
  toAll,
  toAuthor,
  want,
} from './messages.ts';

/** Tells the person asked by name, and the author, what is theirs to hear; what they were told before is drawn anew. */
export async function announcePersonal(tx: Tx, change: Change): Promise<void> {
  const { before, after, events } = change;
  await redrawAsked(tx, change);
  await redrawForAuthor(tx, change);
  for (const event of events)
    if (event.type === 'voiced' && event.verdict === 'object')
      await toAuthor(tx, change, { topic: 'objected', detail: event.person, person: event.person });
  if (events.some(({ type }) => asking.includes(type))) await ask(tx, change);
  if (after.status === 'published' && before.status !== 'published') await toAuthors(tx, change, 'live', null);
  if (after.undo !== null && before.undo === null) await toAuthors(tx, change, 'taken-back', after.undo.by);
}

/** Tells everybody who wrote it but whoever did it, through any of their accounts. */
async function toAuthors(tx: Tx, change: Change, topic: 'live' | 'taken-back', but: PersonId | null): Promise<void> {
  const doer = but === null ? null : ((await tx.people.byId(but))?.human ?? null);
  for (const { person, human, ref } of await authorsOf(tx, change.after))
    if (human !== doer)
      await want(tx, change, ofAuthor(change.after, topic, person), { chat: ref.chat, person: ref.user });
}

const asking: readonly ProposalEvent['type'][] = ['asked', 'revised', 'round-opened', 'passed-on'];

const isOpen = ({ status }: Proposal): boolean => status === 'open' || status === 'contested';

const askOf = ({ round }: Proposal, person: PersonId): Message => ({ topic: 'asked', detail: `${round}:${person}` });

/** Whoever is named is asked in person, at once. May they read it? That is looked at when it is drawn, perhaps hours from now. */
async function ask(tx: Tx, change: Change): Promise<void> {
  const { named } = change.after;
  const row = named === null || !isOpen(change.after) ? null : await reachable(tx, named);
  if (row !== null)
    await want(tx, change, askOf(change.after, row.person), { chat: row.ref.chat, person: row.ref.user });
}

/** Colleagues alone are asked, and nobody to read over their own words, through whatever account. */
export async function mayBeAsked(tx: Tx, { authors }: Proposal, row: PersonRow): Promise<boolean> {
  if (row.kind !== 'colleague') return false;
  const wrote = await tx.people.many([...authors]);
  return !wrote.some(({ human }) => human === row.human);
}

const nudgeOf = (askedAt: string | null): Message => ({ topic: 'nudge', detail: askedAt ?? '' });

/** Reminds whoever is named; where nobody is, or they may not be asked any more, everyone. */
export async function nudge(tx: Tx, change: Change): Promise<void> {
  const message = nudgeOf(change.after.askedAt);
  const named = change.after.named === null ? null : await reachable(tx, change.after.named);
  if (named === null || !(await mayBeAsked(tx, change.after, named))) await toAll(tx, change, message);
  else await want(tx, change, message, { chat: named.ref.chat, person: named.ref.user });
}

/** What decides whether somebody is still asked. */
const standing = (p: Proposal): string =>
  JSON.stringify([
    p.status,
    p.revision,
    p.round,
    p.voided,
    p.named,
    p.signals.filter(({ person }) => person === p.named || p.passed.includes(person)),
  ]);

/** What asked or reminded somebody shows where things stand as soon as that changes, and no button that would be refused. */
async function redrawAsked(tx: Tx, { before, after, chats }: Change): Promise<void> {
  if (before.revision === 0 || standing(before) === standing(after)) return;
  const people = new Set([...before.passed, ...after.passed, before.named, after.named]);
  const at = after.askedAt === after.createdAt ? [after.askedAt] : await askedAts(tx, after.id);
  const messages = [
    ...[...people].flatMap((person) => (person === null ? [] : [askOf(before, person)])),
    ...at.map(nudgeOf),
  ];
  for (const chat of chats) {
    for (const message of messages) await anew(tx, keyOf(before, message, chat));
    if (after.named !== null && isOpen(after)) await askLate(tx, keyOf(after, askOf(after, after.named), chat));
  }
}

/** It was settled when its moment came, so that it never stood anywhere; now it is open again. What a restore took for said may stand. */
async function askLate(tx: Tx, key: string): Promise<void> {
  const row = await tx.outbox.byKey(key);
  if (row?.message === '' && !isHushed(row)) await tx.outbox.lost(key);
}

const isHushed = ({ subject }: OutboxRow): boolean => subject.kind === 'about' && subject.hushed === true;

/** Every moment from which somebody may have been reminded. */
async function askedAts(tx: Tx, id: string): Promise<readonly string[]> {
  const { events } = await tx.streams.load<ProposalEvent>(`proposal:${id}`);
  return events.flatMap(({ type, at }) =>
    ['asked', 'revised', 'reopened', 'round-opened'].includes(type) ? [at] : [],
  );
}

const objectors = ({ signals }: Proposal): readonly PersonId[] =>
  signals.flatMap(({ verdict, person }) => (verdict === 'object' ? [person] : []));

async function redrawForAuthor(tx: Tx, { before, after, events, chats }: Change): Promise<void> {
  if (before.revision === 0) return;
  const people = new Set([...objectors(before), ...objectors(after)]);
  const said = events.some(({ type }) => type === 'reasoned') || objectors(before).length !== objectors(after).length;
  const moved = before.status !== after.status || before.revision !== after.revision;
  const told = before.status === 'published' || after.undo !== null;
  const delivered = told && before.publications !== after.publications;
  const author = (said || moved) && people.size > 0 ? await authorOf(tx, after) : null;
  if (author !== null && chats.includes(author.ref.chat))
    // An objection outlives its revision, and so does the message that tells it.
    for (const person of people)
      for (let revision = 1; revision <= before.revision; revision += 1)
        await anew(tx, keyOf({ id: after.id, revision }, { topic: 'objected', detail: person }, author.ref.chat));
  if (moved) for (const { key } of await tx.outbox.remarks(after.id)) await anew(tx, key);
  if (moved || delivered) await redrawForAuthors(tx, chats, before);
}

/** What told its authors that it is live, or taken back, by their own or somebody else's hand. */
async function redrawForAuthors(tx: Tx, chats: Change['chats'], before: Proposal): Promise<void> {
  for (const { person, ref } of await authorsOf(tx, before))
    if (chats.includes(ref.chat))
      for (const topic of ['live', 'taken-back'] as const)
        await anew(tx, keyOf(before, ofAuthor(before, topic, person), ref.chat));
}

/** Who has a remark (✏️) on which revision. */
export const notedBy = (person: PersonId): Message => ({ topic: 'noted', detail: person, person });

/** The subject under which a remark is kept. */
export const noteSubject = (proposal: string, revision: number): string => `note:${proposal}:${revision}`;
