import {
  isField,
  isTraining,
  type CalendarFrequency,
  type Obligation,
  type Proof,
  type RollingFrequency,
  type Roster,
} from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { isVersionOf } from '../../scope/versions.ts';
import type { Recurring } from '../../scope/recurring.ts';
import { penaltiesOf } from '../../scope/penalties.ts';
import { manualCalendar } from '../../types/manual-properties.ts';
import { isSpan } from '../../types/misfit.ts';
import { constantNumber, literalValue } from '../../types/literal-value.ts';
import { mustBeYesNo } from '../../types/requirements.ts';
import { comparable, typeText } from '../../types/type.ts';
import { compare, rational, ZERO } from '../../values/rational.ts';
import { obligationDiagnostics as catalogue } from './obligation.diagnostics.ts';

const obligationShouldSayHowOften: Check<Obligation> = (obligation, { report }) => {
  if (obligation.frequency !== undefined) return;
  report(catalogue['no-period'], { name: obligation.name }, { node: obligation, property: 'name' });
};

const dueDayMustBeOfAMonth: Check<CalendarFrequency> = ({ due }, { types, report }) => {
  const day = due?.day;
  if (day === undefined) return;
  const value = literalValue(day, types);
  if (value.d === 1n && value.n >= 1n && value.n <= 366n) return;
  report(catalogue.day, { day: day.$cstNode?.text ?? day.value }, { node: day });
};

const shiftMustHaveACalendar: Check<CalendarFrequency> = ({ due }, { index, report }) => {
  if (due?.shift === undefined || due.calendar !== undefined || manualCalendar(due, index) !== undefined) return;
  report(catalogue['no-calendar'], {}, { node: due, property: 'shift' });
};

const gapMustBeASpanOfDaysOrMonths: Check<RollingFrequency> = ({ gap }, { types, report }) => {
  const type = gap === undefined ? undefined : types.of(gap).type;
  if (type === undefined) return;
  const value = constantNumber(gap, types);
  const isDays = isSpan(type) && type.kind === 'quantity' && ('day' in type.dimension || 'month' in type.dimension);
  if (isDays && (value === undefined || (value.d === 1n && compare(value, ZERO) > 0))) return;
  report(catalogue.gap, { actual: typeText(type, messageLanguageOf(gap)) }, { node: gap });
};

const minimumMustBeACountOrAShare: Check<Recurring> = ({ minimum }, { types, report }) => {
  if (minimum === undefined) return;
  const { type } = types.of(minimum);
  if (type === undefined) return;
  const value = literalValue(minimum, types);
  const isShare = type.kind === 'ratio' && compare(value, rational(1)) <= 0;
  const isCount = type.kind === 'quantity' && value.d === 1n;
  if ((isShare || isCount) && compare(value, ZERO) > 0) return;
  report(catalogue.minimum, { minimum: minimum.$cstNode?.text ?? '' }, { node: minimum });
};

const recordMustSayWhenItOccurs: Check<Proof> = (proof, { report }) => {
  const record = proof.record?.ref;
  if (record === undefined || record.members.some((member) => isField(member) && member.flags.includes('occurs'))) return;
  report(catalogue['no-occurs'], { record: record.name }, { node: proof, property: 'record' });
};

const conditionMustBeYesOrNo: Check<Proof> = ({ condition }, context) => mustBeYesNo(condition, context);

const periodMustBeADay: Check<Proof> = (proof, { types, report }) => {
  const member = proof.period?.ref;
  const type = member === undefined ? undefined : types.ofNamed(member).type;
  if (member === undefined || type === undefined || ['date', 'month', 'datetime'].includes(type.kind)) return;
  const params = { name: member.name, actual: typeText(type, messageLanguageOf(proof)) };
  report(catalogue['counted-in'], params, { node: proof, property: 'period' });
};

const rosterMustFitWhoDidIt: Check<Roster> = (roster, { types, report }) => {
  const { dimensions } = roster.$container;
  const [who] = dimensions;
  if (who === undefined) return report(catalogue['roster-alone'], { member: roster.member?.$refText ?? '' }, { node: roster });
  const [theirs, own] = [roster.member?.ref, who.ref].map((field) => types.ofNamed(field).type);
  if (theirs === undefined || own === undefined || comparable(theirs, own)) return;
  const language = messageLanguageOf(roster);
  const params = { theirs: typeText(theirs, language), own: typeText(own, language) };
  report(catalogue['roster-type'], params, { node: roster, property: 'member' });
};

const onlyOneMustSayOfWhom: Check<Roster> = (roster, { report }) => {
  const norm = roster.$container.$container;
  if (isTraining(norm) || norm.each === undefined) return;
  report(catalogue['two-rosters'], { each: norm.each.$refText, record: roster.record.$refText }, { node: roster });
};

const rosterConditionMustBeYesOrNo: Check<Roster> = ({ condition }, context) => mustBeYesNo(condition, context);

/** Who never occurs in the records is never found. */
const whoHasToShouldBeKnown: Check<Proof> = (proof, { report }) => {
  const norm = proof.$container;
  const [who] = proof.dimensions;
  if (who === undefined || proof.roster !== undefined || (!isTraining(norm) && norm.each !== undefined)) return;
  const params = { who: who.$refText, record: proof.record.$refText };
  report(catalogue['no-roster'], params, { node: proof, property: 'dimensions', index: 0 });
};

/** What is judged, and nothing follows from its breach. */
const breachShouldHaveAConsequence: Check<Obligation> = (obligation, { index, report }) => {
  if (obligation.proof === undefined) return;
  for (const penalty of penaltiesOf(obligation, index)) if (isVersionOf(penalty.breach?.ref, obligation)) return;
  report(catalogue['no-consequence'], { name: obligation.name }, { node: obligation, property: 'name' });
};

export const obligationChecks: Checks = {
  Obligation: [obligationShouldSayHowOften, minimumMustBeACountOrAShare, breachShouldHaveAConsequence],
  Drill: [minimumMustBeACountOrAShare],
  Training: [minimumMustBeACountOrAShare],
  CalendarFrequency: [dueDayMustBeOfAMonth, shiftMustHaveACalendar],
  RollingFrequency: [gapMustBeASpanOfDaysOrMonths],
  Proof: [recordMustSayWhenItOccurs, conditionMustBeYesOrNo, periodMustBeADay, whoHasToShouldBeKnown],
  Roster: [rosterMustFitWhoDidIt, onlyOneMustSayOfWhom, rosterConditionMustBeYesOrNo],
};
