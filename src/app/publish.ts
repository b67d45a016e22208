import type { Instant } from '../core/time.ts';
import { instant, millis, plus, SECOND } from '../core/time.ts';
import type { PublicationRow } from '../ports/rows.ts';
import type { House } from './house.ts';
import { prepare } from './publish/claim.ts';
import type { Job } from './publish/look.ts';
import { backoff, type Means, meansOf, type PublisherOptions, report } from './publish/means.ts';
import { plan } from './publish/plan.ts';
import { find } from './publish/recover.ts';
import { releaseLogins } from './publish/release.ts';
import { remove } from './publish/remove.ts';
import { send } from './publish/send.ts';

export type { Moment, PublisherOptions } from './publish/means.ts';

/** Waits until `at` (null = until something happens), until something new came, or until the signal. */
export type Wake = (at: Instant | null, signal: AbortSignal) => Promise<void>;

export interface Publisher {
  /** One piece of work; false when there is nothing to do now. Throws only what the store throws. */
  step(): Promise<boolean>;
  /** Steps until there is nothing to do now; how many. */
  drain(signal?: AbortSignal): Promise<number>;
  /** When there may be something to do again; null = only when something new comes. */
  nextAt(): Promise<Instant | null>;
  /** Works until the signal, beginning with what was held for want of a login; a step under way is finished. */
  run(wake: Wake, signal: AbortSignal): Promise<void>;
}

/** How long a publication is left alone after a step that came to nothing, first and last. */
const ASIDE = 5 * SECOND;

/**
 * A delivery worker: takes one publication at a time, through claim, send and record, through recovery and removal. Any number
 * of workers may run on one store. Failures of one network or one publication never stop it.
 */
export function publisher(house: House, options: PublisherOptions = {}): Publisher {
  const means = meansOf(house, options);
  const aside = asides(house);
  const step = async (): Promise<boolean> => {
    let row: PublicationRow | null = null;
    try {
      const job = await house.store.transact(async (tx): Promise<Job | null> => {
        row = await tx.publications.next(house.clock.now(), aside.now());
        return row === null ? null : plan(tx, means, row);
      });
      if (job === null) return false;
      await means.passing('after-intent');
      if (row !== null) aside.mark(row, await work(means, job));
    } catch (error) {
      if (row === null) throw error;
      report(house, 'delivery step failed', row, error);
      aside.mark(row, false);
    }
    return true;
  };
  const drain = async (signal?: AbortSignal): Promise<number> => {
    let steps = 0;
    while (signal?.aborted !== true && (await step())) steps += 1;
    return steps;
  };
  const nextAt = async (): Promise<Instant | null> => {
    const at = await house.store.read((tx) => tx.publications.nextAt());
    const free = aside.nextAt();
    return at !== null && free !== null && at <= house.clock.now() ? free : at;
  };
  const run = async (wake: Wake, signal: AbortSignal): Promise<void> => {
    await releaseLogins(means).catch((error: unknown) => report(house, 'releasing stumbled', null, error));
    while (!signal.aborted) {
      let at: Instant | null = plus(house.clock.now(), ASIDE);
      try {
        await drain(signal);
        at = await nextAt();
      } catch (error) {
        report(house, 'delivery stumbled', null, error);
      }
      if (!signal.aborted) await wake(at, signal);
    }
  };
  return { step, drain, nextAt, run };
}

/** True when something came of it. */
async function work(means: Means, job: Job): Promise<boolean> {
  switch (job.kind) {
    case 'prepare':
      return prepare(means, job);
    case 'send':
      await send(means, job);
      return true;
    case 'find':
      return find(means, job);
    case 'remove':
      await remove(means, job);
      return true;
    case 'done':
    case 'idle':
      return job.kind === 'done';
  }
}

/** Publications tried in vain, each left alone for a while that grows: one broken post must not keep the others waiting. */
function asides({ clock }: House) {
  const known = new Map<string, { tries: number; until: Instant }>();
  const later = (): readonly [string, { readonly until: Instant }][] =>
    [...known].filter(([, { until }]) => until > clock.now());
  return {
    now: (): readonly string[] => later().map(([id]) => id),
    mark: ({ id }: { readonly id: string }, well: boolean): void => {
      if (well) known.delete(id);
      else {
        const tries = (known.get(id)?.tries ?? 0) + 1;
        known.set(id, { tries, until: plus(clock.now(), ASIDE + backoff(tries)) });
      }
    },
    nextAt: (): Instant | null => {
      const moments = later().map(([, { until }]) => millis(until));
      return moments.length > 0 ? instant(Math.min(...moments)) : null;
    },
  };
}
