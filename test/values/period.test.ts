import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, parseDate } from '../../language/values/date.ts';
import { PERIODS, periodBounds, periodOf, periodStart } from '../../language/values/period.ts';

const day = (text: string) => parseDate(text) as number;

describe('a period', () => {
  it.each([
    ['2024-09-01', 'day', '2024-09-01', '2024-09-01', '2024-09-01'],
    ['2024-09-01', 'week', '2024-W35', '2024-08-26', '2024-09-01'],
    ['2024-12-30', 'week', '2025-W01', '2024-12-30', '2025-01-05'],
    ['2021-01-03', 'week', '2020-W53', '2020-12-28', '2021-01-03'],
    ['2024-02-29', 'month', '2024-02', '2024-02-01', '2024-02-29'],
    ['2024-09-30', 'quarter', '2024-Q3', '2024-07-01', '2024-09-30'],
    ['2024-10-01', 'quarter', '2024-Q4', '2024-10-01', '2024-12-31'],
    ['2024-06-30', 'half-year', '2024-H1', '2024-01-01', '2024-06-30'],
    ['1969-07-01', 'half-year', '1969-H2', '1969-07-01', '1969-12-31'],
    ['2024-12-31', 'year', '2024', '2024-01-01', '2024-12-31'],
  ] as const)('of %s by the %s is %s', (of, period, text, first, last) => {
    expect(periodOf(day(of), period)).toBe(text);
    expect(periodBounds(text)).toEqual({ first: day(first), last: day(last) });
  });

  it.each(['', '2024-Q5', '2024-H0', '2024-W54', '2021-W53', '2024-13', '24', 'x', '2024-W1'])('is not %j', (text) => {
    expect(periodBounds(text)).toBeUndefined();
  });

  it.each([
    ['2024-01-31', 'month', 1, '2024-02-01'],
    ['2024-01-31', 'quarter', -1, '2023-10-01'],
    ['2024-05-05', 'year', 0, '2024-01-01'],
  ] as const)('starts, counted from %s by the %s, %i further on', (of, period, n, start) => {
    expect(formatDate(periodStart(day(of), period, n))).toBe(start);
  });

  it('holds its days and no others', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20000, max: 60000 }), fc.constantFrom(...PERIODS), (at, period) => {
        const text = periodOf(at, period);
        const bounds = periodBounds(text);
        expect(bounds).toBeDefined();
        const { first, last } = bounds ?? { first: 0, last: 0 };
        expect(first <= at && at <= last).toBe(true);
        expect([first, last].map((edge) => periodOf(edge, period))).toEqual([text, text]);
        expect([first - 1, last + 1].map((edge) => periodOf(edge, period))).not.toContain(text);
      }),
    );
  });
});
