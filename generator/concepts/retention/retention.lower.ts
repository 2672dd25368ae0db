import type { Retention } from '../../../language/generated/ast.ts';
import type { Lowering } from '../../plan/lowering.ts';
import { placeOf } from '../../plan/place.ts';
import type { Expression, RulePlan } from '../../plan/plan.ts';
import { span } from '../../plan/terms.ts';
import { boolean } from '../../../language/types/type.ts';
import { lowerCitations } from '../citation/citation.lower.ts';
import { lowerExpression } from '../expression/expression.lower.ts';

/** A breach where papers were destroyed too early; undefined where no records say when they were. */
export function lowerRetention(retention: Retention, lowering: Lowering): RulePlan | undefined {
  const { name, title, term, from, until, by, citations, file } = retention;
  if (file === undefined || term === undefined) return undefined;
  const start = lowerExpression(file.start, lowering);
  const actual = lowerExpression(file.end, lowering);
  const due: Expression = {
    op: 'arithmetic',
    type: start.type,
    operator: '+',
    left: start,
    right: lowerExpression(term, lowering),
  };
  const over: Expression = {
    op: 'arithmetic',
    type: span('day', lowering.language),
    operator: '-',
    left: due,
    right: actual,
  };
  const early: Expression = { op: 'compare', type: boolean, comparison: '<', left: actual, right: due };
  const own = file.condition === undefined ? [] : [lowerExpression(file.condition, lowering)];
  return {
    id: lowering.idOf(retention),
    name,
    ...(title === undefined ? {} : { title }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    record: file.record.$refText,
    when: own.length === 0 ? early : { op: 'and', type: boolean, of: [...own, early] },
    unless: [],
    needs: [],
    overrides: [],
    effects: [{ kind: 'breach', ...(by === undefined ? {} : { subject: { name: by.$refText } }), start, due, actual, over }],
    cites: lowerCitations(citations, lowering),
    source: placeOf(retention, lowering),
  };
}
