import type { Procedure, Step } from '../../generated/ast.ts';
import type { Check } from '../../concept.ts';
import { flowDiagnostics as catalogue } from './procedure-flow.diagnostics.ts';
import { isStep, stepGraph, type StepGraph } from './step-graph.ts';

export const stepsMustBeReachable: Check<Procedure> = (procedure, { report }) => {
  const graph = stepGraph(procedure);
  for (const step of procedure.steps) {
    if (graph.reachable.has(step)) continue;
    const waits = graph.before(step).filter((node) => isStep(node) && !graph.reachable.has(node));
    // Where only what it waits for is at fault, that says so.
    const isInCircle = graph.allBehind(step).has(step);
    if (!isInCircle) continue;
    const params = { name: step.name, waits: waits.map(({ name }) => name) };
    report(catalogue.unreachable, params, { node: step, property: 'name' });
  }
};

export const circlesMustHaveAnExit: Check<Procedure> = (procedure, { report }) => {
  const graph = stepGraph(procedure);
  const ends = new Set(procedure.ends.map(({ ref }) => ref));
  const said = new Set<Step>();
  for (const step of procedure.steps) {
    if (said.has(step) || !graph.reachable.has(step)) continue;
    const behind = graph.allBehind(step);
    if (!behind.has(step) || [...behind].some((other) => ends.has(other) || !graph.allBehind(other).has(step))) continue;
    behind.forEach((other) => said.add(other));
    const names = [...around(step, graph), step].map(({ name }) => name);
    report(catalogue['no-exit'], { names }, { node: step, property: 'name' });
  }
};

/** Steps that lead nowhere although the procedure says where it ends. */
export const stepsShouldLeadToTheEnd: Check<Procedure> = (procedure, { report }) => {
  const end = procedure.ends[0]?.ref;
  if (!isStep(end)) return;
  const graph = stepGraph(procedure);
  for (const step of procedure.steps) {
    const behind = graph.allBehind(step);
    if (step === end || behind.has(end) || behind.has(step) || !graph.reachable.has(step)) continue;
    // Said where the way stops, not at every step before; what comes behind the end is for another day.
    if (graph.next(step).length > 0 || graph.allBehind(end).has(step)) continue;
    const related = [{ node: end, property: 'name', message: { zh: '终点', en: 'the end' } }];
    report(catalogue['dead-end'], { name: step.name, end: end.name }, { node: step, property: 'name', related });
  }
};

/** The ways of a choice stand behind the same steps; said at the first. */
export const choicesShouldHaveAnElse: Check<Procedure> = ({ steps }, { report }) => {
  const ways = steps.filter(({ choices }) => choices.length > 0);
  const choices = Map.groupBy(ways, ({ joins }) =>
    JSON.stringify([
      joins.some(({ anyOf }) => anyOf),
      joins.flatMap((join) => join.steps.map(({ $refText }) => $refText)).sort(),
    ]),
  );
  for (const choice of choices.values()) {
    const [first] = choice;
    const condition = first?.choices[0];
    if (condition === undefined || choice.some((step) => step.choices.some((way) => way.else))) continue;
    report(catalogue['no-else'], { names: choice.map(({ name }) => name) }, { node: condition });
  }
};

/** One way round from a step to itself, without its return. */
function around(step: Step, graph: StepGraph): Step[] {
  const way: Step[] = [step];
  for (let at = step; ;) {
    const next = graph.next(at).find((other) => other === step || (!way.includes(other) && graph.allBehind(other).has(step)));
    if (next === undefined || next === step) return way;
    way.push(next);
    at = next;
  }
}
