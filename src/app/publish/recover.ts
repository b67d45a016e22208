import type { Proposal } from '../../core/proposal.ts';
import type { Publication } from '../../core/publication.ts';
import { between, plus } from '../../core/time.ts';
import type { Network, Receipt } from '../../ports/network.ts';
import type { Tx } from '../../ports/store.ts';
import { execute } from '../proposals.ts';
import { claimAgain } from './claim.ts';
import { done, eventsOf, isLast, type Job, look, record, type Sending, untouched, wordsOf } from './look.ts';
import { backoff, type Means, settledAt } from './means.ts';
import { seek, sentSince } from './seek.ts';

/** Share of a key's life in which it is trusted. */
const KEY_TRUST = 0.8;
/** Looks that find nothing, a settling time apart, until it surely did not arrive. */
const LOOKS = 2;
/** Sends of one part, all without a clear answer, until it is only looked for. */
const AGAIN = 6;
/** Looks that cannot tell until a person is asked. */
const TRIES = 3;

/**
 * An open outcome: the worker died, or its network did not answer. What may safely be sent again is sent again, the same bytes;
 * everything else is looked for once the network has settled.
 */
export async function planRecovery(
  tx: Tx,
  means: Means,
  p: Proposal,
  one: Publication,
  mayResend: boolean,
): Promise<Job> {
  const { house } = means;
  const network = house.networks.get(one.account);
  const words = await wordsOf(tx, house, p);
  const stored = await tx.publications.part(one.id, one.partsLive);
  if (network === undefined || words === null || stored === null || network.recovery.class === 'none') {
    return record(tx, house, p.id, { type: 'cannot-tell', publication: one.id });
  }
  const last = isLast(words.revision, one, stored.n);
  const sending: Sending = { proposal: p.id, one, network, part: stored.n, last, prepared: stored.prepared };
  const settled = settledAt(one, network.recovery.settleMs);
  const early = settled !== null && settled > house.clock.now();
  if (mayResend && isRepeatable(network, one, means) && !(early && network.recovery.class === 'key')) {
    const again = await claimAgain(tx, means, sending, words.commitment);
    if (again !== null) return again;
  }
  if (early) return wait(tx, means, p.id, one, settled);
  return { kind: 'find', ...sending };
}

/** Is sending the same bytes again sure to be the same post? A key is remembered for a while, counted from the first try. */
function isRepeatable({ recovery }: Network, one: Publication, { house }: Means): boolean {
  if (one.attempt - one.partsLive >= AGAIN) return false;
  if (recovery.class === 'client-id') return true;
  if (recovery.class !== 'key' || one.firstSentAt === null) return false;
  return between(one.firstSentAt, house.clock.now()) < KEY_TRUST * recovery.keyTtlMs;
}

const wait = (tx: Tx, { house }: Means, proposal: string, one: Publication, notBefore: string): Promise<Job> =>
  record(tx, house, proposal, {
    type: 'result',
    publication: one.id,
    fence: one.fence,
    result: { kind: 'unknown', notBefore },
  });

/** Asks the network whether it arrived, and records the answer unless somebody else was quicker. */
export async function find(means: Means, job: Sending): Promise<boolean> {
  const { one } = job;
  const seen = await seek(means, { ...job, since: sentSince(job) });
  return means.house.store.transact(async (tx) => {
    await tx.lock(job.proposal);
    const now = (await look(tx, job.proposal, one.id)).one;
    if (!untouched(one, now)) return true;
    return (await note(tx, means, job, seen)).kind === 'done';
  });
}

async function note(tx: Tx, means: Means, job: Sending, seen: Receipt | 'absent' | 'cannot-tell'): Promise<Job> {
  const { house } = means;
  const { one, network, part, last, proposal } = job;
  const later = plus(house.clock.now(), network.recovery.settleMs + backoff(one.attempt));
  if (seen === 'absent') {
    const command = { type: 'absent' as const, publication: one.id, enough: one.looks + 1 >= LOOKS, notBefore: later };
    return record(tx, house, proposal, command);
  }
  if (seen !== 'cannot-tell' && (await tx.publications.receipt(one.id, part, seen)) === 'kept') {
    const executed = await execute(tx, house, proposal, { type: 'found', publication: one.id, part, last });
    // Rolls the receipt back: nothing but the event makes it ours.
    if (!executed.ok) throw new Error(`found, but ${executed.refusal.code}`);
    return done;
  }
  if ((await blindLooks(tx, job)) + 1 >= TRIES)
    return record(tx, house, proposal, { type: 'cannot-tell', publication: one.id });
  return wait(tx, means, proposal, one, later);
}

/** How often it has been looked for in vain since the last claim: the first `unknown` after a claim is the send itself. */
async function blindLooks(tx: Tx, { proposal, one }: Sending): Promise<number> {
  const events = await eventsOf(tx, proposal, one.id);
  const since = events.slice(events.findLastIndex((event) => event.type === 'claimed'));
  return Math.max(0, since.filter((event) => event.type === 'unknown').length - 1);
}
