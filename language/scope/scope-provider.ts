import {
  AstUtils,
  stream,
  type AstNode,
  type AstNodeDescription,
  type AstNodeDescriptionProvider,
  type LangiumCoreServices,
  type Reference,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
  type AstReflection,
} from 'langium';
import {
  isBound,
  isCell,
  isDeadline,
  isDeadlineSpan,
  isDimensionColumn,
  isEntry,
  isField,
  isFieldMatch,
  isGiven,
  isGivenValue,
  isInterval,
  isLapse,
  isMembership,
  isNameReference,
  isNegative,
  isOutputCell,
  isParameter,
  isParenthesised,
  isEscalation,
  isExemption,
  isVeto,
  isProof,
  isRecord,
  isRelation,
  isRoster,
  isRow,
  isTableRow,
  isTarget,
  reflection,
  type Cell,
  type Choice,
  type DeadlineSpan,
  type EnumValue,
  type IncidentLevel,
  type Expression,
  type Item,
  type Member,
  type NameReference,
  type OutputCell,
  type OutputColumn,
  type Penalty,
  type ProcedureNode,
  type Product,
  type Record,
} from '../generated/ast.ts';
import { choicesOf, itemsAt, ofChecklist } from './checklist-names.ts';
import type { ManualIndex } from './manual-index.ts';
import { valuesOfType } from './type-values.ts';
import { procedureNames } from './procedure-names.ts';
import { exemptedRecord } from './exempted.ts';
import { judgedRecord } from './trigger.ts';
import { columnOf, membersOf, valuesOf, wordOf, wordsOf } from './tables.ts';

/**
 * Finds what a name means by looking it up, not by filtering streams: enum values that the place expects, fields of the record at hand,
 * then the names of the manual, then any enum value of the record (for places whose type the grammar alone does not tell, as in
 * `if … then 延误`).
 */
export class PostilScopeProvider implements ScopeProvider {
  private readonly index: ManualIndex;
  private readonly descriptions: AstNodeDescriptionProvider;
  private readonly reflection: AstReflection;
  private readonly described = new WeakMap<AstNode, AstNodeDescription>();

  constructor(services: LangiumCoreServices) {
    this.index = services.shared.workspace.IndexManager as ManualIndex;
    this.descriptions = services.workspace.AstNodeDescriptionProvider;
    this.reflection = services.shared.AstReflection;
  }

  getScope(context: ReferenceInfo): Scope {
    return {
      getElement: (name) => this.find(context, name),
      getElements: (name) => stream([this.find(context, name)].filter((description) => description !== undefined)),
      getAllElements: () => stream(this.all(context)),
    };
  }

  /** What the name means in this place. */
  find(context: ReferenceInfo, name: string): AstNodeDescription | undefined {
    const { before, after, onlyNear } = nearbyNodes(context, this.index);
    const near = byName(before, name);
    if (near !== undefined) return this.describe(near);
    if (onlyNear) return undefined;
    const type = this.reflection.getReferenceType(context);
    const declared = this.index
      .named(AstUtils.getDocument(context.container).uri, name)
      .find((description) => this.reflection.isSubtype(description.type, type));
    if (declared !== undefined) return declared;
    const last = byName(after(), name) ?? overrunAt(context.container, name);
    return last === undefined ? undefined : this.describe(last, name);
  }

  /** All that could stand in this place. */
  private *all(context: ReferenceInfo): Iterable<AstNodeDescription> {
    const { before, after, onlyNear } = nearbyNodes(context, this.index);
    for (const nodes of before) for (const node of nodes) if (nameOf(node)) yield this.describe(node);
    if (onlyNear) return;
    const type = this.reflection.getReferenceType(context);
    for (const description of this.index.declared(AstUtils.getDocument(context.container).uri))
      if (this.reflection.isSubtype(description.type, type)) yield description;
    for (const nodes of after()) for (const node of nodes) if (nameOf(node)) yield this.describe(node);
  }

  private describe(node: Nearby | DeadlineSpan, name = isDeadlineSpan(node) ? '' : nameOf(node)): AstNodeDescription {
    let description = this.described.get(node);
    if (description === undefined) {
      description = this.descriptions.createDescription(node, name);
      this.described.set(node, description);
    }
    return description;
  }
}

type Nearby = Member | EnumValue | IncidentLevel | OutputColumn | OutputCell | Item | Choice | ProcedureNode | Product;

/** A word of a table is its own name. */
function nameOf(node: Nearby): string {
  return node.$type === 'OutputCell' ? (wordOf(node) ?? '') : node.name;
}

const overrunWords = new Set(['overrun', '逾期']);

/** In a norm on a breach the word `overrun`, where it means nothing else, is by how much the deadline is over. */
function overrunAt(place: AstNode, word: string): DeadlineSpan | undefined {
  if (!isNameReference(place) || !overrunWords.has(word)) return undefined;
  for (let at: AstNode | undefined = place; at !== undefined; at = at.$container)
    if ('breach' in at) {
      const broken = (at as Penalty).breach?.ref;
      return isDeadline(broken) ? broken.clauses.find(isDeadlineSpan) : undefined;
    }
  return undefined;
}

interface NearbyNodes {
  /** Looked through before the manual's names, one list after another. */
  before: Iterable<readonly Nearby[]>;
  /** Looked through behind them. */
  after: () => readonly (readonly Nearby[])[];
  /** Whether the manual's names do not count here. */
  onlyNear: boolean;
}

const nothing = () => [];

function nearbyNodes(context: ReferenceInfo, index: ManualIndex): NearbyNodes {
  const { container, property } = context;
  if (isNameReference(container)) return nearName(container, index);
  const record = () => recordAt(container);
  const ofProcedure = procedureNames(context, index);
  if (ofProcedure !== undefined) return { before: [ofProcedure], after: nothing, onlyNear: true };
  if (isGivenValue(container) && property === 'field') {
    return {
      before: [fieldsOf(isGiven(container.$container) ? container.$container.record?.ref : undefined)],
      after: nothing,
      onlyNear: true,
    };
  }
  const own = ofChecklist({ container, property }, index);
  if (own !== undefined) return { before: own, after: nothing, onlyNear: true };
  const isListed = property === 'member' && isRoster(container);
  const isCounted = property === 'subject' && (isVeto(container) || isEscalation(container));
  if (isListed || isCounted || property === 'discretion' || (isLapse(container) && property === 'field'))
    return { before: [fieldsOf(record())], after: nothing, onlyNear: true };
  if (isFieldMatch(container) || (isExemption(container) && property === 'subject')) {
    const exemption = isExemption(container) ? container : container.$container.$container;
    const judged = property === 'own' || property === 'subject' ? exemptedRecord(exemption) : undefined;
    return { before: [fieldsOf(judged ?? record())], after: nothing, onlyNear: property !== 'subject' };
  }
  if (property === 'subjects' || property === 'subject')
    return { before: [record()?.members ?? []], after: nothing, onlyNear: false };
  if (property === 'dimensions' || property === 'dimension' || (isProof(container) && property === 'period'))
    return { before: [record()?.members ?? []], after: nothing, onlyNear: true };
  return { before: [], after: nothing, onlyNear: false };
}

/** Around a name in an expression. Most mean what is found first, so that what comes later is not put together. */
function nearName(name: NameReference, index: ManualIndex): NearbyNodes {
  const record = recordAt(name);
  const members = record === undefined ? [] : membersOf(record, index);
  const before = function* () {
    yield expectedValues(name, members);
    yield members;
    yield itemsAt(name);
  };
  return { before: before(), after: () => [...members.map(valuesOf), wordsHere(name)], onlyNear: false };
}

function byName(lists: Iterable<readonly Nearby[]>, name: string): Nearby | undefined {
  for (const nodes of lists) for (const node of nodes) if (nameOf(node) === name) return node;
  return undefined;
}

/** The record that names in this place are fields of: that of the norm around it, a computed field's own. */
export function recordAt(node: AstNode): Record | undefined {
  for (let at: AstNode | undefined = node; at !== undefined; at = at.$container) {
    if (!mayHaveRecord(at.$type)) continue;
    if (isExemption(at)) return at.record?.ref ?? (at.rules[0]?.ref && judgedRecord(at.rules[0].ref)?.ref);
    if (isTarget(at)) return at.metric?.ref?.record?.ref;
    if (isRecord(at)) return at;
    if ('breach' in at || 'failed' in at || 'miss' in at || 'deviated' in at) return judgedRecord(at as Penalty)?.ref;
    if ('record' in at && !isGiven(at)) return (at.record as Reference<Record> | undefined)?.ref;
  }
  return undefined;
}

/** By type, what a place can be looked up in: an expression is in the norm around it. */
const havingRecord = new Map<string, boolean>();

function mayHaveRecord(type: string): boolean {
  let may = havingRecord.get(type);
  if (may === undefined) {
    const { properties } = reflection.getTypeMetaData(type);
    may = ['record', 'breach', 'failed', 'miss', 'deviated'].some((property) => property in properties);
    may ||= ['Exemption', 'Target', 'Record'].includes(type);
    havingRecord.set(type, may);
  }
  return may;
}

function fieldsOf(record: Record | undefined): Member[] {
  return (record?.members ?? []).filter(isField);
}

type Members = readonly (Member | OutputColumn)[];

/** Where the values of something else are expected. */
const expecting = new Set([
  'Relation',
  'Membership',
  'Interval',
  'Bound',
  'GivenValue',
  'Entry',
  'Lapse',
  'OutputCell',
  'Field',
  'Parameter',
]);

/** The enum values that fit a name's place: those of the field it is compared with, given to, or the default of. */
function expectedValues(name: Expression, members: Members): readonly (EnumValue | IncidentLevel | OutputCell | Choice)[] {
  let at: AstNode = name;
  while (isParenthesised(at.$container) || isNegative(at.$container)) at = at.$container;
  const { $container: parent } = at;
  if (parent === undefined || !expecting.has(parent.$type)) return [];
  if (isRelation(parent)) return valuesOfExpression(parent.left === at ? parent.right : parent.left, members);
  if (isMembership(parent) && parent.left !== at) return valuesOfExpression(parent.left, members);
  if (isInterval(parent) && isRow(parent.$container.$container)) return valuesOf(dimensionOf(parent.$container));
  if (isBound(parent) || isInterval(parent)) return valuesOfExpression(inputAt(parent.$container), members);
  if (isGivenValue(parent)) return valuesOf(parent.field?.ref);
  if (isEntry(parent)) return choicesOf(parent);
  if (isLapse(parent) && parent.value === at) return valuesOf(parent.field?.ref);
  if (isOutputCell(parent)) return declaredWords(columnOf(parent));
  if (isField(parent) || isParameter(parent)) return valuesOfType(parent.type);
  return [];
}

/** The dimension that a cell of a target's table stands under. */
function dimensionOf(cell: Cell): Member | undefined {
  const row: AstNode = cell.$container;
  const column = isRow(row) ? row.$container.header?.columns[row.cells.indexOf(cell)] : undefined;
  return isDimensionColumn(column) ? column.dimension?.ref : undefined;
}

/** By name, without following the reference: the other side may be looking at this one. */
function valuesOfExpression(
  expression: Expression | undefined,
  members: Members,
): readonly (EnumValue | IncidentLevel | OutputCell)[] {
  if (isParenthesised(expression)) return valuesOfExpression(expression.inner, members);
  if (!isNameReference(expression)) return [];
  const name = expression.target?.$refText;
  return valuesOf(members.find((member) => member.name === name));
}

/** What a table's cell is held against. */
function inputAt(cell: Cell | AstNode): Expression | undefined {
  const row = cell.$container;
  if (!isCell(cell) || !isTableRow(row)) return undefined;
  return row.$container.header?.inputs[row.inputs.indexOf(cell)]?.value;
}

function declaredWords(column: OutputColumn | undefined): readonly (EnumValue | IncidentLevel | OutputCell)[] {
  return column?.type === undefined ? [] : wordsOf(column);
}

/** A name that means nothing else is a value of its own in a column without a type. */
function wordsHere({ $container: cell }: Expression): readonly (EnumValue | IncidentLevel | OutputCell)[] {
  const column = isOutputCell(cell) ? columnOf(cell) : undefined;
  return column === undefined || column.type !== undefined ? [] : wordsOf(column);
}
