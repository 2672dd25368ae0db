import { isConditional, isParenthesised, type DurationType, type Expression, type NumberType } from '../generated/ast.ts';
import type { CheckContext } from '../concept.ts';
import { expressionDiagnostics as faults } from '../concepts/expression/expression.diagnostics.ts';
import type { Place } from '../diagnostics.ts';
import { messageLanguageOf } from '../message-language.ts';
import { nearest } from '../nearest.ts';
import { parseDate, parseMonth } from '../values/date.ts';
import { builtinUnits } from '../values/units.ts';
import { boolean, typeText } from './type.ts';

type Reporting = Pick<CheckContext, 'types' | 'report'>;

/** What a rule asks is answered by yes or no. */
export function mustBeYesNo(condition: Expression | undefined, { types, report }: Reporting): void {
  const type = condition === undefined ? undefined : types.of(condition).type;
  if (condition === undefined || type === undefined || type.kind === 'boolean') return;
  const language = messageLanguageOf(condition);
  report(
    faults['type-mismatch'],
    { expected: typeText(boolean, language), actual: typeText(type, language) },
    { node: condition },
  );
}

/** A value that is needed must not be one that may be missing; of `if … then … else`, said at the branch that may. */
export function mustBePresent(value: Expression, context: Reporting): void {
  if (!context.types.of(value).optional) return;
  if (isParenthesised(value)) mustBePresent(value.inner, context);
  else if (isConditional(value)) for (const branch of [value.then, value.else]) mustBePresent(branch, context);
  else context.report(faults['possibly-missing'], { name: value.$cstNode?.text ?? '' }, { node: value });
}

/** `number of 件`: 件 must be a unit; true where it is. */
export function mustNameAUnit(type: NumberType | DurationType, { types, report }: Reporting): boolean {
  const { unit } = type;
  if (unit === undefined || types.unit(unit, type) !== undefined) return true;
  const suggestion = nearest(unit, builtinUnits.keys());
  report(faults['unknown-unit'], suggestion === undefined ? { unit } : { unit, suggestion }, { node: type, property: 'unit' });
  return false;
}

/** `2024-02-30` is no day, `2024-13` no month. */
export function mustExist(text: string | undefined, place: Place, { report }: Reporting): void {
  if (!text || (text.length === 7 ? parseMonth(text) : parseDate(text)) !== undefined) return;
  report(faults['impossible-date'], { text }, place);
}
