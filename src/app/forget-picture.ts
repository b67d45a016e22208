import { isOut, type Publication } from '../core/publication.ts';
import type { MediaUse } from '../ports/media.ts';
import type { ProposalRow } from '../ports/rows.ts';
import type { Tx } from '../ports/store.ts';
import { end } from './forget.ts';
import type { House } from './house.ts';
import { loadProposal } from './proposals.ts';

/** Where readers may see a picture, as far as anybody can tell. */
export interface Shown {
  readonly proposal: string;
  readonly account: string;
  readonly state: Publication['state'];
  readonly url: string | null;
}

/** What forgetting one picture means. */
export interface PicturePlan {
  /** Proposals on their way that show it, and of which nothing is out: they are ended. */
  readonly ending: readonly ProposalRow[];
  /** Unsent drafts that show it: they lose it. */
  readonly drafts: readonly string[];
  /** Uses that nobody sees any more: an earlier version, or a proposal that is over. */
  readonly idle: readonly MediaUse[];
  /** While it is there, its bytes stay here as well. */
  readonly shown: readonly Shown[];
}

/** Null: there is no such picture (any more). */
export async function pictureUses(tx: Tx, sha256: string): Promise<PicturePlan | null> {
  if ((await tx.media.known([sha256])).length === 0) return null;
  const [ending, idle, shown]: [ProposalRow[], MediaUse[], Shown[]] = [[], [], []];
  const uses = await tx.media.uses(sha256);
  for (const use of uses.filter(({ kind }) => kind === 'proposal')) {
    const row = await tx.proposals.get(use.id);
    const revision = row === null ? null : await tx.proposals.revision(use.id, row.revision);
    const shows = revision?.draft.media.some((one) => one.sha256 === sha256) === true;
    const out = shows ? await outOf(tx, use.id) : [];
    shown.push(...out);
    if (out.length > 0) continue;
    if (row !== null && shows && isUnderWay(row)) ending.push(row);
    else idle.push(use);
  }
  return { ending, drafts: uses.flatMap(({ kind, id }) => (kind === 'draft' ? [id] : [])), idle, shown };
}

const isUnderWay = ({ status }: ProposalRow): boolean =>
  ['open', 'contested', 'approved', 'publishing'].includes(status);

async function outOf(tx: Tx, proposal: string): Promise<readonly Shown[]> {
  const found: Shown[] = [];
  for (const one of (await loadProposal(tx, proposal)).proposal.publications) {
    if (!isOut(one)) continue;
    const parts = await tx.publications.parts(one.id);
    // Pictures stand with the first part.
    const url = parts.find(({ n }) => n === 0)?.receipt?.url ?? null;
    found.push({ proposal, account: one.account, state: one.state, url });
  }
  return found;
}

/**
 * Takes one picture out of the store wherever it has not left: ends what would still show it, takes it out of unsent drafts, and drops
 * its bytes where no post that is out shows it. True = the bytes are gone, also from free pages.
 */
export async function forgetPicture(house: House, sha256: string): Promise<boolean> {
  const gone = await house.store.transact(async (tx) => {
    const plan = await pictureUses(tx, sha256);
    if (plan === null) return true;
    for (const row of plan.ending) await end(tx, house, row);
    for (const id of plan.drafts) {
      const draft = await tx.drafts.get(id);
      if (draft === null) continue;
      const media = draft.draft.media.filter((one) => one.sha256 !== sha256);
      await tx.drafts.put({ ...draft, draft: { ...draft.draft, media } });
    }
    const ended = plan.ending.map(({ id }): MediaUse => ({ kind: 'proposal', id }));
    return tx.media.release(sha256, [...plan.idle, ...ended]);
  });
  // Forgetting nobody still takes what was deleted out of free pages and the write-ahead log.
  if (gone) await house.store.forget([]);
  return gone;
}
