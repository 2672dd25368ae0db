import { AstUtils, type AstNode } from 'langium';
import {
  isField,
  isNameReference,
  isOutputColumn,
  isTable,
  type EnumValue,
  type IncidentLevel,
  type Member,
  type OutputCell,
  type OutputColumn,
  type Record,
  type Table,
  type TableRow,
} from '../generated/ast.ts';
import { valuesOfType } from './type-values.ts';
import type { ManualIndex } from './manual-index.ts';

/** The decision tables on a record. */
function tablesOn(record: Record, index: ManualIndex): Table[] {
  const tables = index.declaredOfType(AstUtils.getDocument(record).uri, 'Table').map(({ node }) => node);
  return tables.filter(isTable).filter((table) => table.record?.ref === record);
}

type Members = readonly (Member | OutputColumn)[];

const members = new WeakMap<Record, { version: number; members: Members }>();

/** What rules of a record may read: its fields, its computed fields and the outputs of the tables on it. */
export function membersOf(record: Record, index: ManualIndex): Members {
  let known = members.get(record);
  if (known?.version !== index.version) {
    const outputs = tablesOn(record, index).flatMap(({ header }) => header?.outputs ?? []);
    known = { version: index.version, members: outputs.length === 0 ? record.members : [...record.members, ...outputs] };
    members.set(record, known);
  }
  return known.members;
}

/** The output that a cell behind the double bar belongs to. */
export function columnOf(cell: OutputCell): OutputColumn | undefined {
  const row = cell.$container;
  return row.$container.header?.outputs[row.outputs.indexOf(cell)];
}

/** The cells of an output, row by row. */
export function cellsOf(column: OutputColumn): OutputCell[] {
  const header = column.$container;
  const place = header.outputs.indexOf(column);
  return header.$container.rows.map((row: TableRow) => row.outputs[place]).filter((cell) => cell !== undefined);
}

/** The word of a cell that holds nothing but a name: `一级`. */
export function wordOf({ value }: OutputCell): string | undefined {
  return isNameReference(value) ? value.target?.$refText : undefined;
}

/** What a column of words can be: the values of its type, else each word where it first stands. */
export function wordsOf(column: OutputColumn): readonly (EnumValue | IncidentLevel | OutputCell)[] {
  if (column.type !== undefined) return valuesOfType(column.type);
  const words = new Map<string, OutputCell>();
  for (const cell of cellsOf(column)) {
    const word = wordOf(cell);
    if (word !== undefined && !words.has(word)) words.set(word, cell);
  }
  return [...words.values()];
}

/** The values that a field or an output can have, where they are words. */
export function valuesOf(member: AstNode | undefined): readonly (EnumValue | IncidentLevel | OutputCell)[] {
  if (isOutputColumn(member)) return wordsOf(member);
  return isField(member) ? valuesOfType(member.type) : [];
}
