/** Decision tables as code: see `tableValue` of the interpreter. Rows that disagree, or none that holds, set `bail`. */
import type { Expression } from '../../../plan/plan.ts';
import { array, both, call, either, literal, MISSING_NUMBER, UNDEFINED, type Code } from './code.ts';
import { MISSING_PLACE, isPresent, sameValues, select } from './choice.ts';
import { aligned, chosen, numberConstant, sum } from './numbers.ts';
import { Unsupported, type NumberOperand, type Operand } from './operand.ts';
import type { Scope } from './scope.ts';

type Table = Extract<Expression, { op: 'table' }>;

/** What compiles the parts; handed in, since a table is itself a value. */
interface Compiling {
  compile(expression: Expression, scope: Scope): Operand;
  condition(expression: Expression, scope: Scope): Code;
}

export function compileTable({ rows, policy, otherwise }: Table, scope: Scope, { compile, condition }: Compiling): Operand {
  const holds = rows.map((row) => condition(row.when, scope));
  if (policy === 'count') return counted(holds);
  const values = alike(rows.map((row) => compile(row.then, scope)));
  const [first] = values;
  if (first === undefined) throw new Unsupported('A table without rows.');
  const none = otherwise === undefined ? nothing(first) : compile(otherwise, scope);
  const chain = (): Operand => holds.reduceRight<Operand>((rest, hit, at) => select(hit, values[at] ?? first, rest), none);
  switch (policy) {
    case 'first':
      return chain();
    case 'unique':
      return select(call('single', array(holds)), chain(), nothing(first));
    case 'any':
      return select(call('agreeing', array(holds), array(values.map(({ code }) => code))), chain(), nothing(first));
    case 'sum': {
      const total = values.map((value, at) => summand(holds[at] ?? literal(false), value)).reduce((a, b) => sum(a, '+', b));
      return otherwise === undefined ? total : select(either(...holds), total, none);
    }
    default:
      return select(either(...holds), extreme(policy, holds, values, first), none);
  }
}

function counted(holds: readonly Code[]): NumberOperand {
  const zero = numberConstant('0');
  return holds.map((hit) => chosen(hit, numberConstant('1'), zero)).reduce((a, b) => sum(a, '+', b), zero);
}

function summand(hit: Code, value: Operand): NumberOperand {
  if (value.kind !== 'number') throw new Unsupported(`A sum of ${value.kind}.`);
  return { ...chosen(both(hit, isPresent(value)), value, numberConstant('0')), optional: false };
}

function extreme(which: 'min' | 'max', holds: readonly Code[], values: readonly Operand[], first: Operand): Operand {
  if (first.kind === 'text' || first.kind === 'boolean' || (first.kind === 'enum' && !first.ordered))
    throw new Unsupported(`The ${which} of ${first.kind}.`);
  const code = call(
    'extremeHit',
    literal(which === 'max' ? 1 : -1),
    missingOf(first),
    array(holds),
    array(values.map((value) => value.code)),
  );
  const optional = values.some((value) => value.optional);
  if (first.kind !== 'number') return { ...first, code, optional };
  const numbers = values as NumberOperand[];
  const [low, high] = [Math.min(...numbers.map((value) => value.low)), Math.max(...numbers.map((value) => value.high))];
  return { ...first, code, low, high, optional };
}

/** Numbers over one scale; enums of the same values. */
function alike(values: readonly Operand[]): Operand[] {
  const [first] = values;
  if (first?.kind === 'number') {
    const numbers = values.map((value) => {
      if (value.kind !== 'number') throw new Unsupported('Rows of different kinds.');
      return value;
    });
    const common = numbers.reduce((a, b) => aligned(a, b)[0]);
    return numbers.map((value) => aligned(value, common)[0]);
  }
  if (values.some((value) => value.kind !== first?.kind)) throw new Unsupported('Rows of different kinds.');
  if (first?.kind === 'enum' && values.some((value) => value.kind !== 'enum' || !sameValues(first, value)))
    throw new Unsupported('Rows of different enums.');
  return [...values];
}

/** Where no row holds: sets `bail`. */
function nothing(like: Operand): Operand {
  return { ...like, code: call('open', missingOf(like)), optional: false };
}

function missingOf({ kind }: Operand): Code {
  if (kind === 'text' || kind === 'boolean') return UNDEFINED;
  return kind === 'enum' ? literal(MISSING_PLACE) : MISSING_NUMBER;
}
