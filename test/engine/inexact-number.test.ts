import { expect, it } from 'vitest';
import { backendsOf } from './engines.ts';
import { DATE, field, MONEY, plan, record } from './plan-builder.ts';

const events = record('事件', [field('金额', MONEY), field('日', DATE)], { occurs: '日' });

it.each([
  [2 ** 60, /位数太多.*引号/],
  [0.12345678901234568, /位数太多.*引号/],
  [Infinity, /应为十进制数/],
  ['1e3', /应为十进制数/],
  ['一百', /应为十进制数/],
  [true, /应为十进制数/],
])('%o as money is refused for the right reason', async (value, reason) => {
  for (const [, engine] of await backendsOf(plan({ records: [events] }))) {
    const judgement = engine.judge('事件', { 金额: value, 日: '2025-03-01' });
    expect(judgement.ok ? [] : judgement.rejections).toEqual([
      expect.objectContaining({ code: 'record/bad-number', field: '金额', message: expect.stringMatching(reason) as string }),
    ]);
  }
});
