import type { ConceptHelp } from '../../concept.ts';

export const manualHelp: ConceptHelp = {
  keywords: {
    manual: {
      zh: '一部规程:一个文件夹里的全部规则,连同版本、生效日等总则。`规程 县局考核 "县局考核办法" { 版本 "2024.1" }`',
      en: 'A manual: all rules of a folder, with version, effective date and so on. `manual county "County fines" { version "2024.1" }`',
    },
    version: { zh: '版本号。`版本 "2024.1"`', en: 'Its version. `version "2024.1"`' },
    effective: { zh: '从哪天起生效。`生效 2024-08-01`', en: 'The day from which it is in force. `effective 2024-08-01`' },
    language: { zh: '印出的文档用哪种语言:zh 或 en。`语言 zh`', en: 'The language of its documents: zh or en. `language en`' },
    timezone: {
      zh: '时刻按哪个时区读。`时区 "Asia/Shanghai"`',
      en: 'The time zone that times are read in. `timezone "Asia/Shanghai"`',
    },
    currency: { zh: '金额的币种。`币种 CNY`', en: 'The currency of its amounts. `currency CNY`' },
    rounding: {
      zh: '金额在得出结论时舍入一次:怎样舍入,到多少。`舍入 四舍五入 至 0.01 元`',
      en: 'How amounts are rounded, once, at the verdict. `rounding half-up to 0.01 元`',
    },
    'half-up': {
      zh: '四舍五入:1.005 元成 1.01 元。`舍入 四舍五入 至 0.01 元`',
      en: 'Half goes up: 1.005 becomes 1.01. `rounding half-up to 0.01 元`',
    },
    'half-even': {
      zh: '恰为一半时舍入到偶数:1.005 元成 1.00 元,1.015 元成 1.02 元。`舍入 四舍六入五成双 至 0.01 元`',
      en: 'Half goes to the even neighbour: 1.005 becomes 1.00, 1.015 becomes 1.02. `rounding half-even to 0.01 元`',
    },
    down: {
      zh: '一律舍去零头:1.009 元成 1.00 元。`舍入 舍去 至 0.01 元`',
      en: 'The rest is dropped: 1.009 becomes 1.00. `rounding down to 0.01 元`',
    },
    up: {
      zh: '有零头就进位:1.001 元成 1.01 元。`舍入 进位 至 0.01 元`',
      en: 'Any rest goes up: 1.001 becomes 1.01. `rounding up to 0.01 元`',
    },
    to: { zh: '舍入到多少。`舍入 四舍五入 至 1 元`', en: 'What amounts are rounded to. `rounding half-up to 1 元`' },
    calendar: {
      zh: '没有另外写明时,工作日按哪个日历算。`日历 邮政工作日`',
      en: 'The calendar that working days are counted in where none is named. `calendar post_days`',
    },
    counting: { zh: '期限从哪天数起。`起算 自 次日`', en: 'From which day a time limit is counted. `counting from next day`' },
    from: { zh: '从哪天数起。`起算 自 当日`', en: 'From which day it is counted. `counting from same day`' },
    'next day': {
      zh: '当日不计,次日为第 1 天(通常如此)。`起算 自 次日`',
      en: 'The next day is day 1 (the usual way). `counting from next day`',
    },
    'same day': { zh: '当日就是第 1 天。`起算 自 当日`', en: 'The day itself is day 1. `counting from same day`' },
    'yields to': {
      zh: '服从上级规程:两者对同一件事都有规定时,以所列规程为准。`服从 市局考核`',
      en: 'Where both decide the same thing, the manual named wins. `yields to city_rules`',
    },
    precedence: {
      zh: '本规程里两条规定对同一件事结论不同时,以哪条为准;不写,结论就是“冲突”。`抵触 从严`',
      en: 'Which of two norms of this manual wins where they disagree; without it the verdict is a conflict. `precedence strictest wins`',
    },
    'strictest wins': {
      zh: '两条规定不一致时,从严的一条作数。`抵触 从严`',
      en: 'Of two norms that disagree the stricter one counts. `precedence strictest wins`',
    },
    overrides: {
      zh: '前一条优先于后几条。`抵触 甲 优先于 乙`',
      en: 'The first norm goes before the others. `precedence special overrides general`',
    },
    scope: {
      zh: '适用于谁、哪些事。`适用范围 "县局各支局、所"`',
      en: 'Whom and what it applies to. `scope "all branch offices of the county"`',
    },
    convention: {
      zh: '原文没有说定的读法,在这里用话说定。`口径 "以上、以内含本数"`',
      en: 'A reading that the paper leaves open, settled in words. `convention "“at most” includes the bound"`',
    },
  },
  snippets: [
    {
      label: { zh: '规程:总则', en: 'manual: its header' },
      body: '{{manual}} ${1:名称|name_of_it} "${2:全称|full name}" {\n  {{version}} "${3:2024.1}"\n  {{effective}} ${4:2024-08-01}\n  {{timezone}} "Asia/Shanghai"\n  {{currency}} CNY\n  {{rounding}} {{half-up}} {{to}} 0.01 {{元|yuan}}\n  $0\n}',
    },
    {
      label: { zh: '口径:说定一种读法', en: 'convention: settle a reading' },
      body: '{{convention}} "${1:以上、以内含本数|at least and within include the figure}"',
    },
  ],
};
