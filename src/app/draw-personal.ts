import type { Card } from '../core/card.ts';
import { noLonger } from '../core/cards/notice.ts';
import { type PersonalTopic, personalCard, personalTopics, type Saying } from '../core/cards/personal.ts';
import { replacedCard } from '../core/cards/proposal.ts';
import type { ProposalView } from '../core/cards/view.ts';
import { headline } from '../core/draft.ts';
import type { Locale } from '../core/locale.ts';
import type { PersonId } from '../core/person.ts';
import { objectionsNow, type Proposal } from '../core/proposal.ts';
import type { OutboxRow, PersonRow, Subject } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import type { House } from './house.ts';
import { mayBeAsked, noteSubject } from './personal.ts';
import { loadProposal } from './proposals.ts';
import { readerOf } from './turn.ts';
import { someone } from './views.ts';

type About = Extract<Subject, { kind: 'about' }>;

/** Is this a message for one person alone? */
export const isPersonal = (topic: string): topic is PersonalTopic =>
  (personalTopics as readonly string[]).includes(topic);

/** One message, the proposal it is about as it is now, and its language. */
export interface Drawing {
  readonly row: OutboxRow;
  readonly subject: About;
  readonly view: ProposalView;
  readonly locale: Locale;
}

/** What those may still be told who are colleagues no more: what the world can read, too. */
const outside: readonly PersonalTopic[] = ['live', 'taken-back'];

/** Draws what one person alone is told. Null: they need not be told, or may not any more. */
export async function drawPersonal(tx: Tx, house: House, topic: PersonalTopic, drawing: Drawing): Promise<Card | null> {
  const { row, view, locale } = drawing;
  const over = topic === 'asked' ? await noQuestion(tx, house, drawing) : 'stands';
  if (over !== 'stands') return over;
  const saying = await sayingOf(tx, topic, drawing);
  if (await isOurs(tx, row)) return personalCard(topic, view, readerOf(house, locale), saying);
  if (!outside.includes(topic)) return null;
  const seen = { ...view, objections: [], overrides: [], voices: [] };
  return { ...personalCard(topic, seen, readerOf(house, locale), saying), actions: [] };
}

/** Do colleagues alone read it: one of them, or all? */
const isOurs = async (tx: Tx, row: OutboxRow): Promise<boolean> =>
  row.place.person === null || (await readerAt(tx, row))?.kind === 'colleague';

/** Who reads it: somebody known, in a place of their own. */
const readerAt = async (tx: Tx, { place }: OutboxRow): Promise<PersonRow | null> =>
  place.person === null ? null : tx.people.byRef({ chat: place.chat, user: place.person });

/** What stands in place of a question that is none any more: nothing, where nobody has been asked yet. */
export async function noQuestion(
  tx: Tx,
  house: House,
  { row, subject, view, locale }: Drawing,
): Promise<Card | null | 'stands'> {
  const { proposal } = await loadProposal(tx, view.id);
  const { revision = 0, round = 0 } = subject;
  if (await isAsked(tx, proposal, row, { revision, round })) return 'stands';
  if (row.message === null) return null;
  const reader = readerOf(house, locale);
  if (proposal.revision === revision && proposal.round === round) {
    const card = noLonger('notice', view, reader);
    // Who said what about it is not theirs to read any more.
    return (await isOurs(tx, row)) ? card : { ...card, lines: [] };
  }
  const old = await tx.proposals.revision(view.id, revision);
  return replacedCard(view, { revision, words: old === null ? '…' : headline(old.draft) }, reader);
}

/** Does it still wait for this reader: for all, where it was said to all? */
async function isAsked(
  tx: Tx,
  p: Proposal,
  row: OutboxRow,
  on: { readonly revision: number; readonly round: number },
): Promise<boolean> {
  if (p.status !== 'open' && p.status !== 'contested') return false;
  if (p.revision !== on.revision || p.round !== on.round) return false;
  if (row.place.person === null) return true;
  const reader = await readerAt(tx, row);
  if (reader === null || reader.person !== p.named || !(await mayBeAsked(tx, p, reader))) return false;
  const said = p.signals.some((s) => s.person === reader.person && s.revision === p.revision && s.round === p.round);
  return !said && !objectionsNow(p).some(({ person }) => person === reader.person);
}

const abouts = { objected: 'objection', noted: 'note' } as const;

async function sayingOf(tx: Tx, topic: PersonalTopic, { subject, view, locale }: Drawing): Promise<Saying> {
  const { person, revision = 0 } = subject;
  const name = view.undoneBy ?? someone[locale];
  if ((topic !== 'objected' && topic !== 'noted') || person === undefined) return { name, words: null, stands: 'now' };
  const about = abouts[topic];
  const reasons = await tx.reasons.of(topic === 'noted' ? noteSubject(view.id, revision) : view.id);
  const { proposal } = await loadProposal(tx, view.id);
  const isNow = revision === proposal.revision;
  return {
    // A forgotten person's row stays, without a name.
    name: (await tx.people.byId(person))?.name || someone[locale],
    words: reasons.findLast((one) => one.about === about && one.person === person)?.text ?? null,
    stands: topic === 'objected' && !objects(proposal, person, revision) ? 'no' : isNow ? 'now' : 'earlier',
  };
}

/** Does their objection to this revision stand? It outlives the revision until it is dropped. */
const objects = ({ signals }: Proposal, person: PersonId, revision: number): boolean =>
  signals.some((one) => one.verdict === 'object' && one.person === person && one.revision === revision);
