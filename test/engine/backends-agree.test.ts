import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileModule, createInterpreter, type Engine } from '../../generator/engine/index.ts';
import { checkPlan } from '../../generator/plan/invariants.ts';
import { aPlanWithRecords } from './arbitrary-plan.ts';
import { loadModule } from './load-module.ts';

interface Given {
  record: string;
  raw: unknown;
}

/** All that an engine says of the records, as one text. */
function everything(engine: Engine, raws: readonly Given[]): string {
  const ledger = engine.createLedger();
  const answers = raws.map(({ record, raw }) => ({
    judgement: engine.judge(record, raw),
    lines: engine.judgeLines(record, raw, ledger),
    rejections: ledger.rejections,
    tally: engine.tally(record, raw),
  }));
  const { records, rejected, rules, settlements } = ledger;
  const lines = settlements.map((settlement) => settlement.lines());
  expect(settlements.map((settlement) => Buffer.concat([...settlement.eachJson()]).toString())).toEqual(
    lines.map((each) => each.map((line) => `${JSON.stringify(line)}\n`).join('')),
  );
  const account = { records, rejected, rules, lines };
  return JSON.stringify(
    { answers, account, columns: engine.columns },
    (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value),
    1,
  );
}

describe('the compiled module', () => {
  it('gives the bytes of the interpreter on any plan and any records', async () => {
    await fc.assert(
      fc.asyncProperty(aPlanWithRecords, fc.constantFrom(1, 40), async ({ plan, raws }, inlineRules) => {
        expect(checkPlan(plan)).toEqual([]);
        const compiled = await loadModule(compileModule(plan, { inlineRules }).code);
        expect(everything(compiled, raws)).toBe(everything(createInterpreter(plan), raws));
      }),
      { numRuns: 150, interruptAfterTimeLimit: 45_000 },
    );
  });
});
