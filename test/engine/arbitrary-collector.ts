/** Random norms over many records, for a record type: targets of metrics, obligations, ladders and vetoes, with what follows from them. */
import fc from 'fast-check';
import { PERIODS } from '../../language/values/period.ts';
import type { AggregatePlan, LimitPlan, TargetPlan } from '../../generator/plan/metric-plan.ts';
import type { ExemptionPlan } from '../../generator/plan/exemption-plan.ts';
import type { LadderPlan, VetoPlan } from '../../generator/plan/ladder-plan.ts';
import type { DueDayPlan, ObligationPlan } from '../../generator/plan/obligation-plan.ts';
import type { CollectorPlan, Expression, RecordPlan, RulePlan } from '../../generator/plan/plan.ts';
import type { expressionsOf } from './arbitrary-expression.ts';
import {
  charge,
  MONEY,
  compare,
  constant,
  DATE,
  DAYS,
  field,
  NOWHERE,
  NUMBER,
  number,
  RATIO,
  record,
  rule,
  TEXT,
  times,
  yuan,
} from './plan-builder.ts';

type Expressions = ReturnType<typeof expressionsOf>;

/** A collector, its derived record and the rules on that. */
export interface Collecting {
  collector: CollectorPlan;
  derived: RecordPlan[];
  rules: RulePlan[];
}

export function someCollectors(of: RecordPlan, expressions: Expressions): fc.Arbitrary<Collecting[]> {
  const one = (place: number): fc.Arbitrary<Collecting> =>
    fc.oneof(
      { weight: 3, arbitrary: aTarget(`目标${place}`, of, expressions) },
      { weight: 1, arbitrary: anObligation(`例行${place}`, of, expressions) },
      { weight: 1, arbitrary: aLadder(`追责${place}`, of, expressions) },
      { weight: 1, arbitrary: aVeto(`否决${place}`, of, expressions) },
    );
  const several = fc
    .integer({ min: 1, max: 4 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, place) => one(place))));
  const exemption = fc.option(anExemption('免责', of, expressions), { nil: undefined, freq: 1 });
  return fc.tuple(several, exemption).map(([norms, exempt]) => [...norms, ...(exempt === undefined ? [] : [exempt])]);
}

const head = (id: string, of: RecordPlan) => ({
  id,
  name: id,
  records: [of.name],
  cites: [{ source: '办法', clause: 'C"3' }],
  source: NOWHERE,
});
const aPeriod = fc.constantFrom(...PERIODS);
const maybe = (arbitrary: fc.Arbitrary<Expression>) => fc.option(arbitrary, { nil: undefined });

function groupedBy({ fields }: RecordPlan) {
  const able = fields.filter(({ type }) => ['text', 'person', 'enum', 'boolean'].includes(type.kind));
  return fc.subarray(able, { maxLength: 2 });
}

function anAggregate({ quantity, boolean }: Expressions): fc.Arbitrary<AggregatePlan> {
  return fc.oneof(
    fc.constant<AggregatePlan>({ kind: 'count' }),
    boolean.map((condition): AggregatePlan => ({ kind: 'share', condition })),
    fc.tuple(fc.constantFrom('sum', 'average'), quantity).map(([kind, value]): AggregatePlan => ({ kind, value })),
    fc.tuple(quantity, quantity).map(([value, total]): AggregatePlan => ({ kind: 'ratio', value, total })),
    fc
      .tuple(fc.constantFrom('50', '90', '100', '33.3'), quantity)
      .map(([rank, value]): AggregatePlan => ({ kind: 'percentile', rank, value })),
  );
}

function aTarget(id: string, of: RecordPlan, expressions: Expressions): fc.Arbitrary<Collecting> {
  const limit = fc
    .tuple(fc.constantFrom<LimitPlan['sense'][]>('at least', 'at most', 'below', 'above'), fc.constantFrom('0', '0.5', '1', '3'))
    .map(([sense, value]): LimitPlan => ({ sense, value: constant(NUMBER, value) }));
  return fc
    .record({
      among: maybe(expressions.boolean),
      aggregate: anAggregate(expressions),
      period: aPeriod,
      longer: fc.nat(),
      dimensions: groupedBy(of),
      pooling: fc.constantFrom<TargetPlan['pooling'][]>('pooled', 'mean'),
      limits: fc.array(limit, { minLength: 1, maxLength: 2 }),
    })
    .map(({ among, aggregate, period, longer, dimensions, pooling, limits }) => {
      const own = dimensions.map(({ name, type }) => ({ name, type }));
      const derived = { record: id, key: 'k', value: 'v', limit: 'l', shortfall: 's', period: 'p', occurs: 'o' };
      const type = aggregate.kind === 'share' ? RATIO : NUMBER;
      const at = PERIODS.indexOf(period);
      // A week lies in no single month.
      const judged = period === 'week' ? period : (PERIODS.slice(at).filter((name) => name !== 'week')[longer % 2] ?? period);
      const collector: TargetPlan = {
        ...head(id, of),
        kind: 'target',
        metric: {
          name: `指标"${id}`,
          type,
          period,
          dimensions: own,
          items: { record: of.name, ...(among !== undefined && { among }), aggregate },
        },
        period: judged,
        pooling,
        limits,
        derived,
      };
      const fields = [
        field('k', TEXT),
        field('v', type),
        field('l', type),
        field('s', type),
        field('p', TEXT),
        field('o', DATE),
        ...own.map((dimension) => field(dimension.name, dimension.type, { optional: true })),
      ];
      const short: Expression = { op: 'field', type, name: 's' };
      const fine = rule(`扣减${id}`, id, { effects: [charge(times(MONEY, yuan('10'), short), 'k')] });
      return { collector, derived: [record(id, fields, { key: 'k', occurs: 'o' })], rules: [fine] };
    });
}

function anObligation(id: string, of: RecordPlan, expressions: Expressions): fc.Arbitrary<Collecting> {
  const days = of.fields.filter(({ type }) => ['date', 'month', 'datetime'].includes(type.kind)).map(({ name }) => name);
  const minimum = fc.constantFrom<ObligationPlan['minimum'][]>({ count: 1 }, { count: 2 }, { share: '0.5' });
  const due = fc.constantFrom<(DueDayPlan | undefined)[]>(
    undefined,
    { day: 5, month: 'next' },
    { day: 20, month: 'own' },
    { day: 1, month: 'next', shift: { to: 'next', calendar: '周历' } },
    { day: 1, month: 'own', shift: { to: 'before', calendar: '断续' } },
  );
  const frequency = fc.oneof(
    fc.tuple(fc.constantFrom('quarter' as const, 'year' as const), due).map(([period, day]) => ({
      kind: 'calendar' as const,
      period,
      ...(day !== undefined && { due: day }),
    })),
    fc.constant({ kind: 'rolling' as const, gap: constant(DAYS, '90', '90 日') }),
  );
  const made = {
    when: maybe(expressions.boolean),
    countedIn: fc.constantFrom(undefined, ...days),
    minimum,
    frequency,
    hasSubject: fc.boolean(),
    listed: fc.option(maybe(expressions.boolean), { nil: null, freq: 1 }),
  };
  return fc.record(made).map(({ when, countedIn, minimum: least, frequency: often, hasSubject, listed }) => {
    const derived = { record: id, key: 'k', due: 'd', actual: 'a', over: 'n', period: 'p', occurs: 'o' };
    const collector: ObligationPlan = {
      ...head(id, of),
      kind: 'obligation',
      record: of.name,
      ...(when !== undefined && { when }),
      ...(hasSubject && { subject: '责任人' }),
      ...(hasSubject &&
        listed !== null && { roster: { record: of.name, subject: '责任人', ...(listed !== undefined && { when: listed }) } }),
      ...(countedIn !== undefined && { countedIn }),
      frequency: often,
      minimum: often.kind === 'rolling' ? { count: 1 } : least,
      derived,
    };
    const fields = [
      field('k', TEXT),
      field('d', DATE),
      field('a', DATE, { optional: true }),
      field('n', DAYS, { optional: true }),
      field('p', TEXT, { optional: true }),
      field('o', DATE),
      ...(hasSubject ? [field('责任人', TEXT, { optional: true })] : []),
    ];
    return { collector, derived: [record(id, fields, { key: 'k', occurs: 'o' })], rules: [] };
  });
}

function aLadder(id: string, of: RecordPlan, expressions: Expressions): fc.Arbitrary<Collecting> {
  const windows = fc.constantFrom<LadderPlan['window'][]>(undefined, { days: 30 }, { months: 12 }, { period: 'year' });
  const made = {
    when: maybe(expressions.boolean),
    unless: fc.array(expressions.boolean, { maxLength: 1 }),
    reset: fc.option(expressions.boolean, { nil: undefined, freq: 2 }),
    window: windows,
    beyond: fc.constantFrom<LadderPlan['beyond'][]>('reset', 'stay', 'open'),
    force: fc.constantFrom({}, { from: '2024-06-01' }, { until: '2025-03-31' }),
    amount: expressions.quantity,
  };
  return fc.record(made).map(({ when, unless, reset, window, beyond, force, amount }) => {
    const ordinal: Expression = { op: 'field', type: NUMBER, name: '第几次' };
    const collector: LadderPlan = {
      ...head(id, of),
      kind: 'ladder',
      ...force,
      subject: '责任人',
      ...(when !== undefined && { when }),
      unless,
      ...(window !== undefined && { window }),
      derived: id,
      ordinal: '第几次',
      last: 2,
      beyond,
      ...(reset !== undefined && { reset }),
    };
    const first = rule(`${id}#1`, id, {
      when: compare(ordinal, '=', number('1')),
      effects: [{ kind: 'charge', subject: { field: '责任人' }, amount: { ...amount, type: yuan('0').type } }],
    });
    const second = rule(`${id}#2`, id, {
      when: compare(ordinal, '≥', number('2')),
      effects: [{ kind: 'sanction', subject: { field: '责任人', role: '局长' }, sanction: '通报' }],
    });
    const derived = { ...of, name: id, fields: [...of.fields, field('第几次', NUMBER)] };
    return { collector, derived: [derived], rules: [first, second] };
  });
}

function aVeto(id: string, of: RecordPlan, expressions: Expressions): fc.Arbitrary<Collecting> {
  return fc
    .record({
      when: maybe(expressions.boolean),
      unless: fc.array(expressions.boolean, { maxLength: 1 }),
      needs: fc.array(expressions.boolean, { maxLength: 1 }),
      period: aPeriod,
    })
    .map(({ when, unless, needs, period }) => {
      const collector: VetoPlan = {
        ...head(id, of),
        kind: 'veto',
        subject: '责任人',
        ...(when !== undefined && { when }),
        unless,
        needs,
        period,
        losses: [{ subject: { field: '责任人' }, sanction: '取消评优', cites: [] }],
      };
      return { collector, derived: [], rules: [] };
    });
}

/** Records of the type exempt one another; what the exempt rule overrides comes back. */
function anExemption(id: string, of: RecordPlan, expressions: Expressions): fc.Arbitrary<Collecting> {
  const able = of.fields.filter(({ type }) => ['text', 'person', 'enum', 'boolean', 'quantity', 'date'].includes(type.kind));
  const choices = of.fields.filter(({ type }) => type.kind === 'boolean').map(({ name }) => name);
  const days = of.fields.filter(({ type }) => type.kind === 'date').map(({ name }) => name);
  return fc
    .record({
      when: maybe(expressions.boolean),
      unless: fc.array(expressions.boolean, { maxLength: 1 }),
      needs: fc.array(expressions.boolean, { maxLength: 1 }),
      asked: maybe(expressions.boolean),
      equal: fc.subarray(able, { minLength: 1, maxLength: 2 }),
      span: fc.option(fc.constantFrom(...(days.length === 0 ? [undefined] : days)), { nil: undefined }),
      decision: fc.constantFrom(undefined, {}, ...choices.map((field) => ({ field }))),
    })
    .map(({ when, unless, needs, asked, equal, span, decision }) => {
      const matching = [
        ...equal.map(({ name }) => ({ field: name, own: name })),
        ...(span === undefined ? [] : [{ field: span, last: span, own: span }]),
      ];
      const fine = (name: string, more: Partial<RulePlan>) =>
        rule(name, of.name, { effects: [charge(yuan('7'))], ...(asked !== undefined && { when: asked }), ...more });
      const exempting = rule(id, of.name, {
        exempts: [`${id}扣款`],
        effects: [{ kind: 'exempt', subject: { field: '责任人' } }],
        elsewhere: {
          record: of.name,
          matching,
          ...(when !== undefined && { when }),
          unless,
          needs,
          ...(decision !== undefined && { decision }),
        },
      });
      const collector: ExemptionPlan = { ...head(`exempt ${of.name}`, of), kind: 'exemption', record: of.name };
      const rules = [fine(`${id}扣款`, { overrides: [`${id}原扣款`] }), fine(`${id}原扣款`, {}), exempting];
      return { collector, derived: [], rules };
    });
}
