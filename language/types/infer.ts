import type {
  Call,
  Conditional,
  Expression,
  Logic,
  Membership,
  NumberLiteral,
  Presence,
  Proximity,
  Relation,
  Sum,
} from '../generated/ast.ts';
import { isCalendar, isNameReference } from '../generated/ast.ts';
import { expressionDiagnostics as faults } from '../concepts/expression/expression.diagnostics.ts';
import type { CodedEntry, Place } from '../diagnostics.ts';
import { nearest } from '../nearest.ts';
import { parseDate, parseMonth } from '../values/date.ts';
import { parseDateTime, parseTime } from '../values/datetime.ts';
import { isPlain, sameDimension, type Dimension } from '../values/dimension.ts';
import { builtinUnits } from '../values/units.ts';
import { functionOf, functions } from './functions.ts';
import { manualCalendar } from './manual-properties.ts';
import { isKnownPresent } from './presence.ts';
import { boolean, comparable, isOrdered, plainNumber, typeText, type Typing, type ValueType } from './type.ts';
import type { TypeSystem } from './type-system.ts';
import { messageLanguageOf } from '../message-language.ts';

type Fault = <P>(entry: CodedEntry<P>, params: P, place: Place) => void;

const unknown: Typing = { type: undefined, optional: false };
const yesNo: Typing = { type: boolean, optional: false };
const always = (type: ValueType): Typing => ({ type, optional: false });
const number = always(plainNumber);
const text = always({ kind: 'text' });

/** The type of one expression from those of its parts; faults of the parts are theirs. */
export function inferExpression(expression: Expression | undefined, types: TypeSystem, fault: Fault): Typing {
  switch (expression?.$type) {
    case 'NumberLiteral':
      return ofNumber(expression, types, fault);
    case 'TextLiteral':
      return text;
    case 'BooleanLiteral':
      return yesNo;
    case 'DateLiteral':
      return existing(parseDate(expression.value), { kind: 'date' }, expression, fault);
    case 'MonthLiteral':
      return existing(parseMonth(expression.value), { kind: 'month' }, expression, fault);
    case 'TimeLiteral':
      return existing(parseTime(expression.value), { kind: 'time' }, expression, fault);
    case 'DateTimeLiteral':
      return existing(parseDateTime(expression.value, 'Asia/Shanghai'), { kind: 'datetime' }, expression, fault);
    case 'NameReference': {
      const target = expression.target?.ref;
      if (isCalendar(target) && expression.$container?.$type !== 'Call')
        fault(faults['not-a-value'], { name: target.name }, { node: expression });
      const typing = types.ofNamed(target);
      return typing.optional && isKnownPresent(expression) ? { ...typing, optional: false } : typing;
    }
    case 'Parenthesised':
      return types.of(expression.inner);
    case 'Negative': {
      const operand = types.of(expression.operand);
      if (operand.type === undefined) return unknown;
      if (['quantity', 'points', 'ratio'].includes(operand.type.kind)) return { type: operand.type, optional: operand.optional };
      return mismatch(expression.operand, plainNumber, operand.type, fault);
    }
    case 'Negation':
      needBoolean(expression.operand, types, fault);
      return yesNo;
    case 'Logic':
      return ofLogic(expression, types, fault);
    case 'Relation':
      return ofRelation(expression, types, fault);
    case 'Membership':
      return ofMembership(expression, types, fault);
    case 'Proximity':
      return ofProximity(expression, types, fault);
    case 'Presence':
      return ofPresence(expression, types, fault);
    case 'Conditional':
      return ofConditional(expression, types, fault);
    case 'Sum':
      return expression.operator === 'default' ? ofDefault(expression, types, fault) : ofArithmetic(expression, types, fault);
    case 'Call':
      return ofCall(expression, types, fault);
    default:
      return unknown; // unfinished text
  }
}

function ofNumber(literal: NumberLiteral, types: TypeSystem, fault: Fault): Typing {
  if (literal.units.length === 0) return number;
  const { unit, unknown: name = '', unknownIndex: index = 0 } = types.unitOf(literal);
  if (unit !== undefined)
    return always(
      unit.kind === 'quantity' ? { kind: 'quantity', dimension: unit.dimension, unit: unit.canonical } : { kind: unit.kind },
    );
  const place = { node: literal, property: 'units', index };
  const known = types.unit(name, literal);
  if (known === undefined) {
    const suggestion = nearest(name, [...builtinUnits.keys()]);
    fault(faults['unknown-unit'], suggestion === undefined ? { unit: name } : { unit: name, suggestion }, place);
  } else {
    const isScaled = known.kind === 'quantity' && known.scale.n !== known.scale.d;
    const base = isScaled ? (messageLanguageOf(literal) === 'zh' ? known.canonical : known.english) : undefined;
    fault(faults['rate-unit'], base === undefined ? { unit: name } : { unit: name, base }, place);
  }
  return unknown;
}

function existing(value: number | undefined, type: ValueType, node: Expression & { value: string }, fault: Fault): Typing {
  if (value === undefined) fault(faults['impossible-date'], { text: node.value }, { node });
  return always(type);
}

function ofLogic(logic: Logic, types: TypeSystem, fault: Fault): Typing {
  needBoolean(logic.left, types, fault);
  needBoolean(logic.right, types, fault);
  return yesNo;
}

function ofRelation(relation: Relation, types: TypeSystem, fault: Fault): Typing {
  const left = types.of(relation.left).type;
  const right = types.of(relation.right).type;
  if (left === undefined || right === undefined) return yesNo;
  if (isShareAndPoints(left, right)) fault(faults['ratio-and-points'], { operator: relation.operator }, { node: relation });
  else if (!isFraction(left, right) && !comparable(left, right)) mismatchOf(relation.right, left, right, fault);
  else if (!['is', 'is not', '=', '!='].includes(relation.operator) && !isOrdered(left)) {
    fault(faults['not-ordered'], { type: typeText(left, messageLanguageOf(relation)) }, { node: relation });
  }
  return yesNo;
}

/** `分子 ÷ 分母 >= 80%`: a quotient of two plain numbers is a share. */
function isFraction(left: ValueType, right: ValueType): boolean {
  const isNumber = (type: ValueType) => type.kind === 'quantity' && isPlain(type.dimension);
  return (isNumber(left) && right.kind === 'ratio') || (left.kind === 'ratio' && isNumber(right));
}

function isShareAndPoints(left: ValueType, right: ValueType): boolean {
  return (left.kind === 'ratio' && right.kind === 'points') || (left.kind === 'points' && right.kind === 'ratio');
}

function ofMembership(membership: Membership, types: TypeSystem, fault: Fault): Typing {
  const left = types.of(membership.left).type;
  for (const value of membership.values) {
    const right = types.of(value).type;
    if (left !== undefined && right !== undefined && !comparable(left, right)) mismatch(value, left, right, fault);
  }
  return yesNo;
}

function ofProximity(proximity: Proximity, types: TypeSystem, fault: Fault): Typing {
  const value = types.of(proximity.left).type;
  const span = types.of(proximity.span).type;
  const anchor = types.of(proximity.anchor).type;
  if (value === undefined || span === undefined || anchor === undefined) return yesNo;
  if (value.kind !== 'date' && value.kind !== 'datetime') mismatch(proximity.left, { kind: 'date' }, value, fault);
  else if (!comparable(value, anchor)) mismatch(proximity.anchor, value, anchor, fault);
  else if (shifted(value, span) === undefined) mismatch(proximity.span, spanOf(value), span, fault);
  else if (isWorkdays(span) && manualCalendar(proximity, types.index) === undefined)
    fault(faults['no-calendar'], {}, { node: proximity.span });
  return yesNo;
}

function ofPresence(presence: Presence, types: TypeSystem, fault: Fault): Typing {
  const tested = presence.operand as Expression;
  const operand = types.of(tested);
  const isOptional = isNameReference(tested) ? types.ofNamed(tested.target?.ref).optional : operand.optional;
  if (operand.type !== undefined && !isOptional)
    fault(faults['always-present'], { name: tested.$cstNode?.text ?? '' }, { node: presence });
  return yesNo;
}

function ofConditional(conditional: Conditional, types: TypeSystem, fault: Fault): Typing {
  needBoolean(conditional.condition, types, fault);
  return sameType(types.of(conditional.then), types.of(conditional.else), conditional.else, fault);
}

function ofDefault(sum: Sum, types: TypeSystem, fault: Fault): Typing {
  const right = types.of(sum.right);
  return { ...sameType(types.of(sum.left), right, sum.right, fault), optional: right.optional };
}

function sameType(left: Typing, right: Typing, at: Expression, fault: Fault): Typing {
  const optional = left.optional || right.optional;
  if (left.type === undefined || right.type === undefined) return { type: left.type ?? right.type, optional };
  if (!comparable(left.type, right.type)) return mismatch(at, left.type, right.type, fault);
  if (left.type.kind === 'enum' && right.type.kind === 'enum') {
    return {
      type: { kind: 'enum', values: [...new Set([...left.type.values, ...right.type.values])], ordered: false },
      optional,
    };
  }
  return { type: left.type, optional };
}

function ofArithmetic(sum: Sum, types: TypeSystem, fault: Fault): Typing {
  const left = operand(sum.left, types, fault);
  const right = operand(sum.right, types, fault);
  if (left === undefined || right === undefined) return unknown;
  const result = arithmetic(sum.operator, left, right, types);
  if (result !== undefined) {
    if ((left.kind === 'date' || left.kind === 'datetime') && isWorkdays(right) && manualCalendar(sum, types.index) === undefined)
      fault(faults['no-calendar'], {}, { node: sum.right });
    if (sum.operator === '/' && isZero(sum.right)) fault(faults['division-by-zero'], {}, { node: sum.right });
    return always(result);
  }
  const language = messageLanguageOf(sum);
  if (isShareAndPoints(left, right)) fault(faults['ratio-and-points'], { operator: sum.operator }, { node: sum });
  else
    fault(
      faults['unit-mismatch'],
      { left: typeText(left, language), right: typeText(right, language), operator: sum.operator },
      { node: sum.right },
    );
  return unknown;
}

function operand(expression: Expression, types: TypeSystem, fault: Fault): ValueType | undefined {
  const { type, optional } = types.of(expression);
  if (optional) fault(faults['possibly-missing'], { name: expression.$cstNode?.text ?? '' }, { node: expression });
  return type;
}

/** The type of `left operator right`; undefined where it has none. */
function arithmetic(operator: string, left: ValueType, right: ValueType, types: TypeSystem): ValueType | undefined {
  const additive = operator === '+' || operator === '-';
  if (!additive) {
    if (left.kind === 'quantity' && right.kind === 'quantity') return types.product(left, right, operator === '/');
    if (left.kind === 'quantity' && (right.kind === 'ratio' || right.kind === 'points')) return left;
    if (operator === '*' && right.kind === 'quantity' && (left.kind === 'ratio' || left.kind === 'points'))
      return isPlain(right.dimension) ? left : right;
    if (operator === '/' && (left.kind === 'ratio' || left.kind === 'points')) {
      if (right.kind === left.kind) return plainNumber;
      return right.kind === 'quantity' && isPlain(right.dimension) ? left : undefined;
    }
    return left.kind === 'ratio' && right.kind === 'ratio' ? left : undefined;
  }
  if (left.kind === 'quantity' && right.kind === 'quantity')
    return sameDimension(left.dimension, right.dimension) ? left : undefined;
  if (left.kind === 'ratio' && right.kind === 'ratio') return operator === '-' ? { kind: 'points' } : { kind: 'ratio' };
  if (right.kind === 'points' && (left.kind === 'ratio' || left.kind === 'points')) return left;
  if (operator === '-' && left.kind === right.kind) {
    if (left.kind === 'date') return { kind: 'quantity', dimension: { day: 1 }, unit: '日' };
    // Between two times of day nothing says that midnight lies in between: from 22:00 to 06:00 it is -16 hours.
    if (left.kind === 'datetime' || left.kind === 'time') return { kind: 'quantity', dimension: { minute: 1 }, unit: '分钟' };
    if (left.kind === 'month') return { kind: 'quantity', dimension: { month: 1 }, unit: '个月' };
  }
  return shifted(left, right);
}

/** A point in time moved by a span: date ± days, workdays or months; datetime ± minutes; month ± months. */
function shifted(point: ValueType, span: ValueType): ValueType | undefined {
  if (span.kind !== 'quantity') return undefined;
  const fits = (dimension: Dimension) => sameDimension(span.dimension, dimension);
  if (point.kind === 'date') return fits({ day: 1 }) || fits({ workday: 1 }) || fits({ month: 1 }) ? point : undefined;
  if (point.kind === 'datetime') return fits({ minute: 1 }) ? point : undefined;
  return point.kind === 'month' && fits({ month: 1 }) ? point : undefined;
}

function spanOf(point: ValueType): ValueType {
  return point.kind === 'datetime' ? { kind: 'quantity', dimension: { minute: 1 } } : { kind: 'quantity', dimension: { day: 1 } };
}

function isWorkdays(type: ValueType): boolean {
  return type.kind === 'quantity' && sameDimension(type.dimension, { workday: 1 });
}

function isZero(expression: Expression): boolean {
  return expression.$type === 'NumberLiteral' && /^0*(\.0*)?$/.test(expression.value);
}

function ofCall(call: Call, types: TypeSystem, fault: Fault): Typing {
  const name = functionOf(call.function);
  if (name === undefined) {
    const known = Object.entries(functions).map(([english, { zh }]) => (messageLanguageOf(call) === 'zh' ? zh : english));
    fault(faults['unknown-function'], { name: call.function, known: known.join(', ') }, { node: call, property: 'function' });
    return unknown;
  }
  const { min, max } = functions[name].arguments;
  if (call.arguments.length < min || call.arguments.length > max) {
    fault(faults['argument-count'], { name: call.function, min, max, actual: call.arguments.length }, { node: call });
    return unknown;
  }
  const values = call.arguments.filter((argument) => !(isNameReference(argument) && isCalendar(argument.target?.ref)));
  const typed = values.map((argument) => operand(argument, types, fault));
  const [first, second] = typed;
  if (first === undefined || (values.length > 1 && second === undefined)) return unknown;
  switch (name) {
    case 'max':
    case 'min':
      for (const [index, type] of typed.entries()) {
        const at = values[index];
        if (type !== undefined && at !== undefined && !comparable(first, type)) return mismatch(at, first, type, fault);
      }
      if (!isOrdered(first)) fault(faults['not-ordered'], { type: typeText(first, messageLanguageOf(call)) }, { node: call });
      return always(first);
    case 'floor':
    case 'ceil':
    case 'abs':
      return first.kind === 'quantity' || first.kind === 'points' || first.kind === 'ratio'
        ? always(first)
        : mismatch(call, plainNumber, first, fault);
    case 'monthOf':
      return first.kind === 'date' ? always({ kind: 'month' }) : mismatch(call, { kind: 'date' }, first, fault);
    case 'dateOf':
      return first.kind === 'datetime' ? always({ kind: 'date' }) : mismatch(call, { kind: 'datetime' }, first, fault);
    case 'workdays':
    case 'workday': {
      if (values.length === call.arguments.length && manualCalendar(call, types.index) === undefined)
        fault(faults['no-calendar'], {}, { node: call });
      if (first.kind !== 'date') return mismatch(call.arguments[0] ?? call, { kind: 'date' }, first, fault);
      if (name === 'workdays')
        return second?.kind === 'date'
          ? always({ kind: 'quantity', dimension: { workday: 1 }, unit: '工作日' })
          : mismatch(call, { kind: 'date' }, second ?? first, fault);
      const count = second?.kind === 'quantity' && (isPlain(second.dimension) || isWorkdays(second));
      return count ? always({ kind: 'date' }) : mismatch(call, plainNumber, second ?? first, fault);
    }
  }
}

function needBoolean(expression: Expression, types: TypeSystem, fault: Fault): void {
  const { type } = types.of(expression);
  if (type !== undefined && type.kind !== 'boolean') mismatch(expression, boolean, type, fault);
}

function mismatch(at: Expression, expected: ValueType, actual: ValueType, fault: Fault): Typing {
  mismatchOf(at, expected, actual, fault);
  return unknown;
}

function mismatchOf(at: Expression, expected: ValueType, actual: ValueType, fault: Fault): void {
  const language = messageLanguageOf(at);
  if (expected.kind === 'quantity' && actual.kind === 'quantity') {
    fault(
      faults['unit-mismatch'],
      { left: typeText(expected, language), right: typeText(actual, language), operator: '≠' },
      { node: at },
    );
    return;
  }
  fault(faults['type-mismatch'], { expected: typeText(expected, language), actual: typeText(actual, language) }, { node: at });
}
