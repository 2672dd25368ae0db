import { defineDiagnostics } from '../../diagnostics.ts';

const list = (body: string) => `checklist 窗口服务 "窗口服务检查" {\n  ${body}\n}`;

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
});
