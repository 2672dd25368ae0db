/** What a rule that applies imposes, as code: a sum and ids (`tally`), verdicts (`judge`) or their lines. */
import type { RulePlan } from '../../../plan/plan.ts';
import { WORDS } from '../../runtime/words.ts';
import { textElement, type Element } from './because.ts';
import { imposeBreach } from './breach-code.ts';
import { both, either, literal, name, same, TRUE, variable, when, type Code, type Statement } from './code.ts';
import { compareOperands, condition } from './conditions.ts';
import { isPresent } from './choice.ts';
import { fastEffects, type FastEffect } from './fast-effects.ts';
import { decide, fire, leaveOpen, unlessZero, variableOf, type Also, type Ends } from './finding-code.ts';
import { arithmeticText, moneyCode, moneyOf, moneyText, type MoneyCode } from './money-code.ts';
import { waitsOfNeeds } from './needs-code.ts';
import { attempt, EXACT, Unsupported, type NumberOperand } from './operand.ts';
import { pendingOperand, type Pending } from './pending.ts';
import { BAIL } from './prelude.ts';
import { becauseOf, unknownElement } from './reasons.ts';
import { fieldOf, type Scope } from './scope.ts';
import { showOperand, textCode, valueText, type Text, type TextMode } from './texts.ts';
import type { RecordTexts } from './verdict-code.ts';

export type Mode = 'tally' | TextMode;

export interface RuleContext {
  rule: RulePlan;
  /** Its place in the plan. */
  place: number;
  /** Its place among the rules it stands with: what its variables are named by. */
  turn: number;
  scope: Scope;
  mode: Mode;
  texts: RecordTexts;
  /** How many effects the record's rules have. */
  charges: number;
}

/** The statements for where it is unknown whether the rule applies, until the parameters are bound. */
export function leaveRuleOpen(context: RuleContext, missing: readonly string[]): Statement[] {
  return eachEffect(context, (of) => leaveOpen(of, { missing, because: () => becauseOf(of, 'pending', []) }));
}

/** The statements for where the rule applies. Throws Unsupported where the fast path has no code for it. */
export function impose(context: RuleContext): Statement[] {
  const { rule, scope } = context;
  const needs = rule.needs.map((need) => condition(need, scope));
  return when(both(...needs), imposeEffects(context), holdBack(context, needs));
}

type Charge = Extract<FastEffect, { kind: 'charge' }>;
type Range = Extract<FastEffect, { kind: 'charge-range' }>;
type Sanction = Extract<FastEffect, { kind: 'sanction' }>;

/** In a tally a rule with several effects is named once. */
function imposeEffects(context: RuleContext): Statement[] {
  const { rule, place, turn, mode } = context;
  const effects = eachEffect(context, (of) => imposeEffect(of.effect, of));
  if (mode !== 'tally' || rule.effects.length === 1) return effects;
  const fires = `fires${turn}`;
  return [variable(fires, literal(false)), ...effects, ...when(name(fires), [fire(place)])];
}

export interface EffectContext extends RuleContext {
  effect: FastEffect;
  /** Its place among the rule's effects. */
  number: number;
}

/** Of each effect whose own condition holds. */
function eachEffect(context: RuleContext, write: (of: EffectContext) => Statement[]): Statement[] {
  return fastEffects(context.rule).flatMap((effect, number) => {
    const body = write({ ...context, effect, number });
    return effect.when === undefined ? body : when(condition(effect.when, context.scope), body);
  });
}

function imposeEffect(effect: FastEffect, context: EffectContext): Statement[] {
  switch (effect.kind) {
    case 'charge':
      return imposeCharge(effect, context);
    case 'charge-range':
      return imposeRange(effect, context);
    case 'sanction':
      return effect.choices === undefined ? found(context) : imposeChoice(effect, effect.choices, context);
    case 'breach':
      return imposeBreach(effect, context);
    case 'unmet':
    case 'warn':
      return found(context);
    case 'conflict':
      return found(context, { between: effect.between });
    case 'table':
      // Where rows disagree or none holds, working out the field has set `bail`.
      effect.outputs.forEach((output) => fieldOf(output, context.scope));
      return [];
  }
}

/** What rests on the conditions alone. */
function found(context: EffectContext, also: Also = {}): Statement[] {
  return decide(context, undefined, { also, because: () => becauseOf(context, 'met', []) });
}

/** Of several sanctions the one that a field names. */
function imposeChoice({ discretion }: Sanction, choices: readonly string[], context: EffectContext): Statement[] {
  const { scope } = context;
  const words = WORDS[scope.plan.language];
  const open = (missing: string, ...said: Text[]): Statement[] =>
    leaveOpen(context, {
      missing: [missing],
      because: () =>
        becauseOf(
          context,
          'met',
          said.map((text) => textElement(...text)),
        ),
    });
  if (discretion === undefined) return open(words.choice);
  const { type, operand } = fieldOf(discretion, scope);
  if (operand.kind !== 'text' && operand.kind !== 'enum') throw new Unsupported(`A choice by ${operand.kind}.`);
  const value = valueText({ op: 'field', type, name: discretion }, 'bare', scope);
  const text = textCode(value, 'judge');
  const chosen = either(...choices.map((choice) => same(text, literal(choice))));
  const said = [textElement(`${discretion} = `, ...value)];
  const outside = words.outside<Text>(discretion, value, [choices.join(words.comma)]).flat();
  return when(
    isPresent(operand),
    when(
      chosen,
      decide(context, undefined, { also: { sanction: value }, because: () => becauseOf(context, 'met', said) }),
      open(discretion, outside),
    ),
    open(discretion),
  );
}

function imposeCharge({ amount }: Charge, context: EffectContext): Statement[] {
  const pending = attempt(() => pendingOperand(amount, context.scope));
  if (pending !== undefined) return leaveAmountOpen(pending, context);
  const money = moneyOf(amount, context.scope, variableOf(context, 'a'));
  const because = (): Element[] => becauseOf(context, 'met', [textElement(...arithmeticText(amount, money, context.scope))]);
  return [...money.before, ...unlessZero(money, decide(context, money, { because }))];
}

/** An amount that rests on an unbound parameter; where one of its operands is missing, that is for the interpreter. */
function leaveAmountOpen({ present, missing }: Pending, context: EffectContext): Statement[] {
  const because = (): Element[] => becauseOf(context, 'met', [unknownElement(missing, context.scope)]);
  return when(present, leaveOpen(context, { missing, because }), [BAIL]);
}

function imposeRange(effect: Range, context: EffectContext): Statement[] {
  const { scope } = context;
  const min = moneyOf(effect.min, scope, variableOf(context, 'lo'));
  const max = effect.max === undefined ? undefined : moneyOf(effect.max, scope, variableOf(context, 'hi'));
  const body = decideRange(effect, { min, max }, context);
  return [...min.before, ...(max?.before ?? []), ...(max === undefined ? body : unlessZero(max, body))];
}

function decideRange(effect: Range, ends: Ends, context: EffectContext): Statement[] {
  const { scope } = context;
  const words = WORDS[scope.plan.language];
  const range = (): Text => rangeArithmetic(effect, ends, scope);
  const becauseRange = (...more: Text[]): Element[] =>
    becauseOf(
      context,
      'met',
      [range(), ...more].map((text) => textElement(...text)),
    );
  if (effect.discretion === undefined)
    return leaveOpen(context, { ends, missing: [words.discretion], because: () => becauseRange() });
  const { discretion } = effect;
  const { operand } = fieldOf(discretion, scope);
  if (operand.kind !== 'number') throw new Unsupported('A discretion that is no number.');
  const amount = moneyCode(operand, scope.plan.manual, variableOf(context, 'a'));
  const unit = effect.min.type.kind === 'quantity' && effect.min.type.unit !== undefined ? [` ${effect.min.type.unit}`] : [];
  const shown = (): Text => [...showOperand(operand, effect.min.type, scope), ...unit];
  const within = both(
    compareOperands(operand, '≥', operandOf(ends.min)),
    ends.max === undefined ? TRUE : compareOperands(operand, '≤', operandOf(ends.max)),
  );
  const outside = (): Text => words.outside<Text>(discretion, shown(), rangeMoney(effect, ends, scope)).flat();
  const decided = decide(context, amount, { ends, because: () => becauseRange([`${discretion} = `, ...shown()]) });
  return when(
    isPresent(operand),
    when(
      within,
      [...amount.before, ...unlessZero(amount, decided)],
      leaveOpen(context, { ends, missing: [discretion], because: () => becauseRange(outside()) }),
    ),
    leaveOpen(context, { ends, missing: [discretion], because: () => becauseRange() }),
  );
}

function rangeArithmetic(effect: Range, { min, max }: Ends, scope: Scope): Text {
  const low = arithmeticText(effect.min, min, scope);
  if (effect.max === undefined || max === undefined) return ['≥ ', ...low];
  return [...low, ' .. ', ...arithmeticText(effect.max, max, scope)];
}

function rangeMoney({ min: { type } }: Range, { min, max }: Ends, scope: Scope): Text {
  const low = moneyText(min, type, scope);
  return max === undefined ? ['≥ ', ...low] : [...low, ' .. ', ...moneyText(max, type, scope)];
}

function operandOf({ fen }: MoneyCode): NumberOperand {
  return { kind: 'number', code: fen, scale: 100, low: 0, high: EXACT, optional: false };
}

/** Where the rule applies but a need does not hold. */
function holdBack(context: RuleContext, needs: readonly Code[]): Statement[] {
  const { rule } = context;
  const missing = waitsOfNeeds(rule.needs, needs, context.scope);
  return eachEffect(context, (of) => leaveOpen(of, { missing, because: () => becauseOf(of, 'unmet', []) }));
}
