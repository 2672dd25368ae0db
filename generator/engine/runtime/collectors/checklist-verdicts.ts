/** A filled-in checklist as verdicts: failed items, what is still open, and the list as a whole. */
import {
  divide,
  multiply,
  parseDecimal,
  rational,
  subtract,
  toDecimal,
  ZERO,
  type Rational,
} from '../../../../language/values/rational.ts';
import type { ChecklistPlan } from '../../../plan/checklist-plan.ts';
import type { PlanLanguage } from '../../../plan/plan.ts';
import type { Verdict } from '../../../plan/verdict.ts';
import { citationText } from '../verdict-of.ts';
import type { Words } from '../words.ts';
import type { ItemOutcome, ListOutcome } from './checklist-list.ts';

interface About {
  manual: string;
  key: string;
  subject: string | undefined;
  date: string;
  words: Words;
  language: PlanLanguage;
}

/**
 * `deviation` for an item that fails, `undecided` for one that is open (its step is the item), `miss` for a list that fails: its metric is
 * the score, `value` what was reached of `target`. A list that passes has no verdict.
 */
export function checklistVerdicts(outcome: ListOutcome, plan: ChecklistPlan, about: About): Verdict[] {
  const words = WORDS[about.language];
  const common = {
    rule: plan.name,
    manual: about.manual,
    record: plan.name,
    key: about.key,
    ...(about.subject === undefined ? {} : { subject: about.subject }),
    date: about.date,
  };
  const ofItem = ({ item, row, missing, state, fault }: ItemOutcome): Verdict[] => {
    if (state !== 'failed' && missing.length === 0) return [];
    const note = row?.note === undefined ? [] : [words.note(row.note)];
    const answer = row?.answer === undefined ? words.unanswered(item.name) : `${item.name} = ${row.answer}`;
    const said = [answer, ...(fault === undefined ? [] : [words.faults[fault]]), ...note];
    const verdict = { ...common, step: item.name, cites: item.cites.map(citationText), because: said };
    return [
      ...(state === 'failed' ? [{ ...verdict, kind: 'deviation' as const, deviation: words.failed }] : []),
      ...(missing.length === 0 ? [] : [{ ...verdict, kind: 'undecided' as const, missing: [...missing] }]),
    ];
  };
  return [...outcome.items.flatMap(ofItem), ...wholeVerdicts(outcome, plan, { common, words })];
}

type Common = Pick<Verdict, 'rule' | 'manual' | 'record' | 'key' | 'subject' | 'date'>;

function wholeVerdicts(
  { whole, items, points }: ListOutcome,
  { pass, cites, outcome }: ChecklistPlan,
  { common, words }: { common: Common; words: ChecklistWords },
): Verdict[] {
  if (whole === undefined || whole === 'passed') return [];
  const open = items.filter(({ state }) => state === 'open');
  const score = pass?.isShare === false ? points.passed : (divide(points.passed, points.applicable) ?? ZERO);
  const musts = items
    .filter(({ item, state }) => item.mustPass && state === 'failed')
    .map(({ item }) => words.mustPass(item.name));
  const passed = toDecimal(points.passed);
  const reached =
    pass?.isShare === false ? words.points(passed) : words.share(passed, toDecimal(points.applicable), percent(score));
  const because = [reached, ...(pass === undefined ? [] : [words.line(`${pass.operator} ${pass.text}`)]), ...musts];
  const verdict = { ...common, cites: cites.map(citationText), because };
  if (whole === 'open') return [{ ...verdict, kind: 'undecided', missing: open.flatMap(({ missing }) => missing) }];
  const target = pass === undefined ? undefined : parseDecimal(pass.value);
  const short = target === undefined ? undefined : subtract(target, score);
  return [
    {
      ...verdict,
      kind: 'miss',
      metric: outcome.score,
      value: decimalText(score),
      ...(pass === undefined ? {} : { target: pass.value }),
      ...(short !== undefined && short.n > 0n ? { shortfall: decimalText(short) } : {}),
    },
  ];
}

function percent(share: Rational): string {
  return `${toDecimal(multiply(share, rational(100)))}%`;
}

/** Without the mark of what goes on. */
function decimalText(value: Rational): string {
  return toDecimal(value).replace('…', '');
}

interface ChecklistWords {
  failed: string;
  unanswered(item: string): string;
  note(text: string): string;
  points(passed: string): string;
  share(passed: string, applicable: string, share: string): string;
  line(rule: string): string;
  mustPass(item: string): string;
  faults: Record<NonNullable<ItemOutcome['fault']>, string>;
}

const WORDS: Record<PlanLanguage, ChecklistWords> = {
  zh: {
    failed: '不合格',
    unanswered: (item) => `${item} 没有填`,
    note: (text) => `说明:${text}`,
    points: (passed) => `得分 = ${passed}`,
    share: (passed, applicable, share) => `得分 = ${passed} ÷ ${applicable} = ${share}`,
    line: (rule) => `合格线 ${rule}`,
    mustPass: (item) => `${item} 必须合格`,
    faults: {
      unreadable: '答案读不出来',
      'not-applicable': '这一项不能填不适用',
      several: '同一张表上有几个不同的答案',
    },
  },
  en: {
    failed: 'failed',
    unanswered: (item) => `${item} is not answered`,
    note: (text) => `note: ${text}`,
    points: (passed) => `score = ${passed}`,
    share: (passed, applicable, share) => `score = ${passed} ÷ ${applicable} = ${share}`,
    line: (rule) => `passes when ${rule}`,
    mustPass: (item) => `${item} must pass`,
    faults: {
      unreadable: 'the answer cannot be read',
      'not-applicable': 'n/a is not allowed here',
      several: 'the list has several different answers',
    },
  },
};
