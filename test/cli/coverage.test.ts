import { describe, expect, it } from 'vitest';
import { isCoveredTo } from '../../generator/cli/report/coverage.ts';
import { rational } from '../../language/values/rational.ts';
import { cli, folder, starter } from './cli.ts';

const open = { ...starter, 'sources/办法.md': `${starter['sources/办法.md'] ?? ''}- §7 没有人管的一条。\n` };

describe('coverage', () => {
  it('json has the shape that scripts read, and the buckets sum to the clauses', async () => {
    const { stdout } = await cli(folder(open), ['coverage', '--format', 'json']);
    const matrix = JSON.parse(stdout) as { clauses: number; buckets: Record<string, number>; sources: { items: object[] }[] };
    expect(matrix).toMatchObject({
      clauses: 7,
      buckets: { rule: 2, checklist: 1, document: 2, notOperative: 1, missing: 0, uncovered: 1 },
      sources: [{ source: '办法', clauses: 7 }],
    });
    expect(Object.values(matrix.buckets).reduce((sum, count) => sum + count, 0)).toBe(matrix.clauses);
    expect(matrix.sources[0]?.items[2]).toMatchObject({ id: '3', bucket: 'rule', elements: ['投递延误'] });
  });

  it('pretty is a table and the clauses that nothing covers', async () => {
    const { stdout } = await cli(folder(open), ['coverage']);
    expect(stdout.split('\n')[0]).toBe('文件  条款  规则  检查表  文档  非规范  缺失  未落实');
    expect(stdout).toContain('办法 §7  没有人管的一条。');
  });

  it.each<[min: string, exitCode: number]>([
    ['85%', 0],
    ['85.7', 0],
    ['86%', 1],
    ['100%', 1],
  ])('--min %s: %i', async (min, exitCode) => {
    expect((await cli(folder(open), ['coverage', '--min', min])).exitCode).toBe(exitCode);
  });

  it.each<[clauses: number, uncovered: number, percent: [number, number], expected: boolean]>([
    [0, 0, [100, 1], true],
    [3, 1, [200, 3], true],
    [3, 1, [201, 3], false],
    [10, 1, [90, 1], true],
  ])('%i clauses, %i uncovered, at least %j percent', (clauses, uncovered, percent, expected) => {
    const buckets = { rule: clauses - uncovered, checklist: 0, document: 0, notOperative: 0, missing: 0, uncovered };
    expect(isCoveredTo({ clauses, buckets, sources: [] }, rational(...percent))).toBe(expected);
  });
});
