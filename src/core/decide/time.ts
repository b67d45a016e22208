import { addWorkingDays, addWorkingHours } from '../cadence.ts';
import { isWaiting, type Proposal } from '../proposal.ts';
import type { Publication } from '../publication.ts';
import type { Instant } from '../time.ts';
import type { Context, Decision } from './context.ts';
import { cancelUnsent, enough, isHalted, isLate, isMissed, missedAt, pause, settle, step } from './step.ts';

/** Working days of silence after "still?" until a held post is cancelled. */
const STILL_DAYS = 2;

/** When the clock next has something to say on this proposal; null = never by itself. Deliveries have their own queue. */
export function nextTick(p: Proposal, rhythm: Context['rhythm']): Instant | null {
  if (isWaiting(p) && p.facts !== null && p.askedAt !== null) {
    const lapse = addWorkingDays(p.askedAt, p.facts.policy.lapse, rhythm);
    const nudge = p.nudged ? lapse : addWorkingHours(p.askedAt, p.facts.policy.nudge, rhythm);
    return [lapse, nudge, missedAt(p) ?? lapse].reduce((a, b) => (b < a ? b : a));
  }
  const ends = p.publications.flatMap((one) => silentUntil(one, rhythm) ?? []);
  return ends.length > 0 ? ends.reduce((a, b) => (b < a ? b : a)) : null;
}

/** When the silence after "still?" has lasted long enough, counted from the holding itself; null = nobody was asked. */
const silentUntil = (one: Publication, rhythm: Context['rhythm']): Instant | null =>
  one.state === 'held' && one.held === 'late' && one.heldAt !== null
    ? addWorkingDays(one.heldAt, STILL_DAYS, rhythm)
    : null;

/** The clock: one nudge, then lapse; silence never publishes. */
export function tick(p: Proposal, context: Context): Decision {
  const s = step(p);
  const { now, rhythm } = context;
  if (isWaiting(p) && p.facts !== null && p.askedAt !== null) {
    if (isMissed(p, now) || addWorkingDays(p.askedAt, p.facts.policy.lapse, rhythm) <= now)
      s.add({ type: 'lapsed', at: now });
    else if (!p.nudged && addWorkingHours(p.askedAt, p.facts.policy.nudge, rhythm) <= now)
      s.add({ type: 'nudged', at: now });
  }
  cancelSilent(s, context);
  return s.done();
}

function cancelSilent(s: ReturnType<typeof step>, context: Context): void {
  const silent = s.state().publications.filter((one) => {
    const until = silentUntil(one, context.rhythm);
    return until !== null && until <= context.now;
  });
  for (const one of silent) s.add({ type: 'cancelled', publication: one.id, at: context.now });
  const left = s.state().publications.some((one) => one.state === 'pending' || one.state === 'held');
  if (silent.length > 0 && s.state().status === 'approved' && !left) s.add({ type: 'lapsed', at: context.now });
}

/** Stop: what is approved and unclaimed goes back to open, and of all that waits the voices are void; what is partly out waits, held. */
export function halt(p: Proposal, context: Context): Decision {
  const s = step(p);
  if (p.status === 'approved' && isHalted(p, context)) {
    cancelUnsent(s, context);
    s.add({ type: 'reopened', cause: 'stopped', at: context.now });
  }
  pause(s, context);
  if (p.status === 'publishing') {
    for (const one of p.publications) {
      if (one.state === 'pending' && context.halted(one.network)) {
        s.add({ type: 'held', publication: one.id, reason: 'stopped', at: context.now });
      }
    }
  }
  return s.done();
}

/**
 * Go: a new voice round for all that was asked or waited while stopped, and what was held by the stop is released. Whatever another
 * stop still holds waits for that one; said again it changes nothing.
 */
export function resume(p: Proposal, context: Context): Decision {
  const s = step(p);
  // Enough, and not approved: an objection was dropped while stopped, by a version that marked nothing.
  if (isWaiting(p) && !isHalted(p, context) && (p.voided || enough(p, context))) {
    s.add(
      isMissed(p, context.now)
        ? { type: 'lapsed', at: context.now }
        : { type: 'round-opened', round: p.round + 1, at: context.now },
    );
  }
  if (p.undo !== null) return s.done();
  for (const one of p.publications) {
    if (one.state !== 'held' || one.held !== 'stopped' || context.halted(one.network)) continue;
    const late = isLate(one, context.now);
    s.add({ type: 'released', publication: one.id, at: context.now });
    if (late) s.add({ type: 'held', publication: one.id, reason: 'late', at: context.now });
  }
  return s.done();
}

/** After a person link or a deactivation: who is no colleague any more could never drop an objection, and voices are counted anew. */
export function reassess(p: Proposal, context: Context): Decision {
  const s = step(p);
  if (!isWaiting(p) && p.status !== 'approved') return s.done();
  const gone = p.signals.filter((one) => one.verdict === 'object' && context.standing(one.person).kind !== 'colleague');
  for (const person of new Set(gone.map((one) => one.person))) s.add({ type: 'dropped', person, at: context.now });
  return settle(s, context);
}
