import type { Instant } from '../../core/time.ts';
import type { PublicationRow } from '../../ports/rows.ts';

/** How many of them may be on one account: a network that does not answer keeps the other accounts' lanes free. */
const PER_ACCOUNT = 2;

/** What this process has in hand. */
export interface InHand {
  begin(row: PublicationRow): void;
  end(row: PublicationRow): void;
  ids(): readonly string[];
  /** Accounts that have their share of lanes. */
  busy(): readonly string[];
  /** Of these, the ones an account still has lanes for. */
  room(rows: readonly PublicationRow[]): readonly PublicationRow[];
}

export function inHand(): InHand {
  const rows = new Map<string, PublicationRow>();
  const counted = (): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { account } of rows.values()) counts.set(account, (counts.get(account) ?? 0) + 1);
    return counts;
  };
  return {
    begin: (row) => void rows.set(row.id, row),
    end: (row) => void rows.delete(row.id),
    ids: () => [...rows.keys()],
    busy: () => [...counted()].filter(([, count]) => count >= PER_ACCOUNT).map(([account]) => account),
    room: (wanted) => {
      const counts = counted();
      return wanted.filter(({ account }) => {
        const count = counts.get(account) ?? 0;
        counts.set(account, count + 1);
        return count < PER_ACCOUNT;
      });
    },
  };
}

/** Waits until `at` (null = until something happens), until something new came, or until the signal. */
export type Wake = (at: Instant | null, signal: AbortSignal) => Promise<void>;

/** Sleeps until there may be something to do: at `at`, when woken, or when a lane has come free. */
export async function rest(wake: Wake, at: Instant | null, lanes: Iterable<Promise<void>>, signal: AbortSignal) {
  const free = new AbortController();
  const waiting = wake(at, AbortSignal.any([signal, free.signal]));
  await Promise.race([waiting, ...lanes]);
  free.abort();
  await waiting;
}
