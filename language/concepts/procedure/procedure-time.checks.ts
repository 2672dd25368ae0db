import { isNumberLiteral, type Procedure, type ProcedureNode, type Step, type StepLimit } from '../../generated/ast.ts';
import type { Check, CheckContext } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { constantNumber } from '../../types/literal-value.ts';
import { lengthOfTime, lengthText, type ClockKind, type LengthOfTime } from '../../types/length-of-time.ts';
import { typeText } from '../../types/type.ts';
import { sameDimension } from '../../values/dimension.ts';
import { add, compare, ZERO, type Rational } from '../../values/rational.ts';
import { timeDiagnostics as catalogue } from './procedure-time.diagnostics.ts';
import { isStep, stepGraph, waitsForAll, type StepGraph } from './step-graph.ts';

const limitMustBeALengthOfTime: Check<StepLimit> = ({ spans }, { types, report }) => {
  for (const span of spans) {
    const { type } = types.of(span);
    if (type === undefined) continue;
    if (type.kind !== 'quantity' || !isTime(type.dimension))
      report(catalogue['limit-type'], { actual: typeText(type, messageLanguageOf(span)) }, { node: span });
    else if (isNumberLiteral(span) && constantNumber(span, types)?.n === 0n)
      report(catalogue['limit-not-positive'], { limit: span.$cstNode?.text ?? '' }, { node: span });
  }
};

const limitsMustHaveABeginning: Check<Step> = (step, { report }) => {
  for (const limit of step.limits) {
    if (limit.anchor?.ref === step)
      report(catalogue['counted-from-itself'], { name: step.name }, { node: limit, property: 'anchor' });
    if (limit.anchor !== undefined || step.joins.length > 0 || step.$container.starts.length > 0) continue;
    report(catalogue['nothing-to-count-from'], { name: step.name }, { node: limit });
  }
};

const timeoutMustHaveALimit: Check<Step> = (step, { report }) => {
  const [fallback] = step.fallbacks;
  if (fallback !== undefined && step.limits.length === 0)
    report(catalogue['timeout-without-limit'], { name: step.name }, { node: fallback });
};

export const limitChecks = { limit: [limitMustBeALengthOfTime], step: [limitsMustHaveABeginning, timeoutMustHaveALimit] };

/** Said at the limit over the whole and at the last limit of the path. */
export const limitsMustFitIntoTheWhole: Check<Procedure> = (procedure, context) => {
  const [overall] = procedure.overall;
  const whole = overall === undefined ? undefined : lengthOf(overall, undefined, context);
  if (overall === undefined || whole === undefined) return;
  const paths = new Paths(stepGraph(procedure), whole.clock, context);
  const longest = procedure.steps.map((step) => paths.to(step)).sort((a, b) => compare(b.sum, a.sum))[0];
  const last = longest?.limits.at(-1);
  if (longest === undefined || last === undefined || compare(longest.sum, whole.length) <= 0) return;
  const params = {
    path: longest.limits.map(stepText),
    sum: lengthText({ length: longest.sum, clock: whole.clock }, messageLanguageOf(overall)),
    overall: textOf(overall),
  };
  const other = (node: StepLimit) => [{ node, message: { zh: '与此矛盾', en: 'contrary to this' } }];
  context.report(catalogue['critical-path'], params, { node: overall, related: other(last) });
  context.report(catalogue['critical-path'], params, { node: last, related: other(overall) });
};

interface Path {
  /** In minutes, working days or months. */
  sum: Rational;
  limits: StepLimit[];
}

/** The longest way to each step by the limits on it; what has none takes no time. */
class Paths {
  private readonly known = new Map<ProcedureNode, Path>();

  constructor(
    private readonly graph: StepGraph,
    private readonly clock: ClockKind,
    private readonly context: CheckContext,
  ) {}

  to(node: ProcedureNode): Path {
    const known = this.known.get(node);
    if (known !== undefined) return known;
    this.known.set(node, NOTHING);
    const path = isStep(node) ? this.find(node) : NOTHING;
    this.known.set(node, path);
    return path;
  }

  private find(step: Step): Path {
    const before = this.graph
      .before(step)
      .map((node) => this.to(node))
      .sort((a, b) => compare(b.sum, a.sum));
    const ready = (waitsForAll(step) ? before[0] : before.at(-1)) ?? NOTHING;
    const ends = step.limits.flatMap((limit) => {
      const span = lengthOf(limit, this.clock, this.context);
      if (span === undefined) return [];
      const from = limit.anchor?.ref === undefined ? ready : this.to(limit.anchor.ref);
      return [{ sum: add(from.sum, span.length), limits: [...from.limits, limit] }];
    });
    // Each of several limits must be kept: the earliest end counts.
    return ends.sort((a, b) => compare(a.sum, b.sum))[0] ?? ready;
  }
}

const NOTHING: Path = { sum: ZERO, limits: [] };

/** The shortest reading of a limit, in the unit that the whole is counted in; undefined where it is counted otherwise or not known. */
function lengthOf({ spans }: StepLimit, clock: ClockKind | undefined, { types }: CheckContext): LengthOfTime | undefined {
  const lengths = spans.map((span) => lengthOfTime(span, types)).filter((span) => span !== undefined);
  const fitting = lengths.filter((span) => clock === undefined || span.clock === clock);
  return fitting.length < spans.length ? undefined : fitting.sort((a, b) => compare(a.length, b.length))[0];
}

function isTime(dimension: { [unit: string]: number }): boolean {
  return ['minute', 'day', 'workday', 'month'].some((unit) => sameDimension(dimension, { [unit]: 1 }));
}

function stepText(limit: StepLimit): string {
  return `${(limit.$container as Step).name} ${textOf(limit)}`;
}

function textOf({ spans }: StepLimit): string {
  return spans.map(({ $cstNode }) => $cstNode?.text ?? '').join(' / ');
}
