import { describe, expect, it } from 'vitest';
import { expressionParts, expressionText } from '../../language/expression-text.ts';
import { isComputedField, type ComputedField } from '../../language/generated/ast.ts';
import { nodesOfType } from '../../language/scope/flat-ast.ts';
import { checkSpec } from './check-spec.ts';

async function fieldOf(expression: string): Promise<ComputedField> {
  const spec = `记录 事件 { 种类 : 枚举 总包, 报纸 起 : 日期 止 : 日期 可缺 量 : 数 算 = ${expression} }`;
  const { document } = await checkSpec(spec);
  const [field] = nodesOfType<ComputedField>(document.parseResult.value, 'ComputedField');
  if (!isComputedField(field)) throw new Error('There is no computed field.');
  return field;
}

describe('an expression in words', () => {
  it.each([
    ['种类 is 总包 and 量 >= 3', '种类 为 总包 且 量 ≥ 3', '种类 is 总包 and 量 ≥ 3'],
    ['种类 in (总包,报纸)', '种类 属于 (总包、报纸)', '种类 in (总包, 报纸)'],
    ['种类 not in (总包) or 种类 != 报纸', '种类 非属于 (总包) 或 种类 ≠ 报纸', '种类 not in (总包) or 种类 ≠ 报纸'],
    ['not (止 缺值)', '非 (止 缺值)', 'not (止 is missing)'],
    ['止 within 十五日 of 起', '止 在 起 起 15 日 内', '止 within 15 日 of 起'],
    ['止 不为 2024-09-01', '止 不为 2024-09-01', '止 is not 2024-09-01'],
    ['-量*2/(3 + 量 - 0.5)', '-量 × 2 ÷ (3 + 量 - 0.5)', '-量 × 2 ÷ (3 + 量 - 0.5)'],
    ['量 × 500 元/件/日', '量 × 500 元/件/日', '量 × 500 元/件/日'],
    ['80% - 5‰', '80% - 5‰', '80% - 5‰'],
    ['若 是 则 "甲" 否则 “乙”', '若 是 则 “甲” 否则 “乙”', 'if yes then "甲" else "乙"'],
    ['workdays(起, 止)', '工作日数(起、止)', 'workdays(起, 止)'],
    ['止 默认 起', '止 默认 起', '止 default 起'],
    ['2024-09-01T08:30', '2024-09-01T08:30', '2024-09-01T08:30'],
    ['2024-09', '2024-09', '2024-09'],
    ['不知道 + 1', '不知道 + 1', '不知道 + 1'],
  ])('%s', async (expression, chinese, english) => {
    const { value } = await fieldOf(expression);
    expect(expressionText(value, 'zh')).toBe(chinese);
    expect(expressionText(value, 'en')).toBe(english);
  });

  it('knows what its names stand for', async () => {
    const parts = expressionParts((await fieldOf('量 + 不知道')).value, 'zh');
    expect(parts.map(({ text, kind, target }) => [text, kind, target && 'name' in target ? target.name : undefined])).toEqual([
      ['量', 'name', '量'],
      [' ', 'sign', undefined],
      ['+', 'sign', undefined],
      [' ', 'sign', undefined],
      ['不知道', 'name', undefined],
    ]);
  });

  it('leaves out what a broken text lacks', async () => {
    expect(expressionText((await fieldOf('量 +')).value, 'zh').trim()).toMatch(/^量/);
    expect(expressionParts(undefined, 'zh')).toEqual([]);
  });
});
