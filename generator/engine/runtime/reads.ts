/** What an expression reads, without evaluating it. */
import type { EffectPlan, Expression, RulePlan, SubjectPlan } from '../../plan/plan.ts';

/** The direct parts of an expression, from left to right. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'constant':
    case 'field':
    case 'parameter':
    case 'asOf':
    case 'unknown':
      return [];
    case 'table':
      return [
        ...expression.rows.flatMap(({ when, then }) => [when, then]),
        ...(expression.otherwise === undefined ? [] : [expression.otherwise]),
      ];
    case 'not':
    case 'present':
    case 'missing':
    case 'negate':
      return [expression.of];
    case 'and':
    case 'or':
      return expression.of;
    case 'compare':
    case 'arithmetic':
    case 'default':
      return [expression.left, expression.right];
    case 'in':
      return [expression.left];
    case 'if':
      return [expression.condition, expression.then, expression.else];
    case 'call':
      return expression.arguments;
  }
}

/** What an effect of a rule reads, beside its subject. */
export function expressionsOf(effect: EffectPlan): Expression[] {
  switch (effect.kind) {
    case 'charge':
      return [effect.amount];
    case 'charge-range':
      return [effect.min, effect.max ?? effect.min];
    case 'split':
      return [effect.amount, ...effect.shares.flatMap(({ share }) => (share === undefined ? [] : [share]))];
    case 'breach':
      return [effect.start, effect.due, effect.actual, effect.over];
    default:
      return [];
  }
}

/** Names of all fields that the rules lead to, through computed fields too. */
export function fieldsRead(
  rules: readonly RulePlan[],
  computed: ReadonlyMap<string, { value: Expression }>,
  others: readonly Expression[] = [],
): ReadonlySet<string> {
  const read = new Set<string>();
  const visit = (field: string | undefined): void => {
    if (field === undefined || read.has(field)) return;
    read.add(field);
    const value = computed.get(field)?.value;
    if (value !== undefined) walk(value);
  };
  const walk = (expression: Expression | undefined): void => {
    if (expression === undefined) return;
    for (const node of nodesOf(expression)) if (node.op === 'field') visit(node.name);
  };
  others.forEach(walk);
  for (const { when, unless, needs, decision, effects } of rules) {
    [when, ...unless, ...needs].forEach(walk);
    visit(decision?.field);
    for (const effect of effects) {
      walk(effect.when);
      expressionsOf(effect).forEach(walk);
      subjectsOf(effect).forEach((subject) => visit(subject !== undefined && 'field' in subject ? subject.field : undefined));
      if ('discretion' in effect) visit(effect.discretion);
      if (effect.kind === 'table') effect.outputs.forEach(visit);
    }
  }
  return read;
}

/** One finding for each. */
export function subjectsOf(effect: EffectPlan): (SubjectPlan | undefined)[] {
  return effect.kind === 'split' ? effect.shares.map(({ subject }) => subject) : [effect.subject];
}

/** The expression and all its parts, each before its own parts. */
export function* nodesOf(expression: Expression): Generator<Expression> {
  yield expression;
  for (const part of partsOf(expression)) yield* nodesOf(part);
}

/** Names of the fields that are read, computed ones by their own name; unique, in the order met. */
export function fieldsIn(...expressions: readonly Expression[]): string[] {
  return namesOf(expressions, (node) => node.op === 'field');
}

/** Names of the fields and parameters that are read. */
export function namesIn(...expressions: readonly Expression[]): string[] {
  return namesOf(expressions, (node) => node.op === 'field' || node.op === 'parameter');
}

function namesOf(expressions: readonly Expression[], wanted: (node: Expression) => boolean): string[] {
  const names = new Set<string>();
  for (const expression of expressions) {
    for (const node of nodesOf(expression)) if ('name' in node && wanted(node)) names.add(node.name);
  }
  return [...names];
}
