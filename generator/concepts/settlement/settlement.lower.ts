import { isField, type Settlement } from '../../../language/generated/ast.ts';
import { literalValue } from '../../../language/types/literal-value.ts';
import type { Lowering } from '../../plan/lowering.ts';
import { placeOf } from '../../plan/place.ts';
import type { SettlementPlan } from '../../plan/plan.ts';
import { lowerCitations } from '../citation/citation.lower.ts';

export function lowerSettlement(settlement: Settlement, lowering: Lowering): SettlementPlan {
  const fields = settlement.bonus.ref?.members.filter(isField) ?? [];
  const fieldOf = (kind: string) => fields.find(({ type }) => 'kind' in type && type.kind === kind)?.name ?? '';
  const { carry } = settlement;
  return {
    id: settlement.name,
    name: settlement.name,
    ...(settlement.title === undefined ? {} : { title: settlement.title }),
    record: settlement.bonus.$refText,
    person: fieldOf('person'),
    month: fieldOf('month'),
    amount: fieldOf('money'),
    carryOver:
      carry === undefined
        ? 'none'
        : carry.limit === undefined
          ? 'unlimited'
          : Number(literalValue(carry.limit, lowering.types).n),
    cites: lowerCitations(settlement.citations, lowering),
    source: placeOf(settlement, lowering),
  };
}
