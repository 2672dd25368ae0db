import { defineDiagnostics } from '../../diagnostics.ts';

const outage =
  'record 中断 { 编号: text key  责任人: person  日期: date occurs  网点数: number  核心: yes/no  类型: one of 系统, 停电, 其他 }';
const table = (body: string, head = '', rules = '') =>
  [outage, `table 分级 "中断分级" on 中断${head} {\n${body}\n}`, rules].join('\n').trimEnd();
const rows = (...lines: string[]) => lines.map((line) => `  ${line}`).join('\n');
const header = '| 网点数 | 核心 || 级别 |';
const good = rows(header, '| >= 10 | - || 一级 |', '| < 10 | yes || 一级 |', '| < 10 | no || 二级 |');

export const tableDiagnostics = defineDiagnostics('table', {
  'no-rows': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” has no row below its head.`,
      zh: (p: { name: string }) => `“${p.name}”只有表头,没有一行。`,
    },
    why: { en: 'A table without rows decides nothing.', zh: '没有行的表什么也判不了。' },
    avoid: table(rows(header)),
    prefer: table(good),
  },
  'column-count': {
    severity: 'error',
    message: {
      en: (p: { wanted: number[]; actual: number[] }) =>
        `The head has ${p.wanted.join(' || ')} columns, this row has ${p.actual.join(' || ')}; write - where anything will do.`,
      zh: (p: { wanted: number[]; actual: number[] }) =>
        `表头是 ${p.wanted.join(' || ')} 列,这一行是 ${p.actual.join(' || ')} 列;不论什么都可以的,写“-”。`,
    },
    why: { en: 'Cells are read by their place.', zh: '各格按位置对应各列。' },
    example: { wanted: [2, 1], actual: [1, 1] },
    avoid: table(rows(header, '| >= 10 || 一级 |', '| < 10 | - || 二级 |')),
    prefer: table(rows(header, '| >= 10 | - || 一级 |', '| < 10 | - || 二级 |')),
  },
  'cell-type': {
    severity: 'error',
    message: {
      en: (p: { expected: string; actual: string }) => `This column holds ${p.expected}; here is ${p.actual}.`,
      zh: (p: { expected: string; actual: string }) => `这一列是${p.expected},这里是${p.actual}。`,
    },
    why: { en: 'A cell of another kind would never hold.', zh: '类型不同的格永远不会成立。' },
    avoid: table(rows(header, '| yes | - || 一级 |', '| < 10 | - || 二级 |')),
    prefer: table(rows(header, '| >= 10 | - || 一级 |', '| < 10 | - || 二级 |')),
  },
  'not-ordered': {
    severity: 'error',
    message: {
      en: (p: { type: string }) => `${p.type} has no order; list the values instead.`,
      zh: (p: { type: string }) => `${p.type}没有大小先后;请把各个值列出来。`,
    },
    why: {
      en: 'Only numbers, dates and ordered values can be above, below or between.',
      zh: '只有数、日期和有序的枚举才能比大小、取区间。',
    },
    avoid: table(rows('| 类型 || 级别 |', '| 系统 .. 停电 || 一级 |', '| 其他 || 二级 |')),
    prefer: table(rows('| 类型 || 级别 |', '| 系统, 停电 || 一级 |', '| 其他 || 二级 |')),
  },
  'interval-reversed': {
    severity: 'error',
    message: {
      en: (p: { low: string; high: string }) => `From ${p.low} to ${p.high} there is nothing: write the smaller one first.`,
      zh: (p: { low: string; high: string }) => `从 ${p.low} 到 ${p.high} 一个也没有;请先写小的。`,
    },
    why: { en: 'The row would never hold.', zh: '这一行永远不会成立。' },
    avoid: table(rows('| 网点数 || 级别 |', '| 9 .. 1 || 一级 |')),
    prefer: table(rows('| 网点数 || 级别 |', '| 1 .. 9 || 一级 |')),
  },
  'not-collectable': {
    severity: 'error',
    message: {
      en: (p: { actual: string }) => `${p.actual} cannot be collected like this.`,
      zh: (p: { actual: string }) => `${p.actual}不能这样合起来。`,
    },
    why: {
      en: 'Only amounts can be summed, and only what has an order has a least and a greatest.',
      zh: '只有数量才能求和,有大小的才能取最小、最大。',
    },
    avoid: table(rows('| 网点数 || 级别 |', '| > 1 || "一级" |'), ' collect sum'),
    prefer: table(rows('| 网点数 || 分值 |', '| > 1 || 5 |'), ' collect sum'),
  },
  'name-taken': {
    severity: 'error',
    message: {
      en: (p: { name: string; record: string }) =>
        `“${p.record}” has a “${p.name}” already; what the table gives needs a name of its own.`,
      zh: (p: { name: string; record: string }) => `“${p.record}”已经有“${p.name}”;判定表给出的结果要另取名称。`,
    },
    why: {
      en: 'A rule that reads the name could mean what was reported or what the table says.',
      zh: '规则引用这个名称时,分不清是填报的还是表里判出来的。',
    },
    avoid: table(rows('| 网点数 || 类型 |', '| > 1 || 系统 |')),
    prefer: table(rows('| 网点数 || 级别 |', '| > 1 || 一级 |')),
  },
  circle: {
    severity: 'error',
    message: {
      en: (p: { way: string }) => `This output rests on itself: ${p.way}.`,
      zh: (p: { way: string }) => `这项结果依赖它自己:${p.way}。`,
    },
    why: { en: 'Its value could never be worked out.', zh: '这样永远算不出来。' },
    avoid: table(rows('| 级别 || 级别 |', '| 一级 || 一级 |')),
    prefer: table(rows('| 网点数 || 级别 |', '| > 1 || 一级 |')),
  },
  'rest-not-last': {
    severity: 'error',
    message: {
      en: () => 'The row for all the rest is the last one, and there is only one.',
      zh: () => '“否则”一行只能有一个,写在最后。',
    },
    why: { en: 'It holds where no other row does.', zh: '它只在别的行都不成立时才用。' },
    avoid: table(rows(header, '| else || 三级 |', '| >= 10 | - || 一级 |')),
    prefer: table(rows(header, '| >= 10 | - || 一级 |', '| else || 三级 |')),
  },
  'duplicate-row': {
    severity: 'error',
    message: {
      en: (p: { row: number }) => `Row ${p.row} asks the same.`,
      zh: (p: { row: number }) => `第 ${p.row} 行的条件与此相同。`,
    },
    why: {
      en: 'Two rows for one case: either one is superfluous, or they contradict one another.',
      zh: '同一情形写了两行,不是多余,就是矛盾。',
    },
    avoid: table(rows(header, '| >= 10 | - || 一级 |', '| >= 10 | - || 二级 |')),
    prefer: table(rows(header, '| >= 10 | - || 一级 |', '| < 10 | - || 二级 |')),
  },
  'unreachable-row': {
    severity: 'warning',
    message: {
      en: (p: { row: number }) => `Row ${p.row} holds wherever this one does, and comes first: this row never counts.`,
      zh: (p: { row: number }) => `凡这一行成立的,第 ${p.row} 行都先成立;这一行永远用不上。`,
    },
    why: {
      en: 'Where the first hit counts, the special case must stand above the general one.',
      zh: '取首行时,特殊情形要写在一般情形前面。',
    },
    avoid: table(rows(header, '| >= 10 | - || 一级 |', '| >= 10 | no || 二级 |'), ' first hit'),
    prefer: table(rows(header, '| >= 10 | no || 二级 |', '| >= 10 | - || 一级 |'), ' first hit'),
  },
  'mergeable-rows': {
    severity: 'information',
    message: {
      en: (p: { row: number }) =>
        `This row and row ${p.row} differ in one column and give the same; one row with both values says it.`,
      zh: (p: { row: number }) => `这一行与第 ${p.row} 行只差一列,结果相同;两个值写在一行里就够了。`,
    },
    why: { en: 'Fewer rows are easier to check.', zh: '行少了容易核对。' },
    avoid: table(rows('| 类型 || 级别 |', '| 系统 || 一级 |', '| 停电 || 一级 |', '| 其他 || 二级 |')),
    prefer: table(rows('| 类型 || 级别 |', '| 系统, 停电 || 一级 |', '| 其他 || 二级 |')),
  },
});
