import { commands, l10n, TextEdit, Uri, window, workspace, WorkspaceEdit, Range } from 'vscode';
import type { CancellationToken, ExtensionContext, TextDocument } from 'vscode';
import { buildDocuments } from './build-documents.ts';
import { withProgress, type CommandLine } from './long-command.ts';
import { countsOf } from './status-bar.ts';
import type { Server } from './server.ts';
import type { ScenarioTests } from './test-explorer.ts';

/** The commands of the palette and of code lenses. */
export function registerCommands(
  context: ExtensionContext,
  { server, tests, commandLine }: { server: Server; tests: ScenarioTests; commandLine: CommandLine | undefined },
): void {
  const register = (name: string, run: (...args: never[]) => unknown) =>
    context.subscriptions.push(commands.registerCommand(name, run));
  const onManual = (name: string, run: (document: TextDocument) => unknown) =>
    register(name, () => {
      const document = window.activeTextEditor?.document;
      return document?.languageId === 'postil'
        ? run(document)
        : void window.showInformationMessage(l10n.t('Open a file of the manual first.'));
    });

  onManual('postil.checkManual', (document) => checkManual(document, server));
  onManual('postil.buildDocuments', (document) => buildDocuments(document, server, commandLine));
  onManual('postil.keywordsInChinese', (document) => spell(document, 'zh', server));
  onManual('postil.keywordsInEnglish', (document) => spell(document, 'en', server));
  onManual('postil.runAllScenarios', (document) => tests.runManual(document.uri));
  register('postil.runScenario', (uri: string | Uri, name: string) =>
    tests.runNamed(typeof uri === 'string' ? Uri.parse(uri) : uri, name),
  );
  register('postil.restartServer', () => server.restart());
}

async function checkManual({ uri }: TextDocument, server: Server): Promise<{ errors: number; warnings: number } | undefined> {
  const ask = (token: CancellationToken) => server.ask('postil/check', { uri: uri.toString() }, token);
  const checked = await withProgress(l10n.t('Checking the manual'), ask);
  if (checked === undefined) return undefined;
  const { errors, warnings } = countsOf(checked);
  const show = l10n.t('Show Problems');
  const text = l10n.t('{0}: errors {1}, warnings {2}, files {3}', checked.name, errors, warnings, checked.files.length);
  const told = errors > 0 ? window.showErrorMessage(text, show) : window.showInformationMessage(text, show);
  void told.then((chosen) => chosen === show && commands.executeCommand('workbench.actions.view.problems'));
  return { errors, warnings };
}

async function spell(document: TextDocument, keywords: 'zh' | 'en', server: Server): Promise<boolean> {
  const { version, uri } = document;
  const edits = await server.ask('postil/spell', { uri: uri.toString(), keywords });
  if (edits === undefined) {
    void window.showWarningMessage(l10n.t('The file has syntax errors and is left as it is.'));
    return false;
  }
  if (document.version !== version) return false;
  const change = new WorkspaceEdit();
  change.set(
    uri,
    edits.map(({ range: { start, end }, newText }) =>
      TextEdit.replace(new Range(start.line, start.character, end.line, end.character), newText),
    ),
  );
  return workspace.applyEdit(change);
}
