/** The rules of one leaf of the dispatch, as code. */
import type { Expression, RecordPlan, RulePlan } from '../../../plan/plan.ts';
import { parseDate } from '../../../../language/values/date.ts';
import { fieldsRead } from '../../runtime/reads.ts';
import { union } from '../../runtime/value.ts';
import { binary, both, constant, FALSE, literal, name, not, perform, TRUE, when, type Code, type Statement } from './code.ts';
import { condition } from './conditions.ts';
import { conjuncts } from './dispatch.ts';
import { impose, leaveRuleOpen, type Mode } from './effects.ts';
import { compile } from './expressions.ts';
import { attempt, Unsupported, type Operand } from './operand.ts';
import { pendingComparison } from './pending.ts';
import { BAIL } from './prelude.ts';
import type { Scope, ScopeField } from './scope.ts';
import type { RecordTexts } from './verdict-code.ts';

export interface LeafContext {
  record: RecordPlan;
  scope: Scope;
  mode: Mode;
  texts: RecordTexts;
  /** How many effects the record's rules have. */
  charges: number;
  /** The record's day; undefined where it has none. */
  day: Code | undefined;
  /** Ids of the rules that are judged when a run ends. */
  held: ReadonlySet<string>;
  /** Rules by id: their place in the plan. */
  places: ReadonlyMap<string, number>;
}

/** Computed fields first, then the rules in the plan's order. A rule without code sets `bail` wherever it might apply. */
export function leafStatements(rules: readonly RulePlan[], context: LeafContext): Statement[] {
  const { statements, scope } = computedFields(rules, context);
  const inLeaf = { ...context, scope };
  const states = new Map<string, RuleCode>();
  const overriding = new Set(rules.filter(({ overrides }) => overrides.some((id) => rules.some((rule) => rule.id === id))));
  const code = rules.map((rule) => codeOf(rule, { ...inLeaf, rules, overriding, states }));
  const flags = [...states.values()].flatMap(({ flag }) => flag ?? []);
  return [...statements, ...flags, ...code.flatMap(({ body }) => body)];
}

/**
 * Only those that the rules and other expressions read; a computed field without code is left out, and the rules that read it have none
 * either.
 */
export function computedFields(
  rules: readonly RulePlan[],
  { record, scope }: Pick<LeafContext, 'record' | 'scope'>,
  others: readonly Expression[] = [],
): { statements: Statement[]; scope: Scope } {
  const fields = new Map<string, ScopeField>(scope.fields);
  const statements: Statement[] = [];
  const read = fieldsRead(rules, new Map(record.computed.map((field) => [field.name, field])), others);
  record.computed.forEach(({ name: field, type, value }, place) => {
    if (!read.has(field) || fields.has(field)) return;
    const operand = attempt(() => compile(value, { ...scope, fields }));
    if (operand === undefined) return;
    const isSimple = operand.code.kind === 'name' || operand.code.kind === 'literal';
    if (!isSimple) statements.push(constant(`c${place}`, operand.code));
    fields.set(field, { type, operand: isSimple ? operand : ({ ...operand, code: name(`c${place}`) } as Operand) });
  });
  return { statements, scope: { ...scope, fields } };
}

interface RuleCode {
  /** Whether the rule applies. */
  applies: Code;
  /** Declares the variable that `applies` names, where other rules ask for it. */
  flag?: Statement;
  body: readonly Statement[];
}

interface RuleCodeContext extends LeafContext {
  rules: readonly RulePlan[];
  overriding: ReadonlySet<RulePlan>;
  /** Rules that are compiled, each after those that override it. */
  states: Map<string, RuleCode>;
}

function codeOf(rule: RulePlan, context: RuleCodeContext): RuleCode {
  const known = context.states.get(rule.id);
  if (known !== undefined) return known;
  const code = attempt(() => compiled(rule, context)) ?? {
    applies: FALSE,
    body: when(mayApply(rule, context), [BAIL]),
  };
  context.states.set(rule.id, code);
  return code;
}

function compiled(rule: RulePlan, context: RuleCodeContext): RuleCode {
  const { scope, mode, texts, places, charges, rules, overriding } = context;
  if (context.held.has(rule.id)) throw new Unsupported('A rule that waits for other records.');
  const place = places.get(rule.id) ?? 0;
  const turn = rules.indexOf(rule);
  const overriders = rules
    .filter(({ overrides }) => overrides.includes(rule.id))
    .map((other) => not(codeOf(other, context).applies));
  const unless = rule.unless.map((exception) => not(condition(exception, scope)));
  const parts = (rule.when === undefined ? [] : conjuncts(rule.when)).map((part) => ({
    pending: attempt(() => pendingComparison(part, scope)),
    part,
  }));
  const held = parts.map(({ part, pending }) => pending?.present ?? condition(part, scope));
  const applies = both(inForce(rule, context), ...held, ...unless, ...overriders);
  const ruleContext = { rule, place, turn, scope, mode, texts, charges };
  const missing = union(...parts.map(({ pending }) => pending?.missing ?? []));
  if (missing.length > 0) {
    rule.needs.forEach((need) => condition(need, scope));
    const isAsked = overriding.has(rule);
    return { applies: FALSE, body: when(applies, isAsked ? [BAIL] : leaveRuleOpen(ruleContext, missing)) };
  }
  const effects = impose(ruleContext);
  // What imposes nothing may still be unknown.
  if (effects.length === 0) return { applies, body: applies.kind === 'literal' ? [] : [perform(applies)] };
  if (!overriding.has(rule) || applies.kind === 'literal') return { applies, body: when(applies, effects) };
  const flag = name(`applies${turn}`);
  return { applies: flag, flag: constant(`applies${turn}`, applies), body: when(flag, effects) };
}

/** As much of the rule's condition as has code. */
function mayApply(rule: RulePlan, context: RuleCodeContext): Code {
  // The rules that it exempts from may apply, too.
  if (rule.elsewhere !== undefined) return FALSE;
  const { scope } = context;
  const parts = rule.when === undefined ? [] : conjuncts(rule.when);
  const held = parts.map((part) => attempt(() => condition(part, scope)) ?? TRUE);
  const excepted = rule.unless.map((exception) => not(attempt(() => condition(exception, scope)) ?? FALSE));
  return both(attempt(() => inForce(rule, context)) ?? TRUE, ...held, ...excepted);
}

function inForce({ from, until }: RulePlan, { day }: LeafContext): Code {
  if (from === undefined && until === undefined) return TRUE;
  if (day === undefined) throw new Unsupported('A rule in force from a day, on a record without one.');
  return both(
    from === undefined ? TRUE : binary(day, '>=', dayLiteral(from)),
    until === undefined ? TRUE : binary(day, '<=', dayLiteral(until)),
  );
}

export function dayLiteral(date: string): Code {
  const day = parseDate(date);
  if (day === undefined) throw new Unsupported(`${date} is no date.`);
  return literal(day);
}
