/** Judges a target for every group and period of its metric; each miss becomes a derived record. */
import { formatDate } from '../../../../language/values/date.ts';
import { periodBounds, periodOf } from '../../../../language/values/period.ts';
import { compare, subtract, toDecimal, type Rational } from '../../../../language/values/rational.ts';
import type { DimensionPlan, LimitPlan, LimitSense, TargetPlan } from '../../../plan/metric-plan.ts';
import type { ValueType } from '../../../plan/plan.ts';
import type { Verdict } from '../../../plan/verdict.ts';
import { isInForce } from '../applies.ts';
import type { CollectedRun, Collector } from '../collector.ts';
import { evaluate, truth } from '../evaluate.ts';
import { RecordFacts, type Ready, type ReadyRecord } from '../facts.ts';
import { show } from '../show.ts';
import { isUnknown, union, type Known } from '../value.ts';
import { citationText } from '../verdict-of.ts';
import { decimalText } from './decimal-text.ts';
import { MetricAccount, type Figure, type MetricAccounts } from './metric-account.ts';
import type { Group } from './numbering.ts';
import type { QuickCells } from './quick-cells.ts';

/** `quick`: by source, what compiled modules count by. */
export interface TargetCollector extends Collector {
  readonly quick: readonly QuickCells[];
}

export function createTarget(plan: TargetPlan, ready: Ready): TargetCollector {
  const account = new MetricAccount(plan.metric, ready);
  return {
    quick: account.quick,
    take: (facts, judged) => account.take(facts, judged),
    account: () => account.account(),
    absorb: (part, sign) => account.absorb(part as MetricAccounts, sign),
    finish: (run) => account.groups().flatMap((group) => new GroupJudge(plan, ready, account, group).verdicts(run)),
  };
}

/** A limit that holds in one period. */
interface Applied {
  sense: LimitSense;
  value: Rational;
}

interface Limits {
  applied: readonly Applied[];
  /** Unbound parameters that limits rest on. */
  waiting: readonly string[];
}

class GroupJudge {
  private readonly of: ReadyRecord;
  private readonly dimensions: ReadonlyMap<string, Known | undefined>;

  constructor(
    private readonly plan: TargetPlan,
    private readonly ready: Ready,
    private readonly account: MetricAccount,
    private readonly group: Group,
  ) {
    const derived = ready.derived.get(plan.derived.record);
    if (derived === undefined) throw new TypeError(`The plan has no derived record ${plan.derived.record}.`);
    this.of = derived;
    this.dimensions = new Map(plan.metric.dimensions.map((dimension, at) => [dimension.name, this.known(dimension, group[at])]));
  }

  verdicts(run: CollectedRun): Verdict[] {
    const { period, metric } = this.plan;
    const own = Map.groupBy(this.account.periodsOf(this.group), (text) =>
      period === metric.period ? text : periodOf(periodBounds(text)?.first ?? 0, period),
    );
    return [...own].flatMap(([judged, parts]) => {
      const last = periodBounds(judged)?.last ?? 0;
      return (run.asOf ?? last) < last || !isInForce(this.plan, formatDate(last), this.ready)
        ? []
        : this.judge({ judged, parts, last }, run);
    });
  }

  private judge({ judged, parts, last }: { judged: string; parts: string[]; last: number }, run: CollectedRun): Verdict[] {
    const { applied, waiting } = this.limitsOn(formatDate(last));
    const fact = `${this.plan.metric.name} ${this.key(judged)}`;
    if (applied.length + waiting.length === 0 || run.isDecided(fact, this.plan.name)) return [];
    const figure = this.account.figureOf(this.group, parts, this.plan.pooling);
    const head = this.head(judged, last, figure);
    if (figure.disputed.length > 0) return [this.disputed(head, figure)];
    const missing = union(figure.waiting, waiting);
    const { value } = figure;
    if (value === undefined && figure.waiting.length === 0) return [];
    const because = this.figureText(figure);
    if (value === undefined || missing.length > 0) return [{ ...head, kind: 'undecided', missing, because: [because] }];
    const met = applied.every((limit) => reaches(value, limit));
    run.decides({ fact, met, verdict: { ...head, because: [because] } });
    if (met) run.kept(this.plan.id);
    return applied
      .filter((limit) => !reaches(value, limit))
      .map((limit) => {
        this.follow({ judged, last, value, limit }, run);
        return { ...head, ...missText(value, limit), because: [because, this.shortText(value, limit)] };
      });
  }

  /** The penalties on the miss. */
  private follow(
    { judged, last, value, limit }: { judged: string; last: number; value: Rational; limit: Applied },
    run: CollectedRun,
  ) {
    const { derived, settled } = this.plan;
    const day = settled === undefined ? last : (periodBounds(periodOf(last, settled))?.last ?? last);
    if ((run.asOf ?? day) < day) return;
    const values = new Map<string, Known | undefined>([
      ...this.dimensions,
      [derived.key, this.key(judged)],
      [derived.value, value],
      [derived.limit, limit.value],
      [derived.shortfall, shortfall(value, limit)],
      [derived.period, judged],
      [derived.occurs, day],
    ]);
    run.judgeDerived(derived.record, values, { metric: this.plan.metric.name, period: judged });
  }

  /** Of each sense the latest that has begun, of several the first. */
  private limitsOn(day: string): Limits {
    const facts = new RecordFacts(this.ready, this.of, this.dimensions);
    const chosen = new Map<LimitSense, LimitPlan>();
    for (const limit of this.plan.limits) {
      if ((limit.from ?? day) > day) continue;
      const holds = limit.when === undefined ? true : truth(limit.when, facts);
      if (isUnknown(holds)) return { applied: [], waiting: holds.missing };
      const rival = chosen.get(limit.sense);
      if (holds && (rival === undefined || (rival.from ?? '') < (limit.from ?? ''))) chosen.set(limit.sense, limit);
    }
    const values = [...chosen.values()].map(({ sense, value }) => ({ sense, value: evaluate(value, facts) }));
    const waiting = values.flatMap(({ value }) => (isUnknown(value) ? value.missing : []));
    return { applied: waiting.length > 0 ? [] : (values as Applied[]), waiting };
  }

  private head(period: string, last: number, figure: Figure): Verdict {
    const { plan, ready } = this;
    const subject = plan.metric.dimensions.findIndex(({ type }) => type.kind === 'unit' || type.kind === 'person');
    const name = this.group[subject];
    return {
      rule: plan.name,
      kind: 'miss',
      manual: ready.plan.manual.name,
      record: figure.record,
      key: this.key(period),
      ...(typeof name === 'string' && { subject: name }),
      metric: plan.metric.name,
      period,
      date: formatDate(last),
      cites: plan.cites.map(citationText),
      because: [],
    };
  }

  /** `城东局/国内小包/2025-Q1` */
  private key(period: string): string {
    return [...this.group.map((name) => name ?? '-'), period].join('/');
  }

  private disputed(head: Verdict, { disputed }: Figure): Verdict {
    const { items, reported = items } = this.plan.metric;
    const because = disputed.flatMap((period) =>
      [items, reported].map(({ record }) => `${period} ${record}: ${this.account.sumsOf(this.group, period, record)}`),
    );
    return { ...head, kind: 'conflict', between: [items.record, reported.record], because };
  }

  /** `当日妥投率 = 799/1000 = 79.9%` */
  private figureText({ cell, value, parts }: Figure): string {
    const { metric, pooling } = this.plan;
    if (value === undefined) return metric.name;
    const shown = show(value, metric.type, this.ready);
    if (pooling === 'mean')
      return `${metric.name} = (${parts.map((part) => show(part, metric.type, this.ready)).join(' + ')}) ÷ ${parts.length} = ${shown}`;
    const sums =
      cell.bottom.n === 0n || metric.items.aggregate.kind === 'percentile'
        ? []
        : [`${toDecimal(cell.top)}/${toDecimal(cell.bottom)}`];
    return [metric.name, ...sums, shown].join(' = ');
  }

  /** `79.9% < 80%, 差 0.1 pp` */
  private shortText(value: Rational, limit: Applied): string {
    const {
      metric: { type },
    } = this.plan;
    const shown = (number: Rational, of: ValueType = type): string => show(number, of, this.ready);
    const short = shown(shortfall(value, limit), type.kind === 'ratio' ? { kind: 'points' } : type);
    return `${shown(value)} ${NOT_REACHED[limit.sense]} ${shown(limit.value)}${this.ready.words.comma}${this.plan.derived.shortfall} ${short}`;
  }

  private known({ type }: DimensionPlan, text: string | null | undefined): Known | undefined {
    if (typeof text !== 'string') return undefined;
    return type.kind === 'boolean' ? text === this.ready.words.yes : text;
  }
}

const NOT_REACHED: Record<LimitSense, string> = { 'at least': '<', above: '≤', 'at most': '>', below: '≥' };

function reaches(value: Rational, { sense, value: limit }: Applied): boolean {
  const order = compare(value, limit);
  switch (sense) {
    case 'at least':
      return order >= 0;
    case 'above':
      return order > 0;
    case 'at most':
      return order <= 0;
    case 'below':
      return order < 0;
  }
}

/** 0 where the value lies on a limit that it must not lie on. */
function shortfall(value: Rational, { sense, value: limit }: Applied): Rational {
  return sense === 'at least' || sense === 'above' ? subtract(limit, value) : subtract(value, limit);
}

function missText(value: Rational, limit: Applied): Pick<Verdict, 'value' | 'target' | 'shortfall'> {
  return { value: decimalText(value), target: decimalText(limit.value), shortfall: decimalText(shortfall(value, limit)) };
}
