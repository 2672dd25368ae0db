import type { ConceptHelp } from '../../concept.ts';

export const recordHelp: ConceptHelp = {
  keywords: {
    record: {
      zh: '一种要评判的事,以及要记下的各项。`记录 邮件事件 { 编号: 文本 主键 }`',
      en: 'A kind of event to be judged, and what is written down of it. `record mail_event { id: text key }`',
    },
    key: {
      zh: '主键:指明是哪一条记录的字段。`编号: 文本 主键`',
      en: 'The field that tells one record from another. `id: text key`',
    },
    occurs: {
      zh: '发生:这一天决定适用哪一版规则、扣在哪个月。`发生日: 日期 发生`',
      en: 'The day that decides which rules are in force, and which month a fine belongs to. `day: date occurs`',
    },
    optional: { zh: '可缺:可以不填。`找回日: 日期 可缺`', en: 'May be left out. `found: date optional`' },
    default: { zh: '默认:没有填时用的值。`次数: 数 默认 1`', en: 'The value where none is given. `times: number default 1`' },
    text: { zh: '任意文字。`站点: 文本`', en: 'Any text. `site: text`' },
    'yes/no': { zh: '只有是与否。`责任已清: 是否`', en: 'Either yes or no. `cleared: yes/no`' },
    money: { zh: '以元计的金额。`损失额: 金额`', en: 'An amount in yuan. `loss: money`' },
    ratio: { zh: '比率,如 80%。`合格率: 比率`', en: 'A share, such as 80%. `pass_rate: ratio`' },
    points: {
      zh: '百分点,两个比率之差,如 1.6 pp。`差额: 百分点`',
      en: 'Percentage points: the distance of two shares, such as 1.6 pp. `gap: points`',
    },
    date: { zh: '日期,如 2024-09-01。`发生日: 日期`', en: 'A day, such as 2024-09-01. `day: date`' },
    datetime: {
      zh: '日期与时刻,如 2024-09-01T08:30。`受理时间: 日期时间`',
      en: 'A day with its time, such as 2024-09-01T08:30. `received: datetime`',
    },
    month: { zh: '月份,如 2024-09。`月份: 月`', en: 'A month, such as 2024-09. `period: month`' },
    time: { zh: '一天中的时刻,如 08:30。`到班: 时刻`', en: 'A time of day, such as 08:30. `arrival: time`' },
    person: { zh: '人员的姓名或工号。`责任人: 人员`', en: 'A person, by name or number. `culprit: person`' },
    unit: { zh: '机构的名称。`责任单位: 机构`', en: 'An organisational unit, by name. `office: unit`' },
    number: { zh: '数,可带计量单位。`数量: 数 之 件`', en: 'A number, with a unit where it has one. `pieces: number of 件`' },
    of: { zh: '之:后面是计量单位。`数 之 件`', en: 'The unit follows. `number of 件`' },
    duration: {
      zh: '时长;不写单位时以分钟计。`用时: 时长 之 日`',
      en: 'A length of time; in minutes where no unit is named. `used: duration of days`',
    },
    'one of': {
      zh: '枚举:只能是所列的值;用 < 隔开则由低到高。`层级: 枚举 县局 < 市局`',
      en: 'One of the values named; from low to high where separated by <. `level: one of county < city`',
    },
  },
  snippets: [
    {
      label: { zh: '记录:要评判的事', en: 'record: what is judged' },
      body: '{{record}} ${1:事件|event} "${2:说明|what it is}" {\n  ${3:编号|id}: {{text}} {{key}}\n  ${4:责任人|person_charged}: {{person}}\n  ${5:发生日|day}: {{date}} {{occurs}}\n  $0\n}',
    },
    { label: { zh: '计算字段', en: 'computed field' }, body: '${1:名称|name_of_it} = ${2:条件|condition}' },
    {
      label: { zh: '枚举字段', en: 'field with a list of values' },
      body: '${1:情形|what_happened}: {{one of}} ${2:丢失|lost}, ${3:损毁|damaged}',
    },
  ],
};
