import type { FindingKind, PlanLanguage } from '../plan/plan.ts';
import { DEVIATIONS_ZH } from '../engine/runtime/conformance/derived.ts';
import { overrunText } from '../explain/overrun-text.ts';
import type { Verdict } from '../plan/verdict.ts';

/** How expectations and verdicts are told, in one language. */
export interface ScenarioWords {
  money(amount: string): string;
  atLeast(amount: string): string;
  undecided(missing: readonly string[]): string;
  /** What a verdict of this kind says; `more` is told behind it. */
  finding(kind: FindingKind, more: readonly (string | undefined)[]): string;
  /** How a procedure is not followed: `逾期`. */
  deviation(kind: string): string;
  /** By how much something is over: `3 工作日`. */
  overrun(over: string): string;
  none: string;
  /** No verdict of the rule; what there was instead. */
  ofKey(rule: string, key: string): string;
  noneOf(rule: string, others: readonly string[]): string;
  total(amount: string, undecided: number): string;
  rejected: string;
  accepted: string;
  /** A record that was to be judged. */
  readable: string;
  noLine: string;
  amounts: Record<string, string>;
}

const FINDINGS: Record<PlanLanguage, Record<FindingKind, string>> = {
  zh: { miss: '未达', breach: '逾期', warning: '提示', veto: '否决', exempt: '免责', conflict: '冲突', deviation: '偏离' },
  en: {
    miss: 'missed',
    breach: 'breached',
    warning: 'warned',
    veto: 'vetoed',
    exempt: 'exempt',
    conflict: 'in conflict',
    deviation: 'deviates',
  },
};

const deviations: ReadonlyMap<string, string> = new Map(Object.entries(DEVIATIONS_ZH));

export const scenarioWords: Record<PlanLanguage, ScenarioWords> = {
  zh: {
    money: (amount) => `${amount} 元`,
    atLeast: (amount) => `不低于 ${amount} 元`,
    undecided: (missing) => (missing.length === 0 ? '未决' : `未决（缺 ${missing.join('、')}）`),
    finding: (kind, more) => [FINDINGS.zh[kind], ...more].filter((part) => part !== undefined).join(' '),
    deviation: (kind) => deviations.get(kind) ?? kind,
    overrun: (over) => overrunText(over, 'zh'),
    none: '没有判定',
    ofKey: (rule, key) => `${rule} 之 "${key}"`,
    noneOf: (rule, others) => (others.length === 0 ? '没有任何判定' : `没有“${rule}”的判定；有：${others.join('；')}`),
    total: (amount, undecided) => (undecided === 0 ? amount : `${amount}，另有 ${undecided} 项未决`),
    rejected: '拒收',
    accepted: '没有记录被拒收',
    readable: '记录可读',
    noLine: '没有这一行',
    amounts: {
      due: '应扣额',
      bonus: '奖金',
      deducted: '实扣',
      carriedOver: '结转',
      carriedIn: '转入',
      lapsed: '作罢',
      paid: '实发',
    },
  },
  en: {
    money: (amount) => `${amount} yuan`,
    atLeast: (amount) => `at least ${amount} yuan`,
    undecided: (missing) => (missing.length === 0 ? 'undecided' : `undecided (${missing.join(', ')} missing)`),
    finding: (kind, more) => [FINDINGS.en[kind], ...more].filter((part) => part !== undefined).join(' '),
    deviation: (kind) => kind,
    overrun: (over) => overrunText(over, 'en'),
    none: 'no verdict',
    ofKey: (rule, key) => `${rule} of "${key}"`,
    noneOf: (rule, others) =>
      others.length === 0 ? 'no verdict at all' : `no verdict of ${rule}; there is: ${others.join('; ')}`,
    total: (amount, undecided) => (undecided === 0 ? amount : `${amount}, and ${undecided} undecided`),
    rejected: 'rejected',
    accepted: 'no record was rejected',
    readable: 'a record that can be read',
    noLine: 'there is no such line',
    amounts: {
      due: 'due',
      bonus: 'bonus',
      deducted: 'deducted',
      carriedOver: 'carried over',
      carriedIn: 'carried in',
      lapsed: 'lapsed',
      paid: 'paid',
    },
  },
};

/** `总包延误 张三 1500.00 元`; with its key, `总包延误 of "7" 张三 1500.00 元`, where a verdict of another record was asked for. */
export function verdictText(verdict: Verdict, words: ScenarioWords, withKey = false): string {
  const { rule, key, kind, subject, amount, min, max, sanction, missing, shortfall, over, period, step, deviation } = verdict;
  const range = min === undefined ? undefined : rangeText({ min, ...(max === undefined ? {} : { max }) }, words);
  const what = amount !== undefined ? words.money(amount) : range;
  const open = kind === 'undecided' ? words.undecided(missing ?? []) : undefined;
  const found = isFindingKind(kind)
    ? words.finding(kind, [deviation && words.deviation(deviation), shortfall ?? (over && words.overrun(over)), period])
    : undefined;
  return [withKey && key !== undefined ? words.ofKey(rule, key) : rule, subject, step, sanction, what, found, open]
    .filter((part) => part !== undefined)
    .join(' ');
}

function isFindingKind(kind: Verdict['kind']): kind is FindingKind {
  return Object.hasOwn(FINDINGS.en, kind);
}

/** An amount or a range of amounts: `1500 元`, `10 .. 20 元`, `不低于 300 元`. */
export function rangeText({ amount, min, max }: { amount?: string; min?: string; max?: string }, words: ScenarioWords): string {
  if (amount !== undefined) return words.money(amount);
  return max === undefined ? words.atLeast(min ?? '0') : words.money(`${min ?? '0'} .. ${max}`);
}
