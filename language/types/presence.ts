import type { AstNode } from 'langium';
import {
  isCase,
  isComputedField,
  isConditional,
  isEffect,
  isEscalation,
  isExemption,
  isExpression,
  isField,
  isGrant,
  isLogic,
  isLoss,
  isMetric,
  isNeedsClause,
  isOtherwise,
  isPenalty,
  isReported,
  isRectifyClause,
  isRequirement,
  isReward,
  isRung,
  isUnlessClause,
  isVeto,
  isWhenClause,
  type ComputedField,
  type Escalation,
  type Exemption,
  type Expression,
  type Member,
  type NameReference,
  type Penalty,
  type Requirement,
  type Reward,
  type Veto,
} from '../generated/ast.ts';

/**
 * Whether a field that may be missing is surely there in this place: because the rule's `when` tested it, an `and` before it did, or the
 * branch of an `if` says so. A comparison that holds has all its operands.
 */
export function isKnownPresent(reference: NameReference): boolean {
  const target = reference.target?.ref;
  return (isField(target) || isComputedField(target)) && present(reference).has(target);
}

function present(place: AstNode): Set<Member> {
  const found = new Set<Member>();
  for (let at = place; at.$container !== undefined; at = at.$container) {
    const parent = at.$container;
    if (isLogic(parent) && parent.right === at) add(found, parent.left, parent.operator === 'and');
    if (isConditional(parent) && parent.condition !== at) add(found, parent.condition, parent.then === at);
    if ((isMetric(parent) || isReported(parent)) && parent.among !== at) add(found, parent.among, true);
    if (isCase(parent) && parent.head !== at) add(found, parent.head?.condition, true);
    if (isNorm(parent)) {
      for (const clause of parent.clauses) {
        if (clause === at) break;
        if (isWhenClause(clause)) add(found, clause.condition, true);
      }
      if (imposes(at)) for (const clause of parent.clauses) addClause(found, clause);
      break;
    }
  }
  return found;
}

/** What judges a record by clauses. */
function isNorm(node: AstNode): node is Penalty | Reward | Exemption | Veto | Escalation | Requirement {
  return isPenalty(node) || isRequirement(node) || isReward(node) || isExemption(node) || isVeto(node) || isEscalation(node);
}

/** What takes effect only where every condition of the norm holds. */
function imposes(node: AstNode): boolean {
  return (
    isEffect(node) || isCase(node) || isOtherwise(node) || isRectifyClause(node) || isGrant(node) || isLoss(node) || isRung(node)
  );
}

function addClause(found: Set<Member>, clause: AstNode): void {
  if (isWhenClause(clause) || isNeedsClause(clause)) add(found, clause.condition, true);
  if (isUnlessClause(clause)) add(found, clause.condition, false);
}

/** Adds the fields that must be there where the condition has this truth. */
function add(found: Set<Member>, condition: Expression | undefined, truth: boolean): void {
  for (const field of factsOf(condition, truth, { true: new Map(), false: new Map() })) found.add(field);
}

/** What is known of computed fields by their truth; one that is being looked at tells nothing, so that circles end. */
type KnownFacts = Record<'true' | 'false', Map<ComputedField, Set<Member>>>;

function factsOf(condition: Expression | undefined, truth: boolean, known: KnownFacts): Set<Member> {
  const inner = (next: Expression | undefined, wanted: boolean) => factsOf(next, wanted, known);
  switch (condition?.$type) {
    case 'Parenthesised':
      return inner(condition.inner, truth);
    case 'Negation':
      return inner(condition.operand, !truth);
    case 'Logic': {
      const left = inner(condition.left, truth);
      const right = inner(condition.right, truth);
      const both = (condition.operator === 'and') === truth;
      return both ? new Set([...left, ...right]) : new Set([...left].filter((field) => right.has(field)));
    }
    case 'Presence':
      return (condition.state === 'is present') === truth ? fieldsRead(condition.operand) : new Set();
    case 'Relation':
      return truth ? new Set([...fieldsRead(condition.left), ...fieldsRead(condition.right)]) : new Set();
    case 'Membership':
      return truth && !condition.negated ? fieldsRead(condition.left) : new Set();
    case 'Proximity':
      return truth
        ? new Set([...fieldsRead(condition.left), ...fieldsRead(condition.anchor), ...fieldsRead(condition.span)])
        : new Set();
    case 'NameReference': {
      const target = condition.target?.ref;
      if (isComputedField(target)) return new Set([...(truth ? [target] : []), ...factsOfComputed(target, truth, known)]);
      return truth && isField(target) ? new Set([target]) : new Set();
    }
    default:
      return new Set();
  }
}

function factsOfComputed(field: ComputedField, truth: boolean, known: KnownFacts): Set<Member> {
  const facts = known[`${truth}`];
  if (!facts.has(field)) {
    facts.set(field, new Set());
    facts.set(field, factsOf(field.value, truth, known));
  }
  return facts.get(field) ?? new Set();
}

/** Fields without which the expression has no value. */
function fieldsRead(expression: Expression | undefined): Set<Member> {
  if (!isExpression(expression)) return new Set();
  switch (expression.$type) {
    case 'NameReference': {
      const target = expression.target?.ref;
      return isField(target) || isComputedField(target) ? new Set([target]) : new Set();
    }
    case 'Parenthesised':
      return fieldsRead(expression.inner);
    case 'Negative':
      return fieldsRead(expression.operand);
    case 'Sum':
      return expression.operator === 'default'
        ? new Set()
        : new Set([...fieldsRead(expression.left), ...fieldsRead(expression.right)]);
    case 'Call':
      return new Set(expression.arguments.flatMap((argument) => [...fieldsRead(argument)]));
    default:
      return new Set();
  }
}
