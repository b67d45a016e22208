import type { Proposal } from '../../core/proposal.ts';
import type { Publication } from '../../core/publication.ts';
import { halted } from '../../core/switch.ts';
import type { Tx } from '../../ports/store.ts';
import { loadSwitch } from '../proposals.ts';
import { planLeave } from './claim.ts';
import { idle, type Job, look } from './look.ts';
import type { Means } from './means.ts';
import { planRecovery } from './recover.ts';
import { planRemoval } from './remove.ts';

/**
 * Decides, in the transaction that picked it, what is to be done for one publication: claims are committed here, before any
 * byte leaves. The proposal and the switch are locked first, so that no stop and no undo is overtaken.
 */
export async function plan(
  tx: Tx,
  means: Means,
  row: { readonly proposal: string; readonly id: string },
): Promise<Job> {
  await tx.lock(row.proposal);
  const { proposal, one } = await look(tx, row.proposal, row.id);
  if (proposal.undo !== null && isRemovable(one)) return planRemoval(tx, means, proposal, one);
  if (one.state === 'pending' || isBetweenParts(one)) return planLeave(tx, means, proposal, one);
  if (one.state !== 'sending') return idle;
  const { state } = await loadSwitch(tx);
  return planRecovery(tx, means, proposal, one, mayResend(proposal, halted(state, one.network)));
}

/** The last part arrived and the next one has not been sent. */
const isBetweenParts = (one: Publication): boolean => one.state === 'sending' && one.firstSentAt === null;

const isRemovable = (one: Publication): boolean =>
  one.state === 'live' ||
  one.state === 'removing' ||
  (one.partsLive > 0 && (['refused', 'cancelled', 'held'].includes(one.state) || isBetweenParts(one)));

/** After an undo or a stop nothing is sent again, not even what is sure to be the same post: then it is only looked for. */
const mayResend = (p: Proposal, stopped: boolean): boolean => p.undo === null && !stopped;
