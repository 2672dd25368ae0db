/** What the answers of one filled-in checklist come to. */
import { add, compare, divide, parseDecimal, ZERO, type Rational } from '../../../../language/values/rational.ts';
import type { AnswerPlan, ChecklistItemPlan, ChecklistPlan, PassRulePlan } from '../../../plan/checklist-plan.ts';
import { decodeScalar } from '../decode-scalar.ts';
import { truth } from '../evaluate.ts';
import { RecordFacts, type Ready, type ReadyRecord } from '../facts.ts';
import { isUnknown, type Known } from '../value.ts';

export interface FilledList {
  /** All fields of its first row. */
  head: ReadonlyMap<string, Known | undefined>;
  rows: readonly AnswerRow[];
}

export interface AnswerRow {
  item: string;
  answer: string | undefined;
  evidence: string | undefined;
  note: string | undefined;
}

export interface ItemOutcome {
  item: ChecklistItemPlan;
  state: 'passed' | 'failed' | 'open' | 'skipped';
  row?: AnswerRow;
  /** Why it is open: the item's own answer, an evidence, or what its condition waits for. */
  missing: readonly string[];
  /** What is wrong with the answer that was given. */
  fault?: 'unreadable' | 'not-applicable' | 'several';
}

export interface ListOutcome {
  items: readonly ItemOutcome[];
  /** The derived record. */
  values: ReadonlyMap<string, Known | undefined>;
  facts: RecordFacts;
  /** Absent where the list has no rule for the whole; 'open' where it rests on items that are. */
  whole?: 'passed' | 'failed' | 'open';
  /** Weights of the items that pass, may pass yet, and apply; the score is passed ÷ applicable. */
  points: { passed: Rational; open: Rational; applicable: Rational };
}

interface Bench {
  ready: Ready;
  filled: ReadyRecord;
  asOf: number | undefined;
}

/**
 * Item by item from the top: an item's condition sees the head and whether the items above pass. An item without an answer is open, never
 * passed; so is one whose evidence is demanded and missing. The list fails or passes where that is sure whatever the open items become.
 */
export function judgeList({ head, rows }: FilledList, plan: ChecklistPlan, { ready, filled, asOf }: Bench): ListOutcome {
  const values = new Map(filled.record.fields.map(({ name }) => [name, head.get(name)]));
  for (const { name } of plan.items) values.set(name, undefined);
  const factsNow = () => new RecordFacts(ready, filled, values, { asOf });
  const items = plan.items.map((item) => {
    const applies = item.when === undefined ? true : truth(item.when, factsNow());
    const outcome = itemOutcome(
      item,
      applies,
      rows.filter((row) => row.item === item.name),
      ready.timezone,
    );
    if (outcome.state === 'passed' || outcome.state === 'failed') values.set(item.name, outcome.state === 'passed');
    return outcome;
  });
  const sumOf = (...states: ItemOutcome['state'][]) =>
    items.filter(({ state }) => states.includes(state)).reduce((sum, { item }) => add(sum, decimal(item.weight)), ZERO);
  const points = { passed: sumOf('passed'), open: sumOf('open'), applicable: sumOf('passed', 'failed', 'open') };
  const whole = wholeOf(items, points, plan.pass);
  const score = divide(points.passed, points.applicable);
  values.set(plan.outcome.passed, whole === 'passed' ? true : whole === 'failed' ? false : undefined);
  values.set(plan.outcome.score, points.open.n === 0n ? score : undefined);
  return { items, values, facts: factsNow(), ...(whole === undefined ? {} : { whole }), points };
}

type Applies = ReturnType<typeof truth>;

function itemOutcome(item: ChecklistItemPlan, applies: Applies, rows: readonly AnswerRow[], timezone: string): ItemOutcome {
  if (applies === false) return { item, state: 'skipped', missing: [] };
  if (isUnknown(applies)) return { item, state: 'open', missing: applies.missing };
  const answered = rows.filter(({ answer }) => answer !== undefined);
  const [row] = answered;
  if (row?.answer === undefined) return { item, state: 'open', missing: [item.name] };
  const open = (fault: NonNullable<ItemOutcome['fault']>): ItemOutcome => ({
    item,
    state: 'open',
    row,
    missing: [item.name],
    fault,
  });
  if (new Set(answered.map(({ answer }) => answer)).size > 1) return open('several');
  if (isNotApplicable(row.answer))
    return item.mayBeNotApplicable ? { item, state: 'skipped', row, missing: [] } : open('not-applicable');
  const passes = isPassed(item.answer, row.answer, timezone);
  if (passes === undefined) return open('unreadable');
  const { demanded, what = '' } = item.evidence ?? {};
  const isDemanded = demanded === 'always' || demanded === (passes ? 'passed' : 'failed');
  const evidence = answered.find((other) => other.evidence !== undefined)?.evidence;
  if (!isDemanded || evidence !== undefined) return { item, state: passes ? 'passed' : 'failed', row, missing: [] };
  // What fails has failed; what passes is not shown to.
  return { item, state: passes ? 'open' : 'failed', row, missing: [`${item.name} ${what}`] };
}

const NOT_APPLICABLE = new Set(['n/a', 'na', '不适用']);

function isNotApplicable(answer: string): boolean {
  return NOT_APPLICABLE.has(answer.toLowerCase());
}

/** Undefined where the answer cannot be read. */
function isPassed(plan: AnswerPlan, answer: string, timezone: string): boolean | undefined {
  switch (plan.kind) {
    case 'yes/no': {
      const value = decodeScalar({ kind: 'boolean' }, answer, timezone);
      return value === undefined ? undefined : value === plan.accepts;
    }
    case 'number': {
      const value = parseDecimal(answer);
      if (value === undefined) return undefined;
      const { min, max } = plan;
      return (min === undefined || compare(value, decimal(min)) >= 0) && (max === undefined || compare(value, decimal(max)) <= 0);
    }
    case 'choice':
      return plan.choices.includes(answer) ? plan.accepts.includes(answer) : undefined;
    case 'date':
      return decodeScalar({ kind: 'date' }, answer, timezone) === undefined ? undefined : true;
    case 'text':
    case 'photo':
      return true;
  }
}

function wholeOf(
  items: readonly ItemOutcome[],
  { passed, open, applicable }: ListOutcome['points'],
  rule: PassRulePlan | undefined,
): ListOutcome['whole'] {
  const musts = items.filter(({ item, state }) => item.mustPass && state !== 'skipped').map(({ state }) => state);
  if (musts.includes('failed')) return 'failed';
  const isOpen = musts.includes('open');
  if (rule === undefined) {
    if (!items.some(({ item }) => item.mustPass)) return undefined;
    return isOpen ? 'open' : 'passed';
  }
  if (applicable.n === 0n) return 'passed';
  const reaches = (points: Rational) => {
    const order = compare(rule.isShare ? (divide(points, applicable) ?? ZERO) : points, decimal(rule.value));
    return rule.operator === '>' ? order > 0 : order >= 0;
  };
  if (!reaches(add(passed, open))) return 'failed';
  return reaches(passed) && !isOpen ? 'passed' : 'open';
}

function decimal(text: string): Rational {
  return parseDecimal(text) ?? ZERO;
}
