/**
 * China's statutory holidays with make-up working days, 2015 to 2026.
 *
 * Source: the yearly notices of the General Office of the State Council (国务院办公厅关于……年部分节假日安排的通知) and the notices that
 * changed them, published on www.gov.cn; each is named below with its number and the date it was signed. A later notice overrides an
 * earlier one on the same day (2020-02-01 was to be worked and became a day off).
 *
 * - Off are the days that a notice names, weekend days within a range included; a weekend that a holiday merely joins (与周末连休) is
 *   left to the calendar's week.
 * - A notice may reach into the year before: 2018-12-29..31 and 2022-12-31. So the notice for 2027 may yet touch the end of 2026.
 */
import type { CalendarYear } from '../calendar.ts';
import { formatDate, parseDate } from '../date.ts';

/** A notice: `off` holds ISO dates and intervals (`2015-01-01/2015-01-03`, both ends off), `work` the make-up working days. */
export interface HolidayNotice {
  number: string;
  title: string;
  signed: string;
  off: string[];
  work: string[];
}

/** In the order they were signed. */
export const cnNotices: readonly HolidayNotice[] = [
  {
    number: '国办发明电〔2014〕28号',
    title: '国务院办公厅关于2015年部分节假日安排的通知',
    signed: '2014-12-16',
    off: [
      ...['2015-01-01/2015-01-03', '2015-02-18/2015-02-24', '2015-04-05', '2015-04-06', '2015-05-01', '2015-06-20', '2015-06-22'],
      ...['2015-09-27', '2015-10-01/2015-10-07'],
    ],
    work: ['2015-01-04', '2015-02-15', '2015-02-28', '2015-10-10'],
  },
  {
    number: '国发明电〔2015〕1号',
    title: '国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知',
    signed: '2015-05-13',
    off: ['2015-09-03/2015-09-05'],
    work: ['2015-09-06'],
  },
  {
    number: '国办发明电〔2015〕18号',
    title: '国务院办公厅关于2016年部分节假日安排的通知',
    signed: '2015-12-10',
    off: [
      ...['2016-01-01', '2016-02-07/2016-02-13', '2016-04-04', '2016-05-01', '2016-05-02', '2016-06-09/2016-06-11'],
      ...['2016-09-15/2016-09-17', '2016-10-01/2016-10-07'],
    ],
    work: ['2016-02-06', '2016-02-14', '2016-06-12', '2016-09-18', '2016-10-08', '2016-10-09'],
  },
  {
    number: '国办发明电〔2016〕17号',
    title: '国务院办公厅关于2017年部分节假日安排的通知',
    signed: '2016-12-01',
    off: [
      ...['2017-01-01', '2017-01-02', '2017-01-27/2017-02-02', '2017-04-02/2017-04-04', '2017-05-01', '2017-05-28/2017-05-30'],
      ...['2017-10-01/2017-10-08'],
    ],
    work: ['2017-01-22', '2017-02-04', '2017-04-01', '2017-05-27', '2017-09-30'],
  },
  {
    number: '国办发明电〔2017〕12号',
    title: '国务院办公厅关于2018年部分节假日安排的通知',
    signed: '2017-11-30',
    off: [
      ...['2018-01-01', '2018-02-15/2018-02-21', '2018-04-05/2018-04-07', '2018-04-29/2018-05-01', '2018-06-18', '2018-09-24'],
      ...['2018-10-01/2018-10-07'],
    ],
    work: ['2018-02-11', '2018-02-24', '2018-04-08', '2018-04-28', '2018-09-29', '2018-09-30'],
  },
  {
    number: '国办发明电〔2018〕15号',
    title: '国务院办公厅关于2019年部分节假日安排的通知',
    signed: '2018-12-04',
    off: [
      ...['2018-12-30/2019-01-01', '2019-02-04/2019-02-10', '2019-04-05', '2019-05-01', '2019-06-07', '2019-09-13'],
      ...['2019-10-01/2019-10-07'],
    ],
    work: ['2018-12-29', '2019-02-02', '2019-02-03', '2019-09-29', '2019-10-12'],
  },
  {
    number: '国办发明电〔2019〕3号',
    title: '国务院办公厅关于调整2019年劳动节假期安排的通知',
    signed: '2019-03-22',
    off: ['2019-05-01/2019-05-04'],
    work: ['2019-04-28', '2019-05-05'],
  },
  {
    number: '国办发明电〔2019〕16号',
    title: '国务院办公厅关于2020年部分节假日安排的通知',
    signed: '2019-11-21',
    off: [
      ...['2020-01-01', '2020-01-24/2020-01-30', '2020-04-04/2020-04-06', '2020-05-01/2020-05-05', '2020-06-25/2020-06-27'],
      ...['2020-10-01/2020-10-08'],
    ],
    work: ['2020-01-19', '2020-02-01', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'],
  },
  {
    number: '国办发明电〔2020〕1号',
    title: '国务院办公厅关于延长2020年春节假期的通知',
    signed: '2020-01-26',
    off: ['2020-01-31/2020-02-02'],
    work: [],
  },
  {
    number: '国办发明电〔2020〕27号',
    title: '国务院办公厅关于2021年部分节假日安排的通知',
    signed: '2020-11-25',
    off: [
      ...[
        '2021-01-01/2021-01-03',
        '2021-02-11/2021-02-17',
        '2021-04-03/2021-04-05',
        '2021-05-01/2021-05-05',
        '2021-06-12/2021-06-14',
      ],
      ...['2021-09-19/2021-09-21', '2021-10-01/2021-10-07'],
    ],
    work: ['2021-02-07', '2021-02-20', '2021-04-25', '2021-05-08', '2021-09-18', '2021-09-26', '2021-10-09'],
  },
  {
    number: '国办发明电〔2021〕11号',
    title: '国务院办公厅关于2022年部分节假日安排的通知',
    signed: '2021-10-25',
    off: [
      ...[
        '2022-01-01/2022-01-03',
        '2022-01-31/2022-02-06',
        '2022-04-03/2022-04-05',
        '2022-04-30/2022-05-04',
        '2022-06-03/2022-06-05',
      ],
      ...['2022-09-10/2022-09-12', '2022-10-01/2022-10-07'],
    ],
    work: ['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'],
  },
  {
    number: '国办发明电〔2022〕16号',
    title: '国务院办公厅关于2023年部分节假日安排的通知',
    signed: '2022-12-08',
    off: [
      ...['2022-12-31/2023-01-02', '2023-01-21/2023-01-27', '2023-04-05', '2023-04-29/2023-05-03', '2023-06-22/2023-06-24'],
      ...['2023-09-29/2023-10-06'],
    ],
    work: ['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'],
  },
  {
    number: '国办发明电〔2023〕7号',
    title: '国务院办公厅关于2024年部分节假日安排的通知',
    signed: '2023-10-25',
    off: [
      ...['2024-01-01', '2024-02-10/2024-02-17', '2024-04-04/2024-04-06', '2024-05-01/2024-05-05', '2024-06-10'],
      ...['2024-09-15/2024-09-17', '2024-10-01/2024-10-07'],
    ],
    work: ['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
  },
  {
    number: '国办发明电〔2024〕12号',
    title: '国务院办公厅关于2025年部分节假日安排的通知',
    signed: '2024-11-12',
    off: [
      ...['2025-01-01', '2025-01-28/2025-02-04', '2025-04-04/2025-04-06', '2025-05-01/2025-05-05', '2025-05-31/2025-06-02'],
      ...['2025-10-01/2025-10-08'],
    ],
    work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    number: '国办发明电〔2025〕7号',
    title: '国务院办公厅关于2026年部分节假日安排的通知',
    signed: '2025-11-04',
    off: [
      ...[
        '2026-01-01/2026-01-03',
        '2026-02-15/2026-02-23',
        '2026-04-04/2026-04-06',
        '2026-05-01/2026-05-05',
        '2026-06-19/2026-06-21',
      ],
      ...['2026-09-25/2026-09-27', '2026-10-01/2026-10-07'],
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];

/** The years with a notice of their own. */
export const knownYears: readonly number[] = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];

/** The notices by the year of the days they name; a year's `notice` lists every notice that names days of it, joined by 、. */
export const cnYears: readonly CalendarYear[] = knownYears.map(yearOfNotices);

function yearOfNotices(year: number): CalendarYear {
  const isOff = new Map<string, boolean>();
  const numbers = new Set<string>();
  for (const { number, off, work } of cnNotices) {
    const days = [...off.flatMap(datesOf).map((date) => [date, true] as const), ...work.map((date) => [date, false] as const)];
    for (const [date, offWork] of days) {
      if (!date.startsWith(String(year))) continue;
      isOff.set(date, offWork);
      numbers.add(number);
    }
  }
  const dates = [...isOff.keys()].sort();
  return {
    year,
    notice: [...numbers].join('、'),
    off: dates.filter((date) => isOff.get(date) === true),
    work: dates.filter((date) => isOff.get(date) === false),
  };
}

function datesOf(interval: string): string[] {
  const [first = '', last = first] = interval.split('/');
  const from = parseDate(first);
  const until = parseDate(last);
  if (from === undefined || until === undefined) throw new RangeError(`${interval} is no interval of dates.`);
  return Array.from({ length: until - from + 1 }, (_, index) => formatDate(from + index));
}
