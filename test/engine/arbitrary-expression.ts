/** Random well-typed expressions over the fields, parameters and calendars of a plan. */
import fc from 'fast-check';
import type { ConstantExpression, Expression, FieldPlan, HitPolicy, ValueType } from '../../generator/plan/plan.ts';
import {
  all,
  any,
  BOOLEAN,
  calculate,
  call,
  choose,
  compare,
  constant,
  DATE,
  DATETIME,
  DAYS,
  days,
  missing,
  MINUTES,
  MONEY,
  MONTH,
  MONTHS,
  not,
  NUMBER,
  orElse,
  parameter,
  POINTS,
  present,
  RATIO,
  RATIO_A_DAY,
  TIME,
  WORKDAYS,
  workdays,
} from './plan-builder.ts';

export interface ExpressionScope {
  fields: readonly Pick<FieldPlan, 'name' | 'type' | 'optional'>[];
  parameters: readonly { name: string; type: ValueType }[];
  calendars: readonly string[];
}

type Kind = ValueType['kind'];
const COMPARISONS = ['=', '≠', '<', '≤', '>', '≥'] as const;

/** Texts that would break a careless printer. */
export const HOSTILE = [
  'a"b',
  "it's",
  '\\',
  '\u2028',
  '${x}',
  '`',
  '*/',
  '</script>',
  '__proto__',
  'constructor',
  '换\n行',
  '🙂',
  '\ud800',
  '<!--',
  '//',
];

export const aConstantOf = (type: ValueType): fc.Arbitrary<ConstantExpression> =>
  valueOf(type).map((value) => constantOf(type, value));

function constantOf(type: ValueType, value: string | boolean): ConstantExpression {
  const unit = type.kind === 'quantity' && type.unit !== undefined ? ` ${type.unit}` : '';
  return constant(type, value, `${value}${unit}`);
}

function valueOf(type: ValueType): fc.Arbitrary<string | boolean> {
  switch (type.kind) {
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...type.values);
    case 'quantity':
      return fc.constantFrom(
        '0',
        '1',
        '2',
        '-3',
        '0.5',
        '15',
        '500',
        '0.005',
        '12.345',
        '2',
        '50',
        '300',
        '1000000',
        '99999999999',
        '3.333333',
      );
    case 'ratio':
      return fc.constantFrom('0.8', '1', '0.9995', '0.125');
    case 'points':
      return fc.constantFrom('0.016', '0.01', '0');
    case 'date':
      return fc.constantFrom('2024-02-29', '2025-01-01', '2025-09-30', '2025-10-08', '2024-12-31', '2023-12-31', '2199-12-31');
    case 'month':
      return fc.constantFrom('2024-02', '2025-09');
    case 'datetime':
      return fc.constantFrom('2025-09-30T08:30:00', '2024-02-29T23:59:59');
    case 'time':
      return fc.constantFrom('08:30', '17:00');
    default:
      return fc.constantFrom('张三', '李四', ...HOSTILE);
  }
}

/** Conditions, numbers, dates ... of at most `maxDepth` levels. */
export function expressionsOf(scope: ExpressionScope, maxDepth: number): Record<Kind, fc.Arbitrary<Expression>> {
  return fc.letrec<Record<Kind, Expression>>((tie) => {
    const of = (kind: Kind): fc.Arbitrary<Expression> => tie(kind);
    const depthIdentifier = fc.createDepthIdentifier();
    const expressionOf = (kind: Kind): fc.Arbitrary<Expression> => {
      const choice = fc
        .tuple(of('boolean'), of(kind), of(kind))
        .map(([condition, then, otherwise]) => choose(condition, then, otherwise));
      const fallback = fc.tuple(of(kind), of(kind)).map(([left, right]) => orElse(left, right));
      return fc.oneof(
        { maxDepth, depthIdentifier },
        simpleExpression(kind, scope),
        choice,
        fallback,
        aTable(kind, of),
        ...compound(kind, scope, of),
      );
    };
    return Object.fromEntries(KINDS.map((kind) => [kind, expressionOf(kind)])) as Record<Kind, fc.Arbitrary<Expression>>;
  });
}

/** Rows with any conditions: some overlap, some leave gaps. */
function aTable(kind: Kind, of: Of): fc.Arbitrary<Expression> {
  const rows = fc.array(fc.tuple(of('boolean'), of(kind)), { minLength: 1, maxLength: 3 });
  const policies: HitPolicy[] = ['unique', 'first', 'any', ...(POLICIES[kind] ?? [])];
  return fc
    .tuple(rows, fc.constantFrom(...policies), fc.option(of(kind), { nil: undefined }))
    .map(([made, policy, otherwise]) => ({
      op: 'table',
      type: made[0]?.[1].type ?? BOOLEAN,
      table: '表"1"',
      policy,
      rows: made.map(([when, then], place) => ({ label: `第 ${place + 1} 行`, when, then })),
      ...(otherwise !== undefined && { otherwise }),
    }));
}

const POLICIES: Partial<Record<Kind, HitPolicy[]>> = {
  quantity: ['sum', 'min', 'max', 'count'],
  date: ['min', 'max'],
  ratio: ['min', 'max'],
  datetime: ['min', 'max'],
};

const KINDS: readonly Kind[] = ['boolean', 'quantity', 'ratio', 'points', 'date', 'month', 'datetime', 'time', 'text'];

/** Fields, parameters and constants of the kind. */
function simpleExpression(kind: Kind, { fields, parameters }: ExpressionScope): fc.Arbitrary<Expression> {
  const leaves: Expression[] = [
    ...fields.filter(({ type }) => type.kind === kind).map(({ name, type }): Expression => ({ op: 'field', type, name })),
    ...parameters.filter(({ type }) => type.kind === kind).map(({ name, type }) => parameter(name, type)),
  ];
  const constants = [
    ...CONSTANT_TYPES.filter((type) => type.kind === kind).map(aConstantOf),
    ...(kind === 'date' ? [fc.constant<Expression>({ op: 'asOf', type: DATE })] : []),
    ...(kind === 'datetime' ? [fc.constant<Expression>({ op: 'asOf', type: DATETIME })] : []),
  ];
  const fromFields = fields.filter(({ type }) => type.kind === kind).map(({ type }) => aConstantOf(type));
  const arbitraries = leaves.length === 0 ? [] : [{ weight: 3, arbitrary: fc.constantFrom(...leaves) }];
  const weighted = [...arbitraries, ...[...constants, ...fromFields].map((arbitrary) => ({ weight: 1, arbitrary }))];
  return fc.oneof(...weighted);
}

const CONSTANT_TYPES: readonly ValueType[] = [
  BOOLEAN,
  { kind: 'text' },
  NUMBER,
  MONEY,
  RATIO,
  RATIO_A_DAY,
  POINTS,
  DATE,
  MONTH,
  DATETIME,
  TIME,
];

type Of = (kind: Kind) => fc.Arbitrary<Expression>;

function compound(kind: Kind, scope: ExpressionScope, of: Of): fc.Arbitrary<Expression>[] {
  switch (kind) {
    case 'boolean':
      return conditions(scope, of);
    case 'quantity':
      return numbers(scope, of);
    case 'date':
      return dates(scope, of);
    case 'ratio':
      return [fc.tuple(aConstantOf(RATIO_A_DAY), of('quantity')).map(([rate, time]) => calculate(RATIO, rate, '×', time))];
    case 'month':
      return [of('date').map((date) => call(MONTH, 'monthOf', [date])), shifted(MONTH, of('month'), aConstantOf(MONTHS))];
    case 'datetime':
      return [shifted(DATETIME, of('datetime'), aConstantOf(MINUTES))];
    default:
      return [];
  }
}

function conditions({ fields }: ExpressionScope, of: Of): fc.Arbitrary<Expression>[] {
  const compared = (['quantity', 'date', 'month', 'datetime', 'ratio'] as const).map((kind) =>
    fc
      .tuple(of(kind), fc.constantFrom(...COMPARISONS), of(kind))
      .map(([left, comparison, right]) => compare(left, comparison, right)),
  );
  const keyed = fields.filter(({ type }) => ['enum', 'text', 'person', 'unit'].includes(type.kind));
  const equal = keyed.map(({ name, type }) =>
    fc
      .tuple(fc.constantFrom('=', '≠'), aConstantOf(type))
      .map(([comparison, value]) => compare({ op: 'field', type, name }, comparison, value)),
  );
  const among = keyed.map(({ name, type }) =>
    fc
      .array(aConstantOf(type), { minLength: 1, maxLength: 3 })
      .map((values): Expression => ({ op: 'in', type: BOOLEAN, left: { op: 'field', type, name }, values })),
  );
  const ordered = fields
    .filter(({ type }) => type.kind === 'enum' && type.ordered)
    .map(({ name, type }) =>
      fc
        .tuple(fc.constantFrom(...COMPARISONS), aConstantOf(type))
        .map(([comparison, value]) => compare({ op: 'field', type, name }, comparison, value)),
    );
  const tested = fields.flatMap(({ name, type }) => [
    fc.constant(present({ op: 'field', type, name })),
    fc.constant(missing({ op: 'field', type, name })),
  ]);
  return [
    fc.array(of('boolean'), { minLength: 1, maxLength: 3 }).map((parts) => all(...parts)),
    fc.array(of('boolean'), { minLength: 1, maxLength: 3 }).map((parts) => any(...parts)),
    of('boolean').map(not),
    ...compared,
    ...equal,
    ...equal,
    ...among,
    ...ordered,
    ...(tested.length === 0 ? [] : [fc.oneof(...tested)]),
  ];
}

function numbers({ calendars }: ExpressionScope, of: Of): fc.Arbitrary<Expression>[] {
  const pair = fc.tuple(of('quantity'), of('quantity'));
  return [
    fc
      .tuple(pair, fc.constantFrom('+', '-', '×', '×', '×', '×', '÷'), fc.constantFrom(NUMBER, MONEY, RATIO_A_DAY))
      .map(([[left, right], operator, type]) => calculate(type, left, operator, right)),
    pair.map(([left, right]) => calculate(MONEY, left, '×', right)),
    of('quantity').map((value): Expression => ({ op: 'negate', type: value.type, of: value })),
    fc.tuple(fc.constantFrom('floor', 'ceil', 'abs'), of('quantity')).map(([name, value]) => call(value.type, name, [value])),
    fc
      .tuple(fc.constantFrom('max', 'min'), pair)
      .map(([name, [left, right]]) => call(left.type, name, [left, right], undefined, '取')),
    fc.tuple(of('date'), of('date')).map(([left, right]) => calculate(DAYS, left, '-', right)),
    fc.tuple(of('datetime'), of('datetime')).map(([left, right]) => calculate(MINUTES, left, '-', right)),
    fc.tuple(of('time'), of('time')).map(([left, right]) => calculate(MINUTES, left, '-', right)),
    fc
      .tuple(of('date'), of('date'), fc.constantFrom(...calendars))
      .map(([from, to, calendar]) => call(WORKDAYS, 'workdays', [from, to], calendar, '工作日')),
  ];
}

function dates({ calendars }: ExpressionScope, of: Of): fc.Arbitrary<Expression>[] {
  const smallDays = fc.constantFrom('0', '1', '15', '-3', '1.5', '400').map(days);
  const smallWorkdays = fc.constantFrom('0', '1', '2', '-1', '7', '2.5').map(workdays);
  return [
    shifted(DATE, of('date'), smallDays),
    shifted(DATE, of('date'), aConstantOf(MONTHS)),
    fc.tuple(of('date'), of('quantity')).map(([date, number]) => calculate(DATE, date, '+', number)),
    fc
      .tuple(of('date'), fc.constantFrom('+', '-'), smallWorkdays, fc.constantFrom(...calendars))
      .map(([date, operator, number, calendar]) => calculate(DATE, date, operator, number, calendar)),
    fc
      .tuple(of('date'), smallWorkdays, fc.constantFrom(...calendars))
      .map(([date, number, calendar]) => call(DATE, 'workday', [date, number], calendar)),
    of('datetime').map((instant) => call(DATE, 'dateOf', [instant])),
    fc.tuple(fc.constantFrom('max', 'min'), of('date'), of('date')).map(([name, a, b]) => call(DATE, name, [a, b])),
  ];
}

function shifted(type: ValueType, from: fc.Arbitrary<Expression>, by: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc
    .tuple(from, fc.constantFrom('+', '-'), by)
    .map(([value, operator, distance]) => calculate(type, value, operator, distance));
}
