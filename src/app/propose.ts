import { readWish } from '../core/cadence.ts';
import type { FieldId } from '../core/card.ts';
import { draftForm } from '../core/cards/form.ts';
import { closedCard, reviewCard } from '../core/cards/review.ts';
import type { RevisionFacts } from '../core/proposal.ts';
import { draftSchema, plainDraft, type Draft } from '../core/draft.ts';
import { commit, contentHash } from '../core/hash.ts';
import { refuse, type Refused } from '../core/refusal.ts';
import type { Review } from '../core/review.ts';
import { maskSecrets } from '../core/rules/secrets.ts';
import type { DraftRow, RevisionRow } from '../ports/rows.ts';
import { nextNamed } from './people.ts';
import { loadProposal } from './proposals.ts';
import { placesOf, reviewDraft } from './reviewing.ts';
import { done, readerOf, redraw, run, tell, type Done, type Turn } from './turn.ts';

export type Values = Readonly<Partial<Record<FieldId, string>>>;

type DraftResult = { readonly ok: true; readonly draft: Draft } | Refused;

const blank = (text: string | undefined): string | null => (text === undefined || text.trim() === '' ? null : text.trim());

/** A draft from form values on top of another draft (or an empty one for the default accounts). */
export function draftFrom(turn: Turn, values: Values, base: Draft | null): DraftResult {
  const { leitbild, clock } = turn.house;
  const accounts = values.networks?.split(',').map((id) => id.trim()).filter((id) => id !== '') ?? base?.accounts ?? leitbild.accounts.filter((a) => a.default).map((a) => a.id);
  const unknown = accounts.find((id) => !leitbild.accounts.some((a) => a.id === id));
  if (unknown !== undefined) return refuse('bad-input', { about: `networks: ${unknown.slice(0, 40)}` });
  if (accounts.length === 0) return refuse('bad-input', { about: 'networks' });
  const wish = values.time === undefined ? (base?.time ?? null) : blank(values.time);
  const time = wish === null ? null : readWish(wish, leitbild.rhythm.zone);
  const stale = values.time !== undefined && time !== null && time < clock.now();
  if ((wish !== null && time === null) || stale) return refuse('bad-input', { about: `time: ${wish?.slice(0, 40)}` });
  const start = base ?? plainDraft('');
  const parsed = draftSchema.safeParse({
    ...start,
    accounts: [...new Set(accounts)],
    words: (values.text ?? start.words).trim(),
    variants: values.text === undefined || values.text === start.words ? start.variants : {},
    time,
    note: values.note ?? start.note,
    signature: values.signature === undefined ? start.signature : blank(values.signature),
  });
  return parsed.success ? { ok: true, draft: parsed.data } : refuse('bad-input', { about: parsed.error.issues[0]?.path.join('.') ?? 'text' });
}

/** The commitment and facts of a revision, and its row with the words. */
function revisionOf(turn: Turn, id: string, revision: number, draft: Draft, review: Review): { facts: RevisionFacts; row: RevisionRow } {
  const { house } = turn;
  const hash = contentHash(draft, house.leitbild.accounts);
  const salt = house.chance.secret(32);
  const policy = house.leitbild.policy[draft.kind];
  const blocks = review.findings.filter((f) => f.verdict === 'block');
  const hard = [...new Set(blocks.map((f) => f.rule))].map((rule) => ({ rule, overridable: blocks.every((f) => f.rule !== rule || f.overridable) }));
  const accounts = house.leitbild.accounts.filter((a) => draft.accounts.includes(a.id)).map((a) => ({ account: a.id, network: a.network }));
  return {
    facts: { revision, kind: draft.kind, commitment: commit(salt, hash), accounts, wished: draft.time, hard, policy },
    row: { proposal: id, revision, by: turn.me.person, at: house.clock.now(), draft, review, policy, hash, salt },
  };
}

/** Asks: a new proposal, open, with its card in the channel. `named` is who was wished for by name. */
export async function ask(turn: Turn, draft: Draft, review: Review, named: string | null): Promise<Done> {
  const id = turn.house.chance.id();
  const { facts, row } = revisionOf(turn, id, 1, draft, review);
  const someone = await nextNamed(turn.tx, turn.me.ref.chat, [turn.me.person], named);
  const asked = await run(turn, id, { type: 'ask', by: turn.me.person, facts, named: someone });
  if (!asked.ok) return asked;
  await turn.tx.proposals.addRevision(row);
  return done(id);
}

/** A new revision of a proposal, based on the one its writer saw. Unchanged words only change the note. */
export async function revise(turn: Turn, id: string, base: number, draft: Draft, review: Review): Promise<Done> {
  const before = await turn.tx.proposals.revision(id, base);
  const { facts, row } = revisionOf(turn, id, base + 1, draft, review);
  if (before !== null && before.hash === row.hash) {
    await turn.tx.proposals.amend(id, base, draft);
    await turn.tx.outbox.touch(id);
    return done(id);
  }
  const revised = await run(turn, id, { type: 'revise', by: turn.me.person, facts, base });
  if (!revised.ok) return revised;
  await turn.tx.proposals.addRevision(row);
  return done(id);
}

interface Way {
  /** The unsent draft this comes from; it is gone once asked. */
  readonly from?: DraftRow | null;
  readonly of?: DraftRow['of'];
  readonly named?: string | null;
  /** The author has seen the findings and asks all the same. */
  readonly anyway?: boolean;
}

/** Reviews, and goes on: a clear review asks at once, anything else is shown to its author first, privately. */
export async function propose(turn: Turn, draft: Draft, way: Way = {}): Promise<Done> {
  const { kind } = turn.me;
  if (kind !== 'colleague') return refuse('not-a-colleague');
  const review = reviewDraft(turn.house, draft);
  const of = way.of ?? way.from?.of ?? null;
  const fixed = review.findings.find((f) => f.verdict === 'block' && !f.overridable);
  if (way.anyway === true && fixed !== undefined) return refuse('hard-rule', { about: fixed.rule });
  if (review.verdict !== 'clear' && way.anyway !== true) return showReview(turn, draft, way.from?.id ?? null, of);
  const sent = of === null ? await ask(turn, draft, review, way.named ?? null) : await revise(turn, of.proposal, of.revision, draft, review);
  if (sent.ok && way.from) {
    await turn.tx.drafts.remove(way.from.id);
    if (turn.on?.subject.kind === 'draft') await redraw(turn, closedCard('asked', draft.words, turn.me.locale));
  }
  return sent;
}

/** Keeps the draft (secrets masked, seven days) and shows its author what the review found. */
async function showReview(turn: Turn, given: Draft, known: string | null, of: DraftRow['of']): Promise<Done> {
  const { house, tx, me } = turn;
  const draft = masked(given);
  const review = reviewDraft(house, draft);
  const seen = review.findings.some((f) => f.rule === 'secrets') ? review : reviewDraft(house, given);
  const id = known ?? house.chance.id();
  await tx.drafts.put({ id, person: me.person, draft, review: seen, of, updatedAt: house.clock.now() });
  const card = reviewCard({ draft, review: seen, places: placesOf(house, draft) }, house.leitbild, readerOf(house, me.locale));
  await tell(turn, 'review', card, { kind: 'draft', draft: id });
  return done();
}

const masked = (draft: Draft): Draft => ({
  ...draft,
  words: maskSecrets(draft.words),
  parts: draft.parts.map(maskSecrets),
  note: maskSecrets(draft.note),
  variants: Object.fromEntries(Object.entries(draft.variants).map(([k, v]) => [k, maskSecrets(v)])),
});

/** The form of a new post, or of a new version of one. */
export async function openForm(turn: Turn, base: Draft | null, of: { proposal: string; revision: number } | null = null): Promise<Done> {
  const { house, me } = turn;
  if (me.kind !== 'colleague') return refuse('not-a-colleague');
  const card = draftForm(of === null ? 'propose' : 'revise', base, house.leitbild.accounts, readerOf(house, me.locale));
  await tell(turn, 'form', card, of === null ? { kind: 'about', topic: 'form' } : { kind: 'about', topic: 'revise', proposal: of.proposal });
  return done(of?.proposal);
}

/** The current words of a proposal, or null where it does not exist or they were erased. */
export async function currentRevision(turn: Turn, id: string): Promise<RevisionRow | null> {
  const { proposal } = await loadProposal(turn.tx, id);
  return proposal.revision === 0 ? null : turn.tx.proposals.revision(id, proposal.revision);
}
