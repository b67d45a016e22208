import { isOut, type Publication } from '../../../src/core/publication.ts';
import { type Instant, latest } from '../../../src/core/time.ts';

/**
 * When the worker next has something to do for a publication; null = nothing until somebody decides.
 * Kept as a column, so that finding the next one is one look into an index however many there are.
 */
export function workAt(one: Publication, undoing: boolean): Instant | null {
  const free = latest(one.due, one.notBefore);
  const unleased = latest(one.sentAt ?? one.due, one.leaseUntil, one.notBefore);
  switch (one.state) {
    case 'pending':
      return undoing ? null : free;
    case 'sending':
    case 'removing':
      return unleased;
    case 'live':
      return undoing ? unleased : null;
    case 'refused':
    case 'cancelled':
    case 'held':
      return undoing && isOut(one) ? unleased : null;
    case 'unconfirmed':
    case 'with-a-person':
    case 'removed':
    case 'stuck':
    case 'rehearsed':
      return null;
  }
}
