/** Norms over many records: the compiled module and the interpreter, in any order and however a run is divided. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileModule, createInterpreter, type Engine } from '../../generator/engine/index.ts';
import { checkPlan } from '../../generator/plan/invariants.ts';
import { aPlanThatCollects, type PlanWithRecords } from './arbitrary-plan.ts';
import { loadModule } from './load-module.ts';

type Given = PlanWithRecords['raws'];

/** What the run comes to, as one text; `twice` is counted, and taken away again. */
function outcome(engine: Engine, parts: readonly Given[], twice: Given, asOf: string | undefined): string {
  const ledgerOf = (raws: Given) => {
    const ledger = engine.createLedger(asOf === undefined ? {} : { asOf });
    for (const { record, raw } of raws) engine.judgeLines(record, raw, ledger);
    return ledger;
  };
  const [whole, ...others] = [...parts, twice].map(ledgerOf);
  if (whole === undefined) return '';
  for (const other of others) whole.absorb(structuredClone(other.account()));
  whole.absorb(structuredClone(ledgerOf(twice).account()), 'minus');
  const verdicts = engine.finish(whole);
  const { rules, records, rejected } = whole;
  return JSON.stringify(
    { verdicts, rules, records, rejected },
    (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value),
    1,
  );
}

describe('norms over many records', () => {
  it('come out the same compiled and interpreted, in any order, from any parts', async () => {
    const asOf = fc.constantFrom(undefined, '2024-12-31', '2025-10-15');
    await fc.assert(
      fc.asyncProperty(aPlanThatCollects, asOf, fc.nat({ max: 20 }), async ({ plan, raws }, day, cut) => {
        expect(checkPlan(plan)).toEqual([]);
        const compiled = await loadModule(compileModule(plan).code);
        const mixed = raws.toReversed();
        const reference = outcome(createInterpreter(plan), [raws], [], day);
        expect(outcome(compiled, [mixed.slice(0, cut), mixed.slice(cut)], raws.slice(0, 4), day)).toBe(reference);
      }),
      { numRuns: 80, interruptAfterTimeLimit: 45_000 },
    );
  });
});
