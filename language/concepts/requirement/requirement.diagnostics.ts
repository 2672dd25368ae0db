import { defineDiagnostics } from '../../diagnostics.ts';

const record = 'record check { id: text key  on: date occurs  encrypted: yes/no  office: unit }';
const zhRecord = '记录 核查 { 编号: 文本 主键  核查日: 日期 发生  已加密: 是否  单位: 机构 }';

export const requirementDiagnostics = defineDiagnostics('requirement', {
  'no-must': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” says nothing that must be so.`,
      zh: (p: { name: string }) => `“${p.name}”没有说必须怎样。`,
    },
    why: {
      en: 'A requirement is judged by its `must`; without one, no record can break it.',
      zh: '要求是按“必须”来判的;一条都没有,就没有什么能违反它。',
    },
    avoid: `${zhRecord}\n要求 加密 针对 核查 { 当 已加密 }`,
    prefer: `${zhRecord}\n要求 加密 针对 核查 { 必须 已加密 }`,
  },
  'several-subjects': {
    severity: 'error',
    message: {
      en: () => 'Whom it falls on is said twice.',
      zh: () => '由谁承担说了两次。',
    },
    why: {
      en: 'A breach falls on one: which of the two, nobody could tell.',
      zh: '违反一次只算在一方头上;写了两个,就不知道算谁的。',
    },
    avoid: `${record}\nrequirement encryption on check { must encrypted  by office  by office }`,
    prefer: `${record}\nrequirement encryption on check { must encrypted  by office }`,
  },
});
