import {
  createGrammarConfig,
  DocumentState,
  inject,
  type FileSystemProvider,
  type LangiumSharedCoreServices,
  type Module,
} from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
  type PartialLangiumSharedServices,
} from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { SourceLibrary } from '../concepts/source/source-library.ts';
import { PostilGeneratedModule, PostilGeneratedSharedModule } from '../generated/module.ts';
import { postilModule, postilSharedModule, prepareBuilds, type PostilServices, type PostilSharedServices } from '../services.ts';
import { PostilCallHierarchy } from './call-hierarchy.ts';
import { PostilCompletion } from './completion.ts';
import { DiagnosticPages, LinkingValidator } from './diagnostic-pages.ts';
import { PostilCodeLenses } from './code-lenses.ts';
import { PostilDocumentBuilder } from './document-builder.ts';
import { PostilDocumentFactory } from './document-factory.ts';
import { PostilDocumentLinks } from './document-links.ts';
import { PostilInlayHints } from './inlay-hints.ts';
import { PostilSignatureHelp } from './signature-help.ts';
import { PostilCodeActions } from './code-actions.ts';
import { PostilFormatter } from './format-provider.ts';
import { PostilSemanticTokens } from './semantic-tokens.ts';
import { PostilDefinitions } from './definition.ts';
import { PostilHover } from './hover.ts';
import { nameCharacter } from './leaf-at.ts';
import { PostilReferences } from './references.ts';
import { PostilRename } from './rename.ts';
import { PostilLanguageServer } from './selection-ranges.ts';
import { OpenSourceFiles, SpecUpdateHandler } from './source-updates.ts';
import { followSettings } from './settings-updates.ts';
import { PostilWorkspaceManager } from './workspace-manager.ts';
import type { CaseScenarios } from './witness-action.ts';
import { PartMatcher, PostilDocumentSymbols, PostilNodeKinds } from './symbols.ts';

export type PostilLspSharedServices = PostilSharedServices &
  LangiumSharedServices & { workspace: { DocumentBuilder: PostilDocumentBuilder }; lsp: { Cases: CaseScenarios } };
export type PostilLspServices = Omit<PostilServices, 'shared'> & LangiumServices & { shared: PostilLspSharedServices };

const lspModule: Module<PostilLspServices, PartialLangiumServices> = {
  validation: { DocumentValidator: (services) => new LinkingValidator(services) },
  parser: { GrammarConfig: (services) => ({ ...createGrammarConfig(services), nameRegexp: nameCharacter }) },
  references: { References: (services) => new PostilReferences(services) },
  lsp: {
    CompletionProvider: (services) => new PostilCompletion(services),
    HoverProvider: (services) => new PostilHover(services),
    DefinitionProvider: (services) => new PostilDefinitions(services),
    RenameProvider: (services) => new PostilRename(services),
    SemanticTokenProvider: () => new PostilSemanticTokens(),
    Formatter: (services) => new PostilFormatter(services),
    CodeActionProvider: (services) => new PostilCodeActions(services),
    InlayHintProvider: (services) => new PostilInlayHints(services),
    CodeLensProvider: (services) => new PostilCodeLenses(services),
    DocumentLinkProvider: (services) => new PostilDocumentLinks(services),
    SignatureHelp: (services) => new PostilSignatureHelp(services),
    CallHierarchyProvider: (services) => new PostilCallHierarchy(services),
    DocumentSymbolProvider: () => new PostilDocumentSymbols(),
  },
};

type SharedAdditions = PartialLangiumSharedServices & {
  postil: Pick<PostilSharedServices['postil'], 'Sources'>;
  lsp: { Cases: CaseScenarios };
};

const lspSharedModule: Module<PostilLspSharedServices, SharedAdditions> = {
  lsp: {
    LanguageServer: (services) => new PostilLanguageServer(services),
    NodeKindProvider: () => new PostilNodeKinds(),
    FuzzyMatcher: () => new PartMatcher(),
    DocumentUpdateHandler: (services) => new SpecUpdateHandler(services),
    TextDocumentContentProvider: () => new DiagnosticPages(),
    Cases: () => ({ isAskedLater: false }),
  },
  workspace: {
    DocumentBuilder: (services) => new PostilDocumentBuilder(services),
    LangiumDocumentFactory: (services) => new PostilDocumentFactory(services),
    WorkspaceManager: (services) => new PostilWorkspaceManager(services),
  },
  postil: {
    Sources: ({ workspace }) =>
      new SourceLibrary(new OpenSourceFiles(workspace.FileSystemProvider, () => workspace.TextDocuments)),
  },
};

export interface ServerWorld {
  /** Without one, the services answer calls only: for tests. */
  connection?: Connection;
  fileSystemProvider: (services: LangiumSharedCoreServices) => FileSystemProvider;
}

/** The services with an editor in front of them. */
export function createPostilLspServices(world: ServerWorld): { shared: PostilLspSharedServices; postil: PostilLspServices } {
  const shared = inject(
    createDefaultSharedModule(world),
    PostilGeneratedSharedModule,
    postilSharedModule as Module<PostilLspSharedServices, object>,
    lspSharedModule,
  ) as PostilLspSharedServices;
  const postil = inject(
    createDefaultModule({ shared }),
    PostilGeneratedModule,
    postilModule as Module<PostilLspServices, object>,
    lspModule,
  ) as PostilLspServices;
  shared.ServiceRegistry.register(postil);
  prepareBuilds(shared);
  // What is asked later is typed again; kept for all files, the types would take as much room as their text.
  shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
    shared.postil.Types.clear();
  });
  followSettings(shared);
  shared.workspace.WorkspaceManager.initialBuildOptions = { validation: true };
  return { shared, postil };
}
