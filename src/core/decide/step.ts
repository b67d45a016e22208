import { dueAt, evolve, objectionsNow, type Proposal, type ProposalEvent, type Signal } from '../proposal.ts';
import type { PersonId } from '../person.ts';
import type { Context, Decision } from './context.ts';

/** Collects the events of one decision and keeps the state they lead to at hand. */
export interface Step {
  readonly state: () => Proposal;
  readonly add: (...events: readonly ProposalEvent[]) => void;
  readonly done: () => Decision;
}

/** Begins a decision on `proposal`. */
export function step(proposal: Proposal): Step {
  let state = proposal;
  const events: ProposalEvent[] = [];
  return {
    state: () => state,
    add: (...more) => {
      for (const event of more) {
        state = evolve(state, event);
        events.push(event);
      }
    },
    done: () => ({ ok: true, events }),
  };
}

/** One id per human among these accounts. */
export function humans(people: readonly PersonId[], context: Context): readonly PersonId[] {
  const found: PersonId[] = [];
  for (const person of people) {
    if (!found.some((known) => context.sameHuman(known, person))) found.push(person);
  }
  return found;
}

/** Is this account one of the proposal's authors, through whichever chat? */
export const isAuthor = (p: Proposal, person: PersonId, context: Context): boolean =>
  p.authors.some((author) => context.sameHuman(author, person));

/** Valid, foreign, current voices: one per human. */
export function validVoices(p: Proposal, context: Context): readonly PersonId[] {
  const counts = (s: Signal): boolean =>
    s.verdict === 'yes' && s.revision === p.revision && s.round === p.round &&
    context.standing(s.person).kind === 'colleague' && !isAuthor(p, s.person, context);
  return humans(p.signals.filter(counts).map((s) => s.person), context);
}

/** Voices needed now: the policy's, one more per distinct objector until dropped, one more per override of this revision. */
export function quorum(p: Proposal, context: Context): number {
  const objectors = humans(p.signals.filter((s) => s.verdict === 'object').map((s) => s.person), context);
  const overrides = p.overrides.filter((o) => o.revision === p.revision);
  return (p.facts?.policy.quorum ?? 1) + objectors.length + overrides.length;
}

/** Hard findings of the current revision that nobody has overridden. */
export const standingHard = (p: Proposal) =>
  (p.facts?.hard ?? []).filter((h) => !p.overrides.some((o) => o.rule === h.rule && o.revision === p.revision));

/** Do voices, objections and hard findings allow this revision to leave? */
export function enough(p: Proposal, context: Context): boolean {
  if (p.facts === null || objectionsNow(p).length > 0 || standingHard(p).length > 0) return false;
  const voices = validVoices(p, context);
  const keeper = !p.facts.policy.keeperNeeded || voices.some((v) => keeperAmong(v, p, context));
  return keeper && voices.length >= quorum(p, context);
}

const keeperAmong = (voice: PersonId, p: Proposal, context: Context): boolean =>
  p.signals.some((s) => context.sameHuman(s.person, voice) && context.standing(s.person).keeper);

/** Is any network of this revision stopped? */
export const isHalted = (p: Proposal, context: Context): boolean =>
  (p.facts?.accounts ?? []).some((where) => context.halted(where.network));

/** Cancels what has not been claimed. */
export function cancelUnsent(s: Step, context: Context): void {
  for (const one of s.state().publications) {
    if (one.state === 'pending' || one.state === 'held') s.add({ type: 'cancelled', publication: one.id, at: context.now });
  }
}

/** After every change: enough voices approve an open proposal, too few reopen an approved one. */
export function settle(s: Step, context: Context): Decision {
  const p = s.state();
  if (p.status === 'approved' && !enough(p, context)) {
    cancelUnsent(s, context);
    s.add({ type: 'reopened', cause: objectionsNow(p).length > 0 ? 'objection' : 'voice-lost', at: context.now });
  } else if (p.status === 'open' && p.facts !== null && enough(p, context) && !isHalted(p, context)) {
    const count = p.publications.length;
    const publications = p.facts.accounts.map((_, i) => `${p.id}-${count + i + 1}`);
    s.add({ type: 'approved', due: dueAt(context.now, p.facts), publications, at: context.now });
  }
  return s.done();
}
