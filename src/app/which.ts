import { whichCard } from '../core/cards/which.ts';
import type { ProposalStatus } from '../core/proposal.ts';
import { refuse } from '../core/refusal.ts';
import type { ProposalRow } from '../ports/rows.ts';
import { withWords } from './info.ts';
import { type Done, done, type Turn, tell } from './turn.ts';

/** Commands that are about one proposal. */
export type Numbered = 'show' | 'revise' | 'withdraw' | 'undo';

const open: readonly ProposalStatus[] = ['open', 'contested', 'approved'];
const MOST = 5;

const ownOpen = ({ tx, me }: Turn): Promise<readonly ProposalRow[]> =>
  tx.proposals.list({ author: me.person, statuses: open }, { limit: MOST });

/** Names what somebody has open, to choose from. False = that is nothing. */
export async function offerOwn(turn: Turn, word: Numbered): Promise<boolean> {
  const rows = await ownOpen(turn);
  if (rows.length > 0) await tell(turn, 'which', whichCard(word, await withWords(turn.tx, rows), turn.me.locale));
  return rows.length > 0;
}

/** A command without the number it is about: one's own only open one is shown at once, which does no harm; else it is asked which. */
export async function which(
  turn: Turn,
  word: Numbered,
  use: (turn: Turn, id: string, rest: string) => Promise<Done>,
): Promise<Done> {
  const [only, another] = await ownOpen(turn);
  if (word === 'show' && only !== undefined && another === undefined) return use(turn, only.id, '');
  return (await offerOwn(turn, word)) ? done() : refuse('unknown-proposal', { about: '?' });
}
