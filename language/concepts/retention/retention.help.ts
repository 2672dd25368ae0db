import type { ConceptHelp } from '../../concept.ts';

export const retentionHelp: ConceptHelp = {
  keywords: {
    retention: {
      zh: '保存:资料要留多久。`保存 加盟资料 留存 6 年`',
      en: 'How long papers are kept. `retention contracts keep 6 years`',
    },
    by: { zh: '由谁保存。`由 市场部`', en: 'Who keeps them. `by office`' },
    keep: { zh: '至少留多久。`留存 6 年`', en: 'For how long at least. `keep 6 years`' },
    from: {
      zh: '自某日起有效;花括号里:自何日起算。`自 建档日`',
      en: 'In force from this day on; within the braces: the day it counts from. `from filed`',
    },
    until: { zh: '截至某日有效,含当日。`截至 2024-12-31`', en: 'In force up to this day, the day included. `until 2024-12-31`' },
    on: {
      zh: '哪种记录载有建档与销毁。`针对 档案`',
      en: 'The records that say when papers were filed and destroyed. `on files`',
    },
    when: { zh: '其中哪些要保存。`当 类别 为 合同`', en: 'Which of them are kept. `when kind is contract`' },
    to: { zh: '何日销毁;未销毁则缺。`至 销毁日`', en: 'The day they were destroyed, if they were. `to destroyed`' },
  },
  snippets: [
    {
      label: { zh: '保存:资料留多久', en: 'retention: how long papers are kept' },
      body: '{{retention}} ${1:加盟资料|franchise_papers} "${2:说明|what it is}" {{keep}} ${3:6} ${4:年|years} {{cites}} ${5:§1}',
    },
  ],
};
