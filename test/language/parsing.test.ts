import { describe, expect, it, test } from 'vitest';
import { chineseKeywords, spellKeyword } from '../../language/keywords.ts';
import { checkSpec } from './check-spec.ts';
import { meaning, parsed, syntaxErrors } from './parsed.ts';

/** The first declaration as plain data. */
function declaration(text: string): Record<string, unknown> {
  const document = parsed(text);
  expect(syntaxErrors(document)).toEqual([]);
  const [first] = (meaning(document) as { declarations: Record<string, unknown>[] }).declarations;
  return first ?? {};
}

describe('both spellings mean the same', () => {
  test.each([
    ['penalty 甲 on 乙 { when 丙 is 丁 charge 戊 5 元 }', '扣罚 甲 针对 乙 { 当 丙 为 丁 扣款 戊 5 元 }'],
    ['record 甲 { 乙: text key  丙: one of 丁, 戊 }', '记录 甲 ｛ 乙：文本 主键  丙：枚举 丁、戊 ｝'],
    ['role 甲 "乙" in 丙 reports to 丁', '岗位 甲 “乙” 属于 丙 上级 丁'],
    ['record 甲 { 乙 = 丙 in (丁, 戊) and 己 within 15 日 of 庚 }', '记录 甲 { 乙 = 丙 属于（丁，戊）且 己 限 十五日 之 庚 }'],
    ['record 甲 { 乙 = if 丙 is missing then 1 else not 丁 }', '记录 甲 { 乙 = 若 丙 缺值 则 1 否则 非 丁 }'],
    ['record 甲 { 乙 = 丙 >= 3 * 丁 / 2 - 1 }', 'record 甲 { 乙 = 丙 ≥ 3 × 丁 ÷ 2 － 1 }'],
    ['penalty 甲 on 乙 { charge 丙 10 元 .. 20 元 at discretion 丁 }', '扣罚 甲 针对 乙 { 扣款 丙 10 元～20 元 裁量 丁 }'],
    ['not operative 甲 §一 because "乙"', '非规范 甲 §一 因 “乙”'],
    [
      'scenario "甲" { given 乙 { 丙: yes, 丁: 3 } expect no 戊 of "1" }',
      '用例 "甲" { 已知 乙 { 丙：是、丁：三 } 不应得 戊 之 "1" }',
    ],
  ])('%s', (english, chinese) => {
    expect(declaration(chinese)).toEqual(declaration(english));
  });

  it('and may be mixed', () => {
    expect(declaration('penalty 甲 针对 乙 { when 丙 charge 丁 5 元 }')).toEqual(
      declaration('扣罚 甲 on 乙 { 当 丙 扣款 丁 5 元 }'),
    );
  });
});

describe('values', () => {
  test.each([
    ['term 甲 cites 办法 §二（一）3', { citations: [{ clause: '二(一)3' }] }],
    ['term 甲 cites 邮政法 第一百二十条', { citations: [{ clause: '第120条' }] }],
    ['term 甲 cites 办法 §一 .. §三', { citations: [{ clause: '一', until: '三' }] }],
    [String.raw`term 甲 "乙\"丙\\丁"`, { definition: String.raw`乙"丙\丁` }],
    ['term 甲 “乙"丙”', { definition: '乙"丙' }],
    ['parameter 甲 : duration = 十五日', { value: { value: '15', units: ['日'] } }],
    ['parameter 甲 : money = -5 元/袋/日', { value: { operand: { value: '5', units: ['元', '袋', '日'] } } }],
    ['parameter 甲 : date = 2024-09-01', { value: { $type: 'DateLiteral', value: '2024-09-01' } }],
    ['parameter 甲 : month = 2024-09', { value: { $type: 'MonthLiteral', value: '2024-09' } }],
    ['参数 甲 : 时刻 = 8:30', { type: { kind: 'time' }, value: { $type: 'TimeLiteral', value: '08:30' } }],
    ['非规范 办法 §一', { kind: 'not operative' }],
  ])('%s', (text, expected) => {
    expect(declaration(text)).toMatchObject(expected);
  });
});

const reserved = [
  ...[
    'and',
    'or',
    'not',
    'in',
    'is',
    'is not',
    'is missing',
    'is present',
    'within',
    'if',
    'then',
    'else',
    'yes',
    'no',
    'at least',
    'at most',
    'below',
    'above',
    'from',
  ],
  ...['given', 'expect', 'expect no'],
];
const words = Object.keys(chineseKeywords).flatMap((english) =>
  [english, spellKeyword(english, 'zh')].map((word) => ({ english, word })),
);
const names = words
  .filter(({ english, word }) => !reserved.includes(english) && /^([a-z]+|\P{ASCII}+)$/u.test(word))
  .map(({ word }) => word);

describe('every keyword is a name', () => {
  const places: [place: string, spec: (name: string) => string][] = [
    ['the first field', (name) => `record 甲 { ${name}: text }`],
    ['a later field', (name) => `record 甲 { 乙: text optional  ${name}: text  丁: one of 戊, 己  ${name}: text }`],
    ['a computed field', (name) => `record 甲 { 乙: number default 1\n  ${name} = 乙 > 1 }`],
    ['an enum value', (name) => `record 甲 { 乙: one of ${name}, 丙, ${name}  丁: one of ${name} < 丙 }`],
    [
      'a declaration',
      (name) => `record ${name} { 乙: text }\nunit ${name}\nrole ${name}\nterm ${name}\nmeasure ${name} also ${name}`,
    ],
    [
      'a rule',
      (name) =>
        `penalty ${name} on ${name} { overrides ${name}, 乙 charge ${name}, 丙 5 元 sanction ${name} ${name} by ${name} }`,
    ],
    [
      'an operand',
      (name) =>
        `penalty 甲 on 乙 { when ${name} is ${name} and 丙 in (${name}, 丁) unless ${name} needs ${name} charge 戊 ${name} × 2 }`,
    ],
    [
      'a range',
      (name) => `penalty 甲 on 乙 { charge 丙 ${name} .. ${name} at discretion charge 丁 at least ${name} at discretion }`,
    ],
    [
      'a given',
      (name) =>
        `scenario "甲" { given ${name} { ${name}: 1, 乙: ${name} ${name}: ${name} } expect ${name} charges 5 元 expect no ${name} }`,
    ],
    ['an item', (name) => `checklist ${name} by ${name} { section ${name} { item ${name} "乙" evidence ${name} } }`],
    ['a source', (name) => `term 甲 cites ${name} §1, ${name} §2`],
  ];

  test.each(places)('%s', (_, spec) => {
    expect(names.filter((name) => syntaxErrors(parsed(spec(name))).length > 0)).toEqual([]);
  });

  test.each(['and', '且', 'yes', '否', 'in', '为'])('but %s', (word) => {
    expect(syntaxErrors(parsed(`record 甲 { ${word}: text }`))).not.toEqual([]);
  });

  test.each(['裁量额', '裁量', '版本', 'key'])(
    'as the field %s behind “at discretion”, but for those that begin a clause',
    (name) => {
      const clauses = (text: string) => declaration(`penalty 甲 on 乙 { charge 丙 at least 5 元 at discretion ${text} }`).clauses;
      expect(clauses(name)).toMatchObject([{ discretion: { name } }]);
      expect(clauses(`${name} when 丁`)).toMatchObject([{ discretion: { name } }, { $type: 'WhenClause' }]);
      expect(clauses('when 丁')).toMatchObject([{ atDiscretion: true }, { $type: 'WhenClause' }]);
      expect(clauses('扣款 丁 5 元')).toMatchObject([{ atDiscretion: true }, { $type: 'Charge' }]);
    },
  );

  it('and keeps the spelling it was written in', () => {
    expect(declaration('记录 版本 { 上级: 文本 }')).toMatchObject({
      name: '版本',
      members: [{ name: '上级', type: { kind: 'text' } }],
    });
  });
});

/** `name/unresolved at 2:12-14`. */
async function found(text: string): Promise<string[]> {
  const { diagnostics } = await checkSpec(text, { 'manual.postil': 'manual 试行 { version "1" }' });
  const shown = diagnostics.filter(({ severity }) => severity !== 4);
  return shown.map(({ code, range: { start, end } }) => `${code} at ${start.line + 1}:${start.character}-${end.character}`);
}

describe('broken input', () => {
  test.each<[string, string, string[]]>([
    ['an empty file', '', []],
    ['only comments', '// 尚未写\n/* 以后 */\n', []],
    ['only a byte order mark', '\ufeff', []],
    ['text that is not closed', 'term 甲 "汇封成袋', ['syntax/unclosed-text at 1:7-12']],
    [
      'a block that is not closed',
      'unit 甲 under 乙\nrecord 丙 { 丁: text',
      ['syntax/unexpected-end at 2:14-18', 'name/unresolved at 1:13-14'],
    ],
    [
      'a sign without meaning',
      'unit 甲 @\nunit 乙 under 丙',
      ['syntax/unexpected-character at 1:7-8', 'name/unresolved at 2:13-14'],
    ],
    [
      'a syntax error before other faults',
      'penalty 甲 on 乙 { charge charge 5 }\nunit 丙 under 丁\nrecord 戊 { 己: number of 筐 }',
      ['name/unresolved at 2:13-14', 'expression/unknown-unit at 3:24-25'],
    ],
    ['faults behind characters outside the BMP', 'unit 𠮷野 "😀" under 乙', ['name/unresolved at 1:20-21']],
    ['carriage returns', 'unit 甲\r\nunit 乙 under 丙\r\n', ['name/unresolved at 2:13-14']],
  ])('%s', async (_, text, codes) => {
    expect(await found(text)).toEqual(expect.arrayContaining(codes));
    if (codes.length === 0) expect(await found(text)).toEqual([]);
  });
});
