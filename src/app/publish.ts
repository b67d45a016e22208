import { type Instant, plus } from '../core/time.ts';
import type { House } from './house.ts';
import { ASIDE, type Asides, asides } from './publish/asides.ts';
import { inHand, rest, type Wake } from './publish/lanes.ts';
import { meansOf, type PublisherOptions, report } from './publish/means.ts';
import { releaseLogins } from './publish/release.ts';
import { carry, pick, vain } from './publish/steps.ts';

export type { Wake } from './publish/lanes.ts';
export type { Moment, PublisherOptions } from './publish/means.ts';

export interface Publisher {
  /** One piece of work; false when there is nothing to do now. Throws only what the store throws. */
  step(): Promise<boolean>;
  /** Steps, one after the other, until there is nothing to do now; how many. */
  drain(signal?: AbortSignal): Promise<number>;
  /** When there may be something to do again; null = only when something new comes. */
  nextAt(): Promise<Instant | null>;
  /** Works, several at a time, until the signal, beginning with what was held for want of a login; steps under way are finished. */
  run(wake: Wake, signal: AbortSignal): Promise<void>;
}

/** Milliseconds until what another process has in hand is looked at again. */
const SOON = 200;

/**
 * A delivery worker: takes publications through claim, send and record, through recovery and removal. Any number of workers may run
 * on one store. Failures of one network or one publication never stop it.
 */
export function publisher(house: House, options: PublisherOptions = {}): Publisher {
  const means = meansOf(house, options);
  const [aside, hand] = [asides(house.clock), inHand()];

  const step = async (): Promise<boolean> => {
    const picked = await pick(means, aside, hand, 1);
    if (picked === vain) return true;
    for (const one of picked) await carry(means, aside, hand, one);
    return picked.length > 0;
  };

  const drain = async (signal?: AbortSignal): Promise<number> => {
    let steps = 0;
    while (signal?.aborted !== true && (await step())) steps += 1;
    return steps;
  };

  const run = async (wake: Wake, signal: AbortSignal): Promise<void> => {
    await releaseLogins(house).catch((error: unknown) => report(house, 'releasing stumbled', null, error));
    const lanes = new Set<Promise<void>>();
    let freed = 0;
    while (!signal.aborted) {
      let at: Instant | null = plus(house.clock.now(), ASIDE);
      const before = freed;
      try {
        const picked = await pick(means, aside, hand, means.lanes - lanes.size);
        if (picked === vain) continue;
        for (const one of picked) {
          const lane = carry(means, aside, hand, one).finally(() => {
            freed += 1;
            lanes.delete(lane);
          });
          lanes.add(lane);
        }
        if (lanes.size >= means.lanes) await Promise.race(lanes);
        if (picked.length > 0) continue;
        at = await nextWork(house, aside);
        // A lane that came free while it was looked wakes nobody, and what it had in hand may be due.
        if (freed !== before) continue;
        // What is due and was not to be had is in hand, here or elsewhere: a lane that comes free wakes us anyway.
        const now = house.clock.now();
        if (at !== null && at <= now) at = plus(now, lanes.size > 0 ? ASIDE : SOON);
      } catch (error) {
        report(house, 'delivery stumbled', null, error);
      }
      if (!signal.aborted) await rest(wake, at, lanes, signal);
    }
    await Promise.all(lanes);
  };

  return { step, drain, nextAt: () => nextWork(house, aside), run };
}

async function nextWork({ store, clock }: House, aside: Asides): Promise<Instant | null> {
  const at = await store.read((tx) => tx.publications.nextAt());
  const free = aside.nextAt();
  return at !== null && free !== null && at <= clock.now() ? free : at;
}
