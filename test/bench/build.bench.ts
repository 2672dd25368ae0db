/** `postil build` as people start it: every output of a manual of 500 clauses, from nothing and with nothing changed. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { median, runNode, table, type ProcessRun } from './measure.ts';

const quick = process.argv.includes('--quick');
const clauses = quick ? 100 : 500;
const work = mkdtempSync(path.join(os.tmpdir(), 'postil-bench-'));
const postil = 'generator/cli/postil.mjs';

/** A manual in which every clause became something: fines, duties, limits, recurring work, steps, items. */
function writeManual(folder: string): void {
  mkdirSync(path.join(folder, 'sources'), { recursive: true });
  const rows = Array.from(
    { length: clauses },
    (_, at) =>
      `${at + 1},${Math.floor(at / 25) + 1}.${(at % 25) + 1},"第${at + 1}条:总包、给据邮件的交接、封发和投递按时限办理,违者扣款"`,
  );
  writeFileSync(path.join(folder, 'sources/办法.csv'), `id,clause,statement\n${rows.join('\n')}\n`);
  const spec = [
    '规程 大册 "邮政业务管理办法汇编" { 版本 "1" 生效 2024-01-01 }',
    '文件 办法 "邮政业务管理办法" 自 "sources/办法.csv"',
    '机构 县局',
    '记录 事件 { 编号 : 文本 主键 日子 : 日期 发生 责任人 : 人员 数量 : 数 }',
  ];
  for (let at = 1; at <= clauses; at++) {
    const role = `岗位${Math.ceil(at / 20)}`;
    if (at % 20 === 1) spec.push(`岗位 ${role} "第${at}号岗位" 属于 县局`);
    spec.push(
      [
        `扣罚 扣罚${at} "第${at}种差错" 针对 事件 依据 办法 §${at} { 当 数量 ≥ ${at} 扣款 责任人 ${at} 元 }`,
        `例行 例行${at} "报第${at}种报表" 由 ${role} 每 月 次月 ${(at % 28) + 1} 日 前 依据 办法 §${at}`,
        `术语 术语${at} "第${at}类邮件,按袋计数和交接" 依据 办法 §${at}`,
        `流程 流程${at} 依据 办法 §${at} { 起于 来件${at} 步骤 接收${at} 由 ${role} 限 10 分钟 步骤 封发${at} 由 ${role} 后于 接收${at} 止于 封发${at} }`,
        `检查表 检查表${at} 由 ${role} 每 月 依据 办法 §${at} { 项目 项${at} "封发规格是否合格" 依据 办法 §${at} }`,
      ][at % 5] ?? '',
    );
  }
  writeFileSync(path.join(folder, 'manual.postil'), `${spec.join('\n')}\n`);
}

async function built(): Promise<ProcessRun> {
  const run = await runNode([postil, 'build', path.join(work, 'manual'), '-o', path.join(work, 'out'), '--quiet']);
  if (run.exitCode !== 0) throw new Error(run.stdout);
  return run;
}

try {
  writeManual(path.join(work, 'manual'));
  const rows: string[][] = [];
  for (const [what, isFresh] of [
    ['everything, from nothing', true],
    ['again, nothing changed', false],
  ] as const) {
    const runs: ProcessRun[] = [];
    for (let round = 0; round < (quick ? 1 : 3); round++) {
      if (isFresh) rmSync(path.join(work, 'out'), { recursive: true, force: true });
      runs.push(await built());
    }
    const of = (measure: (run: ProcessRun) => number) => median(runs.map(measure));
    rows.push([
      what,
      `${of(({ seconds }) => seconds).toFixed(2)} s`,
      `${of(({ processor }) => processor).toFixed(2)} s`,
      `${Math.round(Math.max(...runs.map(({ megabytes }) => megabytes)))} MB`,
    ]);
  }
  const files = readdirSync(path.join(work, 'out'), { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(work, 'out', name)))
    .filter((stats) => stats.isFile());
  const megabytes = files.reduce((sum, { size }) => sum + size, 0) / 2 ** 20;
  console.log(
    `## Building\n\n\`postil build\` of a manual of ${clauses} clauses, a fifth of them fines, recurring duties, terms, procedures and checklists each: site, page, Word, Markdown,\ncalendar, checklists, rule engine; ${files.length} files, ${megabytes.toFixed(1)} MB. Whole processes, medians.\n`,
  );
  console.log(table(['what', 'time', 'processor time', 'peak'], rows));
} finally {
  rmSync(work, { recursive: true, force: true });
}
