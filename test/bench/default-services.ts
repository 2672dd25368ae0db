/** Langium's default services for our grammar, with our checks registered as its documentation does it: what ours are measured beside. */
import {
  AstUtils,
  DefaultScopeComputation,
  DocumentState,
  type AstNode,
  type AstNodeDescription,
  type LangiumCoreServices,
  type LangiumDocument,
  type ValidationAcceptor,
} from 'langium';
import type { Check } from '../../language/concept.ts';
import { concepts } from '../../language/concepts/index.ts';
import { resolveCitations } from '../../language/concepts/citation/resolve-citations.ts';
import { CoverageLibrary } from '../../language/concepts/coverage/coverage-matrix.ts';
import { SourceLibrary } from '../../language/concepts/source/source-library.ts';
import { ManualIndex } from '../../language/scope/manual-index.ts';
import { nameChecks } from '../../language/scope/name.checks.ts';
import { textChecks } from '../../language/text/text.checks.ts';
import { Waivers } from '../../language/waivers.ts';
import { TypeSystem } from '../../language/types/type-system.ts';
import { langiumParsing } from '../langium-defaults.ts';

/** Whatever has a name is exported, so that the default scope provider finds fields and enum values. */
class ExportAll extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const described: AstNodeDescription[] = [];
    for (const node of AstUtils.streamAllContents(document.parseResult.value)) {
      const name = (node as AstNode & { name?: string }).name;
      if (typeof name === 'string') described.push(this.descriptions.createDescription(node, name, document));
    }
    return described;
  }
}

export const defaultLanguage = {
  parser: langiumParsing,
  references: { ScopeComputation: (services: LangiumCoreServices) => new ExportAll(services) },
};

const noWaivers = new Waivers({ index: undefined as never, version: () => '', entries: () => new Map(), findings: () => [] });

/** The same checks as ours. What they ask of a manual is kept in an index of our own in both. */
export function registerChecks(language: LangiumCoreServices): void {
  const { DocumentBuilder, FileSystemProvider } = language.shared.workspace;
  const index = new ManualIndex(language.shared);
  const types = new TypeSystem(index);
  const sources = new SourceLibrary(FileSystemProvider);
  const coverage = new CoverageLibrary(index, sources, resolveCitations);
  DocumentBuilder.onDocumentPhase(DocumentState.IndexedContent, (document) => index.updateContent(document));
  DocumentBuilder.onBuildPhase(DocumentState.IndexedContent, () => types.clear());
  DocumentBuilder.onDocumentPhase(DocumentState.IndexedReferences, (document) => index.updateReferences(document));
  for (const table of [nameChecks, textChecks, ...concepts.map(({ checks }) => checks)]) {
    for (const [type, checks] of Object.entries(table)) {
      for (const check of checks as Check<AstNode>[]) {
        const run = (node: AstNode, accept: ValidationAcceptor) =>
          check(node, {
            index,
            types,
            sources,
            coverage,
            waivers: noWaivers,
            report: (entry, params, place) => accept('error', entry.message.zh(params), place as { node: AstNode }),
          });
        language.validation.ValidationRegistry.register({ [type]: run });
      }
    }
  }
}
