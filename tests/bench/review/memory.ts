/** What a process holds, in MB: `resident` of the machine, `inUse` of that by living objects. */
export interface Held {
  readonly resident: number;
  readonly inUse: number;
}

/**
 * What is held once the work is done, after a forced collection that also gives free pages back: living objects, code and Node
 * itself. Without force most of what is resident is room that V8 keeps for young objects, by the size of the machine. Needs
 * --expose-gc.
 */
export function atRest(): Held {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss / 2 ** 20, inUse: (heapUsed + external) / 2 ** 20 };
}
