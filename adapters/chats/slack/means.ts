import type { Chance } from '../../../src/ports/clock.ts';

/** A sentence and values, never words of a post, a name or a token. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  message: string,
  values?: Readonly<Record<string, unknown>>,
) => void;

/** Calls back after so many milliseconds, unless the function returned is called before. A parameter, so that tests never wait. */
export type After = (ms: number, then: () => void) => () => void;

/** After by the machine's own clock; what is merely waited for never keeps the process from ending. */
export const afterReal: After = (ms, then) => {
  const timer = setTimeout(then, ms);
  timer.unref();
  return () => clearTimeout(timer);
};

/** Nothing came within the time. */
export const LATE = Symbol('late');

/** What `work` comes to, or LATE after so many milliseconds. The work itself goes on. */
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

/** A number from 0 up to 1, not included, by the chance that was passed. */
export const fraction = (chance: Chance): number => Number.parseInt(chance.secret(4), 16) / 2 ** 32;
