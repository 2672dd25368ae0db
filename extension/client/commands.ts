import { commands, l10n, TextEdit, Uri, window, workspace, WorkspaceEdit, Range } from 'vscode';
import type { CancellationToken, ExtensionContext, TextDocument } from 'vscode';
import type { ManualAtHand } from './manual-at-hand.ts';
import { buildDocuments } from './build-documents.ts';
import { withProgress, type CommandLine } from './long-command.ts';
import { countsOf } from './status-bar.ts';
import type { Server } from './server.ts';
import type { ScenarioTests, Tally } from './test-explorer.ts';

interface CommandParts {
  server: Server;
  atHand: ManualAtHand;
  tests: ScenarioTests;
  commandLine: CommandLine | undefined;
}

/** The commands of the palette and of code lenses. */
export function registerCommands(context: ExtensionContext, { server, atHand, tests, commandLine }: CommandParts): void {
  const register = (name: string, run: (...args: never[]) => unknown) =>
    context.subscriptions.push(commands.registerCommand(name, run));
  const onManual = (name: string, run: (uri: Uri) => unknown) =>
    register(name, () => {
      const uri = atHand.required();
      return uri && run(uri);
    });

  onManual('postil.checkManual', (uri) => checkManual(uri, server));
  onManual('postil.buildDocuments', (uri) => buildDocuments(uri, server, commandLine));
  onManual('postil.keywordsInChinese', async (uri) => spell(await workspace.openTextDocument(uri), 'zh', server));
  onManual('postil.keywordsInEnglish', async (uri) => spell(await workspace.openTextDocument(uri), 'en', server));
  onManual('postil.runAllScenarios', (uri) => runAll(uri, tests));
  register('postil.runScenario', (uri: string | Uri, name: string) =>
    tests.runNamed(typeof uri === 'string' ? Uri.parse(uri) : uri, name),
  );
  register('postil.restartServer', () => server.restart());
}

async function checkManual(uri: Uri, server: Server): Promise<{ errors: number; warnings: number } | undefined> {
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

/** Says what it came to: the tests may be out of sight. */
async function runAll(uri: Uri, tests: ScenarioTests): Promise<Tally> {
  const tally = await tests.runManual(uri);
  const { passed, failed } = tally;
  if (passed + failed === 0) {
    void window.showInformationMessage(l10n.t('There is no scenario in this manual yet.'));
    return tally;
  }
  const show = l10n.t('Show Scenarios');
  const text = l10n.t('Scenarios: {0} passed, {1} failed', passed, failed);
  const told = failed > 0 ? window.showWarningMessage(text, show) : window.showInformationMessage(text, show);
  void told.then((chosen) => chosen === show && commands.executeCommand('workbench.view.testing.focus'));
  return tally;
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
