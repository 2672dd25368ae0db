import type { AstNode } from 'langium';
import type { Words } from '../diagnostics.ts';
import type { Field, Member, Record, SimpleType } from '../generated/ast.ts';
import type { TypeSystem } from '../types/type-system.ts';
import type { ValueType } from '../types/type.ts';

/** A field that stands nowhere in the text: its name in each language, and its type. */
export interface MadeField {
  names: Words;
  typeOf(types: TypeSystem): ValueType | undefined;
  isOptional?: boolean;
}

const fields = new WeakMap<AstNode, MadeField>();

/** What a field was made as; undefined for fields that somebody wrote. */
export function madeFieldOf(node: AstNode): MadeField | undefined {
  return fields.get(node);
}

/** The record that what follows from a norm is judged as: fields of other records, and made ones by all their names. */
export function madeRecord(norm: AstNode & { name: string }, own: readonly Member[], made: readonly MadeField[]): Record {
  const record = {
    $type: 'Record',
    $container: norm.$container,
    $containerProperty: 'declarations',
    $containerIndex: norm.$containerIndex,
    name: norm.name,
    citations: [],
    members: [...own],
  } as unknown as Record;
  for (const field of made)
    for (const name of new Set(Object.values(field.names))) record.members.push(asNode(name, field, record));
  return record;
}

function asNode(name: string, field: MadeField, record: Record): Field {
  const place = { $container: record, $containerProperty: 'members', $containerIndex: 0 };
  const flags = field.isOptional === true ? ['optional'] : [];
  const node = { $type: 'Field', ...place, name, flags, defaults: [], citations: [] } as unknown as Field;
  node.type = { $type: 'SimpleType', $container: node, $containerProperty: 'type', kind: 'text' } as unknown as SimpleType;
  fields.set(node, field);
  return node;
}
