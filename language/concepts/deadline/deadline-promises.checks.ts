import { AstUtils, type AstNode } from 'langium';
import {
  isDeadline,
  isDeadlineSpan,
  isMetric,
  isMust,
  isLogic,
  isParenthesised,
  isProximity,
  isRequirement,
  isShareOf,
  isWhenClause,
  isUnlessClause,
  isWithinLimit,
  type Deadline,
  type Metric,
  type Proximity,
  type Requirement,
} from '../../generated/ast.ts';
import { flatAst } from '../../scope/flat-ast.ts';
import { ManualParts } from '../../scope/manual-parts.ts';
import { conditionsOf, textOf } from '../../scope/rivals.ts';
import type { Check, CheckContext } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { lengthOfTime, spanText } from '../../types/length-of-time.ts';
import { compare } from '../../values/rational.ts';
import { wholeDiagnostics as catalogue } from './deadline-whole.diagnostics.ts';

/** Where a metric counts as in time, or a requirement allows, what a deadline calls late. Said at both. */
const promiseShouldFitTheLimit: Check<Proximity> = (promise, context) => {
  if (promisingNorm(promise) === undefined) return;
  for (const { node } of context.index.declaredOfType(AstUtils.getDocument(promise).uri, 'Deadline')) {
    const excess = isDeadline(node) ? excessOf(promise, node, context) : undefined;
    if (excess === undefined) continue;
    const related = [{ node: excess.limit, message: { zh: '时限', en: 'the deadline' } }];
    context.report(catalogue['promise-too-long'], excess.params, { node: promise, property: 'span', related });
  }
};

const limitShouldHoldForPromises: Check<Deadline> = (deadline, context) => {
  for (const promise of promisesIn.of(AstUtils.getDocument(deadline).uri, context.index)) {
    const excess = excessOf(promise, deadline, context);
    if (excess === undefined) continue;
    const related = [{ node: promise, property: 'span', message: { zh: '放宽之处', en: 'where it is longer' } }];
    context.report(catalogue['promise-too-long'], excess.params, { node: excess.limit, related });
  }
};

export const deadlinePromiseChecks = { proximity: [promiseShouldFitTheLimit], deadline: [limitShouldHoldForPromises] };

function excessOf(promise: Proximity, deadline: Deadline, { types }: CheckContext) {
  const norm = promisingNorm(promise);
  const span = deadline.clauses.find(isDeadlineSpan);
  const limit = span?.limit;
  if (norm === undefined || !isWithinLimit(limit) || limit.span === undefined || limit.time !== undefined) return undefined;
  if (norm.record?.ref === undefined || norm.record.ref !== deadline.record?.ref) return undefined;
  if (textOf(promise.left) !== textOf(span?.end) || textOf(promise.anchor) !== textOf(span?.start)) return undefined;
  // The deadline must hold for everything that the norm is about.
  const conditions = isRequirement(norm)
    ? norm.clauses.filter((clause) => isWhenClause(clause) || isUnlessClause(clause)).map(textOf)
    : [];
  if (!conditionsOf(deadline).every((condition) => conditions.includes(condition))) return undefined;
  const [promised, allowed] = [lengthOfTime(promise.span, types), lengthOfTime(limit.span, types)];
  if (promised === undefined || allowed?.clock !== promised.clock || compare(promised.length, allowed.length) <= 0)
    return undefined;
  const language = messageLanguageOf(promise);
  const params = {
    norm: norm.name,
    promised: spanText(promise.span, promised, language),
    deadline: deadline.name,
    allowed: spanText(limit.span, allowed, language),
  };
  return { limit, params };
}

/** The metric whose share, or the requirement whose demand, the condition is, by itself or as one of several that must all hold. */
function promisingNorm({ $container: container }: { $container: AstNode }): Metric | Requirement | undefined {
  let at = container;
  while (isParenthesised(at) || (isLogic(at) && at.operator === 'and')) at = at.$container;
  if (isShareOf(at)) return isMetric(at.$container) ? at.$container : undefined;
  return isMust(at) ? at.$container : undefined;
}

const promisesIn = new ManualParts<Proximity>(({ parseResult }) =>
  flatAst(parseResult.value)
    .nodes.filter(isProximity)
    .filter((node) => promisingNorm(node) !== undefined),
);
