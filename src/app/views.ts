import type { ProposalView, PublicationView } from '../core/cards/view.ts';
import type { Context } from '../core/decide/index.ts';
import { enough, quorum, standingHard, validVoices } from '../core/decide/step.ts';
import type { Draft } from '../core/draft.ts';
import type { Finding } from '../core/finding.ts';
import { commit } from '../core/hash.ts';
import type { Locale } from '../core/locale.ts';
import { committeeVersion } from '../core/one-voice/committee.ts';
import { satireLine } from '../core/one-voice/line.ts';
import type { PersonId } from '../core/person.ts';
import { objectionsNow, type Proposal } from '../core/proposal.ts';
import type { ReasonRow } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import type { House } from './house.ts';
import { contextFor, loadProposal } from './proposals.ts';
import { answeredBy } from './replies.ts';
import { placesOf } from './reviewing.ts';

/** Somebody whose name was erased. */
export const someone: Readonly<Record<Locale, string>> = { de: 'jemand', en: 'somebody' };

type Names = (person: PersonId) => string;

async function namesIn(tx: Tx, p: Proposal, locale: Locale): Promise<Names> {
  const ids = [
    ...p.authors,
    ...p.signals.map((s) => s.person),
    ...p.overrides.map((o) => o.by),
    ...(p.named ? [p.named] : []),
    ...(p.undo ? [p.undo.by] : []),
  ];
  const rows = new Map((await tx.people.many([...new Set(ids)])).map((row) => [row.person, row.name]));
  // A forgotten person's row stays, without a name.
  return (person) => rows.get(person) || someone[locale];
}

/** Somebody's number is quoted in no joke, overridden or not, and neither is a language that the chain does not speak. */
const isNoJoke = ({ rule, verdict }: Finding): boolean => verdict === 'block' || rule === 'language';

/** A proposal with names instead of ids and words instead of hashes; null where its words do not exist (any more). */
export async function viewProposal(tx: Tx, house: House, id: string, locale: Locale): Promise<ProposalView | null> {
  const { proposal: p } = await loadProposal(tx, id);
  const row = p.revision === 0 ? null : await tx.proposals.revision(id, p.revision);
  if (row === null || p.createdAt === null) return null;
  const name = await namesIn(tx, p, locale);
  const context = await contextFor(tx, house, p, null);
  const reasons = await tx.reasons.of(id);
  const post = { text: row.draft.words, seed: id, now: p.createdAt, zone: house.leitbild.rhythm.zone, locale };
  const joked = !row.review.findings.some(isNoJoke);
  return {
    id,
    status: p.status,
    revision: p.revision,
    round: p.round,
    draft: row.draft,
    review: row.review,
    authors: [...new Set(p.authors.map(name))],
    // Nobody is asked who has left: the card is open to all anyway.
    named: p.named === null || context.standing(p.named).kind !== 'colleague' ? null : name(p.named),
    voices: validVoices(p, context).map(name),
    byButton: p.signals.some((s) => s.via === 'button' && s.revision === p.revision && s.round === p.round),
    needed: quorum(p, context),
    objections: objections(p, name, reasons),
    hard: standingHard(p, context),
    overrides: p.overrides
      .filter((o) => o.revision === p.revision)
      .map((o) => ({ rule: o.rule, name: name(o.by), reason: reasons.find((r) => isReasonOf(r, o))?.text ?? '' })),
    places: placesOf(house, row.draft),
    publications: await publications(tx, house, p),
    due: p.due,
    createdAt: p.createdAt,
    liveAt: firstLive(p),
    stopped: haltedNow(p, context),
    restoredAt: p.restoredAt,
    answers: await answered(tx, row.draft),
    keeperMissing:
      p.facts?.policy.keeperNeeded === true &&
      validVoices(p, context).length >= quorum(p, context) &&
      !enough(p, context),
    undoneBy: p.undo === null ? null : name(p.undo.by),
    satire: joked ? satireLine(house.oneVoice, post) : null,
    committee: joked ? committeeVersion(house.oneVoice, row.draft.words, id, locale) : null,
  };
}

/** Whom a reply answers, and what they said. */
async function answered(tx: Tx, draft: Draft): Promise<ProposalView['answers']> {
  const reply = await answeredBy(tx, draft);
  return reply === null ? null : { author: reply.author, text: reply.text, url: reply.url };
}

const haltedNow = (p: Proposal, context: Context): boolean =>
  (p.facts?.accounts ?? []).some((a) => context.halted(a.network));

/** Somebody may override several hints, each with a reason of its own. */
const isReasonOf = (
  { about, person, salt, text }: ReasonRow,
  { by, commitment }: Proposal['overrides'][number],
): boolean => about === 'override' && person === by && commit(salt, text) === commitment;

const reasonOf = (reasons: readonly ReasonRow[], about: ReasonRow['about'], person: PersonId): string | null =>
  reasons.findLast((r) => r.about === about && r.person === person)?.text ?? null;

function objections(p: Proposal, name: Names, reasons: readonly ReasonRow[]): ProposalView['objections'] {
  const now = objectionsNow(p);
  const people = new Set(p.signals.filter((s) => s.verdict === 'object').map((s) => s.person));
  return [...people].map((person) => ({
    name: name(person),
    reason: reasonOf(reasons, 'objection', person),
    current: now.some((s) => s.person === person),
  }));
}

const firstLive = (p: Proposal): string | null =>
  p.publications.flatMap((one) => (one.liveAt === null ? [] : [one.liveAt])).sort()[0] ?? null;

async function publications(tx: Tx, house: House, p: Proposal): Promise<readonly PublicationView[]> {
  const views: PublicationView[] = [];
  for (const one of p.publications) {
    const parts = await tx.publications.parts(one.id);
    const account = house.leitbild.accounts.find((a) => a.id === one.account);
    const url = parts.find((part) => part.receipt !== null)?.receipt?.url ?? null;
    views.push({
      id: one.id,
      network: one.network,
      handle: account?.handle ?? one.account,
      state: one.state,
      held: one.held,
      reason: one.reason,
      url,
    });
  }
  return views;
}
