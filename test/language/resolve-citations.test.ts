import { describe, expect, it } from 'vitest';
import { resolveCitations } from '../../language/concepts/citation/resolve-citations.ts';
import { isTerm, type Specification } from '../../language/generated/ast.ts';
import { checkSpec, services } from './check-spec.ts';

const files = {
  '县.csv': 'id,clause,statement\nA-1,一,甲\nA-2,二(一)1,乙\nA-3,二(一)1,丙\nA-4,二(一)2,丁\n',
  '市.md': '# 市局办法\n§1 甲\n§2 乙\n第三条 丙\n',
};
const two = 'source 县 from "县.csv"\nsource 市 from "市.md"\n';
const one = 'source 县 from "县.csv"\n';

async function resolved(sources: string, cites: string): Promise<string[]> {
  const { document } = await checkSpec(`${sources}term 总包 "邮件" cites ${cites}`, files);
  const term = (document.parseResult.value as Specification).declarations.find(isTerm) ?? expect.unreachable();
  const context = { index: services.shared.workspace.IndexManager, sources: services.shared.postil.Sources };
  return resolveCitations(term.citations, context).map(
    ({ reference, clauses }) => `${reference}: ${clauses.map(({ id }) => id).join(' ')}`,
  );
}

describe('what citations stand for', () => {
  const cases: [sources: string, cites: string, ...expected: string[]][] = [
    [one, '县 §A-1', '县 §A-1: A-1'],
    [one, '§一, §二（一）2', '县 §一: A-1', '县 §二(一)2: A-4'],
    [one, '§二(一)1', '县 §二(一)1: A-2 A-3'],
    [one, '§一..§二(一)1', '县 §一..§二(一)1: A-1 A-2 A-3'],
    [one, '§A-3 … §二(一)2', '县 §A-3..§二(一)2: A-3 A-4'],
    [one, '§二(一)1 .. §A-2', '县 §二(一)1..§A-2: A-2'],
    [two, '市 §2, §1, 县 §一', '市 §2: 2', '市 §1: 1', '县 §一: A-1'],
    [two, '市 第三条', '市 第3条: 第三条'],
    [two, '市 §1 .. 第3条', '市 §1..第3条: 1 2 第三条'],
    ['source 县\n', '县 §一 .. §二', '县 §一..§二: '],
  ];
  it.each(cases)('%s %s', async (sources, cites, ...expected) => {
    expect(await resolved(sources, cites)).toEqual(expected);
  });

  const nothing: [sources: string, cites: string][] = [
    [two, '§一'],
    ['', '§一'],
    [one, '§九'],
    [one, '§二(一)2 .. §一'],
    [two, '省 §一, §二'],
  ];
  it.each(nothing)('nothing: %s %s', async (sources, cites) => {
    expect(await resolved(sources, cites)).toEqual([]);
  });
});
