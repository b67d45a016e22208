import type { Proposal } from '../proposal.ts';
import { refuse } from '../refusal.ts';
import type { MachineCommand, PersonCommand } from './command.ts';
import type { Context, Decision } from './context.ts';
import { isAuthor, isHalted, overridden, settle, step } from './step.ts';
import { notTalking } from './talk.ts';

type Hear = Extract<MachineCommand, { type: 'hear' }>;
type Of<T extends PersonCommand['type']> = Extract<PersonCommand, { type: T }>;

/** A yes or an objection by button or reaction, on the revision and round of the card it was given on. */
export function voice(p: Proposal, command: Of<'voice'>, context: Context): Decision {
  if (p.status === 'draft') return refuse('unknown-proposal');
  if (isAuthor(p, command.by, context))
    return refuse('own-words', command.verdict === 'object' ? { about: 'object' } : {});
  if (command.revision !== p.revision || command.round !== p.round) return refuse('stale-revision');
  const late = notTalking(p);
  if (late) return late;
  if (command.verdict === 'yes' && (p.voided || isHalted(p, context))) return refuse('stopped');
  const { by, via, verdict, revision, round } = command;
  const known = p.signals.find((s) => s.person === by && s.via === via && s.revision === revision && s.round === round);
  if (known?.verdict === verdict) return refuse('already-voiced');
  const s = step(p);
  s.add({ type: 'voiced', person: by, via, verdict, revision, round, at: context.now });
  return settle(s, context);
}

/** A reaction taken back removes that signal and nothing else; one that never counted changes nothing. */
export function unvoice(p: Proposal, command: Of<'unvoice'>, context: Context): Decision {
  const { by, via, revision, round } = command;
  const known = p.signals.some((s) => s.person === by && s.via === via && s.revision === revision && s.round === round);
  if (!known) return { ok: true, events: [] };
  const late = notTalking(p);
  if (late) return late;
  const s = step(p);
  s.add({ type: 'unvoiced', person: by, via, revision, round, at: context.now });
  return settle(s, context);
}

/** The chats were read: an approval that still stands may leave for a while. For any other revision, round or state it says nothing. */
export function hear(p: Proposal, { revision, round }: Hear, context: Context): Decision {
  if (p.status !== 'approved' || revision !== p.revision || round !== p.round) return { ok: true, events: [] };
  const s = step(p);
  s.add({ type: 'signals-read', revision, round, at: context.now });
  return settle(s, context);
}

/** The button `take-back` removes the button's signal on this card; a reaction goes by taking the reaction off. */
export function takeBack(p: Proposal, command: Of<'take-back'>, context: Context): Decision {
  const late = notTalking(p);
  if (late) return late;
  const known = p.signals.some(
    (s) =>
      s.person === command.by && s.via === 'button' && s.revision === command.revision && s.round === command.round,
  );
  if (!known) return refuse('nothing-to-take-back');
  return unvoice(p, { ...command, type: 'unvoice', via: 'button' }, context);
}

/** The objector alone drops an objection, from any card; the quorum is looked at again at once. */
export function drop(p: Proposal, command: Of<'drop'>, context: Context): Decision {
  const late = notTalking(p);
  if (late) return late;
  const objections = p.signals.filter((s) => s.verdict === 'object');
  const own = objections.filter((s) => context.sameHuman(s.person, command.by));
  if (own.length === 0)
    return objections.length > 0 ? refuse('not-yours') : refuse('wrong-state', { status: p.status });
  const s = step(p);
  for (const person of new Set(own.map((one) => one.person))) s.add({ type: 'dropped', person, at: context.now });
  return settle(s, context);
}

/** The reason of an objection; the words live aside, the stream keeps a commitment. */
export function reason(p: Proposal, command: Of<'reason'>, context: Context): Decision {
  const own = p.signals.some((s) => s.verdict === 'object' && context.sameHuman(s.person, command.by));
  if (!own) return refuse('not-yours');
  const s = step(p);
  s.add({ type: 'reasoned', by: command.by, commitment: command.commitment, at: context.now });
  return s.done();
}

/** A colleague (never an author) overrides a false hard finding with a reason; it costs one more voice. */
export function override(p: Proposal, command: Of<'override'>, context: Context): Decision {
  const late = notTalking(p);
  if (late) return late;
  if (isAuthor(p, command.by, context)) return refuse('own-words', { about: 'override' });
  if (command.revision !== p.revision) return refuse('stale-revision');
  const hard = p.facts?.hard.find((h) => h.rule === command.rule);
  if (hard === undefined) return refuse('wrong-state', { status: p.status });
  if (!hard.overridable) return refuse('hard-rule', { about: hard.rule });
  const s = step(p);
  if (!overridden(p, context).has(command.rule))
    s.add({ type: 'overridden', by: command.by, rule: command.rule, commitment: command.commitment, at: context.now });
  return settle(s, context);
}
