import { noteForm } from '../core/cards/form.ts';
import type { Proposal } from '../core/proposal.ts';
import { refuse } from '../core/refusal.ts';
import { anew, authorOf, keyOf, toAuthor } from './messages.ts';
import { notedBy, noteSubject } from './personal.ts';
import { loadProposal } from './proposals.ts';
import { type Done, done, readerOf, type Turn, tell } from './turn.ts';
import { aside } from './typed.ts';
import { someone } from './views.ts';
import type { On } from './voices.ts';

/**
 * A remark (✏️) for the author, on the revision its giver has read: who has one is said at once, and what it is, is asked once a
 * revision. It changes nothing.
 */
export async function takeNote(turn: Turn, p: Proposal, on: On): Promise<Done> {
  const { tx, me } = turn;
  const author = await authorOf(tx, p);
  if (author === null) return done(p.id);
  const message = notedBy(me.person);
  const { revision, round } = on;
  const read = { ...p, revision, round };
  if ((await tx.outbox.byKey(keyOf(read, message, author.ref.chat))) !== null) return done(p.id);
  await toAuthor(tx, { after: read, cause: turn.event }, message);
  const row = await tx.proposals.revision(p.id, revision);
  const name = author.name || someone[me.locale];
  const card = noteForm(row?.draft.words ?? '', name, readerOf(turn.house, me.locale));
  const about = { kind: 'about', topic: 'note', names: [author.person] } as const;
  await tell(turn, 'note', card, { ...about, proposal: p.id, revision, round });
  return done(p.id);
}

/** What the remark is, for the author alone. */
export async function sayNote(turn: Turn, id: string, revision: number, given: string): Promise<Done> {
  const { tx, me, house } = turn;
  const note = aside('note', given, house.secrets);
  if (!note.ok) return note;
  if (note.text === '') return refuse('bad-input', { about: 'note' });
  const { proposal } = await loadProposal(tx, id);
  const author = await authorOf(tx, proposal);
  await tx.reasons.add({
    subject: noteSubject(id, revision),
    person: me.person,
    about: 'note',
    text: note.text,
    salt: house.chance.secret(32),
    at: house.clock.now(),
  });
  if (author !== null) await anew(tx, keyOf({ id, revision }, notedBy(me.person), author.ref.chat));
  return done(id);
}
