/** Langium's default language server for our grammar, with our checks. */
import { inject, type LangiumCoreServices } from 'langium';
import { createDefaultModule, createDefaultSharedModule, startLanguageServer, type LangiumSharedServices } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { PostilGeneratedModule, PostilGeneratedSharedModule } from '../../language/generated/module.ts';
import { defaultLanguage, registerChecks } from './default-services.ts';

const connection = createConnection(ProposedFeatures.all);
const shared = inject(
  createDefaultSharedModule({ connection, ...NodeFileSystem }),
  PostilGeneratedSharedModule,
) as LangiumSharedServices;
const language = inject(
  createDefaultModule({ shared }),
  PostilGeneratedModule,
  defaultLanguage as never,
) as unknown as LangiumCoreServices;
shared.ServiceRegistry.register(language as never);
registerChecks(language);
shared.workspace.WorkspaceManager.initialBuildOptions = { validation: true };
startLanguageServer(shared);
