import {
  DefaultScopeComputation,
  type AstNode,
  type AstNodeDescription,
  type LangiumDocument,
  type LocalSymbols,
  MultiMap,
} from 'langium';
import { isMeasure, isScenario, isSpecification } from '../generated/ast.ts';

/** What a scenario's title is called in the index: in quotes, as it is written, so that it is never taken for a name. */
export function scenarioName(title: string): string {
  return `"${title}"`;
}

/**
 * What a file gives to its manual: its declarations that have a name, and scenarios by their title. Fields and enum values are found through their record, so there
 * are no local symbols to compute (Langium's default is quadratic in one file).
 */
export class PostilScopeComputation extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const root = document.parseResult.value;
    if (!isSpecification(root)) return [];
    const named = root.declarations.filter((declaration) => 'name' in declaration && declaration.name) as (AstNode & {
      name: string;
    })[];
    const aliases = root.declarations.filter(isMeasure).flatMap((measure) => measure.aliases);
    return [...named, ...aliases].map((node) =>
      this.descriptions.createDescription(node, isScenario(node) ? scenarioName(node.name) : node.name, document),
    );
  }

  override async collectLocalSymbols(): Promise<LocalSymbols> {
    return new MultiMap<AstNode, AstNodeDescription>() as unknown as LocalSymbols;
  }
}
