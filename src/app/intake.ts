import { together } from '../core/together.ts';
import type { Incoming } from '../ports/chat.ts';
import type { InboxRow } from '../ports/rows.ts';
import type { House } from './house.ts';

/** So many events go into one transaction at most. */
const MOST = 50;

/**
 * Stores events durably. What comes in while a transaction is being written shares the next one: acknowledging costs a commit, and a
 * crowd would wait for one each. Resolves with the row as stored; rejects only where this very event could not be.
 */
export const intake = ({ store, clock }: House): ((incoming: Incoming) => Promise<InboxRow>) =>
  together(MOST, (some) =>
    store.transact(async (tx) => {
      const rows: InboxRow[] = [];
      for (const incoming of some) rows.push(await tx.inbox.add(incoming, clock.now()));
      return rows;
    }),
  );

/** Lets so many pieces of work run at a time; the others wait in the order in which they came. */
export function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = [];
  let busy = 0;
  return async (work) => {
    if (busy >= most) await new Promise<void>((resolve) => void queue.push(resolve));
    else busy += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      // Whoever is next takes over this very place.
      if (next === undefined) busy -= 1;
      else next();
    }
  };
}
