/** The reasons of deviations, in the language of the plan. */
import { withUnit } from '../show.ts';
import { toDecimal } from '../../../../language/values/rational.ts';
import type { PlanLanguage } from '../../../plan/plan.ts';
import type { Over } from './limits.ts';

export interface ConformanceWords {
  missing(step: string): string;
  /** What has begun although the step is missing. */
  missingBefore(steps: readonly string[]): string;
  over(end: string): string;
  noMore: string;
  repeated(times: number, most: number): string;
  outOfOrder(step: string, time: string, before: string, beforeTime: string): string;
  notLate(step: string): string;
  severalWays(step: string, other: string): string;
  limit(from: string, time: string, text: string): string;
  late(due: string, actual: string | undefined, over: Over): string;
  wrongRole(role: string, allowed: readonly string[]): string;
  persons(needed: number, actors: readonly string[]): string;
  samePerson(actor: string, step: string): string;
  incomplete(product: string, contents: readonly string[]): string;
  unknownStep(activity: string, times: number, nearest: string | undefined): string;
  noColumn(column: string): string;
  several(procedures: readonly string[]): string;
  none(procedure: string | undefined): string;
}

const units = {
  zh: { minute: '分钟', day: '日', workday: '工作日' },
  en: { minute: 'minutes', day: 'days', workday: 'workdays' },
};

export const CONFORMANCE_WORDS: Record<PlanLanguage, ConformanceWords> = {
  zh: {
    missing: (step) => `没有“${step}”`,
    missingBefore: (steps) => `其后的${steps.map((step) => `“${step}”`).join('、')}已做`,
    over: (end) => `“${end}”已做,全程已结束`,
    noMore: '记录到此为止',
    repeated: (times, most) => `做了 ${times} 次,至多 ${most} 次`,
    outOfOrder: (step, time, before, beforeTime) => `“${step}”${time} 先于“${before}”${beforeTime}`,
    notLate: (step) => `“${step}”并未超时`,
    severalWays: (step, other) => `“${step}”与“${other}”只能走一路`,
    limit: (from, time, text) => `自“${from}”${time} 起,限 ${text}`,
    late: (due, actual, over) =>
      `应于 ${due} 前,${actual === undefined ? '尚未做' : `实际 ${actual}`},超 ${toDecimal(over.amount)} ${units.zh[over.unit]}`,
    wrongRole: (role, allowed) => `由“${role}”做,应由 ${allowed.join('或')}`,
    persons: (needed, actors) => `须 ${needed} 人,只有 ${actors.join('、')}`,
    samePerson: (actor, step) => `“${step}”也是 ${actor} 做的`,
    incomplete: (product, contents) => `“${product}”缺 ${contents.join('、')}`,
    unknownStep: (activity, times, nearest) =>
      `流程中没有“${activity}”(${times} 次)${nearest === undefined ? '' : `;是否为“${nearest}”`}`,
    noColumn: (column) => `记录未写明 ${column}`,
    several: (procedures) => `活动同样合于 ${procedures.join('、')},请加 procedure 一列`,
    none: (procedure) => (procedure === undefined ? '没有一个流程有这些活动' : `没有名为“${procedure}”的流程`),
  },
  en: {
    missing: (step) => `there is no “${step}”`,
    missingBefore: (steps) => `what comes behind it was done: ${steps.join(', ')}`,
    over: (end) => `“${end}” was done: the case is over`,
    noMore: 'the log ends here',
    repeated: (times, most) => `done ${times} times, ${most} at most`,
    outOfOrder: (step, time, before, beforeTime) => `“${step}” at ${time} comes before “${before}” at ${beforeTime}`,
    notLate: (step) => `“${step}” was not late`,
    severalWays: (step, other) => `only one of “${step}” and “${other}” can be taken`,
    limit: (from, time, text) => `within ${text} of “${from}” at ${time}`,
    late: (due, actual, over) =>
      `due ${due}, ${actual === undefined ? 'not done yet' : `done ${actual}`}, ${withUnit(toDecimal(over.amount), units.en[over.unit])} over`,
    wrongRole: (role, allowed) => `done by “${role}”, to be done by ${allowed.join(' or ')}`,
    persons: (needed, actors) => `${needed} persons are needed, there is only ${actors.join(', ')}`,
    samePerson: (actor, step) => `“${step}” was done by ${actor}, too`,
    incomplete: (product, contents) => `“${product}” lacks ${contents.join(', ')}`,
    unknownStep: (activity, times, nearest) =>
      `the procedure has no “${activity}” (${times} times)${nearest === undefined ? '' : `; is “${nearest}” meant`}`,
    noColumn: (column) => `the log does not say the ${column}`,
    several: (procedures) => `its activities fit ${procedures.join(', ')} alike; add a column procedure`,
    none: (procedure) => (procedure === undefined ? 'no procedure has these activities' : `there is no procedure “${procedure}”`),
  },
};
