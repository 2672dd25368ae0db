/** Findings as code: what they add to a tally, tell the ledger, and say as verdicts. */
import type { SubjectPlan } from '../../../plan/plan.ts';
import { kindOf } from '../../runtime/verdict-of.ts';
import type { Element } from './because.ts';
import {
  assign,
  binary,
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
  when,
  type Code,
  type Statement,
} from './code.ts';
import type { EffectContext } from './effects.ts';
import { isPresent } from './choice.ts';
import { amountText, type MoneyCode } from './money-code.ts';
import { EXACT } from './operand.ts';
import { BAIL } from './prelude.ts';
import { fieldOf } from './scope.ts';
import { valueText, type Text, type TextMode } from './texts.ts';
import { verdictStatements, type VerdictParts } from './verdict-code.ts';

/** What a range of amounts ends with. */
export interface Ends {
  min: MoneyCode;
  max: MoneyCode | undefined;
}

export interface Reasons {
  ends?: Ends;
  because: () => readonly Element[];
}

/** Keys of the verdict that only its kind has. */
export type Also = Pick<VerdictParts, 'sanction' | 'due' | 'actual' | 'over' | 'between'>;

/** What the rule and the effect come to; of an amount nothing where it is zero. */
export function decide(
  context: EffectContext,
  amount: MoneyCode | undefined,
  { ends, because, also }: Reasons & { also?: Also },
): Statement[] {
  const { rule, place, turn, mode, effect } = context;
  const subject = subjectOf(effect.subject, context);
  const kind = kindOf(rule, effect);
  const isPenalty = kind === 'penalty' && amount !== undefined;
  if (mode === 'tally') {
    const sum = isPenalty ? [addToTotal(amount, context.charges)] : [];
    return ifNamed(subject, [...sum, rule.effects.length === 1 ? fire(place) : assign(name(`fires${turn}`), TRUE)]);
  }
  const note = isPenalty
    ? call(noteOf('penalty'), literal(place), amount.fen, subject.person)
    : call(noteOf(kind === 'sanction' ? 'sanction' : 'finding'), literal(place));
  return ifNamed(subject, [
    ...when(name('noting'), [perform(note)]),
    ...verdict(context, mode, {
      kind,
      ...(subject.text !== undefined && { subject: subject.text }),
      ...(amount !== undefined && { amount: amountText(amount, context.scope.plan.manual) }),
      ...endTexts(ends, context),
      ...also,
      because: because(),
    }),
  ]);
}

/** An `undecided` verdict. */
export function leaveOpen(
  context: EffectContext,
  { ends, missing, because }: Reasons & { missing: readonly string[] | Code | undefined },
): Statement[] {
  const { place, mode, effect, rule } = context;
  if (mode === 'tally') return [increase(name('undecided'), literal(1))];
  const subject = subjectOf(effect.subject, context);
  const person = kindOf(rule, effect) === 'penalty' ? subject.person : UNDEFINED;
  return ifNamed(subject, [
    ...when(name('noting'), [perform(call(noteOf('undecided'), literal(place), person))]),
    ...verdict(context, mode, {
      kind: 'undecided',
      ...(subject.text !== undefined && { subject: subject.text }),
      ...endTexts(ends, context),
      ...(missing !== undefined && { missing }),
      because: because(),
    }),
  ]);
}

/** The rule is named in the tally. */
export function fire(place: number): Statement {
  const [fired, rule] = [name('fired'), name(`rule${place}`)];
  return assign(fired, conditional(same(fired, name('none')), rule, call('also', fired, rule)));
}

export function unlessZero({ fen, isZero }: MoneyCode, body: Statement[]): Statement[] {
  if (isZero === 'always') return [];
  return isZero === 'never' ? body : when(binary(fen, '!==', literal(0)), body);
}

/** Unique within a leaf. */
export function variableOf({ turn, number }: EffectContext, prefix: string): string {
  return `${prefix}${turn}e${number}`;
}

function endTexts(ends: Ends | undefined, { scope }: EffectContext): Pick<VerdictParts, 'min' | 'max'> {
  if (ends === undefined) return {};
  const { manual } = scope.plan;
  return { min: amountText(ends.min, manual), ...(ends.max !== undefined && { max: amountText(ends.max, manual) }) };
}

function verdict(context: EffectContext, mode: TextMode, parts: Omit<VerdictParts, 'rule' | 'by' | 'more'>): Statement[] {
  const { rule, effect, texts, scope } = context;
  const imposed = effect.kind === 'sanction' && parts.sanction === undefined ? { sanction: [effect.sanction] } : {};
  const by = 'by' in effect && effect.by !== undefined ? { by: effect.by } : {};
  const all: VerdictParts = { rule, ...parts, ...imposed, ...by, more: effect.cites ?? [] };
  return verdictStatements(all, { texts, mode, variable: variableOf(context, 'b'), tables: scope.tables });
}

interface SubjectCode {
  text: Text | undefined;
  present: Code;
  /** The person, undefined for any other subject. */
  person: Code;
}

function subjectOf(subject: SubjectPlan | undefined, { scope }: EffectContext): SubjectCode {
  if (subject === undefined) return { text: undefined, present: TRUE, person: UNDEFINED };
  if ('name' in subject) return { text: [subject.name], present: TRUE, person: UNDEFINED };
  const { type, operand, person = operand.code } = fieldOf(subject.field, scope);
  const own = valueText({ op: 'field', type, name: subject.field }, 'bare', scope);
  if ('role' in subject) return { text: [...own, ` ${subject.role}`], present: isPresent(operand), person: UNDEFINED };
  return { text: own, present: isPresent(operand), person: type.kind === 'person' ? person : UNDEFINED };
}

/** A missing subject is for the interpreter. */
function ifNamed({ present }: SubjectCode, body: readonly Statement[]): Statement[] {
  return when(present, body, [BAIL]);
}

/** A sum of so many amounts that stays below 2^53 needs no check. */
function addToTotal({ fen, high }: MoneyCode, charges: number): Statement {
  const total = name('total');
  return high <= EXACT / charges ? increase(total, fen) : assign(total, call('exact', binary(total, '+', fen)));
}

function noteOf(what: 'penalty' | 'sanction' | 'undecided' | 'finding'): Code {
  return member(name('notes'), what);
}
