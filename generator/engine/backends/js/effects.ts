/** What a rule that applies imposes, as code: a sum and ids (`tally`), verdicts (`judge`) or their lines. */
import type { RulePlan, SubjectPlan } from '../../../plan/plan.ts';
import { WORDS } from '../../runtime/words.ts';
import { textElement, type Element } from './because.ts';
import {
  assign,
  binary,
  both,
  call,
  conditional,
  increase,
  literal,
  member,
  name,
  perform,
  same,
  TRUE,
  UNDEFINED,
  variable,
  when,
} from './code.ts';
import type { Code, Statement } from './code.ts';
import { compareOperands, condition } from './conditions.ts';
import { isPresent } from './expressions.ts';
import { fastEffects, type FastEffect } from './fast-effects.ts';
import { amountText, arithmeticText, moneyCode, moneyOf, moneyText, type MoneyCode } from './money-code.ts';
import { waitsOfNeeds } from './needs-code.ts';
import { attempt, EXACT, Unsupported, type NumberOperand } from './operand.ts';
import { pendingOperand, type Pending } from './pending.ts';
import { becauseOf, unknownElement } from './reasons.ts';
import { fieldOf, type Scope } from './scope.ts';
import { showOperand, valueText, type Text, type TextMode } from './texts.ts';
import { verdictStatements, type RecordTexts, type VerdictParts } from './verdict-code.ts';

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
  return fastEffects(context.rule).flatMap((effect, number) => {
    const of = { ...context, effect, number };
    return leaveOpen(of, { missing, because: () => becauseOf(of, 'pending', []) });
  });
}

/** The statements for where the rule applies. Throws Unsupported where the fast path has no code for it. */
export function impose(context: RuleContext): Statement[] {
  const { rule, scope } = context;
  const needs = rule.needs.map((need) => condition(need, scope));
  return when(both(...needs), imposeEffects(context), holdBack(context, needs));
}

type Charge = Extract<FastEffect, { kind: 'charge' }>;
type Range = Extract<FastEffect, { kind: 'charge-range' }>;

/** In a tally a rule with several effects is named once. */
function imposeEffects(context: RuleContext): Statement[] {
  const { rule, place, turn, mode } = context;
  const effects = fastEffects(rule).flatMap((effect, number) => imposeEffect(effect, { ...context, effect, number }));
  if (mode !== 'tally' || rule.effects.length === 1) return effects;
  const fires = `fires${turn}`;
  return [variable(fires, literal(false)), ...effects, ...when(name(fires), [fire(place)])];
}

interface EffectContext extends RuleContext {
  effect: FastEffect;
  number: number;
}

function imposeEffect(effect: FastEffect, context: EffectContext): Statement[] {
  switch (effect.kind) {
    case 'charge':
      return imposeCharge(effect, context);
    case 'charge-range':
      return imposeRange(effect, context);
    case 'sanction':
      return decide(context, undefined, { because: () => becauseOf(context, 'met', []) });
  }
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
  return when(present, leaveOpen(context, { missing, because }), [assign(name('bail'), TRUE)]);
}

function imposeRange(effect: Range, context: EffectContext): Statement[] {
  const { scope } = context;
  const min = moneyOf(effect.min, scope, variableOf(context, 'lo'));
  const max = effect.max === undefined ? undefined : moneyOf(effect.max, scope, variableOf(context, 'hi'));
  const body = decideRange(effect, { min, max }, context);
  return [...min.before, ...(max?.before ?? []), ...(max === undefined ? body : unlessZero(max, body))];
}

interface Ends {
  min: MoneyCode;
  max: MoneyCode | undefined;
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

interface Reasons {
  ends?: Ends;
  because: () => readonly Element[];
}

/** A penalty or a sanction. */
function decide(context: EffectContext, amount: MoneyCode | undefined, { ends, because }: Reasons): Statement[] {
  const { rule, place, turn, mode, effect } = context;
  const subject = subjectOf(effect.subject, context);
  if (mode === 'tally') {
    const sum = amount === undefined ? [] : [addToTotal(amount, context.charges)];
    return ifNamed(subject, [...sum, rule.effects.length === 1 ? fire(place) : assign(name(`fires${turn}`), TRUE)]);
  }
  const note =
    amount === undefined
      ? call(noteOf('sanction'), literal(place))
      : call(noteOf('penalty'), literal(place), amount.fen, subject.person);
  return ifNamed(subject, [
    ...when(name('noting'), [perform(note)]),
    ...verdict(context, mode, {
      kind: amount === undefined ? 'sanction' : 'penalty',
      subject: subject.text,
      ...(amount !== undefined && { amount: amountText(amount, context.scope.plan.manual) }),
      ...endTexts(ends, context),
      because: because(),
    }),
  ]);
}

/** An `undecided` verdict. */
function leaveOpen(
  context: EffectContext,
  { ends, missing, because }: Reasons & { missing: readonly string[] | Code | undefined },
): Statement[] {
  const { place, mode, effect } = context;
  if (mode === 'tally') return [increase(name('undecided'), literal(1))];
  const subject = subjectOf(effect.subject, context);
  const person = effect.kind === 'sanction' ? UNDEFINED : subject.person;
  return ifNamed(subject, [
    ...when(name('noting'), [perform(call(noteOf('undecided'), literal(place), person))]),
    ...verdict(context, mode, {
      kind: 'undecided',
      subject: subject.text,
      ...endTexts(ends, context),
      ...(missing !== undefined && { missing }),
      because: because(),
    }),
  ]);
}

/** Where the rule applies but a need does not hold. */
function holdBack(context: RuleContext, needs: readonly Code[]): Statement[] {
  const { rule } = context;
  const missing = waitsOfNeeds(rule.needs, needs, context.scope);
  return fastEffects(rule).flatMap((effect, number) => {
    const of = { ...context, effect, number };
    return leaveOpen(of, { missing, because: () => becauseOf(of, 'unmet', []) });
  });
}

function endTexts(ends: Ends | undefined, { scope }: EffectContext): Pick<VerdictParts, 'min' | 'max'> {
  if (ends === undefined) return {};
  const { manual } = scope.plan;
  return { min: amountText(ends.min, manual), ...(ends.max !== undefined && { max: amountText(ends.max, manual) }) };
}

function verdict(context: EffectContext, mode: TextMode, parts: Omit<VerdictParts, 'rule' | 'sanction' | 'by'>): Statement[] {
  const { rule, effect, texts } = context;
  const imposed =
    effect.kind === 'sanction' ? { sanction: effect.sanction, ...(effect.by !== undefined && { by: effect.by }) } : {};
  const { tables } = context.scope;
  return verdictStatements({ rule, ...parts, ...imposed }, { texts, mode, variable: variableOf(context, 'b'), tables });
}

interface SubjectCode {
  text: Text;
  present: Code;
  /** The person, undefined for any other subject. */
  person: Code;
}

function subjectOf(subject: SubjectPlan | undefined, { scope }: EffectContext): SubjectCode {
  if (subject === undefined) throw new Unsupported('A verdict on nobody.');
  if ('name' in subject) return { text: [subject.name], present: TRUE, person: UNDEFINED };
  const { type, operand, person = operand.code } = fieldOf(subject.field, scope);
  const text = valueText({ op: 'field', type, name: subject.field }, 'bare', scope);
  return { text, present: isPresent(operand), person: type.kind === 'person' ? person : UNDEFINED };
}

/** A missing subject is for the interpreter. */
function ifNamed({ present }: SubjectCode, body: readonly Statement[]): Statement[] {
  return when(present, body, [assign(name('bail'), TRUE)]);
}

function unlessZero({ fen, isZero }: MoneyCode, body: Statement[]): Statement[] {
  if (isZero === 'always') return [];
  return isZero === 'never' ? body : when(binary(fen, '!==', literal(0)), body);
}

/** A sum of so many amounts that stays below 2^53 needs no check. */
function addToTotal({ fen, high }: MoneyCode, charges: number): Statement {
  const total = name('total');
  return high <= EXACT / charges ? increase(total, fen) : assign(total, call('exact', binary(total, '+', fen)));
}

function fire(place: number): Statement {
  const [fired, rule] = [name('fired'), name(`rule${place}`)];
  return assign(fired, conditional(same(fired, name('none')), rule, call('also', fired, rule)));
}

function noteOf(what: 'penalty' | 'sanction' | 'undecided'): Code {
  return member(name('notes'), what);
}

/** Unique within a leaf. */
function variableOf({ turn, number }: EffectContext, prefix: string): string {
  return `${prefix}${turn}e${number}`;
}
