import { AstUtils } from 'langium';
import {
  isTraining,
  isUnit,
  type DueDay,
  type Frequency,
  type NumberLiteral,
  type Roster,
  type Unit,
} from '../../../language/generated/ast.ts';
import type { Recurring } from '../../../language/scope/recurring.ts';
import { breachFields, breachKeys } from '../../../language/scope/breach-record.ts';
import { manualCalendar } from '../../../language/types/manual-properties.ts';
import { literalValue } from '../../../language/types/literal-value.ts';
import { floor, toDecimal } from '../../../language/values/rational.ts';
import type { Lowering } from '../../plan/lowering.ts';
import type { BreachRecordPlan, DueDayPlan, MinimumPlan, ObligationPlan, RosterPlan } from '../../plan/obligation-plan.ts';
import type { FieldPlan, RecordPlan, ValueType } from '../../plan/plan.ts';
import { placeOf } from '../../plan/place.ts';
import { inForce } from '../../plan/versions.ts';
import { lowerCitations } from '../citation/citation.lower.ts';
import { lowerExpression } from '../expression/expression.lower.ts';

/** Undefined where no records show whether it was done: that is for people to tick. */
export function lowerObligation(obligation: Recurring, lowering: Lowering): ObligationPlan | undefined {
  const { name, title, frequency, minimum, citations, proof } = obligation;
  if (proof === undefined || frequency === undefined) return undefined;
  const { record, condition, dimensions, period, roster } = proof;
  const [subject] = dimensions;
  return {
    kind: 'obligation',
    id: lowering.idOf(obligation),
    name,
    ...(title === undefined ? {} : { title }),
    records: [...new Set([record.$refText, ...(roster === undefined ? [] : [roster.record.$refText])])],
    record: record.$refText,
    ...(condition === undefined ? {} : { when: lowerExpression(condition, lowering) }),
    ...(subject === undefined ? {} : { subject: subject.$refText }),
    ...(period === undefined ? {} : { countedIn: period.$refText }),
    ...responsible(obligation),
    frequency: lowerFrequency(frequency, lowering),
    minimum: lowerMinimum(minimum, lowering),
    ...subjectsOf(obligation, lowering),
    ...(roster === undefined ? {} : { roster: lowerRoster(roster, lowering) }),
    ...inForce(obligation),
    derived: namesOf(obligation, lowering),
    cites: lowerCitations(citations, lowering),
    source: placeOf(obligation, lowering),
  };
}

/** Who has to do it; a training without anybody who gives it: who alone is to be trained. */
function responsible(obligation: Recurring): { by?: string } {
  const [only, ...others] = isTraining(obligation) ? obligation.audience : [];
  const by = obligation.by ?? (others.length === 0 ? only : undefined);
  return by === undefined ? {} : { by: by.$refText };
}

function lowerRoster({ record, member, condition }: Roster, lowering: Lowering): RosterPlan {
  return {
    record: record.$refText,
    subject: member.$refText,
    ...(condition === undefined ? {} : { when: lowerExpression(condition, lowering) }),
  };
}

function subjectsOf(obligation: Recurring, lowering: Lowering): { subjects?: string[] } {
  const each = isTraining(obligation) ? undefined : obligation.each?.ref;
  return each === undefined ? {} : { subjects: unitsUnder(each, lowering) };
}

/** The record that a breach is judged as. */
export function lowerBreachRecord(obligation: Recurring, lowering: Lowering): RecordPlan[] {
  const { proof, title } = obligation;
  if (proof === undefined || obligation.frequency === undefined) return [];
  const names = namesOf(obligation, lowering);
  const field = (name: string, type: ValueType, optional = false): FieldPlan => ({ name, type, optional });
  const who = proof.dimensions[0]?.ref;
  return [
    {
      name: names.record,
      ...(title === undefined ? {} : { title }),
      fields: [
        ...(who === undefined ? [] : [field(who.name, lowering.types.ofNamed(who).type ?? { kind: 'text' }, true)]),
        field(names.key, { kind: 'text' }),
        field(names.due, { kind: 'date' }),
        field(names.actual, { kind: 'date' }, true),
        field(names.over, { kind: 'quantity', dimension: { day: 1 }, unit: lowering.language === 'zh' ? '日' : 'days' }, true),
        field(names.period, { kind: 'text' }, true),
        field(names.occurs, { kind: 'date' }),
      ],
      computed: [],
      key: names.key,
      occurs: names.occurs,
      source: placeOf(obligation, lowering),
    },
  ];
}

function namesOf({ name }: Recurring, { language }: Lowering): BreachRecordPlan {
  return {
    record: name,
    key: breachKeys.key[language],
    due: breachFields.due[language],
    actual: breachFields.actual[language],
    over: breachFields.over[language],
    period: breachFields.period[language],
    occurs: breachKeys.occurs[language],
  };
}

function lowerFrequency(frequency: Frequency, lowering: Lowering): ObligationPlan['frequency'] {
  if (frequency.$type === 'RollingFrequency') return { kind: 'rolling', gap: lowerExpression(frequency.gap, lowering) };
  const { period, due } = frequency;
  if (due === undefined) return { kind: 'calendar', period };
  const day = Number(floor(literalValue(due.day, lowering.types)).n);
  return {
    kind: 'calendar',
    period,
    due: { day, month: due.month === 'next month' ? 'next' : 'own', ...shiftOf(due, lowering) },
  };
}

function shiftOf(due: DueDay, { index }: Lowering): Pick<DueDayPlan, 'shift'> {
  const calendar = due.calendar?.ref ?? manualCalendar(due, index);
  if (due.shift === undefined || calendar === undefined) return {};
  return { shift: { to: due.shift === 'or the next workday' ? 'next' : 'before', calendar: calendar.name } };
}

function lowerMinimum(minimum: NumberLiteral | undefined, { types }: Lowering): MinimumPlan {
  if (minimum === undefined) return { count: 1 };
  const value = literalValue(minimum, types);
  return types.of(minimum).type?.kind === 'ratio' ? { share: toDecimal(value) } : { count: Number(floor(value).n) };
}

/** All units below one, in the order in which they are declared. */
function unitsUnder(unit: Unit, { index }: Lowering): string[] {
  const all = [...index.declaredOfType(AstUtils.getDocument(unit).uri, 'Unit')].map(({ node }) => node).filter(isUnit);
  const isBelow = (other: Unit, seen: ReadonlySet<Unit>): boolean => {
    const parent = other.parent?.ref;
    return parent === unit || (parent !== undefined && !seen.has(parent) && isBelow(parent, new Set([...seen, parent])));
  };
  return all.filter((other) => other !== unit && isBelow(other, new Set([other]))).map(({ name }) => name);
}
