import type { PersonId } from '../person.ts';
import { HEARD, LATE } from '../policy.ts';
import {
  dueAt,
  evolve,
  type HardFinding,
  isWaiting,
  objectionsNow,
  type Proposal,
  type ProposalEvent,
  type Signal,
} from '../proposal.ts';
import type { Publication } from '../publication.ts';
import { type Instant, latest, plus } from '../time.ts';
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

/** A colleague who is no author, through whichever account. */
const isForeign = (p: Proposal, person: PersonId, context: Context): boolean =>
  context.standing(person).kind === 'colleague' && !isAuthor(p, person, context);

const validSignals = (p: Proposal, context: Context): readonly Signal[] =>
  p.voided && isWaiting(p)
    ? []
    : p.signals.filter(
        (s) =>
          s.verdict === 'yes' && s.revision === p.revision && s.round === p.round && isForeign(p, s.person, context),
      );

/** Valid, foreign, current voices: one per human. */
export const validVoices = (p: Proposal, context: Context): readonly PersonId[] =>
  humans(
    validSignals(p, context).map((s) => s.person),
    context,
  );

/** Voices needed now: the policy's, one more per distinct objector until dropped, one more per override of this revision. */
export function quorum(p: Proposal, context: Context): number {
  const objectors = humans(
    p.signals.filter((s) => s.verdict === 'object').map((s) => s.person),
    context,
  );
  return (p.facts?.policy.quorum ?? 1) + objectors.length + overridden(p, context).size;
}

/** Rules of the current revision that a colleague has overridden, who is (still) none of its authors. */
export const overridden = (p: Proposal, context: Context): ReadonlySet<string> =>
  new Set(p.overrides.filter((o) => o.revision === p.revision && isForeign(p, o.by, context)).map((o) => o.rule));

/** Hard findings of the current revision that nobody has overridden. */
export function standingHard(p: Proposal, context: Context): readonly HardFinding[] {
  const gone = overridden(p, context);
  return (p.facts?.hard ?? []).filter((h) => !h.overridable || !gone.has(h.rule));
}

/** Do voices, objections and hard findings allow this revision to leave? */
export function enough(p: Proposal, context: Context): boolean {
  if (p.facts === null || p.voided || objectionsNow(p).length > 0 || standingHard(p, context).length > 0) return false;
  // The account that said yes must be the keeper's own: a link grants nothing.
  const keeper =
    !p.facts.policy.keeperNeeded || validSignals(p, context).some((s) => context.standing(s.person).keeper);
  return keeper && validVoices(p, context).length >= quorum(p, context);
}

/** More than an hour after it was due; a thread under way may take longer, an hour from part to part. */
export const isLate = (one: Publication, now: Instant): boolean =>
  plus(one.partsLive > 0 ? latest(one.due, one.sentAt) : one.due, LATE) < now;

/** Does anything of it wait until the chats have been read: never yet since it was approved, or too long ago? */
export const mustHear = (p: Proposal, { readsBack, now }: Context): boolean =>
  readsBack === true && p.status === 'approved' && (p.heardAt === null || plus(p.heardAt, HEARD) < now);

/**
 * When a wish counts as missed; null = there is none, or it was over before anybody was asked. What goes back to open just after
 * its time (in the grace, by a stop) has the hour that anything may be late.
 */
export const missedAt = (p: Proposal): Instant | null => {
  const wished = p.facts?.wished ?? null;
  if (wished === null || p.askedAt === null || p.createdAt === null || wished <= p.createdAt) return null;
  return wished > p.askedAt ? wished : plus(wished, LATE);
};

/** The wished time has come and nobody had approved: it lapses, whatever is said afterwards. */
export const isMissed = (p: Proposal, now: Instant): boolean => {
  const missed = missedAt(p);
  return missed !== null && missed <= now;
};

/** Is any network of this revision stopped? */
export const isHalted = (p: Proposal, context: Context): boolean =>
  (p.facts?.accounts ?? []).some((where) => context.halted(where.network));

/** Whoever says yes on a stopped card is refused, and their mark stays in the chat: that card must not count again after the go. */
export function pause(s: Step, context: Context): void {
  const p = s.state();
  if (isWaiting(p) && !p.voided && isHalted(p, context)) s.add({ type: 'paused', at: context.now });
}

/** Cancels what has not been claimed. */
export function cancelUnsent(s: Step, context: Context): void {
  for (const one of s.state().publications) {
    if (one.state === 'pending' || one.state === 'held')
      s.add({ type: 'cancelled', publication: one.id, at: context.now });
  }
}

/** A stop that has not been told yet counts first: it voids the voices. */
function causeOf(p: Proposal, context: Context): 'stopped' | 'objection' | 'voice-lost' {
  if (isHalted(p, context)) return 'stopped';
  return objectionsNow(p).length > 0 ? 'objection' : 'voice-lost';
}

/** After every change: enough voices approve an open proposal, too few reopen an approved one. */
export function settle(s: Step, context: Context): Decision {
  const p = s.state();
  if (p.status === 'approved' && !enough(p, context)) {
    cancelUnsent(s, context);
    s.add({ type: 'reopened', cause: causeOf(p, context), at: context.now });
  } else if (p.status === 'open' && p.facts !== null && enough(p, context) && !isHalted(p, context)) {
    if (isMissed(p, context.now)) {
      s.add({ type: 'lapsed', at: context.now });
      return s.done();
    }
    const count = p.publications.length;
    const publications = p.facts.accounts.map((_, i) => `${p.id}-${count + i + 1}`);
    s.add({ type: 'approved', due: dueAt(context.now, p.facts), publications, at: context.now });
  }
  return s.done();
}
