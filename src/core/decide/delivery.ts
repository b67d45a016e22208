import type { Proposal } from '../proposal.ts';
import type { Publication } from '../publication.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { Instant } from '../time.ts';
import type { DeliveryCommand, SendResult } from './command.ts';
import type { Context, Decision } from './context.ts';
import { enough, isHalted, isLate, mustHear, type Step, settle, step } from './step.ts';
import { halt } from './time.ts';

type Of<T extends DeliveryCommand['type']> = Extract<DeliveryCommand, { type: T }>;

/** One report or wish of the delivery worker on one publication. Pure: the worker has done the looking. */
export function deliver(p: Proposal, command: DeliveryCommand, context: Context): Decision {
  const one = p.publications.find((x) => x.id === command.publication);
  if (one === undefined) return refuse('unknown-proposal');
  switch (command.type) {
    case 'claim':
    case 'issue':
    case 'rehearse':
      return leave(p, one, command, context);
    case 'result':
      return result(p, one, command, context);
    case 'found':
      return found(p, one, command, context);
    case 'absent':
    case 'cannot-tell':
      return lost(p, one, command, context);
    case 'hold':
    case 'release':
      return hold(p, one, command, context);
    case 'begin-removal':
    case 'removal':
      return remove(p, one, command, context);
    case 'renew-removal':
      return renew(p, one, command, context);
    case 'vanish':
      return vanish(p, one, context);
  }
}

/** The last look before a byte leaves: hash, voices, undo, stop, lateness. Whatever is wrong becomes events, not a send. */
type Leaving = Of<'claim'> | Of<'issue'> | Of<'rehearse'>;

function leave(p: Proposal, one: Publication, command: Leaving, context: Context): Decision {
  const s = step(p);
  const at = context.now;
  const begun = one.state === 'sending';
  if ((one.state !== 'pending' && !begun) || isWaitingFor(one, at)) return refuse('wrong-state', { status: p.status });
  if (!fits(one, command)) return refuse('wrong-state', { status: p.status });
  if (p.undo !== null) return refuse('too-late', { status: p.status });
  if (command.commitment !== p.facts?.commitment) return refuse('stale-revision');
  const kept = begun ? goOn(one, s, context) : notYet(p, one, s, context);
  if (kept) return kept;
  if (context.pictureGone === true) return keep(s, one, 'picture', context);
  if (command.type === 'issue') s.add({ type: 'issued', publication: one.id, at });
  else if (command.type === 'rehearse') s.add({ type: 'rehearsed', publication: one.id, at });
  else
    s.add({
      type: 'claimed',
      publication: one.id,
      fence: command.fence,
      part: command.part,
      leaseUntil: command.leaseUntil,
      at,
    });
  return s.done();
}

/** Somebody else is at it, or the network has asked for patience. */
const isWaitingFor = (one: Publication, at: Instant): boolean =>
  (one.leaseUntil !== null && one.leaseUntil > at) || (one.notBefore !== null && one.notBefore > at);

/** A claim is for the next part, under a new fence; what is recorded without a claim has never been claimed. */
const fits = (one: Publication, command: Leaving): boolean =>
  command.type === 'claim'
    ? command.part === one.partsLive && command.fence > one.fence
    : one.state === 'pending' && one.partsLive === 0;

function notYet(p: Proposal, one: Publication, s: Step, context: Context): Decision | null {
  if (one.due > context.now) return refuse('wrong-state', { status: p.status });
  if (p.status === 'approved' && isHalted(p, context)) return halt(p, context);
  if (p.status === 'approved' && !enough(p, context)) return settle(s, context);
  if (context.halted(one.network)) return keep(s, one, 'stopped', context);
  if (isLate(one, context.now)) return keep(s, one, 'late', context);
  return mustHear(p, context) ? refuse('wrong-state', { status: p.status }) : null;
}

/** Stopped half way: the next part waits, and what may have arrived is looked for instead of sent again. */
function goOn(one: Publication, s: Step, context: Context): Decision | null {
  const between = one.firstSentAt === null;
  if (context.halted(one.network))
    return between ? keep(s, one, 'stopped', context) : refuse('stopped', { about: one.network });
  return between && isLate(one, context.now) ? keep(s, one, 'late', context) : null;
}

function keep(s: Step, one: Publication, reason: 'stopped' | 'late' | 'picture', context: Context): Decision {
  s.add({ type: 'held', publication: one.id, reason, at: context.now });
  return s.done();
}

/** A send came back. A worker that lost its lease only leaves a note: recovery decides. */
function result(p: Proposal, one: Publication, command: Of<'result'>, context: Context): Decision {
  const s = step(p);
  const base = { publication: one.id, at: context.now };
  const other = command.result.kind === 'live' && command.result.part !== one.partsLive;
  if (command.fence !== one.fence || one.state !== 'sending' || one.firstSentAt === null || other) {
    s.add({ ...base, type: 'late-result', fence: command.fence, outcome: command.result.kind });
    return s.done();
  }
  record(s, base, command.fence, command.result);
  endAfterUndo(s, one.id, context);
  return s.done();
}

function record(s: Step, base: { publication: string; at: string }, fence: number, r: SendResult): void {
  if (r.kind === 'live') {
    s.add({ ...base, type: 'part-live', fence, part: r.part });
    if (r.last) s.add({ ...base, type: 'went-live', by: 'machine' });
  } else if (r.kind === 'refused' && r.retry === 'login') {
    s.add({ ...base, type: 'held', reason: 'login' });
  } else if (r.kind === 'refused') {
    s.add({ ...base, type: 'refused', retry: r.retry, code: r.code, notBefore: r.notBefore });
    if (r.retry === 'after') s.add({ ...base, type: 'requeued', by: 'recovery' });
  } else if (r.kind === 'unknown') {
    s.add({ ...base, type: 'unknown', notBefore: r.notBefore });
  } else {
    s.add({ ...base, type: 'handed-over' });
  }
}

/** An undo that waited for this outcome: what was surely not sent is over, the rest is removed by the worker. */
function endAfterUndo(s: Step, id: string, context: Context): void {
  const p = s.state();
  const one = p.publications.find((x) => x.id === id);
  if (p.undo === null || one === undefined) return;
  if (one.state === 'pending' || one.state === 'held') s.add({ type: 'cancelled', publication: id, at: context.now });
  // It is in somebody's hands: who may have posted it has to say.
  if (one.state === 'with-a-person') s.add({ type: 'stuck', publication: id, at: context.now });
}

function found(p: Proposal, one: Publication, command: Of<'found'>, context: Context): Decision {
  if (!isLost(one, context.now) && one.state !== 'unconfirmed') return refuse('wrong-state', { status: p.status });
  if (command.part !== one.partsLive) return refuse('wrong-state', { status: p.status });
  const s = step(p);
  const base = { publication: one.id, at: context.now };
  s.add({ ...base, type: 'part-live', fence: one.fence, part: command.part });
  if (command.last) s.add({ ...base, type: 'went-live', by: 'recovery' });
  return s.done();
}

/** Sent, no answer, and nobody at it any more. */
const isLost = (one: Publication, at: Instant): boolean =>
  one.state === 'sending' && one.firstSentAt !== null && (one.leaseUntil === null || one.leaseUntil <= at);

/** Recovery looked and found nothing, or could not look: again, or back to the queue, or a person's turn. */
function lost(p: Proposal, one: Publication, command: Of<'absent'> | Of<'cannot-tell'>, context: Context): Decision {
  if (!isLost(one, context.now)) return refuse('wrong-state', { status: p.status });
  const s = step(p);
  const base = { publication: one.id, at: context.now };
  if (command.type === 'cannot-tell') s.add({ ...base, type: 'gave-up' });
  else if (!command.enough) s.add({ ...base, type: 'not-found', notBefore: command.notBefore });
  else if (p.undo !== null) s.add({ ...base, type: 'cancelled' });
  else s.add({ ...base, type: 'requeued', by: 'recovery' });
  return s.done();
}

function hold(p: Proposal, one: Publication, command: Of<'hold'> | Of<'release'>, context: Context): Decision {
  const s = step(p);
  if (command.type === 'hold') {
    // An unknown outcome is recovery's business: held, it could be cancelled as if it had never left.
    const between = one.state === 'sending' && one.firstSentAt === null;
    if (one.state !== 'pending' && !between) return refuse('wrong-state', { status: p.status });
    s.add({ type: 'held', publication: one.id, reason: command.reason, at: context.now });
    endAfterUndo(s, one.id, context);
  } else if (one.state === 'held' && one.held === command.reason) {
    if (command.reason === 'late') return refuse('wrong-state', { status: p.status });
    if (command.reason === 'stopped' && context.halted(one.network)) return refuse('stopped', { about: one.network });
    s.add({ type: 'released', publication: one.id, at: context.now });
  }
  return s.done();
}

/** Removal is an intent, too: claimed, done in reverse order of parts, read back, recorded under its fence. */
function remove(
  p: Proposal,
  one: Publication,
  command: Of<'begin-removal'> | Of<'removal'>,
  context: Context,
): Decision {
  const s = step(p);
  const base = { publication: one.id, at: context.now };
  if (p.undo === null) return refuse('wrong-state', { status: p.status });
  if (command.type === 'begin-removal') {
    if (command.fence <= one.fence) return refuse('wrong-state', { status: p.status });
    const wrong = notRemovable(p, one, context);
    if (wrong) return wrong;
    s.add({ ...base, type: 'removal-began', fence: command.fence, leaseUntil: command.leaseUntil });
    return s.done();
  }
  if (one.state !== 'removing' || command.fence !== one.fence || one.leaseUntil === null) {
    s.add({ ...base, type: 'late-result', fence: command.fence, outcome: command.result });
  } else if (command.result === 'failed') s.add({ ...base, type: 'removal-failed', notBefore: command.notBefore });
  else if (command.result === 'stuck') s.add({ ...base, type: 'stuck' });
  else s.add({ ...base, type: 'removed', how: command.result });
  return s.done();
}

/** A removal of many parts takes longer than one lease: whoever still holds its fence goes on. */
function renew(p: Proposal, one: Publication, command: Of<'renew-removal'>, context: Context): Decision {
  if (one.state !== 'removing' || command.fence !== one.fence || one.leaseUntil === null)
    return refuse('wrong-state', { status: p.status });
  const s = step(p);
  const { fence, leaseUntil } = command;
  s.add({ type: 'removal-renewed', publication: one.id, fence, leaseUntil, at: context.now });
  return s.done();
}

const vanishable = ['live', 'removing', 'stuck'];

/** Gone without our doing: there is nothing left to remove. */
function vanish(p: Proposal, one: Publication, context: Context): Decision {
  if (!vanishable.includes(one.state)) return refuse('wrong-state', { status: p.status });
  const s = step(p);
  s.add({ type: 'vanished', publication: one.id, at: context.now });
  return s.done();
}

function notRemovable(p: Proposal, one: Publication, context: Context): Refused | null {
  const known =
    ['refused', 'cancelled', 'held'].includes(one.state) || (one.state === 'sending' && one.firstSentAt === null);
  const partly = one.partsLive > 0 && known;
  const removable = one.state === 'live' || one.state === 'removing' || partly;
  return !removable || isWaitingFor(one, context.now) ? refuse('wrong-state', { status: p.status }) : null;
}
