import {
  isBooleanLiteral,
  isCase,
  isParenthesised,
  isProximity,
  isResource,
  isWhenClause,
  type Expression,
  type NeedsClause,
  type Otherwise,
  type Penalty,
  type RectifyClause,
  type UnlessClause,
  type WhenClause,
} from '../../generated/ast.ts';
import { isRecurring } from '../../scope/recurring.ts';
import type { Check, Checks } from '../../concept.ts';
import { effectsOf } from '../../scope/penalties.ts';
import { mustBeYesNo } from '../../types/requirements.ts';
import { penaltyChargeChecks } from './penalty-charge.checks.ts';
import { penaltyIncentiveChecks } from './penalty-incentives.checks.ts';
import { penaltySplitChecks } from './penalty-split.checks.ts';
import { penaltyOverridesChecks } from './penalty-overrides.checks.ts';
import { penaltyTriggerChecks } from './penalty-trigger.checks.ts';
import { penaltyDiagnostics as catalogue } from './penalty.diagnostics.ts';

type Condition = WhenClause | UnlessClause | NeedsClause;

const penaltyMustHaveAnEffect: Check<Penalty> = (penalty, { report }) => {
  if (effectsOf(penalty).length > 0) return;
  report(catalogue['no-effect'], { name: penalty.name }, { node: penalty, property: 'name' });
};

const penaltyShouldHaveOneCondition: Check<Penalty> = (penalty, { report }) => {
  const [first, ...others] = penalty.clauses.filter(isWhenClause).map(({ condition }) => condition);
  for (const condition of others) {
    if (first === undefined || condition === undefined) continue;
    const related = [{ node: first, message: { zh: '第一个条件', en: 'the first condition' } }];
    report(catalogue['several-whens'], {}, { node: condition, related });
  }
};

const otherwiseMustStandBehindCases: Check<Otherwise> = (otherwise, { report }) => {
  if (otherwise.$container.clauses.some(isCase)) return;
  report(catalogue['otherwise-alone'], {}, { node: otherwise });
};

const rectifyingMustHaveALimit: Check<RectifyClause> = ({ condition }, { report }) => {
  if (condition !== undefined && !isProximity(bare(condition))) report(catalogue['rectify-limit'], {}, { node: condition });
};

const conditionMustBeYesOrNo: Check<Condition> = ({ condition }, context) => mustBeYesNo(condition, context);

const clauses = { WhenClause: 'when', UnlessClause: 'unless', NeedsClause: 'needs' } as const;

/** Only a written yes or no; whether other conditions always hold is for the prover. */
const conditionShouldDecideSomething: Check<Condition> = ({ $type, condition }, { report }) => {
  const literal = bare(condition);
  if (isBooleanLiteral(literal))
    report(catalogue['constant-condition'], { clause: clauses[$type], value: literal.value }, { node: condition });
};

const conditionChecks = [conditionMustBeYesOrNo, conditionShouldDecideSomething];

const breachMustBeJudged: Check<Penalty> = (penalty, { report }) => {
  const broken = penalty.breach?.ref;
  const isJudged = isRecurring(broken)
    ? broken.proof !== undefined && broken.frequency !== undefined
    : !isResource(broken) || broken.stock !== undefined;
  if (broken !== undefined && !isJudged)
    report(catalogue['never-broken'], { name: broken.name }, { node: penalty, property: 'breach' });
};

export const penaltyChecks: Checks = {
  Penalty: [
    penaltyMustHaveAnEffect,
    breachMustBeJudged,
    penaltyShouldHaveOneCondition,
    ...penaltyIncentiveChecks,
    ...penaltyTriggerChecks,
  ],
  Otherwise: [otherwiseMustStandBehindCases],
  WhenClause: conditionChecks,
  UnlessClause: conditionChecks,
  NeedsClause: conditionChecks,
  RectifyClause: [rectifyingMustHaveALimit],
  OverridesClause: penaltyOverridesChecks,
  Charge: penaltyChargeChecks,
  Split: penaltySplitChecks,
};

function bare(expression: Expression | undefined): Expression | undefined {
  return isParenthesised(expression) ? bare(expression.inner) : expression;
}
