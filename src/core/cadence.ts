import { Temporal } from 'temporal-polyfill';
import type { Leitbild } from './leitbild.ts';
import { cached } from './phrases.ts';
import type { Instant } from './time.ts';

/** Working hours of the company, from the Leitbild. */
export type Rhythm = Leitbild['rhythm'];

type Zoned = Temporal.ZonedDateTime;

/** `at` on the wall clock of `zone`. */
export const zoned = (at: Instant, zone: string): Zoned => Temporal.Instant.from(at).toZonedDateTimeISO(zone);

/** Back to UTC with milliseconds. */
export const toInstant = (when: Zoned): Instant => new Date(when.epochMilliseconds).toISOString();

/** A clock time on the day of `day`: skipped by daylight saving, the first moment after the gap; there twice, the first one. */
function onDay(day: Zoned, clock: string): Zoned {
  const time = Temporal.PlainTime.from(clock);
  const when = day.withPlainTime(time);
  if (when.toPlainTime().equals(time)) return when;
  // "previous" means strictly before, and `when` may be the very moment of the change.
  return when.add({ milliseconds: 1 }).getTimeZoneTransition('previous') ?? when;
}

const opens = (day: Zoned, rhythm: Rhythm): Zoned => onDay(day, rhythm.hours.from);
const closes = (day: Zoned, rhythm: Rhythm): Zoned => onDay(day, rhythm.hours.to);
const isWorkday = (day: Zoned, rhythm: Rhythm): boolean => rhythm.workdays.includes(day.dayOfWeek);
const before = (a: Zoned, b: Zoned): boolean => Temporal.ZonedDateTime.compare(a, b) < 0;

/** The first working moment at or after `when`. */
function nextWorking(when: Zoned, rhythm: Rhythm): Zoned {
  let day = when;
  for (;;) {
    const [from, to] = [opens(day, rhythm), closes(day, rhythm)];
    // A gap can swallow the hours of a day whole.
    if (isWorkday(day, rhythm) && before(from, to)) {
      if (before(day, from)) return from;
      if (before(day, to)) return day;
    }
    day = day.add({ days: 1 }).withPlainTime(new Temporal.PlainTime());
  }
}

/** Is `at` inside working hours? */
export function isWorking(at: Instant, rhythm: Rhythm): boolean {
  const when = zoned(at, rhythm.zone);
  return nextWorking(when, rhythm).equals(when);
}

/** So many answers are kept by rhythm. */
const MOST = 1000;

/** Keeps what it answered: a proposal asks the same at each of its events, and calendars are slow. */
function remembering(add: (at: Instant, many: number, rhythm: Rhythm) => Instant): typeof add {
  const known = cached((_: Rhythm) => new Map<string, Instant>());
  return (at, many, rhythm) => {
    const answers = known(rhythm);
    const key = `${at} ${many}`;
    const old = answers.get(key);
    if (old !== undefined) return old;
    if (answers.size >= MOST) answers.clear();
    const fresh = add(at, many, rhythm);
    answers.set(key, fresh);
    return fresh;
  };
}

/** `at` plus so many working hours: nights, weekends and the hour that daylight saving skips do not count. */
export const addWorkingHours = remembering((at, hours, rhythm) => {
  let when = nextWorking(zoned(at, rhythm.zone), rhythm);
  let left = hours * 3_600_000;
  for (;;) {
    const today = closes(when, rhythm).epochMilliseconds - when.epochMilliseconds;
    if (left < today) return toInstant(when.add({ milliseconds: left }));
    left -= today;
    when = nextWorking(closes(when, rhythm), rhythm);
  }
});

/** `at` plus so many working days, at the same time of day (moved into working hours). */
export const addWorkingDays = remembering((at, days, rhythm) => {
  const start = nextWorking(zoned(at, rhythm.zone), rhythm);
  let date = start.toPlainDate();
  for (let left = days; left > 0; ) {
    date = date.add({ days: 1 });
    if (rhythm.workdays.includes(date.dayOfWeek)) left -= 1;
  }
  const same = date.toZonedDateTime({ timeZone: rhythm.zone, plainTime: start.toPlainTime() });
  return toInstant(nextWorking(days === 0 ? start : same, rhythm));
});

/** A wished time as people give it: an ISO instant, or a local date and time ("2026-11-27T14:00") in `zone`. Null = not a time. */
export function readWish(text: string, zone: string): Instant | null {
  try {
    if (/(?:[zZ]|[+-]\d\d:?\d\d)$/.test(text))
      return new Date(Temporal.Instant.from(text).epochMilliseconds).toISOString();
    return toInstant(Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(zone));
  } catch {
    return null;
  }
}
