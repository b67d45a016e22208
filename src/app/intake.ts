import type { Incoming } from '../ports/chat.ts';
import type { InboxRow } from '../ports/rows.ts';
import type { House } from './house.ts';

/** So many events go into one transaction at most. */
const MOST = 50;

interface Waiting {
  readonly incoming: Incoming;
  readonly resolve: (row: InboxRow) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Stores events durably. What comes in while a transaction is being written shares the next one: acknowledging costs a commit, and a
 * crowd would wait for one each. Resolves with the row as stored; rejects only where this very event could not be.
 */
export function intake({ store, clock }: House): (incoming: Incoming) => Promise<InboxRow> {
  const waiting: Waiting[] = [];
  let running = false;

  const keep = (some: readonly Waiting[]): Promise<readonly InboxRow[]> =>
    store.transact(async (tx) => {
      const rows: InboxRow[] = [];
      for (const { incoming } of some) rows.push(await tx.inbox.add(incoming, clock.now()));
      return rows;
    });

  const keepAll = async (some: readonly Waiting[]): Promise<void> => {
    try {
      const rows = await keep(some);
      for (const [i, one] of some.entries()) {
        const row = rows[i];
        if (row !== undefined) one.resolve(row);
      }
    } catch (error) {
      // One that cannot be stored must not take the others along.
      if (some.length === 1) for (const one of some) one.reject(error);
      else for (const one of some) await keepAll([one]);
    }
  };

  const run = async (): Promise<void> => {
    running = true;
    while (waiting.length > 0) await keepAll(waiting.splice(0, MOST));
    running = false;
  };

  return (incoming) =>
    new Promise((resolve, reject) => {
      waiting.push({ incoming, resolve, reject });
      if (!running) void run();
    });
}

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
