/** Texts as code: what the interpreter's `text.ts` and `show.ts` print, with all that is known already as literals. */
import type { Expression, ValueType } from '../../../plan/plan.ts';
import { singularUnit } from '../../../../language/values/dimension.ts';
import { behindNumber, isMoney, isShare, showBare, withUnit } from '../../runtime/show.ts';
import { constantValue } from '../../runtime/value.ts';
import { WORDS } from '../../runtime/words.ts';
import { writeExpression, type Choice, type Leaf, type TextWriter } from '../../runtime/text.ts';
import { sinkCall, writingEither, writingName } from './bytes-code.ts';
import {
  binary,
  call,
  concat,
  conditional,
  index,
  isFalse,
  isTrue,
  literal,
  name,
  same,
  TRUE,
  type Code,
  type Statement,
} from './code.ts';
import { condition } from './conditions.ts';
import { jsonInner } from './escape.ts';
import { isPresent } from './choice.ts';
import { compile } from './expressions.ts';
import { boundParameter, fieldOf, type Scope } from './scope.ts';
import { EXACT, Unsupported, type NumberOperand, type Operand } from './operand.ts';
import type { Tables } from './tables.ts';

/** Known text, or code for a string: as it is, as it stands within a string of JSON, and as statements that write that as bytes. */
export type Part = string | { raw: Code; json: Code; bytes?: (tables: Tables) => readonly Statement[] };
export type Text = readonly Part[];

/** `judge` makes verdicts, `lines` their JSON, `bytes` the same in UTF-8. */
export type TextMode = 'judge' | 'lines' | 'bytes';

export function textCode(text: Text, mode: TextMode): Code {
  if (mode === 'judge') return concat(text.map((part) => (typeof part === 'string' ? literal(part) : part.raw)));
  return concat(text.map((part) => (typeof part === 'string' ? literal(jsonInner(part)) : part.json)));
}

/** Fields and parameters by name. */
export function textWithNames(expression: Expression, scope: Scope): Text {
  return writeExpression(
    expression,
    codeWriter(scope, (leaf) => [leaf.name]),
  );
}

/** Fields and parameters by value, numbers bare, money with its unit. */
export function textWithValues(expression: Expression, scope: Scope): Text {
  return writeExpression(
    expression,
    codeWriter(scope, (leaf) => valueText(leaf, isMoney(leaf.type) ? 'unit' : 'bare', scope)),
  );
}

/** The value of an expression that is present, with its unit or bare. */
export function valueText(expression: Expression, style: 'unit' | 'bare', scope: Scope): Text {
  const { type } = expression;
  const value = decidedValue(expression, scope) ?? operandText(expression, scope);
  if (style === 'bare' || type.kind !== 'quantity' || type.unit === undefined) return value;
  const [known, ...others] = value;
  if (typeof known === 'string' && others.length === 0) return [withUnit(known, type.unit)];
  if (singularUnit(type.unit) === undefined) return [...value, behindNumber(type.unit)];
  const operand = expression.op === 'field' ? fieldOf(expression.name, scope).operand : compile(expression, scope);
  if (operand.kind !== 'number') throw new Unsupported('A quantity that is no number.');
  return countedText(value, operand, type.unit);
}

/** The text of a number with its unit behind it: `1 day`, `2 days`. */
export function countedText(value: Text, { code, scale }: NumberOperand, unit: string): Text {
  const several: Text = [...value, behindNumber(unit)];
  const singular = singularUnit(unit);
  if (singular === undefined) return several;
  return chooseText(
    same(code, literal(scale)),
    () => [...value, ` ${singular}`],
    () => several,
  );
}

/** The branch that runs; where both say the same, that. */
export function chooseText(choice: Code, then: () => Text, otherwise: () => Text): Text {
  if (isTrue(choice)) return then();
  if (isFalse(choice)) return otherwise();
  const [a, b] = [then(), otherwise()];
  return [
    {
      raw: conditional(choice, textCode(a, 'judge'), textCode(b, 'judge')),
      json: conditional(choice, textCode(a, 'lines'), textCode(b, 'lines')),
      bytes: (tables) => writingEither(choice, [a, b], tables),
    },
  ];
}

/** The condition under which the first branch of a choice is taken. */
export function takesFirst(choice: Choice, scope: Scope): Code {
  return choice.op === 'if' ? condition(choice.condition, scope) : isPresent(compile(choice.left, scope));
}

export function branchesOf(choice: Choice): [Expression, Expression] {
  return choice.op === 'if' ? [choice.then, choice.else] : [choice.left, choice.right];
}

function codeWriter(scope: Scope, leaf: (leaf: Leaf) => Text): TextWriter<Text> {
  return {
    words: WORDS[scope.plan.language],
    leaf,
    literal: (text) => [text],
    join: (parts) => parts.flat(),
    choose(choice, write) {
      const [first, second] = branchesOf(choice);
      return chooseText(
        takesFirst(choice, scope),
        () => write(first),
        () => write(second),
      );
    },
  };
}

function decidedValue(expression: Expression, { decided }: Scope): Text | undefined {
  const possible = expression.op === 'field' ? decided.get(expression.name) : undefined;
  return possible?.size === 1 ? [...possible] : undefined;
}

function operandText(expression: Expression, scope: Scope): Text {
  if (expression.op === 'field') {
    const { raw, operand, bytes } = fieldOf(expression.name, scope);
    if (bytes !== undefined) return showOperand(operand, expression.type, scope).map((part) => asRead(part, bytes));
    if (raw !== undefined) return [plain(raw)];
  }
  const source = expression.op === 'parameter' ? boundParameter(expression.name, scope) : expression;
  if (source.op !== 'constant') return showOperand(compile(source, scope), expression.type, scope);
  const { timezone } = scope.plan.manual;
  return [showBare(constantValue(source, timezone), expression.type, { timezone, words: WORDS[scope.plan.language] })];
}

/** Without its unit. */
export function showOperand(operand: Operand, type: ValueType, { plan, tables }: Scope): Text {
  const { code } = operand;
  switch (operand.kind) {
    case 'number':
      return numberText(operand, type);
    case 'text':
      return [{ raw: code, json: call('escaped', code) }];
    case 'enum': {
      const { raw, json } = tables.namesOf(operand.values);
      const bytes = (known: Tables): Statement[] => writingName(operand.values, code, known);
      return [{ raw: index(name(raw), code), json: index(name(json), code), bytes }];
    }
    case 'boolean': {
      const { yes, no } = WORDS[plan.language];
      return [plain(conditional(same(code, TRUE), literal(yes), literal(no)))];
    }
    case 'date':
      return [plain(call('formatDate', code))];
    case 'month':
      return [plain(call('formatMonth', code))];
    case 'datetime':
      return [plain(call('dateTimeText', code, literal(plan.manual.timezone)))];
    case 'time':
      return [plain(call('formatTime', code))];
  }
}

function numberText(operand: NumberOperand, type: ValueType): Text {
  if (!isShare(type) && type.kind !== 'points') return [decimalPart(operand.code, operand.scale)];
  const mark = isShare(type) ? '%' : ' pp';
  if (operand.scale % 100 === 0) return [decimalPart(operand.code, operand.scale / 100), mark];
  if (Math.max(-operand.low, operand.high) * 100 > EXACT) throw new Unsupported('A share that may be too great to print.');
  return [decimalPart(binary(operand.code, '*', literal(100)), operand.scale), mark];
}

function decimalPart(code: Code, scale: number): Part {
  if (scale === 1) return plain(binary(literal(''), '+', code), sinkCall('integer', code));
  const decimals = Math.round(Math.log10(scale));
  return 10 ** decimals === scale && decimals <= MOST_DECIMALS
    ? plain(call('plainDecimal', code, literal(decimals)), sinkCall('decimal', code, literal(decimals)))
    : plain(call('quotientText', code, literal(scale)));
}

const MOST_DECIMALS = 9;

function plain(code: Code, ...bytes: readonly Statement[]): Part {
  return { raw: code, json: code, ...(bytes.length > 0 && { bytes: () => bytes }) };
}

/** A cell that prints as it was read. */
export function asRead(part: Part, bytes: Statement): Part {
  return typeof part === 'string' ? part : { ...part, bytes: () => [bytes] };
}
