import { type Instant, instant, millis, plus, SECOND } from '../../core/time.ts';
import type { Clock } from '../../ports/clock.ts';
import { backoff } from './means.ts';

/** How long a publication is left alone after a step that came to nothing, first and last. */
export const ASIDE = 5 * SECOND;

/** Publications left alone for a while: one broken post must not keep the others waiting. */
export interface Asides {
  now(): readonly string[];
  /** Something came of it. */
  well(id: string): void;
  /** In vain, and longer each time. */
  vain(id: string): void;
  /** Not before then, and nobody's fault. */
  later(id: string, until: Instant): void;
  nextAt(): Instant | null;
}

export function asides(clock: Clock): Asides {
  const known = new Map<string, { readonly tries: number; readonly until: Instant }>();
  const waiting = () => [...known].filter(([, { until }]) => until > clock.now());
  return {
    now: () => waiting().map(([id]) => id),
    well: (id) => void known.delete(id),
    vain: (id) => {
      const tries = (known.get(id)?.tries ?? 0) + 1;
      known.set(id, { tries, until: plus(clock.now(), ASIDE + backoff(tries)) });
    },
    later: (id, until) => void known.set(id, { tries: known.get(id)?.tries ?? 0, until }),
    nextAt: () => {
      const moments = waiting().map(([, { until }]) => millis(until));
      return moments.length > 0 ? instant(Math.min(...moments)) : null;
    },
  };
}
