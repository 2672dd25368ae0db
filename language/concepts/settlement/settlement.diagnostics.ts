import { defineDiagnostics } from '../../diagnostics.ts';
import type { Words } from '../../diagnostics.ts';

const bonus = (fields: string) => `record 奖金 { ${fields} }`;
const whole = bonus('人员: person  月份: month  数额: money');
const fined = 'record 事件 { 编号: text key  责任人: person  发生日: date occurs }\npenalty 迟报 on 事件 { charge 责任人 5 元 }';
const settlement = (body = 'deduct from 奖金') => `settlement 月度扣款 every month { ${body} }`;
const carry = 'deduct from 奖金\n  carry over to next month when not enough';

type Kind = 'person' | 'month' | 'money';

export const settlementDiagnostics = defineDiagnostics('settlement', {
  'missing-field': {
    severity: 'error',
    message: {
      en: (p: { record: string; kind: Kind }) =>
        `“${p.record}” has no ${kinds[p.kind].en} field; it holds one amount for each person and month.`,
      zh: (p: { record: string; kind: Kind }) => `“${p.record}”缺少${kinds[p.kind].zh}字段;这里要有每人每月的一笔金额。`,
    },
    why: {
      en: 'Deductions are set against what each person has in each month.',
      zh: '扣款要冲抵每个人每个月的那笔钱。',
    },
    example: { record: '奖金', kind: 'month' },
    avoid: [bonus('人员: person  数额: money'), fined, settlement()].join('\n'),
    prefer: [whole, fined, settlement()].join('\n'),
  },
  'several-fields': {
    severity: 'error',
    message: {
      en: (p: { record: string; kind: Kind; names: string[] }) =>
        `“${p.record}” has several ${kinds[p.kind].en} fields (${p.names.join(', ')}); only one can be meant.`,
      zh: (p: { record: string; kind: Kind; names: string[] }) =>
        `“${p.record}”有几个${kinds[p.kind].zh}字段(${p.names.join('、')}),不知以哪个为准。`,
    },
    why: {
      en: 'From which of two amounts a fine is taken must not be left to chance.',
      zh: '从哪一笔里扣,不能靠碰巧。',
    },
    example: { record: '奖金', kind: 'money', names: ['基本', '绩效'] },
    avoid: [bonus('人员: person  月份: month  基本: money  绩效: money'), fined, settlement()].join('\n'),
    prefer: [whole, fined, settlement()].join('\n'),
  },
  'nothing-to-settle': {
    severity: 'warning',
    message: {
      en: () => 'No rule of this manual charges a person, so there is nothing to deduct.',
      zh: () => '本规程没有一条规则向人员扣款,没有可扣的。',
    },
    why: {
      en: 'Only charges to a field of type person are settled; units pay otherwise.',
      zh: '只结算扣在人员字段上的款;机构的扣款不在此列。',
    },
    avoid: [whole, settlement()].join('\n'),
    prefer: [whole, fined, settlement()].join('\n'),
  },
  'carry-limit': {
    severity: 'error',
    message: {
      en: (p: { limit: string }) => `“${p.limit}” is not a whole number of months; write \`at most 1 month\`.`,
      zh: (p: { limit: string }) => `“${p.limit}”不是整月数;请写“不高于 1 个月”。`,
    },
    why: { en: 'What is left over goes from month to month.', zh: '不足的部分是逐月结转的。' },
    avoid: [whole, fined, settlement(`${carry} at most 45 days`)].join('\n'),
    prefer: [whole, fined, settlement(`${carry} at most 1 month`)].join('\n'),
  },
  'same-bonus': {
    severity: 'error',
    message: {
      en: (p: { record: string; other: string }) =>
        `“${p.other}” deducts from “${p.record}” too; the same money would be taken twice.`,
      zh: (p: { record: string; other: string }) => `“${p.other}”也从“${p.record}”里扣;同一笔钱会扣两次。`,
    },
    why: { en: 'An amount can cover a fine only once.', zh: '一笔钱只能抵一次罚款。' },
    avoid: [whole, fined, settlement(), 'settlement 补扣 every month { deduct from 奖金 }'].join('\n'),
    prefer: [whole, fined, settlement()].join('\n'),
  },
});

const kinds: Record<Kind, Words> = {
  person: { zh: '人员', en: 'person' },
  month: { zh: '月份', en: 'month' },
  money: { zh: '金额', en: 'money' },
};
