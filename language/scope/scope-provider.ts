import {
  AstUtils,
  EMPTY_SCOPE,
  stream,
  type AstNode,
  type AstNodeDescription,
  type AstNodeDescriptionProvider,
  type LangiumCoreServices,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
  type AstReflection,
} from 'langium';
import {
  isCharge,
  isEnumType,
  isField,
  isGiven,
  isGivenValue,
  isMembership,
  isNameReference,
  isNegative,
  isParameter,
  isParenthesised,
  isPenalty,
  isRecord,
  isRelation,
  isSanction,
  type EnumType,
  type EnumValue,
  type Expression,
  type Member,
  type Record,
} from '../generated/ast.ts';
import type { ManualIndex } from './manual-index.ts';

/**
 * Finds what a name means by looking it up, not by filtering streams: fields of the record at hand, enum values that the place expects,
 * then the names of the manual.
 */
export class PostilScopeProvider implements ScopeProvider {
  private readonly index: ManualIndex;
  private readonly descriptions: AstNodeDescriptionProvider;
  private readonly reflection: AstReflection;

  constructor(services: LangiumCoreServices) {
    this.index = services.shared.workspace.IndexManager as ManualIndex;
    this.descriptions = services.workspace.AstNodeDescriptionProvider;
    this.reflection = services.shared.AstReflection;
  }

  getScope(context: ReferenceInfo): Scope {
    const { container } = context;
    const type = this.reflection.getReferenceType(context);
    if (isGivenValue(container) && context.property === 'field') return this.nodes(fieldsOf(isGiven(container.$container) ? container.$container.record?.ref : undefined));
    if (context.property === 'discretion') return this.nodes(fieldsOf(recordAt(container)));
    if (isCharge(container) || isSanction(container)) {
      const subjects = context.property === 'subjects' ? (recordAt(container)?.members ?? []) : [];
      return this.nodes(subjects, this.manualScope(container, type));
    }
    if (isNameReference(container)) {
      const members = recordAt(container)?.members ?? [];
      const names = this.nodes(members, this.manualScope(container, type));
      return this.nodes(expectedValues(container), this.fallback(names, members));
    }
    return this.manualScope(container, type);
  }

  /** Values of any enum of the record, for places whose type the grammar alone does not tell (`if … then 延误`). */
  private fallback(outer: Scope, members: readonly Member[]): Scope {
    const values = () => members.flatMap((member) => (isField(member) && isEnumType(member.type) ? member.type.values : []));
    return this.scope(
      (name) => outer.getElement(name) ?? this.describe(values().find((value) => value.name === name)),
      () => outer.getAllElements().concat(values().map((value) => this.descriptions.createDescription(value, value.name))),
    );
  }

  private nodes(nodes: readonly (Member | EnumValue)[], outer: Scope = EMPTY_SCOPE): Scope {
    if (nodes.length === 0) return outer;
    return this.scope(
      (name) => this.describe(nodes.find((node) => node.name === name)) ?? outer.getElement(name),
      () => stream(nodes.filter((node) => node.name).map((node) => this.descriptions.createDescription(node, node.name))).concat(outer.getAllElements()),
    );
  }

  private manualScope(container: AstNode, type: string): Scope {
    const uri = AstUtils.getDocument(container).uri;
    return this.scope(
      (name) => this.index.named(uri, name).find((description) => this.reflection.isSubtype(description.type, type)),
      () => stream(this.index.declared(uri)).filter((description) => this.reflection.isSubtype(description.type, type)),
    );
  }

  private describe(node: Member | EnumValue | undefined): AstNodeDescription | undefined {
    return node === undefined ? undefined : this.descriptions.createDescription(node, node.name);
  }

  private scope(get: (name: string) => AstNodeDescription | undefined, all: () => ReturnType<Scope['getAllElements']>): Scope {
    return {
      getElement: get,
      getElements: (name) => stream([get(name)].filter((description) => description !== undefined)),
      getAllElements: all,
    };
  }
}

/** The record that names in this place are fields of: a rule's, a computed field's own. */
export function recordAt(node: AstNode): Record | undefined {
  for (let at: AstNode | undefined = node; at !== undefined; at = at.$container) {
    if (isPenalty(at)) return at.record?.ref;
    if (isRecord(at)) return at;
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
