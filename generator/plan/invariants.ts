/** The promises of plan.ts, checked: what they say in prose at the head of that file. */
import { isDeepStrictEqual } from 'node:util';
import { parseDecimal } from '../../language/values/rational.ts';
import { expressionsOf } from '../engine/runtime/reads.ts';
import type { ElsewherePlan } from './exemption-plan.ts';
import type { TargetPlan } from './metric-plan.ts';
import type { ObligationPlan } from './obligation-plan.ts';
import { expressionProblems, type ExpressionScope } from './expression-invariants.ts';
import type {
  CollectorPlan,
  ComputedPlan,
  EffectPlan,
  Expression,
  Plan,
  RecordPlan,
  RulePlan,
  SettlementPlan,
  SourcePlace,
} from './plan.ts';

/** One sentence for each broken promise (`closed: rule 总包损失 names the unknown record 邮件`); none for a good plan. */
export function checkPlan(plan: Plan): string[] {
  return [
    ...plainProblems(plan),
    ...manualProblems(plan),
    ...uniqueProblems(plan),
    ...plan.calendars.filter(({ week }) => week.length === 0).map(({ name }) => `closed: calendar ${name} has no working day`),
    ...plan.parameters.flatMap(({ name, type, value }) =>
      within(`parameter ${name}`, value === undefined ? [] : [value], type.kind, bare(plan)),
    ),
    ...[...plan.records, ...plan.derived].flatMap((record) => recordProblems(record, plan)),
    ...plan.collectors.flatMap((collector) => collectorProblems(collector, plan)),
    ...plan.rules.flatMap((rule) => ruleProblems(rule, plan)),
    ...plan.settlements.flatMap((settlement) => settlementProblems(settlement, plan)),
    ...overrideCycles(plan),
  ];
}

function plainProblems(plan: Plan): string[] {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(plan)), plan) ? [] : ['plain: the plan is not what its JSON reads as'];
}

/** Fen are the smallest money there is. */
function manualProblems({ manual: { rounding } }: Plan): string[] {
  const step = parseDecimal(rounding.step);
  const isWholeFen = step !== undefined && step.n > 0n && (step.n * 100n) % step.d === 0n;
  return isWholeFen ? [] : [`exact: the rounding step ${rounding.step} is no whole number of fen`];
}

function uniqueProblems({
  records: read,
  derived,
  rules,
  collectors,
  settlements,
  scenarios,
  calendars,
  parameters,
}: Plan): string[] {
  const records = [...read, ...derived];
  return [
    ...repeated(
      'record',
      records.map(({ name }) => name),
    ),
    ...repeated(
      'rule',
      [...rules, ...collectors].map(({ id }) => id),
    ),
    ...repeated(
      'settlement',
      settlements.map(({ id }) => id),
    ),
    ...repeated(
      'scenario',
      scenarios.map(({ id }) => id),
    ),
    ...repeated(
      'calendar',
      calendars.map(({ name }) => name),
    ),
    ...repeated(
      'parameter',
      parameters.map(({ name }) => name),
    ),
    ...records.flatMap(({ name, fields, computed }) =>
      repeated(
        `field of ${name}`,
        [...fields, ...computed].map((field) => field.name),
      ),
    ),
    ...[
      ...records.map((record) => [`record ${record.name}`, record.source] as const),
      ...rules.map((rule) => [`rule ${rule.id}`, rule.source] as const),
      ...collectors.map((collector) => [`collector ${collector.id}`, collector.source] as const),
    ].flatMap(([what, source]) => (isPlace(source) ? [] : [`placed: ${what} has no place`])),
  ];
}

function isPlace({ file, line, character }: SourcePlace): boolean {
  return file !== '' && Number.isInteger(line) && line >= 0 && Number.isInteger(character) && character >= 0;
}

function repeated(what: string, names: readonly string[]): string[] {
  return names.filter((name, place) => names.indexOf(name) !== place).map((name) => `placed: ${what} ${name} is there twice`);
}

/** Computed fields read what stands before them. */
function recordProblems(record: RecordPlan, plan: Plan): string[] {
  const { name, fields, computed, key, occurs } = record;
  const what = `record ${name}`;
  const named = [key, occurs]
    .filter((field) => field !== undefined && !hasField(record, field))
    .map((field) => `closed: ${what} has no field ${field}`);
  const day = fields.find((field) => field.name === occurs);
  const hasRules = plan.rules.some((rule) => rule.record === name);
  const dated = day !== undefined && !day.optional && ['date', 'datetime', 'month'].includes(day.type.kind);
  return [
    ...named,
    ...(hasRules && !dated ? [`closed: ${what} has rules and no required field that says when it occurs`] : []),
    ...fields.flatMap((field) =>
      within(`${what}, ${field.name}`, field.default === undefined ? [] : [field.default], field.type.kind, bare(plan)),
    ),
    ...computed.flatMap((field, place) => computedProblems(field, { ...record, computed: computed.slice(0, place) }, plan)),
  ];
}

function computedProblems({ name, type, value }: ComputedPlan, before: RecordPlan, plan: Plan): string[] {
  return within(`record ${before.name}, ${name}`, [value], type.kind, scopeOf(before, plan));
}

function ruleProblems(rule: RulePlan, plan: Plan): string[] {
  const what = `rule ${rule.id}`;
  const record = [...plan.records, ...plan.derived].find(({ name }) => name === rule.record);
  if (record === undefined) return [`closed: ${what} names the unknown record ${rule.record}`];
  const scope = scopeOf(record, plan);
  const named = [...rule.overrides, ...(rule.exempts ?? [])];
  const overridden = named.filter((id) => !plan.rules.some((other) => other.id === id && other.record === rule.record));
  return [
    ...overridden.map((id) => `closed: ${what} names the unknown rule ${id}`),
    ...(rule.elsewhere === undefined ? [] : elsewhereProblems(rule.elsewhere, { what, record, plan })),
    ...within(what, [...(rule.when === undefined ? [] : [rule.when]), ...rule.unless, ...rule.needs], 'boolean', scope),
    ...rule.effects.flatMap((effect) => effectProblems(effect, what, record, scope)),
  ];
}

/** The other record is there, and both have what has to match. */
function elsewhereProblems(
  { record: name, matching, when, unless, needs }: ElsewherePlan,
  { what, record, plan }: { what: string; record: RecordPlan; plan: Plan },
): string[] {
  const other = plan.records.find((candidate) => candidate.name === name);
  if (other === undefined) return [`closed: ${what} names the unknown record ${name}`];
  const unknown = matching.flatMap(({ field, last = field, own }) => [
    ...[field, last].filter((end) => !hasField(other, end)),
    ...(hasField(record, own) ? [] : [own]),
  ]);
  return [
    ...(matching.length === 0 ? [`closed: ${what} matches ${name} by nothing`] : []),
    ...unknown.map((field) => `closed: ${what} names the unknown field ${field}`),
    ...within(what, [...(when === undefined ? [] : [when]), ...unless, ...needs], 'boolean', scopeOf(other, plan)),
  ];
}

function effectProblems(effect: EffectPlan, what: string, record: RecordPlan, scope: ExpressionScope): string[] {
  const subjects = effect.kind === 'split' ? effect.shares.map(({ subject }) => subject) : [effect.subject];
  const named = [
    ...subjects.map((subject) => (subject !== undefined && 'field' in subject ? subject.field : undefined)),
    'discretion' in effect ? effect.discretion : undefined,
  ];
  const unknown = named.filter((field) => field !== undefined && !hasField(record, field));
  const isMoney = effect.kind === 'charge' || effect.kind === 'charge-range';
  const outputs = effect.kind === 'table' ? effect.outputs.filter((output) => !hasField(record, output)) : [];
  return [
    ...unknown.map((field) => `closed: ${what} names the unknown field ${field}`),
    ...outputs.map((field) => `closed: ${what} names the unknown field ${field}`),
    ...(isMoney ? within(what, expressionsOf(effect), 'quantity', scope) : []),
    ...(effect.kind === 'breach' || effect.kind === 'split'
      ? expressionsOf(effect).flatMap((part) => within(what, [part], part.type.kind, scope))
      : []),
    ...within(what, effect.when === undefined ? [] : [effect.when], 'boolean', scope),
  ];
}

function collectorProblems(collector: CollectorPlan, plan: Plan): string[] {
  const { id, records } = collector;
  const unknown = records.filter((name) => !plan.records.some((record) => record.name === name));
  return [
    ...unknown.map((name) => `closed: collector ${id} reads the unknown record ${name}`),
    ...(collector.kind === 'target' ? targetProblems(collector, plan) : []),
    ...(collector.kind === 'obligation' ? dueProblems(collector, plan) : []),
  ];
}

function dueProblems({ id, frequency }: ObligationPlan, { calendars }: Plan): string[] {
  const calendar = frequency.kind === 'calendar' ? frequency.due?.shift?.calendar : undefined;
  const isKnown = calendar === undefined || calendars.some(({ name }) => name === calendar);
  return isKnown ? [] : [`closed: collector ${id} asks the unknown calendar ${calendar}`];
}

/** What a metric counts is typed on its records, a limit on the groups. */
function targetProblems({ id, metric, limits, derived }: TargetPlan, plan: Plan): string[] {
  const miss = plan.derived.find(({ name }) => name === derived.record);
  if (miss === undefined) return [`closed: target ${id} names the unknown record ${derived.record}`];
  const measured = [metric.items, ...(metric.reported === undefined ? [] : [metric.reported])];
  const conditions = measured.flatMap(({ record, among, aggregate }) => {
    const found = plan.records.find(({ name }) => name === record);
    const asked = [...(among === undefined ? [] : [among]), ...(aggregate.kind === 'share' ? [aggregate.condition] : [])];
    return found === undefined ? [] : within(`target ${id}`, asked, 'boolean', scopeOf(found, plan));
  });
  const whens = limits.flatMap(({ when }) => (when === undefined ? [] : [when]));
  return [...conditions, ...within(`target ${id}`, whens, 'boolean', scopeOf(miss, plan))];
}

function settlementProblems({ id, record, person, month, amount }: SettlementPlan, { records }: Plan): string[] {
  const found = records.find(({ name }) => name === record);
  if (found === undefined) return [`closed: settlement ${id} names the unknown record ${record}`];
  const missing = [person, month, amount].filter((field) => !hasField(found, field));
  return missing.map((field) => `closed: settlement ${id} names the unknown field ${field}`);
}

function overrideCycles({ rules }: Plan): string[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const leadsTo = (from: RulePlan, goal: string, seen: ReadonlySet<string>): boolean =>
    from.overrides.some((id) => {
      const next = byId.get(id);
      return id === goal || (next !== undefined && !seen.has(id) && leadsTo(next, goal, new Set([...seen, id])));
    });
  return rules
    .filter((rule) => leadsTo(rule, rule.id, new Set([rule.id])))
    .map(({ id }) => `acyclic: rule ${id} overrides itself`);
}

/** The problems of expressions that should be of a kind. */
function within(what: string, expressions: readonly Expression[], kind: string, scope: ExpressionScope): string[] {
  return expressions.flatMap((expression) => {
    const mistyped = expression.type.kind === kind ? [] : [`typed: ${expression.type.kind} where ${kind} should be`];
    return [...mistyped, ...expressionProblems(expression, scope)].map((problem) => problem.replace(':', `: ${what}:`));
  });
}

function hasField({ fields, computed }: RecordPlan, name: string): boolean {
  return [...fields, ...computed].some((field) => field.name === name);
}

function scopeOf({ fields, computed }: RecordPlan, plan: Plan): ExpressionScope {
  return { ...bare(plan), fields: new Map([...fields, ...computed].map(({ name, type }) => [name, type])) };
}

/** Where no field can be read. */
function bare({ parameters, calendars, manual }: Plan): ExpressionScope {
  return {
    fields: new Map(),
    parameters: new Map(parameters.map(({ name, type }) => [name, type])),
    calendars: new Set(calendars.map(({ name }) => name)),
    timezone: manual.timezone,
  };
}
