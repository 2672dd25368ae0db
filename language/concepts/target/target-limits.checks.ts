import { isInterval, isSenseColumn, type Cell, type Expression, type Target } from '../../generated/ast.ts';
import type { Check } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { metricType } from '../../types/metric-type.ts';
import { mustBePresent } from '../../types/requirements.ts';
import { comparable, typeText } from '../../types/type.ts';
import { targetDiagnostics as catalogue } from './target.diagnostics.ts';

/** The limits as written, in lines or in the cells of a table. */
function limitsIn({ limits, header, rows }: Target): Expression[] {
  const inCells = (header?.columns ?? []).flatMap((column, at) =>
    isSenseColumn(column) ? rows.flatMap(({ cells }) => valuesIn(cells[at])) : [],
  );
  return [...limits.map(({ value }) => value), ...inCells].filter((value) => value !== undefined);
}

const limitMustBeOfTheMetricsKind: Check<Target> = (target, context) => {
  const metric = target.metric?.ref;
  const expected = metric === undefined ? undefined : metricType(metric, context.types);
  if (expected === undefined) return;
  for (const node of limitsIn(target)) {
    const { type } = context.types.of(node);
    if (type === undefined) continue;
    const language = messageLanguageOf(node);
    if (comparable(type, expected)) mustBePresent(node, context);
    else
      context.report(
        catalogue['limit-type'],
        { expected: typeText(expected, language), actual: typeText(type, language) },
        { node },
      );
  }
};

const oneSenseMustBeLimitedOnce: Check<Target> = ({ limits }, { report }) => {
  for (const [at, limit] of limits.entries()) {
    const first = limits.slice(0, at).find(({ sense }) => sense === limit.sense);
    if (first === undefined) continue;
    const related = [{ node: first, message: { zh: '第一处', en: 'the first one' } }];
    report(catalogue['repeated-limit'], { sense: limit.sense }, { node: limit, related });
  }
};

export const targetLimitChecks: Check<Target>[] = [limitMustBeOfTheMetricsKind, oneSenseMustBeLimitedOnce];

function valuesIn(cell: Cell | undefined): Expression[] {
  if (cell === undefined || cell.$type === 'AnyCell') return [];
  return cell.tests.flatMap((test) => (isInterval(test) ? [test.low] : [test.value]));
}
