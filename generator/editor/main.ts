/** The server of the editor's extension: the language server, which can run and print manuals as well. */
import { startLanguageServer } from 'langium/lsp';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createPostilLspServices } from '../../language/lsp/lsp-services.ts';
import { PostilFileSystem } from '../../language/node-file-system.ts';
import { answerEditor } from './answers.ts';

const connection = createConnection(ProposedFeatures.all);
const { shared } = createPostilLspServices({ connection, ...PostilFileSystem });
answerEditor(connection, shared);
startLanguageServer(shared);
