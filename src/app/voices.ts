import { findingLines } from '../core/cards/findings.ts';
import { reasonForm } from '../core/cards/form.ts';
import { passedOnCard } from '../core/cards/personal.ts';
import { isAuthor, standingHard } from '../core/decide/step.ts';
import { notTalking } from '../core/decide/talk.ts';
import { commit } from '../core/hash.ts';
import type { Proposal } from '../core/proposal.ts';
import { refuse } from '../core/refusal.ts';
import type { ReasonRow } from '../ports/rows.ts';
import { nextNamed } from './people.ts';
import { contextFor, type Executed, loadProposal } from './proposals.ts';
import { currentRevision } from './propose.ts';
import { type Done, done, naming, readerOf, redraw, run, type Turn, tell } from './turn.ts';
import { aside } from './typed.ts';
import { someone } from './views.ts';

/** The card a voice is given on. */
export interface On {
  readonly proposal: string;
  readonly revision: number;
  readonly round: number;
}

/** Decides with a commitment to the reason, and keeps the reason only where it was accepted. */
async function withReason(
  turn: Turn,
  proposal: string,
  { about, text }: Pick<ReasonRow, 'about' | 'text'>,
  decide: (commitment: string) => Promise<Executed>,
): Promise<Done> {
  const { house, tx, me } = turn;
  const salt = house.chance.secret(32);
  const said = await decide(commit(salt, text));
  if (!said.ok) return said;
  await tx.reasons.add({ subject: proposal, person: me.person, about, text, salt, at: house.clock.now() });
  return done(proposal);
}

/** A yes by button or reaction. */
export async function yes(turn: Turn, on: On, via: string): Promise<Done> {
  const said = await run(turn, on.proposal, {
    type: 'voice',
    by: turn.me.person,
    via,
    verdict: 'yes',
    revision: on.revision,
    round: on.round,
  });
  return said.ok ? done(on.proposal) : said;
}

/** Does this human object already, from whichever account? */
async function objects({ tx, house, me }: Turn, p: Proposal): Promise<boolean> {
  const { sameHuman } = await contextFor(tx, house, p, me.person);
  return p.signals.some((s) => s.verdict === 'object' && sameHuman(s.person, me.person));
}

/** An objection counts at once; its reason is asked for once, or taken along. */
export async function object(turn: Turn, on: On, via: string, reason: string | null): Promise<Done> {
  const known = await objects(turn, (await loadProposal(turn.tx, on.proposal)).proposal);
  const said = await run(turn, on.proposal, {
    type: 'voice',
    by: turn.me.person,
    via,
    verdict: 'object',
    revision: on.revision,
    round: on.round,
  });
  if (!said.ok) return said;
  if (reason !== null) return giveReason(turn, on.proposal, reason);
  return known ? done(on.proposal) : askReason(turn, on, null);
}

/** The reason of an objection that stands. */
export async function giveReason(turn: Turn, proposal: string, given: string): Promise<Done> {
  const reason = aside('reason', given, turn.house.secrets);
  if (!reason.ok) return reason;
  if (reason.text === '') return refuse('bad-input', { about: 'reason' });
  return withReason(turn, proposal, { about: 'objection', text: reason.text }, (commitment) =>
    run(turn, proposal, { type: 'reason', by: turn.me.person, commitment }),
  );
}

/** `rule` = what is to be overridden; null = it is an objection. */
async function askReason(turn: Turn, { proposal, revision, round }: On, rule: string | null): Promise<Done> {
  const { locale } = turn.me;
  const row = await currentRevision(turn, proposal);
  const reader = readerOf(turn.house, locale);
  // One reason lets all go that the rule has found: whoever gives it has to see all.
  const hint = (row?.review.findings ?? [])
    .filter((one) => one.rule === rule && one.verdict === 'block')
    .flatMap((one) => findingLines(one, locale));
  const card = reasonForm(rule === null ? 'object' : 'override', row?.draft.words ?? '', reader, hint);
  const topic = rule === null ? 'object' : overriding(rule);
  await tell(turn, 'reason', card, { kind: 'about', topic, proposal, revision, round });
  return done(proposal);
}

const OVERRIDE = 'override:';
/** A reason is about the finding its giver read, whatever else stands by the time it comes. */
const overriding = (rule: string): string => `${OVERRIDE}${rule}`;
const ruleIn = (topic: string): string | null => (topic.startsWith(OVERRIDE) ? topic.slice(OVERRIDE.length) : null);

/**
 * A false hard finding of the revision its reader saw, overridden with a reason and one more voice. Without a reason it is asked
 * for, unless the answer would be no anyway; a form that came back without one is told so. `topic` is that of the card; where it names
 * no finding, the first that stands is meant.
 */
export async function override(
  turn: Turn,
  proposal: string,
  { revision, topic }: { readonly revision: number; readonly topic: string },
  given: string | null,
): Promise<Done> {
  const { proposal: p } = await loadProposal(turn.tx, proposal);
  const context = await contextFor(turn.tx, turn.house, p, turn.me.person);
  const standing = standingHard(p, context);
  const asked = ruleIn(topic);
  const first = standing.find((h) => h.overridable) ?? standing[0];
  const hard = asked === null ? first : standing.find((h) => h.rule === asked);
  const late = notTalking(p);
  if (late !== null) return late;
  if (isAuthor(p, turn.me.person, context)) return refuse('own-words', { about: 'override' });
  if (revision !== p.revision) return refuse('stale-revision');
  if (hard === undefined) return refuse('wrong-state', { status: p.status });
  if (!hard.overridable) return refuse('hard-rule', { about: hard.rule });
  const reason = aside('reason', given ?? '', turn.house.secrets);
  if (!reason.ok) return reason;
  if (reason.text === '' && asked !== null) return refuse('bad-input', { about: 'reason' });
  if (reason.text === '') return askReason(turn, { proposal, revision, round: p.round }, hard.rule);
  return withReason(turn, proposal, { about: 'override', text: reason.text }, (commitment) =>
    run(turn, proposal, { type: 'override', by: turn.me.person, rule: hard.rule, revision, commitment }),
  );
}

/** "Not now" passes the card on to the next colleague, silently; whoever said so hears who that is. */
export async function notNow(turn: Turn, proposal: string): Promise<Done> {
  const { tx, me, on } = turn;
  const { proposal: p } = await loadProposal(tx, proposal);
  const to = await nextNamed(tx, me.ref.chat, [...p.authors, ...p.passed, me.person]);
  const passed = await run(turn, proposal, { type: 'pass-on', by: me.person, to });
  if (!passed.ok) return passed;
  const { named } = passed.proposal;
  const name = named === null ? null : (await tx.people.byId(named))?.name || someone[me.locale];
  const card = passedOnCard(name, passed.events.length > 0, me.locale);
  const names = named === null ? [] : [named];
  if (isQuestion(turn)) await redraw(turn, card, names);
  // A page shows by itself that it is off.
  else if (on !== null) await tell(turn, 'passed-on', card, naming('passed-on', names));
  return done(proposal);
}

/** Asked privately, and asked no more: somebody else is. */
const isQuestion = ({ on }: Turn): boolean =>
  on?.place.person != null && on.subject.kind === 'about' && ['asked', 'nudge'].includes(on.subject.topic);
