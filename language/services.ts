import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  DocumentState,
  inject,
  type DeepPartial,
  type FileSystemProvider,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
} from 'langium';
import { PostilGeneratedModule, PostilGeneratedSharedModule, PostilLanguageMetaData } from './generated/module.ts';
import { PostilValidator } from './check.ts';
import { resolveCitations } from './concepts/citation/resolve-citations.ts';
import { CoverageLibrary } from './concepts/coverage/coverage-matrix.ts';
import { SourceLibrary } from './concepts/source/source-library.ts';
import { PostilDocuments } from './documents.ts';
import { PostilLexer } from './lexer.ts';
import { PostilParserErrors } from './parser-errors.ts';
import { PostilParser } from './parser/parser.ts';
import { PostilLinker, PostilReferenceDescriptions } from './scope/linker.ts';
import { ManualIndex } from './scope/manual-index.ts';
import { PostilScopeComputation } from './scope/scope-computation.ts';
import { PostilScopeProvider } from './scope/scope-provider.ts';
import { PostilTokenBuilder } from './token-builder.ts';
import { SettingsLibrary } from './settings/settings-library.ts';
import { TypeSystem } from './types/type-system.ts';
import { PostilValueConverter } from './value-converter.ts';

interface PostilSharedAdditions {
  workspace: { IndexManager: ManualIndex };
  postil: { Sources: SourceLibrary; Types: TypeSystem; Coverage: CoverageLibrary; Settings: SettingsLibrary };
}

export type PostilSharedServices = LangiumSharedCoreServices & PostilSharedAdditions;
export type PostilServices = LangiumCoreServices & {
  shared: PostilSharedServices;
  validation: { DocumentValidator: PostilValidator };
};

/** Set by the scripts that bundle. */
declare const POSTIL_BUNDLED: boolean | undefined;

/** What is bundled was tested: it need not look for faults of the grammar at each start. */
const mode = typeof POSTIL_BUNDLED === 'undefined' ? 'development' : 'production';

/** What makes Langium's services ours; the language server adds its providers to the same modules. */
export const postilModule: Module<PostilServices, DeepPartial<LangiumCoreServices>> = {
  LanguageMetaData: () => ({ ...PostilLanguageMetaData, mode }),
  parser: {
    TokenBuilder: () => new PostilTokenBuilder(),
    Lexer: (services) => new PostilLexer(services),
    ValueConverter: () => new PostilValueConverter(),
    ParserErrorMessageProvider: (services) => new PostilParserErrors(services.Grammar),
    LangiumParser: (services) => new PostilParser(services),
  },
  references: {
    ScopeComputation: (services) => new PostilScopeComputation(services),
    ScopeProvider: (services) => new PostilScopeProvider(services),
    Linker: (services) => new PostilLinker(services),
  },
  workspace: { ReferenceDescriptionProvider: (services) => new PostilReferenceDescriptions(services) },
  validation: { DocumentValidator: (services) => new PostilValidator(services) },
};

export const postilSharedModule: Module<PostilSharedServices, DeepPartial<LangiumSharedCoreServices> & PostilSharedAdditions> = {
  workspace: {
    IndexManager: (services) => new ManualIndex(services),
    LangiumDocuments: (services) => new PostilDocuments(services),
  },
  postil: {
    Sources: (services) => new SourceLibrary(services.workspace.FileSystemProvider),
    Types: (services) => new TypeSystem(services.workspace.IndexManager),
    Settings: ({ workspace }) => new SettingsLibrary(workspace.FileSystemProvider, workspace.IndexManager),
    Coverage: (services) => new CoverageLibrary(services.workspace.IndexManager, services.postil.Sources, resolveCitations),
  },
};

/** The services without an editor: for the command line and tests. */
export function createPostilServices(fileSystem: { fileSystemProvider: () => FileSystemProvider }): {
  shared: PostilSharedServices;
  postil: PostilServices;
} {
  const shared = inject(
    createDefaultSharedCoreModule(fileSystem),
    PostilGeneratedSharedModule,
    postilSharedModule,
  ) as PostilSharedServices;
  const postil = inject(createDefaultCoreModule({ shared }), PostilGeneratedModule, postilModule) as PostilServices;
  shared.ServiceRegistry.register(postil);
  prepareBuilds(shared);
  return { shared, postil };
}

/** Before checks run: types of an earlier state are forgotten, and the clause files and settings are read. */
export function prepareBuilds(shared: PostilSharedServices): void {
  shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.IndexedContent, async (documents) => {
    shared.postil.Types.clear();
    await Promise.all([shared.postil.Sources.load(documents), shared.postil.Settings.load(documents)]);
  });
}
