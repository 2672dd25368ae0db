import { expressionParts, type ExpressionPart } from '../../../language/expression-text.ts';
import {
  isDurationType,
  isEnumType,
  isEnumValue,
  isNumberType,
  isParameter,
  isIncidentLevel,
  isLevelType,
  type DataType,
  type Expression,
} from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import type { TextRun, ViewContext } from '../../documents/view.ts';

/** An expression in words, its names linked to what they stand for. A parameter that nobody has set stands out. */
export function expressionRuns(expression: Expression | undefined, context: ViewContext): TextRun[] {
  const runs: TextRun[] = [];
  for (const run of expressionParts(expression, context.language).map((part) => runOf(part, context))) {
    const last = runs.at(-1);
    if (last !== undefined && last.kind === run.kind && last.href === undefined && run.href === undefined) last.text += run.text;
    else runs.push(run);
  }
  return runs;
}

/** `枚举 总包、给据邮件`, `数(件)`, `日期`: a type with all of its values. */
export function dataTypeRuns(type: DataType | undefined, context: ViewContext): TextRun[] {
  const { language } = context;
  const word = (keyword: string): TextRun => ({ text: spellKeyword(keyword, language), href: undefined, kind: 'word' });
  const text = (text: string): TextRun => ({ text, href: undefined, kind: '' });
  if (type === undefined) return [];
  if (isEnumType(type)) {
    const separator = type.separators.includes('<') ? ' < ' : language === 'zh' ? '、' : ', ';
    return [word('one of'), text(` ${type.values.map(({ name }) => name).join(separator)}`)];
  }
  if (isNumberType(type) || isDurationType(type)) {
    const keyword = word(isNumberType(type) ? 'number' : 'duration');
    return type.unit === undefined ? [keyword] : [keyword, text(language === 'zh' ? `（${type.unit}）` : ` (${type.unit})`)];
  }
  return isLevelType(type) ? context.name(type.levels) : [word(type.kind)];
}

function runOf({ text, kind, target }: ExpressionPart, context: ViewContext): TextRun {
  const isUnbound = isParameter(target) && target.value === undefined;
  const href = isEnumValue(target) || isIncidentLevel(target) ? undefined : context.anchor(target);
  return { text, href, kind: isUnbound ? 'unbound' : kind === 'word' ? 'word' : '' };
}
