/** The promises `closed`, `typed` and `exact` for one expression. */
import { parseDate, parseMonth } from '../../language/values/date.ts';
import { parseDateTime, parseTime } from '../../language/values/datetime.ts';
import { parseDecimal } from '../../language/values/rational.ts';
import type { ConstantExpression, Expression, ValueType } from './plan.ts';

export interface ExpressionScope {
  fields: ReadonlyMap<string, ValueType>;
  parameters: ReadonlyMap<string, ValueType>;
  calendars: ReadonlySet<string>;
  timezone: string;
}

/** Kinds that compare and calculate with one another. */
type Group = 'number' | 'text' | 'boolean' | 'enum' | 'date' | 'month' | 'datetime' | 'time';

const GROUPS: Record<ValueType['kind'], Group> = {
  text: 'text',
  person: 'text',
  unit: 'text',
  boolean: 'boolean',
  enum: 'enum',
  quantity: 'number',
  ratio: 'number',
  points: 'number',
  date: 'date',
  month: 'month',
  datetime: 'datetime',
  time: 'time',
};

/** `typed: and of text`; none for a good expression. */
export function expressionProblems(expression: Expression, scope: ExpressionScope): string[] {
  return [...own(expression, scope), ...parts(expression).flatMap((part) => expressionProblems(part, scope))];
}

function own(node: Expression, scope: ExpressionScope): string[] {
  switch (node.op) {
    case 'constant':
      return isReadable(node, scope.timezone) ? [] : [`exact: the constant ${node.text} (${node.value}) is no ${node.type.kind}`];
    case 'field':
    case 'parameter': {
      const type = (node.op === 'field' ? scope.fields : scope.parameters).get(node.name);
      if (type === undefined) return [`closed: unknown ${node.op} ${node.name}`];
      return type.kind === node.type.kind ? [] : [`typed: ${node.op} ${node.name} is ${type.kind}, not ${node.type.kind}`];
    }
    case 'asOf':
      return node.type.kind === 'date' || node.type.kind === 'datetime' ? [] : [`typed: as-of is no ${node.type.kind}`];
    case 'unknown':
      return [];
    case 'table':
      return [
        ...node.rows.flatMap(({ when }) => expectGroup(when, 'boolean', 'table')),
        ...node.rows.flatMap(({ then }) => (node.policy === 'count' ? [] : expectGroup(then, groupOf(node), 'table'))),
        ...(node.otherwise === undefined ? [] : expectGroup(node.otherwise, groupOf(node), 'table')),
      ];
    case 'and':
    case 'or':
    case 'not':
      return parts(node).flatMap((part) => expectGroup(part, 'boolean', node.op));
    case 'compare':
      return comparable(node);
    case 'in':
      return node.values.flatMap((value) => expectGroup(value, groupOf(node.left), 'in'));
    case 'present':
    case 'missing':
      return expectGroup(node, 'boolean', node.op);
    case 'arithmetic':
      return [...calendarProblems(node.calendar, scope), ...calculable(node)];
    case 'negate':
      return expectGroup(node.of, 'number', 'negate');
    case 'if':
      return [
        ...expectGroup(node.condition, 'boolean', 'if'),
        ...[node.then, node.else].flatMap((part) => expectGroup(part, groupOf(node), 'if')),
      ];
    case 'default':
      return parts(node).flatMap((part) => expectGroup(part, groupOf(node), 'default'));
    case 'call':
      return [...calendarProblems(node.calendar, scope), ...callable(node)];
  }
}

function parts(node: Expression): readonly Expression[] {
  switch (node.op) {
    case 'constant':
    case 'field':
    case 'parameter':
    case 'asOf':
    case 'unknown':
      return [];
    case 'table':
      return [...node.rows.flatMap(({ when, then }) => [when, then]), ...(node.otherwise === undefined ? [] : [node.otherwise])];
    case 'and':
    case 'or':
      return node.of;
    case 'not':
    case 'present':
    case 'missing':
    case 'negate':
      return [node.of];
    case 'in':
      return [node.left, ...node.values];
    case 'if':
      return [node.condition, node.then, node.else];
    case 'call':
      return node.arguments;
    default:
      return [node.left, node.right];
  }
}

function comparable({ comparison, left, right }: Extract<Expression, { op: 'compare' }>): string[] {
  if (groupOf(left) !== groupOf(right)) return [`typed: ${left.type.kind} ${comparison} ${right.type.kind}`];
  if (comparison === '=' || comparison === '≠') return [];
  const isOrdered =
    groupOf(left) === 'enum' ? left.type.kind === 'enum' && left.type.ordered : !['text', 'boolean'].includes(groupOf(left));
  return isOrdered ? [] : [`typed: ${left.type.kind} has no order`];
}

function calculable({ operator, left, right }: Extract<Expression, { op: 'arithmetic' }>): string[] {
  const [a, b] = [groupOf(left), groupOf(right)];
  const isTime = (group: Group): boolean => ['date', 'month', 'datetime', 'time'].includes(group);
  const fits =
    (a === 'number' && b === 'number') ||
    (isTime(a) && a === b && operator === '-') ||
    (isTime(a) && b === 'number' && (operator === '+' || operator === '-')) ||
    (a === 'number' && isTime(b) && operator === '+');
  return fits ? [] : [`typed: ${left.type.kind} ${operator} ${right.type.kind}`];
}

function callable(node: Extract<Expression, { op: 'call' }>): string[] {
  const groups: Record<typeof node.function, readonly Group[]> = {
    max: node.arguments.map(() => groupOf(node)),
    min: node.arguments.map(() => groupOf(node)),
    floor: ['number'],
    ceil: ['number'],
    abs: ['number'],
    workdays: ['date', 'date'],
    workday: ['date', 'number'],
    monthOf: ['date'],
    dateOf: ['datetime'],
    dayOfMonth: ['month', 'number'],
    at: ['date', 'time'],
  };
  const expected = groups[node.function];
  if (expected.length !== node.arguments.length || expected.length === 0)
    return [`typed: ${node.function} of ${node.arguments.length} arguments`];
  const needsCalendar = node.function === 'workdays' || node.function === 'workday';
  return [
    ...(needsCalendar && node.calendar === undefined ? [`closed: ${node.function} without a calendar`] : []),
    ...node.arguments.flatMap((argument, place) => expectGroup(argument, expected[place] ?? 'number', node.function)),
  ];
}

function calendarProblems(calendar: string | undefined, { calendars }: ExpressionScope): string[] {
  return calendar === undefined || calendars.has(calendar) ? [] : [`closed: unknown calendar ${calendar}`];
}

function expectGroup(node: Expression, group: Group, within: string): string[] {
  return groupOf(node) === group ? [] : [`typed: ${within} of ${node.type.kind}`];
}

function groupOf({ type }: Expression): Group {
  return GROUPS[type.kind];
}

function isReadable({ type, value }: ConstantExpression, timezone: string): boolean {
  if (typeof value === 'boolean') return type.kind === 'boolean';
  switch (GROUPS[type.kind]) {
    case 'text':
      return true;
    case 'boolean':
      return false;
    case 'enum':
      return type.kind === 'enum' && type.values.includes(value);
    case 'number':
      return parseDecimal(value) !== undefined;
    case 'date':
      return parseDate(value) !== undefined;
    case 'month':
      return parseMonth(value) !== undefined;
    case 'datetime':
      return parseDateTime(value, timezone) !== undefined;
    case 'time':
      return parseTime(value) !== undefined;
  }
}
