import type { RemovalResult } from '../../core/decide/index.ts';
import type { Proposal } from '../../core/proposal.ts';
import type { Publication, PublicationEvent } from '../../core/publication.ts';
import { between, type Instant, plus, SECOND } from '../../core/time.ts';
import type { Receipt, Removal } from '../../ports/network.ts';
import type { PartRow } from '../../ports/rows.ts';
import type { Tx } from '../../ports/store.ts';
import { execute } from '../proposals.ts';
import { eventsOf, idle, type Job } from './look.ts';
import { backoff, call, type Means } from './means.ts';
import { seek } from './seek.ts';

type Removing = Extract<Job, { kind: 'remove' }>;

/** Removals that came to nothing until a person does it by hand. */
const TRIES = 8;

/** Takes a removal under its own lease and fence. Where nothing has to be asked of a network it is recorded at once. */
export async function planRemoval(tx: Tx, means: Means, p: Proposal, one: Publication): Promise<Job> {
  const { house, leaseMs } = means;
  const fence = one.fence + 1;
  const leaseUntil = plus(house.clock.now(), leaseMs);
  const begun = await execute(tx, house, p.id, { type: 'begin-removal', publication: one.id, fence, leaseUntil });
  if (!begun.ok) return idle;
  const taken = begun.proposal.publications.find((x) => x.id === one.id) ?? one;
  const network = house.networks.get(one.account);
  const at = (result: RemovalResult) => recordRemoval(tx, means, { proposal: p.id, one: taken, settleMs: 0 }, result);
  if (network?.recovery.class === 'same-transaction') return at('removed');
  const events = await eventsOf(tx, p.id, one.id);
  const rows = toRemove(await tx.publications.parts(one.id), events);
  if (network === undefined || !network.can.remove || rows.length === 0) return at('stuck');
  return { kind: 'remove', proposal: p.id, one: taken, network, rows, inDoubt: isInDoubt(events) };
}

/** What is out, the last part first. What a person says is there has no receipt and must be found. */
function toRemove(rows: readonly PartRow[], events: readonly PublicationEvent[]): readonly PartRow[] {
  const wentLive = events.findLast((event) => event.type === 'went-live');
  const byPerson = wentLive?.type === 'went-live' && wentLive.by === 'person';
  return rows.filter((row) => row.receipt !== null || byPerson).toSorted((a, b) => b.n - a.n);
}

/** Handed over, and nobody has said what became of it: something may be there that no receipt tells of. */
const isInDoubt = (events: readonly PublicationEvent[]): boolean =>
  events.findLast((event) => ['handed-over', 'went-live', 'cancelled', 'removed'].includes(event.type))?.type ===
  'handed-over';

/** Removes all parts in reverse, looks whether they are gone, and records it under the fence. */
export async function remove(means: Means, job: Removing): Promise<void> {
  const begun = means.house.clock.now();
  const results: RemovalResult[] = job.inDoubt ? ['stuck'] : [];
  for (const [i, row] of job.rows.entries()) {
    if (i > 0 && !(await renew(means, job))) return;
    results.push(await removePart(means, job, row));
    await means.passing('during-removal');
  }
  const { settleMs } = job.network.recovery;
  const { gone } = await means.house.store.transact(async (tx) => {
    const back = await mayComeBack(tx, job, begun);
    const result = back === null ? worst(results) : 'failed';
    return recordRemoval(tx, means, { ...job, settleMs, ...(back === null ? {} : { again: back }) }, result);
  });
  if (gone !== undefined) await means.house.remember({ removed: gone, at: means.house.clock.now() });
  await means.passing('after-removal');
}

/**
 * Until when a send that nobody answered may still arrive and put up again what a removal begun at that moment took down, where the same
 * bytes are sent more than once; null = nothing can. It is removed at once and looked at again then.
 */
async function mayComeBack(tx: Tx, { proposal, one, network }: Removing, begun: Instant): Promise<Instant | null> {
  const { recovery } = network;
  if (recovery.class !== 'client-id') return null;
  const events = await eventsOf(tx, proposal, one.id);
  const open = events.flatMap((event, i) => {
    if (event.type !== 'claimed') return [];
    const next = events[i + 1];
    const answered = next !== undefined && ['part-live', 'refused', 'held'].includes(next.type);
    return answered ? [] : [plus(event.at, between(event.at, event.leaseUntil) / 2 + recovery.settleMs)];
  });
  const last = open.reduce((a, b) => (b > a ? b : a), '');
  return last > begun ? last : null;
}

/** A lease a part. False = somebody else is at it by now. */
async function renew({ house, leaseMs }: Means, { proposal, one }: Removing): Promise<boolean> {
  const leaseUntil = plus(house.clock.now(), leaseMs);
  const command = { type: 'renew-removal' as const, publication: one.id, fence: one.fence, leaseUntil };
  return (await house.store.transact((tx) => execute(tx, house, proposal, command))).ok;
}

const order: readonly RemovalResult[] = ['failed', 'stuck', 'removed', 'gone'];
const worst = (results: readonly RemovalResult[]): RemovalResult =>
  order.find((one) => results.includes(one)) ?? 'failed';

/**
 * A part is gone when it cannot be seen any more, or when the network says of its very id that there is nothing. A network that has
 * removed it and cannot be read afterwards is asked again: by then it knows nothing of it, or a person has to look.
 */
async function removePart(means: Means, { one, network }: Removing, row: PartRow): Promise<RemovalResult> {
  const { prepared } = row;
  const look = (receipt: Receipt | null) => seek(means, { one, network, prepared, since: prepared.createdAt, receipt });
  const receipt = row.receipt ?? (await look(null));
  if (receipt === 'cannot-tell') return 'stuck';
  if (receipt === 'absent') return 'failed';
  const unknown: Removal = { kind: 'unknown' };
  const removal = await call(means, 'remove', one, (signal) => network.remove(receipt, signal), unknown);
  if (removal.kind === 'unknown') return 'failed';
  if (removal.kind === 'stuck') return 'stuck';
  const seen = await look(receipt);
  if (seen === 'cannot-tell') return removal.kind === 'gone' ? 'gone' : 'failed';
  return isThere(seen, receipt) ? 'failed' : removal.kind;
}

/** An equal text under another id is not ours to remove. */
const isThere = (seen: Receipt | 'absent', receipt: Receipt): boolean =>
  seen !== 'absent' && seen.remoteId === receipt.remoteId;

interface Recording {
  readonly proposal: string;
  readonly one: Publication;
  readonly settleMs: number;
  /** When to look again at the earliest; left out, later and later. */
  readonly again?: Instant;
}

async function recordRemoval(
  tx: Tx,
  { house }: Means,
  { proposal, one, settleMs, again }: Recording,
  result: RemovalResult,
): Promise<{ readonly kind: 'done'; readonly gone?: string }> {
  const tries = result === 'failed' ? await failures(tx, proposal, one.id) : 0;
  const notBefore = again ?? plus(house.clock.now(), Math.max(settleMs, SECOND) + backoff(tries + 1));
  const final = tries + 1 >= TRIES ? 'stuck' : result;
  const executed = await execute(tx, house, proposal, {
    type: 'removal',
    publication: one.id,
    fence: one.fence,
    result: final,
    notBefore,
  });
  const gone = executed.ok && executed.events.some((event) => event.type === 'removed');
  return gone ? { kind: 'done', gone: one.id } : { kind: 'done' };
}

/** Failed removals since a person last asked for one. */
async function failures(tx: Tx, proposal: string, publication: string): Promise<number> {
  const events = await eventsOf(tx, proposal, publication);
  const since = events.slice(events.findLastIndex((event) => event.type === 'removal-asked') + 1);
  return since.filter((event) => event.type === 'removal-failed').length;
}
