/** Texts a second, and the middle and the 99th of a hundred of the times a single text takes, in milliseconds. */
export interface Timed {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Reads every text once to warm up, then `rounds` times, each timed by itself. */
export function timed(texts: readonly string[], read: (text: string) => unknown, rounds: number): Timed {
  for (const text of texts) read(text);
  const times: number[] = [];
  for (let n = 0; n < rounds; n++) {
    for (const text of texts) {
      const begun = performance.now();
      read(text);
      times.push(performance.now() - begun);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return { perSecond: (1000 * times.length) / times.reduce((a, b) => a + b, 0), p50: at(0.5), p99: at(0.99) };
}
