/** What filled-in checklists come to: each case is the answers of one list, judged by the interpreter and by the compiled module. */
import { URI, type LangiumDocument } from 'langium';
import { describe, expect, it } from 'vitest';
import { compileModule, createInterpreter, type Engine } from '../../../generator/engine/index.ts';
import { checkPlan } from '../../../generator/plan/invariants.ts';
import { lowerManual } from '../../../generator/plan/lower.ts';
import { runScenarios } from '../../../generator/scenarios/run-scenarios.ts';
import type { Verdict } from '../../../generator/plan/verdict.ts';
import { isManual, type Specification } from '../../../language/generated/ast.ts';
import { loadModule } from '../../engine/load-module.ts';
import { checkSpec, services } from '../../language/check-spec.ts';

const manual = await planOf(`
manual 服务 { version "1" effective 2024-01-01 }
record 检查 { 编号: text key  网点: unit  地区: one of 城市, 农村 default 城市  日期: date occurs }
checklist 窗口 on 检查 {
  section 仪容 {
    item 工牌 "佩戴统一工牌" weight 2 evidence photo
    item 着装 "着装整洁" answer one of 好, 中, 差 accepts 好, 中 evidence photo when failed
  }
  item 等候 "等候分钟数" answer number at most 10 weight 3 must pass
  item 坡道 "有无障碍坡道" when 地区 is 城市 may be n/a
  item 坡道防滑 "坡道防滑" when 坡道 weight 4
  pass when score >= 75%
}
checklist 抽查 { item 门 "门锁好" item 窗 "窗锁好" answer yes/no accepts yes  pass when score > 1 }
penalty 不达标 on failure of 窗口 { charge 网点 100 元 }
penalty 无工牌 on failure of 窗口 item 工牌, 着装 { when 地区 is 城市  charge 网点 5 元 }
`);
const engines: [string, Engine][] = [
  ['interpreter', createInterpreter(manual)],
  ['module', await loadModule(compileModule(manual).code)],
];

const good = { 工牌: ['是', '1.jpg'], 着装: '好', 等候: '3', 坡道: 'yes', 坡道防滑: '是' };
type Answers = Record<string, string | string[]>;

const CASES: [name: string, answers: Answers, expected: string[], head?: object][] = [
  ['all is well', good, []],
  ['a failed item; 9 of 11', { ...good, 工牌: ['否', '1.jpg'] }, ['无工牌 penalty 5.00', '窗口 deviation 工牌']],
  [
    'below the line: 7 of 11',
    { ...good, 坡道防滑: '否' },
    ['不达标 penalty 100.00', '窗口 deviation 坡道防滑', '窗口 miss 0.636364 of 0.75'],
  ],
  [
    'what does not apply does not count: 4 of 6',
    { ...good, 工牌: ['否', 'a'], 坡道: '不适用' },
    ['无工牌 penalty 5.00', '窗口 deviation 工牌', '不达标 penalty 100.00', '窗口 miss 0.666667 of 0.75'],
  ],
  ['in the country the slope does not apply', { 工牌: ['是', 'a'], 着装: '中', 等候: '10' }, [], { 地区: '农村' }],
  [
    'an item that must pass',
    { ...good, 等候: '10.5' },
    ['不达标 penalty 100.00', '窗口 deviation 等候', '窗口 miss 0.727273 of 0.75'],
  ],
  ['no photo: passed is not shown', { ...good, 工牌: '是' }, ['窗口 undecided 工牌 photo']],
  ['an open item that cannot matter', { 工牌: ['是', 'a'], 着装: '好', 等候: '3', 坡道: '否' }, ['窗口 deviation 坡道']],
  ['an open item that decides the list', { ...good, 坡道防滑: '' }, ['窗口 undecided 坡道防滑', '窗口 undecided 坡道防滑']],
  ['an answer that cannot be read', { ...good, 着装: '很好' }, ['窗口 undecided 着装']],
  ['n/a where it is not allowed', { ...good, 着装: 'N/A' }, ['窗口 undecided 着装']],
  ['before the manual takes effect', { ...good, 工牌: ['否', 'a'] }, [], { 日期: '2023-12-31' }],
];

describe.each(engines)('%s', (_, engine) => {
  it.each(CASES)('%s', (_, answers, expected, head = {}) => {
    expect(judged(engine, '窗口', answers, { 编号: '1', 网点: '城东', 日期: '2024-03-01', ...head })).toEqual(
      expected.sort(order),
    );
  });

  it('points, and the head that every checklist has', () => {
    expect(judged(engine, '抽查', { 门: '是', 窗: '否' }, { 编号: '1', 日期: '2024-03-01', 对象: '城东' })).toEqual([
      '抽查 deviation 窗',
      '抽查 miss 1 of 1',
    ]);
  });

  it('an unknown item is rejected, with the nearest one', () => {
    const row = { 编号: '1', 网点: '城东', 日期: '2024-03-01', 项目: '工牌子', 答案: '是' };
    const judgement = engine.judge('窗口', row);
    expect(judgement).toMatchObject({ ok: false, rejections: [{ code: 'record/unknown-enum-value', field: '项目' }] });
  });

  it('does not depend on the order of rows', () => {
    const head = { 编号: '1', 网点: '城东', 日期: '2024-03-01' };
    const entries = Object.entries({ ...good, 工牌: ['否', '1.jpg'] });
    expect(judged(engine, '窗口', Object.fromEntries(entries.reverse()), head)).toEqual([
      '无工牌 penalty 5.00',
      '窗口 deviation 工牌',
    ]);
  });
});

it('two lists are told apart, two answers to one item are said', () => {
  const [, engine] = engines[0] as [string, Engine];
  const ledger = engine.createLedger();
  const row = (编号: string, 答案: string) => engine.judge('抽查', { 编号, 日期: '2024-03-01', 项目: '门', 答案 }, ledger);
  for (const [key, answer] of [
    ['2', '是'],
    ['1', '是'],
    ['1', '否'],
    ['1', '否'],
  ] as const)
    row(key, answer);
  const told = engine
    .finish(ledger)
    .map(({ key, step, missing, because }) => [key, step, missing?.join(), because.at(-1)].join(' '));
  expect(told).toEqual([
    '1 门 门 同一张表上有几个不同的答案',
    '1 窗 窗 窗 没有填',
    '1  门,窗 合格线 > 1',
    '2 窗 窗 窗 没有填',
    '2  窗 合格线 > 1',
  ]);
});

it('scenarios give filled-in lists', async () => {
  const plan = await planOf(`
manual 服务 { version "1" }
checklist 窗口 { item 工牌 "佩戴统一工牌" weight 3  item 坡道 "有坡道" may be n/a  item 着装 "着装整洁"  pass when score >= 75% }
scenario "三分之四" {
  given answers to 窗口 of "1" date 2024-03-01 { 工牌: yes, 坡道 n/a because "二楼", 着装: no }
  given answers to 窗口 of "2" date 2024-03-01 { 工牌: no evidence "1.jpg", 坡道: yes }
  expect 窗口 of "1" fails 着装
  expect 窗口 of "2" fails
  expect 窗口 of "2" misses 55 pp
  expect 窗口 of "2" undecided missing 着装
}
scenario "都好" { given answers to 窗口 of "1" date 2024-03-01 { 工牌: yes, 坡道: yes, 着装: yes }  expect no 窗口 }
`);
  expect(checkPlan(plan)).toEqual([]);
  expect(runScenarios(plan, createInterpreter(plan)).results.flatMap(({ failures }) => failures)).toEqual([]);
});

it('keeps the promises of plans', () => {
  expect(checkPlan(manual)).toEqual([]);
});

function judged(engine: Engine, checklist: string, answers: Answers, head: object): string[] {
  const ledger = engine.createLedger();
  for (const [项目, given] of Object.entries(answers)) {
    const [答案, 凭证 = ''] = typeof given === 'string' ? [given] : given;
    const judgement = engine.judge(checklist, { ...head, 项目, 答案, 凭证 }, ledger);
    expect(judgement).toEqual({ ok: true, verdicts: [] });
  }
  return engine.finish(ledger).map(summary).sort(order);
}

function summary({ rule, kind, step, amount, missing, value, target }: Verdict): string {
  const what = kind === 'undecided' ? missing?.join() : kind === 'miss' ? `${value} of ${target}` : (amount ?? step);
  return [rule, kind, what].join(' ');
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

async function planOf(text: string) {
  const { document, diagnostics } = await checkSpec(text);
  expect(diagnostics.filter(({ severity }) => severity === 1)).toEqual([]);
  const documents = [document as LangiumDocument<Specification>];
  const header = documents[0]?.parseResult.value.declarations.find(isManual);
  const folder = URI.parse(document.uri.toString()).path.replace(/\/[^/]*$/, '');
  return lowerManual({ name: header?.name ?? '', manual: header, folder, documents }, services.shared);
}
