/** The same fourteen fines in other rule engines. */
import { ZenEngine } from '@gorules/zen-engine';
import { Engine as JsonRulesEngine } from 'json-rules-engine';
import { FINES, type Fine } from './flat-catalogue.ts';
import type { Raw } from './records.ts';

/** The sum of all fines on the records, in fen. */
export type SumFines = (raws: readonly Raw[]) => Promise<number>;

/** The names of columns in ASCII, which is all that zen-engine's expressions read. */
const COLUMNS: Readonly<Record<string, string>> = {
  种类: 'kind',
  情形: 'state',
  数量: 'count',
  天数: 'days',
  已补救: 'rescued',
  责任已清: 'cleared',
  自取证明: 'collected',
  被上级罚: 'fined',
};

export function asciiRecords(raws: readonly Raw[]): Raw[] {
  return raws.map((raw) => Object.fromEntries(Object.entries(raw).map(([column, value]) => [COLUMNS[column] ?? column, value])));
}

export function jsonRulesEngine(): SumFines {
  const engine = new JsonRulesEngine(
    FINES.map((fine) => ({
      name: fine.rule,
      conditions: {
        all: [
          { fact: '种类', operator: 'equal', value: fine.kind },
          { fact: '情形', operator: 'in', value: [...fine.cases] },
          ...Object.entries(fine.flags).map(([flag, value]) => ({ fact: flag, operator: 'equal', value })),
          ...(fine.perDay ? [{ fact: '天数', operator: 'greaterThan', value: 0 }] : []),
        ],
      },
      event: { type: fine.rule, params: { fen: fenOf(fine), perDay: fine.perDay } },
    })),
  );
  return async (raws) => {
    let sum = 0;
    for (const raw of raws) {
      const { events } = await engine.run(raw);
      for (const { params } of events) sum += charge(params as Charge, raw);
    }
    return sum;
  };
}

interface Charge {
  fen: number;
  perDay: boolean;
}

/** One decision table that collects what fires, on `asciiRecords`; `loop`: it takes a thousand records at once. */
export function zenEngine(mode: 'single' | 'loop'): SumFines {
  const flags = [...new Set(FINES.flatMap((fine) => Object.keys(fine.flags)))];
  const fields = ['种类', '情形', ...flags, '天数'].map((field) => COLUMNS[field] ?? field);
  const table = {
    hitPolicy: 'collect',
    inputs: fields.map((field, place) => ({ id: `i${place}`, name: field, field })),
    outputs: [
      { id: 'o0', name: 'fen', field: 'fen' },
      { id: 'o1', name: 'perDay', field: 'perDay' },
    ],
    rules: FINES.map((fine, place) => ({
      _id: `r${place}`,
      i0: JSON.stringify(fine.kind),
      i1: fine.cases.map((name) => JSON.stringify(name)).join(', '),
      ...Object.fromEntries(flags.map((flag, at) => [`i${at + 2}`, flag in fine.flags ? String(fine.flags[flag]) : ''])),
      [`i${flags.length + 2}`]: fine.perDay ? '> 0' : '',
      o0: String(fenOf(fine)),
      o1: String(fine.perDay),
    })),
    passThrough: false,
    inputField: mode === 'loop' ? 'records' : null,
    outputPath: mode === 'loop' ? 'fines' : null,
    executionMode: mode,
  };
  const position = { x: 0, y: 0 };
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position },
      { id: 'table', type: 'decisionTableNode', name: 'table', position, content: table },
      { id: 'out', type: 'outputNode', name: 'out', position },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  });
  if (mode === 'single') {
    return async (raws) => {
      let sum = 0;
      for (const raw of raws) {
        const { result } = await decision.evaluate(raw);
        for (const fine of result as Charge[]) sum += asciiCharge(fine, raw);
      }
      return sum;
    };
  }
  return async (raws) => {
    let sum = 0;
    for (let start = 0; start < raws.length; start += BATCH) {
      const batch = raws.slice(start, start + BATCH);
      const { result } = await decision.evaluate({ records: batch });
      (result as { fines: Charge[][] }).fines.forEach((fines, place) => {
        for (const fine of fines) sum += asciiCharge(fine, batch[place] ?? {});
      });
    }
    return sum;
  };
}

const BATCH = 1000;

function asciiCharge({ fen, perDay }: Charge, raw: Raw): number {
  return fen * raw['count'] * (perDay ? raw['days'] : 1);
}

function charge({ fen, perDay }: Charge, raw: Raw): number {
  return fen * raw['数量'] * (perDay ? raw['天数'] : 1);
}

function fenOf({ yuan }: Fine): number {
  return Math.round(Number(yuan) * 100);
}
