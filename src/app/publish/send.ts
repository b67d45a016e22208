import type { SendResult } from '../../core/decide/index.ts';
import { type Publication, type RefusalReason, refusalReasons } from '../../core/publication.ts';
import { between, DAY, type Instant, MINUTE, plus, SECOND } from '../../core/time.ts';
import type { Outcome, Refusal } from '../../ports/network.ts';
import type { Tx } from '../../ports/store.ts';
import { execute } from '../proposals.ts';
import { look, type Sending } from './look.ts';
import { backoff, call, type Means } from './means.ts';
import { seek, sentSince } from './seek.ts';

const unknown: Outcome = { kind: 'unknown' };

/** Sends the stored bytes of a claimed part and records what came back under the fence of the claim. */
export async function send(means: Means, job: Sending): Promise<void> {
  await means.passing('after-claim');
  const outcome = usable(await attempt(means, job));
  await means.passing('before-record');
  if (
    outcome.kind === 'refused' &&
    outcome.code === 'duplicate' &&
    job.network.recovery.class === 'duplicate-refusal'
  ) {
    await arrived(means, job, outcome);
  } else {
    await means.house.store.transact(async (tx) => {
      await tx.lock(job.proposal);
      await conclude(tx, means, job, outcome);
    });
  }
  await means.passing('after-record');
}

/** A worker that slept through its lease sends nothing: somebody else may have looked and found nothing meanwhile. */
async function attempt(means: Means, { one, network, prepared }: Sending): Promise<Outcome> {
  // Asked of the store, which also tells the time: a machine that was asleep has noticed nothing.
  const now = await means.house.store.read((tx) => tx.publications.get(one.id));
  if (now?.fence !== one.fence) return unknown;
  const spent = one.sentAt === null ? 0 : between(one.sentAt, means.house.clock.now());
  if (spent + means.deadlineMs > means.leaseMs / 2) return unknown;
  return call(means, 'publish', one, (signal) => network.publish(prepared, signal), unknown);
}

/** `live` needs the remote id and the address; without them nobody could find or remove it. */
const usable = (outcome: Outcome): Outcome =>
  outcome.kind === 'live' && (outcome.receipt.remoteId === '' || outcome.receipt.url === '') ? unknown : outcome;

async function conclude(tx: Tx, means: Means, job: Sending, outcome: Outcome): Promise<void> {
  const { house } = means;
  const { proposal, one, part, last } = job;
  const report = { type: 'result' as const, publication: one.id, fence: one.fence };
  if (outcome.kind === 'refused' && one.firstSentAt !== one.sentAt) {
    // What is refused now says nothing about the earlier try, which may have arrived.
    return conclude(tx, means, job, unknown);
  }
  if (outcome.kind === 'live') {
    const ours = isOurs((await look(tx, proposal, one.id)).one, job);
    const bound = ours && (await tx.publications.receipt(one.id, part, outcome.receipt)) === 'bound';
    // An id that belongs to another post says nothing about this one.
    if (bound) return conclude(tx, means, job, unknown);
    await execute(tx, house, proposal, { ...report, result: { kind: 'live', part, last } });
  } else if (outcome.kind === 'refused') {
    const result = await refusalOf(tx, means, one, outcome);
    const executed = await execute(tx, house, proposal, { ...report, result });
    const said = executed.ok && executed.events.some(({ type }) => type === 'refused' || type === 'held');
    // Surely not there; what it was prepared with (an upload, a record key) may be dead by the next try.
    if (said && outcome.retry !== 'after') await tx.publications.discard(one.id, part);
  } else if (outcome.kind === 'handed-over') {
    await execute(tx, house, proposal, { ...report, result: outcome });
  } else {
    const wait = job.network.recovery.class === 'none' ? 0 : job.network.recovery.settleMs + backoff(one.attempt);
    const later = plus(house.clock.now(), wait);
    await execute(tx, house, proposal, { ...report, result: { kind: 'unknown', notBefore: later } });
  }
}

/** A refusal as it is recorded. What a network says of too much at once it says to every post of this account: they wait, too. */
export async function refusalOf(
  tx: Tx,
  means: Means,
  { account }: Publication,
  refusal: Refusal,
): Promise<Extract<SendResult, { kind: 'refused' }>> {
  const patience = notBefore(means, refusal);
  if (refusal.code === 'rate' && patience !== null) await tx.paces.block(account, patience);
  return { kind: 'refused', retry: refusal.retry, code: reasonOf(refusal), notBefore: patience };
}

/** Is it still the sending that was claimed? */
const isOurs = (now: Publication, { one, part }: Sending): boolean =>
  now.state === 'sending' && now.fence === one.fence && now.partsLive === part;

/** Whatever an adapter says, nothing but the closed set reaches the stream. */
const reasonOf = ({ code }: Refusal): RefusalReason => (refusalReasons.includes(code) ? code : 'other');

/** How long to wait after a refusal that is not for good: as the network says, within reason. */
const notBefore = ({ house }: Means, { retry, afterMs }: Refusal): Instant | null =>
  retry === 'after' ? plus(house.clock.now(), Math.min(Math.max(afterMs ?? MINUTE, SECOND), DAY)) : null;

/** "You said that already": then an earlier try arrived. Look for it; who cannot find it asks a person. */
async function arrived(means: Means, job: Sending, outcome: Refusal): Promise<void> {
  const { one, proposal } = job;
  const seen = await seek(means, { ...job, since: sentSince(job) });
  await means.house.store.transact(async (tx) => {
    if (!isOurs((await look(tx, proposal, one.id)).one, job)) return conclude(tx, means, job, outcome);
    if (typeof seen === 'object') return conclude(tx, means, job, { kind: 'live', receipt: seen });
    // On the very first try nothing of ours can be there: the text is somebody else's.
    const first = one.attempt === one.partsLive + 1;
    if (first && seen !== 'cannot-tell') return conclude(tx, means, job, outcome);
    // Frees the lease first: what is still somebody's is not yet lost.
    await conclude(tx, means, job, unknown);
    await execute(tx, means.house, proposal, { type: 'cannot-tell', publication: one.id });
  });
}
