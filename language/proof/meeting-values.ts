import type { AstNode } from 'langium';
import {
  isAnyCell,
  isBound,
  isCase,
  isComputedField,
  isEnumValue,
  isField,
  isNameReference,
  isTestCell,
  isWhenClause,
  type Cell,
  type Expression,
  type Field,
} from '../generated/ast.ts';
import { constantNumber } from '../types/literal-value.ts';
import { comparable } from '../types/type.ts';
import type { TypeSystem } from '../types/type-system.ts';
import { formatDate, parseDate } from '../values/date.ts';
import { add, rational, toDecimal } from '../values/rational.ts';

/** Values by field. */
export type FieldValues = ReadonlyMap<string, string>;

/**
 * Values of fields that meet all the conditions, as a data file holds them: `种类 is 总包 and 数量 > 2` is met by 种类 总包, 数量 3. Plain
 * conditions on fields only; undefined for all others, and where two of them ask for different values.
 */
export function meeting(conditions: readonly (Expression | undefined)[], types: TypeSystem): FieldValues | undefined {
  return together(conditions.map((condition) => (condition === undefined ? undefined : meets(condition, types))));
}

/** The same for the cells of a table's row, each about what stands at the head of its column. */
export function meetingCells(
  columns: readonly (readonly [head: Expression | undefined, cell: Cell | undefined])[],
  types: TypeSystem,
): FieldValues | undefined {
  return together(columns.map(([head, cell]) => meetsCell(head, cell, types)));
}

/** All that a norm asks before it applies; of several cases, the first. */
export function whensOf({ clauses }: { clauses: readonly AstNode[] }): (Expression | undefined)[] {
  const [first] = clauses.filter(isCase);
  return [...clauses.filter(isWhenClause), ...(first === undefined ? [] : [first.head])].map(({ condition }) => condition);
}

/** Both values, where no field has two. */
export function together(parts: readonly (FieldValues | undefined)[]): FieldValues | undefined {
  const all = new Map<string, string>();
  for (const part of parts) {
    if (part === undefined) return undefined;
    for (const [field, value] of part)
      if ((all.get(field) ?? value) === value) all.set(field, value);
      else return undefined;
  }
  return all;
}

function meets(condition: Expression, types: TypeSystem): FieldValues | undefined {
  switch (condition.$type) {
    case 'Parenthesised':
      return meets(condition.inner, types);
    case 'Logic': {
      const [left, right] = [meets(condition.left, types), meets(condition.right, types)];
      return condition.operator === 'and' ? together([left, right]) : (left ?? right);
    }
    case 'NameReference': {
      const named = condition.target?.ref;
      return isComputedField(named) ? meets(named.value, types) : only(fieldOf(condition), 'yes');
    }
    case 'Negation':
      return only(fieldOf(condition.operand), 'no');
    case 'Relation':
      return only(fieldOf(condition.left), valueThat(condition.operator, condition.right, fieldOf(condition.left), types));
    case 'Membership': {
      const field = fieldOf(condition.left as Expression);
      const values = condition.values.map((value) => valueThat('=', value, field, types));
      return only(field, condition.negated ? otherThan(values, field, types) : values[0]);
    }
    default:
      return undefined;
  }
}

function meetsCell(head: Expression | undefined, cell: Cell | undefined, types: TypeSystem): FieldValues | undefined {
  if (isAnyCell(cell)) return new Map();
  const field = head === undefined ? undefined : fieldOf(head);
  const test = isTestCell(cell) ? cell.tests[0] : undefined;
  if (test === undefined) return undefined;
  return only(field, isBound(test) ? valueThat(test.operator, test.value, field, types) : valueThat('=', test.low, field, types));
}

function only(field: Field | undefined, value: string | undefined): FieldValues | undefined {
  return field === undefined || value === undefined ? undefined : new Map([[field.name, value]]);
}

function fieldOf(expression: Expression): Field | undefined {
  if (expression.$type === 'Parenthesised') return fieldOf(expression.inner);
  const named = isNameReference(expression) ? expression.target?.ref : undefined;
  return isField(named) ? named : undefined;
}

/** A value that stands in this relation to the other one: the other one itself, the next above or below it, or another of the list. */
function valueThat(operator: string, other: Expression, field: Field | undefined, types: TypeSystem): string | undefined {
  if (field === undefined) return undefined;
  if (operator === '!=' || operator === 'is not') return otherThan([valueThat('=', other, field, types)], field, types);
  const step = operator === '>' ? 1 : operator === '<' ? -1 : 0;
  switch (other.$type) {
    case 'NameReference': {
      const named = other.target?.ref;
      return isEnumValue(named) && step === 0 ? named.name : undefined;
    }
    case 'TextLiteral':
    case 'BooleanLiteral':
    case 'MonthLiteral':
    case 'TimeLiteral':
    case 'DateTimeLiteral':
      return step === 0 ? other.value : undefined;
    case 'DateLiteral': {
      const day = parseDate(other.value);
      return day === undefined ? undefined : formatDate(day + step);
    }
    default:
      return numberThat(step, other, field, types);
  }
}

/** In the base unit, as data has it; shares are counted in hundredths. */
function numberThat(step: number, other: Expression, field: Field, types: TypeSystem): string | undefined {
  const [type, theirs] = [types.ofDataType(field.type), types.of(other).type];
  const value = constantNumber(other, types);
  if (value === undefined || type === undefined || theirs === undefined || !comparable(type, theirs)) return undefined;
  const text = toDecimal(add(value, type.kind === 'quantity' ? rational(step) : rational(step, 100)));
  return text.endsWith('…') ? undefined : text;
}

/** A value of the list, or of yes and no, that is none of these. */
function otherThan(values: readonly (string | undefined)[], field: Field | undefined, types: TypeSystem): string | undefined {
  const type = types.ofDataType(field?.type);
  const all = type?.kind === 'enum' ? type.values : type?.kind === 'boolean' ? ['yes', 'no'] : [];
  return values.includes(undefined) ? undefined : all.find((value) => !values.includes(value));
}
