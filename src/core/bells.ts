/** Wakes whoever waits for news of something by name. */
export interface Bells {
  /** Resolves the next time this rings. */
  heard(name: string): Promise<void>;
  /** Wakes all who wait for it; nothing stays behind. */
  ring(name: string): void;
}

/** Bells of one process: what happens in another rings none. */
export function bells(): Bells {
  const waiting = new Map<string, PromiseWithResolvers<void>>();
  return {
    heard: (name) => {
      const one = waiting.get(name) ?? Promise.withResolvers<void>();
      waiting.set(name, one);
      return one.promise;
    },
    ring: (name) => {
      waiting.get(name)?.resolve();
      waiting.delete(name);
    },
  };
}
