import type { ConceptHelp } from '../../concept.ts';
import { inForceHelp } from '../../scope/time.help.ts';

export const checklistHelp: ConceptHelp = {
  keywords: {
    ...inForceHelp,
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
    on: {
      zh: '检查的是什么:一种记录,它的字段是表头。`检查表 窗口服务 针对 窗口检查 { … }`',
      en: 'What is inspected: a record whose fields are the head of the list. `checklist counter on visit { … }`',
    },
    when: {
      zh: '什么情况下才查这一项,可用表头的字段和上面的项目。`项目 坡道 "有坡道" 当 地区 为 城市`',
      en: 'Where the item applies; names fields of the head and items above. `item ramp "has a ramp" when area is city`',
    },
    answer: {
      zh: '填什么:是否(不写就是它)、数、枚举、日期、文本、照片。`填 数 不高于 10`',
      en: 'What is entered: yes/no (the default), number, one of, date, text, photo. `answer number at most 10`',
    },
    photo: { zh: '一张照片。`填 照片`', en: 'A photo. `answer photo`' },
    accepts: {
      zh: '填哪些算合格。`填 枚举 好, 中, 差 合格为 好, 中`',
      en: 'The entries that pass. `answer one of good, fair, bad accepts good, fair`',
    },
    'when failed': {
      zh: '只在不合格时要凭证。`凭证 照片 不合格时`',
      en: 'Evidence is asked for only where the item fails. `evidence photo when failed`',
    },
    'when passed': {
      zh: '只在合格时要凭证。`凭证 照片 合格时`',
      en: 'Evidence is asked for only where the item passes. `evidence photo when passed`',
    },
    'must pass': {
      zh: '这一项不合格,整张表就不合格。`项目 封志 "封志完好" 必须合格`',
      en: 'The whole list fails where this item does. `item seal "seal intact" must pass`',
    },
    'may be n/a': {
      zh: '可以填“不适用”,不计分。`项目 坡道 "有坡道" 可不适用`',
      en: 'May be answered with n/a, which does not count. `item ramp "has a ramp" may be n/a`',
    },
    'n/a': { zh: '这一项不适用。`坡道 不适用 因 "二楼"`', en: 'The item does not apply. `ramp n/a because "upper floor"`' },
    'pass when': { zh: '整张表怎样算合格。`合格线 得分 ≥ 90%`', en: 'When the list as a whole passes. `pass when score >= 90%`' },
    score: {
      zh: '得分:合格项目的分值之和,除以适用项目的分值之和;没写分值的算 1 分。`合格线 得分 ≥ 90%`',
      en: 'The weights of the items that pass over those of the items that apply; an item without a weight counts 1. `pass when score >= 90%`',
    },
    'given answers to': {
      zh: '用例里一张填好的检查表。`已知填表 窗口服务 之 "1" 日期 2024-03-01 { 佩戴工牌: 是 }`',
      en: 'A filled-in checklist in a scenario. `given answers to counter of "1" date 2024-03-01 { badge: yes }`',
    },
    of: { zh: '哪一张:表的编号。`之 "1"`', en: 'Which one: the number of the list. `of "1"`' },
    date: {
      zh: '检查的日子,或要填日期。`日期 2024-03-01`',
      en: 'The day of the inspection, or an answer that is a date. `date 2024-03-01`',
    },
    because: { zh: '说明。`因 "二楼网点"`', en: 'A note. `because "upper floor"`' },
    'at least': { zh: '数的下限,含本数。`填 数 不低于 2`', en: 'The least number that passes. `answer number at least 2`' },
    'at most': { zh: '数的上限,含本数。`填 数 不高于 10`', en: 'The greatest number that passes. `answer number at most 10`' },
    'one of': {
      zh: '从几个答案里选一个。`填 枚举 好, 差 合格为 好`',
      en: 'One of some choices. `answer one of good, bad accepts good`',
    },
    text: { zh: '一段文本,填了就算合格。`填 文本`', en: 'Some text; any passes. `answer text`' },
    'yes/no': {
      zh: '是否;可以说填“否”才合格。`填 是否 合格为 否`',
      en: 'Yes or no; it may be no that passes. `answer yes/no accepts no`',
    },
    yes: { zh: '填“是”算合格。`填 是否 合格为 是`', en: 'Yes passes. `answer yes/no accepts yes`' },
    no: { zh: '填“否”算合格。`填 是否 合格为 否`', en: 'No passes. `answer yes/no accepts no`' },
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
      body: '{{checklist}} ${1:名称|name_of_it} "${2:标题|title}" {{every}} {{quarter}} {\n  {{section}} ${3:部分|part} {\n    {{item}} ${4:项目|item_name} "${5:要求|what is asked}" {{weight}} ${6:1}\n  }\n}',
    },
    {
      label: { zh: '项目', en: 'item' },
      body: '{{item}} ${1:名称|name_of_it} "${2:要求|what is asked}" {{weight}} ${3:1} {{evidence}} ${4:照片|photo}',
    },
  ],
};
