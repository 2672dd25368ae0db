import type { Procedure, ProcedureNode, Product, ProductContent, Record, Step, StepInput } from '../../generated/ast.ts';
import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import type { Check, CheckContext, Checks } from '../../concept.ts';
import { spellKeyword } from '../../keywords.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { flowDiagnostics as catalogue } from './procedure-flow.diagnostics.ts';
import {
  choicesShouldHaveAnElse,
  circlesMustHaveAnExit,
  stepsMustBeReachable,
  stepsShouldLeadToTheEnd,
} from './procedure-flow.checks.ts';
import { peopleChecks } from './procedure-people.checks.ts';
import { limitChecks, limitsMustFitIntoTheWhole } from './procedure-time.checks.ts';
import { stepGraph } from './step-graph.ts';

const procedureMustHaveSteps: Check<Procedure> = (procedure, { report }) => {
  if (procedure.steps.length === 0)
    report(catalogue['no-steps'], { name: procedure.name }, { node: procedure, property: 'name' });
};

const stepsMustHaveNamesOfTheirOwn: Check<Procedure> = ({ starts, steps }, { report }) => {
  const first = new Map<string, ProcedureNode>();
  for (const node of [...starts, ...steps]) {
    if (!node.name) continue;
    const earlier = first.get(node.name);
    if (earlier === undefined) {
      first.set(node.name, node);
      continue;
    }
    const related = [{ node: earlier, property: 'name', message: { zh: '第一处', en: 'the first one' } }];
    report(catalogue['duplicate-step'], { name: node.name }, { node, property: 'name', related });
  }
};

const procedureMustSayEachThingOnce: Check<Procedure> = (procedure, context) => {
  sayOnce('starts with', procedure.starts, context);
  sayOnce('overall', procedure.overall, context);
  const [, second] = procedure.ends;
  if (second !== undefined)
    context.report(
      catalogue['repeated-clause'],
      { clause: word('ends with', procedure) },
      { node: procedure, property: 'ends', index: 1 },
    );
};

const stepMustSayEachThingOnce: Check<Step> = (step, context) => {
  sayOnce('by', step.performers, context);
  sayOnce('after', step.joins, context);
  sayOnce('when', step.choices, context);
  sayOnce('repeats', step.repetitions, context);
  sayOnce('on timeout', step.fallbacks, context);
};

const inputShouldBeThereBefore: Check<StepInput> = (input, { report }) => {
  const step = input.$container;
  const graph = stepGraph(step.$container);
  for (const [index, { ref: product }] of input.products.entries()) {
    const producer = product?.$container;
    if (product === undefined || producer === undefined || producer === step || graph.allBefore(step).has(producer)) continue;
    const related = [{ node: product, property: 'name', message: madeHere }];
    const params = { name: step.name, product: product.name, producer: producer.name };
    report(catalogue['not-yet-produced'], params, { node: input, property: 'products', index, related });
  }
};

/** A report that must contain what another step makes uses it, by the words alone. */
const contentShouldBeThereBefore: Check<ProductContent> = (content, { report }) => {
  const step = content.$container.$container.$container;
  const { $container: procedure } = step;
  const products = procedure.steps.flatMap((other) =>
    other.products.filter(({ name, title }) => [name, title].includes(content.name)),
  );
  if (!content.name || products.length === 0) return;
  const before = stepGraph(procedure).allBefore(step);
  const isThere = ({ $container: producer }: Product) => producer === step || before.has(producer);
  const [product] = products;
  if (product === undefined || products.some(isThere)) return;
  const related = [{ node: product, property: 'name', message: madeHere }];
  const params = { name: step.name, product: product.name, producer: product.$container.name };
  report(catalogue['not-yet-produced'], params, { node: content, related });
};

const madeHere = { zh: '在这里产出', en: 'made here' };

const recordMustLeaveTheNameToEventLogs: Check<Record> = (record, { index, report }) => {
  if (record.name !== 'log' || index.declaredOfType(AstUtils.getDocument(record).uri, 'Procedure').length === 0) return;
  report(catalogue['log-record'], { name: record.name }, { node: record, property: 'name' });
};

export const procedureChecks: Checks = {
  Procedure: [
    procedureMustHaveSteps,
    stepsMustHaveNamesOfTheirOwn,
    procedureMustSayEachThingOnce,
    stepsMustBeReachable,
    circlesMustHaveAnExit,
    stepsShouldLeadToTheEnd,
    choicesShouldHaveAnElse,
    limitsMustFitIntoTheWhole,
  ],
  Step: [stepMustSayEachThingOnce, ...peopleChecks.step, ...limitChecks.step],
  StepInput: [inputShouldBeThereBefore],
  ProductContent: [contentShouldBeThereBefore],
  StepLimit: limitChecks.limit,
  StepRepetition: peopleChecks.repetition,
  Performers: peopleChecks.performers,
  Separation: peopleChecks.separation,
  HandOver: peopleChecks.handOver,
  Seat: peopleChecks.seat,
  Record: [recordMustLeaveTheNameToEventLogs],
};

function sayOnce(clause: string, nodes: readonly AstNode[], { report }: CheckContext): void {
  const [first, second] = nodes;
  if (first === undefined || second === undefined) return;
  const related = [{ node: first, message: { zh: '第一处', en: 'the first one' } }];
  report(catalogue['repeated-clause'], { clause: word(clause, second) }, { node: second, related });
}

function word(clause: string, node: AstNode): string {
  return spellKeyword(clause, messageLanguageOf(node));
}
