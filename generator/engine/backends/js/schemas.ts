/**
 * JSON Schemas (2020-12) of a plan's records: what a line of data may look like. They accept what the engine reads, but for blanks around
 * a value of an enumeration; and nothing else, but for days that do not exist (30 February) and fractions with more than 15 digits.
 */
import type { FieldPlan, Plan, RecordPlan, ValueType } from '../../../plan/plan.ts';

export type JsonSchema = { readonly [key: string]: unknown };

export function recordSchemas(plan: Plan): Record<string, JsonSchema> {
  return Object.fromEntries(plan.records.map((record) => [record.name, recordSchema(record)]));
}

function recordSchema({ name, title, fields }: RecordPlan): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: title ?? name,
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
    required: fields.filter((field) => !mayBeMissing(field)).map((field) => field.name),
  };
}

function fieldSchema(field: FieldPlan): JsonSchema {
  const { title, type, default: fallback } = field;
  const value = valueSchema(type);
  return {
    ...(title !== undefined && { title }),
    ...(fallback !== undefined && { default: fallback.value }),
    ...(mayBeMissing(field) ? { anyOf: [value, { enum: [null, ''] }] } : value),
  };
}

function mayBeMissing({ optional, default: fallback }: FieldPlan): boolean {
  return optional || fallback !== undefined;
}

/** Of at most 40 characters. */
const DECIMAL = '(?![-+.0-9]{41})[+-]?[0-9]+(\\.[0-9]+)?';
const DATE = '(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])';
const OFFSET = 'Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]';
const TIME = '([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{3})?)?';

function valueSchema(type: ValueType): JsonSchema {
  switch (type.kind) {
    case 'text':
    case 'person':
    case 'unit':
      return {
        anyOf: [
          { type: 'string', minLength: 1 },
          { type: 'number', exclusiveMinimum: -1e21, exclusiveMaximum: 1e21 },
        ],
      };
    case 'boolean':
      return {
        anyOf: [
          { type: 'boolean' },
          { enum: [0, 1] },
          matching('(?:[01]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|是|否)'),
        ],
      };
    case 'enum':
      return { enum: type.values };
    case 'quantity':
      return numberOr(DECIMAL, type.unit);
    case 'ratio':
      return numberOr(`${DECIMAL} *%?`);
    case 'points':
      return numberOr(`${DECIMAL}( *pp)?`);
    case 'date':
      return { ...matching(DATE), format: 'date' };
    case 'month':
      return matching(`${DATE.slice(0, DATE.lastIndexOf('-('))}(-(0[1-9]|[12][0-9]|3[01]))?`);
    case 'datetime':
      return matching(`${DATE}[T ]${TIME}(${OFFSET})?`);
    case 'time':
      return matching(TIME);
  }
}

/** Beyond these integers JSON numbers are not exact. */
const EXACT_NUMBER = { type: 'number', minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };

function numberOr(pattern: string, unit?: string): JsonSchema {
  return {
    ...(unit !== undefined && { description: unit }),
    anyOf: [EXACT_NUMBER, matching(pattern)],
  };
}

function matching(pattern: string): JsonSchema {
  return { type: 'string', pattern: `^${pattern}$` };
}
