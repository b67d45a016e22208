import type { Proposal, RevisionFacts } from '../proposal.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { PersonCommand } from './command.ts';
import type { Context, Decision } from './context.ts';
import { cancelUnsent, isAuthor, pause, settle, step } from './step.ts';

type Of<T extends PersonCommand['type']> = Extract<PersonCommand, { type: T }>;

/** States in which a proposal can still be talked about. */
export const talking: readonly Proposal['status'][] = ['open', 'contested', 'approved'];
/** States that have something outside, or may have. */
const leaving: readonly Proposal['status'][] = ['publishing', 'published', 'retracting'];

/** The refusal for a command that needs a proposal still being talked about, or null. */
export function notTalking(p: Proposal): Refused | null {
  if (talking.includes(p.status)) return null;
  if (p.status === 'draft') return refuse('unknown-proposal');
  return refuse(leaving.includes(p.status) ? 'too-late' : 'wrong-state', { status: p.status });
}

function unfit(facts: RevisionFacts, authors: readonly string[], context: Context): Refused | null {
  const hard = facts.hard.find((h) => !h.overridable);
  if (hard !== undefined) return refuse('hard-rule', { about: hard.rule });
  const needed = facts.policy.quorum;
  return context.eligible(authors) < needed ? refuse('quorum-impossible', { about: String(needed) }) : null;
}

/** The stream begins: a draft becomes open, unless a rule that nobody can override stands in the way. */
export function ask(p: Proposal, command: Of<'ask'>, context: Context): Decision {
  if (p.status !== 'draft') return refuse('wrong-state', { status: p.status });
  const wrong = unfit(command.facts, [command.by], context);
  if (wrong) return wrong;
  const s = step(p);
  s.add({ type: 'asked', by: command.by, facts: command.facts, named: command.named, at: context.now });
  pause(s, context);
  return s.done();
}

/** A new revision asks again: voices stay with the old one, whoever revises becomes a co-author. */
export function revise(p: Proposal, command: Of<'revise'>, context: Context): Decision {
  const late = notTalking(p);
  if (late) return late;
  if (command.base !== p.revision) return refuse('stale-revision');
  const wrong = unfit(command.facts, [...p.authors, command.by], context);
  if (wrong) return wrong;
  const s = step(p);
  cancelUnsent(s, context);
  s.add({ type: 'revised', by: command.by, facts: command.facts, at: context.now });
  pause(s, context);
  return settle(s, context);
}

/** Author or keeper takes a proposal back before anything left. */
export function withdraw(p: Proposal, command: Of<'withdraw'>, context: Context): Decision {
  if (!isAuthor(p, command.by, context) && !context.standing(command.by).keeper) {
    return p.status === 'draft' ? refuse('unknown-proposal') : refuse('not-yours');
  }
  const late = notTalking(p);
  if (late) return late;
  const s = step(p);
  cancelUnsent(s, context);
  s.add({ type: 'withdrawn', by: command.by, at: context.now });
  return s.done();
}

/** The named colleague passes the card on, silently; for anyone else it changes nothing. */
export function passOn(p: Proposal, command: Of<'pass-on'>, context: Context): Decision {
  const late = notTalking(p);
  if (late) return late;
  const s = step(p);
  if (p.named !== null && context.sameHuman(p.named, command.by)) {
    s.add({ type: 'passed-on', from: command.by, named: command.to, at: context.now });
  }
  return s.done();
}

/** "Still?" answered yes: what was held because it came too late may leave, without a new voice. */
export function still(p: Proposal, command: Of<'still'>, context: Context): Decision {
  if (!isAuthor(p, command.by, context) && !context.standing(command.by).keeper) return refuse('not-yours');
  if (p.undo !== null) return refuse('too-late', { status: p.status });
  const late = p.publications.filter((one) => one.state === 'held' && one.held === 'late');
  if (late.length === 0) return refuse('wrong-state', { status: p.status });
  const halted = late.find((one) => context.halted(one.network));
  if (halted) return refuse('stopped', { about: halted.network });
  const s = step(p);
  s.add({ type: 'still-wanted', by: command.by, at: context.now });
  for (const one of late) s.add({ type: 'released', publication: one.id, at: context.now });
  return s.done();
}
