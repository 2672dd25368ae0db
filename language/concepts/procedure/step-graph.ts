import type { Procedure, ProcedureNode, Step } from '../../generated/ast.ts';

/** How the steps of a procedure follow one another. */
export interface StepGraph {
  /** What a step stands behind: steps and the start, as far as they are known. */
  before(step: Step): readonly ProcedureNode[];
  next(node: ProcedureNode): readonly Step[];
  /** What can come before a step, however far. */
  allBefore(step: Step): ReadonlySet<ProcedureNode>;
  /** What can come behind it; itself where it leads back. */
  allBehind(step: Step): ReadonlySet<Step>;
  /** Steps that can begin. */
  reachable: ReadonlySet<Step>;
}

export function stepGraph(procedure: Procedure): StepGraph {
  const { steps } = procedure;
  const known = new Map(steps.map((step) => [step, beforeOf(step)]));
  const before = (step: Step) => known.get(step) ?? [];
  const behind = new Map<ProcedureNode, Step[]>();
  for (const step of steps) for (const node of before(step)) behind.set(node, [...(behind.get(node) ?? []), step]);
  const replaced = (step: Step) => steps.filter(({ fallbacks }) => fallbacks.some((fallback) => fallback.step?.ref === step));
  const next = (node: ProcedureNode): Step[] => [
    ...(behind.get(node) ?? []),
    ...(node.$type === 'Step' ? node.fallbacks.map(({ step }) => step?.ref).filter(isStep) : []),
  ];
  return {
    before,
    next,
    allBefore: (step) =>
      closure<ProcedureNode>(step, (node) => (node.$type === 'Step' ? [...before(node), ...replaced(node)] : [])),
    allBehind: (step) => closure<Step>(step, next),
    reachable: reachableIn(steps, before, replaced),
  };
}

export function isStep(node: ProcedureNode | undefined): node is Step {
  return node?.$type === 'Step';
}

export function waitsForAll({ joins }: Step): boolean {
  return !joins.some(({ anyOf }) => anyOf);
}

function beforeOf({ joins }: Step): ProcedureNode[] {
  return joins.flatMap(({ steps }) => steps.map(({ ref }) => ref).filter((node) => node !== undefined));
}

/** Step by step: one that waits for all begins when all can, one that waits for any when one can. */
function reachableIn(
  steps: readonly Step[],
  before: (step: Step) => readonly ProcedureNode[],
  replaced: (step: Step) => readonly Step[],
): Set<Step> {
  const reached = new Set<Step>();
  const isReached = (node: ProcedureNode) => !isStep(node) || reached.has(node);
  const canBegin = (step: Step) => {
    if (replaced(step).some((late) => reached.has(late))) return true;
    const nodes = before(step);
    if (nodes.length === 0) return true;
    return waitsForAll(step) ? nodes.every(isReached) : nodes.some(isReached);
  };
  for (let found = true; found;) {
    found = false;
    for (const step of steps) {
      if (reached.has(step) || !canBegin(step)) continue;
      reached.add(step);
      found = true;
    }
  }
  return reached;
}

function closure<Node>(from: Node, follow: (node: Node) => readonly Node[]): Set<Node> {
  const seen = new Set<Node>();
  const open = [...follow(from)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    open.push(...follow(node));
  }
  return seen;
}
