/** A plan as one ES module without imports: the fast path of each record, and the runtime for all that surprises it. */
import { runtimeText } from '../../../generated/engine-runtime.ts';
import type { Plan, RecordPlan } from '../../../plan/plan.ts';
import * as runtime from '../../runtime/bundle.ts';
import { array, call, constant, give, literal, member, name, object, type Code, type Statement } from './code.ts';
import type { Mode } from './effects.ts';
import { prelude } from './prelude.ts';
import { printStatements } from './print.ts';
import { recordFunction } from './record-code.ts';
import { recordSchemas, type JsonSchema } from './schemas.ts';
import { Tables } from './tables.ts';
import { moduleTypes } from './types.ts';

export interface CompiledModule {
  /** An ES module that exports what Engine promises, and nothing else; without `lineJudge` where that is not compiled. */
  code: string;
  /** Its declarations (`.d.ts`). */
  types: string;
  /** By record name: what a line of data may look like. */
  schemas: Record<string, JsonSchema>;
}

export interface CompileOptions {
  /** So many rules of a record stand in one function; more are found through tables. */
  inlineRules?: number;
  /** Only these functions are compiled, the others ask the interpreter; all where absent. */
  functions?: readonly CompiledFunction[];
  /** Only for these record types; all where absent. */
  records?: readonly string[];
}

export type CompiledFunction = keyof typeof MODES;

/** Functions that grow much beyond this are not optimised as a whole. */
const INLINE_RULES = 40;

/** Compiles a checked plan. The same plan gives the same text. */
export function compileModule(plan: Plan, options: CompileOptions = {}): CompiledModule {
  return { code: moduleCode(plan, options), types: moduleTypes(plan), schemas: recordSchemas(plan) };
}

const MODES = { tally: 'tally', judge: 'judge', judgeLines: 'lines', lineJudge: 'bytes' } as const satisfies Record<string, Mode>;
const ALL_FUNCTIONS = Object.keys(MODES) as readonly CompiledFunction[];
/** What programs of others are given; `lineJudge` is for the command alone. */
export const PUBLIC_FUNCTIONS: readonly CompiledFunction[] = ['judge', 'judgeLines', 'tally'];
const ENGINE_FUNCTIONS = ['createLedger', 'createSettlement', 'finish'] as const;

/** As a script whose value is the engine: loading it costs less than loading a module. */
export function scriptCode(plan: Plan, options: CompileOptions = {}): string {
  const inside = moduleStatements(plan, options).map((statement) =>
    'exported' in statement ? { ...statement, exported: false } : statement,
  );
  const engine = object(['columns', ...ALL_FUNCTIONS, ...ENGINE_FUNCTIONS].map((member) => [member, name(member)]));
  return `(() => {\n${runtimeText}\n${printStatements([...inside, give(engine)])}})()`;
}

function moduleCode(plan: Plan, options: CompileOptions): string {
  return `${runtimeText}\n${printStatements(moduleStatements(plan, options))}`;
}

function moduleStatements(plan: Plan, options: CompileOptions): Statement[] {
  const { inlineRules = INLINE_RULES, functions = ALL_FUNCTIONS, records } = options;
  const tables = new Tables();
  const compiled: CompiledRecord[] = plan.records.flatMap((record, place) => {
    if (records?.includes(record.name) === false) return [];
    const cells = name(`cells${place}`);
    return functions.map((of) => {
      const functionName = `${MODES[of]}${place}`;
      const statements = recordFunction({ plan, tables, record, mode: MODES[of], inlineRules, functionName, cells });
      return { record, place, of, functionName, statements };
    });
  });
  const head = prelude(plan, Object.keys(runtime));
  const all = compiled.flatMap(({ statements }) => statements ?? []);
  return [...head, ...tables.statements(), ...plan.records.map(cells), ...all, ...exported(compiled, functions)];
}

interface CompiledRecord {
  record: RecordPlan;
  place: number;
  of: CompiledFunction;
  functionName: string;
  /** Undefined where only the interpreter can do it. */
  statements: readonly Statement[] | undefined;
}

function exported(compiled: readonly CompiledRecord[], functions: readonly CompiledFunction[]): Statement[] {
  return [
    { kind: 'const', name: 'columns', value: call('columnsOf', name('plan')), exported: true },
    ...ALL_FUNCTIONS.map((of) => ({
      ...entry(
        of,
        compiled.filter((each) => each.of === of && each.statements !== undefined),
      ),
      exported: PUBLIC_FUNCTIONS.includes(of) || functions.includes(of),
    })),
    ...ENGINE_FUNCTIONS.map(delegated),
  ];
}

const PARAMETERS: Record<CompiledFunction, readonly string[]> = {
  tally: ['record', 'raw'],
  judge: ['record', 'raw', 'ledger'],
  judgeLines: ['record', 'raw', 'ledger'],
  lineJudge: ['record'],
};

/** Chooses the record's function; the interpreter does what is not compiled, and throws for a record that there is not. */
function entry(of: CompiledFunction, compiled: readonly CompiledRecord[]): Statement {
  const parameters = PARAMETERS[of];
  const [, ...rest] = parameters.map(name);
  const cases = compiled.map((each) => ({
    values: [literal(each.record.name)],
    body: [give(of === 'lineJudge' ? lineJudge(each) : call(each.functionName, ...rest))],
  }));
  const otherwise = [give(call(member(call('interpreter'), of), ...parameters.map(name)))];
  const body: Statement[] = cases.length === 0 ? otherwise : [{ kind: 'switch', on: name('record'), cases, otherwise }];
  return { kind: 'function', name: of, parameters, exported: true, body };
}

/** Where the cells of a record's lines are found. */
function cells({ fields, key }: RecordPlan, place: number): Statement {
  const names = array(fields.map((field) => literal(field.name)));
  return constant(`cells${place}`, call('createByteRecord', names, literal(fields.findIndex((field) => field.name === key))));
}

function lineJudge({ place, functionName }: CompiledRecord): Code {
  return object([
    ['cells', name(`cells${place}`)],
    ['sink', name('sink')],
    ['judge', name(functionName)],
  ]);
}

function delegated(functionName: string): Statement {
  const body = [give(call(member(call('interpreter'), functionName), name('argument')))];
  return { kind: 'function', name: functionName, parameters: ['argument'], exported: true, body };
}
