import type { Expression } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';

/** Typing finds the faults; here they are said. */
const expressionMustBeWellTyped: Check<Expression> = (expression, { types, report }) => {
  for (const { entry, params, place } of types.problemsOf(expression)) report(entry, params as never, place);
};

const checks = [expressionMustBeWellTyped];

export const expressionChecks: Checks = {
  NumberLiteral: checks,
  DateLiteral: checks,
  DateTimeLiteral: checks,
  MonthLiteral: checks,
  TimeLiteral: checks,
  NameReference: checks,
  Negative: checks,
  Negation: checks,
  Logic: checks,
  Relation: checks,
  Membership: checks,
  Proximity: checks,
  Presence: checks,
  Conditional: checks,
  Sum: checks,
  Call: checks,
};
