import { defineDiagnostics } from '../../diagnostics.ts';

const procedure = 'role 柜员\nprocedure 受理 { step 登记 by 柜员  step 归档 by 柜员 after 登记 }';
const rule = 'record 事件 { 编号: text key  责任人: person  发生日: date occurs }\npenalty 迟报 on 事件 { charge 责任人 5 元 }';
const expected = '  expect 受理 of "1" deviates at 登记 missing';
const scenario = (...lines: string[]) => `scenario "漏登记" {\n${lines.join('\n')}\n}`;

/** Event logs in scenarios. */
export const logDiagnostics = defineDiagnostics('scenario', {
  'log-time': {
    severity: 'error',
    message: {
      en: (p: { name: string; times: number }) =>
        p.times === 0
          ? `When was “${p.name}” done? Add a time, \`at\`.`
          : `“${p.name}” has ${p.times} times; each time is an event of its own.`,
      zh: (p: { name: string; times: number }) =>
        p.times === 0 ? `“${p.name}”没有写何时(于)。` : `“${p.name}”写了 ${p.times} 个时间;每次是一件事,请分开写。`,
    },
    why: { en: 'Without a time no order and no limit can be judged.', zh: '没有时间,先后和时限都无从判定。' },
    example: { name: '登记', times: 0 },
    avoid: `${procedure}\n${scenario('  given log 受理 of "1" { 归档 }', expected)}`,
    prefer: `${procedure}\n${scenario('  given log 受理 of "1" { 归档 at 2024-03-01T09:00 by "张三" as 柜员 }', expected)}`,
  },
  'not-a-procedure': {
    severity: 'error',
    message: {
      en: (p: { name: string }) => `“${p.name}” is no procedure, so nothing can deviate from it.`,
      zh: (p: { name: string }) => `“${p.name}”不是流程,谈不上偏离。`,
    },
    why: { en: 'Only procedures have steps.', zh: '只有流程才有步骤。' },
    avoid: `${procedure}\n${rule}\n${scenario('  given 事件 { 编号: "E1", 责任人: "张三", 发生日: 2024-09-01 }', '  expect 迟报 of "E1" deviates')}`,
    prefer: `${procedure}\n${scenario('  given log 受理 of "1" { 归档 at 2024-03-01T09:00 by "张三" as 柜员 }', expected)}`,
  },
});
