import type { Proposal } from '../core/proposal.ts';
import type { Tx } from '../ports/store.ts';
import type { House } from './house.ts';

/** Did somebody made up propose it, or agree? Where real and invented people share a house, theirs are only practised. */
export async function isMadeUp(tx: Tx, house: House, p: Proposal): Promise<boolean> {
  const voices = p.signals.filter((one) => one.verdict === 'yes' && one.revision === p.revision);
  const people = await tx.people.many([...new Set([...p.authors, ...voices.map((one) => one.person)])]);
  return people.some(({ ref }) => house.chats.get(ref.chat)?.invented === true || house.invented?.has(ref.chat));
}
