import { AstUtils } from 'langium';
import {
  isField,
  isTarget,
  type Aggregate,
  type Metric,
  type PercentileOf,
  type Record,
  type Reported,
  type ShareOf,
} from '../../generated/ast.ts';
import type { Check, CheckContext, Checks } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { missFields, missKeys } from '../../scope/miss-record.ts';
import { isVersionOf } from '../../scope/versions.ts';
import { aggregateType, isTotal, summands } from '../../types/metric-type.ts';
import { mustBeYesNo } from '../../types/requirements.ts';
import { comparable, typeText } from '../../types/type.ts';
import { compare, parseDecimal, rational, ZERO } from '../../values/rational.ts';
import { metricDiagnostics as catalogue } from './metric.diagnostics.ts';

type Measured = Metric | Reported;

const recordMustSayWhenItOccurs: Check<Measured> = (node, { report }) => {
  const record = node.record?.ref;
  if (record === undefined || occurs(record) !== undefined) return;
  report(catalogue['no-occurs'], { record: record.name }, { node, property: 'record' });
};

const amongMustBeYesOrNo: Check<Measured> = ({ among }, context) => mustBeYesNo(among, context);

const shareMustBeOfYesOrNo: Check<ShareOf> = ({ condition }, context) => mustBeYesNo(condition, context);

const figureMustBeANumber: Check<Measured> = ({ aggregate }, { types, report }) => {
  if (aggregateType(aggregate, types) !== undefined) return;
  for (const node of summands(aggregate)) {
    const { type } = types.of(node);
    if (type !== undefined && !['quantity', 'ratio', 'points'].includes(type.kind))
      report(catalogue['not-a-number'], { actual: typeText(type, messageLanguageOf(node)) }, { node });
  }
};

const rankMustBeAPercentage: Check<PercentileOf> = (node, { report }) => {
  const rank = parseDecimal(node.rank ?? '');
  if (rank === undefined || (compare(rank, ZERO) > 0 && compare(rank, rational(100)) <= 0)) return;
  report(catalogue.rank, { rank: node.rank }, { node, property: 'rank' });
};

const groupsMustGoByNames: Check<Metric> = (metric, { types, report }) => {
  for (const [index, { ref }] of metric.dimensions.entries()) {
    const type = ref === undefined ? undefined : types.ofNamed(ref).type;
    if (ref === undefined || type === undefined) continue;
    const place = { node: metric, property: 'dimensions', index };
    if (!groupable.has(type.kind))
      report(catalogue['dimension-type'], { name: ref.name, actual: typeText(type, messageLanguageOf(metric)) }, place);
    else if (taken.has(ref.name)) report(catalogue['dimension-name'], { name: ref.name }, place);
  }
};

const reportsMustHaveTheGroups: Check<Metric> = (metric, { report }) => {
  const { reported } = metric;
  const record = reported?.record?.ref;
  if (reported === undefined || record === undefined) return;
  for (const { $refText: name } of metric.dimensions) {
    if (!record.members.some((member) => member.name === name))
      report(catalogue['reported-dimension'], { name, record: record.name }, { node: reported, property: 'record' });
  }
};

const reportsMustGiveTheSameFigure: Check<Metric> = (metric, context) => {
  const { reported } = metric;
  if (reported === undefined || metric.aggregate === undefined || reported.aggregate === undefined) return;
  if (fit(metric.aggregate, reported.aggregate, context)) return;
  const place = { node: reported.aggregate };
  context.report(catalogue['reported-figure'], { wanted: isTotal(metric.aggregate) ? 'sum' : 'ratio' }, place);
};

const periodMustNotBeShorterThanWhatTheRecordSays: Check<Metric> = (metric, { types, report }) => {
  for (const record of [metric.record?.ref, metric.reported?.record?.ref]) {
    const field = record === undefined ? undefined : occurs(record);
    if (record === undefined || field === undefined || types.ofDataType(field.type)?.kind !== 'month') continue;
    if (metric.period !== 'day' && metric.period !== 'week') continue;
    report(catalogue['period-too-short'], { field: field.name }, { node: metric, property: 'period' });
  }
};

const metricShouldHaveATarget: Check<Metric> = (metric, { index, report }) => {
  for (const { node } of index.declaredOfType(AstUtils.getDocument(metric).uri, 'Target'))
    if (isTarget(node) && isVersionOf(node.metric?.ref, metric)) return;
  report(catalogue['no-target'], { name: metric.name }, { node: metric, property: 'name' });
};

export const metricChecks: Checks = {
  Metric: [
    recordMustSayWhenItOccurs,
    amongMustBeYesOrNo,
    figureMustBeANumber,
    groupsMustGoByNames,
    reportsMustHaveTheGroups,
    reportsMustGiveTheSameFigure,
    periodMustNotBeShorterThanWhatTheRecordSays,
    metricShouldHaveATarget,
  ],
  Reported: [recordMustSayWhenItOccurs, amongMustBeYesOrNo, figureMustBeANumber],
  ShareOf: [shareMustBeOfYesOrNo],
  PercentileOf: [rankMustBeAPercentage],
};

const groupable = new Set(['text', 'person', 'unit', 'enum', 'boolean']);

/** Names that a miss has for something else. */
const taken = new Set<string>(Object.values({ ...missFields, ...missKeys }).flatMap((names) => Object.values(names)));

function occurs({ members }: Record) {
  return members.filter(isField).find(({ flags }) => flags.includes('occurs'));
}

/** A sum can be reported as a sum, a quotient as numerators and denominators; single values cannot be made of either. */
function fit(own: Aggregate, reported: Aggregate, { types }: CheckContext): boolean {
  if (own.$type === 'PercentileOf' || reported.$type === 'PercentileOf' || isTotal(own) !== isTotal(reported)) return false;
  const [type, other] = [aggregateType(own, types), aggregateType(reported, types)];
  return type === undefined || other === undefined || comparable(type, other);
}
