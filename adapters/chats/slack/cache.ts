import { type Instant, plus } from '../../../src/core/time.ts';
import type { Clock } from '../../../src/ports/clock.ts';

/** What is known for a while: bounded, the oldest goes first. */
export interface Cache<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  delete(key: string): void;
}

/** `most` entries; `forMs` in milliseconds, after which one is not known any more; null = until there is no room. */
export function cache<V>(clock: Clock, most: number, forMs: number | null): Cache<V> {
  const known = new Map<string, { readonly value: V; readonly until: Instant | null }>();
  return {
    get: (key) => {
      const found = known.get(key);
      if (found === undefined) return;
      if (found.until === null || found.until > clock.now()) return found.value;
      known.delete(key);
      return;
    },
    set: (key, value) => {
      known.delete(key);
      known.set(key, { value, until: forMs === null ? null : plus(clock.now(), forMs) });
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    },
    delete: (key) => void known.delete(key),
  };
}
