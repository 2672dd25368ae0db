/** Dates that are read or computed lie from 1900-01-01 to 2199-12-31; what would lie outside is unknown, never a wrong day. */
import { MILLISECONDS_A_DAY } from '../../../language/values/datetime.ts';
import type { Expression } from '../../plan/plan.ts';
import { namesIn } from './reads.ts';
import { Unknown } from './value.ts';

export const FIRST_DAY = -25567;
export const LAST_DAY = 84005;
/** A count of days beyond this leads out of the range from every day in it. */
export const DAYS_OF_THE_RANGE = LAST_DAY - FIRST_DAY;
export const FIRST_MONTH = -840;
export const LAST_MONTH = 2759;

export function isDayInRange(day: number): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

export function isMonthInRange(month: number): boolean {
  return month >= FIRST_MONTH && month <= LAST_MONTH;
}

/** A day more on both sides, since local time is up to 14 hours from UTC. */
export function isInstantInRange(instant: number): boolean {
  const day = Math.floor(instant / MILLISECONDS_A_DAY);
  return isDayInRange(day - 1) || isDayInRange(day + 1);
}

/** Waits for other values of what the expression reads. */
export function outOfRange(expression: Expression): Unknown {
  return new Unknown(namesIn(expression));
}
