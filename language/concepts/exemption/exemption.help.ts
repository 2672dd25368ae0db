import type { ConceptHelp } from '../../concept.ts';
import { inForceHelp } from '../../scope/time.help.ts';

export const exemptionHelp: ConceptHelp = {
  keywords: {
    until: inForceHelp.until,
    exemption: {
      zh: '免责:何种情形下,所列规则不罚。`免责 检查免责 自 监控失职 { 当 不可抗力 }`',
      en: 'In which case the rules named give no penalty. `exemption excused from neglect { when force_majeure }`',
    },
    'decided by': {
      zh: '由谁审定,结果记在哪个字段;未审定前结论为“未决”。`审定 单位领导 裁量 同意`',
      en: 'Who may grant it, and the field that says so; until then the verdict is undecided. `decided by director at discretion agreed`',
    },
    matching: {
      zh: '两种记录怎样对应:所写的字段相等,或规则那条的日子落在区间里。`对应 邮件编号 = 编号, 起日 .. 止日 = 发生日`',
      en: 'Which record of another type speaks of which: equal fields, or a day within a span. `matching parcel = id, first .. last = day`',
    },
    of: { zh: '免的是谁的责。`免责 检查免责 之 检查人员`', en: 'Who is exempt. `exemption excused of inspector`' },
    on: { zh: '看哪种记录。`针对 事件`', en: 'The kind of record it looks at. `on event`' },
    from: { zh: '免于哪些规则。`自 监控失职`', en: 'From which rules. `from neglect`' },
    'at discretion': {
      zh: '由人来定,定了什么记在所写的字段里。`裁量 决定`',
      en: 'A person decides; the field holds what was decided. `at discretion decided`',
    },
  },
  snippets: [
    {
      label: { zh: '免责', en: 'exemption' },
      body: '{{exemption}} ${1:名称|name_of_it} "${2:说明|what it is}" {{from}} ${3:扣罚|penalty_name} {{cites}} ${4:§1} {\n  {{when}} ${5:条件|condition}\n}',
    },
  ],
};
