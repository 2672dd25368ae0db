import { AstUtils, GrammarUtils, URI, type AstNode, type LangiumDocument, type ReferenceInfo } from 'langium';
import type { CallHierarchyProvider } from 'langium/lsp';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
} from 'vscode-languageserver';
import { isScenario, isSpecification } from '../generated/ast.ts';
import { flatAst } from '../scope/flat-ast.ts';
import { Link } from '../scope/link.ts';
import { leafAt } from './leaf-at.ts';
import type { PostilLspServices } from './lsp-services.ts';
import { symbolKindOf, titleOf } from './symbols.ts';

/**
 * Places that name what comes before what they stand in: the steps behind which a step is done, the record, figure, deadline, list or
 * procedure that a norm is judged on, the fines that an exemption is from.
 */
const before: Record<string, readonly string[]> = {
  StepJoin: ['steps'],
  Metric: ['record'],
  Target: ['metric'],
  Deadline: ['record'],
  Requirement: ['record'],
  Veto: ['record', 'breach', 'miss', 'failed', 'deviated'],
  Penalty: ['record', 'breach', 'miss', 'failed', 'deviated', 'steps'],
  Reward: ['record', 'breach', 'miss', 'failed', 'deviated'],
  Escalation: ['record', 'breach', 'miss', 'failed', 'deviated'],
  Exemption: ['record', 'rules'],
  Settlement: ['bonus'],
};

/** Those that name what follows: the step that takes the place of one that is not done in time. */
const behind: Record<string, readonly string[]> = { Fallback: ['step'] };

/** What comes before, what follows: step by step in a procedure; from record to deadline or target, from there to the fine. */
export class PostilCallHierarchy implements CallHierarchyProvider {
  constructor(private readonly services: PostilLspServices) {}

  prepareCallHierarchy(document: LangiumDocument, { position }: CallHierarchyPrepareParams): CallHierarchyItem[] | undefined {
    const items = this.declarationsAt(document, position).filter(isPart).flatMap(itemOf);
    return items.length === 0 ? undefined : items;
  }

  incomingCalls({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] {
    return this.nodesOf(item).flatMap((node) => {
      const named = linksIn(node).filter((link) => isIn(before, link));
      const naming = this.linksTo(node).filter((link) => isIn(behind, link));
      const nodes = new Set([...named.map(({ target }) => target), ...naming.map(({ container }) => owner(container))]);
      return [...nodes]
        .flatMap((from) => (from === undefined ? [] : itemOf(from)))
        .map((from) => ({ from, fromRanges: [from.selectionRange] }));
    });
  }

  outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] {
    return this.nodesOf(item).flatMap((node) => {
      const naming = this.linksTo(node).filter((link) => isIn(before, link));
      const named = linksIn(node).filter((link) => isIn(behind, link));
      const nodes = new Set([...naming.map(({ container }) => owner(container)), ...named.map(({ target }) => target)]);
      return [...nodes]
        .flatMap((to) => (to === undefined ? [] : itemOf(to)))
        .map((to) => ({ to, fromRanges: [item.selectionRange] }));
    });
  }

  private nodesOf({ uri, selectionRange }: CallHierarchyItem): AstNode[] {
    const document = this.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
    return document === undefined ? [] : this.declarationsAt(document, selectionRange.start);
  }

  private declarationsAt(document: LangiumDocument, position: CallHierarchyItem['range']['start']): AstNode[] {
    const leaf = leafAt(document, position);
    return leaf === undefined ? [] : this.services.references.References.findDeclarations(leaf);
  }

  private linksTo(node: AstNode): Link[] {
    const found = this.services.shared.workspace.IndexManager.findAllReferences(node).toArray();
    return found.filter((reference) => reference instanceof Link);
  }
}

function isIn(places: Record<string, readonly string[]>, { container, property }: ReferenceInfo): boolean {
  return places[container.$type]?.includes(property) === true && AstUtils.getContainerOfType(container, isScenario) === undefined;
}

/** The names that stand in a declaration, but for those in parts that are asked about themselves. */
function linksIn(node: AstNode): Link[] {
  const { references } = flatAst(AstUtils.findRootNode(node));
  return references.filter((link) => link instanceof Link).filter(({ container }) => owner(container) === node);
}

/** The step around, else the declaration. */
function owner(node: AstNode): AstNode | undefined {
  for (let at: AstNode | undefined = node; at !== undefined; at = at.$container) if (isPart(at)) return at;
  return undefined;
}

function isPart(node: AstNode): boolean {
  return node.$type === 'Step' || node.$type === 'StartEvent' || isSpecification(node.$container);
}

function itemOf(node: AstNode): CallHierarchyItem[] {
  const place = GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
  if (place === undefined || node.$cstNode === undefined) return [];
  const detail = titleOf(node);
  return [
    {
      name: (node as AstNode & { name: string }).name,
      ...(detail === undefined ? {} : { detail }),
      kind: symbolKindOf(node),
      uri: AstUtils.getDocument(node).uri.toString(),
      range: node.$cstNode.range,
      selectionRange: place.range,
    },
  ];
}
