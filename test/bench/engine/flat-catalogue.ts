/**
 * The fines on mail for engines that only compare and multiply: what rests on dates is computed beforehand, for all of them alike.
 */
import { cnYears } from '../../../language/values/calendars/cn.ts';
import { parseDate } from '../../../language/values/date.ts';
import { workingDays } from '../../../language/values/calendar.ts';
import type { Expression, Plan } from '../../../generator/plan/plan.ts';
import {
  all,
  any,
  BOOLEAN,
  charge,
  compare,
  DATE,
  field,
  MONEY,
  not,
  NUMBER,
  number,
  oneOf,
  over,
  PERSON,
  plan,
  record,
  rule,
  TEXT,
  times,
  yuan,
} from '../../engine/plan-builder.ts';
import type { Raw } from './records.ts';

export const FLAT_RECORD = '邮件';

/** A fine of `yuan` × 数量 (× 天数) on mail of a kind, in one of the cases, where the flags are as named. */
export interface Fine {
  rule: string;
  kind: string;
  cases: readonly string[];
  flags: Readonly<Record<string, boolean>>;
  yuan: string;
  perDay: boolean;
}

const LOST = ['丢失', '损毁', '有进无出'];
const NOT_RESCUED = { 已补救: false, 责任已清: true };

export const FINES: readonly Fine[] = [
  fine('总包损失', '总包', LOST, '500', NOT_RESCUED),
  fine('总包延误', '总包', ['延误'], '50', {}, true),
  fine('总包找回', '总包', LOST, '50', { 已补救: true }, true),
  fine('机要总包延误', '机要总包', ['延误'], '300', {}, true),
  fine('机要总包找回', '机要总包', LOST, '300', { 已补救: true }, true),
  fine('给据邮件损失', '给据邮件', LOST, '100', NOT_RESCUED),
  fine('给据邮件延误', '给据邮件', ['延误'], '5', { 被上级罚: false }),
  fine('平常邮件延误', '平常邮件', ['延误'], '2', { 被上级罚: false }),
  fine('机要失密', '机要文件', ['失密'], '3000'),
  fine('机要丢损', '机要文件', ['丢失', '损毁'], '3000'),
  fine('报纸逾期', '报纸', ['延误'], '0.5', { 自取证明: false }, true),
  fine('杂志逾期', '杂志', ['延误'], '1', { 自取证明: false }, true),
  fine('丢杂志', '杂志', ['丢失'], '10'),
  fine('丢报纸', '报纸', ['丢失'], '2'),
];

export function flatPlan(): Plan {
  const mail = record(
    FLAT_RECORD,
    [
      field('编号', TEXT),
      field('责任人', PERSON),
      field('种类', oneOf([...new Set(FINES.map(({ kind }) => kind))])),
      field('情形', oneOf([...LOST, '延误', '失密'])),
      field('数量', NUMBER),
      field('天数', NUMBER),
      ...['已补救', '责任已清', '自取证明', '被上级罚'].map((flag) => field(flag, BOOLEAN)),
      field('发生日', DATE),
    ],
    { key: '编号', occurs: '发生日' },
  );
  const m = over(mail);
  const rules = FINES.map((of) => {
    const flags = Object.entries(of.flags).map(([flag, value]): Expression => (value ? m.field(flag) : not(m.field(flag))));
    const factors = of.perDay ? [m.field('数量'), m.field('天数')] : [m.field('数量')];
    return rule(of.rule, FLAT_RECORD, {
      when: all(
        m.is('种类', of.kind),
        any(...of.cases.map((name) => m.is('情形', name))),
        ...flags,
        ...(of.perDay ? [compare(m.field('天数'), '>', number('0'))] : []),
      ),
      effects: [charge(times(MONEY, yuan(of.yuan), ...factors))],
    });
  });
  return plan({ records: [mail], rules });
}

/** Mail of `countyRecords` with days late and rescued computed. */
export function flatRecords(raws: readonly Raw[]): Raw[] {
  const delivery = workingDays({ name: '', week: [1, 2, 3, 4, 5, 6, 7], years: [...cnYears] });
  const day = (text: string): number => parseDate(text) ?? 0;
  return raws
    .filter((raw) => raw['种类'] !== undefined)
    .map((raw) => {
      const done: string | null = raw['完成日'] ?? raw['找回日'];
      const isPaper = raw['种类'] === '报纸' || raw['种类'] === '杂志';
      const due = isPaper ? delivery.workdayAfter(day(raw['到达日']), raw['种类'] === '报纸' ? 1 : 2) : day(raw['应完成日']);
      const days = done === null ? 0 : isPaper ? delivery.workdaysBetween(due, day(done)) : day(done) - due;
      const isRescued = LOST.includes(raw['情形']) && raw['完整'] === true && day(raw['找回日']) <= day(raw['发生日']) + 15;
      const { 编号, 责任人, 种类, 情形, 数量, 责任已清, 自取证明, 被上级罚, 发生日 } = raw;
      const flat = {
        编号,
        责任人,
        种类,
        情形,
        数量,
        天数: Math.max(days, 0),
        已补救: isRescued,
        责任已清,
        自取证明,
        被上级罚,
        发生日,
      };
      return JSON.parse(JSON.stringify(flat)) as Raw;
    });
}

function fine(
  rule: string,
  kind: string,
  cases: readonly string[],
  yuanEach: string,
  flags: Fine['flags'] = {},
  perDay = false,
): Fine {
  return { rule, kind, cases, flags, yuan: yuanEach, perDay };
}
