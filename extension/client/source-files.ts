import { workspace, type ExtensionContext, type TextDocument, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * Tells the server the text of files of clauses while they are edited, so that what cites them is checked again at once. They are not
 * among the client's documents: those get hovers, completions and so on, which these files have from their own extensions.
 */
export function syncSourceFiles(context: ExtensionContext, client: BaseLanguageClient, serves: (uri: Uri) => boolean): void {
  const isSourceFile = ({ uri }: TextDocument) => serves(uri) && /\.(md|csv)$/i.test(uri.path);
  const send = (method: string, document: TextDocument, more: object = {}) => {
    if (isSourceFile(document) && client.isRunning())
      void client.sendNotification(method, { ...more, textDocument: idOf(document) });
  };
  const open = (document: TextDocument) => {
    if (!isSourceFile(document) || !client.isRunning()) return;
    const textDocument = { ...idOf(document), languageId: document.languageId, text: document.getText() };
    void client.sendNotification('textDocument/didOpen', { textDocument });
  };
  context.subscriptions.push(
    workspace.onDidOpenTextDocument(open),
    workspace.onDidChangeTextDocument(({ document }) =>
      send('textDocument/didChange', document, { contentChanges: [{ text: document.getText() }] }),
    ),
    workspace.onDidCloseTextDocument((document) => send('textDocument/didClose', document)),
  );
  workspace.textDocuments.forEach(open);
}

function idOf({ uri, version }: TextDocument) {
  return { uri: uri.toString(), version };
}
