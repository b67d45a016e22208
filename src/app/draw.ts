import type { Card } from '../core/card.ts';
import { differenceCard } from '../core/cards/difference.ts';
import { isUnread, noticeCard, type Topic, topics } from '../core/cards/notice.ts';
import { forgottenCard } from '../core/cards/personal.ts';
import { proposalCard, replacedCard } from '../core/cards/proposal.ts';
import type { ProposalView } from '../core/cards/view.ts';
import { headline } from '../core/draft.ts';
import type { Locale } from '../core/locale.ts';
import { bossOfTheInternet, type Undone } from '../core/one-voice/boss.ts';
import { serious } from '../core/one-voice/serious.ts';
import type { OutboxRow, Subject } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import { drawAnswers, isAnswer } from './answering.ts';
import { drawPersonal, isPersonal, noQuestion } from './draw-personal.ts';
import { drawSwitch } from './draw-switch.ts';
import { drawHome, isHome } from './home.ts';
import type { House } from './house.ts';
import { loadProposal } from './proposals.ts';
import { readerOf } from './turn.ts';
import { viewProposal } from './views.ts';
import { drawWeek } from './weekly.ts';

const isTopic = (topic: string): topic is Topic => (topics as readonly string[]).includes(topic);

/** The language of a place: the channel's, or its reader's own. */
async function localeOf(tx: Tx, house: House, row: OutboxRow): Promise<Locale> {
  if (row.place.person === null) return house.locale;
  return (await tx.people.byRef({ chat: row.place.chat, user: row.place.person }))?.locale ?? house.locale;
}

/** Is it wanted once more only because somebody was forgotten? */
export const isInPlace = (subject: Subject): boolean => subject.kind !== 'draft' && subject.inPlace === true;

/**
 * Draws a message from what is true now. Null: there is nothing to show any more. What stands while its words were erased is emptied, and
 * so is what may name somebody who was forgotten and cannot be drawn without them.
 */
export async function draw(tx: Tx, house: House, row: OutboxRow): Promise<Card | null> {
  if (row.card !== null) return row.card;
  const locale = await localeOf(tx, house, row);
  const card = await drawSubject(tx, house, row, locale);
  if (card !== null || row.message === null || row.message === '') return card;
  return isInPlace(row.subject) || (await isErased(tx, row.subject)) ? forgottenCard(locale) : null;
}

/** Is it about a proposal whose words are gone, or did it tell what somebody said who was forgotten? */
async function isErased(tx: Tx, subject: Subject): Promise<boolean> {
  if (subject.kind === 'about' && subject.topic === 'forgotten') return true;
  if (subject.kind === 'draft' || subject.proposal === undefined) return false;
  const { proposal: p } = await loadProposal(tx, subject.proposal);
  return p.revision > 0 && (await tx.proposals.revision(p.id, p.revision)) === null;
}

async function drawSubject(tx: Tx, house: House, row: OutboxRow, locale: Locale): Promise<Card | null> {
  const { subject } = row;
  if (isAnswer(subject)) return drawAnswers(tx, house, subject, locale);
  if (subject.kind === 'proposal') return drawProposal(tx, house, subject, locale);
  if (isHome(subject)) return drawHome(tx, house, row.place);
  if (subject.kind === 'about' && subject.topic === 'switch') return drawSwitch(tx, row.key, locale);
  if (subject.kind === 'about' && subject.topic === 'changed') return drawDifference(tx, house, subject, locale);
  if (subject.kind === 'about' && subject.topic.startsWith('week:'))
    return drawWeek(tx, house, subject.topic.slice('week:'.length), locale);
  if (subject.kind !== 'about') return null;
  return drawAbout(tx, house, row, subject, locale);
}

async function drawAbout(
  tx: Tx,
  house: House,
  row: OutboxRow,
  subject: Extract<Subject, { kind: 'about' }>,
  locale: Locale,
): Promise<Card | null> {
  const { topic } = subject;
  if (subject.proposal === undefined || !(isTopic(topic) || isPersonal(topic))) return null;
  const view = await viewProposal(tx, house, subject.proposal, locale);
  if (view === null) return null;
  if (isPersonal(topic)) return drawPersonal(tx, house, topic, { row, subject, view, locale });
  const over = topic === 'nudge' ? await noQuestion(tx, house, { row, subject, view, locale }) : 'stands';
  if (over !== 'stands') return over;
  // Over before anybody could be told: then nobody needs to be.
  if (topic === 'signals-unread' && row.message === null && !isUnread(view)) return null;
  const certificate = topic === 'retracted' ? await certify(tx, house, view, locale) : [];
  return noticeCard(topic, only(view, subject.publication), readerOf(house, locale), certificate);
}

/** Null where another revision has come meanwhile, and where words were erased. */
async function drawDifference(
  tx: Tx,
  house: House,
  { proposal = '', revision = 0 }: Extract<Subject, { kind: 'about' }>,
  locale: Locale,
): Promise<Card | null> {
  const { proposal: p } = await loadProposal(tx, proposal);
  const [before, after] = [
    await tx.proposals.revision(proposal, revision - 1),
    await tx.proposals.revision(proposal, revision),
  ];
  if (p.revision !== revision || before === null || after === null) return null;
  const { accounts } = house.leitbild;
  return differenceCard(revision, {
    before: before.draft,
    after: after.draft,
    accounts,
    reader: readerOf(house, locale),
  });
}

/** Two accounts may be unsure at once: a message about one shows that one. */
const only = (view: ProposalView, publication: string | undefined): ProposalView =>
  publication === undefined ? view : { ...view, publications: view.publications.filter((p) => p.id === publication) };

async function drawProposal(
  tx: Tx,
  house: House,
  subject: Extract<Subject, { kind: 'proposal' }>,
  locale: Locale,
): Promise<Card | null> {
  const view = await viewProposal(tx, house, subject.proposal, locale);
  if (view === null) return null;
  const reader = readerOf(house, locale);
  if (view.revision === subject.revision && view.round === subject.round)
    return proposalCard(view, house.leitbild, reader);
  const old = await tx.proposals.revision(subject.proposal, subject.revision);
  return replacedCard(view, { revision: subject.revision, words: old === null ? '…' : headline(old.draft) }, reader);
}

/** The certificate of whoever was boss of the internet just now. */
async function certify(tx: Tx, house: House, view: ProposalView, locale: Locale): Promise<readonly string[]> {
  const { proposal } = await loadProposal(tx, view.id);
  if (proposal.undo === null || view.undoneBy === null) return [];
  const results = view.publications
    .filter((p) => p.state === 'removed')
    .map((p): Undone => ({ network: p.network, outcome: 'removed', ...(p.url === null ? {} : { link: p.url }) }));
  return bossOfTheInternet(house.oneVoice, {
    name: view.undoneBy,
    from: proposal.undo.at,
    to: proposal.updatedAt ?? proposal.undo.at,
    results,
    zone: house.leitbild.rhythm.zone,
    locale,
    seed: view.id,
    plain: serious(house.oneVoice, view.draft.words),
  });
}
