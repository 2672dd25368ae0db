/** The holiday tables that a calendar can name: `holidays cn`. */
import type { CalendarYear } from '../calendar.ts';
import { cnYears } from './cn.ts';

export const builtinHolidays: ReadonlyMap<string, readonly CalendarYear[]> = new Map([['cn', cnYears]]);
