import { AstUtils } from 'langium';
import {
  isAheadLimit,
  isDeadlineCounting,
  isDeadlineSpan,
  isDeadlineSubject,
  isField,
  isEnumType,
  isLevelType,
  isLapse,
  type Deadline,
  type DeadlineSpan,
  type DeadlineSubject,
  type Lapse,
  type Penalty,
} from '../../generated/ast.ts';
import type { Check, CheckContext, Checks } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { isVersionOf } from '../../scope/versions.ts';
import { circleOf } from '../../scope/readings.ts';
import { isSpan, misfit } from '../../types/misfit.ts';
import { mustBePresent, mustBeYesNo } from '../../types/requirements.ts';
import { nobody } from '../../types/subject.ts';
import { typeText } from '../../types/type.ts';
import { deadlineLimitChecks, isPositive } from './deadline-limit.checks.ts';
import { deadlinePromiseChecks } from './deadline-promises.checks.ts';
import { deadlineRivalChecks } from './deadline-rivals.checks.ts';
import { deadlineWholeChecks } from './deadline-whole.checks.ts';
import { deadlineDiagnostics as catalogue } from './deadline.diagnostics.ts';

const deadlineMustSetOneLimit: Check<Deadline> = (deadline, { report }) => {
  const spans = deadline.clauses.filter(isDeadlineSpan);
  const [first, ...others] = spans;
  const lapses = deadline.clauses.some(isLapse);
  if (first === undefined || (first.limit === undefined && !lapses))
    report(catalogue['no-limit'], { name: deadline.name }, { node: deadline, property: 'name' });
  for (const kind of [
    others,
    deadline.clauses.filter(isDeadlineCounting).slice(1),
    deadline.clauses.filter(isDeadlineSubject).slice(1),
  ])
    for (const node of kind) report(catalogue['said-twice'], {}, { node });
};

/** Only a limit ahead of an event has no start, and it has none. */
const limitMustRunFromSomething: Check<DeadlineSpan> = (span, { report }) => {
  const { limit, start } = span;
  const lapses = span.$container.clauses.some(isLapse);
  if (isAheadLimit(limit) && start !== undefined) report(catalogue['idle-start'], {}, { node: span, property: 'start' });
  else if (start === undefined && ((limit !== undefined && !isAheadLimit(limit)) || (limit === undefined && lapses)))
    report(catalogue['no-start'], {}, { node: span, property: 'end' });
};

const conditionsMustBeYesNo: Check<Deadline> = ({ clauses }, context) => {
  for (const clause of clauses) if ('condition' in clause) mustBeYesNo(clause.condition, context);
};

const breachMustFallOnSomebody: Check<DeadlineSubject> = (clause, { types, report }) => {
  const { ref, $refText: name } = clause.subject;
  const actual = nobody(ref, types, messageLanguageOf(clause));
  if (actual !== undefined) report(catalogue.subject, { name, actual }, { node: clause, property: 'subject' });
};

const lapseMustGiveAValueOfItsField: Check<Lapse> = (lapse, { types, report }) => {
  const field = lapse.field?.ref;
  if (!isField(field)) return;
  if (!isEnumType(field.type) && !isLevelType(field.type)) {
    const type = types.ofDataType(field.type);
    const actual = type === undefined ? '' : typeText(type, messageLanguageOf(lapse));
    report(catalogue['lapse-field'], { field: field.name, actual }, { node: lapse, property: 'field' });
    return;
  }
  const found = lapse.value?.target?.ref === undefined ? undefined : misfit(lapse.value, field.type, types);
  if (found !== undefined) report(catalogue['lapse-value'], { field: field.name, ...found }, { node: lapse, property: 'value' });
};

const lapseMustComeAfterATime: Check<Lapse> = (lapse, context) => {
  const type = lapse.span === undefined ? undefined : context.types.of(lapse.span).type;
  if (type === undefined) return;
  if (!isSpan(type))
    context.report(
      catalogue['not-a-time'],
      { actual: typeText(type, messageLanguageOf(lapse)) },
      { node: lapse, property: 'span' },
    );
  else if (isPositive(lapse.span, context)) mustBePresent(lapse.span, context);
};

const lapseMustNotRestOnItself: Check<Lapse> = (lapse, { index, report }) => {
  const field = lapse.field?.ref;
  const circle = isField(field) ? circleOf(field, index) : undefined;
  if (field === undefined || circle === undefined) return;
  const way = [...circle, field].map(({ name }) => name).join(' → ');
  report(catalogue.circle, { way }, { node: lapse, property: 'field' });
};

/** A limit that nothing follows from: no penalty is on its breach, and it changes nothing. */
const breachShouldHaveAConsequence: Check<Deadline> = (deadline, { index, report }) => {
  if (!deadline.clauses.some((clause) => isDeadlineSpan(clause) && clause.limit !== undefined)) return;
  if (deadline.clauses.some(isLapse) || hasConsequence(deadline, index)) return;
  report(catalogue['no-consequence'], { name: deadline.name }, { node: deadline, property: 'name' });
};

export const deadlineChecks: Checks = {
  Deadline: [
    deadlineMustSetOneLimit,
    conditionsMustBeYesNo,
    breachShouldHaveAConsequence,
    ...deadlineRivalChecks,
    ...deadlineWholeChecks,
    ...deadlinePromiseChecks.deadline,
  ],
  DeadlineSpan: [limitMustRunFromSomething, ...deadlineLimitChecks],
  DeadlineSubject: [breachMustFallOnSomebody],
  Proximity: deadlinePromiseChecks.proximity,
  Lapse: [lapseMustGiveAValueOfItsField, lapseMustComeAfterATime, lapseMustNotRestOnItself],
};

function hasConsequence(deadline: Deadline, index: CheckContext['index']): boolean {
  for (const { node } of index.declared(AstUtils.getDocument(deadline).uri))
    if (node !== undefined && 'breach' in node && isVersionOf((node as Penalty).breach?.ref, deadline)) return true;
  return false;
}
