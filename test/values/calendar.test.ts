import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type CalendarDays, UnknownYearError, workingDays } from '../../language/values/calendar.ts';
import { builtinHolidays } from '../../language/values/calendars/holidays.ts';
import { formatDate, parseDate } from '../../language/values/date.ts';

const WEEK = [1, 2, 3, 4, 5];
const post = workingDays({ name: '邮政工作日', week: WEEK, years: builtinHolidays.get('cn') ?? [] });
const daily = workingDays({ name: '每日', week: [1, 2, 3, 4, 5, 6, 7], years: builtinHolidays.get('cn') ?? [] });
const plain = workingDays({ name: '平日', week: WEEK });

function day(text: string): number {
  const parsed = parseDate(text);
  if (parsed === undefined) throw new Error(`${text} is no date`);
  return parsed;
}

describe('working days with holidays', () => {
  test.each([
    ['2025-09-28', true],
    ['2025-09-30', true],
    ['2025-10-01', false],
    ['2025-10-08', false],
    ['2025-10-09', true],
    ['2025-10-11', true],
    ['2025-10-12', false],
  ])('%s is worked: %s', (date, worked) => expect(post.isWorkingDay(day(date))).toBe(worked));

  test.each([
    ['2025-09-30', '2025-10-11', 3],
    ['2025-09-27', '2025-09-28', 1],
    ['2025-10-01', '2025-10-08', 0],
    ['2025-10-11', '2025-09-30', 0],
    ['2025-10-11', '2025-10-11', 0],
    ['2018-12-28', '2019-01-02', 2],
    ['2024-12-31', '2025-12-31', 248],
  ])('from %s to %s are %s working days', (from, to, count) => expect(post.workdaysBetween(day(from), day(to))).toBe(count));

  test.each([
    ['2025-09-30', 1, '2025-10-09'],
    ['2025-09-30', 3, '2025-10-11'],
    ['2025-09-27', 10, '2025-10-16'],
    ['2025-10-09', -1, '2025-09-30'],
    ['2025-10-11', 0, '2025-10-11'],
    ['2025-10-01', 0, '2025-10-09'],
    ['2018-12-28', 1, '2018-12-29'],
  ])('working day %s %s is %s', (from, n, expected) => expect(formatDate(post.workdayAfter(day(from), n))).toBe(expected));

  it('counts ordinary weekends where the week works them, the holidays still off', () => {
    expect(formatDate(daily.workdayAfter(day('2025-09-30'), 1))).toBe('2025-10-09');
    expect(formatDate(daily.workdayAfter(day('2025-09-30'), 2))).toBe('2025-10-10');
    expect(formatDate(daily.workdayAfter(day('2025-10-11'), 1))).toBe('2025-10-12');
  });

  it('names the notices behind an answer', () => {
    expect(post.noticesBetween(day('2025-12-31'), day('2026-01-05'))).toEqual([
      { year: 2025, notice: '国办发明电〔2024〕12号' },
      { year: 2026, notice: '国办发明电〔2025〕7号' },
    ]);
    expect(post.noticesBetween(day('2025-05-09'), day('2025-05-01'))).toEqual([{ year: 2025, notice: '国办发明电〔2024〕12号' }]);
    expect(plain.noticesBetween(day('2025-12-31'), day('2026-01-05'))).toEqual([]);
  });
});

describe('unknown years', () => {
  test.each<[string, () => unknown, number]>([
    ['isWorkingDay before', () => post.isWorkingDay(day('2014-12-31')), 2014],
    ['isWorkingDay after', () => post.isWorkingDay(day('2027-01-01')), 2027],
    ['workdaysBetween', () => post.workdaysBetween(day('2026-12-30'), day('2027-01-04')), 2027],
    ['workdayAfter', () => post.workdayAfter(day('2026-12-31'), 1), 2027],
    ['workdayAfter, backwards', () => post.workdayAfter(day('2015-01-04'), -1), 2014],
    ['workdayAfter of a huge n', () => post.workdayAfter(day('2020-01-01'), Number.MAX_SAFE_INTEGER), 2027],
    ['no years at all', () => workingDays({ name: '空', week: WEEK, years: [] }).isWorkingDay(day('2025-01-01')), 2025],
  ])('%s is an UnknownYearError', (_, ask, year) => {
    try {
      ask();
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(UnknownYearError);
      expect(error).toMatchObject({ year });
    }
  });

  it('is unknown between known years too', () => {
    const years = (builtinHolidays.get('cn') ?? []).filter(({ year }) => year === 2020 || year === 2022);
    const gap = workingDays({ name: '缺', week: WEEK, years });
    expect(() => gap.workdaysBetween(day('2020-12-30'), day('2022-01-05'))).toThrow(UnknownYearError);
    expect(gap.isWorkingDay(day('2022-01-05'))).toBe(true);
  });

  it('only days that the answer rests on count', () => {
    expect(post.workdaysBetween(day('2014-12-31'), day('2015-01-05'))).toBe(2);
    expect(formatDate(post.workdayAfter(day('2014-12-31'), 1))).toBe('2015-01-04');
  });
});

describe('every calendar', () => {
  const weeks = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
  const days = fc.integer({ min: day('2017-01-01'), max: day('2024-12-31') });

  it('has inverse workdayAfter and workdaysBetween', () => {
    fc.assert(
      fc.property(weeks, fc.boolean(), days, fc.integer({ min: 1, max: 60 }), (week, holidays, from, n) => {
        const calendar = workingDays(calendarOf(week, holidays));
        const later = calendar.workdayAfter(from, n);
        expect(calendar.isWorkingDay(later)).toBe(true);
        expect(calendar.workdaysBetween(from, later)).toBe(n);
        expect(calendar.workdaysBetween(from, later - 1)).toBe(n - 1);
        const earlier = calendar.workdayAfter(from, -n);
        expect(calendar.isWorkingDay(earlier)).toBe(true);
        expect(calendar.workdaysBetween(earlier, from - 1)).toBe(n - 1);
        const zeroth = calendar.workdayAfter(from, 0);
        expect(zeroth).toBe(calendar.isWorkingDay(from) ? from : calendar.workdayAfter(from, 1));
      }),
    );
  });

  it('adds up', () => {
    fc.assert(
      fc.property(weeks, fc.boolean(), days, fc.nat(350), fc.nat(350), (week, holidays, a, toB, toC) => {
        const calendar = workingDays(calendarOf(week, holidays));
        const [b, c] = [a + toB, a + toB + toC];
        expect(calendar.workdaysBetween(a, b) + calendar.workdaysBetween(b, c)).toBe(calendar.workdaysBetween(a, c));
      }),
    );
  });

  it('answers for a distant day at once where the week alone decides', () => {
    expect(plain.workdayAfter(0, 5_000_000_000)).toBe(7_000_000_000);
    expect(plain.workdaysBetween(0, 7_000_000_000)).toBe(5_000_000_000);
  });

  it('has a working day in its week', () => expect(() => workingDays({ name: '空', week: [] })).toThrow(RangeError));

  function calendarOf(week: number[], holidays: boolean): CalendarDays {
    return holidays ? { name: '甲', week, years: builtinHolidays.get('cn') ?? [] } : { name: '甲', week };
  }
});
