import { AstUtils, type AstNode } from 'langium';
import {
  isComputedField,
  isDeadline,
  isField,
  isLapse,
  isNameReference,
  isOutputColumn,
  type ComputedField,
  type Deadline,
  type Field,
  type OutputColumn,
} from '../generated/ast.ts';
import { circleThrough } from './circle.ts';
import type { ManualIndex } from './manual-index.ts';
import { cellsOf } from './tables.ts';

/** What has its value from other fields: computed, given by a table, or changed by a deadline that ran out. */
export type Derived = ComputedField | OutputColumn | Field;

/** The way from a field back to itself, the field first; undefined where there is none. */
export function circleOf(start: Derived, index: ManualIndex): Derived[] | undefined {
  return circleThrough(start, (at) => readBy(at, index));
}

function* readBy(at: Derived, index: ManualIndex): Iterable<Derived> {
  if (isField(at)) {
    // A deadline reads the field as it stands, and what is computed from it as it counts.
    for (const part of deadlinesChanging(at, index)) for (const read of namesIn(part)) if (!isField(read)) yield read;
    return;
  }
  for (const part of isComputedField(at) ? [at.value] : partsOf(at)) yield* namesIn(part);
}

function* namesIn(part: AstNode | undefined): Iterable<Derived> {
  if (part === undefined) return;
  for (const node of AstUtils.streamAst(part)) {
    const target = isNameReference(node) ? node.target?.ref : undefined;
    if (isComputedField(target) || isOutputColumn(target) || isField(target)) yield target;
  }
}

function partsOf(column: OutputColumn): AstNode[] {
  const table = column.$container.$container;
  return [...column.$container.inputs, ...table.rows.flatMap((row) => row.inputs), ...cellsOf(column)];
}

function deadlinesChanging(field: Field, index: ManualIndex): Deadline[] {
  const deadlines = index.declaredOfType(AstUtils.getDocument(field).uri, 'Deadline').map(({ node }) => node);
  return deadlines
    .filter(isDeadline)
    .filter(({ clauses }) => clauses.some((clause) => isLapse(clause) && clause.field?.ref === field));
}
