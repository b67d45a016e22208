import type { Proposal } from '../proposal.ts';
import { isOut, type Publication } from '../publication.ts';
import { refuse } from '../refusal.ts';
import type { PersonCommand } from './command.ts';
import type { Context, Decision } from './context.ts';
import { cancelUnsent, type Step, step } from './step.ts';

type Of<T extends PersonCommand['type']> = Extract<PersonCommand, { type: T }>;

/**
 * Anyone's undo: cancels what has not left, waits for what is under way, asks about what a person may have posted, and lets the worker
 * remove what is live.
 */
export function undo(p: Proposal, command: Of<'undo'>, context: Context): Decision {
  if (p.status === 'draft') return refuse('unknown-proposal');
  if (p.undo !== null) return undoAgain(p, context);
  if (!['approved', 'publishing', 'published'].includes(p.status) && !p.publications.some(isOut)) {
    return refuse('wrong-state', { status: p.status });
  }
  const s = step(p);
  s.add({ type: 'undone', by: command.by, at: context.now });
  cancelUnsent(s, context);
  askAboutHandedOver(s, context);
  return s.done();
}

/** A second undo tries what was stuck once more and is quiet otherwise. */
function undoAgain(p: Proposal, context: Context): Decision {
  if (p.status === 'retracted') return refuse('wrong-state', { status: p.status });
  const s = step(p);
  for (const one of p.publications) {
    if (one.state === 'stuck') s.add({ type: 'removal-asked', publication: one.id, at: context.now });
  }
  return s.done();
}

/** What was handed over may have been posted meanwhile. Only a person can tell: until then it is not called taken back. */
function askAboutHandedOver(s: Step, context: Context): void {
  for (const one of s.state().publications) {
    if (one.state === 'with-a-person') s.add({ type: 'stuck', publication: one.id, at: context.now });
  }
}

/** Tries again what a network refused. What nobody can tell blocks its account until a person has looked. */
export function retry(p: Proposal, command: Of<'retry'>, context: Context): Decision {
  if (p.status === 'draft') return refuse('unknown-proposal');
  if (p.undo !== null) return refuse('too-late', { status: p.status });
  const wanted = p.publications.filter((one) => command.publication === null || one.id === command.publication);
  const refused = wanted.filter((one) => one.state === 'refused');
  if (refused.length === 0) {
    const unclear = wanted.find((one) => one.state === 'unconfirmed' || (one.state === 'held' && one.held === 'login'));
    return unclear ? refuse('account-held', { about: unclear.account }) : refuse('wrong-state', { status: p.status });
  }
  const stopped = refused.find((one) => context.halted(one.network));
  if (stopped) return refuse('stopped', { about: stopped.network });
  const blocked = refused.find((one) =>
    p.publications.some((x) => x.account === one.account && x.state === 'unconfirmed'),
  );
  if (blocked) return refuse('account-held', { about: blocked.account });
  const s = step(p);
  for (const one of refused) s.add({ type: 'requeued', publication: one.id, by: 'retry', at: context.now });
  return s.done();
}

const find = (p: Proposal, id: string): Publication | undefined => p.publications.find((one) => one.id === id);

/** A person has looked: it is there. */
export function isThere(p: Proposal, command: Of<'is-there'>, context: Context): Decision {
  const one = find(p, command.publication);
  if (one?.state !== 'unconfirmed' && one?.state !== 'with-a-person')
    return refuse('wrong-state', { status: p.status });
  const s = step(p);
  const base = { publication: one.id, at: context.now };
  if (one.state === 'unconfirmed') s.add({ ...base, type: 'part-live', fence: one.fence, part: one.partsLive });
  if (one.state === 'with-a-person' || command.last !== false) s.add({ ...base, type: 'went-live', by: 'person' });
  return s.done();
}

/** A person has looked: it is not there. It is sent again, or, after an undo, it is over. */
export function notThere(p: Proposal, command: Of<'not-there'>, context: Context): Decision {
  const one = find(p, command.publication);
  const s = step(p);
  if (one?.state === 'stuck') {
    s.add({ type: 'removed', publication: one.id, how: 'person', at: context.now });
  } else if (one?.state === 'with-a-person' || (one?.state === 'unconfirmed' && p.undo !== null)) {
    s.add({ type: 'cancelled', publication: one.id, at: context.now });
  } else if (one?.state === 'unconfirmed') {
    if (context.halted(one.network)) return refuse('stopped', { about: one.network });
    s.add({ type: 'requeued', publication: one.id, by: 'person', at: context.now });
  } else {
    return refuse('wrong-state', { status: p.status });
  }
  return s.done();
}
