import type { DeliveryCommand } from '../../core/decide/index.ts';
import { textsFor } from '../../core/draft.ts';
import { commit, contentHash, signatureDigest } from '../../core/hash.ts';
import type { Proposal, ProposalEvent } from '../../core/proposal.ts';
import type { Publication, PublicationEvent } from '../../core/publication.ts';
import type { Instant } from '../../core/time.ts';
import type { Network, Part, Prepared } from '../../ports/network.ts';
import type { PartRow, RevisionRow } from '../../ports/rows.ts';
import type { Tx } from '../../ports/store.ts';
import type { Hearing } from '../hearing.ts';
import type { House } from '../house.ts';
import { execute, loadProposal, streamOf } from '../proposals.ts';
import { contentOf } from '../reviewing.ts';

/** What a worker does next, outside any transaction. `done` = all was recorded at once, `idle` = nothing can be done now, or before `until`. */
export type Job =
  /** `gone`: a publication that was removed in the same transaction. */
  | { readonly kind: 'done'; readonly gone?: string }
  | { readonly kind: 'idle'; readonly until?: Instant }
  | {
      readonly kind: 'prepare';
      readonly one: Publication;
      readonly network: Network;
      readonly part: Part;
      readonly earlier: readonly PartRow[];
      readonly proposal: string;
      readonly commitment: string;
    }
  /** Before anything leaves: which reactions stand on its cards? */
  | { readonly kind: 'hear'; readonly hearing: Hearing }
  | ({ readonly kind: 'send' } & Sending)
  | ({ readonly kind: 'find' } & Sending)
  | {
      readonly kind: 'remove';
      readonly proposal: string;
      readonly one: Publication;
      readonly network: Network;
      readonly rows: readonly PartRow[];
      /** Something may be there that none of these parts tells of. */
      readonly inDoubt: boolean;
    };

/** One part on its way, as it was when the worker took it. */
export interface Sending {
  readonly proposal: string;
  readonly one: Publication;
  readonly network: Network;
  readonly part: number;
  readonly last: boolean;
  readonly prepared: Prepared;
}

export const done: Job = { kind: 'done' };
export const idle: Job = { kind: 'idle' };

/** The proposal and one of its publications as they are now. */
export async function look(
  tx: Tx,
  proposal: string,
  publication: string,
): Promise<{ proposal: Proposal; one: Publication }> {
  const { proposal: p } = await loadProposal(tx, proposal);
  const one = p.publications.find((x) => x.id === publication);
  if (one === undefined) throw new Error(`publication ${publication} is not in its stream`);
  return { proposal: p, one };
}

/** What happened to one publication so far, oldest first. */
export async function eventsOf(tx: Tx, proposal: string, publication: string): Promise<readonly PublicationEvent[]> {
  const { events } = await tx.streams.load<ProposalEvent>(streamOf(proposal));
  return events.flatMap((event) => ('publication' in event && event.publication === publication ? [event] : []));
}

/** The stored words of the current revision and the commitment they give today; null where the words are gone. */
export async function wordsOf(
  tx: Tx,
  house: House,
  p: Proposal,
): Promise<{ revision: RevisionRow; commitment: string } | null> {
  const revision = await tx.proposals.revision(p.id, p.revision);
  if (revision === null) return null;
  const { draft, signatureSalt } = revision;
  const hash = contentHash(draft, house.leitbild.accounts, signatureDigest(signatureSalt, draft.signature));
  return { revision, commitment: commit(revision.salt, hash) };
}

/** Part `n` as a network gets it. Pictures belong to the first part. */
export function partOf({ draft, review }: RevisionRow, one: Publication, n: number): Part {
  const text = textsFor(draft, one.account)[n];
  if (text === undefined) throw new Error(`publication ${one.id} has no part ${n}`);
  const content = contentOf(draft, text, n);
  return { ...content, publication: one.id, n, language: draft.language ?? review.language };
}

export const isLast = ({ draft }: RevisionRow, one: Publication, n: number): boolean =>
  n === textsFor(draft, one.account).length - 1;

/** Carries out one command of the worker; a job that recorded nothing leaves its publication alone for a while. */
export async function record(tx: Tx, house: House, proposal: string, command: DeliveryCommand): Promise<Job> {
  const executed = await execute(tx, house, proposal, command);
  return executed.ok && executed.events.length > 0 ? done : idle;
}

/** Is it still as it was taken? Two workers that looked at the same time must not count as two looks. */
export const untouched = (was: Publication, now: Publication): boolean =>
  was.state === now.state &&
  was.fence === now.fence &&
  was.looks === now.looks &&
  was.partsLive === now.partsLive &&
  was.notBefore === now.notBefore &&
  was.leaseUntil === now.leaseUntil;
