import { defineDiagnostics } from '../../diagnostics.ts';

const list = (body: string) => `checklist 窗口服务 "窗口服务检查" {\n  ${body}\n}`;

const listOn = (body: string) => list(body).replace(' {', ' on 检查 {');
const record = (fields: string) => `record 检查 { ${fields} }`;
const visit = record('编号: text key  网点: unit  日期: date occurs');
const badge = list('item 佩戴工牌 "佩戴统一工牌"');

export const checklistDiagnostics = defineDiagnostics('checklist', {
  empty: {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” has no items; there is nothing to check.`,
      zh: (p: { name: string }) => `“${p.name}”没有项目,没有可检查的。`,
    },
    why: { en: 'An empty list is ticked off without anybody looking.', zh: '空表谁都能打勾,等于没查。' },
    avoid: list('section 仪容 { }'),
    prefer: list('section 仪容 { item 佩戴工牌 "佩戴统一工牌" }'),
  },
  'duplicate-name': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” stands in this list more than once.`,
      zh: (p: { name: string }) => `“${p.name}”在本表中不止一处。`,
    },
    why: {
      en: 'A finding names the item it is about; two of one name cannot be told apart.',
      zh: '检查结果按项目名记录;同名的两项分不清。',
    },
    avoid: list('item 佩戴工牌 "佩戴统一工牌"\n  item 佩戴工牌 "工牌标明姓名"'),
    prefer: list('item 佩戴工牌 "佩戴统一工牌"\n  item 工牌标名 "工牌标明姓名"'),
  },
  weight: {
    severity: 'error',
    message: {
      en: (p: { weight: string }) => `A weight is a plain number above zero, not “${p.weight}”.`,
      zh: (p: { weight: string }) => `分值应为大于零的数,不带单位,不能是“${p.weight}”。`,
    },
    why: { en: 'Weights are added up to a score; nothing else can be.', zh: '分值要加总成得分,别的加不起来。' },
    avoid: list('item 佩戴工牌 "佩戴统一工牌" weight 0'),
    prefer: list('item 佩戴工牌 "佩戴统一工牌" weight 2'),
  },
  evidence: {
    severity: 'error',
    message: {
      en: (p: { word: string; suggestion?: string }) =>
        `“${p.word}” is no known kind of evidence.${p.suggestion ? ` Did you mean “${p.suggestion}”?` : ` There are photo, record, signature, document and sample; put anything else in quotes.`}`,
      zh: (p: { word: string; suggestion?: string }) =>
        `没有“${p.word}”这种凭证。${p.suggestion ? `是否想写“${p.suggestion}”?` : '可用:照片、记录、签名、文件、样本;其他的请加引号。'}`,
    },
    why: { en: 'Whoever fills in the list must know what to attach.', zh: '填表的人要知道该附什么。' },
    avoid: list('item 佩戴工牌 "佩戴统一工牌" evidence 录像'),
    prefer: list('item 佩戴工牌 "佩戴统一工牌" evidence "录像"'),
  },
  'duplicate-text': {
    severity: 'warning',
    message: {
      en: (p: { name: string; other: string }) => `“${p.name}” asks the same as “${p.other}”.`,
      zh: (p: { name: string; other: string }) => `“${p.name}”与“${p.other}”问的是同一句话。`,
    },
    why: { en: 'One question that is asked twice is scored twice.', zh: '同一件事问两遍,就算两遍分。' },
    avoid: list('item 佩戴工牌 "佩戴统一工牌"\n  item 工牌 "佩戴统一工牌"'),
    prefer: list('item 佩戴工牌 "佩戴统一工牌"\n  item 工牌标名 "工牌标明姓名"'),
  },
  head: {
    severity: 'error',
    message: {
      en: (p: { record: string; flag: 'key' | 'occurs' }) =>
        p.flag === 'key'
          ? `“${p.record}” has no \`key\`; filled-in lists could not be told apart.`
          : `“${p.record}” has no date that \`occurs\`; nobody could say when was checked.`,
      zh: (p: { record: string; flag: 'key' | 'occurs' }) =>
        p.flag === 'key'
          ? `“${p.record}”没有主键,填好的表分不清哪张是哪张。`
          : `“${p.record}”没有标“发生”的日期,不知是哪天查的。`,
    },
    why: {
      en: 'Every filled-in list needs a number of its own and the day it is about.',
      zh: '每张填好的表都要有编号和检查的日子。',
    },
    example: { record: '检查', flag: 'key' },
    avoid: `${record('网点: unit  日期: date occurs')}\n${listOn('item 佩戴工牌 "佩戴统一工牌"')}`,
    prefer: `${record('编号: text key  网点: unit  日期: date occurs')}\n${listOn('item 佩戴工牌 "佩戴统一工牌"')}`,
  },
  'column-taken': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `The field “${p.name}” bears the name of a column that holds the answers.`,
      zh: (p: { name: string }) => `字段“${p.name}”与填写答案的列同名。`,
    },
    why: {
      en: 'In a data file each row is one answer: its columns are the fields of the head, then item, answer, evidence and note.',
      zh: '数据文件一行是一个答案,列是表头各字段,再加项目、答案、凭证、说明。',
    },
    avoid: `${record('编号: text key  说明: text  日期: date occurs')}\n${listOn('item 佩戴工牌 "佩戴统一工牌"')}`,
    prefer: `${record('编号: text key  检查说明: text  日期: date occurs')}\n${listOn('item 佩戴工牌 "佩戴统一工牌"')}`,
  },
  'pass-score': {
    severity: 'error',
    message: {
      en: (p: { value: string; most?: string }) =>
        p.most === undefined
          ? `A score is a share or a number of points, not “${p.value}”.`
          : `“${p.value}” is more than all items together give: ${p.most}.`,
      zh: (p: { value: string; most?: string }) =>
        p.most === undefined ? `得分应是百分比或分数,不能是“${p.value}”。` : `各项全部合格也只有 ${p.most},达不到“${p.value}”。`,
    },
    why: { en: 'Nobody could ever pass.', zh: '这样谁也合格不了。' },
    example: { value: '120%', most: '100%' },
    avoid: list('item 佩戴工牌 "佩戴统一工牌" weight 2\n  pass when score >= 120%'),
    prefer: list('item 佩戴工牌 "佩戴统一工牌" weight 2\n  pass when score >= 90%'),
  },
  'later-item': {
    severity: 'error',
    message: {
      en: (p: { name: string; item: string }) => `“${p.item}” depends on “${p.name}”, which is not answered above it.`,
      zh: (p: { name: string; item: string }) => `“${p.item}”要看“${p.name}”,可“${p.name}”不在它上面。`,
    },
    why: { en: 'A list is filled in from top to bottom.', zh: '检查表从上往下填。' },
    avoid: list('item 押运 "两人押运" when 有机要\n  item 有机要 "本班有机要邮件"'),
    prefer: list('item 有机要 "本班有机要邮件"\n  item 押运 "两人押运" when 有机要'),
  },
  'limit-unit': {
    severity: 'error',
    message: {
      en: (p: { expected: string; actual: string }) => `The answer is ${p.expected}, the limit ${p.actual}.`,
      zh: (p: { expected: string; actual: string }) => `填的是${p.expected},限值却是${p.actual}。`,
    },
    why: { en: 'Only like can be compared with like.', zh: '单位不同,没法比。' },
    avoid: `measure 件\n${list('item 积压 "积压件数" answer number of 件 at most 3 元')}`,
    prefer: `measure 件\n${list('item 积压 "积压件数" answer number of 件 at most 3')}`,
  },
  'limit-order': {
    severity: 'error',
    message: {
      en: (p: { min: string; max: string }) => `No answer is at least ${p.min} and at most ${p.max}.`,
      zh: (p: { min: string; max: string }) => `没有哪个数既不低于 ${p.min} 又不高于 ${p.max}。`,
    },
    why: { en: 'Nobody could ever pass.', zh: '这样谁也合格不了。' },
    avoid: list('item 窗口数 "开放的窗口数" answer number at least 5 at most 2'),
    prefer: list('item 窗口数 "开放的窗口数" answer number at least 2 at most 5'),
  },
  'never-fails': {
    severity: 'warning',
    message: {
      en: (p: { name: string }) => `Every choice of “${p.name}” passes, so it decides nothing.`,
      zh: (p: { name: string }) => `“${p.name}”选哪个都合格,等于没查。`,
    },
    why: { en: 'An item that cannot fail lifts every score.', zh: '不会不合格的项目,只会抬高得分。' },
    avoid: list('item 环境 "店内环境" answer one of 好, 差 accepts 好, 差'),
    prefer: list('item 环境 "店内环境" answer one of 好, 差 accepts 好'),
  },
  'given-head': {
    severity: 'error',
    message: {
      en: (p: { name: string; fields: string[] }) =>
        p.fields.length === 0
          ? `“${p.name}” is filled in on a day: write \`date 2024-03-01\` before the brace.`
          : `The head of “${p.name}” lacks ${p.fields.join(', ')}.`,
      zh: (p: { name: string; fields: string[] }) =>
        p.fields.length === 0
          ? `“${p.name}”是哪天填的?请在花括号前写“日期 2024-03-01”。`
          : `“${p.name}”的表头还缺${p.fields.join('、')}。`,
    },
    why: { en: 'A real list without it would be rejected.', zh: '真的表缺了它会被拒收。' },
    example: { name: '窗口服务', fields: ['网点'] },
    avoid: `${badge}\nscenario "工牌" { given answers to 窗口服务 of "1" { 佩戴工牌: yes }  expect no 窗口服务 }`,
    prefer: `${badge}\nscenario "工牌" { given answers to 窗口服务 of "1" date 2024-03-01 { 佩戴工牌: yes }  expect no 窗口服务 }`,
  },
  'given-twice': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” is given more than once.`,
      zh: (p: { name: string }) => `“${p.name}”给了不止一次。`,
    },
    why: { en: 'Only one of them can be the answer.', zh: '只能有一个答案。' },
    avoid: `${badge}\nscenario "工牌" { given answers to 窗口服务 of "1" date 2024-03-01 { 佩戴工牌: yes, 佩戴工牌: no }  expect no 窗口服务 }`,
    prefer: `${badge}\nscenario "工牌" { given answers to 窗口服务 of "1" date 2024-03-01 { 佩戴工牌: yes }  expect no 窗口服务 }`,
  },
  'given-value': {
    severity: 'error',
    message: {
      en: (p: { name: string; expected: string; actual: string }) =>
        `“${p.name}” is answered with ${p.expected}, not with ${p.actual}.`,
      zh: (p: { name: string; expected: string; actual: string }) => `“${p.name}”应填${p.expected},不是${p.actual}。`,
    },
    why: { en: 'Such an answer could not be read.', zh: '这样的答案读不出来。' },
    avoid: `${badge}\nscenario "工牌" { given answers to 窗口服务 of "1" date 2024-03-01 { 佩戴工牌: 3 }  expect no 窗口服务 }`,
    prefer: `${badge}\nscenario "工牌" { given answers to 窗口服务 of "1" date 2024-03-01 { 佩戴工牌: yes }  expect no 窗口服务 }`,
  },
  'given-not-applicable': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” always applies; allow \`n/a\` with \`may be n/a\` behind the item.`,
      zh: (p: { name: string }) => `“${p.name}”没有说可以不适用;要允许,请在项目后面写“可不适用”。`,
    },
    why: { en: 'What does not apply does not count, so it must be allowed.', zh: '不适用的不计分,所以要事先允许。' },
    avoid: `${badge}\nscenario "工牌" { given answers to 窗口服务 of "1" date 2024-03-01 { 佩戴工牌 n/a }  expect no 窗口服务 }`,
    prefer: `${list('item 佩戴工牌 "佩戴统一工牌" may be n/a')}\nscenario "工牌" { given answers to 窗口服务 of "1" date 2024-03-01 { 佩戴工牌 n/a }  expect no 窗口服务 }`,
  },
  'cannot-fail': {
    severity: 'error',
    message: {
      en: (p: { name: string }) =>
        `“${p.name}” does not say when it fails as a whole: it has no \`pass when\` and no item that \`must pass\`.`,
      zh: (p: { name: string }) => `“${p.name}”没有说整张表怎样算不合格:既没有合格线,也没有必须合格的项目。`,
    },
    why: { en: 'What is to follow from its failure would never follow.', zh: '这样,不合格的后果永远不会发生。' },
    avoid: `${visit}\n${listOn('item 佩戴工牌 "佩戴统一工牌"')}\npenalty 不达标 on failure of 窗口服务 { charge 网点 100 元 }`,
    prefer: `${visit}\n${listOn('item 佩戴工牌 "佩戴统一工牌" must pass')}\npenalty 不达标 on failure of 窗口服务 { charge 网点 100 元 }`,
  },
});
