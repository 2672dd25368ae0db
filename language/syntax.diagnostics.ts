import { defineDiagnostics } from './diagnostics.ts';
import { chineseKeywords, spellKeyword } from './keywords.ts';

const terminals: Record<string, { zh: string; en: string }> = {
  ID: { zh: '名称', en: 'a name' },
  STRING: { zh: '引号中的文字', en: 'a text in quotes' },
  NUMBER: { zh: '数字', en: 'a number' },
  UNIT: { zh: '单位', en: 'a unit' },
  DATE: { zh: '日期(如 2024-08-01)', en: 'a date (such as 2024-08-01)' },
  MONTH: { zh: '月份(如 2024-08)', en: 'a month (such as 2024-08)' },
  TIME: { zh: '时刻(如 08:30)', en: 'a time (such as 08:30)' },
  CLAUSE: { zh: '条款号(如 §4.2)', en: 'a clause (such as §4.2)' },
  EOF: { zh: '新的声明', en: 'a new declaration' },
};

function expectedText(expected: string | undefined, language: 'zh' | 'en'): string | undefined {
  if (expected === undefined) return undefined;
  if (Object.hasOwn(terminals, expected)) return terminals[expected]?.[language];
  return Object.hasOwn(chineseKeywords, expected) ? `“${spellKeyword(expected, language)}”` : `“${expected}”`;
}

const penalty = (body: string) =>
  `record 事件 { 编号: text key  责任人: person  发生日: date occurs }\npenalty 迟报 on 事件 {\n${body}\n}`;

/** Text that does not read as a spec. */
export const syntaxDiagnostics = defineDiagnostics('syntax', {
  'unexpected-word': {
    severity: 'error',
    message: {
      en: (p: { found: string; expected?: string }) => {
        const expected = expectedText(p.expected, 'en');
        return expected === undefined
          ? `“${p.found}” cannot stand here.`
          : `“${p.found}” cannot stand here; ${expected} is expected.`;
      },
      zh: (p: { found: string; expected?: string }) => {
        const expected = expectedText(p.expected, 'zh');
        return expected === undefined ? `“${p.found}”不能放在这里。` : `“${p.found}”不能放在这里,这里应为${expected}。`;
      },
    },
    why: {
      en: 'What cannot be read cannot be checked. The rest of the file is still checked.',
      zh: '读不懂的部分无法核对;文件其余部分照常核对。',
    },
    avoid: penalty('  charge 责任人 charge 5 元'),
    prefer: penalty('  charge 责任人 5 元'),
  },
  'unexpected-end': {
    severity: 'error',
    message: {
      en: (p: { found: string; expected?: string }) =>
        `The file ends too early${p.expected === undefined ? '' : `; ${expectedText(p.expected, 'en') ?? ''} is expected`}. Is a “}” missing?`,
      zh: (p: { found: string; expected?: string }) =>
        `文件提前结束${p.expected === undefined ? '' : `,这里应为${expectedText(p.expected, 'zh') ?? ''}`}。是否缺“}”?`,
    },
    why: { en: 'A block that is not closed swallows what follows it.', zh: '没有收尾的花括号会吞掉后面的内容。' },
    avoid: 'record 事件 { 编号: text key',
    prefer: 'record 事件 { 编号: text key }',
  },
  'unexpected-character': {
    severity: 'error',
    message: {
      en: (p: { text: string }) => `The character “${p.text}” has no meaning here.`,
      zh: (p: { text: string }) => `字符“${p.text}”在这里没有意义。`,
    },
    why: { en: 'Only text in quotes may hold any character.', zh: '只有引号内可以写任意字符。' },
    avoid: penalty('  charge 责任人 5 元 @'),
    prefer: penalty('  charge 责任人 5 元'),
  },
  'unclosed-text': {
    severity: 'error',
    message: {
      en: () => 'This text has no closing quote on its line.',
      zh: () => '这段文字在本行内没有收尾的引号。',
    },
    why: { en: 'A text ends on the line it begins on.', zh: '引号内的文字不能换行。' },
    avoid: 'term 总包 "汇封成袋的邮件',
    prefer: 'term 总包 "汇封成袋的邮件"',
  },
  'too-deep': {
    severity: 'error',
    message: {
      en: () => 'This is nested too deep or is too long to be read. Give a part of it a name: a computed field of the record.',
      zh: () => '这里嵌套太深或者太长,读不下去。请把其中一部分写成记录的计算字段,给它起个名字。',
    },
    why: {
      en: 'What nobody can follow on paper cannot be checked by anyone; what stands inside is not read.',
      zh: '纸面上没人看得懂的条件,谁也无法核对;这里面的内容没有读。',
    },
    avoid: `record 事件 { 编号: text key  数: number  总数 = ${'('.repeat(33)}数${')'.repeat(33)} }`,
    prefer: 'record 事件 { 编号: text key  数: number  总数 = (数 + 1) * 2 }',
  },
});
