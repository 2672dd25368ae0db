import { AstUtils, type AstNode } from 'langium';
import type { Declaration } from '../generated/ast.ts';
import type { ManualIndex } from './manual-index.ts';

/** The types of norms that may have versions. */
export const versionedTypes = [
  'Penalty',
  'Deadline',
  'Reward',
  'Requirement',
  'Retention',
  'Obligation',
  'Target',
  'Procedure',
  'Checklist',
  'Table',
  'Exemption',
  'Veto',
  'Escalation',
  'Metric',
  'Drill',
  'Training',
  'Resource',
] as const;

/** A norm that may be in force from a day until a day; several of one type and name are its versions. */
export type Versioned = Extract<Declaration, { $type: (typeof versionedTypes)[number] }>;

const types: ReadonlySet<string> = new Set(versionedTypes);

export function isVersioned(node: AstNode | undefined): node is Versioned {
  return node !== undefined && types.has(node.$type);
}

/** The norms of this type and name, itself included, in the order of their periods. */
export function versionsOf<Norm extends Versioned>(norm: Norm, index: ManualIndex): Norm[] {
  const named = index.named(AstUtils.getDocument(norm).uri, norm.name).map(({ node }) => node);
  const versions = named.filter((node): node is Norm => isVersionOf(node, norm));
  return versions.sort((a, b) => Number((a.from ?? '') > (b.from ?? '')) - Number((a.from ?? '') < (b.from ?? '')));
}

/** Whether the two are versions of one norm, or one and the same: who names one of them means them all. */
export function isVersionOf(node: AstNode | undefined, norm: Versioned): boolean {
  return node === norm || (isVersioned(node) && node.$type === norm.$type && node.name === norm.name);
}
