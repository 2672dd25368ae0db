import { AstUtils, GrammarUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import { DefaultDefinitionProvider } from 'langium/lsp';
import { LocationLink, type DefinitionParams } from 'vscode-languageserver';
import { isCitation, isSource } from '../generated/ast.ts';
import { citationAt } from './citation-at.ts';
import { leafAt } from './leaf-at.ts';
import type { PostilLspServices } from './lsp-services.ts';

/** Where names are declared; where clauses stand in their file. */
export class PostilDefinitions extends DefaultDefinitionProvider {
  private readonly services: PostilLspServices;

  constructor(services: PostilLspServices) {
    super(services);
    this.services = services;
  }

  override getDefinition(document: LangiumDocument, params: DefinitionParams): LocationLink[] | undefined {
    const leaf = leafAt(document, params.position);
    if (leaf === undefined) return undefined;
    if (leaf.tokenType.name === 'CLAUSE') return this.clause(leaf);
    if (isSource(leaf.astNode) && GrammarUtils.findAssignment(leaf)?.feature === 'path') return this.file(leaf);
    return this.collectLocationLinks(leaf, params) as LocationLink[] | undefined;
  }

  private clause(leaf: LeafCstNode): LocationLink[] | undefined {
    const citation = AstUtils.getContainerOfType(leaf.astNode, isCitation);
    const { index, sources } = this.context();
    const found = citation === undefined ? undefined : citationAt(citation, leaf.text, { index, sources });
    const loaded = sources.of(found?.source);
    if (found === undefined || loaded?.uri === undefined) return undefined;
    const { uri } = loaded;
    return found.clauses.map(({ line }) => link(uri.toString(), line, leaf));
  }

  private file(leaf: LeafCstNode): LocationLink[] | undefined {
    const source = AstUtils.getContainerOfType(leaf.astNode, isSource);
    const uri = this.context().sources.of(source)?.uri?.toString();
    return uri === undefined ? undefined : [link(uri, 0, leaf)];
  }

  private context() {
    return { index: this.services.shared.workspace.IndexManager, sources: this.services.shared.postil.Sources };
  }
}

function link(uri: string, line: number, { range }: LeafCstNode): LocationLink {
  const place = { start: { line, character: 0 }, end: { line, character: 0 } };
  return LocationLink.create(uri, place, place, range);
}
