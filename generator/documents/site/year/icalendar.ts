/** The calendar of obligations for other programs (RFC 5545). */
import ical from 'ical-generator';
import { manualHeader } from '../../../concepts/manual/manual.view.ts';
import { isEffectiveProperty } from '../../../../language/generated/ast.ts';
import { spellKeyword } from '../../../../language/keywords.ts';
import { manualProperty } from '../../../../language/types/manual-properties.ts';
import { formatDate, isoWeekday, parseDate } from '../../../../language/values/date.ts';
import type { ViewContext } from '../../view.ts';
import { dueMonths, type Due } from './dues.ts';

/**
 * All-day events that repeat without end (or to the last day in force). They begin with the first due day in force; where the manual says
 * no day, in 2000. Ids are the permanent ids, the stamp is the first day: the same manual gives the same bytes on any day.
 */
export function icalendar(dues: readonly Due[], context: ViewContext): string {
  const { files } = context.manual;
  const effective = manualProperty(files.manual, isEffectiveProperty)?.value ?? '2000-01-01';
  const calendar = ical({
    name: legal(manualHeader(context).title),
    prodId: { company: 'Postil', product: 'postil', language: context.language.toUpperCase() },
  });
  for (const due of dues) {
    const { node } = due;
    const from = parseDate(node.from ?? effective) ?? parseDate(effective);
    if (from === undefined) continue;
    const first = firstDay(due, from);
    const until = parseDate(node.until ?? '');
    if (until !== undefined && until < first) continue;
    calendar.createEvent({
      id: `${encodeURIComponent(`${files.name}.${context.anchor(node) ?? node.name}`)}@postil`,
      allDay: true,
      start: moment(first),
      stamp: moment(from),
      summary: legal(node.title ?? node.name),
      description: legal(descriptionOf(due, context)),
      repeating: `RRULE:${repetition(due, until)}`,
    });
  }
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** Who has to, and what no rule of repetition can say: where the day is off, the working day next to it. */
function descriptionOf({ node, by, day }: Due, { language }: ViewContext): string {
  const shift = day?.shift === undefined ? [] : [spellKeyword(day.shift, language)];
  return [node.name, ...by.map((holder) => (holder as { name?: string }).name ?? ''), ...shift].join(' · ');
}

/** Of days that some months lack, the last that a month has. */
function repetition(due: Due, until: number | undefined): string {
  const end = until === undefined ? '' : `;UNTIL=${formatDate(until).replaceAll('-', '')}`;
  if (due.period === 'day') return `FREQ=DAILY${end}`;
  if (due.period === 'week') return `FREQ=WEEKLY;BYDAY=SU${end}`;
  const months = dueMonths(due);
  const frequency = months.length === 12 ? 'FREQ=MONTHLY' : `FREQ=YEARLY;BYMONTH=${months.join(',')}`;
  return `${frequency};${monthDays(due.day?.number)}${end}`;
}

function monthDays(number: number | undefined): string {
  if (number === undefined) return 'BYMONTHDAY=-1';
  if (number <= SHORTEST) return `BYMONTHDAY=${number}`;
  const days = Array.from({ length: number - SHORTEST + 1 }, (_, at) => SHORTEST + at);
  return `BYMONTHDAY=${days.join(',')};BYSETPOS=-1`;
}

const SHORTEST = 28;

/** The first due day that is not before `from`; days since 1970-01-01. */
function firstDay(due: Due, from: number): number {
  if (due.period === 'day') return from;
  if (due.period === 'week') return from + ((7 - isoWeekday(from)) % 7);
  const months = dueMonths(due);
  const wanted = due.day?.number ?? 31;
  for (let day = from; ; day++) {
    const [, month = '', ofMonth = ''] = formatDate(day).split('-');
    const isLast = formatDate(day + 1).endsWith('-01');
    if (months.includes(Number(month)) && (Number(ofMonth) === wanted || (isLast && Number(ofMonth) < wanted))) return day;
  }
}

function moment(day: number): Date {
  return new Date(`${formatDate(day)}T00:00:00Z`);
}

/** Without what no calendar may hold: control characters and halves of characters. */
function legal(text: string): string {
  return text.replace(/\p{Control}+|\p{Surrogate}/gu, ' ').trim();
}
