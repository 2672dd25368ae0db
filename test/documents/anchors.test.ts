import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../generator/documents/anchors.ts';
import { fileNamer } from '../../generator/documents/file-names.ts';
import type { Declaration } from '../../language/generated/ast.ts';
import { isPenalty, isScenario, isSource } from '../../language/generated/ast.ts';
import { flatAst } from '../../language/scope/flat-ast.ts';
import { contextOf } from './build.ts';

const anchorsIn = async (spec: string) => {
  const { manual } = await contextOf(spec);
  const anchors = anchorsOf(manual);
  return manual.files.documents.flatMap(({ parseResult }) =>
    flatAst(parseResult.value).nodes.flatMap((node) => anchors.of(node) ?? []),
  );
};

describe('permanent ids', () => {
  it.each<[spec: string, anchors: string[]]>([
    ['术语 总包 "x"', ['term.总包']],
    [
      '岗位 局长 { 职责 督查 "x" 职责 "及时 上报" 资格 "证" }',
      ['role.局长', 'duty.局长.督查', 'duty.局长.及时~20~上报', 'qualification.局长.证'],
    ],
    ['记录 事件 { 人 : 人员 次日 = 1 日 }', ['record.事件', 'record.事件.人', 'record.事件.次日']],
    ['检查表 甲 { 部分 乙 { 项目 丙 "x" } }', ['checklist.甲', 'section.甲.乙', 'item.甲.丙']],
    ['规程 甲 { 口径 "一,二" }', ['convention.一~2c~二']],
    ['扣罚 丢 针对 x 自 2025-01-01 {} 扣罚 丢 针对 x 截至 2024-12-31 {}', ['penalty.丢.2025-01-01', 'penalty.丢']],
    ['术语 甲 术语 甲 术语 甲', ['term.甲', 'term.甲.2', 'term.甲.3']],
    ['术语 ', ['term.']],
  ])('%s', async (spec, anchors) => {
    expect(await anchorsIn(spec)).toEqual(anchors);
  });

  it('do not depend on the order, nor on what else there is', async () => {
    const spec = ['术语 甲 "x"', '岗位 乙 { 职责 "丙" }', '用例 "丁" {}', '检查表 戊 { 项目 己 "x" }'];
    const anchors = await anchorsIn(spec.join('\n'));
    expect((await anchorsIn([...spec, '术语 庚'].reverse().join('\n'))).sort()).toEqual([...anchors, 'term.庚'].sort());
  });

  it('differ where texts differ, and can stand in an address', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 2, maxLength: 5 }),
        async (names) => {
          const written = names.map((name) => `用例 ${JSON.stringify(name)} {}`);
          const anchors = await anchorsIn(written.join('\n'));
          expect(new Set(anchors).size).toBe(anchors.length);
          for (const anchor of anchors) expect(anchor).toMatch(/^[\p{L}\p{N}_.~-]+$/u);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of clauses come from their source and id', async () => {
    const { manual, all, clause } = await contextOf('文件 办法 自 "a.csv"', {
      'a.csv': 'id,clause,statement\n二(一)1,,x\nA-1,二,y\nA-1,,z\n',
    });
    const [source] = all(isSource);
    const clauses = source === undefined ? [] : (manual.shared.postil.Sources.clauses(source)?.clauses ?? []);
    const anchors = clauses.map((of) => (source === undefined ? '' : clause(source, of).anchor));
    expect(anchors).toEqual(['clause.办法.二~28~一~29~1', 'clause.办法.A-1', 'clause.办法.A-1.2']);
  });

  it('belong to nodes, not to names alone', async () => {
    const context = await contextOf('扣罚 丢 针对 x {}\n用例 "丢" {}');
    const of = (is: (node: unknown) => node is Declaration) => context.anchor(context.all(is)[0]);
    expect([of(isPenalty), of(isScenario), context.anchor(undefined)]).toEqual(['penalty.丢', 'scenario.丢', undefined]);
  });
});

describe('file names', () => {
  it.each<[names: string[], files: string[]]>([
    [
      ['窗口服务', '检查'],
      ['窗口服务', '检查'],
    ],
    [
      ['A', 'a', 'A'],
      ['A', 'a-2', 'A-3'],
    ],
    [
      ['index', 'con', 'COM1', ''],
      ['index-2', 'con_', 'COM1_', '_'],
    ],
    [
      ['../a', 'a/b', 'a.b'],
      ['___a', 'a_b', 'a_b-2'],
    ],
    [
      ['好'.repeat(80), '好'.repeat(81)],
      ['好'.repeat(50), `${'好'.repeat(50)}-2`],
    ],
  ])('%j', (names, files) => {
    expect(names.map(fileNamer(['index']))).toEqual(files);
  });
});
