import {
  isBooleanLiteral,
  isCall,
  isConditional,
  isDateLiteral,
  isDateTimeLiteral,
  isLogic,
  isMembership,
  isMonthLiteral,
  isNameReference,
  isNegation,
  isNegative,
  isNumberLiteral,
  isParenthesised,
  isPresence,
  isProximity,
  isRelation,
  isSum,
  isTextLiteral,
  isTimeLiteral,
  type Expression,
  type Named,
  type NumberLiteral,
} from './generated/ast.ts';
import { isWordKeyword, spellKeyword, symbolSpellings, type KeywordSpelling } from './keywords.ts';
import { functionOf, functions } from './types/functions.ts';

/** A piece of an expression's text; the pieces joined are the text. */
export interface ExpressionPart {
  text: string;
  /** `word`: a keyword; `name`: what stands for something declared; `value`: a literal; `sign`: operators, brackets and spaces. */
  kind: 'word' | 'name' | 'value' | 'sign';
  /** What a name stands for, where it is known. */
  target?: Named;
}

/**
 * An expression in the words of a language, however it was written: `种类 为 总包 且 情形 属于 (丢失、损毁)`, `500 元/袋 × 数量`,
 * `完成日 within 15 days of 发生日`. Names, texts and units stay as they are. Unfinished parts of a broken text are left out.
 */
export function expressionText(expression: Expression, language: KeywordSpelling): string {
  return expressionParts(expression, language)
    .map((part) => part.text)
    .join('');
}

/** The same in pieces, so that names can be linked. */
export function expressionParts(expression: Expression | undefined, language: KeywordSpelling): ExpressionPart[] {
  if (expression === undefined) return [];
  const parts = (part: Expression | undefined) => expressionParts(part, language);
  const word = (keyword: string): ExpressionPart => ({ text: spellKeyword(keyword, language), kind: 'word' });
  const operator = (image: string) => [
    space,
    isWordKeyword(image) ? word(image) : sign(image === '/' ? '÷' : (symbolSpellings[image]?.formatted ?? image)),
    space,
  ];
  const list = (items: readonly Expression[]) => [
    sign('('),
    ...items.flatMap((item, index) => (index === 0 ? parts(item) : [sign(separator[language]), ...parts(item)])),
    sign(')'),
  ];

  if (isNumberLiteral(expression)) return [value(numberText(expression))];
  if (isTextLiteral(expression)) return [value(language === 'zh' ? `“${expression.value}”` : `"${expression.value}"`)];
  if (isBooleanLiteral(expression)) return [{ text: spellKeyword(expression.value, language), kind: 'value' }];
  if (isDateLiteral(expression) || isDateTimeLiteral(expression) || isMonthLiteral(expression) || isTimeLiteral(expression))
    return [value(expression.value)];
  if (isNameReference(expression)) return [nameOf(expression.target?.$refText ?? '', expression.target?.ref)];
  if (isNegative(expression)) return [sign('-'), ...parts(expression.operand)];
  if (isNegation(expression)) return [word('not'), space, ...parts(expression.operand)];
  if (isParenthesised(expression)) return [sign('('), ...parts(expression.inner), sign(')')];
  if (isCall(expression))
    return [{ text: functionText(expression.function, language), kind: 'word' }, ...list(expression.arguments)];
  if (isLogic(expression) || isSum(expression) || isRelation(expression)) {
    return [...parts(expression.left), ...operator(expression.operator), ...parts(expression.right)];
  }
  if (isMembership(expression)) {
    const negation = expression.negated ? [word('not'), ...(language === 'zh' ? [] : [space])] : [];
    return [...parts(expression.left), space, ...negation, word('in'), space, ...list(expression.values)];
  }
  if (isPresence(expression)) return [...parts(expression.operand), space, word(expression.state)];
  if (isConditional(expression)) {
    const { condition, then, else: otherwise } = expression;
    return [
      word('if'),
      space,
      ...parts(condition),
      space,
      word('then'),
      space,
      ...parts(then),
      space,
      word('else'),
      space,
      ...parts(otherwise),
    ];
  }
  if (isProximity(expression)) {
    const { left, span, anchor } = expression;
    if (language === 'en')
      return [...parts(left), space, word('within'), space, ...parts(span), space, word('of'), space, ...parts(anchor)];
    return [
      ...parts(left),
      space,
      spoken('在'),
      space,
      ...parts(anchor),
      space,
      spoken('起'),
      space,
      ...parts(span),
      space,
      spoken('内'),
    ];
  }
  return [];
}

/** A number with its unit as written: `500 元/袋`, `80%`, `0.5‰/日`. */
export function numberText(literal: NumberLiteral | undefined): string {
  if (literal === undefined) return '';
  const { value, units } = literal;
  const unit = units.join('/');
  return /^([%‰]|$)/.test(unit) ? value + unit : `${value} ${unit}`;
}

const separator: Record<KeywordSpelling, string> = { zh: '、', en: ', ' };
const space: ExpressionPart = { text: ' ', kind: 'sign' };
const sign = (text: string): ExpressionPart => ({ text, kind: 'sign' });
const value = (text: string): ExpressionPart => ({ text, kind: 'value' });
const spoken = (text: string): ExpressionPart => ({ text, kind: 'word' });

function nameOf(text: string, target: Named | undefined): ExpressionPart {
  return target === undefined ? { text, kind: 'name' } : { text, kind: 'name', target };
}

/** `workdays` in Chinese is `工作日数`; a name that is no function stays as it is. */
function functionText(name: string, language: KeywordSpelling): string {
  const known = functionOf(name);
  if (known === undefined) return name;
  return language === 'zh' ? functions[known].zh : known;
}
