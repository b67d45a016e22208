import { decide } from '../../core/decide/index.ts';
import type { Proposal } from '../../core/proposal.ts';
import type { Publication } from '../../core/publication.ts';
import type { Refused } from '../../core/refusal.ts';
import { plus } from '../../core/time.ts';
import type { Network, Refusal } from '../../ports/network.ts';
import type { PartRow, RevisionRow } from '../../ports/rows.ts';
import type { Tx } from '../../ports/store.ts';
import { planHearing } from '../hearing.ts';
import type { House } from '../house.ts';
import { isMadeUp } from '../made-up.ts';
import { contextFor, execute, readable } from '../proposals.ts';
import { practises } from '../reviewing.ts';
import { done, idle, isLast, type Job, partOf, record, type Sending, wordsOf } from './look.ts';
import { call, type Means } from './means.ts';
import { refusalOf } from './send.ts';

/** A part that may leave: held where it cannot, prepared where it is not, else claimed. */
export async function planLeave(tx: Tx, means: Means, p: Proposal, one: Publication): Promise<Job> {
  const { house } = means;
  const network = house.networks.get(one.account);
  if (network === undefined) return record(tx, house, p.id, { type: 'hold', publication: one.id, reason: 'login' });
  const words = await wordsOf(tx, house, p);
  if (words === null) return record(tx, house, p.id, { type: 'hold', publication: one.id, reason: 'changed' });
  const hearing = (await mayLeave(tx, means, p, one, words.commitment)) ? await planHearing(tx, house, p.id) : null;
  if (hearing !== null) return { kind: 'hear', hearing };
  if (practises(house, network) || (network.auth !== undefined && (await isMadeUp(tx, house, p))))
    return rehearse(tx, house, p, one, words.commitment);
  if (network.recovery.class === 'same-transaction')
    return issue(tx, means, { p, one, network, commitment: words.commitment });
  const stored = await tx.publications.part(one.id, one.partsLive);
  if (stored !== null) return claim(tx, means, { p, one, network, words, stored });
  if (await wouldLeave(tx, means, p, one, words.commitment)) {
    const until = network.pace === null ? null : await tx.paces.patience(one.account, house.clock.now());
    if (until !== null) return { kind: 'idle', until };
    const earlier = (await tx.publications.parts(one.id)).filter((row) => row.n < one.partsLive);
    const part = partOf(words.revision, one, one.partsLive);
    return { kind: 'prepare', proposal: p.id, one, network, part, earlier, commitment: words.commitment };
  }
  return claim(tx, means, { p, one, network, words, stored });
}

/** Would it leave, were the chats read? What is stopped, late or no longer wanted needs no reading. */
async function mayLeave(tx: Tx, means: Means, p: Proposal, one: Publication, commitment: string): Promise<boolean> {
  if (readable(means.house).length === 0) return false;
  const context = { ...(await contextFor(tx, means.house, p, null)), readsBack: false };
  const decision = decide(p, claimOf(means, one, commitment), context);
  return decision.ok && decision.events.some((event) => event.type === 'claimed');
}

/** Asks `decide` beforehand, so that nothing is uploaded for what is stopped, late or no longer wanted. */
async function wouldLeave(tx: Tx, means: Means, p: Proposal, one: Publication, commitment: string): Promise<boolean> {
  const decision = decide(p, claimOf(means, one, commitment), await contextFor(tx, means.house, p, null));
  return decision.ok && decision.events.some((event) => event.type === 'claimed');
}

const claimOf = ({ house, leaseMs }: Means, one: Publication, commitment: string) => ({
  type: 'claim' as const,
  publication: one.id,
  fence: one.fence + 1,
  part: one.partsLive,
  leaseUntil: plus(house.clock.now(), leaseMs),
  commitment,
});

interface Claiming {
  readonly p: Proposal;
  readonly one: Publication;
  readonly network: Network;
  readonly words: { readonly revision: RevisionRow; readonly commitment: string };
  readonly stored: PartRow | null;
}

/** An account that only practises: every check of a claim, and no byte leaves. */
async function rehearse(tx: Tx, house: House, p: Proposal, one: Publication, commitment: string): Promise<Job> {
  const executed = await execute(tx, house, p.id, { type: 'rehearse', publication: one.id, commitment });
  return executed.ok ? done : refused(tx, house, p, one, executed);
}

/** Words that are no longer those that were voiced are held; anything else is somebody else's turn. */
const refused = async (tx: Tx, house: House, p: Proposal, one: Publication, { refusal }: Refused): Promise<Job> =>
  refusal.code === 'stale-revision'
    ? record(tx, house, p.id, { type: 'hold', publication: one.id, reason: 'changed' })
    : idle;

/** Lease, fence and the last look, in one durable transaction. What `decide` records instead of a claim is recorded as well. */
async function claim(tx: Tx, means: Means, { p, one, network, words, stored }: Claiming): Promise<Job> {
  const patience = await paced(tx, means, network);
  if (patience !== null) return patience;
  const executed = await execute(tx, means.house, p.id, claimOf(means, one, words.commitment));
  if (!executed.ok) return refused(tx, means.house, p, one, executed);
  const claimed = executed.proposal.publications.find((x) => x.id === one.id);
  if (stored === null || claimed === undefined || !executed.events.some((event) => event.type === 'claimed'))
    return done;
  return {
    kind: 'send',
    proposal: p.id,
    one: claimed,
    network,
    part: stored.n,
    last: isLast(words.revision, one, stored.n),
    prepared: stored.prepared,
  };
}

/** Takes one call of what the network allows this account, over all instances. */
async function paced(tx: Tx, { house }: Means, { pace, account }: Network): Promise<Job | null> {
  const until = pace === null ? null : await tx.paces.take(account.id, pace, house.clock.now());
  return until === null ? null : { kind: 'idle', until };
}

/** Class same-transaction: recording is publishing. The receipt is its only part. */
async function issue(
  tx: Tx,
  { house }: Means,
  { p, one, network, commitment }: Pick<Claiming, 'p' | 'one' | 'network'> & { readonly commitment: string },
): Promise<Job> {
  if (network.issue === undefined)
    throw new TypeError(`network ${network.network} declares same-transaction and has no issue()`);
  const executed = await execute(tx, house, p.id, { type: 'issue', publication: one.id, commitment });
  if (!executed.ok) return refused(tx, house, p, one, executed);
  if (executed.events.some((event) => event.type === 'issued')) {
    const receipt = network.issue(one.id);
    const prepared = { key: one.id, createdAt: house.clock.now(), body: null };
    await tx.publications.prepare({ publication: one.id, n: 0, prepared, receipt: null });
    await tx.publications.receipt(one.id, 0, receipt);
  }
  return done;
}

/** Resolves everything a part needs and stores it; repeatable, the first one stored wins. False = try again later. */
export async function prepare(means: Means, job: Extract<Job, { kind: 'prepare' }>): Promise<boolean> {
  const { one, network, part, earlier } = job;
  const receipts = earlier.flatMap((row) => (row.receipt === null ? [] : [row.receipt]));
  if (receipts.length !== part.n) return false;
  const now = means.house.clock.now();
  const prepared = await call(means, 'prepare', one, (signal) => network.prepare(part, receipts, now, signal), null);
  if (prepared === null) return false;
  if ('kind' in prepared) {
    await means.house.store.transact((tx) => turnedDown(tx, means, job, prepared));
    return true;
  }
  await means.house.store.transact((tx) =>
    tx.publications.prepare({ publication: one.id, n: part.n, prepared, receipt: null }),
  );
  await means.passing('after-prepare');
  return true;
}

/** A no before anything was sent is told like one after it: claimed and refused at once, so that nobody else tries meanwhile. */
async function turnedDown(
  tx: Tx,
  means: Means,
  { proposal, one, commitment }: Extract<Job, { kind: 'prepare' }>,
  refusal: Refusal,
): Promise<void> {
  const { house } = means;
  if (refusal.retry === 'login') {
    await record(tx, house, proposal, { type: 'hold', publication: one.id, reason: 'login' });
    return;
  }
  const claim = claimOf(means, one, commitment);
  const claimed = await execute(tx, house, proposal, claim);
  if (!claimed.ok || !claimed.events.some((event) => event.type === 'claimed')) return;
  const result = await refusalOf(tx, means, one, refusal);
  await execute(tx, house, proposal, { type: 'result', publication: one.id, fence: claim.fence, result });
}

/** A claim for bytes that may have arrived: the same again, under a new fence. Null where `decide` does not want it. */
export async function claimAgain(
  tx: Tx,
  means: Means,
  sending: Sending,
  commitment: string,
): Promise<Extract<Job, { kind: 'send' }> | null> {
  const executed = await execute(tx, means.house, sending.proposal, claimOf(means, sending.one, commitment));
  const claimed = executed.ok ? executed.proposal.publications.find((x) => x.id === sending.one.id) : undefined;
  return claimed === undefined ? null : { kind: 'send', ...sending, one: claimed };
}
