import { defineDiagnostics } from '../../diagnostics.ts';

const reward = (body: string) =>
  `record 月度考评 { 编号: text key  员工: person  月份: month occurs  满意度: ratio  奖励额: money optional }\nreward 服务之星 on 月度考评 {\n  ${body}\n}`;

export const rewardDiagnostics = defineDiagnostics('reward', {
  'no-grant': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” grants nothing.`,
      zh: (p: { name: string }) => `“${p.name}”什么也没给。`,
    },
    why: { en: 'A reward without a grant reads like a rule and is none.', zh: '没有给予的奖励看似规则,其实不是。' },
    avoid: reward('when 满意度 >= 98%'),
    prefer: reward('when 满意度 >= 98%\n  grant 员工 500 元'),
  },
  amount: {
    severity: 'error',
    message: {
      en: (p: { actual: string }) => `A reward is money or a text in quotation marks, but this is ${p.actual}.`,
      zh: (p: { actual: string }) => `奖励应为金额,或引号里的文字,这里是${p.actual}。`,
    },
    why: { en: 'A bare number may be anything: yuan, points, days.', zh: '光一个数,是元、是分还是天,谁也说不准。' },
    avoid: reward('grant 员工 500'),
    prefer: reward('grant 员工 500 元\n  grant 员工 "流动红旗"'),
  },
  subject: {
    severity: 'error',
    message: {
      en: (p: { name: string; actual: string }) =>
        `Nobody can be rewarded through “${p.name}”: it is ${p.actual}, not a person, unit or text.`,
      zh: (p: { name: string; actual: string }) => `“${p.name}”是${p.actual},奖不到谁;应为人员、机构或文本字段。`,
    },
    why: { en: 'A reward goes to somebody by name.', zh: '奖励总要给到某个人或机构。' },
    avoid: reward('grant 满意度 500 元'),
    prefer: reward('grant 员工 500 元'),
  },
});
