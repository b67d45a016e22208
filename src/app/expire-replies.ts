import type { ProposalStatus } from '../core/proposal.ts';
import { DAY, HOUR, instant, millis, plus } from '../core/time.ts';
import type { Tx } from '../ports/store.ts';
import type { House } from './house.ts';
import { everyProposal } from './proposals.ts';
import { answeredBy } from './replies.ts';

/** States in which somebody still has to see whom a reply answers. */
const unfinished: readonly ProposalStatus[] = ['open', 'contested', 'approved', 'publishing', 'retracting'];

/**
 * What is older than the Leitbild keeps answers is forgotten here, once an hour; messages in chats stay. An answer whose reply is on its
 * way stays until that is over: nobody could judge a reply to what they cannot read.
 */
export async function expireReplies({ store, clock, leitbild }: House): Promise<void> {
  const now = clock.now();
  const hour = instant(Math.floor(millis(now) / HOUR) * HOUR);
  await store.transact(async (tx) => {
    if (!(await tx.slots.take('expire-replies', hour, now))) return;
    await tx.replies.expire(plus(now, -leitbild.answers.keepDays * DAY), await stillAnswered(tx));
  });
}

/** What waits is little: it lapses within days, or has a wished time. */
async function stillAnswered(tx: Tx): Promise<readonly string[]> {
  const ids: string[] = [];
  await everyProposal(tx, unfinished, async (id) => {
    const proposal = await tx.proposals.get(id);
    if (proposal?.kind !== 'reply') return;
    const revision = await tx.proposals.revision(id, proposal.revision);
    const row = revision === null ? null : await answeredBy(tx, revision.draft);
    if (row !== null) ids.push(row.id);
  });
  return ids;
}
