/** How a count of working days came about, day by day. */
import { formatDate, isoWeekday, parseDate, yearOf } from '../../language/values/date.ts';
import { dateOfDateTime } from '../../language/values/datetime.ts';
import { evaluate } from '../engine/runtime/evaluate.ts';
import type { RecordFacts } from '../engine/runtime/facts.ts';
import type { Plan, PlanLanguage, RulePlan } from '../plan/plan.ts';

/** More are not told one by one. */
const MOST = 62;

const words: Record<
  PlanLanguage,
  { weekdays: string[]; worked: string; madeUp: string; off: string; holiday: string; due: string }
> = {
  zh: {
    weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    worked: '上班',
    madeUp: '调休上班',
    off: '休息',
    holiday: '放假',
    due: '期限',
  },
  en: {
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    worked: 'worked',
    madeUp: 'worked, made up for a holiday',
    off: 'off',
    holiday: 'holiday',
    due: 'due',
  },
};

/** `2025-09-28 周日 调休上班 1`, from the start of a time limit in working days to its end or to when it was done; none for other rules. */
export function dayByDay({ effects }: RulePlan, facts: RecordFacts, { calendars, language }: Plan): string[] {
  const effect = effects.find((effect) => effect.kind === 'breach');
  const calendar = calendars.find(({ name }) => name === effect?.calendar);
  const working = facts.calendars.get(calendar?.name ?? '');
  if (effect === undefined || calendar === undefined || working === undefined) return [];
  const dayOf = (part: typeof effect.start): number | undefined => {
    const value = evaluate(part, facts);
    if (typeof value !== 'number') return undefined;
    return part.type.kind === 'datetime' ? dateOfDateTime(value, facts.timezone) : value;
  };
  const [start, due] = [dayOf(effect.start), dayOf(effect.due)];
  const end = dayOf(effect.actual) ?? facts.asOf;
  if (start === undefined || due === undefined) return [];
  const first = Math.min(start, due);
  const last = Math.max(start, due, end ?? due);
  const known = new Set(calendar.years?.map(({ year }) => year));
  if (last - first > MOST || (known.size > 0 && [first, last].some((day) => !known.has(yearOf(day))))) return [];
  const say = words[language];
  const announced = new Set((calendar.years ?? []).flatMap(({ off }) => off).map((day) => parseDate(day)));
  let count = 0;
  return Array.from({ length: last - first }, (_, at) => {
    const day = first + 1 + at;
    const isWorked = working.isWorkingDay(day);
    const byWeek = calendar.week.includes(isoWeekday(day));
    if (isWorked) count++;
    const what = isWorked ? (byWeek ? say.worked : say.madeUp) : announced.has(day) ? say.holiday : say.off;
    const parts = [
      formatDate(day),
      say.weekdays[isoWeekday(day) - 1],
      what,
      isWorked ? String(count) : '',
      day === due ? say.due : '',
    ];
    return parts.filter((part) => part !== '').join(' ');
  });
}
