/** The holiday tables that a calendar can name: `holidays cn`. */
import type { CalendarYear } from '../calendar.js';
import { cnYears } from './cn.js';

export const builtinHolidays: ReadonlyMap<string, readonly CalendarYear[]> = new Map([['cn', cnYears]]);
