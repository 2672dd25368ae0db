import { AstUtils } from 'langium';
import {
  isCharge,
  isField,
  isSettlement,
  isSimpleType,
  isSplit,
  type CarryOver,
  type Field,
  type NumberLiteral,
  type Penalty,
  type Settlement,
  type Share,
} from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { effectsOf, penaltiesOf } from '../../scope/penalties.ts';
import { literalValue } from '../../types/literal-value.ts';
import type { TypeSystem } from '../../types/type-system.ts';
import { sameDimension } from '../../values/dimension.ts';
import { settlementDiagnostics as catalogue } from './settlement.diagnostics.ts';

const bonusMustBeAnAmountForEachPersonAndMonth: Check<Settlement> = (settlement, { report }) => {
  const record = settlement.bonus?.ref;
  if (record === undefined) return;
  for (const kind of ['person', 'month', 'money'] as const) {
    const fields = record.members.filter(isField).filter((field) => isOfKind(field, kind));
    const place = { node: settlement, property: 'bonus' };
    if (fields.length === 0) report(catalogue['missing-field'], { record: record.name, kind }, place);
    if (fields.length < 2) continue;
    const related = fields.map((node) => ({ node, property: 'name', message: { zh: '其中之一', en: 'one of them' } }));
    report(
      catalogue['several-fields'],
      { record: record.name, kind, names: fields.map(({ name }) => name) },
      { ...place, related },
    );
  }
};

const settlementShouldHaveChargesToDeduct: Check<Settlement> = (settlement, { index, report }) => {
  for (const penalty of penaltiesOf(settlement, index)) if (chargesAPerson(penalty)) return;
  report(catalogue['nothing-to-settle'], {}, { node: settlement, property: 'name' });
};

const bonusMustBeSettledOnce: Check<Settlement> = (settlement, { index, report }) => {
  const record = settlement.bonus?.ref;
  if (record === undefined) return;
  for (const { node: other } of index.declaredOfType(AstUtils.getDocument(settlement).uri, 'Settlement')) {
    if (!isSettlement(other) || other === settlement || other.bonus?.ref !== record) continue;
    const related = [{ node: other, property: 'bonus', message: { zh: '另一处', en: 'the other one' } }];
    report(catalogue['same-bonus'], { record: record.name, other: other.name }, { node: settlement, property: 'bonus', related });
  }
};

const carryOverMustBeInWholeMonths: Check<CarryOver> = ({ limit }, { types, report }) => {
  if (limit === undefined || types.of(limit).type === undefined || isWholeMonths(limit, types)) return;
  report(catalogue['carry-limit'], { limit: limit.$cstNode?.text ?? limit.value }, { node: limit });
};

export const settlementChecks: Checks = {
  Settlement: [bonusMustBeAnAmountForEachPersonAndMonth, settlementShouldHaveChargesToDeduct, bonusMustBeSettledOnce],
  CarryOver: [carryOverMustBeInWholeMonths],
};

function isOfKind({ type }: Field, kind: string): boolean {
  return isSimpleType(type) && type.kind === kind;
}

function chargesAPerson(penalty: Penalty): boolean {
  return effectsOf(penalty)
    .flatMap((effect): Pick<Share, 'subjects'>[] => (isCharge(effect) ? [effect] : isSplit(effect) ? effect.shares : []))
    .some(({ subjects }) => subjects.some(({ ref }) => isField(ref) && isOfKind(ref, 'person')));
}

function isWholeMonths(limit: NumberLiteral, types: TypeSystem): boolean {
  const { type } = types.of(limit);
  if (type?.kind !== 'quantity' || !sameDimension(type.dimension, { month: 1 })) return false;
  const { n, d } = literalValue(limit, types);
  return d === 1n && n > 0n;
}
