/** What recurs is judged in a time that grows with the records, not with subjects times periods times records. */
import { expect, it } from 'vitest';
import { createInterpreter } from '../../../generator/engine/index.ts';
import { lowerManual } from '../../../generator/plan/lower.ts';
import { formatDate, parseDate } from '../../../language/values/date.ts';
import { contextOf } from '../../documents/build.ts';

const SPEC = `规程 试行 { 版本 "1" }
机构 加盟网点
记录 巡检 { 编号: text key 站点: text 日期: date occurs }
例行 巡检到站 "巡检" 每 日 { 针对 巡检 逐 站点 }`;
const SITES = 150;
const DAYS = 366;

it('many places, each looked after every day but one', async () => {
  const { manual } = await contextOf(SPEC);
  const engine = createInterpreter(lowerManual(manual.files, manual.shared));
  const ledger = engine.createLedger({ asOf: '2024-12-31' });
  const first = parseDate('2024-01-01') ?? 0;
  for (let site = 0; site < SITES; site++) {
    for (let day = 0; day < DAYS; day++)
      if (day !== site)
        engine.judge('巡检', { 编号: `${site}/${day}`, 站点: `站${site}`, 日期: formatDate(first + day) }, ledger);
  }
  const start = performance.now();
  const verdicts = engine.finish(ledger);
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(verdicts.map(({ date, subject }) => `${date} ${subject}`).slice(0, 2)).toEqual(['2024-01-01 站0', '2024-01-02 站1']);
  expect(verdicts.length).toBe(SITES);
  expect(ledger.rules[0]).toMatchObject({ kept: SITES * (DAYS - 1), findings: SITES });
});
