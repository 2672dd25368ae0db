import { AstUtils, type AstNode } from 'langium';
import {
  isCase,
  isComputedField,
  isDeadline,
  isEffect,
  isExemption,
  isNameReference,
  isOtherwise,
  isPenalty,
  isRequirement,
  isTable,
  isRung,
  type Case,
  type ComputedField,
  type Deadline,
  type Effect,
  type Escalation,
  type EscalationClause,
  type Named,
  type Otherwise,
  type Parameter,
  type Penalty,
  type PenaltyClause,
  type Record,
  type Requirement,
  type Rung,
} from '../generated/ast.ts';
import type { ManualIndex } from './manual-index.ts';
import { judgedRecord } from './trigger.ts';

/** The penalties of the manual that the node belongs to. */
export function* penaltiesOf(node: AstNode, index: ManualIndex): Iterable<Penalty> {
  for (const { node: penalty } of index.declaredOfType(AstUtils.getDocument(node).uri, 'Penalty'))
    if (isPenalty(penalty)) yield penalty;
}

/** All that a penalty or a ladder imposes, that of its cases and rungs included, in the order written. */
export function effectsOf({ clauses }: Penalty | Escalation): Effect[] {
  return clauses.flatMap((clause) => (isEffect(clause) ? [clause] : isBranch(clause) ? clause.effects : []));
}

/** What has effects of its own behind an arrow. */
function isBranch(clause: PenaltyClause | EscalationClause): clause is Case | Otherwise | Rung {
  return isCase(clause) || isOtherwise(clause) || isRung(clause);
}

/** Whether any rule judges the record. */
export function isJudged(record: Record, index: ManualIndex): boolean {
  if (!index.isReferenced(record)) return false;
  for (const penalty of penaltiesOf(record, index)) if (judgedRecord(penalty)?.ref === record) return true;
  const uri = AstUtils.getDocument(record).uri;
  const others = ['Deadline', 'Table', 'Exemption'].flatMap((type) => index.declaredOfType(uri, type).map(({ node }) => node));
  return others.some((node) => (isDeadline(node) || isTable(node) || isExemption(node)) && node.record?.ref === record);
}

/** The penalties, deadlines and requirements that cannot be decided without the parameter: they name it, or read a field that is computed from it. */
export function normsRestingOn(parameter: Parameter, index: ManualIndex): (Penalty | Deadline | Requirement)[] {
  const reading = new Map<ComputedField, boolean>();
  const restsOnIt = (node: AstNode): boolean =>
    AstUtils.streamAst(node).some((part) => isNameReference(part) && leadsToIt(part.target?.ref));
  const leadsToIt = (target: Named | undefined): boolean => {
    if (!isComputedField(target)) return target === parameter;
    const known = reading.get(target);
    if (known !== undefined) return known;
    reading.set(target, false);
    reading.set(target, restsOnIt(target));
    return reading.get(target) ?? false;
  };
  const { uri } = AstUtils.getDocument(parameter);
  const others = ['Deadline', 'Requirement'].flatMap((type) => index.declaredOfType(uri, type).map(({ node }) => node));
  const norms = others.filter((node) => isDeadline(node) || isRequirement(node));
  return [...penaltiesOf(parameter, index), ...norms].filter(restsOnIt);
}
