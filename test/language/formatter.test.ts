import type { RootCstNode } from 'langium';
import { applyEdits } from '../../language/fix-edits.ts';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatTokens, type FormatToken } from '../../language/lsp/format-tokens.ts';
import { formatEdits, formatSpec, type FormatOptions } from '../../language/lsp/formatter.ts';
import { meaning, parsed, syntaxErrors } from './parsed.ts';
import { specCorpus } from './spec-corpus.ts';

const format = (text: string, options: FormatOptions = {}) => formatSpec(parsed(text), options);
const formatted = (text: string, options: FormatOptions = {}) => format(text, options) ?? expect.unreachable(`broken: ${text}`);
const tokensOf = (text: string) => formatTokens(parsed(text).parseResult.value.$cstNode?.root as RootCstNode);

describe('layout', () => {
  test.each<[what: string, before: string, after: string]>([
    ['one space between words', 'term   总包\t"袋"', 'term 总包 "袋"\n'],
    ['signs', 'record 甲｛ 乙＝max（丙，丁）>=1 ｝', 'record 甲 { 乙 = max(丙, 丁) ≥ 1 }\n'],
    ['other signs', 'record 甲 { 乙 = 丙*丁<=戊 己 = 丙!=丁 }', 'record 甲 { 乙 = 丙 × 丁 ≤ 戊 己 = 丙 ≠ 丁 }\n'],
    ['lists', '计量 件 亦称 袋、份 ，本', '计量 件 亦称 袋, 份, 本\n'],
    ['full-width quotes', '术语 总包 “汇封成袋、按袋计数”', '术语 总包 "汇封成袋、按袋计数"\n'],
    ['full-width quotes around plain ones', '术语 总包 “称"袋"者”', '术语 总包 "称\\"袋\\"者"\n'],
    ['full-width quotes around a backslash', '术语 总包 “甲\\”', '术语 总包 "甲\\\\"\n'],
    ['plain quotes stay', '术语 总包 "汇封,成袋( “甲” )  。"', '术语 总包 "汇封,成袋( “甲” )  。"\n'],
    [
      'numbers and units',
      'record 甲 { 乙 = 5元+十五 日+3%*500 元 / 袋 }',
      'record 甲 { 乙 = 5 元 + 十五 日 + 3% × 500 元 / 袋 }\n',
    ],
    ['rates are written close', 'record 甲 { 乙 = 50元／袋÷日 * 三百元 }', 'record 甲 { 乙 = 50 元/袋/日 × 三百元 }\n'],
    [
      'bars of a table stand in columns, full-width characters count two',
      '判定表 甲 针对 乙 {\n|网点数|核心||级别|\n| >=10 | - || 一级|\n|  1 .. 9|是, 否  || 二级 |\n| 否则 || 三级 |\n}',
      '判定表 甲 针对 乙 {\n  | 网点数 | 核心   || 级别 |\n  | ≥ 10   | -      || 一级 |\n  | 1 .. 9 | 是, 否 || 二级 |\n  | 否则            || 三级 |\n}\n',
    ],
    ['minus', 'record 甲 { 乙 = - 丙-－1 }', 'record 甲 { 乙 = -丙 - -1 }\n'],
    [
      'parentheses',
      'record 甲 { 乙 = not( 丙 ) and (丁 or( 戊 in( 己 )) ) }',
      'record 甲 { 乙 = not (丙) and (丁 or (戊 in (己))) }\n',
    ],
    [
      'ranges',
      '日历 甲 { 周 周一 … 周五 工时 08:30 .. 17:30 }\nmissing §一 .. §二',
      '日历 甲 { 周 周一..周五 工时 08:30..17:30 }\nmissing §一 .. §二\n',
    ],
    [
      'indentation by braces',
      'manual 甲 {\nversion "1"\n\t\teffective 2024-08-01\n }',
      'manual 甲 {\n  version "1"\n  effective 2024-08-01\n}\n',
    ],
    [
      'a block over lines opens and closes on lines of its own',
      'manual 甲 { version "1"\nscope "乙" }',
      'manual 甲 {\n  version "1"\n  scope "乙"\n}\n',
    ],
    ['a block on a line stays there', 'manual 甲 {version "1"  scope "乙"}', 'manual 甲 { version "1" scope "乙" }\n'],
    ['an empty block', 'manual 甲 {\n\n}', 'manual 甲 {}\n'],
    [
      'what goes on below is set in',
      'penalty 甲 on 乙\nfrom 2024-01-01 {\nwhen 丙\nor 丁\n}',
      'penalty 甲 on 乙\n  from 2024-01-01 {\n  when 丙\n    or 丁\n}\n',
    ],
    ['one blank line at most', '\n\nunit 甲\n\n\n\nunit 乙\n\n', 'unit 甲\n\nunit 乙\n'],
    [
      'none behind { and before }',
      'manual 甲 {\n\nversion "1"\n\n\nscope "乙"\n\n}',
      'manual 甲 {\n  version "1"\n\n  scope "乙"\n}\n',
    ],
    ['line ends', '\ufeffunit 甲\r\n\r\nunit 乙\runit 丙\r\n', 'unit 甲\n\nunit 乙\nunit 丙\n'],
    ['an ideographic space', 'unit　甲　', 'unit 甲\n'],
    ['phrases', 'record 甲 { 乙: one   of 丙 }', 'record 甲 { 乙: one of 丙 }\n'],
    ['parameters', 'parameter 甲:money=5 元', 'parameter 甲 : money = 5 元\n'],
    [
      'given values',
      'scenario "甲" { given 乙 { 丙 :1，丁: "戊"  己: yes } }',
      'scenario "甲" { given 乙 { 丙: 1, 丁: "戊" 己: yes } }\n',
    ],
    ['nothing', ' \n\n', ''],
  ])('%s', (_, before, after) => {
    expect(formatted(before)).toBe(after);
  });
});

describe('columns of fields', () => {
  test.each<[what: string, before: string[], after: string[]]>([
    [
      'full-width characters count two',
      ['编号:text key', 'ab : date', '责任人 :person'],
      ['编号   : text key', 'ab     : date', '责任人 : person'],
    ],
    ['computed fields too', ['甲: money', '应扣款 = 甲'], ['甲     : money', '应扣款 = 甲']],
    ['a title counts', ['甲 "名": money', '乙: text'], ['甲 "名" : money', '乙      : text']],
    ['a blank line separates', ['甲: money', '', '应扣款: text'], ['甲 : money', '', '应扣款 : text']],
    ['a comment does not', ['甲: money', '// 乙', '应扣款: text'], ['甲     : money', '// 乙', '应扣款 : text']],
    [
      'the second field of a line stands where it is',
      ['甲: money 丙丙丙 : text', '应扣款: text'],
      ['甲     : money 丙丙丙: text', '应扣款 : text'],
    ],
    [
      'what goes on below does not separate',
      ['甲: one of 丙,', '丁', '应扣款: text'],
      ['甲     : one of 丙,', '  丁', '应扣款 : text'],
    ],
  ])('%s', (_, before, after) => {
    const record = (fields: string[], indent: string) =>
      `record 事件 {\n${fields.map((field) => (field === '' ? '' : indent + field)).join('\n')}\n}\n`;
    expect(formatted(record(before, ''))).toBe(record(after, '  '));
  });
});

describe('comments', () => {
  test.each<[what: string, before: string, after: string]>([
    ['alone', '  // 甲  ', '// 甲\n'],
    ['before, behind and after', '// 甲\nunit 乙// 丙\n// 丁', '// 甲\nunit 乙 // 丙\n// 丁\n'],
    ['behind {', 'manual 甲 {// 乙\nversion "1"}', 'manual 甲 { // 乙\n  version "1"\n}\n'],
    ['before }', 'manual 甲 { version "1"\n // 乙\n}', 'manual 甲 {\n  version "1"\n  // 乙\n}\n'],
    ['all there is in a block', 'manual 甲 {\n// 乙\n}', 'manual 甲 {\n  // 乙\n}\n'],
    ['inside a line', 'unit/* 甲 */乙 under/**/丙', 'unit /* 甲 */ 乙 under /**/ 丙\n'],
    ['over lines, untouched', 'unit 甲\n  /* 乙\r\n * 丙  \n */\nunit 丁', 'unit 甲\n/* 乙\n * 丙  \n */\nunit 丁\n'],
    ['behind { of a block over lines', 'manual 甲 { /* 乙 */ version "1"\n}', 'manual 甲 { /* 乙 */\n  version "1"\n}\n'],
    ['behind a block', 'manual 甲 {\n} /* 乙 */ unit 丙', 'manual 甲 {} /* 乙 */ unit 丙\n'],
    [
      'in an expression',
      'record 甲 {\n乙 = 丙 // 丁\n// 戊\nand 己\n}',
      'record 甲 {\n  乙 = 丙 // 丁\n    // 戊\n    and 己\n}\n',
    ],
    ['what looks like one in a text', 'term 甲 "http://乙 /* 丙 */"', 'term 甲 "http://乙 /* 丙 */"\n'],
  ])('%s', (_, before, after) => {
    expect(formatted(before)).toBe(after);
  });
});

describe('keywords', () => {
  test.each<[what: string, to: 'zh' | 'en', before: string, after: string]>([
    ['to English', 'en', '扣罚 甲 针对 乙 { 扣款 责任人 5 元 }', 'penalty 甲 on 乙 { charge 责任人 5 元 }\n'],
    ['to Chinese', 'zh', 'role 甲 reports to 乙', '岗位 甲 上级 乙\n'],
    ['operators', 'zh', 'record 甲 { 乙 = 丙 and not (丁 is yes) default 戊 }', '记录 甲 { 乙 = 丙 且 非 (丁 为 是) 默认 戊 }\n'],
    ['as they are', 'en', 'record 甲 { 版本: text }', 'record 甲 { 版本: text }\n'],
    [
      'names that are words of the table stay',
      'en',
      '记录 版本 { 职责: 枚举 部分, 项目 日期: 日期 发生 }',
      'record 版本 { 职责: one of 部分, 项目 日期: date occurs }\n',
    ],
    [
      'names stay in the other direction',
      'zh',
      'record version { duty: one of section, item }',
      '记录 version { duty: 枚举 section, item }\n',
    ],
    [
      'names stay in expressions',
      'en',
      '记录 甲 { 版本: 金额 职责 = 版本 + 5 元 组长 = 职责 > 版本 }',
      'record 甲 { 版本: money 职责 = 版本 + 5 元 组长 = 职责 > 版本 }\n',
    ],
    [
      'names stay in expressions in the other direction',
      'zh',
      'record a { b = day is head and due > text }',
      '记录 a { b = day 为 head 且 due > text }\n',
    ],
    ['units and numbers stay', 'en', '记录 甲 { 乙 = 丙 限 十五日 之 丁 }', 'record 甲 { 乙 = 丙 within 十五日 of 丁 }\n'],
    ['weekdays', 'en', '日历 甲 { 周 周一..周五 }', 'calendar 甲 { week monday..friday }\n'],
    ['no new phrase with a name before', 'en', '记录 甲 { 乙 = carried 属于 (丙) }', 'record 甲 { 乙 = carried 属于 (丙) }\n'],
    ['no new phrase with a name behind', 'en', '记录 甲 { 乙 = 丙 为 missing-3 }', 'record 甲 { 乙 = 丙 为 missing - 3 }\n'],
    [
      'no new phrase across lines',
      'en',
      '记录 甲 { 乙 = 丙 限 one\n之 丁 }',
      'record 甲 {\n  乙 = 丙 within one\n    之 丁\n}\n',
    ],
  ])('%s', (_, keywords, before, after) => {
    expect(formatted(before, { keywords })).toBe(after);
  });
});

describe('what is broken is not touched', () => {
  test.each(['record 甲 { 乙', 'term 甲 "乙', 'unit 甲 @', '}', '"', '/* 甲', '规程 规程 规程', '\0', '甲'])('%j', (text) => {
    expect(syntaxErrors(parsed(text))).not.toEqual([]);
    expect(format(text)).toBeUndefined();
    expect(format(text, { keywords: 'en' })).toBeUndefined();
  });

  it('any text: formatted or left alone, never thrown at', () => {
    const words = fc.constantFrom(
      'record',
      '记录',
      '甲',
      '{',
      '}',
      ':',
      '：',
      'text',
      '"x"',
      '“',
      '//',
      '/*',
      '*/',
      '\n',
      '\r',
      '十五日',
      '5',
      '元',
      '..',
      '-',
      '(',
      '§一',
      '\u2028',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map((all) => all.join(' ')),
        ),
        (text) => {
          const once = format(text);
          if (once !== undefined) expect(format(once)).toBe(once);
        },
      ),
    );
  });
});

describe.each(specCorpus)('%s', (_, text) => {
  it('keeps its meaning and every comment, once and in either spelling', () => {
    for (const options of [{}, { keywords: 'zh' }, { keywords: 'en' }] as const) {
      const once = formatted(text, options);
      expect(meaning(parsed(once))).toEqual(meaning(parsed(text)));
      expect(sequence(once)).toEqual(sequence(text));
      expect(formatted(once, options)).toBe(once);
    }
  });

  it('comes back from English as it was', () => {
    const chinese = formatted(text, { keywords: 'zh' });
    expect(formatted(formatted(chinese, { keywords: 'en' }), { keywords: 'zh' })).toBe(chinese);
  });
});

describe('however it was spaced', () => {
  const specs = fc.constantFrom(...specCorpus.map(([, text]) => text));
  const spaces = fc.constantFrom(' ', '  ', '\t', '\u3000', ' \t ');
  const breaks = fc.constantFrom('\n', '\r\n', '\n\n\n', ' \n\t', '\r');

  it('the layout is the same where lines stay', () => {
    fc.assert(
      fc.property(specs, fc.infiniteStream(spaces), (text, choices) => {
        const spaced = rewritten(text, (gap) => (/[\r\n]/.test(gap) || gap === '' ? gap : choices.next().value));
        expect(formatted(spaced)).toBe(formatted(text));
      }),
      { numRuns: 60 },
    );
  });

  it('the meaning and the comments are the same where lines move', () => {
    const choice = fc.oneof({ weight: 4, arbitrary: spaces }, breaks, fc.constant(' /* c */ '), fc.constant(' // c\n'));
    fc.assert(
      fc.property(specs, fc.infiniteStream(choice), (text, choices) => {
        const spaced = rewritten(text, (gap, left, right) => {
          if (left.text.startsWith('//') && left.isComment) return `\n${choices.next().value}`;
          return gap === '' || isBound(left, right) ? gap : choices.next().value;
        });
        const once = formatted(spaced);
        expect(meaning(parsed(once))).toEqual(meaning(parsed(text)));
        expect(sequence(once)).toEqual(sequence(spaced));
        expect(formatted(once)).toBe(once);
      }),
      { numRuns: 100 },
    );
  });

  it('texts in either quotes keep their value', () => {
    const content = fc.string({ unit: fc.constantFrom('"', '\\', 'u', '0', '甲', ' ', '“'.normalize(), '//', '\u2028') });
    fc.assert(
      fc.property(content, (value) => {
        for (const text of [`term 甲 “${value.replaceAll('“', '')}”`, `term 甲 ${JSON.stringify(value)}`]) {
          const once = format(text);
          if (once !== undefined) expect(meaning(parsed(once))).toEqual(meaning(parsed(text)));
        }
      }),
      { numRuns: 300 },
    );
  });
});

it('gives edits only where something changes, in order', () => {
  const text = 'unit  甲\nunit 乙\n\n\nunit 丙\n';
  const edits = formatEdits(parsed(text)) ?? [];
  expect(edits).toEqual([
    { offset: 4, length: 2, text: ' ' },
    { offset: 14, length: 3, text: '\n\n' },
  ]);
  expect(applyEdits(text, edits)).toBe('unit 甲\nunit 乙\n\nunit 丙\n');
});

/** The words, signs and comments of a text in the grammar's spelling. */
function sequence(text: string): string[] {
  return tokensOf(text).map((token) => {
    if (token.terminal === 'STRING') return 'STRING';
    return token.keyword ?? (token.isComment ? token.text.replace(/\r\n?/g, '\n').trimEnd() : token.text);
  });
}

/** A number and its unit share a line and `/` its unit; a number at a line's end is none of the next line's. */
function isBound(left: FormatToken, right: FormatToken): boolean {
  return right.terminal === 'UNIT' || left.terminal === 'NUMBER' || (left.keyword === '/' && left.rule === 'NumberLiteral');
}

function rewritten(text: string, gapOf: (gap: string, left: FormatToken, right: FormatToken) => string): string {
  const tokens = tokensOf(text);
  return tokens
    .map((token, index) => {
      const before = tokens[index - 1];
      return (before === undefined ? '' : gapOf(text.slice(before.end, token.offset), before, token)) + token.text;
    })
    .join('');
}
