import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../language/fix-edits.ts';
import { fixesFor } from '../../language/fixes.ts';
import { checkSpec } from '../language/check-spec.ts';

const record = `record 事件 { 编号: text key  责任人: person  情形: one of 迟报, 漏报  发生日: date occurs  完整: yes/no  损失: money
  补报日: date optional  裁量额: money optional }
`;
const penalty = (charge: string) => `${record}扣罚 迟报扣款 针对 事件 { 扣款 责任人 ${charge} }\n`;
const scenario = (given: string) => `${record}scenario "甲" { given 事件 ${given} expect rejected "乙" }\n`;
const rest = '完整: 否, 损失: 1 元';

/** The text behind the record, with the first fix of this code made. */
async function mended(text: string, code: string): Promise<string | undefined> {
  const { diagnostics } = await checkSpec(text);
  const found = diagnostics.find((diagnostic) => diagnostic.code === code);
  const [fix] = found === undefined ? [] : fixesFor(found, text);
  return fix === undefined ? undefined : applyEdits(text, fix.edits);
}

describe('what a fix writes', () => {
  test.each([
    ['20 元 .. 10 元 裁量', 'penalty/range-reversed', '10 元 .. 20 元 裁量'],
    ['一万元～500 元 裁量', 'penalty/range-reversed', '500 元～一万元 裁量'],
    ['20', 'penalty/not-money', '20 元'],
    ['10 元 .. 20 裁量', 'penalty/not-money', '10 元 .. 20 元 裁量'],
    ['5 元/日', 'penalty/not-money', undefined],
  ])('in a charge of %s (%s): %s', async (charge, code, after) => {
    expect(await mended(penalty(charge), code)).toBe(after && penalty(after));
  });

  test.each([
    ['from 2024-12-31 until 2024-03-01', 'from 2024-03-01 until 2024-12-31'],
    ['自 2024-12-31 截至 2024-03-01', '自 2024-03-01 截至 2024-12-31'],
  ])('in a period of %s: %s', async (period, after) => {
    const spec = (dates: string) => `${record}penalty 迟报扣款 on 事件 ${dates} { charge 责任人 5 元 }`;
    expect(await mended(spec(period), 'time/reversed')).toBe(spec(after));
  });

  test.each([
    ['{ }', `{ 编号: "…", 责任人: "张三", 情形: 迟报, 发生日: 2024-01-01, ${rest} }`],
    [
      '{ 编号: "E1", 责任人: "张三", 情形: 漏报, 完整: 是, 损失: 2 元 }',
      '{ 编号: "E1", 责任人: "张三", 情形: 漏报, 完整: 是, 损失: 2 元, 发生日: 2024-01-01 }',
    ],
    [
      '{ 编号: "}" /* } */, 责任人: “}”, 情形: 漏报, 发生日: 2024-05-01, }',
      `{ 编号: "}" /* } */, 责任人: “}”, 情形: 漏报, 发生日: 2024-05-01, ${rest} }`,
    ],
    [
      '｛编号："E1"、责任人："张三"、情形：漏报、发生日：2024-05-01｝',
      `｛编号："E1"、责任人："张三"、情形：漏报、发生日：2024-05-01, ${rest} ｝`,
    ],
  ])('for missing fields in %s: %s', async (given, after) => {
    const spec = (text: string) => scenario(text).replace('expect rejected "乙"', 'expect total 5 元');
    const text = await mended(spec(given), 'scenario/missing-fields');
    expect(text).toBe(spec(after));
    const { diagnostics } = await checkSpec(text ?? '');
    expect(diagnostics.filter(({ severity }) => severity === 1)).toEqual([]);
  });

  test.each([
    ['{ 情形: "迟报" }', 'scenario/quoted-choice', '{ 情形: 迟报 }'],
    ['{ 情形: "丢失" }', 'scenario/quoted-choice', undefined],
    ['{ 编号: "乙", 补报日: "" }', 'scenario/empty-value', '{ 编号: "乙" }'],
    ['{ 补报日: "", 编号: "乙" }', 'scenario/empty-value', '{ 编号: "乙" }'],
    ['{ 补报日: “” }', 'scenario/empty-value', '{ }'],
  ])('in %s (%s): %s', async (given, code, after) => {
    expect(await mended(scenario(given), code)).toBe(after && scenario(after));
  });

  test.each([
    ['次数: number optional default 1', 'record/optional-with-default', '次数: number default 1'],
    ['次数: 数 默认 1 可缺', 'record/optional-with-default', '次数: 数 默认 1'],
    ['次数: number optional optional', 'record/repeated-flag', '次数: number optional'],
    ['用时: number of 小时', 'record/scaled-unit', '用时: number of 分钟'],
  ])('of the field %s (%s): %s', async (field, code, after) => {
    const spec = (text: string) => `record 事件 { 编号: text key  发生日: date occurs\n  ${text}\n}`;
    expect(await mended(spec(field), code)).toBe(spec(after));
  });
});
