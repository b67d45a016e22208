/** A moment: ISO 8601 in UTC with milliseconds ("2026-11-24T13:07:31.000Z"). Sorts as text, in both databases. */
export type Instant = string;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Milliseconds since the epoch → Instant. */
export const instant = (ms: number): Instant => new Date(ms).toISOString();

/** Instant → milliseconds since the epoch. */
export const millis = (at: Instant): number => Date.parse(at);

/** `at` moved by `ms` milliseconds (negative moves back). */
export const plus = (at: Instant, ms: number): Instant => instant(millis(at) + ms);

/** Milliseconds from `from` to `to`. */
export const between = (from: Instant, to: Instant): number => millis(to) - millis(from);

/** The later of the moments given; null ones do not count. */
export const latest = (first: Instant, ...more: readonly (Instant | null)[]): Instant =>
  more.reduce<Instant>((best, at) => (at !== null && at > best ? at : best), first);
