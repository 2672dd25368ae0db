/** Judges what has to be done in every period, or again after some time. */
import { addMonths, firstDayOfMonth, formatDate, parseDate } from '../../../../language/values/date.ts';
import { dateOfDateTime } from '../../../../language/values/datetime.ts';
import { periodOf, periodStart, type Period } from '../../../../language/values/period.ts';
import { compare, parseDecimal, rational, ZERO, type Rational } from '../../../../language/values/rational.ts';
import type { CalendarFrequencyPlan, ObligationPlan, RosterPlan } from '../../../plan/obligation-plan.ts';
import type { Verdict } from '../../../plan/verdict.ts';
import { isInForce } from '../applies.ts';
import type { CollectedRun, Collector } from '../collector.ts';
import { FIRST_DAY, LAST_DAY } from '../date-range.ts';
import { AS_OF, evaluate, truth } from '../evaluate.ts';
import type { Ready, RecordFacts } from '../facts.ts';
import type { Judged } from '../judge-record.ts';
import { showBare } from '../show.ts';
import { isUnknown, type Known } from '../value.ts';
import { citationText } from '../verdict-of.ts';
import { OBLIGATION_WORDS, type ObligationWords } from './obligation-words.ts';
import { boundsOf, dueDay, type DueDay } from './due-day.ts';
import { DoneDays, type Done, type DoneAccount } from './done-days.ts';

/** `days`: what compiled modules write into. */
export interface ObligationCollector extends Collector {
  readonly days: DoneDays;
  /** On which day everybody whom it is asked of was listed. */
  readonly roster: DoneDays;
}

export function createObligation(plan: ObligationPlan, ready: Ready): ObligationCollector {
  const [days, roster] = [new DoneDays(), new DoneDays()];
  return {
    days,
    roster,
    take(facts, judged) {
      const { name } = facts.of.record;
      if (name === plan.record) take(plan, days, facts, judged);
      if (plan.roster !== undefined && name === plan.roster.record) list(plan.roster, roster, facts, judged);
    },
    account: () => [days.account(), roster.account()],
    absorb(account, sign) {
      const [done, listed] = account as [DoneAccount, DoneAccount];
      days.absorb(done, sign);
      roster.absorb(listed, sign);
    },
    finish: (run) => new ObligationJudge(plan, ready, { days, roster }, run).verdicts(),
  };
}

/** Who is listed; from the first of all days where the record has none. */
function list(plan: RosterPlan, roster: DoneDays, facts: RecordFacts, { occurrence: { date } }: Judged): void {
  const who = nameOf(plan.subject, facts);
  const on = parseDate(date ?? '') ?? FIRST_DAY;
  if (who !== undefined) roster.take(who, on, on, (plan.when === undefined ? true : truth(plan.when, facts)) === true);
}

function take(plan: ObligationPlan, days: DoneDays, facts: RecordFacts, { occurrence: { date } }: Judged): void {
  const on = parseDate(date ?? '');
  const who = plan.subject === undefined ? '' : nameOf(plan.subject, facts);
  if (on === undefined || who === undefined) return;
  const of = (plan.countedIn === undefined ? on : dayOf(plan.countedIn, facts)) ?? on;
  days.take(who, of, on, (plan.when === undefined ? true : truth(plan.when, facts)) === true);
}

/** The periods or gaps of one run. */
class ObligationJudge {
  private readonly days: DoneDays;
  private readonly subjects: readonly string[];
  /** By subject on a roster: since when. */
  private readonly since: ReadonlyMap<string, number> | undefined;

  constructor(
    private readonly plan: ObligationPlan,
    private readonly ready: Ready,
    { days, roster }: Pick<ObligationCollector, 'days' | 'roster'>,
    private readonly run: CollectedRun,
  ) {
    this.days = days;
    if (plan.roster !== undefined) this.since = listedSince(roster);
    this.subjects =
      plan.subjects ??
      (this.since === undefined ? undefined : [...this.since.keys()]) ??
      (plan.subject === undefined ? [''] : days.subjects());
  }

  verdicts(): Verdict[] {
    const { frequency, roster } = this.plan;
    const last = this.days.span()?.last;
    if (roster !== undefined && this.subjects.length === 0)
      return last === undefined ? [] : [this.undecided('', this.run.asOf ?? last, [roster.record])];
    if (this.plan.subjects !== undefined && last === undefined) return [];
    if (frequency.kind === 'rolling') return this.subjects.flatMap((subject) => this.gapsOf(subject));
    const byPeriod = new Map(
      this.subjects.map((subject) => [subject, Map.groupBy(this.days.of(subject), ({ of }) => periodOf(of, frequency.period))]),
    );
    return this.periods(frequency).flatMap((period) => {
      const { last } = boundsOf(period);
      const asked = this.subjects.filter((subject) => (this.since?.get(subject) ?? last) <= last);
      const done = asked.map((subject) => ({ subject, done: byPeriod.get(subject)?.get(period) ?? [] }));
      return this.judgePeriod({ period, ...dueDay(period, frequency, this.ready.calendars) }, done);
    });
  }

  /**
   * From the first that any record is for (without any, from when somebody is on the roster and it is in force) to the as-of date; without
   * that, to the last that any record is for.
   */
  private periods({ period }: CalendarFrequencyPlan): string[] {
    const span = this.days.span() ?? this.listed(period);
    if (span === undefined) return [];
    const periods: string[] = [];
    for (let day = span.first; day <= (this.run.asOf ?? span.last); day = periodStart(day, period, 1))
      periods.push(periodOf(day, period));
    return periods.filter((name) => isInForce(this.plan, formatDate(boundsOf(name).last), this.ready));
  }

  private listed(period: Period): { first: number; last: number } | undefined {
    if (this.since === undefined) return undefined;
    const listed = Math.min(...this.since.values());
    const begin = this.begin();
    const first = Math.max(listed, begin ?? listed);
    if (first > FIRST_DAY) return { first, last: first };
    return this.run.asOf === undefined ? undefined : { first: periodStart(this.run.asOf, period, -1), last: this.run.asOf };
  }

  /** The first day on which it is in force, where that is said. */
  private begin(): number | undefined {
    const days = [this.plan.from, this.ready.plan.manual.effective].flatMap((date) => parseDate(date ?? '') ?? []);
    return days.length === 0 ? undefined : Math.max(...days);
  }

  private judgePeriod(at: DuePeriod, doneBy: readonly DoneBy[]): Verdict[] {
    const { period, due, notices, missing } = at;
    const { asOf } = this.run;
    if (asOf !== undefined && asOf < due) return [];
    const { minimum } = this.plan;
    if (missing !== undefined) {
      const asked = 'share' in minimum ? [''] : doneBy.map(({ subject }) => subject);
      return asked.map((subject) => this.undecided(subject, due, missing, period));
    }
    if ('share' in minimum) return this.judgeShare(at, doneBy, minimum.share);
    return doneBy.flatMap(({ subject, done }) => {
      const actual = done[minimum.count - 1]?.on;
      if (actual !== undefined && actual <= due) return this.kept();
      const inTime = done.filter(({ on }) => on <= due).length;
      return [this.breach({ subject, period, due, actual, because: [this.words.count(inTime, minimum.count), ...notices] })];
    });
  }

  private judgeShare({ period, due, notices }: DuePeriod, doneBy: readonly DoneBy[], share: string): Verdict[] {
    const wanted = parseDecimal(share) ?? ZERO;
    const count = doneBy.filter(({ done }) => done.some(({ on }) => on <= due)).length;
    if (doneBy.length === 0) return [];
    if (compare(rational(count, doneBy.length), wanted) >= 0) return this.kept();
    const because = [this.words.share(count, doneBy.length), ...notices];
    return [this.breach({ subject: '', period, due, actual: undefined, because })];
  }

  /** Each time has to follow the one before it in time; the last one is open until the as-of date. */
  private gapsOf(subject: string): Verdict[] {
    const gap = this.gap();
    const done = this.days.of(subject).map(({ on }) => on);
    const start = this.startOf(subject);
    const days = start === undefined || (done[0] ?? LAST_DAY) <= start ? done : [start, ...done];
    if (days.length === 0) return this.neverDone(subject);
    if (Array.isArray(gap)) return [this.undecided(subject, days[0] ?? 0, gap)];
    return days.flatMap((from, at) => {
      const due = gap(from);
      const actual = days[at + 1];
      if (!isInForce(this.plan, formatDate(due), this.ready)) return [];
      if (actual === undefined && this.run.asOf === undefined) return [this.undecided(subject, due, [AS_OF])];
      if ((actual ?? this.run.asOf ?? due) <= due) return actual === undefined ? [] : this.kept();
      const because = [
        (from === start && from !== done[0] ? this.words.first : this.words.gap)(
          formatDate(from),
          actual === undefined ? undefined : formatDate(actual),
          (actual ?? this.run.asOf ?? due) - from,
        ),
      ];
      return [this.breach({ subject, due, actual, because })];
    });
  }

  /** From when a first time is awaited of who is on a roster, or is one of the units asked: never before the first record of anybody. */
  private startOf(subject: string): number | undefined {
    if (this.plan.subjects === undefined && this.since === undefined) return undefined;
    const start = Math.max(
      this.since?.get(subject) ?? FIRST_DAY,
      this.begin() ?? FIRST_DAY,
      this.days.span()?.first ?? FIRST_DAY,
    );
    return start === FIRST_DAY ? undefined : start;
  }

  /** Since nobody knows from when, nobody knows whether it is too late. */
  private neverDone(subject: string): Verdict[] {
    const day = this.run.asOf ?? this.days.span()?.last;
    return day === undefined ? [] : [this.undecided(subject, day, [this.plan.record])];
  }

  /** The last day behind a day, or what the length of the gap waits for. */
  private gap(): ((from: number) => number) | string[] {
    const { frequency } = this.plan;
    if (frequency.kind === 'calendar') return [];
    const value = evaluate(frequency.gap, new ConstantFacts(this.ready));
    if (isUnknown(value)) return [...value.missing];
    const { type } = frequency.gap;
    const isMonths = type.kind === 'quantity' && 'month' in type.dimension;
    const length = Number((value as Rational).n / (value as Rational).d);
    return (from) => (isMonths ? addMonths(from, length) : from + length);
  }

  private kept(): [] {
    this.run.kept(this.plan.id);
    return [];
  }

  private breach({ subject, period, due, actual, because }: Breach): Verdict {
    const until = actual ?? this.run.asOf;
    const head = this.head(subject, due, period);
    this.follow({ subject, period, due, actual, until, key: head.key });
    return {
      ...head,
      kind: 'breach',
      due: formatDate(due),
      ...(actual !== undefined && { actual: formatDate(actual) }),
      ...(until !== undefined && { over: `${until - due} day` }),
      because,
    };
  }

  /** The penalties on the breach. */
  private follow({ subject, period, due, actual, until, key }: Followed): void {
    const { derived, subject: field } = this.plan;
    const values = new Map<string, Known | undefined>([
      ...(field === undefined ? [] : [[field, subject === '' ? undefined : subject] as const]),
      [derived.key, key],
      [derived.due, due],
      [derived.actual, actual],
      [derived.over, until === undefined ? undefined : rational(until - due)],
      [derived.period, period],
      [derived.occurs, due],
    ]);
    this.run.judgeDerived(derived.record, values, period === undefined ? {} : { period });
  }

  private undecided(subject: string, day: number, missing: readonly string[], period?: string): Verdict {
    return { ...this.head(subject, day, period), kind: 'undecided', missing: [...missing], because: [this.words.open(missing)] };
  }

  private head(subject: string, day: number, period?: string): Verdict {
    const { plan, ready } = this;
    const name = subject === '' ? plan.by : subject;
    return {
      rule: plan.name,
      kind: 'breach',
      manual: ready.plan.manual.name,
      record: plan.record,
      key: [...(name === undefined ? [] : [name]), period ?? formatDate(day)].join('/'),
      ...(name !== undefined && { subject: name }),
      ...(period !== undefined && { period }),
      date: formatDate(day),
      cites: plan.cites.map(citationText),
      because: [],
    };
  }

  private get words(): ObligationWords {
    return OBLIGATION_WORDS[this.ready.plan.language];
  }
}

interface DuePeriod extends DueDay {
  period: string;
}

/** In one period, in the order of the days. */
interface DoneBy {
  subject: string;
  done: readonly Done[];
}

interface Breach {
  subject: string;
  period?: string | undefined;
  due: number;
  actual: number | undefined;
  because: string[];
}

interface Followed extends Omit<Breach, 'because'> {
  /** The day it was done, or up to which is judged. */
  until: number | undefined;
  key: string | undefined;
}

function listedSince(roster: DoneDays): Map<string, number> {
  const since = roster.subjects().map((subject) => [subject, roster.of(subject)[0]?.on] as const);
  return new Map(since.flatMap(([subject, day]) => (day === undefined ? [] : [[subject, day] as const])));
}

/** Where no record can be read: a gap rests on numbers and parameters alone. */
class ConstantFacts {
  readonly timezone;
  readonly parameters;
  readonly calendars;

  constructor(ready: Ready) {
    this.timezone = ready.timezone;
    this.parameters = ready.parameters;
    this.calendars = ready.calendars;
  }

  field(name: string): never {
    throw new TypeError(`A gap reads the field ${name}.`);
  }
}

function nameOf(field: string, facts: RecordFacts): string | undefined {
  const value = facts.field(field);
  return value === undefined || isUnknown(value) ? undefined : showBare(value, facts.typeOf(field), facts.ready);
}

/** Of a month its first day. */
function dayOf(field: string, facts: RecordFacts): number | undefined {
  const value = facts.field(field);
  if (typeof value !== 'number') return undefined;
  const { kind } = facts.typeOf(field);
  if (kind === 'month') return firstDayOfMonth(value);
  return kind === 'datetime' ? dateOfDateTime(value, facts.timezone) : value;
}
