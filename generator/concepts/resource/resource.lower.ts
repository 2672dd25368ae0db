import type { Resource } from '../../../language/generated/ast.ts';
import type { Lowering } from '../../plan/lowering.ts';
import { placeOf } from '../../plan/place.ts';
import type { ConstantExpression, Expression, RulePlan } from '../../plan/plan.ts';
import * as terms from '../../plan/terms.ts';
import { inForce } from '../../plan/versions.ts';
import { lowerCitations } from '../citation/citation.lower.ts';
import { lowerExpression } from '../expression/expression.lower.ts';

/** A breach where a count shows too few, or a warning where it only should be there; undefined where nothing is counted. */
export function lowerResource(resource: Resource, lowering: Lowering): RulePlan | undefined {
  const { name, title, holder, advisory, stock } = resource;
  const shortage = shortageOf(resource, lowering);
  if (stock === undefined || shortage === undefined) return undefined;
  return {
    id: lowering.idOf(resource),
    name,
    ...(title === undefined ? {} : { title }),
    ...inForce(resource),
    record: stock.record.$refText,
    when: terms.all(shortage),
    unless: [],
    needs: [],
    overrides: [],
    effects: [{ kind: advisory ? 'warn' : 'unmet', ...(holder === undefined ? {} : { subject: { name: holder.$refText } }) }],
    cites: lowerCitations(resource.citations, lowering),
    source: placeOf(resource, lowering),
  };
}

/** That a record counts the resource, and too few of it; what is not counted is not there. */
export function shortageOf({ quantity, stock }: Resource, lowering: Lowering): Expression[] | undefined {
  if (stock === undefined) return undefined;
  const counted = lowerExpression(stock.value, lowering);
  const enough =
    quantity === undefined
      ? terms.compare(counted, '>', zero(counted))
      : terms.compare(counted, '≥', lowerExpression(quantity, lowering));
  const own = stock.condition === undefined ? [] : [lowerExpression(stock.condition, lowering)];
  return [...own, terms.not(enough)];
}

function zero({ type }: Expression): ConstantExpression {
  return { op: 'constant', type, value: '0', text: '0' };
}
