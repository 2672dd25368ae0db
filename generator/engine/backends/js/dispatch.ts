/** Which rules can apply to which values of the record's keyed fields: an index, so that a record meets only the rules of its kind. */
import type { ConstantExpression, Expression, RecordPlan, RulePlan } from '../../../plan/plan.ts';

/** Rules in the plan's order, or a field whose value chooses between such nodes. */
export type DispatchNode =
  | { kind: 'leaf'; rules: readonly RulePlan[] }
  | { kind: 'switch'; field: string; branches: readonly DispatchBranch[]; otherwise: DispatchNode };

export interface DispatchBranch {
  values: readonly string[];
  node: DispatchNode;
}

/** Every rule stands in each branch that it could apply in; the tree stays within a few times the rules. */
export function dispatchTree(rules: readonly RulePlan[], record: RecordPlan): DispatchNode {
  const fields = record.fields.filter(({ type }) => KEYED_KINDS.has(type.kind)).map(({ name }) => name);
  const keys = new Map(rules.map((rule) => [rule, keysOf(rule, new Set(fields))]));
  return grow(rules, fields, keys);
}

const KEYED_KINDS: ReadonlySet<string> = new Set(['text', 'person', 'unit', 'enum']);
const FEW_RULES = 2;

/** By field: the values without which a rule cannot apply. */
type Keys = ReadonlyMap<string, ReadonlySet<string>>;
type KeysOfRules = ReadonlyMap<RulePlan, Keys>;

function grow(rules: readonly RulePlan[], fields: readonly string[], keys: KeysOfRules): DispatchNode {
  if (rules.length <= FEW_RULES) return { kind: 'leaf', rules };
  const plans = fields.map((field) => divisionBy(field, rules, keys)).filter((division) => division !== undefined);
  const best = plans.sort((a, b) => a.averageRules - b.averageRules)[0];
  if (best === undefined) return { kind: 'leaf', rules };
  const rest = fields.filter((field) => field !== best.field);
  return {
    kind: 'switch',
    field: best.field,
    branches: [...best.groups.values()].map(({ values, rules: some }) => ({ values, node: grow(some, rest, keys) })),
    otherwise: grow(best.otherwise, rest, keys),
  };
}

interface Division {
  field: string;
  groups: ReadonlyMap<string, { values: string[]; rules: readonly RulePlan[] }>;
  otherwise: readonly RulePlan[];
  averageRules: number;
}

const FEW_VALUES = 8;

/** Undefined where the field does not help, or would repeat rules too often. */
function divisionBy(field: string, rules: readonly RulePlan[], keys: KeysOfRules): Division | undefined {
  const unkeyed = rules.filter((rule) => keys.get(rule)?.has(field) !== true);
  if (unkeyed.length === rules.length) return undefined;
  const byValue = new Map<string, RulePlan[]>();
  for (const rule of rules) {
    for (const value of keys.get(rule)?.get(field) ?? []) byValue.set(value, []);
  }
  rules.forEach((rule) => {
    const values = keys.get(rule)?.get(field) ?? byValue.keys();
    for (const value of values) byValue.get(value)?.push(rule);
  });
  const sizes = [...byValue.values()].map(({ length }) => length);
  const total = sizes.reduce((sum, size) => sum + size, 0) + unkeyed.length;
  const averageRules = total / (sizes.length + 1);
  const groups = grouped(byValue);
  const repeated = [...groups.values()].reduce((sum, group) => sum + group.rules.length, 0);
  if (averageRules > WORTHWHILE * rules.length || repeated > MOST_REPEATED + MOST_TIMES * rules.length) return undefined;
  return { field, groups, otherwise: unkeyed, averageRules };
}

const MOST_REPEATED = 200;
const MOST_TIMES = 3;
const WORTHWHILE = 0.8;

/** Values with the same rules share a branch where there are many of them. */
function grouped(
  byValue: ReadonlyMap<string, readonly RulePlan[]>,
): Map<string, { values: string[]; rules: readonly RulePlan[] }> {
  const groups = new Map<string, { values: string[]; rules: readonly RulePlan[] }>();
  for (const [value, rules] of byValue) {
    const key = byValue.size <= FEW_VALUES ? value : rules.map(({ id }) => JSON.stringify(id)).join();
    const group = groups.get(key) ?? { values: [], rules };
    group.values.push(value);
    groups.set(key, group);
  }
  return groups;
}

/** From the parts of `when` that must all hold. */
function keysOf({ when }: RulePlan, fields: ReadonlySet<string>): Keys {
  const keys = new Map<string, ReadonlySet<string>>();
  if (when === undefined) return keys;
  for (const part of conjuncts(when)) {
    const key = keyOf(part);
    if (key === undefined || !fields.has(key.field)) continue;
    const known = keys.get(key.field);
    keys.set(key.field, known === undefined ? key.values : new Set([...known].filter((value) => key.values.has(value))));
  }
  return keys;
}

export function conjuncts(expression: Expression): readonly Expression[] {
  return expression.op === 'and' ? expression.of.flatMap(conjuncts) : [expression];
}

function keyOf(expression: Expression): { field: string; values: ReadonlySet<string> } | undefined {
  if (expression.op === 'compare' && expression.comparison === '=' && expression.right.op === 'constant') {
    return keyed(expression.left, [expression.right]);
  }
  if (expression.op === 'in') return keyed(expression.left, expression.values);
  if (expression.op !== 'or') return undefined;
  const keys = expression.of.map(keyOf);
  const [first] = keys;
  if (first === undefined || keys.some((key) => key?.field !== first.field)) return undefined;
  return { field: first.field, values: new Set(keys.flatMap((key) => [...(key?.values ?? [])])) };
}

function keyed(
  left: Expression,
  constants: readonly ConstantExpression[],
): { field: string; values: ReadonlySet<string> } | undefined {
  return left.op === 'field' ? { field: left.name, values: new Set(constants.map(({ value }) => String(value))) } : undefined;
}
