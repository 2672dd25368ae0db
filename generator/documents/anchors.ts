import type { AstNode } from 'langium';
import type { Clause } from '../../language/concepts/source/clause-text.ts';
import { isSource, type Source } from '../../language/generated/ast.ts';
import { flatAst } from '../../language/scope/flat-ast.ts';
import type { ManualSource } from './view.ts';

/** The permanent ids of a manual's elements and clauses. */
export interface Anchors {
  of(node: AstNode): string | undefined;
  ofClause(source: Source, clause: Clause): string;
}

/**
 * Ids made of kind and names, so that they survive rebuilds and moves: `penalty.总包损失`, `penalty.总包损失.2025-01-01` for a version in
 * force from that day, `record.邮件事件.责任人`, `item.窗口服务.佩戴工牌` (whatever its section), `clause.办法.ASM-159`. What bears no
 * name goes by its text. Two elements never share an id: the later of two of the same name (a fault of the spec) has `.2` behind it.
 */
export function anchorsOf(manual: ManualSource): Anchors {
  const taken = new Set<string>();
  const claim = (anchor: string) => {
    let unique = anchor;
    for (let number = 2; taken.has(unique); number++) unique = `${anchor}.${number}`;
    taken.add(unique);
    return unique;
  };
  const elements = new Map<AstNode, string>();
  const clauses = new Map<Source, Map<Clause, string>>();
  for (const node of manual.files.documents.flatMap(({ parseResult }) => flatAst(parseResult.value).nodes)) {
    const kind = kinds[node.$type];
    if (kind !== undefined) elements.set(node, claim([kind, ...namesOf(node).map(anchorPart)].join('.')));
    if (!isSource(node)) continue;
    const its = manual.shared.postil.Sources.clauses(node)?.clauses ?? [];
    clauses.set(
      node,
      new Map(its.map((clause) => [clause, claim(['clause', node.name ?? '', clause.id].map(anchorPart).join('.'))])),
    );
  }
  return {
    of: (node) => elements.get(node),
    ofClause: (source, clause) => clauses.get(source)?.get(clause) ?? '',
  };
}

/** What has an id, and the word that it begins with. */
const kinds: Record<string, string> = {
  Calendar: 'calendar',
  Checklist: 'checklist',
  ComputedField: 'record',
  ConventionProperty: 'convention',
  Duty: 'duty',
  Field: 'record',
  Group: 'group',
  Item: 'item',
  Measure: 'measure',
  Parameter: 'parameter',
  Penalty: 'penalty',
  Procedure: 'procedure',
  Qualification: 'qualification',
  Record: 'record',
  Role: 'role',
  Scenario: 'scenario',
  Section: 'section',
  Settlement: 'settlement',
  Source: 'source',
  Term: 'term',
  StartEvent: 'step',
  Step: 'step',
  Unit: 'unit',
  Deadline: 'deadline',
  Table: 'table',
  Reward: 'reward',
  Exemption: 'exemption',
  Veto: 'veto',
  Escalation: 'escalation',
  Metric: 'metric',
  Target: 'target',
  Obligation: 'obligation',
  Retention: 'retention',
  Requirement: 'requirement',
  Incident: 'incident',
  IncidentLevel: 'incident',
  Resource: 'resource',
  Risk: 'risk',
  Problem: 'problem',
  Improvement: 'improvement',
  Drill: 'drill',
  Training: 'training',
};

/** Of the node and what it is part of, outermost first. A section is no part of an item's id: items may be regrouped. */
function namesOf(node: AstNode): string[] {
  const { name, text, value, from } = node as AstNode & { name?: string; text?: string; value?: unknown; from?: string };
  const own = name ?? text ?? (typeof value === 'string' ? value : '');
  const container = node.$container;
  const outer = container === undefined || outsideNames.has(container.$type) ? namesAbove(container) : namesOf(container);
  return [...outer, own, ...(from === undefined ? [] : [from])];
}

function namesAbove(node: AstNode | undefined): string[] {
  return node?.$type === 'Section' && node.$container !== undefined ? namesOf(node.$container) : [];
}

const outsideNames = new Set(['Specification', 'Manual', 'Section']);

/** Letters, digits, `_` and `-` as they are, anything else as `~hex~`: no two texts become one. Long texts end in a hash instead. */
export function anchorPart(text: string): string {
  const encoded = text.replace(/[^\p{L}\p{N}_-]/gu, (sign) => `~${sign.codePointAt(0)?.toString(16) ?? ''}~`);
  return encoded.length <= LONGEST ? encoded : `${[...encoded].slice(0, LONGEST / 2).join('')}~${textHash(text)}`;
}

const LONGEST = 40;

/** 64 bits of FNV-1a in hexadecimal. */
export function textHash(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(text)) {
    // Times 2^40 + 0x1b3, in halves whose products are exact.
    const product = ((low ^ byte) >>> 0) * 0x1b3;
    high = (high * 0x1b3 + ((low ^ byte) >>> 0) * 0x100 + Math.floor(product / 2 ** 32)) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
