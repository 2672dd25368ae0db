import { AstUtils } from 'langium';
import { isTarget, type Limit, type Target } from '../../generated/ast.ts';
import type { Check, CheckContext } from '../../concept.ts';
import { constantNumber } from '../../types/literal-value.ts';
import { equals } from '../../values/rational.ts';
import { targetDiagnostics as catalogue } from './target.diagnostics.ts';

/** One figure, two limits: what lies between them is both reached and missed. */
const oneFigureShouldHaveOneLimit: Check<Target> = (target, context) => {
  for (const other of rivalsOf(target, context)) {
    for (const limit of target.limits) {
      const [against] = other.limits.filter(({ sense, value }) => sense === limit.sense && value !== undefined);
      if (against === undefined || agree(limit, against, context)) continue;
      const params = { name: other.name, own: textOf(limit), other: textOf(against) };
      const related = [{ node: against, message: { zh: `目标“${other.name}”`, en: `target “${other.name}”` } }];
      context.report(catalogue.contradiction, params, { node: limit, related });
    }
  }
};

export const targetConflictChecks: Check<Target>[] = [oneFigureShouldHaveOneLimit];

/** Targets of the same metric and period that are in force on some day with it; those that go by table say for whom each limit is. */
function rivalsOf(target: Target, { index }: CheckContext): Target[] {
  const metric = target.metric?.ref;
  if (metric === undefined) return [];
  const all = [...index.declaredOfType(AstUtils.getDocument(target).uri, 'Target')].map(({ node }) => node);
  return all.filter(isTarget).filter((other) => other !== target && other.metric?.ref === metric && overlap(target, other));
}

function overlap(one: Target, other: Target): boolean {
  const metric = one.metric?.ref;
  const samePeriod = (one.period ?? metric?.period) === (other.period ?? metric?.period);
  return samePeriod && (one.from ?? '') <= (other.until ?? '9999') && (other.from ?? '') <= (one.until ?? '9999');
}

function agree(one: Limit, other: Limit, { types }: CheckContext): boolean {
  const [mine, theirs] = [one, other].map(({ value }) => constantNumber(value, types));
  return mine === undefined || theirs === undefined || equals(mine, theirs);
}

function textOf({ value }: Limit): string {
  return value.$cstNode?.text ?? '';
}
