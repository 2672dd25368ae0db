import { describe, expect, it } from 'vitest';
import { createInterpreter } from '../../generator/engine/index.ts';
import { exampleFolder, loadVariant } from './example.ts';

/** S9 of the worked cases: the paper leaves open whether a year is a calendar year or rolls. */
describe('plans and drills where the author chooses rolling distances', () => {
  it.each([
    ['年度预案修订', '每 年', '不高于 12 月 为间隔', '预案修订', ['2023-11-20', '2024-11-25'], '2024-11-20', '5 day'],
    ['半年演练', '每 半年', '不高于 6 月 为间隔', '演练', ['2024-01-15', '2024-12-10'], '2024-07-15', '148 day'],
  ])('%s', async (name, every, apart, record, days, due, over) => {
    const changed = (text: string) => text.replace(new RegExp(`(例行 ${name} "[^"]*" )${every}`), `$1${apart}`);
    const { plan, diagnostics } = await loadVariant(exampleFolder('operations-manual'), changed);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const engine = createInterpreter(plan);
    const ledger = engine.createLedger({ asOf: '2024-12-31' });
    for (const day of days) engine.judge(record, { 单位: '城东局', 日期: day }, ledger);
    const late = engine.finish(ledger).filter(({ rule }) => rule === name);
    expect(late.map((verdict) => [verdict.kind, verdict.due, verdict.actual, verdict.over])).toEqual([['breach', due, days[1], over]]);
  });
});
