/** A metric counted on items and one from reported counts are the same, in any order of the records and however a run is divided. */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Engine, Ledger } from '../../../generator/engine/index.ts';
import { checkPlan } from '../../../generator/plan/invariants.ts';
import type { Verdict } from '../../../generator/plan/verdict.ts';
import { backendsOf } from '../../engine/engines.ts';
import { loadExample } from '../../examples/example.ts';

const { plan } = await loadExample(fileURLToPath(new URL('sources-agree', import.meta.url)));
const [[, reference], [, compiled]] = (await backendsOf(plan)) as [[string, Engine], [string, Engine]];

interface Item {
  局: string;
  产品: string;
  城市: boolean;
  到达日: string;
  妥投日?: string;
}

const item: fc.Arbitrary<Item> = fc.record(
  {
    局: fc.constantFrom('东', '西'),
    产品: fc.constantFrom('小包', '挂号'),
    城市: fc.boolean(),
    到达日: fc.constantFrom('2024-01-15', '2024-02-29', '2024-03-31', '2024-05-01', '2024-06-30'),
    妥投日: fc.constantFrom('2024-01-15', '2024-02-29', '2024-03-31', '2024-05-01', '2024-06-30'),
  },
  { requiredKeys: ['局', '产品', '城市', '到达日'] },
);
const items = fc.array(item, { maxLength: 40 });

type Given = readonly [record: string, raw: object];
const asItems = (list: readonly Item[]): Given[] => list.map((raw, at) => ['投递', { 编号: `${at}`, ...raw }]);

/** What a clerk would send in: one line a month, office and product. */
function asCounts(list: readonly Item[]): Given[] {
  const groups = Map.groupBy(
    list.filter(({ 城市 }) => 城市),
    ({ 局, 产品, 到达日 }) => [局, 产品, 到达日.slice(0, 7)].join(),
  );
  return [...groups.values()].map((group, at) => {
    const { 局, 产品, 到达日 } = group[0] as Item;
    const 分子 = group.filter((one) => one.妥投日 === one.到达日).length;
    return ['填报', { 编号: `${at}`, 局, 产品, 日期: `${到达日.slice(0, 7)}-28`, 分子, 分母: group.length }];
  });
}

function fed(engine: Engine, given: readonly Given[]): Ledger {
  const ledger = engine.createLedger({ asOf: '2024-12-31' });
  for (const [record, raw] of given) engine.judge(record, raw, ledger);
  return ledger;
}

const run = (engine: Engine, given: readonly Given[]): Verdict[] => engine.finish(fed(engine, given));
const withoutSource = (verdicts: Verdict[]): object[] => verdicts.map(({ record: _, ...rest }) => rest);

describe('a metric', () => {
  it('is a good plan', () => expect(checkPlan(plan)).toEqual([]));

  it('gives the same verdicts from items and from counts, but for the record', () => {
    fc.assert(
      fc.property(items, (list) => {
        expect(withoutSource(run(reference, asCounts(list)))).toEqual(withoutSource(run(reference, asItems(list))));
      }),
    );
  });

  it('does not look at the order of the records, nor at the engine', () => {
    fc.assert(
      fc.property(items, (list) => {
        expect(run(compiled, asItems(list).reverse())).toEqual(run(reference, asItems(list)));
      }),
    );
  });

  it('is put together from parts, and what was counted twice is taken away', () => {
    fc.assert(
      fc.property(items, items, (list, more) => {
        const [whole, rest] = [fed(reference, asItems(list)), fed(reference, asItems(more))];
        whole.absorb(structuredClone(rest.account()));
        whole.absorb(structuredClone(rest.account()), 'minus');
        expect(reference.finish(whole)).toEqual(run(reference, asItems(list)));
        const joined = fed(reference, asItems(list));
        joined.absorb(structuredClone(rest.account()));
        expect(reference.finish(joined)).toEqual(run(reference, asItems([...list, ...more])));
      }),
    );
  });

  it('that both sources give differently is in conflict, and nothing is charged', () => {
    const items = asItems([{ 局: '东', 产品: '小包', 城市: true, 到达日: '2024-01-15' }]);
    const verdicts = run(reference, [
      ...items,
      ['填报', { 编号: '1', 局: '东', 产品: '小包', 日期: '2024-01-31', 分子: 1, 分母: 2 }],
    ]);
    expect(verdicts.map(({ rule, kind, between }) => [rule, kind, between])).toEqual([
      ['月度达标', 'conflict', ['投递', '填报']],
      ['季度达标', 'conflict', ['投递', '填报']],
      ['均值达标', 'conflict', ['投递', '填报']],
    ]);
    expect(verdicts[0]?.because).toEqual(['2024-01 投递: 0/1', '2024-01 填报: 1/2']);
  });

  it('without a denominator says nothing', () => {
    expect(run(reference, [['填报', { 编号: '1', 局: '东', 产品: '小包', 日期: '2024-01-31', 分子: 0, 分母: 0 }]])).toEqual([]);
  });

  it('is dated where it is settled, and not before that day', () => {
    const miss = asItems([{ 局: '东', 产品: '挂号', 城市: true, 到达日: '2024-01-15' }]);
    const ofMonth = (asOf: string) => {
      const ledger = reference.createLedger({ asOf });
      for (const [record, raw] of miss) reference.judge(record, raw, ledger);
      return reference.finish(ledger).map(({ rule, date, period, amount }) => [rule, date, period, amount]);
    };
    const monthly = ['月度达标', '2024-01-31', '2024-01', undefined];
    expect(ofMonth('2024-01-30')).toEqual([]);
    expect(ofMonth('2024-02-15')).toEqual([monthly]);
    expect(ofMonth('2024-03-31').slice(0, 2)).toEqual([['按比扣减', '2024-03-31', '2024-01', '50000.00'], monthly]);
  });
});
