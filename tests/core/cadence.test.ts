import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, addWorkingHours, isWorking, type Rhythm, readWish } from '../../src/core/cadence.ts';
import { DAY, HOUR, type Instant, instant, MINUTE, millis, plus } from '../../src/core/time.ts';
import { rhythm as berlin } from './model/world.ts';

const at = (local: string, zone = 'Europe/Berlin'): Instant =>
  instant(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds);
const local = (when: Instant, zone = 'Europe/Berlin'): string =>
  Temporal.Instant.from(when).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

describe('working hours, Monday to Friday, 9 to 17', () => {
  it.each([
    ['2026-11-24T09:00', 4, '2026-11-24T13:00'],
    ['2026-11-24T08:00', 4, '2026-11-24T13:00'],
    ['2026-11-24T15:00', 4, '2026-11-25T11:00'],
    ['2026-11-24T13:00', 4, '2026-11-25T09:00'],
    ['2026-11-24T17:00', 1, '2026-11-25T10:00'],
    ['2026-11-24T23:59', 0, '2026-11-25T09:00'],
    ['2026-11-27T16:00', 4, '2026-11-30T12:00'],
    ['2026-11-28T12:00', 4, '2026-11-30T13:00'],
    ['2026-11-24T10:00', 40, '2026-12-01T10:00'],
    ['2026-03-27T16:00', 2, '2026-03-30T10:00'],
    ['2026-10-23T16:00', 2, '2026-10-26T10:00'],
  ])('%s plus %d hours is %s', (from, hours, to) => {
    expect(local(addWorkingHours(at(from), hours, berlin))).toBe(to);
  });

  it.each([
    ['2026-11-24T10:00', 2, '2026-11-26T10:00'],
    ['2026-11-26T16:30', 2, '2026-11-30T16:30'],
    ['2026-11-27T15:00', 1, '2026-11-30T15:00'],
    ['2026-11-28T15:00', 1, '2026-12-01T09:00'],
    ['2026-11-24T20:00', 1, '2026-11-26T09:00'],
    ['2026-11-24T03:00', 0, '2026-11-24T09:00'],
    ['2026-03-27T15:00', 2, '2026-03-31T15:00'],
    ['2026-10-23T15:00', 2, '2026-10-27T15:00'],
    ['2026-11-24T10:00', 30, '2027-01-05T10:00'],
  ])('%s plus %d working days is %s', (from, days, to) => {
    expect(local(addWorkingDays(at(from), days, berlin))).toBe(to);
  });

  it.each([
    ['2026-11-24T09:00', true],
    ['2026-11-24T16:59', true],
    ['2026-11-24T17:00', false],
    ['2026-11-24T08:59', false],
    ['2026-11-28T12:00', false],
    ['2026-11-29T12:00', false],
  ])('%s is working time: %s', (when, working) => {
    expect(isWorking(at(when), berlin)).toBe(working);
  });
});

describe('hours that daylight saving moves', () => {
  const night = (from: string, to: string): Rhythm => ({ ...berlin, workdays: [7], hours: { from, to } });

  it('hours that begin in the gap begin after it', () => {
    expect(addWorkingHours(at('2026-03-28T12:00'), 0, night('02:30', '03:15'))).toBe('2026-03-29T01:00:00.000Z');
  });

  it('hours that lie in the gap do not happen that day', () => {
    expect(local(addWorkingHours(at('2026-03-28T12:00'), 0, night('02:00', '03:00')))).toBe('2026-04-05T02:00');
    expect(local(addWorkingDays(at('2026-03-22T02:30'), 1, night('02:00', '03:00')))).toBe('2026-04-05T02:00');
  });

  it('the hour that is skipped is not worked', () => {
    expect(addWorkingHours(at('2026-03-29T01:00'), 2, night('01:00', '05:00'))).toBe('2026-03-29T02:00:00.000Z');
  });

  it('the hour that is there twice is worked twice', () => {
    expect(local(addWorkingHours(at('2026-10-25T01:00'), 3, night('01:00', '05:00')))).toBe('2026-10-25T03:00');
  });
});

/** Zones with a summer time, without one, with odd offsets, half-hour shifts, shifts at midnight, and a hemisphere each. */
const zones = [
  'Europe/Berlin',
  'Europe/London',
  'Europe/Lisbon',
  'Atlantic/Azores',
  'America/New_York',
  'America/St_Johns',
  'America/Los_Angeles',
  'America/Santiago',
  'America/Havana',
  'America/Asuncion',
  'America/Nuuk',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Jerusalem',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Antarctica/Troll',
  'UTC',
];
const shifts: readonly Pick<Rhythm, 'hours' | 'workdays'>[] = [
  { hours: { from: '09:00', to: '17:00' }, workdays: [1, 2, 3, 4, 5] },
  { hours: { from: '00:00', to: '23:59' }, workdays: [1, 2, 3, 4, 5, 6, 7] },
  { hours: { from: '02:15', to: '03:15' }, workdays: [6, 7] },
  { hours: { from: '00:30', to: '01:15' }, workdays: [5, 6, 7] },
];

/** The moments of 2026 to 2028 at which the clocks of a zone change. */
function transitions(zone: string): readonly number[] {
  const found: number[] = [];
  let when = Temporal.PlainDate.from('2026-01-01').toZonedDateTime(zone);
  for (;;) {
    const next = when.getTimeZoneTransition('next');
    if (next === null || next.year > 2028) return found;
    found.push(next.epochMilliseconds);
    when = next;
  }
}

function sound(from: Instant, rhythm: Rhythm): void {
  const start = addWorkingHours(from, 0, rhythm);
  for (const to of [start, addWorkingHours(from, 4, rhythm), addWorkingDays(from, 2, rhythm)]) {
    expect(to >= from, `${to} is before ${from}`).toBe(true);
    expect(isWorking(to, rhythm), `${to} after ${from} is outside working hours in ${rhythm.zone}`).toBe(true);
  }
  expect(addWorkingHours(from, 4, rhythm) >= plus(start, 4 * HOUR)).toBe(true);
  expect(addWorkingHours(from, 4, rhythm) < plus(start, 30 * DAY)).toBe(true);
  expect(isWorking(from, rhythm)).toBe(start === from);
}

describe('never before its time, never outside working hours', () => {
  it.each(zones)('%s, around every change of the clocks from 2026 to 2028', (zone) => {
    const moments = [...transitions(zone), millis('2026-06-10T12:00:00.000Z')];
    for (const shift of shifts) {
      for (const moment of moments) {
        for (const off of [-2 * DAY, -MINUTE, 0, 30 * MINUTE])
          sound(instant(moment + off), { ...berlin, ...shift, zone });
      }
    }
  });

  it('any moment, any zone, any hours', () => {
    const clock = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const text = (m: number): string =>
      `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
    const when = fc.integer({ min: millis('2024-01-01T00:00:00.000Z'), max: millis('2030-01-01T00:00:00.000Z') });
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    fc.assert(
      fc.property(when, fc.constantFrom(...zones), clock, clock, days, (ms, zone, a, b, workdays) => {
        fc.pre(a !== b);
        const hours = { from: text(Math.min(a, b)), to: text(Math.max(a, b)) };
        const rhythm = { ...berlin, zone, hours, workdays };
        for (const to of [addWorkingHours(instant(ms), 0, rhythm), addWorkingDays(instant(ms), 2, rhythm)]) {
          expect(to >= instant(ms) && isWorking(to, rhythm)).toBe(true);
        }
      }),
      { seed: 3, numRuns: 600 },
    );
  });

  it('later asked is never sooner due', () => {
    const when = fc.integer({ min: millis('2026-01-01T00:00:00.000Z'), max: millis('2027-01-01T00:00:00.000Z') });
    fc.assert(
      fc.property(when, fc.integer({ min: 0, max: 3 * DAY }), (ms, more) => {
        const [a, b] = [instant(ms), instant(ms + more)];
        expect(addWorkingHours(a, 4, berlin) <= addWorkingHours(b, 4, berlin)).toBe(true);
        expect(addWorkingDays(a, 2, berlin) <= addWorkingDays(b, 2, berlin)).toBe(true);
      }),
      { seed: 5, numRuns: 600 },
    );
  });
});

describe('a wished time as people write it', () => {
  it.each([
    ['2026-11-27T14:00', '2026-11-27T13:00:00.000Z'],
    ['2026-11-27 14:00', '2026-11-27T13:00:00.000Z'],
    ['2026-07-01 14:00', '2026-07-01T12:00:00.000Z'],
    ['2026-11-27T14:00:00Z', '2026-11-27T14:00:00.000Z'],
    ['2026-11-27T14:00:00+01:00', '2026-11-27T13:00:00.000Z'],
    ['2026-11-27T14:00:00+0100', '2026-11-27T13:00:00.000Z'],
    // Skipped by daylight saving: the clock on the wall is moved on by the gap. There twice: the first one.
    ['2026-03-29 02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25 02:30', '2026-10-25T00:30:00.000Z'],
    ['tomorrow', null],
    ['2026-13-01 10:00', null],
    ['2026-11-27 25:00', null],
    ['14:00', null],
    ['', null],
  ])('%s → %s', (text, when) => {
    expect(readWish(text, 'Europe/Berlin')).toBe(when);
  });
});
