import type { ConceptHelp } from '../../concept.ts';

export const scenarioHelp: ConceptHelp = {
  keywords: {
    scenario: {
      zh: '用例:已知什么,应得什么。`用例 "迟报一次" { 已知 … 应得 … }`',
      en: 'What is given, and what must come of it. `scenario "late once" { given … expect … }`',
    },
    given: {
      zh: '已知:一条记录。`已知 事件 { 编号: "E1", 责任人: "张三" }`',
      en: 'One record. `given event { id: "E1", culprit: "Wang" }`',
    },
    expect: {
      zh: '应得:规则应当得出的结论。`应得 迟报 应扣 "张三" 5 元`',
      en: 'What the rules must say. `expect late charges "Wang" 5 元`',
    },
    'expect no': { zh: '不应得:这条规则不应有结论。`不应得 迟报`', en: 'The rule must not apply. `expect no late`' },
    of: {
      zh: '之:只看主键为此的记录。`应得 迟报 之 "E1" 应扣 5 元`',
      en: 'Of the record with this key only. `expect late of "E1" charges 5 元`',
    },
    fails: {
      zh: '应判不合格:检查表的这几项(不写就是整张表)不合格。`应得 窗口服务 应判不合格 佩戴工牌`',
      en: 'These items of a checklist fail; without any, the list as a whole. `expect counter fails badge`',
    },
    total: {
      zh: '合计:全部扣款之和,可只算一人。`应得 合计 "张三" 60 元`',
      en: 'The sum of all charges, of one person where named. `expect total "Wang" 60 元`',
    },
    rejected: { zh: '拒收:这条记录读不进去。`应得 拒收 "E1"`', en: 'The record cannot be read. `expect rejected "E1"`' },
    charges: {
      zh: '应扣:扣谁多少,或在什么区间。`应得 迟报 应扣 "张三" 10 元 .. 20 元`',
      en: 'Whom it costs how much, or which range. `expect late charges "Wang" 10 元 .. 20 元`',
    },
    'at least': {
      zh: '下限,没有上限。`应得 贪污 应扣 不低于 300 元`',
      en: 'A minimum without maximum. `expect theft charges at least 300 元`',
    },
    sanctions: {
      zh: '应处分:扣款以外的后果。`应得 毁弃 应处分 "张三" "通报批评"`',
      en: 'A consequence other than money. `expect damage sanctions "Wang" "reprimand"`',
    },
    undecided: {
      zh: '未决:还定不下来。`应得 总包损失 未决 缺失 责任已清`',
      en: 'Cannot be decided yet. `expect loss undecided missing cleared`',
    },
    missing: { zh: '缺失:缺的是哪一项。`未决 缺失 责任已清`', en: 'What it waits for. `undecided missing cleared`' },
    'as of': {
      zh: '截至日:判到哪一天;还没办完的,按这一天算是否逾期。`截至日 2024-12-31`',
      en: 'The day up to which is judged: what is open is late or still running on it. `as of 2024-12-31`',
    },
    rewards: {
      zh: '应奖:奖给谁多少。`应得 服务之星 应奖 "张三" 500 元`',
      en: 'Who is granted how much. `expect star rewards "Wang" 500 元`',
    },
    misses: {
      zh: '应判未达:哪个单位差目标多少。`应得 妥投达标 应判未达 "城东局" 1.6 pp 期间 "2025-Q1"`',
      en: 'Who falls short of a target, and by how much. `expect delivery misses "East" 1.6 pp period "2025-Q1"`',
    },
    breaches: {
      zh: '应判逾期:违反了时限。`应得 投诉响应 之 "T1" 应判逾期 "城东局"`',
      en: 'A time limit is broken. `expect response of "T1" breaches "East"`',
    },
    warns: {
      zh: '应提示:宜有而没有。`应得 公告牌 之 "1" 应提示`',
      en: 'What should be so is not. `expect board of "1" warns`',
    },
    vetoes: {
      zh: '应判否决:被一票否决。`应得 绩效否决 应判否决 "城东局" 期间 "2025"`',
      en: 'A veto applies. `expect quality_veto vetoes "East" period "2025"`',
    },
    exempts: {
      zh: '应判免责:免予处罚。`应得 检查免责 应判免责 "张三"`',
      en: 'An exemption applies. `expect inspectors exempts "Wang"`',
    },
    conflicts: {
      zh: '应判冲突:两条规定说法不一。`应得 投诉办结 应判冲突`',
      en: 'Two norms disagree. `expect complaint_closed conflicts`',
    },
    deviates: {
      zh: '应判偏离:没有照流程办。`应得 中断处置 之 "A1" 应判偏离`',
      en: 'A procedure was not followed. `expect outage of "A1" deviates`',
    },
    log: {
      zh: '日志:一件事的事件日志,供流程判定。`已知 日志 中断处置 之 "A1" { 事故报告 在 2024-03-01T09:10 由 "张三" 任 值班员 }`',
      en: 'The event log of one case, for a procedure. `given log outage of "A1" { report at 2024-03-01T09:10 by "Li" as clerk }`',
    },
    at: {
      zh: '在何时;在“应判偏离”后面是哪一步。`事故报告 在 2024-03-01T09:10`',
      en: 'When it was done; behind `deviates`, at which step. `report at 2024-03-01T09:10`',
    },
    by: { zh: '由谁做的,可以是几个人。`由 "张三"、"李四"`', en: 'Who did it; several persons, perhaps. `by "Li", "Wu"`' },
    as: { zh: '任什么岗位。`任 值班员`', en: 'In which role. `as clerk`' },
    with: { zh: '所产出的东西含哪些内容。`含 原因, 影响范围`', en: 'What its product held. `with cause, extent`' },
    repeated: { zh: '重复:做了不止一次。`应判偏离 在 登记 重复`', en: 'Done more than once. `deviates at entry repeated`' },
    'out-of-order': {
      zh: '错序:先于应在它之前的步骤。`应判偏离 在 归档 错序`',
      en: 'Done before what it has to wait for: out-of-order. `deviates at filing out-of-order`',
    },
    overdue: { zh: '逾期。`应判偏离 在 事故报告 逾期`', en: 'Later than its limit: overdue. `deviates at report overdue`' },
    'several-ways': {
      zh: '多路:只能走一路的走了几路。`应判偏离 在 退回 多路`',
      en: 'Several ways of one choice were taken: several-ways. `deviates at refusal several-ways`',
    },
    'wrong-role': { zh: '岗位不符。`应判偏离 在 复核 岗位不符`', en: 'Done in the wrong-role. `deviates at check wrong-role`' },
    'one-person': {
      zh: '应几人做的只有单人。`应判偏离 在 押运 单人`',
      en: 'One where two are needed: one-person. `deviates at escort one-person`',
    },
    'same-person': {
      zh: '同人:不得同一人做的两步由一人做了。`应判偏离 在 复核 同人`',
      en: 'One did two separated steps: same-person. `deviates at check same-person`',
    },
    incomplete: {
      zh: '产出的东西内容不全。`应判偏离 在 事故报告 内容不全`',
      en: 'A product lacks contents: incomplete. `deviates at report incomplete`',
    },
    'unknown-step': {
      zh: '流程中无此步骤。`应判偏离 在 "喝茶" 无此步骤`',
      en: 'The procedure has no such step: unknown-step. `deviates at "tea" unknown-step`',
    },
    period: {
      zh: '期间:判的是哪个月、季度或年。`期间 "2025-Q1"`',
      en: 'Which month, quarter or year is judged. `period "2025-Q1"`',
    },
    settles: {
      zh: '应结:某人某月的结算。`应得 月度扣款 应结 "张三" 2024-09 { 实扣 5 元 }`',
      en: 'A person’s settlement of a month. `expect monthly settles "Wang" 2024-09 { deducted 5 元 }`',
    },
    due: { zh: '应扣额:本月新增的扣款。`应扣额 120 元`', en: 'What the month’s fines come to. `due 120 元`' },
    bonus: { zh: '奖金:本月可抵扣的金额。`奖金 600 元`', en: 'What there is to deduct from. `bonus 600 元`' },
    deducted: { zh: '实扣:本月真正扣掉的。`实扣 600 元`', en: 'What is really taken this month. `deducted 600 元`' },
    'carried over': { zh: '结转:转到下月再扣的。`结转 220 元`', en: 'What goes to the next month. `carried over 220 元`' },
    'carried in': { zh: '转入:上月转来的。`转入 700 元`', en: 'What came from the month before. `carried in 700 元`' },
    lapsed: { zh: '作罢:过期不再扣的。`作罢 100 元`', en: 'What is not taken any more. `lapsed 100 元`' },
    paid: { zh: '实发:扣后发到手的奖金。`实发 680 元`', en: 'What is left of the bonus. `paid 680 元`' },
  },
  snippets: [
    {
      label: { zh: '用例:应扣多少', en: 'scenario: a charge' },
      body: '{{scenario}} "${1:说明|what it is}" {\n  {{given}} ${2:记录|record_name} { ${3:编号|id}: "${4:E1}" }\n  {{expect}} ${5:规则|rule_name} {{charges}} "${6:张三|Zhang San}" ${7:5} {{元|yuan}}\n}',
    },
    {
      label: { zh: '用例:不应扣', en: 'scenario: no charge' },
      body: '{{scenario}} "${1:说明|what it is}" {\n  {{given}} ${2:记录|record_name} { ${3:编号|id}: "${4:E1}" }\n  {{expect no}} ${5:规则|rule_name}\n}',
    },
  ],
};
