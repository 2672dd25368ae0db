/** A deviation as the record that rules on deviations judge. */
import { parseDate } from '../../../../language/values/date.ts';
import { parseDecimal } from '../../../../language/values/rational.ts';
import type { Verdict } from '../../../plan/verdict.ts';
import type { Known } from '../value.ts';
import type { Deviation } from './deviations.ts';

/** The fields of the derived record: case, step, kind, actor, role, over (in the unit of the limit), date. */
export function derivedDeviation(
  key: string,
  { kind, step, subject, over }: Deviation,
  { date }: Verdict,
): ReadonlyMap<string, Known | undefined> {
  return new Map<string, Known | undefined>([
    ['case', key],
    ['step', step],
    ['kind', kind],
    ['actor', subject],
    ['over', over === undefined ? undefined : parseDecimal(over)],
    ['date', parseDate(date)],
  ]);
}
