import type { After } from '../../src/core/deadline.ts';

/** Timers that ring when told to, each once; by their milliseconds. */
export function handTimers() {
  const set = new Map<object, { readonly ms: number; readonly ring: () => void }>();
  const of = (ms: number) => [...set].filter(([, one]) => one.ms === ms);
  const after: After = (ms, then) => {
    const key = {};
    set.set(key, { ms, ring: then });
    return () => void set.delete(key);
  };
  return {
    after,
    /** How many run. */
    waiting: (ms: number): number => of(ms).length,
    ring: (ms: number): void => {
      for (const [key, one] of of(ms)) {
        set.delete(key);
        one.ring();
      }
    },
  };
}
