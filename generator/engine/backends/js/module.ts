/** A plan as one ES module without imports: the fast path of each record, and the runtime for all that surprises it. */
import { runtimeText } from '../../../generated/engine-runtime.ts';
import type { Plan, RecordPlan } from '../../../plan/plan.ts';
import * as runtime from '../../runtime/bundle.ts';
import { array, call, constant, give, literal, member, name, object, type Statement } from './code.ts';
import type { Mode } from './effects.ts';
import { prelude } from './prelude.ts';
import { printStatements } from './print.ts';
import { recordFunction } from './record-code.ts';
import { recordSchemas, type JsonSchema } from './schemas.ts';
import { Tables } from './tables.ts';
import { moduleTypes } from './types.ts';

export interface CompiledModule {
  /** An ES module that exports what Engine promises, and nothing else. */
  code: string;
  /** Its declarations (`.d.ts`). */
  types: string;
  /** By record name: what a line of data may look like. */
  schemas: Record<string, JsonSchema>;
}

export interface CompileOptions {
  /** So many rules of a record stand in one function; more are found through tables. */
  inlineRules?: number;
}

/** Functions that grow much beyond this are not optimised as a whole. */
const INLINE_RULES = 40;

/** Compiles a checked plan. The same plan gives the same text. */
export function compileModule(plan: Plan, { inlineRules = INLINE_RULES }: CompileOptions = {}): CompiledModule {
  return { code: moduleCode(plan, inlineRules), types: moduleTypes(plan), schemas: recordSchemas(plan) };
}

const MODES: readonly Mode[] = ['tally', 'judge', 'lines', 'bytes'];
const ENGINE_FUNCTIONS = ['createLedger', 'createSettlement', 'finish'] as const;

function moduleCode(plan: Plan, inlineRules: number): string {
  const tables = new Tables();
  const functions = plan.records.flatMap((record, place) =>
    MODES.flatMap((mode) =>
      recordFunction({ plan, tables, record, mode, inlineRules, functionName: `${mode}${place}`, cells: name(`cells${place}`) }),
    ),
  );
  const head = prelude(plan, Object.keys(runtime));
  return `${runtimeText}\n${printStatements([...head, ...tables.statements(), ...plan.records.map(cells), ...functions, ...exported(plan)])}`;
}

function exported(plan: Plan): Statement[] {
  const columns = plan.records.map(
    ({ name: record, fields }) => [record, array(fields.map((field) => literal(field.name)))] as const,
  );
  return [
    { kind: 'const', name: 'columns', value: object(columns), exported: true },
    entry(plan, 'judge', 'judge'),
    entry(plan, 'judgeLines', 'lines'),
    entry(plan, 'tally', 'tally'),
    lineJudge(plan),
    ...ENGINE_FUNCTIONS.map(delegated),
  ];
}

/** Chooses the record's function; the interpreter throws for a record that there is not. */
function entry(plan: Plan, functionName: string, mode: Mode): Statement {
  const parameters = mode === 'tally' ? ['record', 'raw'] : ['record', 'raw', 'ledger'];
  const [, ...rest] = parameters.map(name);
  const cases = plan.records.map(({ name: record }, place) => ({
    values: [literal(record)],
    body: [give(call(`${mode}${place}`, ...rest))],
  }));
  const otherwise = [give(call(member(call('interpreter'), functionName), ...parameters.map(name)))];
  return {
    kind: 'function',
    name: functionName,
    parameters,
    exported: true,
    body: [{ kind: 'switch', on: name('record'), cases, otherwise }],
  };
}

/** Where the cells of a record's lines are found. */
function cells({ fields, key }: RecordPlan, place: number): Statement {
  const names = array(fields.map((field) => literal(field.name)));
  return constant(`cells${place}`, call('createByteRecord', names, literal(fields.findIndex((field) => field.name === key))));
}

function lineJudge(plan: Plan): Statement {
  const cases = plan.records.map(({ name: record }, place) => ({
    values: [literal(record)],
    body: [
      give(
        object([
          ['cells', name(`cells${place}`)],
          ['sink', name('sink')],
          ['judge', name(`bytes${place}`)],
        ]),
      ),
    ],
  }));
  const otherwise = [give(call(member(call('interpreter'), 'lineJudge'), name('record')))];
  return {
    kind: 'function',
    name: 'lineJudge',
    parameters: ['record'],
    exported: true,
    body: [{ kind: 'switch', on: name('record'), cases, otherwise }],
  };
}

function delegated(functionName: string): Statement {
  const body = [give(call(member(call('interpreter'), functionName), name('argument')))];
  return { kind: 'function', name: functionName, parameters: ['argument'], exported: true, body };
}
