import {
  isDeadlineCounting,
  isDeadlineSpan,
  isDeadlineSubject,
  isCountingProperty,
  isField,
  isLapse,
  isUnlessClause,
  isWhenClause,
  type Deadline,
  type DeadlineSpan,
  type Field,
  type Lapse,
  type Record as RecordNode,
} from '../../../language/generated/ast.ts';
import { areRivals } from '../../../language/scope/rivals.ts';
import { manualProperty } from '../../../language/types/manual-properties.ts';
import { boolean } from '../../../language/types/type.ts';
import type { Lowering } from '../../plan/lowering.ts';
import { placeOf } from '../../plan/place.ts';
import type { ComputedPlan, EffectPlan, Expression, RowPlan, RulePlan, SubjectPlan } from '../../plan/plan.ts';
import * as terms from '../../plan/terms.ts';
import { inForce, occursIn } from '../../plan/versions.ts';
import { nodesOf } from '../../engine/runtime/reads.ts';
import { lowerCitations } from '../citation/citation.lower.ts';
import { lowerConstant, lowerExpression } from '../expression/expression.lower.ts';
import { precedenceOf } from '../manual/manual.lower.ts';
import { lateAfter, lowerSpan, type LoweredSpan } from './deadline-span.ts';

/** Each deadline that sets a limit, as a rule that finds its breaches; those that decide one thing differently also as conflicts. */
export function lowerDeadlines(deadlines: Deadline[], lowering: Lowering): RulePlan[] {
  const rules = deadlines.flatMap((deadline) => {
    const span = spanOf(deadline, lowering);
    return span === undefined
      ? []
      : [ruleOf(deadline, [breachEffect(deadline, span)], unlessOverridden(deadline, deadlines, lowering), lowering)];
  });
  return [...rules, ...conflictsAmong(deadlines, lowering)];
}

/** When a deadline is broken. */
export function breachOf(deadline: Deadline, all: readonly Deadline[], lowering: Lowering): ReturnType<Lowering['breach']> {
  return { ...unlessOverridden(deadline, all, lowering), ...inForce(deadline) };
}

/** By how much a deadline is over, in minutes, days or working days. */
export function overrunOf(node: DeadlineSpan, lowering: Lowering): Expression {
  return (
    lowerSpan(node, isSameDay(node.$container, lowering), lowering)?.over ??
    terms.quantity(0, terms.span('day', lowering.language))
  );
}

/** The fields of a record that count as something else once a deadline has run out: what rules read in their place. */
export function lowerLapses(record: RecordNode, deadlines: Deadline[], lowering: Lowering): ComputedPlan[] {
  const lapses = deadlines.filter((deadline) => deadline.record.ref === record).flatMap(({ clauses }) => clauses.filter(isLapse));
  return [...Map.groupBy(lapses, ({ field }) => field.ref)].flatMap(([field, all]) =>
    field === undefined ? [] : [lapsed(field, all, lowering)],
  );
}

/** By a field that a deadline can change: the name of what rules read in its place. */
export function countedAs(deadlines: Deadline[], language: Lowering['language']): Map<Field, string> {
  const fields = deadlines.flatMap(({ clauses }) => clauses.filter(isLapse).map(({ field }) => field.ref));
  return new Map(
    fields.filter(isField).map((field) => [field, language === 'zh' ? `${field.name}(计时限)` : `${field.name} (with time)`]),
  );
}

function lapsed(field: Field, lapses: Lapse[], lowering: Lowering): ComputedPlan {
  const raw: Lowering = { ...lowering, countedAs: new Map() };
  const type = terms.printed(lowering.types.ofNamed(field).type ?? { kind: 'text' }, lowering.language);
  const name = lowering.countedAs.get(field) ?? field.name;
  const rows = lapses.flatMap((lapse): RowPlan[] => {
    const deadline = lapse.$container;
    const node = deadline.clauses.find(isDeadlineSpan);
    const sameDay = isSameDay(deadline, lowering);
    const late = node && lateAfter(lapse.span, lapse.calendar?.ref, { node, sameDay, lowering: raw });
    if (late === undefined) return [];
    const { when, unless } = ownConditions(deadline, raw);
    const then = { ...lowerConstant(lapse.value, lowering), type };
    return [
      {
        label: deadline.name,
        when: terms.all([...occursIn(deadline.record.ref, inForce(deadline), raw), ...when, ...unless.map(terms.not), late]),
        then,
      },
    ];
  });
  const value: Expression = {
    op: 'table',
    type,
    table: name,
    policy: 'first',
    rows,
    otherwise: { op: 'field', type, name: field.name },
  };
  return { name, type, value, optional: lowering.types.ofNamed(field).optional };
}

function ruleOf(
  deadline: Deadline,
  effects: EffectPlan[],
  { when, unless }: { when: Expression[]; unless: Expression[] },
  lowering: Lowering,
): RulePlan {
  return {
    id: lowering.idOf(deadline),
    name: deadline.name,
    ...(deadline.title === undefined ? {} : { title: deadline.title }),
    ...inForce(deadline),
    record: deadline.record.$refText,
    when: terms.all(when),
    unless,
    needs: [],
    overrides: [],
    effects,
    cites: lowerCitations(deadline.citations, lowering),
    source: placeOf(deadline, lowering),
  };
}

/**
 * A deadline is not asked where one decides that the manual puts before it, kept or broken: one that is in force on the record's day, that
 * applies, and whose limit is known. Where a fact of that limit is missing, this one decides.
 */
function unlessOverridden(deadline: Deadline, all: readonly Deadline[], lowering: Lowering): ReturnType<typeof conditionsOf> {
  const over = precedenceOf(lowering.files.manual)?.over ?? [];
  const winners = all.filter(
    ({ name, record }) =>
      record.ref === deadline.record.ref && over.some(([winner, loser]) => winner === name && loser === deadline.name),
  );
  const inCharge = winners.map((winner) => {
    const { when, unless } = ownConditions(winner, lowering);
    const due = spanOf(winner, lowering)?.due;
    const facts = due === undefined ? [] : factsOf(due);
    return terms.all([...occursIn(winner.record.ref, inForce(winner), lowering), ...when, ...unless.map(terms.not), ...facts]);
  });
  const own = conditionsOf(deadline, lowering);
  return { ...own, unless: [...own.unless, ...inCharge] };
}

/** That the fields of a limit have values. */
function factsOf(due: Expression): Expression[] {
  const fields = [...nodesOf(due)].filter((node) => node.op === 'field');
  const once = fields.filter(({ name }, at) => fields.findIndex((other) => other.name === name) === at);
  return once.map((of) => ({ op: 'present', type: boolean, of }));
}

/** Where one thing has two limits and was done within one of them only, the two are in conflict; but for a declared precedence. */
function conflictsAmong(deadlines: Deadline[], lowering: Lowering): RulePlan[] {
  const { strictest, over = [] } = precedenceOf(lowering.files.manual) ?? {};
  if (strictest === true) return [];
  const isOrdered = (...pair: Deadline[]) => over.some((names) => pair.every(({ name }) => names.includes(name)));
  return deadlines.flatMap((deadline, at) => {
    const span = spanOf(deadline, lowering);
    if (span === undefined) return [];
    return deadlines.slice(at + 1).flatMap((other): RulePlan[] => {
      const theirs = spanOf(other, lowering);
      if (theirs === undefined || !areRivals(deadline, other) || isOrdered(deadline, other)) return [];
      const done: Expression = { op: 'present', type: boolean, of: span.actual };
      const differ = terms.any(terms.all([span.late, terms.not(theirs.late)]), terms.all([terms.not(span.late), theirs.late]));
      const { when, unless } = ownConditions(deadline, lowering);
      const effect: EffectPlan = { ...subjectOf(deadline), kind: 'conflict', between: [deadline.name, other.name] };
      const rule = ruleOf(deadline, [effect], { when: [...when, done, differ], unless }, lowering);
      const cites = [...rule.cites, ...lowerCitations(other.citations, lowering)];
      return [{ ...rule, ...inForce(deadline, other), id: `${lowering.idOf(deadline)} / ${lowering.idOf(other)}`, cites }];
    });
  });
}

function breachEffect(deadline: Deadline, { late: _, ...span }: LoweredSpan): EffectPlan {
  return { kind: 'breach', ...subjectOf(deadline), ...span };
}

function subjectOf({ clauses }: Deadline): { subject?: SubjectPlan } {
  const subject = clauses.find(isDeadlineSubject)?.subject.ref;
  if (subject === undefined) return {};
  return { subject: isField(subject) ? { field: subject.name } : { name: subject.name } };
}

function conditionsOf(deadline: Deadline, lowering: Lowering): { when: Expression[]; unless: Expression[] } {
  const { when, unless } = ownConditions(deadline, lowering);
  const span = spanOf(deadline, lowering);
  return { when: [...when, ...(span === undefined ? [] : [span.late])], unless };
}

function ownConditions({ clauses }: Deadline, lowering: Lowering): { when: Expression[]; unless: Expression[] } {
  return {
    when: clauses.filter(isWhenClause).map(({ condition }) => lowerExpression(condition, lowering)),
    unless: clauses.filter(isUnlessClause).map(({ condition }) => lowerExpression(condition, lowering)),
  };
}

function spanOf(deadline: Deadline, lowering: Lowering): LoweredSpan | undefined {
  const node = deadline.clauses.find(isDeadlineSpan);
  return node && lowerSpan(node, isSameDay(deadline, lowering), lowering);
}

/** The deadline's own choice, else the manual's. */
function isSameDay({ clauses }: Deadline, { files }: Lowering): boolean {
  const start = clauses.find(isDeadlineCounting)?.start ?? manualProperty(files.manual, isCountingProperty)?.start;
  return start === 'same day';
}
