/** Calls back after so many milliseconds, unless the function returned is called before. A parameter, so that tests never wait. */
export type After = (ms: number, then: () => void) => () => void;

/** Nothing came within the time. */
export const LATE = Symbol('late');

/** What `work` comes to, or LATE after so many milliseconds. The work itself goes on: nobody can take back what is on its way. */
export async function within<T>(after: After, ms: number, work: Promise<T>): Promise<T | typeof LATE> {
  let forget = (): void => undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    forget = after(ms, () => resolve(LATE));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    forget();
  }
}
