import {
  isWeekEntry,
  type Calendar,
  type CalendarEntry,
  type HolidaysEntry,
  type HoursEntry,
  type WeekEntry,
} from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { spellKeyword } from '../../keywords.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { nearest } from '../../nearest.ts';
import { builtinHolidays } from '../../values/calendars/holidays.ts';
import { parseTime } from '../../values/datetime.ts';
import { calendarDiagnostics as catalogue } from './calendar.diagnostics.ts';

const calendarMustHaveAWeek: Check<Calendar> = (calendar, { report }) => {
  if (calendar.name && !calendar.properties.some(isWeekEntry))
    report(catalogue['no-week'], { name: calendar.name }, { node: calendar, property: 'name' });
};

const keywords: Record<CalendarEntry['$type'], string> = { WeekEntry: 'week', HoursEntry: 'hours', HolidaysEntry: 'holidays' };

const entryMustBeMadeOnce: Check<Calendar> = (calendar, { report }) => {
  for (const [position, entry] of calendar.properties.entries()) {
    const earlier = calendar.properties.slice(0, position).find(({ $type }) => $type === entry.$type);
    if (earlier === undefined) continue;
    const keyword = spellKeyword(keywords[entry.$type], messageLanguageOf(calendar));
    report(
      catalogue['duplicate-entry'],
      { entry: keyword },
      { node: entry, related: [{ node: earlier, message: { zh: '第一处', en: 'the first one' } }] },
    );
  }
};

const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const weekMustRunForward: Check<WeekEntry> = (entry, { report }) => {
  const { first, last } = entry;
  if (first !== undefined && last !== undefined && week.indexOf(last) < week.indexOf(first))
    report(catalogue['reversed-week'], {}, { node: entry, property: 'last' });
};

const hoursMustBeATimeOfDay: Check<HoursEntry> = (entry, { report }) => {
  if (entry.opens === undefined || entry.closes === undefined) return;
  const [opens, closes] = [parseTime(entry.opens), parseTime(entry.closes)];
  if (opens === undefined) report(catalogue['impossible-time'], { text: entry.opens }, { node: entry, property: 'opens' });
  if (closes === undefined) report(catalogue['impossible-time'], { text: entry.closes }, { node: entry, property: 'closes' });
  if (opens !== undefined && closes !== undefined && closes <= opens)
    report(catalogue['reversed-hours'], {}, { node: entry, property: 'closes' });
};

const holidaysMustBeKnown: Check<HolidaysEntry> = (entry, { report }) => {
  const { region: name } = entry;
  if (name === undefined || builtinHolidays.has(name)) return;
  const known = [...builtinHolidays.keys()];
  const suggestion = /^(cn|china|chn|prc|中国|国家|法定)$/i.test(name) ? 'cn' : nearest(name, known);
  report(
    catalogue['unknown-holidays'],
    { name, known, ...(suggestion === undefined ? {} : { suggestion }) },
    { node: entry, property: 'region' },
  );
};

export const calendarChecks: Checks = {
  Calendar: [calendarMustHaveAWeek, entryMustBeMadeOnce],
  WeekEntry: [weekMustRunForward],
  HoursEntry: [hoursMustBeATimeOfDay],
  HolidaysEntry: [holidaysMustBeKnown],
};
