import type { Card, Line } from '../core/card.ts';
import { faultLines } from '../core/cards/file-faults.ts';
import { draftForm, wishLine } from '../core/cards/form.ts';
import { closedCard, keptCard, reviewCard } from '../core/cards/review.ts';
import { isAuthor } from '../core/decide/step.ts';
import { notTalking } from '../core/decide/talk.ts';
import { type Draft, plainDraft } from '../core/draft.ts';
import { canonical, commit, contentHash, signatureDigest } from '../core/hash.ts';
import type { PersonId } from '../core/person.ts';
import type { Proposal, RevisionFacts } from '../core/proposal.ts';
import { type Refused, refuse } from '../core/refusal.ts';
import type { Review } from '../core/review.ts';
import { isNothing } from '../core/rules/empty.ts';
import { maskDraft } from '../core/secrets/mask.ts';
import type { DraftRow, RevisionRow, Subject } from '../ports/rows.ts';
import { nextNamed } from './people.ts';
import { contextFor, loadProposal } from './proposals.ts';
import { followReply } from './replies.ts';
import { placesOf, recentPosts, reviewDraft } from './reviewing.ts';
import { type Done, done, readerOf, redraw, run, type Turn, tell } from './turn.ts';
import { someone } from './views.ts';

/** The commitment and facts of a revision, and its row with the words. */
function revisionOf(
  turn: Turn,
  id: string,
  revision: number,
  draft: Draft,
  review: Review,
): { facts: RevisionFacts; row: RevisionRow } {
  const { house } = turn;
  const shown = house.leitbild.accounts
    .filter((a) => draft.accounts.includes(a.id))
    .map(({ id: account, network, handle, server }) => ({
      id: account,
      network,
      handle,
      ...(server === undefined ? {} : { server }),
    }));
  const signatureSalt = draft.signature === null ? null : house.chance.secret(32);
  const signature = signatureDigest(signatureSalt, draft.signature);
  const hash = contentHash(draft, shown, signature);
  const salt = house.chance.secret(32);
  const policy = house.leitbild.policy[draft.kind];
  const blocks = review.findings.filter((f) => f.verdict === 'block');
  const hard = [...new Set(blocks.map((f) => f.rule))].map((rule) => ({
    rule,
    overridable: blocks.every((f) => f.rule !== rule || f.overridable),
  }));
  const accounts = shown.map((a) => ({ account: a.id, network: a.network }));
  return {
    facts: { revision, kind: draft.kind, commitment: commit(salt, hash), accounts, wished: draft.time, hard, policy },
    row: {
      proposal: id,
      revision,
      by: turn.me.person,
      at: house.clock.now(),
      draft,
      review,
      policy,
      accounts: shown,
      hash,
      salt,
      signatureSalt,
      signatureDigest: signature,
    },
  };
}

/** Asks: a new proposal, open, with its card in the channel. `named` is who was wished for; else it goes by rotation. */
export async function ask(turn: Turn, draft: Draft, review: Review, named: PersonId | null): Promise<Done> {
  const id = turn.house.chance.id();
  const { facts, row } = revisionOf(turn, id, 1, draft, review);
  const someone = named ?? (await nextNamed(turn.tx, turn.me.ref.chat, [turn.me.person]));
  const asked = await run(turn, id, { type: 'ask', by: turn.me.person, facts, named: someone });
  if (!asked.ok) return asked;
  await turn.tx.proposals.addRevision(row);
  await followReply(turn.tx, turn.house, asked.proposal);
  return done(id);
}

/** A new revision of a proposal, based on the one its writer saw. */
export async function revise(turn: Turn, id: string, base: number, draft: Draft, review: Review): Promise<Done> {
  const { facts, row } = revisionOf(turn, id, base + 1, draft, review);
  const revised = await run(turn, id, { type: 'revise', by: turn.me.person, facts, base });
  if (!revised.ok) return revised;
  await turn.tx.proposals.addRevision(row);
  return nameAnew(turn, revised.proposal);
}

/** Nobody is asked to read over their own words: where an author is named, the card is passed on to somebody who is none. */
async function nameAnew(turn: Turn, p: Proposal): Promise<Done> {
  const { named } = p;
  if (named === null || !isAuthor(p, named, await contextFor(turn.tx, turn.house, p, turn.me.person)))
    return done(p.id);
  const to = await nextNamed(turn.tx, turn.me.ref.chat, [...p.authors, ...p.passed]);
  const passed = await run(turn, p.id, { type: 'pass-on', by: named, to });
  return passed.ok ? done(p.id) : passed;
}

/** Where nothing changes that readers would see, the note is changed and nobody asked anew. Null: it is a new revision. */
async function onlyNote(
  turn: Turn,
  { proposal: id, revision }: NonNullable<DraftRow['of']>,
  draft: Draft,
): Promise<Done | null> {
  const { tx, house, me } = turn;
  const { proposal } = await loadProposal(tx, id);
  const before = await tx.proposals.revision(id, revision);
  const late = notTalking(proposal);
  if (late !== null || before === null || revision !== proposal.revision) return late ?? null;
  const signature = signatureDigest(before.signatureSalt, draft.signature);
  if (before.hash !== contentHash(draft, house.leitbild.accounts, signature)) return null;
  // Nobody outside sees it, but whoever agreed to a post agreed to one that was paid, or was not.
  if (before.draft.paid !== draft.paid) return null;
  // Neither the note nor what is said about pictures leaves the house.
  const beside = { note: draft.note, media: draft.media };
  if (canonical({ note: before.draft.note, media: before.draft.media }) === canonical(beside)) {
    await tell(turn, 'unchanged', keptCard('unchanged', turn.me.locale));
    return { ok: true, proposal: id, unchanged: true };
  }
  // It leaves no trace in the history, so nobody else's is to be had.
  if (!isAuthor(proposal, me.person, await contextFor(tx, house, proposal, me.person))) return refuse('not-yours');
  await tx.proposals.amend(id, revision, { ...before.draft, ...beside });
  await tx.outbox.touch(id);
  await tell(turn, 'beside', keptCard('beside', me.locale));
  return done(id);
}

interface Way {
  /** The unsent draft this comes from; it is gone once asked. */
  readonly from?: DraftRow | null;
  readonly of?: DraftRow['of'];
  /** Who was wished for by name. */
  readonly named?: PersonId | null;
  /** The author has seen the findings and asks all the same. */
  readonly anyway?: boolean;
}

/** Reviews, and goes on: a clear review asks at once, anything else is shown to its author first, privately. */
export async function propose(turn: Turn, draft: Draft, way: Way = {}): Promise<Done> {
  if (turn.me.kind !== 'colleague') return refuse('not-a-colleague', { about: 'propose' });
  if (isNothing(draft)) return refuse('bad-input', { about: 'text' });
  const of = way.of ?? way.from?.of ?? null;
  const sent = (of === null ? null : await onlyNote(turn, of, draft)) ?? (await reviewed(turn, draft, way, of));
  if (sent === null) return showReview(turn, draft, way, of);
  if (sent.ok && way.from) {
    await turn.tx.drafts.remove(way.from.id);
    await closeReviews(turn, way.from.id, closedCard('asked', draft.words, turn.me.locale));
  }
  return sent;
}

/** A draft that is asked, thrown away or written on has no card left that looks as if it were still to be decided on. */
export async function closeReviews(turn: Turn, draft: string, card: Card): Promise<void> {
  if (turn.on?.subject.kind === 'draft') await redraw(turn, card);
  for (const { key, place } of await turn.tx.outbox.reviews(draft))
    await turn.tx.outbox.want({ key, place, subject: { kind: 'about', topic: 'closed' }, card, cause: null });
}

/** A rule that nobody can override, as a refusal. */
export const hardRule = (rule: string): Refused =>
  rule === 'pictures' ? refuse('needs-alt-text') : refuse('hard-rule', { about: rule });

/** Null: its author should see the review first. */
async function reviewed(turn: Turn, draft: Draft, way: Way, of: DraftRow['of']): Promise<Done | null> {
  // A wish that was kept may be over by now: a draft waits for up to a week, and another version comes when it comes.
  if (draft.time !== null && draft.time < turn.house.clock.now()) return refuse('bad-input', { about: 'time:past' });
  // What is proposed again may be old enough for its pictures to be gone.
  const pictures = new Set(draft.media.map((one) => one.sha256));
  if (pictures.size > (await turn.tx.media.known([...pictures])).length)
    return refuse('bad-input', { about: 'picture:gone' });
  const review = reviewDraft(turn.house, draft, await recentPosts(turn.tx, turn.house.clock.now()));
  const fixed = review.findings.find((f) => f.verdict === 'block' && !f.overridable);
  if (way.anyway === true && fixed !== undefined) return hardRule(fixed.rule);
  if (review.verdict !== 'clear' && way.anyway !== true) return null;
  return of === null
    ? ask(turn, draft, review, way.named ?? null)
    : revise(turn, of.proposal, of.revision, draft, review);
}

/** Keeps the draft (secrets masked, seven days) and shows its author what the review found. */
export async function showReview(turn: Turn, given: Draft, way: Way = {}, of: DraftRow['of'] = null): Promise<Done> {
  const { house, tx, me } = turn;
  const draft = maskDraft(given, house.secrets);
  // The findings of what was written; masked, it would look harmless.
  const review = reviewDraft(house, given, await recentPosts(tx, house.clock.now()));
  const id = way.from?.id ?? house.chance.id();
  if (way.from) await closeReviews(turn, id, closedCard('went-on', way.from.draft.words, me.locale));
  await tx.drafts.put({ id, person: me.person, draft, review, of, updatedAt: house.clock.now() });
  const card = reviewCard(
    { draft, review, places: placesOf(house, draft) },
    house.leitbild,
    readerOf(house, me.locale),
  );
  await tell(turn, 'review', card, { kind: 'draft', draft: id, ...(way.named ? { named: way.named } : {}) });
  return done();
}

/** What a form belongs to. */
interface Onto {
  /** It is a new version of this one. */
  readonly of?: DraftRow['of'];
  /** The draft it goes on with. */
  readonly from?: string;
  /** Said before all else. */
  readonly first?: readonly Line[];
  /** Who was wished for by name. */
  readonly named?: PersonId | null;
}

/** The form of a new post, or of a new version of one. What was never reviewed may hold a secret: it is masked. */
export async function openForm(turn: Turn, base: Draft | null, onto: Onto = {}): Promise<Done> {
  const { of = null, from, first = [], named = null } = onto;
  const { house, me } = turn;
  if (me.kind !== 'colleague') return refuse('not-a-colleague', { about: 'propose' });
  const card = draftForm(
    of === null ? 'propose' : 'revise',
    base === null ? null : maskDraft(base, house.secrets),
    house.leitbild.accounts,
    readerOf(house, me.locale),
    placesOf(house, { ...(base ?? plainDraft('')), accounts: house.leitbild.accounts.map((one) => one.id) }),
  );
  const filled = from === undefined ? '' : `:${from}`;
  const missing = faultLines(turn.faults ?? [], me.locale);
  const wished = named === null || of !== null ? null : await turn.tx.people.byId(named);
  const asks = wished === null ? [] : [wishLine(wished.name || someone[me.locale], me.locale)];
  await tell(
    turn,
    'form',
    { ...card, lines: [...first, ...asks, ...card.lines, ...missing] },
    of === null
      ? wishing(`form${filled}`, wished?.person ?? null)
      : { kind: 'about', topic: `revise${filled}`, proposal: of.proposal, revision: of.revision },
  );
  return done();
}

/** The form says who will be asked, so it names them, too. */
const wishing = (topic: string, named: PersonId | null): Subject =>
  named === null ? { kind: 'about', topic } : { kind: 'about', topic, named, names: [named] };

/** The current words of a proposal, or null where it does not exist or they were erased. */
export async function currentRevision(turn: Turn, id: string): Promise<RevisionRow | null> {
  const { proposal } = await loadProposal(turn.tx, id);
  return proposal.revision === 0 ? null : turn.tx.proposals.revision(id, proposal.revision);
}
