import { describe, expect, it } from 'vitest';
import { checkSpec } from './check-spec.ts';

/** What is said of syntax, each with its place: `2:3 “如果”不能放在这里,…`. */
async function said(text: string): Promise<string[]> {
  const { diagnostics } = await checkSpec(text);
  return diagnostics
    .filter(({ code }) => String(code).startsWith('syntax/'))
    .map(({ range: { start }, message }) => `${start.line + 1}:${start.character + 1} ${String(message)}`);
}

const cases: [name: string, text: string, said: string[]][] = [
  [
    'what may stand in a block, once a place',
    '扣罚 迟报 针对 事件 {\n  如果 迟到\n}',
    [
      '2:3 “如果”不能放在这里,这里应为“当”、“其他情形”、“除非”、“须待”、“限期整改”、“优先于”、“代替”、“扣款”、“分摊”、“处分”或“}”。',
    ],
  ],
  ['a keyword that is due', '扣罚 迟报 事件 { }', ['1:7 “事件”不能放在这里,这里应为“针对”。']],
  [
    'a rung',
    '追责 甲 针对 乙 逐 丙 {\n  满阶 清零\n}',
    ['2:3 “满阶”不能放在这里,这里应为“当”、“除非”、“清零”、第几次或“}”。', '3:1 “}”不能放在这里,这里应为“满阶之后”或“当”。'],
  ],
  ['one of two', '参数 基数 : 金额', ['1:9 文件提前结束,缺“=”或“未定”。']],
  ['a block without its end', '岗位 支局长 {\n  职责 "管理支局"', ['2:6 文件提前结束,缺“}”。']],
  [
    'no end of a comment: nothing behind it is read',
    '术语 总包 "邮件"\n/* @ { "',
    ['2:1 这段注释没有收尾的“*/”,后面的内容全都成了注释。'],
  ],
  [
    'no end of a text',
    '术语 总包 "邮件\n术语 袋 "袋"',
    ['1:7 这段文字在本行内没有收尾的引号。', '1:8 “邮件”不能放在这里,这里应为新的声明。'],
  ],
  ['another type: the fields behind it are read', '记录 事件 {\n  甲: 比例\n  乙: 文本 @\n}', ['3:9 字符“@”在这里没有意义。']],
  [
    'an invisible character',
    '术语 总\u200b\u202e包 "邮件"',
    ['1:5 这里有看不见的字符(U+200B U+202E),请删去。', '1:7 “包”不能放在这里,这里应为新的声明。'],
  ],
];

describe('what is said of syntax', () => {
  it.each(cases)('%s', async (_name, text, expected) => expect(await said(text)).toEqual(expected));

  it('what is no spec at all: the first hundred places, and how many more', async () => {
    const found = await said('日期,金额;\n'.repeat(120));
    expect(found.slice(99)).toEqual([
      '100:6 字符“;”在这里没有意义。',
      '101:6 从这里起,文件里还有 20 处读不懂,不再一一列出。它是不是规程文件?',
      '1:1 “日期”不能放在这里,这里应为新的声明。',
    ]);
  });

  it.each([
    ['比例', '比率'],
    ['数字', '数'],
    ['日期时', '日期'],
    ['Boolean', 'yes/no'],
    ['datetimes', 'datetime'],
    ['乌龙', undefined],
    ['constructor', undefined],
  ])('“%s” for a type: perhaps %s', async (word, suggestion) => {
    const { diagnostics } = await checkSpec(`记录 事件 { 甲: ${word} 可缺  乙: 金额  丙 = 乙 > 5 元 且 甲 为 乙 }`);
    expect(diagnostics.filter(({ severity }) => severity === 1)).toMatchObject([
      { code: 'record/unknown-type', data: { params: suggestion === undefined ? { word } : { word, suggestion } } },
    ]);
  });
});
