/** One measurement in a process of its own: `services files rules` -> JSON. Services: `default` (Langium's own linking and scoping) or `postil`. */
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  DefaultScopeComputation,
  EmptyFileSystem,
  inject,
  URI,
  type AstNode,
  type AstNodeDescription,
  type LangiumCoreServices,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type ValidationAcceptor,
  DocumentState,
  AstUtils,
} from 'langium';
import { PostilGeneratedModule, PostilGeneratedSharedModule } from '../../language/generated/module.ts';
import { createPostilServices } from '../../language/services.ts';
import type { Check } from '../../language/concept.ts';
import { concepts } from '../../language/concepts/index.ts';
import { resolveCitations } from '../../language/concepts/citation/resolve-citations.ts';
import { CoverageLibrary } from '../../language/concepts/coverage/coverage-matrix.ts';
import { SourceLibrary } from '../../language/concepts/source/source-library.ts';
import { ManualIndex } from '../../language/scope/manual-index.ts';
import { nameChecks } from '../../language/scope/name.checks.ts';
import { textChecks } from '../../language/text/text.checks.ts';
import { TypeSystem } from '../../language/types/type-system.ts';
import { langiumParsing } from '../langium-defaults.ts';
import { generatedSpec } from './generated-specs.ts';

/** As Langium's documentation does it: whatever has a name is exported, so that the default scope provider finds fields and enum values. */
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

function defaultServices(): LangiumSharedCoreServices {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), PostilGeneratedSharedModule);
  const parserOnly = {
    parser: langiumParsing,
    references: { ScopeComputation: (services: LangiumCoreServices) => new ExportAll(services) },
  };
  const language = inject(createDefaultCoreModule({ shared }), PostilGeneratedModule, parserOnly as never) as LangiumCoreServices;
  shared.ServiceRegistry.register(language);
  registerChecks(language);
  return shared;
}

/** The same checks as ours, registered as Langium's documentation does it. Names are looked up in an index of our own in both. */
function registerChecks(language: LangiumCoreServices): void {
  const index = new ManualIndex(language.shared);
  const types = new TypeSystem(index);
  const sources = new SourceLibrary(language.shared.workspace.FileSystemProvider);
  const coverage = new CoverageLibrary(index, sources, resolveCitations);
  language.shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.IndexedContent, (document) =>
    index.updateContent(document),
  );
  language.shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.IndexedReferences, (document) =>
    index.updateReferences(document),
  );
  for (const table of [nameChecks, textChecks, ...concepts.map(({ checks }) => checks)]) {
    for (const [type, checks] of Object.entries(table)) {
      for (const check of checks as Check<AstNode>[]) {
        const run = (node: AstNode, accept: ValidationAcceptor) =>
          check(node, {
            index,
            types,
            sources,
            coverage,
            report: (entry, params, place) => accept('error', entry.message.zh(params), place as { node: AstNode }),
          });
        language.validation.ValidationRegistry.register({ [type]: run });
      }
    }
  }
}

const [services = 'postil', files = '100', rules = '40'] = process.argv.slice(2);
const shared: LangiumSharedCoreServices =
  services === 'default' ? defaultServices() : createPostilServices(EmptyFileSystem).shared;
const texts = Array.from({ length: Number(files) }, (_, number) => generatedSpec(number, Number(rules)));
const uris = texts.map((_, number) => URI.parse(`memory:/specs/file${number}.postil`));

const started = process.cpuUsage();
const parsing = process.cpuUsage();
const documents = texts.map((text, number) => shared.workspace.LangiumDocumentFactory.fromString(text, uris[number] as URI));
const parse = process.cpuUsage(parsing).user / 1000;
documents.forEach((document) => shared.workspace.LangiumDocuments.addDocument(document));
await shared.workspace.DocumentBuilder.build(documents, { validation: true });
const { user, system } = process.cpuUsage(started);
const full = (user + system) / 1000;

const errors = documents.reduce(
  (count, document) => count + (document.diagnostics ?? []).filter(({ severity }) => severity === 1).length,
  0,
);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(
  JSON.stringify({
    services,
    files: documents.length,
    bytes,
    full: Math.round(full),
    parse: Math.round(parse),
    errors,
    heap: Math.round(process.memoryUsage().heapUsed / 1e6),
  }),
);
