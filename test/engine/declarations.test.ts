/** What the declarations of a compiled module say is what it does: strict TypeScript on both sides, and the engine's own types. */
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { compileModule, PUBLIC_FUNCTIONS } from '../../generator/engine/index.ts';
import { countyFines } from './county-fines.plan.ts';
import { loadModule } from './load-module.ts';

const { code, types } = compileModule(countyFines, { functions: PUBLIC_FUNCTIONS });
const here = (name: string) => resolve(import.meta.dirname, name);

/** Strict TypeScript of a program beside the module; what it finds. */
function faults(program: string, moduleResolution: ts.ModuleResolutionKind): string[] {
  const nodeNext = moduleResolution === ts.ModuleResolutionKind.NodeNext;
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    noEmit: true,
    allowImportingTsExtensions: true,
    module: nodeNext ? ts.ModuleKind.NodeNext : ts.ModuleKind.ESNext,
    moduleResolution,
    target: ts.ScriptTarget.ES2024,
    types: [],
  };
  const texts = new Map([
    [here('made.d.ts'), types],
    [here('program.ts'), program],
  ]);
  const host = ts.createCompilerHost(options);
  const [exists, read, source] = [host.fileExists, host.readFile, host.getSourceFile].map((of) => of.bind(host)) as [
    typeof host.fileExists,
    typeof host.readFile,
    typeof host.getSourceFile,
  ];
  host.fileExists = (path) => texts.has(path) || exists(path);
  host.readFile = (path) => texts.get(path) ?? read(path);
  host.getSourceFile = (path, languageOptions, ...rest) => {
    const text = texts.get(path);
    return text === undefined ? source(path, languageOptions, ...rest) : ts.createSourceFile(path, text, languageOptions);
  };
  const checked = ts.createProgram([here('program.ts')], options, host);
  return ts.getPreEmitDiagnostics(checked).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const SAME = `
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Expect<T extends true> = T;
`;

it('say the engine’s own types', () => {
  const shared = ['Judgement', 'Tally', 'LedgerAccount', 'SettlementAccount', 'RuleCount', 'Fen'];
  const told = ['Verdict', 'VerdictKind', 'Rejection', 'SettlementLine'];
  const program = `
import * as made from './made.js';
import type * as engine from '../../generator/engine/runtime/engine.ts';
import type * as verdict from '../../generator/plan/verdict.ts';
${SAME}
${shared.map((name) => `export type Of${name} = Expect<Same<made.${name}, engine.${name}>>;`).join('\n')}
${told.map((name) => `export type Of${name} = Expect<Same<made.${name}, verdict.${name}>>;`).join('\n')}
export type OfLedger = Expect<Same<keyof made.Ledger, keyof engine.Ledger>>;
export type OfSettlement = Expect<Same<keyof made.Settlement, keyof engine.Settlement>>;
export type OfFunctions = Expect<Same<keyof typeof made, Exclude<keyof engine.Engine, 'lineJudge'>>>;
export const ledger = (own: engine.Ledger): made.Ledger => own;
${['judgeLines', 'createLedger', 'createSettlement', 'judge', 'tally', 'finish'].map((name) => `export type Gives${name} = Expect<ReturnType<engine.Engine['${name}']> extends ReturnType<typeof made.${name}> ? true : false>;`).join('\n')}
`;
  expect(faults(program, ts.ModuleResolutionKind.Bundler)).toEqual([]);
});

it.each([ts.ModuleResolutionKind.Bundler, ts.ModuleResolutionKind.NodeNext])(
  'are of use in strict TypeScript (%i)',
  (resolution) => {
    const program = `
import { columns, createLedger, createSettlement, finish, judge, judgeLines, tally, type Records, type Verdict } from './made.js';
const late: Records['公益活动'] = { 编号: 'A', 人员: '张三', 日期: '2025-05-10', 情况: '迟到', 发票: null };
const ledger = createLedger({ asOf: '2025-12-31' });
const judgement = judge('公益活动', late, ledger);
export const reasons: string[] = judgement.ok ? judgement.verdicts.flatMap(({ because }) => because) : judgement.rejections.map(({ message }) => message);
export const over: Verdict[] = finish(ledger).filter(({ kind, metric }) => kind === 'miss' && metric !== undefined);
export const due: string | undefined = ledger.settlements[0]?.lines()[0]?.due;
export const sum: number | bigint | undefined = tally('公益活动', late)?.amount;
export const text: string = judgeLines('公益活动', late) + columns.公益活动.join() + createSettlement('月度扣款').name;
// @ts-expect-error There is no such value.
judge('公益活动', { ...late, 情况: '早到' });
// @ts-expect-error There is no such record.
judge('没有', late);
// @ts-expect-error A required field is missing.
judge('公益活动', { 编号: 'A' });
// @ts-expect-error There is no such settlement.
createSettlement('没有');
// @ts-expect-error All who use the module share them.
columns.公益活动.push('x');
`;
    expect(faults(program, resolution)).toEqual([]);
  },
);

it('name all that the module exports', async () => {
  const declared = [...types.matchAll(/^export declare (?:function|const) (\w+)/gm)].map(([, name]) => name);
  expect(Object.keys(await loadModule(code)).sort()).toEqual(declared.sort());
});

it('say how values are written', () => {
  expect(types).toContain('    /** 2024-09-01 */\n    "日期": string;\n');
});

describe('wrong use is said', () => {
  const own = { name: 'TypeError', message: 'A ledger belongs to the engine that created it.' };
  const options = { name: 'TypeError', message: "A ledger is created with nothing, or with { asOf: '2024-12-31' }." };
  type Use = (
    engine: Record<'createLedger' | 'finish' | 'judge' | 'createSettlement', (...given: unknown[]) => unknown>,
  ) => unknown;
  it.each<[string, Use, { name: string; message: string }]>([
    ['options that are a date', ({ createLedger }) => createLedger('2025-01-01'), options],
    ['options of another name', ({ createLedger }) => createLedger({ asof: '2025-01-01' }), options],
    ['no options', ({ createLedger }) => createLedger(null), options],
    [
      'a day that is a number',
      ({ createLedger }) => createLedger({ asOf: 20250101 }),
      { name: 'RangeError', message: 'The as-of date 20250101 is no date (2024-12-31).' },
    ],
    [
      'a day that is not',
      ({ createLedger }) => createLedger({ asOf: '2025-02-29' }),
      { name: 'RangeError', message: 'The as-of date 2025-02-29 is no date (2024-12-31).' },
    ],
    ['no ledger', ({ finish }) => finish(), own],
    ['null as a ledger', ({ judge }) => judge('公益活动', {}, null), own],
    [
      'a record that there is not',
      ({ judge }) => judge('toString', {}),
      { name: 'RangeError', message: 'The manual 县局考核 has no record type toString.' },
    ],
    [
      'a settlement that there is not',
      ({ createSettlement }) => createSettlement(),
      { name: 'RangeError', message: 'The manual 县局考核 has no settlement undefined.' },
    ],
  ])('%s', async (_, use, { name, message }) => {
    const engine = (await loadModule(code)) as unknown as Parameters<Use>[0];
    expect(() => use(engine)).toThrow(expect.objectContaining({ name, message }) as Error);
  });

  it('a ledger that is finished twice, or takes up the account of another manual', async () => {
    const engine = await loadModule(code);
    const ledger = engine.createLedger();
    engine.finish(ledger);
    expect(() => engine.finish(ledger)).toThrow('This ledger is finished; a ledger is for one run.');
    const [one, ...others] = ledger.account().rules;
    const account = { ...ledger.account(), rules: [{ ...one, rule: 'x' } as never, ...others] };
    expect(() => {
      ledger.absorb(account);
    }).toThrow('The account is of another manual, or of another edition of it.');
  });
});

it('two modules and their ledgers share nothing', async () => {
  const [one, other] = [await loadModule(code), await loadModule(code)];
  const raw = { 编号: 'A', 人员: '张三', 日期: '2025-05-10', 情况: '迟到' };
  const before = JSON.stringify(one.judge('公益活动', raw));
  const [kept, full] = [one.createLedger(), one.createLedger()];
  const judgement = one.judge('公益活动', raw, full);
  if (judgement.ok) for (const { cites, because } of judgement.verdicts) [cites, because].forEach((list) => list.splice(0));
  expect(kept.account()).toEqual(one.createLedger().account());
  expect(JSON.stringify(one.judge('公益活动', raw))).toBe(before);
  expect(JSON.stringify(other.judge('公益活动', raw))).toBe(before);
  expect(Object.isFrozen(one.columns) && Object.isFrozen(one.columns['公益活动'])).toBe(true);
});
