import { between, plus } from '../core/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { Allowance } from '../ports/network.ts';
import type { Store } from '../ports/store.ts';

/** Takes back what was taken before: whoever needs four calls must not use up three in vain. */
class Short extends Error {
  readonly ms: number;
  constructor(ms: number) {
    super('not enough calls left');
    this.ms = ms;
  }
}

/** Counts in the store, beside the paces of accounts, so that all instances share it. */
export function allowance(store: Pick<Store, 'transact'>, clock: Clock): Allowance {
  return {
    take: (bucket, pace, calls) =>
      store
        .transact(async (tx) => {
          const now = clock.now();
          for (let left = calls; left > 0; left -= 1) {
            const until = await tx.paces.take(bucket, pace, now);
            // The one after the next one grows later still.
            if (until !== null) throw new Short(between(now, until) + ((left - 1) * pace.perMs) / pace.calls);
          }
          return 0;
        })
        .catch((error: unknown) => {
          if (error instanceof Short) return error.ms;
          throw error;
        }),
    block: (bucket, ms) => store.transact((tx) => tx.paces.block(bucket, plus(clock.now(), ms))),
  };
}
