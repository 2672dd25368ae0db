/** The county bureau's catalogue of fines as a plan, written by hand: the engine's fixture and the bench's material. */
import { cnYears } from '../../language/values/calendars/cn.ts';
import type { CitationPlan, EffectPlan, Plan, RulePlan, SettlementPlan } from '../../generator/plan/plan.ts';
import {
  all,
  any,
  BOOLEAN,
  calculate,
  call,
  charge,
  choose,
  compare,
  DATE,
  DAYS,
  days,
  field,
  MONEY,
  MONTH,
  NOWHERE,
  number,
  NUMBER,
  oneOf,
  optional,
  orElse,
  over,
  PERSON,
  plan,
  record,
  rule,
  TEXT,
  times,
  withDefault,
  WORKDAYS,
  workdays,
  yuan,
} from './plan-builder.ts';
import type { Expression } from '../../generator/plan/plan.ts';

const CALENDAR = '投递日历';

const mail = record(
  '邮件事件',
  [
    field('编号', TEXT),
    field('责任人', PERSON),
    field('种类', oneOf(['总包', '机要总包', '给据邮件', '平常邮件', '机要文件', '报纸', '杂志'])),
    field('情形', oneOf(['丢失', '损毁', '有进无出', '延误', '失密'])),
    withDefault('数量', NUMBER, '1'),
    field('发生日', DATE),
    optional('应完成日', DATE),
    optional('完成日', DATE),
    optional('到达日', DATE),
    optional('找回日', DATE),
    optional('完整', BOOLEAN),
    withDefault('责任已清', BOOLEAN, true),
    withDefault('自取证明', BOOLEAN, false),
    withDefault('被上级罚', BOOLEAN, false),
  ],
  { key: '编号', occurs: '发生日' },
);
const m = over({
  fields: mail.fields,
  computed: [
    { name: '已补救', type: BOOLEAN, optional: false, value: compare(number('0'), '=', number('0')) },
    { name: '延误天数', type: DAYS, optional: true, value: number('0') },
    { name: '应投日', type: DATE, optional: true, value: number('0') },
    { name: '误投天数', type: WORKDAYS, optional: true, value: number('0') },
  ],
});
const lost = m.among('情形', '丢失', '损毁', '有进无出');
mail.computed = [
  {
    name: '已补救',
    type: BOOLEAN,
    optional: false,
    value: all(lost, m.field('完整'), compare(m.field('找回日'), '≤', calculate(DATE, m.field('发生日'), '+', days('15')))),
  },
  {
    name: '延误天数',
    type: DAYS,
    optional: true,
    value: calculate(DAYS, orElse(m.field('完成日'), m.field('找回日')), '-', m.field('应完成日')),
  },
  {
    name: '应投日',
    type: DATE,
    optional: true,
    value: call(DATE, 'workday', [m.field('到达日'), choose(m.is('种类', '报纸'), workdays('1'), workdays('2'))], CALENDAR),
  },
  {
    name: '误投天数',
    type: WORKDAYS,
    optional: true,
    value: call(WORKDAYS, 'workdays', [m.field('应投日'), m.field('完成日')], CALENDAR),
  },
];

const inquiry = record(
  '查处',
  [
    field('编号', TEXT),
    field('责任人', PERSON),
    field(
      '行为',
      oneOf([
        '私拆',
        '隐匿',
        '毁弃',
        '瞒报',
        '未报',
        '手续不全',
        '空白凭证违规',
        '未督查',
        '资金违规',
        '该发现未发现',
        '资料不全',
      ]),
    ),
    withDefault('次数', NUMBER, '1'),
    field('发生日', DATE),
    withDefault('影响安全', BOOLEAN, false),
    withDefault('已发案', BOOLEAN, false),
    optional('损失额', MONEY),
    optional('裁量额', MONEY),
  ],
  { key: '编号', occurs: '发生日' },
);
const q = over(inquiry);

const passedOn = record(
  '上级罚款',
  [
    field('编号', TEXT),
    field('责任人', PERSON),
    field('事由', oneOf(['邮件延误', '全程时限', '处理规格', '报表'])),
    field('金额', MONEY),
    field('发生日', DATE),
  ],
  { key: '编号', occurs: '发生日' },
);
const p = over(passedOn);

const shifts = record(
  '班次',
  [field('编号', TEXT), field('投递员', PERSON), field('月份', MONTH), field('应出班', NUMBER), field('实出班', NUMBER)],
  {
    key: '编号',
    occurs: '月份',
  },
);
const s = over(shifts);

const activity = record(
  '公益活动',
  [
    field('编号', TEXT),
    field('人员', PERSON),
    field('日期', DATE),
    field('情况', oneOf(['到场', '无故缺席', '迟到', '早退', '事假', '病假'])),
    withDefault('医院证明', BOOLEAN, false),
    withDefault('发票', BOOLEAN, false),
  ],
  { key: '编号', occurs: '日期' },
);
const a = over(activity);

const bonus = record('生产奖金', [field('人员', PERSON), field('月份', MONTH), field('金额', MONEY)]);

const late = (kind: string): Expression => all(m.is('种类', kind), any(m.is('情形', '延误'), m.field('已补救')));
const isLateByDays = compare(m.field('延误天数'), '>', days('0'));
const isDeliveredLate = compare(m.field('误投天数'), '>', workdays('0'));
const cleared = { needs: [m.field('责任已清')] };
const rescued = { unless: [m.field('已补救')] };

const fines: RulePlan[] = [
  fine('总包损失', '邮件事件', 'ASM-159', '二(一)1', all(m.is('种类', '总包'), lost), yuan('500', '/袋'), {
    ...cleared,
    ...rescued,
  }),
  fine('总包延误', '邮件事件', 'ASM-167', '二(一)3', all(late('总包'), isLateByDays), yuan('50', '/袋/日')),
  fine('机要总包延误', '邮件事件', 'ASM-204', '二(一)10', all(late('机要总包'), isLateByDays), yuan('300', '/袋/日')),
  fine('给据邮件损失', '邮件事件', 'ASM-164', '二(一)2', all(m.is('种类', '给据邮件'), lost), yuan('100', '/件'), {
    ...cleared,
    ...rescued,
  }),
  fine('给据邮件延误', '邮件事件', 'ASM-180', '二(一)4', all(late('给据邮件')), yuan('5', '/件'), {
    unless: [m.field('被上级罚')],
  }),
  fine('平常邮件延误', '邮件事件', 'ASM-181', '二(一)4', late('平常邮件'), yuan('2', '/件'), { unless: [m.field('被上级罚')] }),
  fine('机要失密', '邮件事件', 'ASM-205', '二(一)11', all(m.is('种类', '机要文件'), m.is('情形', '失密')), yuan('3000', '/件')),
  fine(
    '机要丢损',
    '邮件事件',
    'ASM-206',
    '二(一)11',
    all(m.is('种类', '机要文件'), m.among('情形', '丢失', '损毁')),
    yuan('3000', '/件'),
  ),
  fine(
    '报纸逾期',
    '邮件事件',
    'ASM-191',
    '二(一)7',
    all(m.is('种类', '报纸'), m.is('情形', '延误'), isDeliveredLate),
    yuan('0.5', '/份/日'),
    {
      unless: [m.field('自取证明')],
    },
  ),
  fine(
    '杂志逾期',
    '邮件事件',
    'ASM-192',
    '二(一)7',
    all(m.is('种类', '杂志'), m.is('情形', '延误'), isDeliveredLate),
    yuan('1', '/本/日'),
    {
      unless: [m.field('自取证明')],
    },
  ),
  fine('丢杂志', '邮件事件', 'ASM-195', '二(一)8', all(m.is('种类', '杂志'), m.is('情形', '丢失')), yuan('10', '/本')),
  fine('丢报纸', '邮件事件', 'ASM-196', '二(一)8', all(m.is('种类', '报纸'), m.is('情形', '丢失')), yuan('2', '/份')),
];
for (const name of ['总包延误', '机要总包延误']) multiplyBy(name, '延误天数');
for (const name of ['报纸逾期', '杂志逾期']) multiplyBy(name, '误投天数');

const decisions: RulePlan[] = [
  rule('私拆隐匿毁弃', '查处', {
    when: q.among('行为', '私拆', '隐匿', '毁弃'),
    effects: [range('300', undefined), { kind: 'sanction', subject: { field: '责任人' }, sanction: '承担法律责任' }],
    cites: [cite('ASM-183', '二(一)5'), cite('ASM-184', '二(一)5')],
  }),
  rule('瞒报', '查处', {
    when: q.among('行为', '瞒报', '未报'),
    effects: [charge(times(MONEY, yuan('200', '/次'), q.field('次数')))],
    cites: [cite('ASM-212', '二(一)13')],
  }),
  rule('手续不全', '查处', {
    when: all(q.is('行为', '手续不全'), q.field('影响安全')),
    effects: [range('10', '20')],
    cites: [cite('ASM-218', '二(二)1')],
  }),
  rule('空白凭证违规', '查处', {
    when: q.is('行为', '空白凭证违规'),
    effects: [range('50', '300')],
    cites: [cite('ASM-220', '二(二)2')],
  }),
  rule('未督查', '查处', {
    when: all(q.is('行为', '未督查'), q.field('已发案')),
    effects: [range('50', '100')],
    cites: [cite('ASM-223', '二(二)3')],
  }),
  rule('资金违规', '查处', {
    when: q.is('行为', '资金违规'),
    effects: [range('100', '1000')],
    cites: [cite('ASM-230', '二(二)4')],
  }),
  rule('资金发案赔偿', '查处', {
    when: all(q.is('行为', '资金违规'), q.field('已发案')),
    effects: [
      charge(orElse(q.field('损失额'), yuan('0'))),
      { kind: 'sanction', subject: { field: '责任人' }, sanction: '承担法律责任', by: '司法机关' },
    ],
    cites: [cite('ASM-231', '二(二)4'), cite('ASM-232', '二(二)4')],
  }),
  rule('该发现未发现', '查处', {
    when: q.is('行为', '该发现未发现'),
    effects: [range('20', '100')],
    cites: [cite('ASM-234', '二(二)5')],
  }),
  rule('资料不全', '查处', { when: q.is('行为', '资料不全'), effects: [range('10', '30')], cites: [cite('ASM-237', '二(二)6')] }),
];

const others: RulePlan[] = [
  ...(
    [
      ['邮件延误', 'ASM-182', '二(一)4'],
      ['全程时限', 'ASM-207', '二(一)12'],
      ['处理规格', 'ASM-208', '二(一)12'],
      ['报表', 'ASM-239', '二(二)7'],
    ] as const
  ).map(([reason, clause, place]) =>
    rule(`${reason}罚款转承`, '上级罚款', {
      when: p.is('事由', reason),
      effects: [charge(p.field('金额'))],
      cites: [cite(clause, place)],
    }),
  ),
  rule('少跑班次', '班次', {
    when: compare(s.field('应出班'), '>', s.field('实出班')),
    effects: [charge(times(MONEY, yuan('200', '/班'), calculate(NUMBER, s.field('应出班'), '-', s.field('实出班'))), '投递员')],
    cites: [cite('ASM-185', '二(一)6')],
  }),
  ...(
    [
      ['无故缺席', '20', 'ASM-240'],
      ['迟到', '10', 'ASM-241'],
      ['早退', '10', 'ASM-242'],
      ['事假', '10', 'ASM-243'],
    ] as const
  ).map(([state, amount, clause]) =>
    rule(`公益活动${state}`, '公益活动', {
      when: a.is('情况', state),
      effects: [charge(yuan(amount), '人员')],
      cites: [cite(clause, '二(二)8')],
    }),
  ),
  rule('病假无证明', '公益活动', {
    when: a.is('情况', '病假'),
    unless: [all(a.field('医院证明'), a.field('发票'))],
    effects: [charge(yuan('10'), '人员')],
    cites: [cite('ASM-246', '二(二)8')],
  }),
];

const settlement: SettlementPlan = {
  id: '月度扣款',
  name: '月度扣款',
  record: '生产奖金',
  person: '人员',
  month: '月份',
  amount: '金额',
  carryOver: 'unlimited',
  cites: [cite('ASM-156', '一')],
  source: NOWHERE,
};

export const countyFines: Plan = plan({
  manual: {
    name: '县局考核',
    title: '县邮政局综合管理考核办法',
    effective: '2015-01-01',
    timezone: 'Asia/Shanghai',
    currency: 'CNY',
    rounding: { mode: 'half-up', step: '0.01' },
  },
  calendars: [{ name: CALENDAR, week: [1, 2, 3, 4, 5, 6, 7], years: [...cnYears] }],
  records: [mail, inquiry, passedOn, shifts, activity, bonus],
  rules: [...fines, ...decisions, ...others],
  settlements: [settlement],
});

function fine(
  name: string,
  on: string,
  clause: string,
  place: string,
  when: Expression,
  rate: Expression,
  more: Partial<RulePlan> = {},
): RulePlan {
  return rule(name, on, { when, effects: [charge(times(MONEY, rate, m.field('数量')))], cites: [cite(clause, place)], ...more });
}

function multiplyBy(name: string, factor: string): void {
  const effect = fines.find((candidate) => candidate.name === name)?.effects[0];
  if (effect?.kind === 'charge') effect.amount = times(MONEY, effect.amount, m.field(factor));
}

function range(min: string, max: string | undefined): EffectPlan {
  const ofCount = (amount: string): Expression => times(MONEY, yuan(amount, '/次'), q.field('次数'));
  return {
    kind: 'charge-range',
    subject: { field: '责任人' },
    min: ofCount(min),
    ...(max !== undefined && { max: ofCount(max) }),
    discretion: '裁量额',
  };
}

function cite(clause: string, place: string): CitationPlan {
  return { source: '办法', clause, place };
}
