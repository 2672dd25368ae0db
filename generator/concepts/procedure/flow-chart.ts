import { expressionText } from '../../../language/expression-text.ts';
import type { Procedure, ProcedureNode, Step, StepLimit } from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import type { ViewContext } from '../../documents/view.ts';

/** A procedure as a picture has it: who in which lane, what behind what. Plain data, the same for every picture of it. */
export interface FlowChart {
  /** Names, in the order in which they first act. */
  lanes: string[];
  nodes: FlowNode[];
  edges: FlowEdge[];
}

export interface FlowNode {
  id: string;
  kind: 'start' | 'step' | 'milestone';
  /** With it the procedure ends. */
  isEnd: boolean;
  lane: number;
  /** 0 for what comes first; else one behind the latest of the steps before: the longest way to it. */
  row: number;
  /** `当 有误`; '' where it is no way of a choice. */
  condition: string;
  name: string;
  /** `限 10 分钟`, `2 人` */
  details: string[];
  href: string;
}

/** `back`: to a step that was done before; `timeout`: taken where the first step is late. */
export interface FlowEdge {
  from: string;
  to: string;
  kind: 'next' | 'back' | 'timeout';
}

export function flowChart(procedure: Procedure, context: ViewContext): FlowChart {
  const nodes = [...procedure.starts, ...procedure.steps].filter(({ name }) => name);
  const known = new Set(nodes);
  const before = (node: ProcedureNode): ProcedureNode[] => beforeOf(node, procedure).filter((other) => known.has(other));
  const rows = rowsOf(nodes, before);
  const laneNames = nodes.map((node) => laneOf(node, nodes, before, context));
  const lanes = [...new Set(laneNames)];
  const end = procedure.ends[0]?.ref;
  const edges = nodes.flatMap((node): FlowEdge[] => [
    ...before(node).map((other) => ({
      from: other.name,
      to: node.name,
      kind: isBack(other, node) ? ('back' as const) : ('next' as const),
    })),
    ...fallbacksOf(node)
      .filter((other) => known.has(other))
      .map((other) => ({ from: node.name, to: other.name, kind: 'timeout' as const })),
  ]);
  function isBack(other: ProcedureNode, node: ProcedureNode): boolean {
    return (rows.get(other) ?? 0) >= (rows.get(node) ?? 0);
  }
  return {
    lanes,
    nodes: nodes.map((node, at) => ({
      id: node.name,
      kind: node.$type === 'StartEvent' ? 'start' : node.kind,
      isEnd: node === end,
      lane: lanes.indexOf(laneNames[at] ?? ''),
      row: rows.get(node) ?? 0,
      condition: conditionOf(node, context),
      name: node.name,
      details: detailsOf(node, context),
      href: context.anchor(node) ?? '',
    })),
    edges,
  };
}

/** `10 分钟`, `7 日 或 168 小时 (自 事件结束)`. */
export function limitText({ spans, anchor }: StepLimit, { language, say }: ViewContext): string {
  const text = spans.map((span) => expressionText(span, language)).join(` ${spellKeyword('or', language)} `);
  return anchor === undefined ? text : say({ zh: `${text}（自 ${anchor.$refText}）`, en: `${text} of ${anchor.$refText}` });
}

function beforeOf(node: ProcedureNode, { starts }: Procedure): ProcedureNode[] {
  if (node.$type === 'StartEvent') return [];
  const named = node.joins.flatMap(({ steps }) => steps.map(({ ref }) => ref).filter((ref) => ref !== undefined));
  const replaces = node.$container.steps.some((step) => fallbacksOf(step).includes(node));
  return named.length > 0 || replaces ? named : starts;
}

function fallbacksOf(node: ProcedureNode): Step[] {
  if (node.$type === 'StartEvent') return [];
  return node.fallbacks.map(({ step }) => step?.ref).filter((step): step is Step => step?.$type === 'Step');
}

/** The longest way to each node; a way that leads back to where it came from does not count. */
function rowsOf(
  nodes: readonly ProcedureNode[],
  before: (node: ProcedureNode) => readonly ProcedureNode[],
): Map<ProcedureNode, number> {
  const rows = new Map<ProcedureNode, number>();
  const late = (node: ProcedureNode) => nodes.filter((other) => fallbacksOf(other).some((step) => step === node));
  const rowOf = (node: ProcedureNode, on: ReadonlySet<ProcedureNode>): number => {
    const known = rows.get(node);
    if (known !== undefined) return known;
    const others = [...before(node), ...late(node)].filter((other) => !on.has(other));
    const row = others.reduce((latest, other) => Math.max(latest, rowOf(other, new Set([...on, node])) + 1), 0);
    rows.set(node, row);
    return row;
  };
  for (const node of nodes) rowOf(node, new Set([node]));
  return rows;
}

/** Of those who do it; what happens of itself stands where the step before or behind it does. */
function laneOf(
  node: ProcedureNode,
  nodes: readonly ProcedureNode[],
  before: (node: ProcedureNode) => readonly ProcedureNode[],
  context: ViewContext,
): string {
  const unsaid = context.say({ zh: '未写明', en: 'not said' });
  const own = rolesOf(node);
  if (own !== '') return own;
  if (node.$type === 'Step' && node.kind === 'step') return unsaid;
  const beside = [...before(node), ...nodes.filter((other) => before(other).includes(node))];
  return beside.map(rolesOf).find((roles) => roles !== '') ?? unsaid;
}

function rolesOf(node: ProcedureNode): string {
  if (node.$type === 'StartEvent') return '';
  return node.performers.flatMap(({ roles }) => roles.map(({ $refText }) => $refText)).join('、');
}

function conditionOf(node: ProcedureNode, { language }: ViewContext): string {
  const choice = node.$type === 'StartEvent' ? undefined : node.choices[0];
  if (choice === undefined) return '';
  return choice.else ? spellKeyword('else', language) : `${spellKeyword('when', language)} ${choice.text ?? ''}`;
}

function detailsOf(node: ProcedureNode, context: ViewContext): string[] {
  if (node.$type === 'StartEvent') return [];
  const { language, say } = context;
  const persons = node.performers.find((performers) => performers.persons !== undefined)?.persons;
  return [
    ...(persons === undefined ? [] : [say({ zh: `须 ${persons} 人`, en: `${persons} persons` })]),
    ...node.limits.map((limit) => `${spellKeyword('within', language)} ${limitText(limit, context)}`),
    ...(node.repetitions.length === 0 ? [] : [spellKeyword('repeats', language)]),
  ];
}
