/**
 * The one table of keyword spellings: English as the grammar has it, and its Chinese alias. The lexer, completion, hover, formatter and
 * highlighter all read it. A third language is a third column.
 */
export const chineseKeywords = {
  // Declarations
  manual: '规程',
  source: '文件',
  'not operative': '非规范',
  missing: '缺失',
  measure: '计量',
  term: '术语',
  unit: '机构',
  role: '岗位',
  group: '小组',
  calendar: '日历',
  record: '记录',
  parameter: '参数',
  penalty: '扣罚',
  settlement: '结算',
  checklist: '检查表',
  scenario: '用例',
  deadline: '时限',
  table: '判定表',
  reward: '奖励',
  exemption: '免责',
  veto: '否决',
  escalation: '追责',
  waive: '豁免',
  for: '于',
  part: '中的',
  // What a norm says of itself
  cites: '依据',
  from: '自',
  to: '至',
  until: '截至',
  because: '因',
  // manual
  version: '版本',
  effective: '生效',
  language: '语言',
  timezone: '时区',
  currency: '币种',
  rounding: '舍入',
  'half-up': '四舍五入',
  'half-even': '四舍六入五成双',
  down: '舍去',
  up: '进位',
  counting: '起算',
  'next day': '次日',
  'same day': '当日',
  scope: '适用范围',
  convention: '口径',
  'yields to': '服从',
  precedence: '抵触',
  'strictest wins': '从严',
  // measure, unit, role, group
  also: '亦称',
  under: '隶属',
  in: '属于',
  'reports to': '上级',
  duty: '职责',
  qualification: '资格',
  head: '组长',
  deputy: '副组长',
  members: '成员',
  // calendar
  week: '周',
  hours: '工时',
  holidays: '节假日',
  monday: '周一',
  tuesday: '周二',
  wednesday: '周三',
  thursday: '周四',
  friday: '周五',
  saturday: '周六',
  sunday: '周日',
  // record
  text: '文本',
  'yes/no': '是否',
  number: '数',
  money: '金额',
  ratio: '比率',
  points: '百分点',
  duration: '时长',
  date: '日期',
  datetime: '日期时间',
  month: '月',
  time: '时刻',
  person: '人员',
  'one of': '枚举',
  of: '之',
  key: '主键',
  occurs: '发生',
  optional: '可缺',
  default: '默认',
  // parameter
  'set by': '设定',
  unbound: '未定',
  // expressions
  and: '且',
  or: '或',
  not: '非',
  is: '为',
  'is not': '不为',
  'is missing': '缺值',
  'is present': '有值',
  yes: '是',
  no: '否',
  within: '限',
  if: '若',
  then: '则',
  else: '否则',
  // penalty, sanction, settlement
  on: '针对',
  when: '当',
  unless: '除非',
  needs: '须待',
  overrides: '优先于',
  charge: '扣款',
  'at least': '不低于',
  'at most': '不高于',
  'at discretion': '裁量',
  sanction: '处分',
  by: '由',
  otherwise: '其他情形',
  rectify: '限期整改',
  'instead of': '代替',
  split: '分摊',
  among: '其中',
  grant: '给予',
  'decided by': '审定',
  'for each': '逐',
  reset: '清零',
  'after last rung': '满阶之后',
  'and later': '及以后',
  every: '每',
  'deduct from': '扣自',
  'carry over to next month when not enough': '不足结转次月',
  // checklist
  section: '部分',
  item: '项目',
  weight: '分值',
  evidence: '凭证',
  answer: '填',
  photo: '照片',
  accepts: '合格为',
  'when failed': '不合格时',
  'when passed': '合格时',
  'must pass': '必须合格',
  'may be n/a': '可不适用',
  'n/a': '不适用',
  'pass when': '合格线',
  score: '得分',
  'failure of': '不合格',
  'given answers to': '已知填表',
  fails: '应判不合格',
  day: '日',
  quarter: '季度',
  'half-year': '半年',
  year: '年',
  // deadline
  'breach of': '违反',
  'by the day': '按日',
  'by the clock': '按钟点',
  'up to day': '第',
  before: '前',
  'this month': '当月',
  'next month': '次月',
  'or the next workday': '遇休顺延',
  'or the workday before': '遇休提前',
  over: '超过',
  'counts as': '视为',
  // table
  'unique hit': '唯一命中',
  'first hit': '首行命中',
  'any hit': '任一命中',
  'collect sum': '命中求和',
  'collect min': '命中取小',
  'collect max': '命中取大',
  'collect count': '命中计数',
  // scenario
  given: '已知',
  expect: '应得',
  'expect no': '不应得',
  charges: '应扣',
  rewards: '应奖',
  misses: '应判未达',
  breaches: '应判逾期',
  vetoes: '应判否决',
  exempts: '应判免责',
  conflicts: '应判冲突',
  deviates: '应判偏离',
  period: '期间',
  'as of': '截至日',
  sanctions: '应处分',
  undecided: '未决',
  total: '合计',
  rejected: '拒收',
  settles: '应结',
  due: '应扣额',
  bonus: '奖金',
  deducted: '实扣',
  'carried over': '结转',
  'carried in': '转入',
  lapsed: '作罢',
  paid: '实发',
} as const satisfies Record<string, string>;

export type EnglishKeyword = keyof typeof chineseKeywords;
export type KeywordSpelling = 'zh' | 'en';

/** Other spellings of punctuation and operators, all read alike; the formatter writes `formatted`. */
export const symbolSpellings: Record<string, { also: string[]; formatted?: string }> = {
  '{': { also: ['｛'] },
  '}': { also: ['｝'] },
  '(': { also: ['（'] },
  ')': { also: ['）'] },
  ',': { also: ['，', '、'] },
  ':': { also: ['：'] },
  '..': { also: ['…', '～'] },
  '=': { also: ['＝'] },
  '>=': { also: ['≥'], formatted: '≥' },
  '<=': { also: ['≤'], formatted: '≤' },
  '!=': { also: ['≠'], formatted: '≠' },
  '<': { also: ['＜'] },
  '>': { also: ['＞'] },
  '*': { also: ['×'], formatted: '×' },
  '/': { also: ['÷', '／'] },
  '+': { also: ['＋'] },
  '->': { also: ['→'] },
  '-': { also: ['－', '−'] },
  '|': { also: ['｜'] },
  '||': { also: ['｜｜', '‖'] },
};

const englishByChinese = new Map<string, EnglishKeyword>(
  Object.entries(chineseKeywords).map(([english, chinese]) => [chinese, english as EnglishKeyword]),
);

/** The English keyword that a word spells in either language, if it is one. */
export function keywordOf(word: string): EnglishKeyword | undefined {
  return Object.hasOwn(chineseKeywords, word) ? (word as EnglishKeyword) : englishByChinese.get(word);
}

const symbols = new Map(
  Object.entries(symbolSpellings).flatMap(([symbol, { also }]) => also.map((other) => [other, symbol] as const)),
);

/** The grammar's spelling of punctuation as written: `≥` -> `>=`, `（` -> `(`. */
export function symbolOf(image: string): string {
  return symbols.get(image) ?? image;
}

/** `penalty` in Chinese is `扣罚`; a word that is no keyword stays as it is. */
export function spellKeyword(english: string, spelling: KeywordSpelling): string {
  if (spelling === 'en' || !Object.hasOwn(chineseKeywords, english)) return english;
  return chineseKeywords[english as EnglishKeyword];
}

/** Whether a keyword of the grammar is a word (or words), not punctuation. */
export function isWordKeyword(value: string): boolean {
  return /^[a-z]/.test(value);
}
