/** The judgement of a checklist as formulas of a workbook: the same outcome as the engine's, item by item and for the whole. */
import type { AnswerPlan, ChecklistItemPlan, ChecklistPlan } from '../../../plan/checklist-plan.ts';
import type { ConstantExpression, Expression } from '../../../plan/plan.ts';
import type { SheetWords } from './sheet-words.ts';

/** Where the value of a head field, or the result of an item, stands: `'检查信息'!$C$5`. */
export interface Places {
  field(name: string): string | undefined;
  result(item: string): string | undefined;
}

/** `"` is doubled within a text of a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * Whether a condition holds: 1 or 0 (so that `and` is the least and `or` the greatest); what is missing does not hold. Undefined where a
 * workbook has no formula for it.
 */
export function conditionFormula(expression: Expression, places: Places, words: SheetWords): string | undefined {
  const of = (inner: Expression) => conditionFormula(inner, places, words);
  switch (expression.op) {
    case 'constant':
      return expression.value === true ? '1' : expression.value === false ? '0' : undefined;
    case 'field': {
      const result = places.result(expression.name);
      if (result !== undefined) return `IF(${result}=${quoted(words.passed)},1,0)`;
      const cell = places.field(expression.name);
      return cell === undefined ? undefined : `IF(${cell}=${quoted(words.yes)},1,0)`;
    }
    case 'not': {
      const inner = of(expression.of);
      return inner === undefined ? undefined : `(1-${inner})`;
    }
    case 'and':
    case 'or': {
      const inner = expression.of.map(of);
      if (inner.some((one) => one === undefined)) return undefined;
      return `${expression.op === 'and' ? 'MIN' : 'MAX'}(${inner.join(',')})`;
    }
    case 'compare': {
      const { left, right, comparison } = expression;
      const cell = left.op === 'field' ? places.field(left.name) : undefined;
      if (cell === undefined || right.op !== 'constant') return undefined;
      if (comparison !== '=' && comparison !== '≠' && left.type.kind === 'enum') return undefined;
      const value = constantFormula(right, words);
      const sign = SIGNS[comparison];
      return value === undefined || sign === undefined ? undefined : `IF(${cell}="",0,IF(${cell}${sign}${value},1,0))`;
    }
    case 'in': {
      const cell = expression.left.op === 'field' ? places.field(expression.left.name) : undefined;
      const values = expression.values.map((value) => constantFormula(value, words));
      if (cell === undefined || values.some((value) => value === undefined)) return undefined;
      return `IF(OR(${values.map((value) => `${cell}=${value}`).join(',')}),1,0)`;
    }
    default:
      return undefined;
  }
}

const SIGNS: Record<string, string> = { '=': '=', '≠': '<>', '<': '<', '>': '>', '≤': '<=', '≥': '>=' };

function constantFormula({ value, type }: ConstantExpression, words: SheetWords): string | undefined {
  if (typeof value === 'boolean') return quoted(value ? words.yes : words.no);
  if (type.kind === 'enum' || type.kind === 'text' || type.kind === 'unit' || type.kind === 'person')
    return quoted(String(value));
  return type.kind === 'quantity' && /^-?\d+(\.\d+)?$/.test(String(value)) ? String(value) : undefined;
}

/** The result of an item, from its answer and its evidence: one of the words. `applies`: see conditionFormula. */
export function resultFormula(
  item: ChecklistItemPlan,
  { answer, evidence, applies }: { answer: string; evidence: string; applies: string | undefined },
  words: SheetWords,
): string {
  const { readable, passes } = answerFormulas(item.answer, answer, words);
  const demanded = item.evidence?.demanded;
  const passed =
    demanded === 'always' || demanded === 'passed'
      ? `IF(TRIM(${evidence})="",${quoted(words.noEvidence)},${quoted(words.passed)})`
      : quoted(words.passed);
  const na =
    item.mayBeNotApplicable || (item.when !== undefined && applies === undefined) ? words.notApplicable : words.unreadable;
  const judged = `IF(${answer}="",${quoted(words.unanswered)},IF(${answer}=${quoted(words.notApplicable)},${quoted(na)},IF(${readable},IF(${passes},${passed},${quoted(words.failed)}),${quoted(words.unreadable)})))`;
  if (applies === undefined) return judged;
  return `IF(${applies}=0,${quoted(words.notApplicable)},${judged})`;
}

function answerFormulas(plan: AnswerPlan, cell: string, words: SheetWords): { readable: string; passes: string } {
  const oneOf = (values: readonly string[]) => `OR(${values.map((value) => `${cell}=${quoted(value)}`).join(',')})`;
  switch (plan.kind) {
    case 'yes/no':
      return { readable: oneOf([words.yes, words.no]), passes: `${cell}=${quoted(plan.accepts ? words.yes : words.no)}` };
    case 'choice':
      return { readable: oneOf(plan.choices), passes: oneOf(plan.accepts) };
    case 'number': {
      const bounds = [
        ...(plan.min === undefined ? [] : [`${cell}>=${plan.min}`]),
        ...(plan.max === undefined ? [] : [`${cell}<=${plan.max}`]),
      ];
      return { readable: `ISNUMBER(${cell})`, passes: bounds.length === 0 ? 'TRUE' : `AND(${bounds.join(',')})` };
    }
    case 'date':
      return { readable: `ISNUMBER(${cell})`, passes: 'TRUE' };
    case 'text':
    case 'photo':
      return { readable: 'TRUE', passes: 'TRUE' };
  }
}

/** Cells that hold sums over all items. */
export interface Sums {
  passed: string;
  open: string;
  applicable: string;
  mustFailed: string;
  mustOpen: string;
}

/** Whether the list as a whole passes; undefined where it has no rule for that. */
export function wholeFormula(list: ChecklistPlan, sums: Sums, words: SheetWords): string | undefined {
  const { pass } = list;
  const undecided = quoted(words.undecided);
  const [passed, failed] = [quoted(words.passed), quoted(words.failed)];
  if (pass === undefined) {
    if (!list.items.some(({ mustPass }) => mustPass)) return undefined;
    return `IF(${sums.mustFailed}>0,${failed},IF(${sums.mustOpen}>0,${undecided},${passed}))`;
  }
  const line = pass.isShare ? `${pass.value}*${sums.applicable}` : pass.value;
  // Sums of decimals are off by less than this.
  const reaches = (points: string) => `ROUND(${points}-${line},9)${pass.operator === '>' ? '>' : '>='}0`;
  return `IF(${sums.mustFailed}>0,${failed},IF(${sums.applicable}=0,${passed},IF(NOT(${reaches(`(${sums.passed}+${sums.open})`)}),${failed},IF(AND(${reaches(sums.passed)},${sums.mustOpen}=0),${passed},${undecided}))))`;
}
