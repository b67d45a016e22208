import { reasonForm } from '../core/cards/form.ts';
import { commit } from '../core/hash.ts';
import { refuse } from '../core/refusal.ts';
import { standingHard } from '../core/decide/step.ts';
import type { ReasonRow } from '../ports/rows.ts';
import { nextNamed } from './people.ts';
import { contextFor, loadProposal } from './proposals.ts';
import { currentRevision } from './propose.ts';
import { done, readerOf, run, tell, type Done, type Turn } from './turn.ts';

/** The card a voice is given on. */
export interface On {
  readonly proposal: string;
  readonly revision: number;
  readonly round: number;
}

async function keepReason(turn: Turn, proposal: string, about: ReasonRow['about'], text: string): Promise<string> {
  const { house, tx, me } = turn;
  const salt = house.chance.secret(32);
  await tx.reasons.add({ subject: proposal, person: me.person, about, text, salt, at: house.clock.now() });
  return commit(salt, text);
}

/** A yes by button or reaction. */
export async function yes(turn: Turn, on: On, via: string): Promise<Done> {
  const said = await run(turn, on.proposal, { type: 'voice', by: turn.me.person, via, verdict: 'yes', revision: on.revision, round: on.round });
  return said.ok ? done(on.proposal) : said;
}

/** An objection counts at once; its reason is asked for, or taken along. */
export async function object(turn: Turn, on: On, via: string, reason: string | null): Promise<Done> {
  const said = await run(turn, on.proposal, { type: 'voice', by: turn.me.person, via, verdict: 'object', revision: on.revision, round: on.round });
  if (!said.ok) return said;
  return reason === null ? askReason(turn, on.proposal, 'object') : giveReason(turn, on.proposal, reason);
}

/** The reason of an objection that stands. */
export async function giveReason(turn: Turn, proposal: string, reason: string): Promise<Done> {
  if (reason.trim() === '') return refuse('bad-input', { about: 'reason' });
  const commitment = await keepReason(turn, proposal, 'objection', reason.trim());
  const given = await run(turn, proposal, { type: 'reason', by: turn.me.person, commitment });
  return given.ok ? done(proposal) : given;
}

async function askReason(turn: Turn, proposal: string, purpose: 'object' | 'override'): Promise<Done> {
  const row = await currentRevision(turn, proposal);
  const card = reasonForm(purpose, row?.draft.words ?? '', readerOf(turn.house, turn.me.locale));
  await tell(turn, 'reason', card, { kind: 'about', topic: purpose, proposal });
  return done(proposal);
}

/** A false hard finding, overridden with a reason and one more voice. Without a reason it is asked for. */
export async function override(turn: Turn, proposal: string, reason: string | null): Promise<Done> {
  const { proposal: p } = await loadProposal(turn.tx, proposal);
  const standing = standingHard(p, await contextFor(turn.tx, turn.house, p, turn.me.person));
  const hard = standing.find((h) => h.overridable) ?? standing[0];
  if (hard === undefined) return refuse('wrong-state', { status: p.status });
  const decideWith = async (commitment: string): Promise<Done> => {
    const said = await run(turn, proposal, { type: 'override', by: turn.me.person, rule: hard.rule, revision: p.revision, commitment });
    return said.ok ? done(proposal) : said;
  };
  if (reason !== null && reason.trim() !== '') return decideWith(await keepReason(turn, proposal, 'override', reason.trim()));
  if (p.authors.includes(turn.me.person) || turn.me.kind !== 'colleague') return decideWith('');
  return askReason(turn, proposal, 'override');
}

/** "Not now" passes the card on to the next colleague, silently. */
export async function notNow(turn: Turn, proposal: string): Promise<Done> {
  const { proposal: p } = await loadProposal(turn.tx, proposal);
  const to = await nextNamed(turn.tx, turn.me.ref.chat, [...p.authors, ...p.passed, turn.me.person]);
  const passed = await run(turn, proposal, { type: 'pass-on', by: turn.me.person, to });
  return passed.ok ? done(proposal) : passed;
}
