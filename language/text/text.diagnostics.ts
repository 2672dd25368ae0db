import { defineDiagnostics } from '../diagnostics.ts';

const duty = (text: string) => `role 支局长 { duty "${text}" }`;

/** What the words of a manual leave open. */
export const textDiagnostics = defineDiagnostics('text', {
  'vague-time': {
    severity: 'warning',
    message: {
      en: (p: { word: string }) =>
        `“${p.word}” is no limit. Say how long, or declare it: \`parameter ${p.word.replaceAll(' ', '_')} : duration …\`.`,
      zh: (p: { word: string }) => `“${p.word}”不是时限。请写明多久,或声明“参数 ${p.word} : 时长 …”。`,
    },
    why: {
      en: 'Whether something was done promptly nobody can judge alike; a number, or a parameter that somebody answers for, can be checked.',
      zh: '算不算“及时”,各人判断不同;写成数字,或由人设定的参数,才能检查。',
    },
    avoid: duty('发现问题及时上报'),
    prefer: duty('发现问题 2 小时内上报'),
  },
  placeholder: {
    severity: 'warning',
    message: {
      en: (p: { text: string }) =>
        `“${p.text}” is a blank that nobody has filled in. A value still open is an \`unbound\` parameter.`,
      zh: (p: { text: string }) => `“${p.text}”是还没有填的空。还没有定的值请写成“未定”的参数。`,
    },
    why: {
      en: 'A blank that is published decides nothing; as an unbound parameter it is seen, and verdicts say that they wait for it.',
      zh: '空着就发布,什么也决定不了;写成未定的参数,结论就会说明在等它。',
    },
    avoid: duty('每月上报 XX 份报表'),
    prefer: 'parameter 份数 : number unbound "原文为 XX 份"',
  },
  'standard-titles': {
    severity: 'warning',
    message: {
      en: (p: { number: string; titles: string[] }) =>
        `${p.number} is given several titles: ${p.titles.map((title) => `《${title}》`).join(', ')}.`,
      zh: (p: { number: string; titles: string[] }) =>
        `${p.number} 有几个名称:${p.titles.map((title) => `《${title}》`).join('、')}。`,
    },
    why: {
      en: 'One of them is another standard: whoever looks it up will follow the wrong one.',
      zh: '其中必有一个是别的标准,照着查会查错。',
    },
    example: { number: 'GB/T27917', titles: ['快递服务', '邮政服务'] },
    avoid: duty('执行《快递服务》(GB/T 27917)和《邮政服务》(GB/T 27917)'),
    prefer: duty('执行《快递服务》(GB/T 27917)和《邮政普遍服务》(YZ/T 0129)'),
  },
  'standard-numbers': {
    severity: 'warning',
    message: {
      en: (p: { title: string; numbers: string[] }) => `《${p.title}》 is given several numbers: ${p.numbers.join(', ')}.`,
      zh: (p: { title: string; numbers: string[] }) => `《${p.title}》有几个编号:${p.numbers.join('、')}。`,
    },
    why: {
      en: 'One of them is another standard: whoever looks it up will follow the wrong one.',
      zh: '其中必有一个是别的标准,照着查会查错。',
    },
    example: { title: '快递服务', numbers: ['GB/T27917', 'GB/T28189'] },
    avoid: duty('执行《快递服务》(GB/T 27917)、《快递服务》(GB/T 28189)'),
    prefer: duty('执行《快递服务》(GB/T 27917)'),
  },
});
