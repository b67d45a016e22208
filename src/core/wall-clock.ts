import type { Instant } from './time.ts';

/** What a clock on the wall shows. */
export interface WallClock {
  /** "2026-11-24". */
  readonly day: string;
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
}

let known: { readonly zone: string; readonly format: Intl.DateTimeFormat } | null = null;

/** A company has one zone: the last one is kept. */
function formatIn(zone: string): Intl.DateTimeFormat {
  if (known?.zone === zone) return known.format;
  const two = '2-digit';
  const date = { year: 'numeric', month: two, day: two } as const;
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, hourCycle: 'h23', ...date, hour: two, minute: two });
  known = { zone, format };
  return format;
}

/** `at` on a wall of `zone` (IANA). Where nothing is reckoned with days, this is all it takes: cadence.ts loads much more. Throws RangeError for no zone. */
export function wallClock(at: Instant, zone: string): WallClock {
  const parts = Object.fromEntries(
    formatIn(zone)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  );
  const { year = '', month = '', day = '', hour, minute } = parts;
  return { day: `${year}-${month}-${day}`, hour: Number(hour), minute: Number(minute) };
}
