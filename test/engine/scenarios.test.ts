/** The worked scenarios of the county's manual, on the plan written by hand. */
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../generator/plan/plan.ts';
import { countyFines } from './county-fines.plan.ts';
import { backendsOf } from './engines.ts';

type Given = readonly [record: string, raw: Record<string, unknown>];

const person = '张三';
const mail = (编号: string, values: Record<string, unknown>): Given => ['邮件事件', { 编号, 责任人: person, ...values }];
const inquiry = (编号: string, values: Record<string, unknown>): Given => [
  '查处',
  { 编号, 责任人: person, 影响安全: true, ...values },
];
const activity = (编号: string, 情况: string, papers: Record<string, unknown> = {}): Given => [
  '公益活动',
  { 编号, 人员: person, 日期: '2025-05-10', 情况, ...papers },
];
const bonus = (月份: string, 金额: number): Given => ['生产奖金', { 人员: person, 月份, 金额 }];
const march = '2025-03-05';
const april = '2025-04-07';

interface Expected {
  /** Rule and amount, or range and what it waits for. */
  verdicts?: string[];
  total?: number;
  /** period: due carriedIn deducted carriedOver lapsed paid */
  lines?: string[];
}

const crossMonth: Given[] = [
  mail('1', { 种类: '总包', 情形: '丢失', 数量: 1, 发生日: march }),
  mail('2', { 种类: '给据邮件', 情形: '丢失', 数量: 8, 发生日: march }),
  mail('3', { 种类: '总包', 情形: '延误', 数量: 2, 发生日: march, 应完成日: '2025-03-05', 完成日: '2025-03-10' }),
  inquiry('4', { 行为: '隐匿', 发生日: march, 裁量额: 500 }),
  inquiry('5', { 行为: '瞒报', 发生日: march }),
  bonus('2025-03', 1800),
  mail('6', { 种类: '给据邮件', 情形: '延误', 数量: 12, 发生日: april }),
  mail('7', { 种类: '平常邮件', 情形: '延误', 数量: 30, 发生日: april }),
  bonus('2025-04', 600),
  bonus('2025-05', 900),
];

const paper = { 发生日: '2025-09-30', 到达日: '2025-09-30', 完成日: '2025-10-11', 情形: '延误' };

const CASES: [name: string, given: Given[], expected: Expected, change?: Partial<Plan['settlements'][0]>][] = [
  [
    'T12 第 15 日找回的总包按延误处理',
    [
      mail('E1', {
        种类: '总包',
        情形: '丢失',
        数量: 1,
        发生日: '2025-03-01',
        应完成日: '2025-03-01',
        找回日: '2025-03-16',
        完整: true,
      }),
    ],
    { verdicts: ['总包延误 750.00'], total: 75000 },
  ],
  [
    'T12 第 16 日找回的是损失',
    [
      mail('E1', {
        种类: '总包',
        情形: '丢失',
        数量: 1,
        发生日: '2025-03-01',
        应完成日: '2025-03-01',
        找回日: '2025-03-17',
        完整: true,
      }),
    ],
    { verdicts: ['总包损失 500.00'], total: 50000 },
  ],
  [
    'T14 给据邮件找回',
    [
      mail('1', { 种类: '给据邮件', 情形: '丢失', 数量: 1, 发生日: '2025-03-01', 找回日: '2025-03-16', 完整: true }),
      mail('2', { 种类: '给据邮件', 情形: '丢失', 数量: 2, 发生日: '2025-03-01' }),
    ],
    { verdicts: ['给据邮件延误 5.00', '给据邮件损失 200.00'], total: 20500 },
  ],
  [
    'T17 节假日与第二、三天',
    [
      mail('1', { 种类: '报纸', 数量: 40, ...paper }),
      mail('2', { 种类: '报纸', 数量: 5, 自取证明: true, ...paper }),
      mail('3', { 种类: '杂志', 数量: 10, ...paper }),
    ],
    { verdicts: ['报纸逾期 40.00', '杂志逾期 10.00'], total: 5000 },
  ],
  [
    'T19 跨月结转',
    crossMonth,
    {
      lines: [
        '2025-03: 2500.00 0.00 1800.00 700.00 0.00 0.00',
        '2025-04: 120.00 700.00 600.00 220.00 0.00 0.00',
        '2025-05: 0.00 220.00 220.00 0.00 0.00 680.00',
      ],
    },
  ],
  [
    'T19 只准补一个月',
    crossMonth,
    {
      lines: [
        '2025-03: 2500.00 0.00 1800.00 700.00 0.00 0.00',
        '2025-04: 120.00 700.00 600.00 120.00 100.00 0.00',
        '2025-05: 0.00 120.00 120.00 0.00 0.00 780.00',
      ],
    },
    { carryOver: 1 },
  ],
  [
    'T20 区间裁量',
    [
      inquiry('1', { 行为: '手续不全', 次数: 2, 发生日: march }),
      inquiry('2', { 行为: '空白凭证违规', 次数: 3, 发生日: march }),
      inquiry('3', { 行为: '资料不全', 次数: 4, 发生日: march }),
    ],
    {
      verdicts: ['手续不全 20.00..40.00 待 裁量额', '空白凭证违规 150.00..900.00 待 裁量额', '资料不全 40.00..120.00 待 裁量额'],
      total: 0,
    },
  ],
  [
    'T20 分别裁 15、20,裁 25 拒绝',
    [15, 20, 25].map((裁量额) => inquiry(String(裁量额), { 行为: '手续不全', 发生日: march, 裁量额 })),
    { verdicts: ['手续不全 15.00', '手续不全 20.00', '手续不全 10.00..20.00 待 裁量额'], total: 3500 },
  ],
  [
    'T21 公益活动',
    [
      activity('1', '无故缺席'),
      activity('2', '迟到'),
      activity('3', '早退'),
      activity('4', '事假'),
      activity('5', '病假', { 医院证明: true, 发票: true }),
      activity('6', '病假'),
    ],
    {
      verdicts: ['公益活动无故缺席 20.00', '公益活动迟到 10.00', '公益活动早退 10.00', '公益活动事假 10.00', '病假无证明 10.00'],
      total: 6000,
    },
  ],
];

describe.each(CASES)('%s', (_, given, { verdicts, total, lines }, change) => {
  const plan: Plan = { ...countyFines, settlements: countyFines.settlements.map((settlement) => ({ ...settlement, ...change })) };

  it.each([0, 1])('comes out exactly (backend %i)', async (number) => {
    const [, engine] = (await backendsOf(plan))[number] ?? [];
    if (engine === undefined) throw new Error('no such backend');
    const ledger = engine.createLedger();
    const found = given.flatMap(([record, raw]) => {
      const judgement = engine.judge(record, raw, ledger);
      return judgement.ok ? judgement.verdicts : [];
    });
    const sum = given.reduce((amount, [record, raw]) => amount + Number(engine.tally(record, raw)?.amount), 0);
    const shown = found.map(({ rule, kind, amount, min, max, missing }) =>
      kind === 'undecided' ? `${rule} ${min}..${max} 待 ${missing?.join()}` : `${rule} ${amount}`,
    );
    const settled = ledger.settlements[0]
      ?.lines()
      .map(
        (line) =>
          `${line.period}: ${[line.due, line.carriedIn, line.deducted, line.carriedOver, line.lapsed, line.paid].join(' ')}`,
      );
    if (verdicts !== undefined) expect(shown).toEqual(verdicts);
    if (total !== undefined) expect(sum).toBe(total);
    if (lines !== undefined) expect(settled).toEqual(lines);
  });
});
