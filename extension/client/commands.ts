import { commands, l10n, TextEdit, Uri, window, workspace, WorkspaceEdit, Range } from 'vscode';
import type { ExtensionContext, TextDocument } from 'vscode';
import { countsOf } from './status-bar.ts';
import type { Server } from './server.ts';
import type { ScenarioTests } from './test-explorer.ts';

/** The commands of the palette and of code lenses. */
export function registerCommands(context: ExtensionContext, server: Server, tests: ScenarioTests): void {
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
  onManual('postil.buildDocuments', (document) => buildDocuments(document, server));
  onManual('postil.keywordsInChinese', (document) => spell(document, 'zh', server));
  onManual('postil.keywordsInEnglish', (document) => spell(document, 'en', server));
  onManual('postil.runAllScenarios', (document) => tests.runManual(document.uri));
  register('postil.runScenario', (uri: string | Uri, name: string) =>
    tests.runNamed(typeof uri === 'string' ? Uri.parse(uri) : uri, name),
  );
  register('postil.restartServer', () => server.restart());
}

async function checkManual({ uri }: TextDocument, server: Server): Promise<{ errors: number; warnings: number } | undefined> {
  const checked = await server.ask('postil/check', { uri: uri.toString() });
  if (checked === undefined) return undefined;
  const { errors, warnings } = countsOf(checked);
  const show = l10n.t('Show Problems');
  const text = l10n.t('{0}: errors {1}, warnings {2}, files {3}', checked.name, errors, warnings, checked.files.length);
  const told = errors > 0 ? window.showErrorMessage(text, show) : window.showInformationMessage(text, show);
  void told.then((chosen) => chosen === show && commands.executeCommand('workbench.actions.view.problems'));
  return { errors, warnings };
}

async function buildDocuments({ uri }: TextDocument, server: Server): Promise<Uri[]> {
  if (!workspace.isTrusted) {
    void window.showWarningMessage(l10n.t('Documents are built in trusted workspaces only.'));
    return [];
  }
  const built = await server.ask('postil/documents', { uri: uri.toString() });
  if (built === undefined) return [];
  if ('errors' in built) {
    sayErrors(built.errors);
    return [];
  }
  const folder = workspace.getConfiguration('postil', uri).get<string>('outputFolder') || 'out';
  const out = Uri.joinPath(Uri.parse(built.folder), folder);
  const files = built.files.map(({ path, content }) => ({ at: Uri.joinPath(out, ...path.split('/')), content }));
  for (const { at, content } of files) await workspace.fs.writeFile(at, new TextEncoder().encode(content));
  void window.showInformationMessage(l10n.t('Documents written to {1}: {0}', files.length, workspace.asRelativePath(out)));
  return files.map(({ at }) => at);
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

/** Why nothing is run or built. */
function sayErrors(errors: number): void {
  void window.showErrorMessage(l10n.t('Errors in the manual: {0}. See Problems.', errors));
}
