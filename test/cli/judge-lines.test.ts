import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesJudge } from '../../generator/cli/run/judge-lines.ts';
import { LineOutput } from '../../generator/cli/run/line-output.ts';
import { compileModule, createByteSink, createInterpreter, type Engine } from '../../generator/engine/index.ts';
import type { Plan } from '../../generator/plan/plan.ts';
import { aPlanWithRecords } from '../engine/arbitrary-plan.ts';
import { calendars, event, planOf, RAW, ruleOf } from '../engine/event-plan.ts';
import { loadModule } from '../engine/load-module.ts';
import { aBlock } from './arbitrary-lines.ts';

interface Given {
  record: string;
  lines: Uint8Array;
  ended: boolean;
}

/** All that becomes of blocks of lines, as one text; the second row of each is said to be repeated. */
function everything(plan: Plan, engine: Engine, blocks: readonly Given[], asOf?: string): string {
  const [ledger, twice] = [engine.createLedger(), engine.createLedger()];
  const sink = engine.lineJudge(plan.records[0]?.name ?? '')?.sink ?? createByteSink('');
  const answers = blocks.map(({ record, lines, ended }) => {
    const output = new LineOutput(sink, new Uint8Array(16));
    const repeated = { rows: new Set([1]), ledger: twice };
    const judged = linesJudge({ plan, engine, record, language: 'zh', asOf })({ lines, ended, ledger, output, repeated });
    const columns = plan.records.find(({ name }) => name === record)?.fields.map(({ name }) => name) ?? [];
    const others = [...judged.columns].filter((column) => !columns.includes(column)).sort();
    return { ...judged, columns: others, keys: [...judged.keys], text: Buffer.from(output.bytes()).toString() };
  });
  return JSON.stringify(
    { answers, accounts: [ledger, twice].map((each) => each.account()) },
    (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value),
    1,
  );
}

describe('lines of NDJSON', () => {
  it('give the same verdicts, rejects and sums from byte to byte as through JSON.parse and the interpreter', async () => {
    const aCase = aPlanWithRecords.chain(({ plan, raws }) => {
      const blocks = plan.records.map(({ name }) => {
        const own = raws.filter(({ record }) => record === name).map(({ raw }) => raw);
        return aBlock([...own, ...own]).map((block) => ({ record: name, ...block }));
      });
      return fc.record({ plan: fc.constant(plan), blocks: fc.tuple(...blocks) });
    });
    await fc.assert(
      fc.asyncProperty(
        aCase,
        fc.constantFrom(1, 40),
        fc.constantFrom(undefined, '2025-03-01'),
        async ({ plan, blocks }, inlineRules, asOf) => {
          const compiled = await loadModule(compileModule(plan, { inlineRules }).code);
          expect(everything(plan, compiled, blocks, asOf)).toBe(everything(plan, createInterpreter(plan), blocks, asOf));
        },
      ),
      { numRuns: 50, interruptAfterTimeLimit: 30_000 },
    );
  });
});

describe('the plain form', () => {
  const engine = loadModule(compileModule(planOf([ruleOf({})], { calendars })).code);
  const plain = JSON.stringify(RAW);
  const first = plain.slice(1, -1);

  it.each<[string, string, boolean]>([
    ['as programs write it', plain, true],
    ['with a carriage return', `${plain}\r`, true],
    ['with white space', plain.replaceAll('":', '" : ').replaceAll(',"', ', "'), true],
    ['in another order', JSON.stringify(Object.fromEntries(Object.entries(RAW).reverse())), true],
    ['with a column that is no field', `{${first},"备注":1.5}`, true],
    ['with null for what is missing', `{${first},"备注":null}`, true],
    ['a field twice', `{${first},"数量":3}`, false],
    ['another column twice', `{${first},"备注":1,"备注":1}`, false],
    ['an escape', plain.replace('张三', '\\u5f20三'), false],
    ['an escape in a name', plain.replace('数量', '\\u6570量'), false],
    ['an exponent', plain.replace(':2', ':2e0'), false],
    ['a leading zero', plain.replace(':2', ':02'), false],
    ['a value that is no plain one', plain.replace(':2', ':[2]'), false],
    ['a control character', plain.replace('张', '\t'), false],
    ['nothing', '', false],
    ['no field', '{}', false],
    ['cut off', plain.slice(0, -1), false],
    ['two records', plain + plain, false],
    ['white space before it', ` ${plain}`, false],
    ['a comma too many', `{${first},}`, false],
  ])('%s', async (_, line, isPlain) => {
    const judge = (await engine).lineJudge(event.name);
    if (judge === undefined) throw new Error('no judge of lines');
    judge.cells.lines = new TextEncoder().encode(`${line}\n`);
    expect(judge.cells.scan(0)).toBe(isPlain);
  });
});
