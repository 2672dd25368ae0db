import type { ConceptHelp } from '../../concept.ts';

export const penaltyHelp: ConceptHelp = {
  keywords: {
    penalty: {
      zh: '扣罚:何种情形下,扣谁多少。`扣罚 迟报 针对 事件 { 当 迟到 扣款 责任人 5 元 }`',
      en: 'In which case whom it costs how much. `penalty late on event { when late charge culprit 5 元 }`',
    },
    on: { zh: '针对哪种记录。`扣罚 迟报 针对 事件`', en: 'The kind of record that is judged. `penalty late on event`' },
    'breach of': {
      zh: '违反哪条时限就适用;逾期了多少用“逾期”。`扣罚 超时 针对 违反 响应时限 { 扣款 单位 50 元/日 × 逾期 }`',
      en: 'Applies where the deadline is broken; `overrun` is by how much. `penalty late on breach of answer_in_time { charge unit 50 元/日 × overrun }`',
    },
    from: { zh: '自某日起有效,含当日。`自 2024-07-01`', en: 'In force from this day on, the day included. `from 2024-07-01`' },
    until: { zh: '截至某日有效,含当日。`截至 2024-12-31`', en: 'In force up to this day, the day included. `until 2024-12-31`' },
    'deviation from': {
      zh: '针对对流程的每一处偏离;可用 案号、步骤名、情形、经办人、超出、发生日。`针对 偏离 中断处置 步骤 事故报告`',
      en: 'Each deviation from a procedure; case, step_name, kind, actor, over_by and date can be used. `on deviation from outage step report`',
    },
    step: {
      zh: '流程里的哪几个步骤。`针对 偏离 中断处置 步骤 事故报告`',
      en: 'Which steps of the procedure. `on deviation from outage step report`',
    },
    'failure of': {
      zh: '检查表(或其中几项)不合格时。`扣罚 不达标 针对 不合格 窗口服务 { 扣款 网点 100 元 }`',
      en: 'Where a checklist, or one of some items, fails. `penalty below on failure of counter { charge branch 100 元 }`',
    },
    item: {
      zh: '检查表里的哪几项。`针对 不合格 窗口服务 项目 佩戴工牌`',
      en: 'Which items of the checklist. `on failure of counter item badge`',
    },
    when: { zh: '成立时才适用。`当 种类 为 总包`', en: 'Applies only where this holds. `when kind is bag`' },
    unless: { zh: '成立时不适用。`除非 已补救`', en: 'Does not apply where this holds. `unless remedied`' },
    needs: {
      zh: '尚不成立时先不定,结论为“未决”。`须待 责任已清`',
      en: 'Until this holds, the verdict is undecided. `needs cleared`',
    },
    overrides: {
      zh: '本条适用时,所列规则不再适用。`优先于 给据延误`',
      en: 'Where this rule applies, the rules named do not. `overrides late_parcel`',
    },
    'instead of': {
      zh: '本条适用时,代替所列规则,不累加;与“优先于”同义。`代替 给据延误`',
      en: 'Where this rule applies, it replaces the rules named; the same as `overrides`. `instead of late_parcel`',
    },
    otherwise: {
      zh: '前面所列情形都不成立时。`其他情形 -> 扣款 责任人 5 元`',
      en: 'Where none of the cases before it holds. `otherwise -> charge culprit 5 元`',
    },
    rectify: {
      zh: '先责令限期整改,逾期未改才罚;期限未满、又未整改的,只出“责令整改”。`限期整改 整改日 限 30 日 之 发现日`',
      en: 'An order first: the fine only where it was not done in time. `rectify mended within 30 days of found`',
    },
    split: {
      zh: '一笔罚款由几人分摊,份额合计 100%,分厘不差。`分摊 500 元 其中 责任人 60%, 协办人 40%`',
      en: 'One fine among several; the shares sum to 100%, to the fen. `split 500 元 among culprit 60%, helper 40%`',
    },
    among: {
      zh: '由谁分摊,各占多少。`其中 责任人 60%, 协办人 40%`',
      en: 'Among whom, and how much each. `among culprit 60%, helper 40%`',
    },
    charge: { zh: '扣谁多少。`扣款 责任人 50 元/袋 × 袋数`', en: 'Whom it costs how much. `charge culprit 50 元/袋 × bags`' },
    'at least': {
      zh: '只定下限,多少由人裁量。`扣款 责任人 不低于 300 元 裁量 裁量额`',
      en: 'Only the least amount is fixed. `charge culprit at least 300 元 at discretion decided`',
    },
    'miss of': {
      zh: '针对目标的每一次未达;可用实际值、目标值、差额、期间和指标的分组。`针对 未达 妥投达标`',
      en: 'Each miss of a target; value, limit, shortfall, period and the groups of its metric can be used. `on miss of on_time_goal`',
    },
    per: {
      zh: '按比例:差 1.6 个百分点扣 1600 元。`1000 元 按每 1 个百分点 之 差额`',
      en: 'Pro rata: 1.6 pp short cost 1600 yuan. `1000 yuan per 1 pp of shortfall`',
    },
    'per full': {
      zh: '满一档才计:差 1.6 个百分点扣 1000 元。`1000 元 按每满 1 个百分点 之 差额`',
      en: 'Whole steps only: 1.6 pp short cost 1000 yuan. `1000 yuan per full 1 pp of shortfall`',
    },
    'per started': {
      zh: '不足一档也算一档:差 1.6 个百分点扣 2000 元。`1000 元 按每不足亦计 1 个百分点 之 差额`',
      en: 'A begun step counts whole: 1.6 pp short cost 2000 yuan. `1000 yuan per started 1 pp of shortfall`',
    },
    of: {
      zh: '其后是要量的数。`按每 1 个百分点 之 差额`',
      en: 'What is measured in steps. `per 1 pp of shortfall`',
    },
    'at discretion': {
      zh: '数额由人在区间内定,记在所写的字段里。`10 元 .. 20 元 裁量 裁量额`',
      en: 'A person chooses within the range; the field holds the choice. `10 元 .. 20 元 at discretion decided`',
    },
  },
  snippets: [
    {
      label: { zh: '扣罚:固定数额', en: 'penalty: a fixed amount' },
      body: '{{penalty}} ${1:名称|name_of_it} "${2:说明|what it is}" {{on}} ${3:记录|record_name} {{cites}} ${4:§1} {\n  {{when}} ${5:条件|condition}\n  {{charge}} ${6:责任人|person_charged} ${7:50} {{元|yuan}}\n}',
    },
    {
      label: { zh: '扣罚:区间内裁量', en: 'penalty: a range at discretion' },
      body: '{{penalty}} ${1:名称|name_of_it} "${2:说明|what it is}" {{on}} ${3:记录|record_name} {{cites}} ${4:§1} {\n  {{when}} ${5:条件|condition}\n  {{charge}} ${6:责任人|person_charged} ${7:10} {{元|yuan}} .. ${8:20} {{元|yuan}} {{at discretion}} ${9:裁量额|amount_decided}\n}',
    },
    { label: { zh: '扣款', en: 'charge' }, body: '{{charge}} ${1:责任人|person_charged} ${2:50} {{元|yuan}}' },
  ],
};
