import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../language/fix-edits.ts';
import { allFixes, fixesFor } from '../../language/fixes.ts';
import { checkFixture, fixtures } from '../concepts/fixture.ts';
import { checkSpec, type CheckedSpec } from './check-spec.ts';

const count = ({ diagnostics }: CheckedSpec, code: string) => diagnostics.filter((found) => found.code === code).length;
const syntaxErrors = ({ diagnostics }: CheckedSpec) =>
  diagnostics.filter(({ code }) => String(code).startsWith('syntax/')).length;

const mended = new Set<string>();

describe('a fix removes its finding from the fixture', () => {
  it.each(fixtures.filter(({ code }) => allFixes.has(code)))('$code', async (fixture) => {
    const before = await checkFixture(fixture);
    for (const found of before.diagnostics.filter(({ code }) => code === fixture.code)) {
      for (const { title, edits } of fixesFor(found, before.text)) {
        expect(title.zh && title.en).toBeTruthy();
        const after = await checkFixture({ ...fixture, text: applyEdits(before.text, edits) });
        expect(count(after, fixture.code), after.text).toBe(count(before, fixture.code) - 1);
        expect(syntaxErrors(after)).toBe(syntaxErrors(before));
        mended.add(fixture.code);
      }
    }
  });

  it('and every fix is tried', () => {
    expect([...allFixes.keys()].filter((code) => !mended.has(code))).toEqual([]);
  });
});

describe('what a fix writes', () => {
  const csv = { 'sources/办法.csv': 'id,clause,statement\nA-1,第五条,邮件\nB-20,二(一)1,总包\n' };
  const cited = (clause: string) => `source 办法 from "sources/办法.csv"\nterm 总包 "邮件" cites 办法 ${clause}\n`;
  const cases: [name: string, text: string, code: string, after: string | undefined][] = [
    ['a name', 'unit 县局\nunit 支局 under 县居', 'name/unresolved', 'unit 县局\nunit 支局 under 县局'],
    ['nothing where no name is near', 'unit 县局\nunit 支局 under 省公司', 'name/unresolved', undefined],
    ['a clause with its sign', cited('§B-21'), 'citation/unknown-clause', cited('§B-20')],
    ['an article without', cited('第六条'), 'citation/unknown-clause', cited('第5条')],
    ['the only alias with its keyword', 'measure 件 also 件\n', 'measure/repeated-alias', 'measure 件\n'],
    ['the first alias with its comma', 'measure 件 also 件, 袋\n', 'measure/repeated-alias', 'measure 件 also 袋\n'],
    [
      'the time zone of Beijing',
      'manual 甲 { timezone "Beijing" }',
      'manual/unknown-timezone',
      'manual 甲 { timezone "Asia/Shanghai" }',
    ],
    ['no other currency', 'manual 甲 { currency USD }', 'manual/unknown-currency', undefined],
    [
      'the second of two properties',
      'manual 甲 {\n  version "1"\n  version "2"\n}',
      'manual/duplicate-property',
      'manual 甲 {\n  version "1"\n}',
    ],
    ['nothing for what has no fix', 'term 总包', 'term/no-definition', undefined],
  ];

  it.each(cases)('%s', async (_, text, code, after) => {
    const { diagnostics } = await checkSpec(text, csv);
    const found = diagnostics.find((diagnostic) => diagnostic.code === code) ?? expect.unreachable(`no ${code}`);
    const [fix] = fixesFor(found, text);
    expect(fix && applyEdits(text, fix.edits)).toBe(after);
  });

  it('names that are guessed are not to be made unasked', async () => {
    const text = 'unit 县局\nunit 支局 under 县居';
    const { diagnostics } = await checkSpec(text);
    expect(diagnostics.flatMap((found) => fixesFor(found, text)).map(({ isGuess }) => isGuess)).toEqual([true]);
  });
});
