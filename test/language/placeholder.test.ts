import { describe, expect, it } from 'vitest';
import { placeholders } from '../../language/text/placeholder.ts';

describe('placeholders', () => {
  const blanks: [text: string, ...found: string[]][] = [
    ['罚款 XX 元', 'XX'],
    ['罚款XXX元,xx支局', 'XXX', 'xx'],
    ['×××公司', '×××'],
    ['期限 TBD', 'TBD'],
    ['期限待定', '待定'],
    ['共 ___ 份,＿＿ 元', '___', '＿＿'],
    ['〇〇支局', '〇〇'],
    ['□□ 元', '□□'],
  ];
  it.each(blanks)('%s', (text, ...found) => {
    expect(placeholders(text).map((blank) => blank.text)).toEqual(found);
  });

  it.each(['二〇〇八年', 'EXX1 型', 'XXL', '等待定价', '5 × 3', 'X 光', 'a_b', 'snake__case', 'TBDX', '一〇〇件'])(
    'none in %s',
    (text) => {
      expect(placeholders(text)).toEqual([]);
    },
  );
});
