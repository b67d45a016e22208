/** A place where so many pieces of work run at a time. */
export interface Turns {
  /** Runs it as soon as there is room; the others wait in the order in which they came. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** How many wait. */
  waiting(): number;
}

/** Room for `most` at a time. Whatever becomes of one piece, its place is free afterwards. */
export function turns(most: number): Turns {
  const queue: (() => void)[] = [];
  let busy = 0;
  return {
    waiting: () => queue.length,
    run: async (work) => {
      if (busy >= most) await new Promise<void>((resolve) => void queue.push(resolve));
      else busy += 1;
      try {
        return await work();
      } finally {
        const next = queue.shift();
        // Whoever is next takes over this very place.
        if (next === undefined) busy -= 1;
        else next();
      }
    },
  };
}
