import {
  isBooleanLiteral,
  isChoice,
  isChoiceAnswer,
  isDateLiteral,
  isField,
  isNameReference,
  isNumberAnswer,
  isTextLiteral,
  type Entry,
  type Expression,
  type GivenChecklist,
  type Item,
} from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { misfit, type Misfit } from '../../types/misfit.ts';
import { mustExist } from '../../types/requirements.ts';
import { typeText } from '../../types/type.ts';
import type { TypeSystem } from '../../types/type-system.ts';
import { checklistDiagnostics as catalogue } from './checklist.diagnostics.ts';

/** The key stands behind `of`, the day behind `date` or in the field that holds it. */
const headMustBeGiven: Check<GivenChecklist> = (given, context) => {
  mustExist(given.date, { node: given, property: 'date' }, context);
  const checklist = given.checklist?.ref;
  if (checklist === undefined) return;
  const names = new Set(given.entries.map(({ target }) => target?.$refText));
  const fields = checklist.record?.ref?.members.filter(isField) ?? [];
  const needed = fields.filter(
    ({ flags, defaults }) => !flags.includes('optional') && !flags.includes('key') && defaults.length === 0,
  );
  const missing = needed.filter(({ name, flags }) => !names.has(name) && !(flags.includes('occurs') && given.date !== undefined));
  const dated = checklist.record === undefined && given.date === undefined;
  if (missing.length === 0 && !dated) return;
  const params = { name: checklist.name, fields: dated ? [] : missing.map(({ name }) => name) };
  context.report(catalogue['given-head'], params, { node: given, property: 'checklist' });
};

const entryMustBeGivenOnce: Check<GivenChecklist> = ({ entries }, { report }) => {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const name = entry.target?.$refText;
    if (!name) continue;
    const known = first.get(name);
    if (known === undefined) {
      first.set(name, entry);
      continue;
    }
    const related = [{ node: known, property: 'target', message: { zh: '第一次', en: 'the first time' } }];
    report(catalogue['given-twice'], { name }, { node: entry, property: 'target', related });
  }
};

const entryMustFit: Check<Entry> = (entry, { types, report }) => {
  const { value } = entry;
  const target = entry.target?.ref;
  if (target === undefined) return;
  if (isField(target)) {
    const found = value === undefined ? undefined : misfit(value, target.type, types);
    if (found !== undefined)
      report(catalogue['given-value'], { name: target.name, ...found }, { node: entry, property: 'value' });
    return;
  }
  if (value === undefined) {
    if (entry.notApplicable && !target.mayBeNotApplicable)
      report(catalogue['given-not-applicable'], { name: target.name }, { node: entry, property: 'notApplicable' });
    return;
  }
  const found = unfitAnswer(target, value, types);
  if (found !== undefined) report(catalogue['given-value'], { name: target.name, ...found }, { node: value });
};

export const givenChecklistChecks: Checks = {
  GivenChecklist: [headMustBeGiven, entryMustBeGivenOnce],
  Entry: [entryMustFit],
};

function unfitAnswer({ answer }: Item, value: Expression, types: TypeSystem): Misfit | undefined {
  if (isNumberAnswer(answer)) return misfit(value, answer.type, types);
  const language = messageLanguageOf(value);
  const actual = () => typeText(types.of(value).type ?? { kind: 'text' }, language);
  if (isChoiceAnswer(answer)) {
    if (isNameReference(value) && isChoice(value.target?.ref)) return undefined;
    return { expected: answer.choices.map(({ name }) => name).join(language === 'zh' ? '、' : ', '), actual: actual() };
  }
  const expected = answer?.kind === 'date' ? 'date' : answer === undefined || answer.kind === 'yes/no' ? 'boolean' : 'text';
  const fits = { date: isDateLiteral, boolean: isBooleanLiteral, text: isTextLiteral }[expected];
  return fits(value) ? undefined : { expected: typeText({ kind: expected }, language), actual: actual() };
}
