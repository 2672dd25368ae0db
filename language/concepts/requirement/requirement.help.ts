import type { ConceptHelp } from '../../concept.ts';

export const requirementHelp: ConceptHelp = {
  keywords: {
    requirement: {
      zh: '要求:必须怎样;没做到的判为违反,本身不扣款。`要求 存储加密 针对 安全核查 { 必须 已加密 }`',
      en: 'What must be so; a record that fails it is a breach, without a fine of its own. `requirement encryption on check { must encrypted }`',
    },
    should: {
      zh: '宜:最好成立;不成立只作提示,不算违规。`宜 有公告牌`',
      en: 'What had better hold; where it does not, that is a warning, no breach. `should has_board`',
    },
    must: {
      zh: '必须:应当成立的条件;可写多条,逐条判。`必须 押运人数 >= 2`',
      en: 'What must hold; several are judged one by one. `must guards >= 2`',
    },
    by: {
      zh: '由:没做到算谁的。`由 责任单位`',
      en: 'Whom a breach falls on. `by office`',
    },
    on: { zh: '针对:按哪种记录判。`要求 加密 针对 核查`', en: 'The record that is judged. `requirement encryption on check`' },
    from: {
      zh: '自:从哪天起有效。`要求 加密 针对 核查 自 2025-01-01`',
      en: 'In force from this day. `requirement encryption on check from 2025-01-01`',
    },
    until: { zh: '截至:到哪天为止有效。`截至 2025-12-31`', en: 'In force up to this day. `until 2025-12-31`' },
  },
  snippets: [
    {
      label: { zh: '要求:必须怎样', en: 'requirement: what must be so' },
      body: '{{requirement}} ${1:要求|what is asked} "${2:说明|what it is}" {{on}} ${3:记录|record_name} {\n  {{must}} ${4:条件|condition}\n  {{by}} ${5:责任单位|unit_name}\n}',
    },
  ],
};
