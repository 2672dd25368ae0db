import { expect, it } from 'vitest';
import { derivedDeviation } from '../../../generator/engine/runtime/conformance/derived.ts';
import type { DeviationKind } from '../../../generator/plan/procedure-plan.ts';
import type { Verdict } from '../../../generator/plan/verdict.ts';
import { chineseKeywords } from '../../../language/keywords.ts';
import { createInterpreter } from '../../../generator/engine/index.ts';
import { checkPlan } from '../../../generator/plan/invariants.ts';
import { lowerManual } from '../../../generator/plan/lower.ts';
import { runScenarios } from '../../../generator/scenarios/run-scenarios.ts';
import { compiled } from '../../examples/example.ts';
import { contextOf } from '../../documents/build.ts';

const SPEC = `规程 试行 { 版本 "1" }
岗位 值班员
流程 处置 { 起于 中断  步骤 报告 由 值班员 限 10 分钟  步骤 指令 由 值班员 后于 报告 }
扣罚 迟报 针对 偏离 处置 步骤 报告 { 当 情形 为 "逾期" 且 经办人 有值 且 超出 有值  扣款 经办人 2 元 × 超出 }
penalty 乱来 on deviation from 处置 { when kind is "unknown-step"  charge 值班员 7 元 }
用例 "晚报,又做了别的" {
  已知 日志 处置 之 "1" { 中断 在 2024-03-01T09:00  报告 在 2024-03-01T09:40 由 "张三" 任 值班员  "喝茶" 在 2024-03-01T09:41 }
  应得 迟报 之 "1" 应扣 "张三" 60 元
  应得 乱来 之 "1" 应扣 7 元
}
用例 "按时报告" {
  已知 日志 处置 之 "1" { 中断 在 2024-03-01T09:00  报告 在 2024-03-01T09:10 由 "张三" 任 值班员 }
  不应得 迟报
  不应得 乱来
}`;

it('rules charge for deviations, with both engines', async () => {
  const { manual } = await contextOf(SPEC);
  const plan = lowerManual(manual.files, manual.shared);
  expect(checkPlan(plan)).toEqual([]);
  for (const engine of [createInterpreter(plan), await compiled(plan)])
    expect(runScenarios(plan, engine).results.flatMap(({ failures }) => failures)).toEqual([]);
});

it.each([
  ['规程 甲 { 版本 "1" 语言 zh }', '步骤名'],
  ['规程 甲 { 版本 "1" 语言 en }', 'step_name'],
])('%s: the step is said in the language of the manual', async (header, field) => {
  const { manual } = await contextOf(SPEC.replace(/^.*\n/, `${header}\n`));
  const plan = lowerManual(manual.files, manual.shared);
  expect(JSON.stringify(plan.rules.find(({ name }) => name === '迟报')?.when)).toContain(`"name":"${field}"`);
});

it.each<DeviationKind>([
  'missing',
  'repeated',
  'out-of-order',
  'overdue',
  'several-ways',
  'wrong-role',
  'one-person',
  'same-person',
  'incomplete',
  'unknown-step',
])('the Chinese name of %s is the word that expectations have for it', (kind) => {
  const values = derivedDeviation('1', { kind } as Parameters<typeof derivedDeviation>[1], { date: '2024-03-01' } as Verdict);
  expect(values.get('情形')).toBe(chineseKeywords[kind]);
});
