import fc from 'fast-check';
import { expect, it } from 'vitest';
import { zoned } from '../../src/core/cadence.ts';
import { wallClock } from '../../src/core/wall-clock.ts';

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Chatham', 'UTC', 'Australia/Lord_Howe'];

it('shows what the calendar says, in every zone, summer and winter', () => {
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.constantFrom(...zones), (date, zone) => {
      const at = date.toISOString();
      const local = zoned(at, zone);
      const day = local.toPlainDate().toString();
      expect(wallClock(at, zone)).toEqual({ day, hour: local.hour, minute: local.minute });
    }),
  );
});

it('knows midnight as 0 and refuses what is no zone', () => {
  expect(wallClock('2026-11-23T23:05:00.000Z', 'Europe/Berlin')).toEqual({ day: '2026-11-24', hour: 0, minute: 5 });
  expect(() => wallClock('2026-11-23T23:05:00.000Z', 'Mars/Olympus')).toThrow(RangeError);
});
