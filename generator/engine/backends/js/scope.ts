/** What compiled expressions may refer to. */
import type { ConstantExpression, Plan, ValueType } from '../../../plan/plan.ts';
import { type Code, name, type Statement } from './code.ts';
import type { Tables } from './tables.ts';
import { Unsupported, type Operand } from './operand.ts';

/** The locals of one record's function, and what the dispatch has already decided where the code stands. */
export interface Scope {
  plan: Plan;
  /** Fields by name; computed ones only where they are compiled. */
  fields: ReadonlyMap<string, ScopeField>;
  /** By field: the values that can still occur here. */
  decided: ReadonlyMap<string, ReadonlySet<string>>;
  tables: Tables;
}

export interface ScopeField {
  type: ValueType;
  operand: Operand;
  /** The cell as it was read, where it prints as the value: strict dates do. */
  raw?: Code;
  /** A person, to be looked up at once, where it was read from bytes. */
  person?: Code;
  /** Writes the cell as it was read, where it was read from bytes and prints as the value. */
  bytes?: Statement;
}

export function fieldOf(field: string, { fields }: Scope): ScopeField {
  const found = fields.get(field);
  if (found === undefined) throw new Unsupported(`The field ${field} is not compiled.`);
  return found;
}

export function boundParameter(parameter: string, { plan }: Scope): ConstantExpression {
  const value = plan.parameters.find((candidate) => candidate.name === parameter)?.value;
  if (value === undefined) throw new Unsupported(`The parameter ${parameter} is unbound.`);
  return value;
}

/** The variable that holds a calendar's table. */
export function calendarName(calendar: string | undefined, { plan }: Scope): Code {
  const place = plan.calendars.findIndex((candidate) => candidate.name === calendar);
  if (place < 0) throw new Unsupported(`The plan has no calendar ${calendar}.`);
  return name(`calendar${place}`);
}
