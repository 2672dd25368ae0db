import type { ConceptHelp } from '../../concept.ts';
import { inForceHelp } from '../../scope/time.help.ts';

export const tableHelp: ConceptHelp = {
  keywords: {
    ...inForceHelp,
    table: {
      zh: '判定表:按几项条件查出结果,双竖线后面是结果。`判定表 级别表 针对 中断 { | 网点数 || 级别 | | >= 10 || 一级 | }`',
      en: 'Looks a result up by some conditions; results stand behind the double bar. `table levels on outage { | sites || level | | >= 10 || high | }`',
    },
    on: { zh: '针对哪种记录。`判定表 级别表 针对 中断`', en: 'The kind of record that it reads. `table levels on outage`' },
    'unique hit': {
      zh: '唯一命中(不写即此):一条记录只能有一行成立,否则是冲突。`判定表 级别表 针对 中断 唯一命中`',
      en: 'One row at most may hold, else they are in conflict; so it is without a word. `table levels on outage unique hit`',
    },
    'first hit': {
      zh: '首行命中:自上而下,第一行成立的算数。`判定表 级别表 针对 中断 首行命中`',
      en: 'From the top, the first row that holds counts. `table levels on outage first hit`',
    },
    'any hit': {
      zh: '任一命中:可有几行成立,但结果须相同。`判定表 级别表 针对 中断 任一命中`',
      en: 'Several rows may hold, but must give the same. `table levels on outage any hit`',
    },
    'collect sum': {
      zh: '命中求和:成立的各行结果相加。`判定表 扣分 针对 检查 命中求和`',
      en: 'The results of all rows that hold, added up. `table points on visit collect sum`',
    },
    'collect min': {
      zh: '命中取小:成立的各行中最小的结果。`判定表 限额 针对 检查 命中取小`',
      en: 'The least result of the rows that hold. `table cap on visit collect min`',
    },
    'collect max': {
      zh: '命中取大:成立的各行中最大的结果。`判定表 等级 针对 检查 命中取大`',
      en: 'The greatest result of the rows that hold. `table grade on visit collect max`',
    },
    'collect count': {
      zh: '命中计数:有几行成立。`判定表 缺项 针对 检查 命中计数`',
      en: 'How many rows hold. `table gaps on visit collect count`',
    },
    else: {
      zh: '否则:其余情形,写在最后一行。`| 否则 || 三级 |`',
      en: 'All other cases, as the last row. `| else || low |`',
    },
  },
  snippets: [
    {
      label: { zh: '判定表', en: 'decision table' },
      body: '{{table}} ${1:名称|name_of_it} "${2:说明|what it is}" {{on}} ${3:记录|record_name} {{cites}} ${4:§1} {\n  | ${5:条件|condition} || ${6:结果|result} |\n  | >= 10 || {{一级|level_1}} |\n  | < 10 || {{二级|level_2}} |\n}',
    },
  ],
};
