import { between, type Instant, latest, MINUTE } from '../core/time.ts';
import type { Tx } from '../ports/store.ts';

/** Work that should have been done this long ago points at something broken. */
const OVERDUE = 5 * MINUTE;
const MANY = 1000;

/** Since when something has been waiting to be sent or taken back although it could; null = nothing is overdue. */
export async function overdue(tx: Tx, now: Instant): Promise<Instant | null> {
  const next = await tx.publications.nextAt();
  if (next === null || between(next, now) <= OVERDUE) return null;
  const rows = await tx.publications.list({ states: ['pending', 'sending', 'removing'] }, { limit: MANY });
  const since = rows.map((one) => latest(one.due, one.notBefore, one.leaseUntil));
  // What was just undone carries the date on which it went live.
  const undone = await tx.proposals.list({ statuses: ['retracting'] }, { limit: MANY });
  const oldest = [...since, ...undone.map((row) => row.updatedAt)].sort()[0];
  return oldest !== undefined && between(oldest, now) > OVERDUE ? oldest : null;
}
