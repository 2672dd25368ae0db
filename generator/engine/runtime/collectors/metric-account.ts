/** The figures of a metric by group and period, from item records and from reported counts. */
import { parseDate } from '../../../../language/values/date.ts';
import { periodOf } from '../../../../language/values/period.ts';
import { add, divide, equals, rational, toDecimal, ZERO, type Rational } from '../../../../language/values/rational.ts';
import type { MeasurementPlan, MetricPlan } from '../../../plan/metric-plan.ts';
import type { RecordFacts } from '../facts.ts';
import type { Judged } from '../judge-record.ts';
import { showBare, type Style } from '../show.ts';
import { isUnknown } from '../value.ts';
import { Cells, combine, countOne, type Cell, type CellsAccount } from './cells.ts';
import { addTo, figureOf, measure, scaleOf, type Measured } from './measurement.ts';
import type { Group } from './numbering.ts';
import { QuickCells } from './quick-cells.ts';

/** What a metric comes to in some of its own periods taken together. */
export interface Figure {
  /** The record type that it was counted on. */
  record: string;
  /** Absent: there is none, since nothing was measured. */
  value?: Rational;
  /** The sums, and the figures of the parts where they were averaged. */
  cell: Cell;
  parts: Rational[];
  waiting: string[];
  /** Own periods for which the two sources say different things. */
  disputed: string[];
}

export interface MetricAccounts {
  items: CellsAccount;
  reported: CellsAccount;
}

export class MetricAccount {
  private readonly items = new Cells();
  private readonly reported = new Cells();
  /** By source, items first: what compiled modules count by. */
  readonly quick: readonly QuickCells[];

  constructor(
    private readonly plan: MetricPlan,
    private readonly style: Style,
  ) {
    this.quick = [...this.sources()].map(([{ aggregate }, cells]) => new QuickCells(cells, scaleOf(aggregate), plan.period));
  }

  take(facts: RecordFacts, { occurrence: { date } }: Judged): void {
    const day = parseDate(date ?? '');
    if (day === undefined) return;
    const period = periodOf(day, this.plan.period);
    for (const [measurement, cells] of this.sources()) {
      if (measurement.record !== facts.of.record.name) continue;
      const measured = measure(measurement, facts);
      if (measured === undefined) continue;
      const { group, unknown } = this.groupOf(facts);
      const cell = cells.at([JSON.stringify(group), period]);
      addTo(cell, this.named(unknown.length === 0 ? measured : { waiting: unknown }), measurement.aggregate);
    }
  }

  account(): MetricAccounts {
    this.settle();
    return { items: this.items.account(), reported: this.reported.account() };
  }

  absorb({ items, reported }: MetricAccounts, sign: 'plus' | 'minus'): void {
    this.settle();
    this.items.absorb(items, sign);
    this.reported.absorb(reported, sign);
  }

  /** Once all records are taken. */
  groups(): Group[] {
    this.settle();
    return [...new Set([...this.items.names(), ...this.reported.names()])].map((name) => JSON.parse(name) as Group);
  }

  /** The metric's own periods of which the group has anything. */
  periodsOf(group: Group): string[] {
    const name = JSON.stringify(group);
    return [...new Set([...this.items.of(name).keys(), ...this.reported.of(name).keys()])].sort();
  }

  figureOf(group: Group, periods: readonly string[], pooling: 'pooled' | 'mean'): Figure {
    const name = JSON.stringify(group);
    const { items: own, reported: theirs = own } = this.plan;
    const whole: Cell = { ...NOTHING };
    const waiting = new Map<string, number>();
    const disputed: string[] = [];
    const parts: Rational[] = [];
    let isReported = true;
    for (const period of periods) {
      const item = this.items.of(name).get(period);
      const report = this.reported.of(name).get(period);
      if (item !== undefined && report !== undefined && !agree(item, report)) disputed.push(period);
      const cell = item ?? report;
      if (cell === undefined) continue;
      isReported &&= item === undefined;
      combine(whole, cell);
      for (const missing of cell.waiting?.keys() ?? []) countOne(waiting, missing);
      const value = figureOf((item === undefined ? theirs : own).aggregate, cell);
      if (value !== undefined) parts.push(value);
    }
    const { aggregate, record } = isReported ? theirs : own;
    const value = pooling === 'mean' ? mean(parts) : figureOf(aggregate, whole);
    return { record, ...(value !== undefined && { value }), cell: whole, parts, waiting: [...waiting.keys()].sort(), disputed };
  }

  /** `799/1000` */
  sumsOf(group: Group, period: string, record: string): string {
    const cells = record === this.plan.items.record ? this.items : this.reported;
    const { top, bottom } = cells.of(JSON.stringify(group)).get(period) ?? NOTHING;
    return bottom.n === 0n ? toDecimal(top) : `${toDecimal(top)}/${toDecimal(bottom)}`;
  }

  private settle(): void {
    for (const cells of this.quick) cells.settle();
  }

  private *sources(): Iterable<[MeasurementPlan, Cells]> {
    yield [this.plan.items, this.items];
    if (this.plan.reported !== undefined) yield [this.plan.reported, this.reported];
  }

  /** What cannot be known although it waits for nothing, such as a day out of range, waits for the metric. */
  private named(measured: Exclude<Measured, undefined>): Exclude<Measured, undefined> {
    return 'waiting' in measured && measured.waiting.length === 0 ? { waiting: [this.plan.name] } : measured;
  }

  private groupOf(facts: RecordFacts): { group: Group; unknown: readonly string[] } {
    const values = this.plan.dimensions.map(({ name }) => ({ name, value: facts.field(name) }));
    return {
      group: values.map(({ name, value }) =>
        value === undefined || isUnknown(value) ? null : showBare(value, facts.typeOf(name), this.style),
      ),
      unknown: values.flatMap(({ name, value }) => (isUnknown(value) ? (value.missing.length > 0 ? value.missing : [name]) : [])),
    };
  }
}

const NOTHING: Readonly<Cell> = { records: 0, top: ZERO, bottom: ZERO };

/** The same sums, not only the same figure: what is pooled over several periods would differ. */
function agree(one: Cell, other: Cell): boolean {
  return (
    one.waiting === undefined && other.waiting === undefined && equals(one.top, other.top) && equals(one.bottom, other.bottom)
  );
}

function mean(figures: readonly Rational[]): Rational | undefined {
  return divide(
    figures.reduce((sum, figure) => add(sum, figure), ZERO),
    rational(figures.length),
  );
}
