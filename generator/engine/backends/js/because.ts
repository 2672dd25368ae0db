/** The texts of `because` as code, where what holds is known: the rule applies, so its `when` holds and its `unless` do not. */
import type { Comparison, Expression } from '../../../plan/plan.ts';
import { calendarQuestions } from '../../runtime/notices.ts';
import { partsOf } from '../../runtime/reads.ts';
import { WORDS } from '../../runtime/words.ts';
import { both, call, FALSE, isFalse, isTrue, member, name, not, same, TRUE, type Code } from './code.ts';
import { condition } from './conditions.ts';
import { isPresent } from './choice.ts';
import { compile } from './expressions.ts';
import { calendarName, type Scope } from './scope.ts';
import { branchesOf, chooseText, takesFirst, textWithNames, valueText, type Text, type TextMode } from './texts.ts';
import { Unsupported } from './operand.ts';

export type Element =
  | { kind: 'text'; text: Text }
  | { kind: 'choice'; condition: Code; then: readonly Element[]; else: readonly Element[] }
  /** What only the interpreter explains. */
  | { kind: 'bail' }
  /** Any number of texts, by the mode: code for them as they are, as they stand within JSON, and in UTF-8; where all is present. */
  | { kind: 'lists'; of: Readonly<Record<TextMode, Code>>; present: readonly Code[] };

/** As the interpreter's `explain`, for a condition that is known to come out as `holds`. */
export function explainCode(expression: Expression, holds: boolean, scope: Scope): Element[] {
  switch (expression.op) {
    case 'constant':
      return [];
    case 'not':
      return explainCode(expression.of, !holds, scope);
    case 'and':
      return holds ? explainAll(expression.of, holds, scope) : explainFirst(expression.of, holds, scope);
    case 'or':
      return holds ? explainFirst(expression.of, holds, scope) : explainAll(expression.of, holds, scope);
    case 'if':
    case 'default': {
      const [first, second] = branchesOf(expression);
      return choose(takesFirst(expression, scope), explainCode(first, holds, scope), explainCode(second, holds, scope));
    }
    case 'compare':
      return explainComparison(expression, holds, scope);
    case 'in':
      return equation(expression.left, holds ? TRUE : presence(expression.left, scope), scope);
    case 'present':
    case 'missing':
      return equation(expression.of, holds === (expression.op === 'present') ? TRUE : FALSE, scope);
    default:
      return explainValue(expression, holds, scope);
  }
}

/** One element for each calendar question that the expressions lead to; asking sets `bail` where the year is not known. */
export function noticeElements(expressions: readonly Expression[], record: string, scope: Scope): Element[] {
  const computed = scope.plan.records.find((candidate) => candidate.name === record)?.computed ?? [];
  const questions = calendarQuestions(expressions, new Map(computed.map((field) => [field.name, field])));
  return questions.flatMap((question) => {
    const calendar = scope.plan.calendars.find((candidate) => candidate.name === question.calendar);
    if (calendar?.years === undefined) return [];
    const operands = partsOf(question).map((part) => compile(part, scope));
    const answer = compile(question, scope);
    const days = [...partsOf(question), question]
      .filter(({ type }) => type.kind === 'date')
      .map((part) => compile(part, scope).code);
    const present = [...operands.map(isPresent), same(answer.code, answer.code)];
    const bound = (which: 'min' | 'max'): Code => call(member(name('Math'), which), ...days);
    const notices = (method: string): Code =>
      call(member(calendarName(question.calendar, scope), method), bound('min'), bound('max'));
    const of = { judge: notices('notices'), lines: notices('quotedNotices'), bytes: notices('writtenNotices') };
    return [{ kind: 'lists' as const, of, present }];
  });
}

export function textElement(...text: Text): Element {
  return { kind: 'text', text };
}

export function choose(choice: Code, then: readonly Element[], otherwise: readonly Element[]): Element[] {
  if (choice.kind === 'literal') return [...(choice.value ? then : otherwise)];
  return [{ kind: 'choice', condition: choice, then, else: otherwise }];
}

function explainAll(parts: readonly Expression[], holds: boolean, scope: Scope): Element[] {
  return parts.flatMap((part) => explainCode(part, holds, scope));
}

/** The first part that comes out as `holds`; one of them does. */
function explainFirst(parts: readonly Expression[], holds: boolean, scope: Scope): Element[] {
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  if (rest.length === 0) return explainCode(first, holds, scope);
  const value = condition(first, scope);
  const decides = holds ? value : not(value);
  if (isFalse(decides)) return explainFirst(rest, holds, scope);
  return choose(decides, explainCode(first, holds, scope), isTrue(decides) ? [] : explainFirst(rest, holds, scope));
}

/** A boolean field, parameter or other value. */
function explainValue(expression: Expression, holds: boolean, scope: Scope): Element[] {
  const operand = compile(expression, scope);
  if (operand.kind !== 'boolean') throw new Unsupported(`${operand.kind} where a condition should be.`);
  const words = WORDS[scope.plan.language];
  const said = textElement(...textWithNames(expression, scope), ` = ${holds ? words.yes : words.no}`);
  return !holds && operand.optional ? choose(same(operand.code, FALSE), [said], missingElements([expression], scope)) : [said];
}

function explainComparison(node: Extract<Expression, { op: 'compare' }>, holds: boolean, scope: Scope): Element[] {
  const { comparison, left, right } = node;
  const present = holds ? TRUE : both(presence(left, scope), presence(right, scope));
  if (right.op === 'constant' && (comparison === '=' || comparison === '≠')) return equation(left, present, scope);
  const shown = holds ? comparison : NEGATED[comparison];
  return choose(
    present,
    [textElement(...sideText(left, scope), ` ${shown} `, ...sideText(right, scope))],
    missingElements([left, right], scope),
  );
}

const NEGATED: Record<Comparison, Comparison> = { '=': '≠', '≠': '=', '<': '≥', '≤': '>', '>': '≤', '≥': '<' };

/** `种类 = 总包`, or `种类 缺`. */
function equation(expression: Expression, present: Code, scope: Scope): Element[] {
  const said = (): Element[] => [
    textElement(...textWithNames(expression, scope), ' = ', ...valueText(expression, 'unit', scope)),
  ];
  const missing = (): Element[] => missingElements([expression], scope);
  if (present.kind === 'literal') return present.value ? said() : missing();
  return choose(present, said(), missing());
}

function sideText(side: Expression, scope: Scope): Text {
  if (side.op === 'constant') return [side.text];
  if (side.op !== 'if' && side.op !== 'default')
    return [...textWithNames(side, scope), ' (', ...valueText(side, 'unit', scope), ')'];
  const [first, second] = branchesOf(side);
  return chooseText(
    takesFirst(side, scope),
    () => sideText({ ...first, type: side.type }, scope),
    () => sideText({ ...second, type: side.type }, scope),
  );
}

function presence(expression: Expression, scope: Scope): Code {
  return isPresent(compile(expression, scope));
}

/** At least one of the operands is missing. Only fields by themselves are named here; the interpreter looks into the rest. */
function missingElements(operands: readonly Expression[], scope: Scope): Element[] {
  const words = WORDS[scope.plan.language];
  const open = operands.filter((operand) => compile(operand, scope).optional);
  const names = open.flatMap((operand) => (operand.op === 'field' ? [operand.name] : []));
  if (names.length !== open.length) return [{ kind: 'bail' }];
  const said = (...missing: string[]): Element[] => [textElement(`${[...new Set(missing)].join(words.comma)} ${words.missing}`)];
  const [first, second] = names;
  if (first === undefined) return [{ kind: 'bail' }];
  if (second === undefined || second === first) return said(first);
  const [left, right] = open as [Expression, Expression];
  return choose(presence(left, scope), said(second), choose(presence(right, scope), said(first), said(first, second)));
}
