import {
  AstUtils,
  CstUtils,
  DefaultReferences,
  GrammarUtils,
  stream,
  type AstNode,
  type CstNode,
  type ReferenceDescription,
  type Stream,
} from 'langium';
import type { FindReferencesOptions, LeafCstNode } from 'langium';
import { isDurationType, isMeasure, isMeasureAlias, isNumberLiteral, isNumberType } from '../generated/ast.ts';
import { flatAst } from '../scope/flat-ast.ts';
import type { ManualIndex } from '../scope/manual-index.ts';
import { isVersioned, versionsOf } from '../scope/versions.ts';
import type { PostilLspServices } from './lsp-services.ts';

/** References beyond Langium's: units name measures, and the versions of a norm bear one name. */
export class PostilReferences extends DefaultReferences {
  private readonly manuals: ManualIndex;

  constructor(services: PostilLspServices) {
    super(services);
    this.manuals = services.shared.workspace.IndexManager;
  }

  override findDeclarations(source: CstNode): AstNode[] {
    if (isUnitLeaf(source)) {
      const named = this.manuals.named(AstUtils.getDocument(source.astNode).uri, source.text);
      return named.flatMap(({ node }) => (isMeasure(node) || isMeasureAlias(node) ? [node] : []));
    }
    const found = super.findDeclarations(source);
    return found.flatMap((node) => (isVersioned(node) ? versionsOf(node, this.manuals) : [node]));
  }

  override findReferences(target: AstNode, options: FindReferencesOptions): Stream<ReferenceDescription> {
    const targets = isVersioned(target) ? versionsOf(target, this.manuals) : [target];
    const found = targets.flatMap((node) => super.findReferences(node, options).toArray());
    const units = isMeasure(target) || isMeasureAlias(target) ? this.unitsOf(target, target.name) : [];
    const wanted = units.filter(
      ({ sourceUri }) => options.documentUri === undefined || sourceUri.toString() === options.documentUri.toString(),
    );
    return stream([...found, ...wanted]);
  }

  private unitsOf(measure: AstNode, name: string): ReferenceDescription[] {
    const { uri: targetUri } = AstUtils.getDocument(measure);
    const targetPath = this.nodeLocator.getAstNodePath(measure);
    return this.manuals.documentsOf(targetUri).flatMap((document) =>
      flatAst(document.parseResult.value).nodes.flatMap((node) =>
        unitNodes(node)
          .filter(({ text }) => text === name)
          .map((unit) => ({
            sourceUri: document.uri,
            sourcePath: this.nodeLocator.getAstNodePath(node),
            targetUri,
            targetPath,
            segment: CstUtils.toDocumentSegment(unit),
            local: document.uri.toString() === targetUri.toString(),
          })),
      ),
    );
  }
}

/** A unit behind a number, or of a type of numbers: `5 袋`, `数 之 袋`. */
export function isUnitLeaf(node: CstNode): boolean {
  const { tokenType } = node as LeafCstNode;
  if (tokenType?.name === 'UNIT') return true;
  if (!isNumberType(node.astNode) && !isDurationType(node.astNode)) return false;
  return GrammarUtils.findAssignment(node)?.feature === 'unit';
}

function unitNodes(node: AstNode): CstNode[] {
  if (isNumberLiteral(node)) return node.units.length === 0 ? [] : GrammarUtils.findNodesForProperty(node.$cstNode, 'units');
  return isNumberType(node) || isDurationType(node) ? GrammarUtils.findNodesForProperty(node.$cstNode, 'unit') : [];
}
