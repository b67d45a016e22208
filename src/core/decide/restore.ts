import type { Proposal } from '../proposal.ts';
import type { Publication } from '../publication.ts';
import { DAY, plus } from '../time.ts';
import type { Context, Decision } from './context.ts';
import { step } from './step.ts';

/** A refusal older than this was hardly tried again in the time that a restore has lost. */
const RETRIED = 30 * DAY;

/**
 * This database is an old copy. Whatever was under way, or yet to leave, may have left since: nobody sends it again before somebody
 * has looked. Voices given before are void; what was only asked is asked anew, with a word of warning.
 */
export function restore(p: Proposal, context: Context): Decision {
  const s = step(p);
  const doubtful = p.publications.filter((one) => isDoubtful(p, one, context));
  const waiting = ['open', 'contested', 'approved'].includes(p.status);
  if (waiting || doubtful.length > 0) s.add({ type: 'restored-whole', at: context.now });
  for (const one of doubtful) s.add({ type: 'restored', publication: one.id, at: context.now });
  return s.done();
}

function isDoubtful(p: Proposal, one: Publication, { now }: Context): boolean {
  if (one.state === 'refused') return p.undo === null && p.updatedAt !== null && plus(p.updatedAt, RETRIED) > now;
  return ['pending', 'sending', 'held'].includes(one.state);
}
