import type { ConceptHelp } from '../../concept.ts';

export const settlementHelp: ConceptHelp = {
  keywords: {
    settlement: {
      zh: '结算:每月把扣款冲抵奖金。`结算 月度扣款 每 月 { 扣自 生产奖金 }`',
      en: 'Sets each month’s fines against a bonus. `settlement monthly every month { deduct from bonuses }`',
    },
    every: { zh: '多久结算一次。`每 月`', en: 'How often it is settled. `every month`' },
    month: { zh: '按月结算。`每 月`', en: 'Settled by the month. `every month`' },
    'deduct from': {
      zh: '从哪种记录的金额里扣(每人每月一笔)。`扣自 生产奖金`',
      en: 'The record whose amount pays: one for each person and month. `deduct from bonuses`',
    },
    'carry over to next month when not enough': {
      zh: '当月奖金不够扣的,转到下月再扣。`不足结转次月`',
      en: 'What the month’s bonus does not cover is taken the month after. `carry over to next month when not enough`',
    },
    'at most': {
      zh: '最多结转几个月,过后作罢。`不足结转次月 不高于 1 个月`',
      en: 'Carried over for so many months at most; then it lapses. `carry over to next month when not enough at most 1 month`',
    },
  },
  snippets: [
    {
      label: { zh: '结算:按月扣奖金', en: 'settlement against a monthly bonus' },
      body: '{{settlement}} ${1:月度扣款|monthly_deductions} {{every}} {{month}} {\n  {{deduct from}} ${2:生产奖金|bonus}\n  {{carry over to next month when not enough}}\n}',
    },
  ],
};
