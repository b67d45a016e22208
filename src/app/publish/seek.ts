import type { Publication } from '../../core/publication.ts';
import type { Instant } from '../../core/time.ts';
import type { Network, Prepared, Receipt } from '../../ports/network.ts';
import type { Tx } from '../../ports/store.ts';
import { eventsOf } from './look.ts';
import { call, type Means } from './means.ts';

/** A part to be looked for on its network. */
export interface Wanted {
  readonly one: Publication;
  readonly network: Network;
  readonly prepared: Prepared;
  /** The earliest moment it can have left. */
  readonly since: Instant;
  /** Its own, once it has one. */
  readonly receipt?: Receipt | null;
}

/**
 * Asks a network for a part, never for what belongs to others: nothing from before it can have left, no remote id that is bound to
 * another part. A network that answers with one all the same could not tell.
 */
export async function seek(
  means: Means,
  { one, network, prepared, since, receipt = null }: Wanted,
): Promise<Receipt | 'absent' | 'cannot-tell'> {
  const { bound, from } = await means.house.store.read(async (tx) => ({
    bound: await tx.publications.bound(one.network, one.account, since),
    from: await earliest(tx, one, earlier(since, means.house.clock.now())),
  }));
  const not = bound.filter((id) => id !== receipt?.remoteId);
  const ask = (signal: AbortSignal) =>
    network.find(prepared, { since: from, not, ...(receipt === null ? {} : { receipt }) }, signal);
  const seen = await call(means, 'find', one, ask, 'cannot-tell' as const);
  return typeof seen === 'object' && not.includes(seen.remoteId) ? 'cannot-tell' : seen;
}

/** A clock that was set back meanwhile was ahead before: what was recorded since then, and what it says now, tell by how much. */
async function earliest(tx: Tx, { id }: Publication, since: Instant): Promise<Instant> {
  const row = await tx.publications.get(id);
  const events = row === null ? [] : await eventsOf(tx, row.proposal, id);
  const begun = events.findIndex(({ at }) => at >= since);
  return events.slice(begun < 0 ? events.length : begun).reduce((best, { at }) => earlier(best, at), since);
}

const earlier = (a: Instant, b: Instant): Instant => (b < a ? b : a);

/** When the first try of a part under way left. */
export const sentSince = ({ one, prepared }: Pick<Wanted, 'one' | 'prepared'>): Instant =>
  one.firstSentAt ?? prepared.createdAt;
