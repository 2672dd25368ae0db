import { isCalendar, isHolidaysEntry, isHoursEntry, isWeekEntry, type Calendar } from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import { builtinHolidays } from '../../../language/values/calendars/holidays.ts';
import { plain } from '../../documents/glossary.ts';
import type { ElementView, LineView, SectionView, ViewContext } from '../../documents/view.ts';

/** Working calendars, each year of holidays with the notice that it rests on. */
export interface CalendarsView extends SectionView {
  columns: { year: string; notice: string; off: string; work: string };
  calendars: (ElementView & { lines: LineView[]; years: { year: number; notice: string; off: number; work: number }[] })[];
}

export function calendarsSection(context: ViewContext): CalendarsView | undefined {
  const calendars = context.all(isCalendar);
  if (calendars.length === 0) return undefined;
  return {
    template: 'calendar',
    anchor: 'calendars',
    heading: context.say({ zh: '日历', en: 'Calendars' }),
    columns: {
      year: context.say({ zh: '年份', en: 'Year' }),
      notice: context.say({ zh: '放假安排的文号', en: 'Official notice' }),
      off: context.say({ zh: '放假（日）', en: 'Days off' }),
      work: context.say({ zh: '调休上班（日）', en: 'Weekend days worked' }),
    },
    calendars: calendars.map((calendar) => ({
      ...context.element(calendar),
      lines: linesOf(calendar, context),
      years: yearsOf(calendar),
    })),
  };
}

function linesOf({ properties }: Calendar, { language, say }: ViewContext): LineView[] {
  return properties.flatMap((entry): LineView[] => {
    if (isWeekEntry(entry)) {
      const day = (name = '') => (language === 'zh' ? spellKeyword(name, 'zh') : name.charAt(0).toUpperCase() + name.slice(1));
      const days =
        entry.last === undefined
          ? day(entry.first)
          : say({ zh: `${day(entry.first)}至${day(entry.last)}`, en: `${day(entry.first)} to ${day(entry.last)}` });
      return [{ label: say({ zh: '工作日', en: 'Working days' }), runs: [plain(days)] }];
    }
    if (isHoursEntry(entry))
      return [{ label: say({ zh: '工作时间', en: 'Hours' }), runs: [plain([entry.opens, entry.closes].join('–'))] }];
    if (!isHolidaysEntry(entry)) return [];
    const known = entry.region === 'cn';
    const text = known
      ? say({ zh: '按国务院放假安排，含调休', en: 'by the notices of the State Council of China, with make-up working days' })
      : entry.region;
    return [{ label: spellKeyword('holidays', language), runs: [plain(text ?? '')] }];
  });
}

function yearsOf({ properties }: Calendar): CalendarsView['calendars'][number]['years'] {
  const region = properties.find(isHolidaysEntry)?.region ?? '';
  const years = builtinHolidays.get(region) ?? [];
  return years.map(({ year, notice, off, work }) => ({ year, notice, off: off.length, work: work.length }));
}
