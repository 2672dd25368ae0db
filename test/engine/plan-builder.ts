/** Short ways to write plans in tests. */
import type {
  ArithmeticOperator,
  Comparison,
  ConstantExpression,
  Dimension,
  EffectPlan,
  Expression,
  FieldPlan,
  FunctionName,
  Plan,
  RecordPlan,
  RulePlan,
  SourcePlace,
  ValueType,
} from '../../generator/plan/plan.ts';

export const BOOLEAN: ValueType = { kind: 'boolean' };
export const TEXT: ValueType = { kind: 'text' };
export const PERSON: ValueType = { kind: 'person' };
export const DATE: ValueType = { kind: 'date' };
export const MONTH: ValueType = { kind: 'month' };
export const DATETIME: ValueType = { kind: 'datetime' };
export const TIME: ValueType = { kind: 'time' };
export const RATIO: ValueType = { kind: 'ratio' };
export const RATIO_A_DAY: ValueType = { kind: 'quantity', dimension: { '%': 1, day: -1 }, unit: '%/日' };
export const POINTS: ValueType = { kind: 'points' };
export const MONEY = quantity({ money: 1 }, '元');
export const DAYS = quantity({ day: 1 }, '日');
export const WORKDAYS = quantity({ workday: 1 }, '工作日');
export const MONTHS = quantity({ month: 1 }, '个月');
export const MINUTES = quantity({ minute: 1 }, '分钟');
export const PIECES = quantity({ 件: 1 }, '件');
export const NUMBER = quantity({});

export function quantity(dimension: Dimension, unit?: string): ValueType {
  return { kind: 'quantity', dimension, ...(unit !== undefined && { unit }) };
}

export function oneOf(values: string[], ordered = false): ValueType {
  return { kind: 'enum', values, ordered };
}

export const NOWHERE: SourcePlace = { file: 'manual.postil', line: 0, character: 0 };

export function constant(type: ValueType, value: string | boolean, text = String(value)): ConstantExpression {
  return { op: 'constant', type, value, text };
}

export function yuan(value: string, per = ''): ConstantExpression {
  return constant(quantity({ money: 1 }, `元${per}`), value, `${value} 元${per}`);
}

export function number(value: string): ConstantExpression {
  return constant(NUMBER, value);
}

export function days(value: string): ConstantExpression {
  return constant(DAYS, value, `${value} 日`);
}

export function workdays(value: string): ConstantExpression {
  return constant(WORKDAYS, value, `${value} 工作日`);
}

export function all(...of: Expression[]): Expression {
  return { op: 'and', type: BOOLEAN, of };
}

export function any(...of: Expression[]): Expression {
  return { op: 'or', type: BOOLEAN, of };
}

export function not(of: Expression): Expression {
  return { op: 'not', type: BOOLEAN, of };
}

export function compare(left: Expression, comparison: Comparison, right: Expression): Expression {
  return { op: 'compare', type: BOOLEAN, comparison, left, right };
}

export function present(of: Expression): Expression {
  return { op: 'present', type: BOOLEAN, of };
}

export function missing(of: Expression): Expression {
  return { op: 'missing', type: BOOLEAN, of };
}

export function calculate(
  type: ValueType,
  left: Expression,
  operator: ArithmeticOperator,
  right: Expression,
  calendar?: string,
): Expression {
  return { op: 'arithmetic', type, operator, left, right, ...(calendar !== undefined && { calendar }) };
}

export function times(type: ValueType, first: Expression, ...rest: Expression[]): Expression {
  return rest.reduce((left, right) => calculate(type, left, '×', right), first);
}

export function orElse(left: Expression, right: Expression): Expression {
  return { op: 'default', type: left.type, left, right };
}

export function choose(condition: Expression, then: Expression, otherwise: Expression): Expression {
  return { op: 'if', type: then.type, condition, then, else: otherwise };
}

export function call(
  type: ValueType,
  name: FunctionName,
  args: Expression[],
  calendar?: string,
  text: string = name,
): Expression {
  return { op: 'call', type, function: name, text, arguments: args, ...(calendar !== undefined && { calendar }) };
}

export function parameter(name: string, type: ValueType): Expression {
  return { op: 'parameter', type, name };
}

/** Expressions over the fields of one record, whose types need not be repeated. */
export function over(record: Pick<RecordPlan, 'fields' | 'computed'>) {
  const types = new Map([...record.fields, ...record.computed].map((field) => [field.name, field.type]));
  const typeOf = (name: string): ValueType => {
    const type = types.get(name);
    if (type === undefined) throw new Error(`The test's record has no field ${name}.`);
    return type;
  };
  const field = (name: string): Expression => ({ op: 'field', type: typeOf(name), name });
  const valueOf = (name: string, value: string): ConstantExpression => constant(typeOf(name), value);
  return {
    field,
    is: (name: string, value: string): Expression => compare(field(name), '=', valueOf(name, value)),
    among: (name: string, ...values: string[]): Expression => ({
      op: 'in',
      type: BOOLEAN,
      left: field(name),
      values: values.map((value) => valueOf(name, value)),
    }),
  };
}

export function field(name: string, type: ValueType, more: Partial<FieldPlan> = {}): FieldPlan {
  return { name, type, optional: false, ...more };
}

export function optional(name: string, type: ValueType): FieldPlan {
  return { name, type, optional: true };
}

export function withDefault(name: string, type: ValueType, value: string | boolean): FieldPlan {
  return { name, type, optional: false, default: constant(type, value) };
}

export function record(name: string, fields: FieldPlan[], more: Partial<RecordPlan> = {}): RecordPlan {
  return { name, fields, computed: [], source: NOWHERE, ...more };
}

export function rule(name: string, on: string, more: Partial<RulePlan> = {}): RulePlan {
  return { id: name, name, record: on, unless: [], needs: [], overrides: [], effects: [], cites: [], source: NOWHERE, ...more };
}

/** On the field 责任人. */
export function charge(amount: Expression, subject = '责任人'): EffectPlan {
  return { kind: 'charge', subject: { field: subject }, amount };
}

export function plan(more: Partial<Plan> = {}): Plan {
  return {
    format: 'postil-plan',
    version: 1,
    language: 'zh',
    manual: { name: '测试', timezone: 'Asia/Shanghai', currency: 'CNY', rounding: { mode: 'half-up', step: '0.01' } },
    calendars: [],
    parameters: [],
    records: [],
    derived: [],
    rules: [],
    collectors: [],
    settlements: [],
    scenarios: [],
    ...more,
  };
}
