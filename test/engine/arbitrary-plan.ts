/** Random plans with one record type to judge and one of bonuses, and random records for them. */
import fc from 'fast-check';
import type {
  SubjectPlan,
  CalendarPlan,
  ComputedPlan,
  EffectPlan,
  Expression,
  FieldPlan,
  ParameterPlan,
  Plan,
  RecordPlan,
  RulePlan,
  ValueType,
} from '../../generator/plan/plan.ts';
import { aRaw } from './arbitrary-record.ts';
import { someCollectors, type Collecting } from './arbitrary-collector.ts';
import { aConstantOf, expressionsOf, HOSTILE, type ExpressionScope } from './arbitrary-expression.ts';
import {
  all,
  BOOLEAN,
  calculate,
  call,
  compare,
  DATE,
  DATETIME,
  DAYS,
  field,
  MONEY,
  MONTH,
  NOWHERE,
  NUMBER,
  oneOf,
  orElse,
  PERSON,
  PIECES,
  plan,
  POINTS,
  RATIO,
  RATIO_A_DAY,
  record,
  rule,
  TEXT,
  TIME,
  WORKDAYS,
} from './plan-builder.ts';

const BONUS = '奖金';

const CALENDARS: CalendarPlan[] = [
  {
    name: '投递"日历',
    week: [1, 2, 3, 4, 5],
    years: [
      { year: 2024, notice: '国办〔2023〕7号', off: ['2024-02-12', '2024-10-01'], work: ['2024-02-04'] },
      { year: 2025, notice: '国办<2024>"12"号', off: ['2025-01-01', '2025-10-01', '2025-10-02'], work: ['2025-09-28'] },
    ],
  },
  { name: '周历', week: [1, 2, 3, 4, 5, 6] },
  {
    name: '断续',
    week: [1, 2, 3, 4, 5, 6, 7],
    years: [
      { year: 2025, notice: 'B', off: ['2025-01-01'], work: [] },
      { year: 2023, notice: 'A', off: ['2023-01-01'], work: [] },
    ],
  },
];

const KINDS = oneOf(['总包', '给据', 'a"b', '__proto__']);
const LEVELS = oneOf(['县局', '市局', '省局'], true);
const FIELD_TYPES: readonly ValueType[] = [
  TEXT,
  PERSON,
  BOOLEAN,
  KINDS,
  LEVELS,
  NUMBER,
  PIECES,
  MONEY,
  RATIO,
  POINTS,
  DATE,
  MONTH,
  DATETIME,
  TIME,
];
const FIELD_NAMES = ['种类', '数量', 'x y', ...HOSTILE, 'toString', '日期', '金额', '级别'];

/** A plan and records of its first record type (and of bonuses), as data files would hold them. */
export const aPlanWithRecords = withRecords(aPlan(false));
/** The same with norms over many records. */
export const aPlanThatCollects = withRecords(aPlan(true));

export interface PlanWithRecords {
  plan: Plan;
  raws: { record: string; raw: unknown }[];
}

function withRecords(plans: fc.Arbitrary<Plan>): fc.Arbitrary<PlanWithRecords> {
  return plans.chain((made) =>
    fc
      .array(
        fc.constantFrom(...made.records).chain((of) => aRaw(of).map((raw) => ({ record: of.name, raw }))),
        { minLength: 8, maxLength: 20 },
      )
      .map((raws) => ({ plan: made, raws })),
  );
}

function aPlan(collect: boolean): fc.Arbitrary<Plan> {
  return fc.tuple(aRecord(), someParameters()).chain(([base, parameters]) => {
    const scope: ExpressionScope = { fields: base.fields, parameters, calendars: CALENDARS.map(({ name }) => name) };
    return fc.tuple(someComputed(scope), fc.constantFrom('zh', 'en'), aManual()).chain(([computed, language, manual]) => {
      const of: RecordPlan = { ...base, computed };
      const wide = { ...scope, fields: [...base.fields, ...computed] };
      return fc
        .tuple(
          someRules(of, wide),
          fc.constantFrom<(number | 'unlimited' | 'none')[]>(1, 2, 'unlimited', 'none'),
          collect ? someCollectors(of, expressionsOf(wide, 2)) : fc.constant<Collecting[]>([]),
        )
        .map(([rules, carryOver, collecting]) =>
          plan({
            language,
            manual,
            calendars: CALENDARS,
            parameters,
            records: [of, record(BONUS, [field('人员', PERSON), field('月份', MONTH), field('金额', MONEY)])],
            rules: [...rules, ...collecting.flatMap((one) => one.rules)],
            derived: collecting.flatMap(({ derived }) => derived),
            collectors: collecting.map(({ collector }) => collector),
            settlements: [
              {
                id: 's',
                name: '结算',
                record: BONUS,
                person: '人员',
                month: '月份',
                amount: '金额',
                carryOver,
                cites: [],
                source: NOWHERE,
              },
            ],
          }),
        );
    });
  });
}

function aManual(): fc.Arbitrary<Plan['manual']> {
  return fc
    .record({
      name: fc.constantFrom('县局', '"手册"'),
      mode: fc.constantFrom('half-up', 'half-even', 'down', 'up'),
      step: fc.constantFrom('0.01', '0.1', '1', '0.05', '5'),
      effective: fc.constantFrom(undefined, '2024-06-01'),
      timezone: fc.constantFrom('Asia/Shanghai', 'Europe/Berlin'),
    })
    .map(({ name, mode, step, effective, timezone }) => ({
      name,
      timezone,
      currency: 'CNY' as const,
      rounding: { mode, step },
      ...(effective !== undefined && { effective }),
    }));
}

/** Key, subject and day, then any others. */
function aRecord(): fc.Arbitrary<RecordPlan> {
  return fc
    .record({
      occurs: fc.constantFrom(DATE, DATE, DATE, MONTH, DATETIME),
      optionalKey: fc.boolean(),
      names: fc.uniqueArray(fc.constantFrom(...FIELD_NAMES), { minLength: 3, maxLength: 9 }),
      types: fc.array(fc.constantFrom(...FIELD_TYPES), { minLength: 9, maxLength: 9 }),
      options: fc.array(fc.constantFrom('required', 'optional', 'optional', 'default'), { minLength: 9, maxLength: 9 }),
    })
    .chain(({ occurs, optionalKey, names, types, options }) =>
      fc.tuple(...names.map((name, place) => aField(name, types[place] ?? TEXT, options[place] ?? 'required'))).map((others) =>
        record(
          '事件',
          [field('编号', TEXT, { optional: optionalKey }), field('责任人', PERSON), ...others, field('发生日', occurs)],
          {
            key: '编号',
            occurs: '发生日',
          },
        ),
      ),
    );
}

function aField(name: string, type: ValueType, option: string): fc.Arbitrary<FieldPlan> {
  if (option !== 'default') return fc.constant(field(name, type, { optional: option === 'optional' }));
  return aConstantOf(type).map((fallback) => field(name, type, { default: fallback }));
}

function someParameters(): fc.Arbitrary<ParameterPlan[]> {
  const types: [string, ValueType][] = [
    ['基数', MONEY],
    ['期限', NUMBER],
    ['日率', RATIO_A_DAY],
    ['试行', BOOLEAN],
    ['起日', DATE],
  ];
  return fc.tuple(
    ...types.map(([name, type]) =>
      fc
        .option(aConstantOf(type), { nil: undefined, freq: 12 })
        .map((value) => ({ name, type, ...(value !== undefined && { value }) })),
    ),
  );
}

function someComputed(scope: ExpressionScope): fc.Arbitrary<ComputedPlan[]> {
  const next = (kind: ValueType['kind'], name: string, known: ComputedPlan[]): fc.Arbitrary<ComputedPlan[]> =>
    expressionsOf({ ...scope, fields: [...scope.fields, ...known] }, 2)[kind].map((value) => [
      ...known,
      { name, type: value.type, value, optional: true },
    ]);
  return next('boolean', '算甲', [])
    .chain((known) => next('quantity', '算乙', known))
    .chain((known) => next('date', '算丙', known));
}

function someRules(of: RecordPlan, scope: ExpressionScope): fc.Arbitrary<RulePlan[]> {
  const expressions = expressionsOf(scope, 3);
  return fc
    .integer({ min: 1, max: 7 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, place) => aRule(place, of, expressions))));
}

type Expressions = ReturnType<typeof expressionsOf>;

function aRule(place: number, of: RecordPlan, expressions: Expressions): fc.Arbitrary<RulePlan> {
  const bound = fc.constantFrom(undefined, undefined, '2024-07-01', '2025-09-30');
  return fc
    .record({
      name: fc.constantFrom('规则', ...HOSTILE),
      from: bound,
      until: bound,
      when: fc.option(fc.oneof(expressions.boolean, aKeyedCondition(of, expressions)), { nil: undefined }),
      unless: fc.array(expressions.boolean, { maxLength: 1 }),
      needs: fc.array(expressions.boolean, { maxLength: 2 }),
      overrides: fc.subarray(Array.from({ length: place }, (_, other) => `r${other}`)),
      effects: fc.array(anEffect(of, expressions), { minLength: 1, maxLength: 2 }),
      hasPlace: fc.boolean(),
      gives: fc.constantFrom(false, false, false, true),
    })
    .map(({ name, from, until, when, unless, needs, overrides, effects, hasPlace, gives }) =>
      rule(name, of.name, {
        id: `r${place}`,
        ...(from !== undefined && { from }),
        ...(until !== undefined && { until }),
        ...(when !== undefined && { when }),
        unless,
        needs,
        overrides,
        effects,
        ...(gives && { gives }),
        cites: [{ source: '办法', clause: 'A"1', ...(hasPlace && { place: '二(一)1' }) }],
      }),
    );
}

/** A value of an enum or text, and something else: what the dispatch looks for. */
function aKeyedCondition(of: RecordPlan, expressions: Expressions): fc.Arbitrary<Expression> {
  const keyed = of.fields.filter(({ type }) => ['enum', 'text', 'person'].includes(type.kind));
  return fc.tuple(fc.constantFrom(...keyed), expressions.boolean).chain(([{ name, type }, rest]) => {
    const left: Expression = { op: 'field', type, name };
    const oneValue = aConstantOf(type).map((value) => all(compare(left, '=', value), rest));
    const values = fc.array(aConstantOf(type), { minLength: 1, maxLength: 3 });
    return fc.oneof(
      oneValue,
      oneValue,
      values.map((some) => all(rest, { op: 'in', type: BOOLEAN, left, values: some })),
    );
  });
}

function anEffect(of: RecordPlan, expressions: Expressions): fc.Arbitrary<EffectPlan> {
  const subjects = of.fields
    .filter(({ type }) => type.kind === 'text' || type.kind === 'person' || type.kind === 'unit')
    .map(({ name }) => ({ field: name }));
  const subject = fc.constantFrom<SubjectPlan[]>(...subjects, { field: '责任人' }, { field: '责任人' }, { name: '支"局' });
  const discretions = of.fields.filter(({ type }) => type.kind === 'quantity').map(({ name }) => name);
  const money = expressions.quantity.map((amount) => ({ ...amount, type: MONEY }));
  const made = fc.oneof<fc.WeightedArbitrary<EffectPlan>[]>(
    ...otherEffects(of, subject, expressions),
    {
      weight: 4,
      arbitrary: fc.tuple(subject, money).map(([who, amount]): EffectPlan => ({ kind: 'charge', subject: who, amount })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(subject, money, fc.option(money, { nil: undefined }), fc.constantFrom(undefined, ...discretions))
        .map(([who, min, max, discretion]): EffectPlan => ({
          kind: 'charge-range',
          subject: who,
          min,
          ...(max !== undefined && { max }),
          ...(discretion !== undefined && { discretion }),
        })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(subject, fc.constantFrom(undefined, '党委')).map(([who, by]): EffectPlan => ({
        kind: 'sanction',
        subject: who,
        sanction: '通报"批评"',
        ...(by !== undefined && { by }),
      })),
    },
  );
  return fc
    .tuple(made, fc.option(expressions.boolean, { nil: undefined, freq: 2 }), fc.boolean())
    .map(([effect, when, isCited]) => ({
      ...effect,
      ...(when !== undefined && { when: effect.when === undefined ? when : all(effect.when, when) }),
      ...(isCited && { cites: [{ source: '办法', clause: 'B"2' }] }),
    }));
}

/** Findings without money. */
function otherEffects(
  of: RecordPlan,
  subject: fc.Arbitrary<SubjectPlan>,
  expressions: Expressions,
): fc.WeightedArbitrary<EffectPlan>[] {
  const choosers = of.fields.filter(({ type }) => type.kind === 'text' || type.kind === 'enum').map(({ name }) => name);
  const who = fc.option(
    subject.map((one): SubjectPlan => ('field' in one ? { ...one, role: '局"长' } : one)),
    { nil: undefined },
  );
  const said = (given: SubjectPlan | undefined) => (given === undefined ? {} : { subject: given });
  return [
    { weight: 1, arbitrary: who.map((one): EffectPlan => ({ kind: 'unmet', ...said(one) })) },
    { weight: 1, arbitrary: who.map((one): EffectPlan => ({ kind: 'conflict', between: ['甲"', '乙'], ...said(one) })) },
    {
      weight: 1,
      arbitrary: fc.tuple(subject, fc.constantFrom(undefined, ...choosers)).map(([one, discretion]): EffectPlan => ({
        kind: 'sanction',
        subject: one,
        sanction: '降职或撤职',
        choices: ['张三', '李四', '市局', '总包', '甲"'],
        ...(discretion !== undefined && { discretion }),
      })),
    },
    { weight: 1, arbitrary: fc.tuple(who, aLimit(expressions)).map(([one, limit]): EffectPlan => ({ ...limit, ...said(one) })) },
  ];
}

/** Broken only where the record's day, or the day up to which is judged, lies behind the limit. */
function aLimit({ date }: Expressions): fc.Arbitrary<EffectPlan & { kind: 'breach' }> {
  return fc
    .tuple(date, date, date, fc.constantFrom(undefined, ...CALENDARS.map(({ name }) => name)))
    .map(([start, due, actual, calendar]) => {
      const until = orElse(actual, { op: 'asOf', type: DATE });
      const over =
        calendar === undefined ? calculate(DAYS, until, '-', due) : call(WORKDAYS, 'workdays', [due, until], calendar, '工作日');
      const isCounted = calendar === undefined ? {} : { calendar };
      return { kind: 'breach', start, due, actual, over, when: compare(until, '>', due), ...isCounted };
    });
}
