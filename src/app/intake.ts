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
    }, true),
  );
