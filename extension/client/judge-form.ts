import { commands, l10n, Position, Range, Uri, ViewColumn, window, workspace, WorkspaceEdit } from 'vscode';
import type { ExtensionContext, WebviewPanel } from 'vscode';
import type { RecordForm } from '../../language/server/editor-requests.ts';
import { formHtml, type FormWords } from './judge-form-page.ts';
import { sayErrors } from './long-command.ts';
import type { ManualAtHand } from './manual-at-hand.ts';
import { newNonce } from './nonce.ts';
import type { Server } from './server.ts';

type Message =
  | { do: 'judge'; record: string; values: Record<string, string> }
  | { do: 'save'; scenario: string }
  | { do: 'show'; file: string; line: number };

/** A form beside the text: a record is filled in, what it comes to stands below, and a scenario keeps it. */
export function registerJudgeForm(context: ExtensionContext, server: Server, atHand: ManualAtHand): void {
  let form: JudgeForm | undefined;
  const open = async () => {
    const uri = atHand.required();
    const asked = uri && (await server.ask('postil/recordForms', { uri: uri.toString() }));
    if (uri === undefined || asked === undefined) return undefined;
    if ('errors' in asked) return void sayErrors(asked.errors);
    form ??= new JudgeForm(server, () => (form = undefined));
    form.show(uri, asked.forms);
    return asked.forms.length;
  };
  context.subscriptions.push(commands.registerCommand('postil.judgeRecord', open), { dispose: () => form?.panel.dispose() });
}

class JudgeForm {
  readonly panel: WebviewPanel;
  private uri: Uri | undefined;

  constructor(
    private readonly server: Server,
    onClosed: () => void,
  ) {
    this.panel = window.createWebviewPanel(
      'postil.judge',
      l10n.t('Judge a record'),
      { viewColumn: ViewColumn.Beside, preserveFocus: false },
      { enableScripts: true, localResourceRoots: [], retainContextWhenHidden: true },
    );
    this.panel.webview.onDidReceiveMessage((message: Message) => this.take(message));
    this.panel.onDidDispose(onClosed);
  }

  show(uri: Uri, forms: RecordForm[]): void {
    this.uri = uri;
    this.panel.webview.html = formHtml(forms, words(), newNonce());
    this.panel.reveal();
  }

  private async take(message: Message): Promise<void> {
    const { uri } = this;
    if (uri === undefined) return;
    if (message.do === 'judge') {
      const { record, values } = message;
      const judged = await this.server.ask('postil/judge', { uri: uri.toString(), record, values });
      await this.panel.webview.postMessage(judged);
    } else if (message.do === 'save') await saveScenario(uri, message.scenario);
    else await showNorm(uri, message);
  }
}

/** At the end of the file that the form was opened from; saved by whoever looked at it. */
async function saveScenario(uri: Uri, scenario: string): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const end = document.lineAt(document.lineCount - 1).range.end;
  const edit = new WorkspaceEdit();
  edit.insert(uri, end, `${end.character === 0 ? '\n' : '\n\n'}${scenario}`);
  await workspace.applyEdit(edit);
  const at = new Position(end.line + (end.character === 0 ? 1 : 2), 0);
  await window.showTextDocument(document, { viewColumn: ViewColumn.One, selection: new Range(at, at) });
}

/** Files of the plan start at the manual's folder, which holds the file of the form or lies above it. */
async function showNorm(uri: Uri, { file, line }: { file: string; line: number }): Promise<void> {
  for (let folder = Uri.joinPath(uri, '..'); ; folder = Uri.joinPath(folder, '..')) {
    const candidate = Uri.joinPath(folder, ...file.split('/'));
    const isThere = await workspace.fs.stat(candidate).then(
      () => true,
      () => false,
    );
    const at = new Position(line, 0);
    if (isThere) {
      await window.showTextDocument(candidate, { viewColumn: ViewColumn.One, selection: new Range(at, at) });
      return;
    }
    if (folder.path === '/') return;
  }
}

function words(): FormWords {
  return {
    title: l10n.t('Judge a record'),
    record: l10n.t('Record'),
    judge: l10n.t('Judge'),
    save: l10n.t('Save as scenario'),
    yes: l10n.t('yes'),
    no: l10n.t('no'),
    required: l10n.t('required'),
    none: l10n.t('No rule applies.'),
    rejected: l10n.t('The record cannot be read:'),
    broken: l10n.t('There are errors in the manual.'),
  };
}
