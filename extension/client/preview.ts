import { commands, l10n, Position, Range, Selection, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import type { ExtensionContext, TextDocument, TextEditor, WebviewPanel } from 'vscode';
import type { ManualPage } from '../../language/server/editor-requests.ts';
import { previewHtml } from './preview-page.ts';
import { newNonce } from './nonce.ts';
import type { Server } from './server.ts';

const QUIET_MS = 300;

/** The manual as a page beside its text: it follows the cursor, and a double click leads back to the text. */
export function registerPreview(context: ExtensionContext, server: Server): void {
  let preview: Preview | undefined;
  const open = async () => {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'postil') return undefined;
    preview ??= new Preview(server, () => (preview = undefined));
    return preview.show(editor);
  };
  context.subscriptions.push(
    commands.registerCommand('postil.openPreview', open),
    workspace.onDidChangeTextDocument(({ document }) => preview?.changed(document)),
    window.onDidChangeTextEditorSelection(({ textEditor }) => preview?.follow(textEditor)),
    { dispose: () => preview?.panel.dispose() },
  );
}

class Preview {
  readonly panel: WebviewPanel;
  private page: ManualPage | undefined;
  private uri: Uri | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly server: Server,
    onClosed: () => void,
  ) {
    this.panel = window.createWebviewPanel(
      'postil.preview',
      l10n.t('Manual'),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [], enableFindWidget: true },
    );
    this.panel.webview.onDidReceiveMessage(({ anchor }: { anchor?: string }) => this.reveal(anchor));
    this.panel.onDidDispose(() => {
      clearTimeout(this.timer);
      onClosed();
    });
  }

  /** The title of the page shown. */
  async show(editor: TextEditor): Promise<string | undefined> {
    this.panel.reveal(undefined, true);
    this.uri = editor.document.uri;
    await this.print();
    this.follow(editor);
    return this.page?.title;
  }

  changed({ languageId }: TextDocument): void {
    if (languageId !== 'postil') return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.print(), QUIET_MS);
  }

  follow({ document, selection }: TextEditor): void {
    if (document.languageId !== 'postil') return;
    const uri = document.uri.toString();
    const place = this.page?.places.findLast((one) => one.uri === uri && one.line <= selection.active.line);
    if (place !== undefined) void this.panel.webview.postMessage({ anchor: place.anchor });
  }

  private async print(): Promise<void> {
    if (this.uri === undefined) return;
    const page = await this.server.ask('postil/page', { uri: this.uri.toString() });
    if (page === undefined) return;
    this.page = page;
    this.panel.title = page.title;
    this.panel.webview.html = previewHtml(page.html, newNonce());
  }

  private async reveal(anchor: string | undefined): Promise<void> {
    const place = this.page?.places.find((one) => one.anchor === anchor);
    if (place === undefined) return;
    const at = new Position(place.line, 0);
    const editor = await window.showTextDocument(Uri.parse(place.uri), { viewColumn: ViewColumn.One });
    editor.selection = new Selection(at, at);
    editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
