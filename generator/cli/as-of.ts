/** The day up to which a command judges. */
import { formatDate, parseDate } from '../../language/values/date.ts';
import { dateOfDateTime } from '../../language/values/datetime.ts';
import { usageError } from '../usage-error.ts';

/** What is open is judged as of today where no day is named. */
export function today(timezone: string): string {
  return formatDate(dateOfDateTime(Date.now(), timezone));
}

/** Throws UsageError (cli/bad-value) for an option that is given and no date. */
export function mustBeADate(name: string, value: string | undefined): void {
  if (value !== undefined && parseDate(value) === undefined)
    throw usageError('cli/bad-value', { name, value, expected: 'YYYY-MM-DD' });
}
