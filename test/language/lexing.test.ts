import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, it, test } from 'vitest';
import { chineseKeywords, isWordKeyword, symbolSpellings } from '../../language/keywords.ts';
import { services } from './check-spec.ts';

const lexer = services.postil.parser.Lexer;

/** `penalty 迟报 5 元` -> `penalty ID:迟报 NUMBER:5 UNIT:元`: keywords and signs as the grammar spells them. */
function lexed(text: string): string {
  const { tokens, errors } = lexer.tokenize(text);
  const words = tokens.map(({ tokenType: { name }, image }) => (/^[A-Z]+$/.test(name) ? `${name}:${image}` : name));
  return [...words, ...errors.map(() => 'ERROR')].join(' ');
}

const grammarKeywords = [
  ...new Set(
    AstUtils.streamAst(services.postil.Grammar)
      .filter(GrammarAST.isKeyword)
      .map(({ value }) => value),
  ),
];
const table = Object.entries(chineseKeywords);
const words = table.flatMap(([english, chinese]) => [english, chinese].map((word): [string, string] => [word, english]));

describe('the keyword table', () => {
  it('has every word of the grammar, and no others', () => {
    expect(grammarKeywords.filter(isWordKeyword).sort()).toEqual(Object.keys(chineseKeywords).sort());
  });

  it('has every sign of the grammar that can be spelled otherwise', () => {
    expect(Object.keys(symbolSpellings).filter((symbol) => !grammarKeywords.includes(symbol))).toEqual([]);
  });

  it('uses no Chinese word twice', () => {
    const chinese = table.map(([, word]) => word);
    expect(chinese.filter((word, index) => chinese.indexOf(word) !== index)).toEqual([]);
  });
});

describe('words', () => {
  test.each(words)('%s is the keyword %s', (word, keyword) => {
    expect(lexed(word)).toBe(keyword);
  });

  test.each(words)('a name that begins with %s is none', (word) => {
    const [tail, ...others] = lexed(`${word}${/^[a-z]/.test(word) ? 'X' : '甲'}`)
      .split(' ')
      .reverse();
    expect(tail).toMatch(/^ID:.+[X甲]$/);
    expect(others).not.toContain(word);
  });

  test.each(words.filter(([word]) => !/[^a-z]/.test(word) || !/[a-z]/.test(word)))('nor is one that ends with %s', (word) => {
    const name = `${/^[a-z]/.test(word) ? 'x' : '甲'}${word}`;
    expect(lexed(name)).toBe(`ID:${name}`);
  });

  test.each([
    ['reports   to', 'reports to'],
    ['reports\n  to', 'reports to'],
    ['reports_to', 'ID:reports_to'],
    ['half-year', 'half-year'],
    ['Penalty', 'ID:Penalty'],
    ['𠮷野 𠮷9', 'ID:𠮷野 ID:𠮷9'],
    ['_a é Я か 가 Ａ１', 'ID:_a ID:é ID:Я ID:か ID:가 ID:Ａ１'],
    ['\ufeffpenalty\u3000迟报', 'penalty ID:迟报'],
    ['😀', 'ERROR'],
  ])('%j', (text, tokens) => {
    expect(lexed(text)).toBe(tokens);
  });
});

describe('before a colon, a keyword is the name of a field', () => {
  test.each([
    ['版本: text', 'ID:版本 : text'],
    ['key "主键": text', 'ID:key STRING:"主键" : text'],
    ['text key', 'text key'],
    ['可缺 = 甲', 'ID:可缺 = ID:甲'],
    ['default 0 发生日: date', 'default NUMBER:0 ID:发生日 : date'],
    ['default 0 日：date', 'default NUMBER:0 ID:日 : date'],
    ['yes: text', 'yes : text'],
    [': money = 5 元', ': money = NUMBER:5 UNIT:元'],
  ])('%s', (text, tokens) => {
    expect(lexed(text)).toBe(tokens);
  });
});

describe('signs', () => {
  const spellings = Object.entries(symbolSpellings).flatMap(([symbol, { also }]) =>
    also.map((sign): [string, string] => [sign, symbol]),
  );

  test.each(spellings)('%s is %s', (sign, symbol) => {
    expect(lexed(`甲 ${sign} 乙`)).toBe(`ID:甲 ${symbol} ID:乙`);
  });

  test.each([
    ['“汇封成袋”', 'STRING:“汇封成袋”'],
    [String.raw`"a\"b" "c"`, String.raw`STRING:"a\"b" STRING:"c"`],
    ['甲 // 乙\n丙 /* 丁\n戊 */ 己', 'ID:甲 ID:丙 ID:己'],
    ['1..9', 'NUMBER:1 .. NUMBER:9'],
    ['-5', '- NUMBER:5'],
  ])('%s', (text, tokens) => {
    expect(lexed(text)).toBe(tokens);
  });
});

describe('numbers and units', () => {
  test.each([
    ['500 元/袋/日', 'NUMBER:500 UNIT:元 / UNIT:袋 / UNIT:日'],
    ['500元/袋', 'NUMBER:500 UNIT:元 / UNIT:袋'],
    ['50 元／袋 × 数量', 'NUMBER:50 UNIT:元 / UNIT:袋 * ID:数量'],
    ['500 元 / 袋', 'NUMBER:500 UNIT:元 / ID:袋'],
    ['80% 5‰ 1.6 pp', 'NUMBER:80 UNIT:% NUMBER:5 UNIT:‰ NUMBER:1.6 UNIT:pp'],
    ['15 days', 'NUMBER:15 UNIT:days'],
    ['5 月 每 月', 'NUMBER:5 UNIT:月 every month'],
    ['5\n元', 'NUMBER:5 ID:元'],
    ['weight 2 evidence photo', 'weight NUMBER:2 evidence photo'],
    ['不高于 1 个月', 'at most NUMBER:1 UNIT:个月'],
    ['至 0.01 元', 'to NUMBER:0.01 UNIT:元'],
    ['within 24 hours of 受理', 'within NUMBER:24 UNIT:hours of ID:受理'],
  ])('%s', (text, tokens) => {
    expect(lexed(text)).toBe(tokens);
  });
});

describe('Chinese numerals', () => {
  test.each([
    ['十五日', 'NUMBER:十五 UNIT:日'],
    ['三百元/袋', 'NUMBER:三百 UNIT:元 / UNIT:袋'],
    ['三万元', 'NUMBER:三万 UNIT:元'],
    ['两件', 'NUMBER:两 UNIT:件'],
    ['二〇二四年', 'NUMBER:二〇二四 UNIT:年'],
    ['三', 'NUMBER:三'],
    ['十五 日', 'NUMBER:十五 UNIT:日'],
    ['三日妥投率', 'ID:三日妥投率'],
    ['一级', 'ID:一级'],
    ['百一元', 'ID:百一元'],
    ['三四日', 'ID:三四日'],
    ['万人', 'ID:万人'],
  ])('%s', (text, tokens) => {
    expect(lexed(text)).toBe(tokens);
  });
});

describe('clauses, dates and times', () => {
  test.each([
    ['§二(一)3, §4.4.2', 'CLAUSE:§二(一)3 , CLAUSE:§4.4.2'],
    ['办法 §ASM-159 {', 'ID:办法 CLAUSE:§ASM-159 {'],
    ['§二（一）3、§三', 'CLAUSE:§二（一）3 , CLAUSE:§三'],
    ['邮政法 第一百二十条', 'ID:邮政法 CLAUSE:第一百二十条'],
    ['第五条第二款', 'CLAUSE:第五条第二款'],
    ['第三方', 'ID:第三方'],
    ['2024-09-01', 'DATE:2024-09-01'],
    ['2024-09', 'MONTH:2024-09'],
    ['2024-09-01T08:30 2024-09-01T08:30:15', 'DATETIME:2024-09-01T08:30 DATETIME:2024-09-01T08:30:15'],
    ['08:30..17:30', 'TIME:08:30 .. TIME:17:30'],
    ['到班:8:05', 'ID:到班 : TIME:8:05'],
    ['数量:2,月份:2024-09', 'ID:数量 : NUMBER:2 , ID:月份 : MONTH:2024-09'],
  ])('%s', (text, tokens) => {
    expect(lexed(text)).toBe(tokens);
  });
});

describe('places in the text', () => {
  test.each([
    ['扣罚 迟报 针对 事件', '针对', 6],
    ['扣款 责任人 十五元', '十五', 7],
    ['扣款 责任人 十五元', '元', 9],
    ['𠮷野 = 𠮷田 ≥ 5', '≥', 10],
    ['"😀" 甲', '甲', 5],
  ])('in %s, %s stands at %i', (text, word, offset) => {
    const token = lexer
      .tokenize(text)
      .tokens.find(({ startOffset, endOffset = 0 }) => text.slice(startOffset, endOffset + 1) === word);
    expect(token).toMatchObject({
      startOffset: offset,
      startColumn: offset + 1,
      endOffset: offset + word.length - 1,
      endColumn: offset + word.length,
    });
  });
});
