import { describe, expect, it } from 'vitest';
import { duesOf, dueMonths } from '../../../generator/documents/site/year/dues.ts';
import { icalendar } from '../../../generator/documents/site/year/icalendar.ts';
import { yearPage } from '../../../generator/documents/site/year/year.view.ts';
import { contextOf } from '../build.ts';

const spec = (frequency: string, more = '') => `规程 甲 "甲" { 生效 2024-02-10 }
岗位 支局长
例行 月报 "报月报" 由 支局长 ${frequency} ${more}`;
const eventOf = async (frequency: string, more = '') => {
  const context = await contextOf(spec(frequency, more));
  const text = icalendar(duesOf(context), context).replaceAll('\r\n ', '');
  return Object.fromEntries(text.split('\r\n').map((line) => /^([^:;]+)[^:]*:(.*)$/.exec(line)?.slice(1) ?? ['', '']));
};

describe('the calendar of duties', () => {
  it.each([
    ['每 月', '20240229', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['每 月 次月 5 日 前', '20240305', 'FREQ=MONTHLY;BYMONTHDAY=5'],
    ['每 月 当月 31 日 前', '20240229', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
    ['每 季度', '20240331', 'FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=3,6,9,12'],
    ['每 季度 次月 10 日 前', '20240410', 'FREQ=YEARLY;BYMONTHDAY=10;BYMONTH=1,4,7,10'],
    ['每 年', '20241231', 'FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=12'],
    ['每 周', '20240211', 'FREQ=WEEKLY;BYDAY=SU'],
    ['每 日', '20240210', 'FREQ=DAILY'],
  ])('%s', async (frequency, start, rule) => {
    const event = await eventOf(frequency);
    const parts = (text = '') => text.split(';').sort();
    expect([event['DTSTART'], parts(event['RRULE'])]).toEqual([start, parts(rule)]);
    expect(event).toMatchObject({ DTSTAMP: '20240210T000000Z', SUMMARY: '报月报' });
  });

  it('ends where the duty does, and has nothing of what has no days', async () => {
    expect((await eventOf('每 月', '截至 2025-06-30'))['RRULE']).toContain('UNTIL=20250630');
    expect((await eventOf('每 月', '截至 2024-02-11'))['RRULE']).toBeUndefined();
    expect((await eventOf('不高于 6 个月 为间隔'))['RRULE']).toBeUndefined();
  });

  it('is the same wherever it is made', async () => {
    const context = await contextOf(spec('每 月'));
    const before = process.env['TZ'];
    const texts = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((zone) => {
      process.env['TZ'] = zone;
      return icalendar(duesOf(context), context);
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(new Set(texts).size).toBe(1);
  });

  it('shows in a year when each is due', async () => {
    const context = await contextOf(spec('每 季度 次月 10 日 前'));
    const [due] = duesOf(context);
    expect(due && dueMonths(due)).toEqual([1, 4, 7, 10]);
    const row = yearPage(context)?.sections[0]?.grid.rows[0]?.map((runs) => runs.map(({ text }) => text).join(''));
    expect(row).toEqual(['月报 报月报', '支局长', '10 日', '', '', '10 日', '', '', '10 日', '', '', '10 日', '', '']);
    expect(yearPage(await contextOf('规程 甲 {}'))).toBeUndefined();
  });
});
