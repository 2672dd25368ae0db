import { expressionText } from '../../../language/expression-text.ts';
import {
  isCountingProperty,
  isGroup,
  isRole,
  isUnit,
  type Expression,
  type Holder,
  type Procedure,
  type Step,
  type StepLimit,
} from '../../../language/generated/ast.ts';
import { manualCalendar, manualProperty } from '../../../language/types/manual-properties.ts';
import type { Lowering } from '../../plan/lowering.ts';
import { placeOf } from '../../plan/place.ts';
import type { LimitPlan, PerformerPlan, ProcedurePlan, ProductPlan, SpanPlan, StepPlan } from '../../plan/procedure-plan.ts';
import { inForce } from '../../plan/versions.ts';
import { lowerCitations } from '../citation/citation.lower.ts';
import { lowerExpression } from '../expression/expression.lower.ts';
import { LOG_RECORD } from './event-log.ts';

export function lowerProcedure(procedure: Procedure, lowering: Lowering): ProcedurePlan {
  const [start] = procedure.starts;
  const [end] = procedure.ends;
  const [overall] = procedure.overall;
  return {
    kind: 'procedure',
    id: lowering.idOf(procedure),
    name: procedure.name,
    ...titled(procedure),
    ...inForce(procedure),
    records: [LOG_RECORD],
    derived: procedure.name,
    ...(start === undefined ? {} : { start: start.name }),
    startCites: lowerCitations(start?.citations ?? [], lowering),
    ...(end === undefined ? {} : { end: end.$refText }),
    ...(overall === undefined ? {} : { overall: lowerLimit(overall, lowering) }),
    steps: procedure.steps.map((step) => lowerStep(step, lowering)),
    cites: lowerCitations(procedure.citations, lowering),
    source: placeOf(procedure, lowering),
  };
}

function lowerStep(step: Step, lowering: Lowering): StepPlan {
  const [choice] = step.choices;
  const [fallback] = step.fallbacks;
  const atMost = mostOf(step);
  return {
    name: step.name,
    ...titled(step),
    ...(step.kind === 'milestone' ? { milestone: true as const } : {}),
    by: step.performers.flatMap(({ roles }) => roles.map(({ ref, $refText }) => lowerPerformer(ref, $refText, lowering))),
    persons: Number(step.performers.find(({ persons }) => persons !== undefined)?.persons ?? 1),
    after: step.joins.flatMap(({ steps }) => steps.map(({ $refText }) => $refText)),
    join: step.joins.some(({ anyOf }) => anyOf) ? 'any' : 'all',
    ...(choice === undefined ? {} : { choice: choice.else ? ('else' as const) : { text: choice.text ?? '' } }),
    limits: step.limits.map((limit) => lowerLimit(limit, lowering)),
    notActorOf: step.separations.flatMap(({ steps }) => steps.map(({ $refText }) => $refText)),
    ...(atMost === undefined ? {} : { atMost }),
    ...(fallback === undefined ? {} : { onTimeout: fallback.step.$refText }),
    does: step.does.map(({ text }) => text),
    produces: step.products.map(lowerProduct),
    uses: step.inputs.flatMap(({ products }) => products.map(({ $refText }) => $refText)),
    handsOverTo: step.handOvers.flatMap(({ receivers }) => receivers.map(({ $refText }) => $refText)),
    cites: lowerCitations(step.citations, lowering),
    source: placeOf(step, lowering),
  };
}

/** Of itself once; where it repeats, as often as is said, or as needed. */
function mostOf({ repetitions: [repetition] }: Step): number | undefined {
  if (repetition === undefined) return 1;
  return repetition.most === undefined ? undefined : Number(repetition.most);
}

function lowerProduct({ name, title, requirements }: Step['products'][number]): ProductPlan {
  const contents = requirements.flatMap((requirement) => requirement.contents.map((content) => content.name));
  return { name, ...titled({ title }), contents };
}

function lowerLimit({ spans, anchor }: StepLimit, lowering: Lowering): LimitPlan {
  return {
    spans: spans.map((span) => lowerSpan(span, lowering)),
    ...(anchor === undefined ? {} : { from: anchor.$refText }),
  };
}

/** Where the first day counts as day 1, a span of days ends a day sooner; minutes and months count on. */
function lowerSpan(node: Expression, lowering: Lowering): SpanPlan {
  const text = expressionText(node, lowering.language);
  const lowered = lowerExpression(node, lowering);
  const { type } = lowered;
  const dimension = type.kind === 'quantity' ? type.dimension : {};
  const isInDays = 'day' in dimension || 'workday' in dimension;
  const sameDay = manualProperty(lowering.files.manual, isCountingProperty)?.start === 'same day';
  const one = { op: 'constant' as const, type, value: '1', text: '1' };
  const calendar = 'workday' in dimension ? manualCalendar(node, lowering.index)?.name : undefined;
  return {
    span: isInDays && sameDay ? { op: 'arithmetic', type, operator: '-', left: lowered, right: one } : lowered,
    text,
    ...(calendar === undefined ? {} : { calendar }),
  };
}

function lowerPerformer(holder: Holder | undefined, name: string, lowering: Lowering): PerformerPlan {
  return { name, ...titled(holder ?? {}), accepts: [...namesOf(holder, lowering, new Set())] };
}

/** What a log may call it: itself, of a group those who sit in it, of a unit its roles. */
function namesOf(holder: Holder | undefined, lowering: Lowering, seen: Set<string>): Set<string> {
  if (holder === undefined || seen.has(holder.name)) return seen;
  seen.add(holder.name);
  if (holder.title !== undefined) seen.add(holder.title);
  if (isGroup(holder)) for (const seat of holder.seats) for (const { ref } of seat.holders) namesOf(ref, lowering, seen);
  if (isUnit(holder)) for (const role of rolesIn(holder.name, lowering)) namesOf(role, lowering, seen);
  return seen;
}

function rolesIn(unit: string, { files }: Lowering): Holder[] {
  const declarations = files.documents.flatMap(({ parseResult: { value } }) => value.declarations);
  return declarations.filter(isRole).filter((role) => role.unit?.$refText === unit);
}

function titled({ title }: { title?: string | undefined }): { title?: string } {
  return title === undefined ? {} : { title };
}
