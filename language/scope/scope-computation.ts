import { DefaultScopeComputation, type AstNode, type AstNodeDescription, type LangiumDocument, type LocalSymbols, MultiMap } from 'langium';
import { isMeasure, isSpecification } from '../generated/ast.ts';

/**
 * What a file gives to its manual: its declarations that have a name. Fields and enum values are found through their record, so there
 * are no local symbols to compute (Langium's default is quadratic in one file).
 */
export class PostilScopeComputation extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const root = document.parseResult.value;
    if (!isSpecification(root)) return [];
    const named = root.declarations.filter((declaration) => declaration.$type !== 'Scenario' && 'name' in declaration && declaration.name);
    const aliases = root.declarations.filter(isMeasure).flatMap((measure) => measure.aliases);
    return [...named, ...aliases].map((node) => this.descriptions.createDescription(node, (node as AstNode & { name: string }).name, document));
  }

  override async collectLocalSymbols(): Promise<LocalSymbols> {
    return new MultiMap<AstNode, AstNodeDescription>() as unknown as LocalSymbols;
  }
}
