import { AstUtils, type AstNode } from 'langium';
import { isMeasureAlias, type EnumValue, type Member } from '../generated/ast.ts';
import type { Check, CheckContext, Checks } from '../concept.ts';
import { isVersionOf, isVersioned } from './versions.ts';
import { nameDiagnostics as catalogue } from './name.diagnostics.ts';

type Named = AstNode & { name: string };

/** More places of the same name say nothing more. */
const MOST_OTHERS = 5;

/** Versions of one norm share its name; whether their periods overlap is for the checks of time. */
const declaredNameMustBeUnique: Check<Named> = (node, { index, report }) => {
  if (!node.name) return;
  const others: AstNode[] = [];
  for (const other of index.named(AstUtils.getDocument(node).uri, node.name)) {
    if (other.node === undefined || other.node === node || (isVersioned(node) && isVersionOf(other.node, node))) continue;
    if (measureOf(other.node) === measureOf(node)) continue;
    others.push(other.node);
    if (others.length === MOST_OTHERS) break;
  }
  if (others.length > 0)
    report(catalogue.duplicate, { name: node.name }, { node, property: 'name', related: others.map(elsewhere) });
};

/** A measure and its other names are one thing: what it repeats itself is for its own checks. */
function measureOf(node: AstNode | undefined): AstNode | undefined {
  return isMeasureAlias(node) ? node.$container : node;
}

const elsewhere = (node: AstNode) => ({ node, property: 'name', message: { zh: '另一处声明', en: 'also declared here' } });

function siblingsMustDiffer(siblings: readonly (Member | EnumValue)[], { report }: CheckContext): void {
  const seen = new Map<string, Member | EnumValue>();
  for (const node of siblings) {
    const first = seen.get(node.name);
    if (first === undefined) seen.set(node.name, node);
    else if (node.name) report(catalogue.duplicate, { name: node.name }, { node, property: 'name', related: [elsewhere(first)] });
  }
}

const declaredNameShouldBeUsed: Check<Named> = (node, { index, report }) => {
  if (node.name && !index.isReferenced(node))
    report(catalogue.unused, { name: node.name }, { node, property: 'name', unused: true });
};

export const nameChecks: Checks = {
  Source: [declaredNameMustBeUnique],
  Manual: [declaredNameMustBeUnique],
  Measure: [declaredNameMustBeUnique],
  MeasureAlias: [declaredNameMustBeUnique],
  Term: [declaredNameMustBeUnique],
  Unit: [declaredNameMustBeUnique],
  Role: [declaredNameMustBeUnique],
  Group: [declaredNameMustBeUnique],
  Calendar: [declaredNameMustBeUnique, declaredNameShouldBeUsed],
  Record: [declaredNameMustBeUnique, declaredNameShouldBeUsed, (record, context) => siblingsMustDiffer(record.members, context)],
  EnumType: [(type, context) => siblingsMustDiffer(type.values, context)],
  Parameter: [declaredNameMustBeUnique, declaredNameShouldBeUsed],
  Penalty: [declaredNameMustBeUnique],
  Settlement: [declaredNameMustBeUnique],
  Checklist: [declaredNameMustBeUnique],
  Deadline: [declaredNameMustBeUnique],
  Table: [declaredNameMustBeUnique],
  Reward: [declaredNameMustBeUnique],
  Exemption: [declaredNameMustBeUnique],
  Veto: [declaredNameMustBeUnique],
  Escalation: [declaredNameMustBeUnique],
  Metric: [declaredNameMustBeUnique],
  Target: [declaredNameMustBeUnique],
  Obligation: [declaredNameMustBeUnique],
  Retention: [declaredNameMustBeUnique],
  Procedure: [declaredNameMustBeUnique],
  Requirement: [declaredNameMustBeUnique],
  Incident: [declaredNameMustBeUnique],
  Resource: [declaredNameMustBeUnique],
  Risk: [declaredNameMustBeUnique],
  Problem: [declaredNameMustBeUnique],
  Improvement: [declaredNameMustBeUnique],
  Drill: [declaredNameMustBeUnique],
  Training: [declaredNameMustBeUnique],
};
