/**
 * What collectors take of a record, as code: worked out while it is not sure yet that the interpreter is not needed, and taken when it is.
 * Throws Unsupported where a collector must see the record as the interpreter does.
 */
import type { ChecklistPlan } from '../../../plan/checklist-plan.ts';
import type { ConditionsPlan, LadderPlan, VetoPlan } from '../../../plan/ladder-plan.ts';
import type { MeasurementPlan, TargetPlan } from '../../../plan/metric-plan.ts';
import type { ObligationPlan, RosterPlan } from '../../../plan/obligation-plan.ts';
import type { ExemptionPlan } from '../../../plan/exemption-plan.ts';
import type { CollectorPlan, Expression, Plan, RecordPlan } from '../../../plan/plan.ts';
import { FIRST_DAY } from '../../runtime/date-range.ts';
import { scaleOf } from '../../runtime/collectors/measurement.ts';
import { expressionsOfCollector, ladderFields } from '../../runtime/collectors/reads.ts';
import {
  array,
  binary,
  both,
  call,
  conditional,
  constant,
  either,
  index,
  literal,
  member,
  MISSING_NUMBER,
  name,
  not,
  perform,
  same,
  TRUE,
  UNDEFINED,
  when,
  type Code,
  type Statement,
} from './code.ts';
import { condition } from './conditions.ts';
import { isPresent } from './choice.ts';
import { compile, numeric } from './expressions.ts';
import { dayLiteral } from './leaf.ts';
import { scaled } from './numbers.ts';
import { Unsupported, type NumberOperand } from './operand.ts';
import { BAIL } from './prelude.ts';
import { fieldOf, type Scope } from './scope.ts';
import { textCode, valueText, type Text } from './texts.ts';

export interface CollectorCode {
  /** Before the record's function. */
  declarations: Statement[];
  /** May set `bail`. */
  inputs: Statement[];
  /** Once nothing can surprise any more. */
  takes: Statement[];
}

export interface CollectorContext {
  record: RecordPlan;
  scope: Scope;
  /** Before the names of what is declared: unique for each record and mode. */
  prefix: string;
  /** Undefined for a record without a day. */
  day: Code | undefined;
  date: Text;
  key: Text | undefined;
}

export function collectorCode(context: CollectorContext): CollectorCode {
  const writer = new CollectorWriter(context);
  context.scope.plan.collectors.forEach((collector, place) => {
    if (collector.records.includes(context.record.name)) writer.write(collector, place);
  });
  return writer;
}

/** Names of the fields, computed ones too, that the collectors of a record ask for. */
export function fieldsOfCollectors(record: RecordPlan, { collectors, rules }: Plan): Expression[] {
  const exempting = rules.flatMap(({ elsewhere }) => (elsewhere?.record === record.name ? [elsewhere] : []));
  return [
    ...collectors
      .filter(({ records }) => records.includes(record.name))
      .flatMap((collector) => expressionsOfCollector(collector, record)),
    ...exempting.flatMap(({ when: holds, unless }) => [...(holds === undefined ? [] : [holds]), ...unless]),
  ];
}

class CollectorWriter implements CollectorCode {
  readonly declarations: Statement[] = [];
  readonly inputs: Statement[] = [];
  readonly takes: Statement[] = [];
  /** By their text: what is declared or worked out once for all collectors of the record. */
  private readonly known = new Map<string, Code>();

  constructor(private readonly context: CollectorContext) {}

  write(collector: CollectorPlan, place: number): void {
    const self = index(member(name('ledger'), 'collectors'), literal(place));
    switch (collector.kind) {
      case 'target':
        return this.target(collector, self, place);
      case 'obligation':
        return this.obligation(collector, self, place);
      case 'veto':
        return this.veto(collector);
      case 'ladder':
        return this.ladder(collector, self, place);
      case 'checklist':
        return this.checklist(collector, self);
      case 'exemption':
        return this.exemption(collector);
      case 'procedure':
        throw new Unsupported('An event log.');
    }
  }

  private target({ metric }: TargetPlan, self: Code, place: number): void {
    const { day } = this.context;
    if (day === undefined) return;
    [metric.items, metric.reported].forEach((measurement, source) => {
      if (measurement?.record !== this.context.record.name) return;
      const period = this.once(`period ${metric.period}`, 'takes', () => call(member(this.periods(metric.period), 'at'), day));
      const group = this.group(metric.dimensions.map((dimension) => dimension.name));
      const cells = index(member(self, 'quick'), literal(source));
      this.measure(measurement, `k${place}s${source}`, (method, ...values) =>
        perform(call(member(cells, method), group, period, ...values)),
      );
    });
  }

  private measure(
    { among, aggregate }: MeasurementPlan,
    prefix: string,
    take: (method: string, ...values: readonly Code[]) => Statement,
  ): void {
    const { scope } = this.context;
    const counts = among === undefined ? TRUE : this.input(prefix, condition(among, scope));
    const scale = scaleOf(aggregate);
    const number = (value: Expression, parts: number, suffix: string): Code => {
      const code = inParts(numeric(value, scope), parts);
      return this.input(`${prefix}${suffix}`, conditional(counts, code, MISSING_NUMBER));
    };
    const present = (...values: readonly Code[]): Code => both(...values.map((value) => same(value, value)));
    switch (aggregate.kind) {
      case 'count':
        this.takes.push(...when(counts, [take('add', literal(1), literal(0))]));
        return;
      case 'share': {
        const holds = this.input(`${prefix}t`, both(counts, condition(aggregate.condition, scope)));
        this.takes.push(...when(counts, [take('add', conditional(holds, literal(1), literal(0)), literal(1))]));
        return;
      }
      case 'sum':
      case 'average': {
        const value = number(aggregate.value, scale.top, 't');
        this.takes.push(...when(present(value), [take('add', value, literal(aggregate.kind === 'sum' ? 0 : 1))]));
        return;
      }
      case 'percentile': {
        const value = number(aggregate.value, scale.top, 't');
        this.takes.push(...when(present(value), [take('hold', value)]));
        return;
      }
      case 'ratio': {
        const [top, bottom] = [number(aggregate.value, scale.top, 't'), number(aggregate.total, scale.bottom, 'b')];
        this.takes.push(...when(present(top, bottom), [take('add', top, bottom)]));
      }
    }
  }

  private obligation(plan: ObligationPlan, self: Code, place: number): void {
    const { name: own } = this.context.record;
    if (plan.record === own) this.done(plan, self, place);
    if (plan.roster?.record === own) this.listed(plan.roster, self, place);
  }

  private listed({ subject, when: holds }: RosterPlan, self: Code, place: number): void {
    const { day = literal(FIRST_DAY), scope } = this.context;
    const who = this.text(subject);
    const counts = holds === undefined ? TRUE : this.input(`k${place}l`, condition(holds, scope));
    const taken = perform(call(member(member(self, 'roster'), 'take'), who, day, day, counts));
    this.takes.push(...when(binary(who, '!==', UNDEFINED), [taken]));
  }

  private done({ subject, countedIn, when: holds }: ObligationPlan, self: Code, place: number): void {
    const { day, scope } = this.context;
    if (day === undefined) return;
    const who = subject === undefined ? literal('') : this.text(subject);
    const of = countedIn === undefined ? day : this.dayOf(countedIn, day);
    const counts = holds === undefined ? TRUE : this.input(`k${place}`, condition(holds, scope));
    const taken = perform(call(member(member(self, 'days'), 'take'), who, of, day, counts));
    this.takes.push(...when(subject === undefined ? TRUE : binary(who, '!==', UNDEFINED), [taken]));
  }

  /** A record that vetoes is rare: the interpreter says why. */
  private veto(plan: VetoPlan): void {
    const { day } = this.context;
    if (day !== undefined) this.inputs.push(...when(this.holds(plan, day), [BAIL]));
  }

  private ladder(plan: LadderPlan, self: Code, place: number): void {
    const { day, date, key, scope, record } = this.context;
    if (day === undefined) return;
    const counts = this.input(`k${place}`, this.holds(plan, day));
    const resets = plan.reset === undefined ? literal(false) : this.input(`k${place}r`, condition(plan.reset, scope));
    const who = this.text(plan.subject);
    const values = array(ladderFields(plan, record, scope.plan.rules, scope.plan.derived).map((field) => this.value(field)));
    const own = key === undefined ? literal('') : textCode(key, 'judge');
    const step = call(member(self, 'step'), who, day, textCode(date, 'judge'), own, counts, resets, values);
    this.takes.push(...when(both(either(counts, resets), binary(who, '!==', UNDEFINED)), [perform(step)]));
  }

  /** A record that exempts is rare; one that is held back surprises anyway: the interpreter takes both. */
  private exemption({ record }: ExemptionPlan): void {
    const { scope, day, record: own } = this.context;
    for (const { record: judged, elsewhere } of scope.plan.rules) {
      if (judged !== record || elsewhere?.record !== own.name) continue;
      if (day === undefined) throw new Unsupported('A record without a day that exempts.');
      this.inputs.push(...when(this.holds(elsewhere, day), [BAIL]));
    }
  }

  private checklist(_: ChecklistPlan, self: Code): void {
    const values = this.context.record.fields.map((field) => this.value(field.name));
    this.takes.push(perform(call(member(self, 'row'), array(values))));
  }

  /** In force, `when` holds and no `unless` does. */
  private holds({ from, until, when: applies, unless }: ConditionsPlan, day: Code): Code {
    const { scope } = this.context;
    const { effective } = scope.plan.manual;
    return both(
      effective === undefined ? TRUE : binary(day, '>=', dayLiteral(effective)),
      from === undefined ? TRUE : binary(day, '>=', dayLiteral(from)),
      until === undefined ? TRUE : binary(day, '<=', dayLiteral(until)),
      applies === undefined ? TRUE : condition(applies, scope),
      ...unless.map((exception) => not(condition(exception, scope))),
    );
  }

  private periods(period: string): Code {
    return this.once(`periods ${period}`, 'declarations', () => call('periodsOf', literal(period)));
  }

  private group(dimensions: readonly string[]): Code {
    const groups = this.once('groups', 'declarations', () => call('createGroups'));
    return this.once(`group ${JSON.stringify(dimensions)}`, 'takes', () =>
      dimensions.reduce((group, dimension) => call(member(group, 'at'), this.text(dimension)), groups),
    );
  }

  /** A field as people read it; undefined where it is missing. */
  private text(field: string): Code {
    const { scope } = this.context;
    const { type, operand } = fieldOf(field, scope);
    if (operand.kind === 'text') return operand.code;
    const text = textCode(valueText({ op: 'field', type, name: field }, 'bare', scope), 'judge');
    return conditional(isPresent(operand), text, UNDEFINED);
  }

  /** A field as the interpreter holds it. */
  private value(field: string): Code {
    const { scope } = this.context;
    const { operand } = fieldOf(field, scope);
    const { code } = operand;
    switch (operand.kind) {
      case 'text':
      case 'boolean':
        return code;
      case 'enum':
        return conditional(isPresent(operand), index(name(scope.tables.namesOf(operand.values).raw), code), UNDEFINED);
      case 'number':
        return conditional(isPresent(operand), call('rational', code, literal(operand.scale)), UNDEFINED);
      default:
        return conditional(isPresent(operand), code, UNDEFINED);
    }
  }

  /** The day of a field, of a month its first; the record's own where it is missing. */
  private dayOf(field: string, own: Code): Code {
    const { scope } = this.context;
    const operand = compile({ op: 'field', type: fieldOf(field, scope).type, name: field }, scope);
    const { code } = operand;
    const day =
      operand.kind === 'month'
        ? call('firstDayOfMonth', code)
        : operand.kind === 'datetime'
          ? call('quickDateOf', code, literal(scope.plan.manual.timezone))
          : code;
    return conditional(isPresent(operand), day, own);
  }

  private input(identifier: string, value: Code): Code {
    if (value.kind === 'name' || value.kind === 'literal') return value;
    this.inputs.push(constant(identifier, value));
    return name(identifier);
  }

  private once(what: string, where: 'declarations' | 'takes', make: () => Code): Code {
    const known = this.known.get(what);
    if (known !== undefined) return known;
    const value = make();
    const identifier = `${this.context.prefix}x${this.known.size}`;
    this[where].push(constant(identifier, value));
    this.known.set(what, name(identifier));
    return name(identifier);
  }
}

function inParts(operand: NumberOperand, parts: number): Code {
  if (parts % operand.scale !== 0) throw new Unsupported('A sum of parts that are too small.');
  return scaled(operand, parts / operand.scale).code;
}
