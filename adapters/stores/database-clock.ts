import type { Instant } from '../../src/core/time.ts';
import { instant } from '../../src/core/time.ts';
import type { Clock } from '../../src/ports/clock.ts';

/** A clock that goes by what the database said last, and on from there by one that nobody can set. */
export interface DatabaseClock extends Clock {
  /** The database's time just now, in milliseconds since the epoch. */
  hear(ms: number): void;
}

/**
 * Never goes back within a process: where the database says less than was told already (it answered quicker this time, or was set
 * back), time stands still until it has caught up. `elapsed` in milliseconds, from anywhere. `now` throws before the first `hear`.
 */
export function databaseClock(elapsed: () => number = () => performance.now()): DatabaseClock {
  let heard: { readonly ms: number; readonly at: number } | null = null;
  let told = 0;
  return {
    hear: (ms) => {
      heard = { ms, at: elapsed() };
    },
    now: (): Instant => {
      if (heard === null) throw new Error('the database has not said yet what time it is');
      told = Math.max(told, Math.floor(heard.ms + elapsed() - heard.at));
      return instant(told);
    },
  };
}
