import { defineDiagnostics } from './diagnostics.ts';
import { chineseKeywords, spellKeyword } from './keywords.ts';
import { SEPARATOR } from './parser-errors.ts';

const terminals: Record<string, { zh: string; en: string }> = {
  ID: { zh: '名称', en: 'a name' },
  STRING: { zh: '引号中的文字', en: 'a text in quotes' },
  NUMBER: { zh: '数字', en: 'a number' },
  UNIT: { zh: '单位', en: 'a unit' },
  DATE: { zh: '日期(如 2024-08-01)', en: 'a date (such as 2024-08-01)' },
  MONTH: { zh: '月份(如 2024-08)', en: 'a month (such as 2024-08)' },
  TIME: { zh: '时刻(如 08:30)', en: 'a time (such as 08:30)' },
  DATETIME: { zh: '日期时间(如 2024-08-01T08:30)', en: 'a date with a time (such as 2024-08-01T08:30)' },
  FIELD: { zh: '名称', en: 'a name' },
  TYPE: { zh: '类型', en: 'a type' },
  ORDINAL: { zh: '第几次(如 第1次)', en: 'a rung (such as 1st)' },
  CLAUSE: { zh: '条款号(如 §4.2)', en: 'a clause (such as §4.2)' },
  EOF: { zh: '新的声明', en: 'a new declaration' },
};

/** What was expected, in words; undefined where too much could stand there. */
function expectedText(expected: string | undefined, language: 'zh' | 'en'): string | undefined {
  const words = [
    ...new Set((expected ?? '').split(SEPARATOR).flatMap((name) => (name === '' ? [] : [expectedWord(name, language)]))),
  ];
  if (words.length > 3) words.splice(0, words.length, ...words.map((word) => word.replace(/ ?\(.+\)$/, '')));
  const last = words.pop();
  if (words.length === 0) return last;
  return language === 'zh' ? `${words.join('、')}或${last ?? ''}` : `${words.join(', ')} or ${last ?? ''}`;
}

function expectedWord(name: string, language: 'zh' | 'en'): string {
  if (Object.hasOwn(terminals, name)) return terminals[name]?.[language] ?? name;
  return `“${Object.hasOwn(chineseKeywords, name) ? spellKeyword(name, language) : name}”`;
}

/** White space that is none to us, marks that only steer the display, and what no font has a picture of. */
function isInvisible(text: string): boolean {
  return /^[\p{C}\p{Z}]+$/u.test(text);
}

/** `U+200B U+FEFF`. */
function codePoints(text: string): string {
  return [...text].map((character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
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
    example: { found: '…', expected: 'charge' },
  },
  'unexpected-end': {
    severity: 'error',
    message: {
      en: ({ expected }: { found: string; expected?: string }) =>
        `The file ends too early${expected === undefined ? '' : `; ${expectedText(expected, 'en') ?? ''} is missing`}.`,
      zh: ({ expected }: { found: string; expected?: string }) =>
        `文件提前结束${expected === undefined ? '' : `,缺${expectedText(expected, 'zh') ?? ''}`}。`,
    },
    why: { en: 'A block that is not closed swallows what follows it.', zh: '没有收尾的花括号会吞掉后面的内容。' },
    avoid: 'record 事件 { 编号: text key',
    prefer: 'record 事件 { 编号: text key }',
    example: { found: '', expected: '}' },
  },
  'unexpected-character': {
    severity: 'error',
    message: {
      en: (p: { text: string }) =>
        isInvisible(p.text)
          ? `An invisible character (${codePoints(p.text)}) stands here; delete it.`
          : `The character “${p.text}” has no meaning here.`,
      zh: (p: { text: string }) =>
        isInvisible(p.text) ? `这里有看不见的字符(${codePoints(p.text)}),请删去。` : `字符“${p.text}”在这里没有意义。`,
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
  'unclosed-comment': {
    severity: 'error',
    message: {
      en: () => 'This comment has no “*/”; everything behind it is part of it.',
      zh: () => '这段注释没有收尾的“*/”,后面的内容全都成了注释。',
    },
    why: { en: 'What stands in a comment is neither checked nor run.', zh: '注释里的内容既不核对也不执行。' },
    avoid: 'term 总包 "汇封成袋的邮件"\n/* 待补',
    prefer: 'term 总包 "汇封成袋的邮件"\n/* 待补 */',
  },
  'bad-encoding': {
    severity: 'error',
    message: {
      en: ({ count }: { count: number }) =>
        `${count === 1 ? 'A character' : `${count} characters`} of this file cannot be read; here is the first. Save the file as UTF-8.`,
      zh: ({ count }: { count: number }) => `文件里有 ${count} 处字符读不出来,这是第一处。请把文件存成 UTF-8。`,
    },
    why: {
      en: 'Text in several encodings in one file, or damaged on its way, no longer says what was written.',
      zh: '一个文件里混了几种编码,或者传送中受了损,读到的就不是原来写的。',
    },
    avoid: 'role 支局长 { duty "管理支\ufffd" }',
    prefer: 'role 支局长 { duty "管理支局" }',
    example: { count: 2 },
  },
  'too-many': {
    severity: 'error',
    message: {
      en: ({ more }: { more: number }) =>
        `${more === 1 ? 'One more place' : `${more} more places`} of this file from here on cannot be read. Is it a spec at all?`,
      zh: ({ more }: { more: number }) => `从这里起,文件里还有 ${more} 处读不懂,不再一一列出。它是不是规程文件?`,
    },
    why: {
      en: 'Where hardly anything can be read, the first places say enough.',
      zh: '几乎什么都读不懂的时候,看前面几处就够了。',
    },
    avoid: `term 总包 "汇封成袋的邮件"\n${'@ '.repeat(101)}`,
    prefer: 'term 总包 "汇封成袋的邮件"',
    example: { more: 25 },
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
