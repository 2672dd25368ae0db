/** One record type and ways to put rules on it. */
import type { Expression, ParameterPlan, Plan, RulePlan } from '../../generator/plan/plan.ts';
import {
  BOOLEAN,
  DATE,
  DAYS,
  MONEY,
  NUMBER,
  PERSON,
  RATIO,
  TEXT,
  charge,
  compare,
  days,
  field,
  oneOf,
  optional,
  over,
  parameter,
  plan,
  record,
  rule,
  yuan,
} from './plan-builder.ts';

export const event = record(
  '事件',
  [
    field('编号', TEXT),
    field('责任人', PERSON),
    field('种类', oneOf(['总包', '给据'])),
    field('级别', oneOf(['县局', '市局', '省局'], true)),
    field('日期', DATE),
    field('数量', NUMBER),
    optional('完整', BOOLEAN),
    optional('找回日', DATE),
    optional('完成日', DATE),
    optional('损失', MONEY),
    optional('裁量额', MONEY),
    optional('比率', RATIO),
    optional('复核人', PERSON),
  ],
  { key: '编号', occurs: '日期' },
);
export const f = over(event);
export const RAW = { 编号: 'E1', 责任人: '张三', 种类: '总包', 级别: '市局', 日期: '2025-03-16', 数量: 2 };
const five = [charge(yuan('5'))];
const bound: ParameterPlan = { name: '期限', type: DAYS, value: days('15') };
const unbound: ParameterPlan = { name: '立即', type: DAYS };

export const calendars: Plan['calendars'] = [
  {
    name: '投递日历',
    week: [1, 2, 3, 4, 5],
    years: [{ year: 2025, notice: '国办发明电〔2024〕12号', off: ['2025-10-01'], work: [] }],
  },
];

export const planOf = (rules: RulePlan[], more: Partial<Plan> = {}): Plan =>
  plan({ records: [event], rules, parameters: [bound, unbound], calendars, ...more });
export const ruleOf = (more: Partial<RulePlan>): RulePlan => rule('规则', '事件', { effects: five, ...more });
export const when = (condition: Expression): RulePlan => ruleOf({ when: condition });
export const paying = (amount: Expression): RulePlan => ruleOf({ effects: [charge(amount)] });

export const late: Expression = compare(f.field('找回日'), '>', f.field('日期'));
export const unknownLate: Expression = compare(f.field('数量'), '>', parameter('立即', DAYS));
