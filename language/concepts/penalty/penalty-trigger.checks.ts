import { AstUtils, type AstNode } from 'langium';
import {
  isCharge,
  isComputedField,
  isEffect,
  isEnumType,
  isField,
  isMembership,
  isNameReference,
  isOverridesClause,
  isRelation,
  isSplit,
  isWhenClause,
  type Penalty,
} from '../../generated/ast.ts';
import { penaltiesOf } from '../../scope/penalties.ts';
import { haveACommonDay } from '../../scope/periods.ts';
import type { Check } from '../../concept.ts';
import { dayFor, witnessOf } from '../../proof/witness.ts';
import { penaltyDiagnostics as catalogue } from './penalty.diagnostics.ts';

/** Of a record that is of several kinds, by which others judge it: then not every one of them is a fault. */
const somethingShouldTriggerIt: Check<Penalty> = (penalty, { index, types, report }) => {
  const record = penalty.record?.ref;
  if (record === undefined || isConditional(penalty) || !penalty.clauses.some(isEffect) || goesByTheRecord(penalty)) return;
  const others = [...penaltiesOf(penalty, index)].filter((other) => other.name !== penalty.name && other.record?.ref === record);
  if (others.some((other) => givesWay(penalty, other))) return;
  const byKind = others.find((other) => goesByKind(other) && haveACommonDay(other, penalty));
  if (byKind === undefined) return;
  const related = [{ node: byKind, property: 'name', message: { zh: '这一条分情形', en: 'this one goes by kinds' } }];
  const witness = witnessOf({ record, norms: [penalty], day: dayFor([penalty]), values: new Map() }, types);
  report(
    catalogue['no-trigger'],
    { name: penalty.name, record: record.name },
    { node: penalty, property: 'name', related, witness },
  );
};

export const penaltyTriggerChecks: Check<Penalty>[] = [somethingShouldTriggerIt];

function isConditional({ clauses }: Penalty): boolean {
  return clauses.some((clause) => !isEffect(clause));
}

/** The rule for the rest: another one takes its place. */
function givesWay(penalty: Penalty, other: Penalty): boolean {
  return other.clauses.some(
    (clause) => isOverridesClause(clause) && clause.rules.some(({ $refText }) => $refText === penalty.name),
  );
}

function goesByKind({ clauses }: Penalty): boolean {
  return clauses.filter(isWhenClause).some(({ condition }) =>
    (condition === undefined ? [] : AstUtils.streamAst(condition).toArray()).some((node) => {
      const asked: AstNode | undefined =
        (isRelation(node) && ['is', '='].includes(node.operator)) || isMembership(node) ? node.left : undefined;
      const field = isNameReference(asked) ? asked.target?.ref : undefined;
      return isField(field) && isEnumType(field.type);
    }),
  );
}

/** What is charged is in the record: a fine that was set elsewhere, a number of pieces that may be none. */
function goesByTheRecord({ clauses }: Penalty): boolean {
  return clauses
    .filter((clause) => isCharge(clause) || isSplit(clause))
    .some(({ amount }) =>
      (amount === undefined ? [] : AstUtils.streamAst(amount).toArray()).some((node) => {
        const target = isNameReference(node) ? node.target?.ref : undefined;
        return isField(target) || isComputedField(target);
      }),
    );
}
