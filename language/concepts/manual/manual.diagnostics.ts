import { defineDiagnostics } from '../../diagnostics.ts';

const manual = (property: string) => `manual 县局考核 "县局考核办法" {\n  ${property}\n}`;

export const manualDiagnostics = defineDiagnostics('manual', {
  several: {
    severity: 'error',
    message: {
      en: (p: { count: number }) =>
        `This folder declares ${p.count} manuals; a folder is one manual. Put the others in folders of their own.`,
      zh: (p: { count: number }) => `这个文件夹声明了 ${p.count} 个规程,而一个文件夹只能有一个。请把其余的放到各自的文件夹。`,
    },
    why: {
      en: 'All rules of a folder share one effective date, rounding and calendar; with two manuals nobody knows which apply.',
      zh: '同一文件夹的规则共用一套生效日、舍入和日历;有两个规程,就不知道用哪一套。',
    },
    avoid: 'manual 县局考核 { version "1" }\nmanual 市局考核 { version "2" }',
    prefer: 'manual 县局考核 { version "1" }',
  },
  undeclared: {
    severity: 'information',
    message: {
      en: () =>
        'No file of this folder declares its manual (`manual name { … }`): version, effective date and rounding are not said.',
      zh: () => '这个文件夹还没有声明规程(“规程 名称 { … }”),版本、生效日和舍入都没有说明。',
    },
    why: {
      en: 'Every verdict names the manual it rests on, and rounds as the manual says.',
      zh: '每一条结论都要写明依据哪个规程,并按它的规定舍入。',
    },
    avoid: 'checklist 窗口检查 { item 佩戴工牌 "佩戴统一工牌" }',
    prefer: 'manual 窗口规范 { version "2024.1" }\nchecklist 窗口检查 { item 佩戴工牌 "佩戴统一工牌" }',
  },
  'duplicate-property': {
    severity: 'error',
    message: {
      en: (p: { property: string }) => `The manual says \`${p.property}\` twice. Keep one.`,
      zh: (p: { property: string }) => `规程里“${p.property}”写了两次,请只留一个。`,
    },
    why: { en: 'Of two values only one can hold.', zh: '两个值只能有一个算数。' },
    avoid: manual('version "2024.1"\n  version "2024.2"'),
    prefer: manual('version "2024.2"'),
  },
  'unknown-language': {
    severity: 'error',
    message: {
      en: (p: { name: string; suggestion?: string }) =>
        `Documents can be written in zh or en, not in “${p.name}”.${p.suggestion ? ` Did you mean “${p.suggestion}”?` : ''}`,
      zh: (p: { name: string; suggestion?: string }) =>
        `文档只能用 zh(中文)或 en(英文),不能用“${p.name}”。${p.suggestion ? `是否想写“${p.suggestion}”?` : ''}`,
    },
    why: {
      en: 'Headings and verdicts would come out in a language that nobody chose.',
      zh: '否则标题和结论用哪种语言,就不由您决定了。',
    },
    avoid: manual('language 中文'),
    prefer: manual('language zh'),
  },
  'unknown-timezone': {
    severity: 'error',
    message: {
      en: (p: { name: string; suggestion?: string }) =>
        `There is no time zone “${p.name}”.${p.suggestion ? ` Did you mean “${p.suggestion}”?` : ' It is named by region and city, such as “Asia/Shanghai”.'}`,
      zh: (p: { name: string; suggestion?: string }) =>
        `没有“${p.name}”这个时区。${p.suggestion ? `是否想写“${p.suggestion}”?` : '时区写作“洲/城市”,如“Asia/Shanghai”。'}`,
    },
    why: {
      en: 'The time zone decides on which day a record made around midnight falls, and so which rules apply.',
      zh: '半夜前后的记录算哪一天,要看时区;哪一天又决定适用哪些规则。',
    },
    avoid: manual('timezone "Beijing"'),
    prefer: manual('timezone "Asia/Shanghai"'),
  },
  'yields-to-itself': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” cannot yield to itself.`,
      zh: (p: { name: string }) => `“${p.name}”不能服从自己。`,
    },
    why: { en: 'Precedence is between two manuals.', zh: '谁服从谁,是两部规程之间的事。' },
    avoid: 'manual 县局考核 {\n  yields to 县局考核\n}',
    prefer: 'manual 县局考核 {\n  yields to 市局考核\n}',
  },
  'unknown-currency': {
    severity: 'error',
    message: {
      en: (p: { name: string; suggestion?: string }) => `Amounts can only be in CNY, not in “${p.name}”.`,
      zh: (p: { name: string; suggestion?: string }) => `金额只能用人民币 CNY,不能用“${p.name}”。`,
    },
    why: {
      en: 'All amounts of the language are in yuan (元); another currency would be printed beside numbers that are not in it.',
      zh: '语言里的金额都以元计;写别的币种,印出来的数字就不对。',
    },
    avoid: manual('currency USD'),
    prefer: manual('currency CNY'),
  },
  'rounding-step': {
    severity: 'error',
    message: {
      en: () => 'Amounts are rounded to a positive amount of money, such as 0.01 元.',
      zh: () => '舍入的单位应是大于零的金额,如 0.01 元。',
    },
    why: { en: 'A step of zero, or one that is no money, leaves no way to round.', zh: '单位为零或不是金额,就无从舍入。' },
    avoid: manual('rounding half-up to 0 元'),
    prefer: manual('rounding half-up to 0.01 元'),
  },
  'impossible-date': {
    severity: 'error',
    message: {
      en: (p: { text: string }) => `${p.text} is not a day that exists.`,
      zh: (p: { text: string }) => `${p.text} 不是存在的日期。`,
    },
    why: { en: 'A manual that takes effect on no day never takes effect.', zh: '生效日不存在,规程就永远不会生效。' },
    avoid: manual('effective 2024-06-31'),
    prefer: manual('effective 2024-06-30'),
  },
});
