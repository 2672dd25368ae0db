import { describe, expect, it, test } from 'vitest';
import { cnNotices, cnYears, knownYears } from '../../language/values/calendars/cn.ts';
import { isoWeekday, parseDate } from '../../language/values/date.ts';

const weekday = (date: string) => isoWeekday(parseDate(date) ?? NaN);
const yearNamed = (year: number) => cnYears.find((one) => one.year === year) ?? { year, notice: '', off: [], work: [] };

describe('calendar cn', () => {
  it('knows 2015 to 2026, in order', () => {
    expect(cnYears.map(({ year }) => year)).toEqual(knownYears);
    expect([knownYears[0], knownYears.at(-1), knownYears.length]).toEqual([2015, 2026, 12]);
  });

  test.each([
    [2015, 26, 5],
    [2016, 24, 6],
    [2017, 24, 5],
    [2018, 25, 7],
    [2019, 22, 6],
    [2020, 30, 6],
    [2021, 31, 7],
    [2022, 32, 7],
    [2023, 26, 7],
    [2024, 28, 8],
    [2025, 28, 5],
    [2026, 33, 6],
  ])('%s has %s days off and %s worked', (year, off, work) => {
    expect(yearNamed(year).off).toHaveLength(off);
    expect(yearNamed(year).work).toHaveLength(work);
  });

  // Weekdays off less weekends worked are the statutory holidays: 11, from 2025 on 13; one more in 2015 (3 September), two in 2020.
  test.each(knownYears)('%s gives as many days as the law', (year) => {
    const { off, work } = yearNamed(year);
    const statutory = year >= 2025 || year === 2020 ? 13 : year === 2015 ? 12 : 11;
    expect(off.filter((date) => weekday(date) <= 5).length - work.length).toBe(statutory);
    expect(work.filter((date) => weekday(date) <= 5)).toEqual([]);
    expect(work.filter((date) => off.includes(date))).toEqual([]);
  });

  test.each([
    [2015, '2015-09-03', true],
    [2015, '2015-09-06', false],
    [2018, '2018-12-29', false],
    [2018, '2018-12-31', true],
    [2019, '2019-05-02', true],
    [2019, '2019-04-28', false],
    [2020, '2020-01-31', true],
    [2020, '2020-02-01', true],
    [2022, '2022-12-31', true],
    [2025, '2025-09-28', false],
    [2025, '2025-10-08', true],
    [2025, '2025-10-11', false],
    [2026, '2026-02-23', true],
  ])('%s: %s is off: %s', (year, date, off) => {
    expect(yearNamed(year).off.includes(date)).toBe(off);
    expect(yearNamed(year).work.includes(date)).toBe(!off);
  });

  it('says on which notices a year rests', () => {
    expect(yearNamed(2015).notice).toBe('国办发明电〔2014〕28号、国发明电〔2015〕1号');
    expect(yearNamed(2018).notice).toBe('国办发明电〔2017〕12号、国办发明电〔2018〕15号');
    expect(yearNamed(2020).notice).toBe('国办发明电〔2019〕16号、国办发明电〔2020〕1号');
    expect(yearNamed(2025).notice).toBe('国办发明电〔2024〕12号');
  });

  it('lists notices in the order they were signed', () => {
    const signed = cnNotices.map((notice) => notice.signed);
    expect(signed).toEqual([...signed].sort());
    expect(signed.every((date) => parseDate(date) !== undefined)).toBe(true);
    expect(new Set(cnNotices.map(({ number }) => number)).size).toBe(cnNotices.length);
  });
});
