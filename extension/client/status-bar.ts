import { l10n, languages, StatusBarAlignment, window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { CheckedManual } from '../../language/server/editor-requests.ts';
import type { ManualAtHand } from './manual-at-hand.ts';
import type { Server } from './server.ts';

const QUIET_MS = 500;

/** How the manual at hand stands: its errors, and the clauses that nothing covers. A click checks it. */
export function registerStatusBar(context: ExtensionContext, server: Server, atHand: ManualAtHand): void {
  const item = window.createStatusBarItem('postil.manual', StatusBarAlignment.Left, 50);
  item.name = 'Postil';
  item.command = 'postil.checkManual';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = async () => {
    const { uri } = atHand;
    const isOurs = uri !== undefined && server.serves(uri);
    const checked = isOurs ? await server.ask('postil/check', { uri: uri.toString() }) : undefined;
    if (checked === undefined) return item.hide();
    const { errors, warnings } = countsOf(checked);
    const { all, uncovered } = checked.clauses;
    const sign = errors > 0 ? 'error' : warnings > 0 || uncovered > 0 ? 'warning' : 'pass';
    item.text = `$(${sign}) ${checked.name}`;
    if (errors > 0) item.text += ` · ${l10n.t('errors: {0}', errors)}`;
    if (uncovered > 0) item.text += ` · ${l10n.t('uncovered clauses: {0}', uncovered)}`;
    item.tooltip = [
      l10n.t('{0}: errors {1}, warnings {2}, files {3}', checked.name, errors, warnings, checked.files.length),
      l10n.t('clauses covered: {0} of {1}', all - uncovered, all),
    ].join('\n');
    item.show();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), QUIET_MS);
  };
  context.subscriptions.push(
    item,
    window.onDidChangeActiveTextEditor(soon),
    window.tabGroups.onDidChangeTabs(soon),
    languages.onDidChangeDiagnostics(soon),
    { dispose: () => clearTimeout(timer) },
  );
  soon();
}

export function countsOf({ files }: CheckedManual): { errors: number; warnings: number } {
  const found = files.flatMap(({ diagnostics }) => diagnostics);
  const count = (severity: number) => found.filter((one) => one.severity === severity).length;
  return { errors: count(1), warnings: count(2) };
}
