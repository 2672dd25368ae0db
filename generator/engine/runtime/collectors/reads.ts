/** What collectors ask of a record. */
import type { MeasurementPlan } from '../../../plan/metric-plan.ts';
import type { LadderPlan } from '../../../plan/ladder-plan.ts';
import type { CollectorPlan, Expression, RecordPlan, RulePlan } from '../../../plan/plan.ts';
import { fieldsRead } from '../reads.ts';

/** All expressions that a collector evaluates on a record of the type; fields that it asks for by name among them. */
export function expressionsOfCollector(collector: CollectorPlan, record: RecordPlan): Expression[] {
  const field = (name: string): Expression => ({
    op: 'field',
    type: [...record.fields, ...record.computed].find((of) => of.name === name)?.type ?? { kind: 'text' },
    name,
  });
  const given = (expression: Expression | undefined): Expression[] => (expression === undefined ? [] : [expression]);
  switch (collector.kind) {
    case 'target': {
      const { items, reported, dimensions } = collector.metric;
      const measured = [items, ...(reported === undefined ? [] : [reported])].filter((of) => of.record === record.name);
      return [...measured.flatMap(expressionsOfMeasurement), ...dimensions.map(({ name }) => field(name))];
    }
    case 'obligation': {
      const { when, subject, countedIn, roster } = collector;
      const done = [...given(when), ...[subject, countedIn].filter((name) => name !== undefined).map(field)];
      const listed = roster === undefined ? [] : [...given(roster.when), field(roster.subject)];
      return [...(collector.record === record.name ? done : []), ...(roster?.record === record.name ? listed : [])];
    }
    case 'veto':
      return [...given(collector.when), ...collector.unless, ...collector.needs];
    case 'ladder':
      return [...given(collector.when), ...collector.unless, ...given(collector.reset), field(collector.subject)];
    default:
      return [];
  }
}

/** The fields of a record that the rules of a ladder's derived record read, in the record's order: so much of it is kept. */
export function ladderFields(
  { derived }: LadderPlan,
  { fields }: RecordPlan,
  rules: readonly RulePlan[],
  all: readonly RecordPlan[],
): string[] {
  const record = all.find(({ name }) => name === derived);
  const computed = new Map(record?.computed.map((field) => [field.name, field]));
  const read = fieldsRead(
    rules.filter((rule) => rule.record === derived),
    computed,
  );
  return fields.map(({ name }) => name).filter((name) => read.has(name) || name === record?.key || name === record?.occurs);
}

function expressionsOfMeasurement({ among, aggregate }: MeasurementPlan): Expression[] {
  const counted = among === undefined ? [] : [among];
  switch (aggregate.kind) {
    case 'count':
      return counted;
    case 'share':
      return [...counted, aggregate.condition];
    case 'ratio':
      return [...counted, aggregate.value, aggregate.total];
    default:
      return [...counted, aggregate.value];
  }
}
