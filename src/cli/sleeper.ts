import { between, type Instant } from '../core/time.ts';
import type { Clock } from '../ports/clock.ts';

export interface Sleeper {
  /** Waits until `at`, a wake-up, the signal, or `most` milliseconds: what other processes wrote makes no sound. */
  readonly wait: (at: Instant | null, signal: AbortSignal) => Promise<void>;
  /** Ends the present wait, or the next one if nobody is waiting. */
  wake(): void;
}

export function sleeper(clock: Clock, most: number): Sleeper {
  let woken = false;
  let ring: (() => void) | null = null;
  return {
    wake() {
      woken = true;
      ring?.();
    },
    wait: (at, signal) =>
      new Promise((resolve) => {
        const ms = at === null ? most : Math.min(most, Math.max(0, between(clock.now(), at)));
        const end = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', end);
          ring = null;
          woken = false;
          resolve();
        };
        const timer = setTimeout(end, ms);
        signal.addEventListener('abort', end, { once: true });
        ring = end;
        if (woken || signal.aborted) end();
      }),
  };
}
