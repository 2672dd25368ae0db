import { commands, l10n, Position, Range, Uri, ViewColumn, window, workspace } from 'vscode';
import type { ExtensionContext, TextDocument, TextEditor, WebviewPanel } from 'vscode';
import type { ManualPage } from '../../language/server/editor-requests.ts';
import { diagramHtml, pictureIn } from './diagram-page.ts';
import { newNonce } from './nonce.ts';
import type { Server } from './server.ts';

const QUIET_MS = 300;

type Message = { anchor: string } | { save: 'svg' | 'png'; content: string };

/** The swimlanes of the procedure at the cursor, beside its text: redrawn as one types; a click leads to the step. */
export function registerDiagram(context: ExtensionContext, server: Server): void {
  let diagram: Diagram | undefined;
  const open = async () => {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'postil') return undefined;
    diagram ??= new Diagram(server, () => (diagram = undefined));
    return diagram.show(editor);
  };
  context.subscriptions.push(
    commands.registerCommand('postil.openDiagram', open),
    workspace.onDidChangeTextDocument(({ document }) => diagram?.changed(document)),
    { dispose: () => diagram?.panel.dispose() },
  );
}

class Diagram {
  readonly panel: WebviewPanel;
  private page: ManualPage | undefined;
  private uri: Uri | undefined;
  /** Of the procedure shown. */
  private anchor: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly server: Server,
    onClosed: () => void,
  ) {
    this.panel = window.createWebviewPanel(
      'postil.diagram',
      l10n.t('Flow diagram'),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [] },
    );
    this.panel.webview.onDidReceiveMessage((message: Message) =>
      'anchor' in message ? this.reveal(message.anchor) : this.save(message),
    );
    this.panel.onDidDispose(() => {
      clearTimeout(this.timer);
      onClosed();
    });
  }

  /** The name of the procedure shown; undefined where the manual has none. */
  async show({ document, selection }: TextEditor): Promise<string | undefined> {
    this.uri = document.uri;
    const page = await this.server.ask('postil/page', { uri: document.uri.toString() });
    const procedures = page?.places.filter(({ anchor }) => /^procedure\.[^.]+$/.test(anchor)) ?? [];
    const here = procedures.findLast(({ uri, line }) => uri === document.uri.toString() && line <= selection.active.line);
    this.anchor = (here ?? procedures[0])?.anchor;
    this.panel.reveal(undefined, true);
    this.print(page);
    return this.anchor?.slice('procedure.'.length);
  }

  changed({ languageId }: TextDocument): void {
    if (languageId !== 'postil' || this.uri === undefined) return;
    const uri = this.uri.toString();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.server.ask('postil/page', { uri }).then((page) => this.print(page)), QUIET_MS);
  }

  private print(page: ManualPage | undefined): void {
    if (page === undefined) return;
    this.page = page;
    const picture = this.anchor === undefined ? undefined : pictureIn(page.html, this.anchor);
    this.panel.title = this.anchor?.slice('procedure.'.length) ?? l10n.t('Flow diagram');
    this.panel.webview.html = diagramHtml(picture, {
      nonce: newNonce(),
      empty: l10n.t('There is no procedure in this manual yet.'),
    });
  }

  private async reveal(anchor: string): Promise<void> {
    const place = this.page?.places.find((one) => one.anchor === anchor);
    if (place === undefined) return;
    const at = new Position(place.line, 0);
    await window.showTextDocument(Uri.parse(place.uri), { viewColumn: ViewColumn.One, selection: new Range(at, at) });
  }

  private async save({ save, content }: Extract<Message, { save: string }>): Promise<void> {
    const name = `${this.anchor?.slice('procedure.'.length) ?? 'flow'}.${save}`;
    const folder = this.uri === undefined ? {} : { defaultUri: Uri.joinPath(this.uri, '..', name) };
    const target = await window.showSaveDialog({ ...folder, filters: { [save.toUpperCase()]: [save] } });
    if (target === undefined) return;
    await workspace.fs.writeFile(
      target,
      save === 'svg' ? new TextEncoder().encode(content) : Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0)),
    );
  }
}
