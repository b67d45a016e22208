interface Waiting<I, O> {
  readonly item: I;
  readonly resolve: (out: O) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does alike things together: what is asked for while one lot is under way shares the next, so many at most. `work` answers in the
 * order of its items. Where a lot fails each of it is tried alone, so that one takes no other along. `pause` comes before each lot:
 * what is asked for until it resolves belongs to it. What is `urgent` goes before what is not.
 */
export function together<I, O>(
  most: number,
  work: (items: readonly I[]) => Promise<readonly O[]>,
  pause: () => Promise<unknown> = async () => undefined,
): (item: I, urgent?: boolean) => Promise<O> {
  const waiting: Waiting<I, O>[] = [];
  const hurried: Waiting<I, O>[] = [];
  let running = false;

  const lot = async (some: readonly Waiting<I, O>[]): Promise<void> => {
    try {
      const all = await work(some.map(({ item }) => item));
      for (const [i, out] of all.entries()) some[i]?.resolve(out);
    } catch (error) {
      if (some.length === 1) for (const one of some) one.reject(error);
      else for (const one of some) await lot([one]);
    }
  };

  const run = async (): Promise<void> => {
    running = true;
    while (hurried.length + waiting.length > 0) {
      await pause();
      const first = hurried.splice(0, most);
      await lot([...first, ...waiting.splice(0, most - first.length)]);
    }
    running = false;
  };

  return (item, urgent = false) =>
    new Promise((resolve, reject) => {
      (urgent ? hurried : waiting).push({ item, resolve, reject });
      if (!running) void run();
    });
}
