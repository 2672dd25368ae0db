import type { ConceptHelp } from '../../concept.ts';

export const checklistHelp: ConceptHelp = {
  keywords: {
    checklist: {
      zh: '检查表:由人逐项打勾的表。`检查表 窗口服务 { 项目 佩戴工牌 "佩戴统一工牌" }`',
      en: 'A list that a person ticks off. `checklist counter { item badge "wears the badge" }`',
    },
    by: { zh: '由谁检查。`检查表 窗口服务 由 监督检查部 { … }`', en: 'Who checks. `checklist counter by inspection { … }`' },
    every: { zh: '多久检查一次。`每 季度`', en: 'How often it is checked. `every quarter`' },
    section: {
      zh: '部分:检查表里的一组项目。`部分 仪容仪表 { 项目 … }`',
      en: 'A group of items. `section appearance { item … }`',
    },
    item: { zh: '项目:要检查的一件事。`项目 佩戴工牌 "佩戴统一工牌"`', en: 'One thing to check. `item badge "wears the badge"`' },
    weight: {
      zh: '分值:这一项值几分。`项目 佩戴工牌 "佩戴统一工牌" 分值 2`',
      en: 'How many points the item is worth. `item badge "wears the badge" weight 2`',
    },
    evidence: {
      zh: '凭证:照片、记录、签名、文件、样本,或引号里的其他东西。`凭证 照片`',
      en: 'What is attached: photo, record, signature, document, sample, or another thing in quotes. `evidence photo`',
    },
    day: { zh: '每天一次。`每 日`', en: 'Once a day. `every day`' },
    week: { zh: '每周一次。`每 周`', en: 'Once a week. `every week`' },
    month: { zh: '每月一次。`每 月`', en: 'Once a month. `every month`' },
    quarter: { zh: '每季度一次。`每 季度`', en: 'Once a quarter. `every quarter`' },
    'half-year': { zh: '每半年一次。`每 半年`', en: 'Once in six months. `every half-year`' },
    year: { zh: '每年一次。`每 年`', en: 'Once a year. `every year`' },
  },
  snippets: [
    {
      label: { zh: '检查表', en: 'checklist' },
      body: '{{checklist}} ${1:名称} "${2:标题}" {{every}} {{quarter}} {\n  {{section}} ${3:部分} {\n    {{item}} ${4:项目} "${5:要求}" {{weight}} ${6:1}\n  }\n}',
    },
    { label: { zh: '项目', en: 'item' }, body: '{{item}} ${1:名称} "${2:要求}" {{weight}} ${3:1} {{evidence}} ${4:照片}' },
  ],
};
