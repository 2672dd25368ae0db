/** A deviation as the record that rules on deviations judge. */
import { parseDate } from '../../../../language/values/date.ts';
import { divide, parseDecimal, rational, type Rational } from '../../../../language/values/rational.ts';
import type { DeviationKind } from '../../../plan/procedure-plan.ts';
import type { Verdict } from '../../../plan/verdict.ts';
import type { Known } from '../value.ts';
import type { Deviation } from './deviations.ts';

/** As Chinese manuals say them. */
export const DEVIATIONS_ZH: Record<DeviationKind, string> = {
  missing: '缺失',
  repeated: '重复',
  'out-of-order': '错序',
  overdue: '逾期',
  'several-ways': '多路',
  'wrong-role': '岗位不符',
  'one-person': '单人',
  'same-person': '同人',
  incomplete: '内容不全',
  'unknown-step': '无此步骤',
};

/** Each value by both names of its field; `over` in the unit of the limit. */
export function derivedDeviation(
  key: string,
  { kind, step = '', subject, over }: Deviation,
  { date }: Verdict,
): ReadonlyMap<string, Known | undefined> {
  const amount = over === undefined ? undefined : amountOf(over);
  const day = parseDate(date);
  return new Map<string, Known | undefined>([
    ['案号', key],
    ['case', key],
    ['步骤名', step],
    ['step_name', step],
    ['情形', DEVIATIONS_ZH[kind]],
    ['kind', kind],
    ['经办人', subject],
    ['actor', subject],
    ['超出', amount],
    ['over_by', amount],
    ['发生日', day],
    ['date', day],
  ]);
}

/** Of `20 second` in minutes, as the limit has it. */
function amountOf(over: string): Rational | undefined {
  const [text = '', unit] = over.split(' ');
  const amount = parseDecimal(text);
  return amount === undefined || unit !== 'second' ? amount : divide(amount, rational(60));
}
