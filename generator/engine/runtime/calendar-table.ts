/** A working calendar as tables: an answer costs two look-ups. BAD where a year is not known; NaN in, NaN out. */
import { UnknownYearError, workingDays, type CalendarDays, type WorkingDays } from '../../../language/values/calendar.ts';
import { firstDayOfMonth, yearOf } from '../../../language/values/date.ts';
import { DAYS_OF_THE_RANGE, isDayInRange } from './date-range.ts';
import { BAD, escaped } from './quick.ts';
import { written, type WrittenText } from './written-text.ts';

export interface CalendarTable {
  readonly name: string;
  readonly days: WorkingDays;
  /** Working days after `from` up to and including `to`. */
  between(from: number, to: number): number;
  /** The nth working day after `day`; BAD also where it lies beyond 2199. */
  after(day: number, n: number): number;
  /** `投递日历 2025: 国办发明电〔2024〕12号` for each known year from the first to the last of the days. */
  notices(first: number, last: number): readonly string[];
  /** The same as they stand within a string of JSON. */
  quotedNotices(first: number, last: number): readonly string[];
  /** Those in UTF-8. */
  writtenNotices(first: number, last: number): readonly WrittenText[];
}

/** Tables where the years follow one another without a gap; else every question goes to the calendar itself. */
export function calendarTable(calendar: CalendarDays): CalendarTable {
  const days = workingDays(calendar);
  const years = (calendar.years ?? []).map(({ year }) => year).sort((a, b) => a - b);
  const isGapless = years.every((year, place) => place === 0 || year === (years[place - 1] ?? 0) + 1);
  const asked = new AskedCalendar(calendar.name, days);
  return years.length > 0 && isGapless ? new TabledCalendar(asked, years[0] ?? 0, years.at(-1) ?? 0) : asked;
}

class AskedCalendar implements CalendarTable {
  private readonly noticesByYears = new Map<number, readonly string[]>();
  private readonly quotedByYears = new Map<number, readonly string[]>();
  private readonly writtenByYears = new Map<number, readonly WrittenText[]>();

  constructor(
    readonly name: string,
    readonly days: WorkingDays,
  ) {}

  between(from: number, to: number): number {
    return from !== from || to !== to ? NaN : this.ask(() => this.days.workdaysBetween(from, to));
  }

  after(day: number, n: number): number {
    if (day !== day || n !== n) return NaN;
    if (Math.abs(n) > DAYS_OF_THE_RANGE) return BAD;
    const found = this.ask(() => this.days.workdayAfter(day, n));
    return isDayInRange(found) ? found : BAD;
  }

  notices(first: number, last: number): readonly string[] {
    return remembered(this.noticesByYears, first, last, () =>
      this.days.noticesBetween(first, last).map(({ year, notice }) => `${this.name} ${year}: ${notice}`),
    );
  }

  quotedNotices(first: number, last: number): readonly string[] {
    return remembered(this.quotedByYears, first, last, () => this.notices(first, last).map(escaped));
  }

  writtenNotices(first: number, last: number): readonly WrittenText[] {
    return remembered(this.writtenByYears, first, last, () => this.quotedNotices(first, last).map(written));
  }

  private ask(question: () => number): number {
    try {
      return question();
    } catch (error) {
      if (error instanceof UnknownYearError) return BAD;
      throw error;
    }
  }
}

class TabledCalendar implements CalendarTable {
  readonly name: string;
  readonly days: WorkingDays;
  private readonly first: number;
  /** At `day - first`: the year, counted from the first. */
  private readonly years: Uint16Array;
  private readonly yearCount: number;
  /** By first and last year: what was asked for. */
  private readonly written: (readonly WrittenText[] | undefined)[];
  /** At `day - first`: how many days up to and including `day` are worked. */
  private readonly worked: Int32Array;
  /** All working days in order. */
  private readonly list: Int32Array;

  constructor(
    private readonly asked: AskedCalendar,
    firstYear: number,
    lastYear: number,
  ) {
    this.name = asked.name;
    this.days = asked.days;
    this.first = firstDayOfMonth((firstYear - 1970) * 12);
    const end = firstDayOfMonth((lastYear + 1 - 1970) * 12);
    this.worked = new Int32Array(end - this.first);
    this.years = Uint16Array.from(this.worked, (_, place) => yearOf(this.first + place) - firstYear);
    this.yearCount = lastYear - firstYear + 1;
    this.written = new Array<readonly WrittenText[] | undefined>(this.yearCount ** 2).fill(undefined);
    const list: number[] = [];
    for (let day = this.first; day < end; day++) {
      if (asked.days.isWorkingDay(day)) list.push(day);
      this.worked[day - this.first] = list.length;
    }
    this.list = Int32Array.from(list);
  }

  between(from: number, to: number): number {
    if (to <= from) return 0;
    const start = from - this.first;
    const end = to - this.first;
    if (start >= 0 && end < this.worked.length) return (this.worked[end] as number) - (this.worked[start] as number);
    return this.asked.between(from, to);
  }

  after(day: number, n: number): number {
    const place = day - this.first;
    if (n > 0 && place >= 0 && place < this.worked.length) {
      const found = (this.worked[place] as number) + n - 1;
      if (found < this.list.length) return this.list[found] as number;
    }
    return this.asked.after(day, n);
  }

  notices(first: number, last: number): readonly string[] {
    return this.asked.notices(first, last);
  }

  quotedNotices(first: number, last: number): readonly string[] {
    return this.asked.quotedNotices(first, last);
  }

  writtenNotices(first: number, last: number): readonly WrittenText[] {
    const [start, end] = [first - this.first, last - this.first];
    if (!(start >= 0 && end < this.years.length)) return this.asked.writtenNotices(first, last);
    const place = (this.years[start] as number) * this.yearCount + (this.years[end] as number);
    return (this.written[place] ??= this.asked.writtenNotices(first, last));
  }
}

function remembered<T>(known: Map<number, readonly T[]>, first: number, last: number, make: () => readonly T[]): readonly T[] {
  const years = yearOf(first) * 10_000 + yearOf(last);
  let texts = known.get(years);
  if (texts === undefined) known.set(years, (texts = make()));
  return texts;
}
