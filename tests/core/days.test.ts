/** Days: Excel serials, edge cases of the calendar, and independence of the time zone. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateOf,
  dayFromParts,
  dayFromSerial,
  daysBetween,
  isDay,
  serialOf,
  type Day,
} from '../../src/core/days';
import { asDay } from './builders';

const anySerial = fc.integer({ min: 61, max: 2_958_465 });

describe('serials of the 1900 system', () => {
  test.each([
    [61, '1900-03-01'],
    [36_526, '2000-01-01'],
    [45_351, '2024-02-29'],
    [46_066, '2026-02-13'],
    [2_958_465, '9999-12-31'],
  ])('%d is %s', (serial, day) => {
    expect(dayFromSerial(serial)).toBe(day);
    expect(serialOf(asDay(day))).toBe(serial);
  });

  test('a time of day is dropped', () => {
    expect([46_066.000001, 46_066.5, 46_066.999988].map(dayFromSerial)).toEqual(Array(3).fill('2026-02-13'));
  });

  test.each([0, 1, 59, 60, 60.99, -1, 2_958_466, NaN, Infinity, -Infinity])(
    '%d is refused: before March 1900 the serials count a day that never was',
    (serial) => {
      expect(dayFromSerial(serial)).toBeUndefined();
    },
  );

  test('every serial is a day, and the day gives it back', () => {
    fc.assert(
      fc.property(anySerial, (serial) => {
        const day = dayFromSerial(serial)!;
        expect(isDay(day)).toBe(true);
        expect(serialOf(day)).toBe(serial);
      }),
    );
  });

  test('days sort as their serials do', () => {
    fc.assert(
      fc.property(anySerial, anySerial, (a, b) => {
        expect(dayFromSerial(a)! < dayFromSerial(b)!).toBe(a < b);
      }),
    );
  });
});

describe('the calendar', () => {
  test.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00',
    ' 2026-01-01',
    '',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false);
  });

  test('parts that make no date make no day', () => {
    expect(dayFromParts(2024, 2, 29)).toBe('2024-02-29');
    expect(dayFromParts(2026, 2, 29)).toBeUndefined();
    expect(dayFromParts(2026, 13, 1)).toBeUndefined();
    expect(dayFromParts(99, 1, 1)).toBe('0099-01-01');
    expect(dayFromParts(NaN, 1, 1)).toBeUndefined();
  });

  test('a month later is the same date, or the last of a shorter month', () => {
    expect(addMonths(asDay('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(asDay('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(asDay('2026-08-31'), -6)).toBe('2026-02-28');
    expect(addMonths(asDay('2026-12-15'), 2)).toBe('2027-02-15');
  });

  test('days added are the days between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 100_000 }), fc.integer({ min: -4000, max: 4000 }), (serial, days) => {
        const from = dayFromSerial(serial)!;
        expect(daysBetween(from, addDays(from, days))).toBe(days);
        expect(serialOf(addDays(from, days))).toBe(serial + days);
      }),
    );
  });
});

/** Results in another time zone, in a separate process because the zone is fixed at start. */
function seenFrom(zone: string): unknown {
  const script = `
    const days = require(${JSON.stringify(join(__dirname, '../../src/core/days.ts'))});
    const nights = ['2026-03-29', '2026-10-25', '2026-11-01', '2011-12-30', '2027-01-01'];
    console.log(JSON.stringify([
      nights.map((day) => [days.serialOf(day), days.dayFromSerial(days.serialOf(day)), days.addDays(day, 1),
        days.addMonths(day, 1), days.dateOf(day).toISOString(), days.isDay(day), days.daysBetween('2026-01-01', day)]),
      new Date(2026, 0, 1).getTimezoneOffset(),
    ]));`;
  const output = execFileSync(process.execPath, ['--require', 'tsx/cjs', '--eval', script], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

test('no time zone changes a day, not even the nights when clocks change', () => {
  const [here, offset] = seenFrom('UTC') as [unknown, number];
  expect(offset).toBe(0);
  for (const zone of ['Pacific/Apia', 'America/New_York', 'Europe/Paris', 'Asia/Kathmandu']) {
    const [there, shift] = seenFrom(zone) as [unknown, number];
    expect(shift).not.toBe(0);
    expect(there).toEqual(here);
  }
}, 30_000);

test('a day as a date is midnight in UTC', () => {
  const day: Day = asDay('2026-02-13');
  expect(dateOf(day).toISOString()).toMatch(/^2026-02-13T00:00:00/);
});
