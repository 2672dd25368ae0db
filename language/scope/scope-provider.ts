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
  isEnumType,
  isField,
  isGiven,
  isGivenValue,
  isMembership,
  isNameReference,
  isNegative,
  isParameter,
  isParenthesised,
  isRecord,
  isRelation,
  type EnumType,
  type EnumValue,
  type Expression,
  type Member,
  type Record,
} from '../generated/ast.ts';
import type { ManualIndex } from './manual-index.ts';

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
    const { before, after, onlyNear } = nearbyNodes(context);
    const near = byName(before, name);
    if (near !== undefined) return this.describe(near);
    if (onlyNear) return undefined;
    const type = this.reflection.getReferenceType(context);
    const declared = this.index
      .named(AstUtils.getDocument(context.container).uri, name)
      .find((description) => this.reflection.isSubtype(description.type, type));
    if (declared !== undefined) return declared;
    const last = byName(after(), name);
    return last === undefined ? undefined : this.describe(last);
  }

  /** All that could stand in this place. */
  private *all(context: ReferenceInfo): Iterable<AstNodeDescription> {
    const { before, after, onlyNear } = nearbyNodes(context);
    for (const nodes of before) for (const node of nodes) if (node.name) yield this.describe(node);
    if (onlyNear) return;
    const type = this.reflection.getReferenceType(context);
    for (const description of this.index.declared(AstUtils.getDocument(context.container).uri))
      if (this.reflection.isSubtype(description.type, type)) yield description;
    for (const nodes of after()) for (const node of nodes) if (node.name) yield this.describe(node);
  }

  private describe(node: Nearby): AstNodeDescription {
    let description = this.described.get(node);
    if (description === undefined) {
      description = this.descriptions.createDescription(node, node.name);
      this.described.set(node, description);
    }
    return description;
  }
}

type Nearby = Member | EnumValue;

interface NearbyNodes {
  /** Looked through before the manual's names. */
  before: readonly (readonly Nearby[])[];
  /** Looked through behind them. */
  after: () => readonly (readonly Nearby[])[];
  /** Whether the manual's names do not count here. */
  onlyNear: boolean;
}

const nothing = () => [];

function nearbyNodes({ container, property }: ReferenceInfo): NearbyNodes {
  if (isGivenValue(container) && property === 'field') {
    return {
      before: [fieldsOf(isGiven(container.$container) ? container.$container.record?.ref : undefined)],
      after: nothing,
      onlyNear: true,
    };
  }
  if (property === 'discretion') return { before: [fieldsOf(recordAt(container))], after: nothing, onlyNear: true };
  if (property === 'subjects') return { before: [recordAt(container)?.members ?? []], after: nothing, onlyNear: false };
  if (!isNameReference(container)) return { before: [], after: nothing, onlyNear: false };
  const members = recordAt(container)?.members ?? [];
  const values = () => members.map((member) => (isField(member) && isEnumType(member.type) ? member.type.values : []));
  return { before: [expectedValues(container), members], after: values, onlyNear: false };
}

function byName(lists: readonly (readonly Nearby[])[], name: string): Nearby | undefined {
  for (const nodes of lists) for (const node of nodes) if (node.name === name) return node;
  return undefined;
}

/** The record that names in this place are fields of: that of the norm around it, a computed field's own. */
export function recordAt(node: AstNode): Record | undefined {
  for (let at: AstNode | undefined = node; at !== undefined; at = at.$container) {
    if (isRecord(at)) return at;
    if ('record' in at && !isGiven(at)) return (at.record as Reference<Record> | undefined)?.ref;
  }
  return undefined;
}

function fieldsOf(record: Record | undefined): Member[] {
  return (record?.members ?? []).filter(isField);
}

/** The enum values that fit a name's place: those of the field it is compared with, given to, or the default of. */
function expectedValues(name: Expression): readonly EnumValue[] {
  let at: AstNode = name;
  while (isParenthesised(at.$container) || isNegative(at.$container)) at = at.$container;
  const { $container: parent } = at;
  if (isRelation(parent)) return enumOf(parent.left === at ? parent.right : parent.left)?.values ?? [];
  if (isMembership(parent) && parent.left !== at) return enumOf(parent.left)?.values ?? [];
  if (isGivenValue(parent)) return enumOfField(parent.field?.ref)?.values ?? [];
  if (isField(parent) || isParameter(parent)) return isEnumType(parent.type) ? parent.type.values : [];
  return [];
}

/** By name, without following the reference: the other side may be looking at this one. */
function enumOf(expression: Expression): EnumType | undefined {
  if (isParenthesised(expression)) return enumOf(expression.inner);
  if (!isNameReference(expression)) return undefined;
  const name = expression.target?.$refText;
  return enumOfField(recordAt(expression)?.members.find((member) => member.name === name));
}

function enumOfField(field: Member | undefined): EnumType | undefined {
  return isField(field) && isEnumType(field.type) ? field.type : undefined;
}
