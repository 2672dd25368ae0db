import { commands, Position, Range, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import type { ExtensionContext, TextDocument, TextEditor, WebviewPanel } from 'vscode';
import type { ManualPage } from '../../language/server/editor-requests.ts';
import { isManual, type ManualAtHand } from './manual-at-hand.ts';
import type { Server } from './server.ts';

const QUIET_MS = 300;

/** A panel beside the text with what is on the manual's page: printed again as one types, in step with the cursor, and a way back to the text. */
export abstract class PagePanel {
  readonly panel: WebviewPanel;
  protected page: ManualPage | undefined;
  /** The file whose manual is shown. */
  protected uri: Uri | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly server: Server,
    { type, title }: { type: string; title: string },
  ) {
    const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const options = { enableScripts: true, localResourceRoots: [], enableFindWidget: true };
    this.panel = window.createWebviewPanel(type, title, beside, options);
    this.panel.onDidDispose(() => clearTimeout(this.timer));
  }

  /** What is shown, by its name. */
  abstract get shown(): string | undefined;
  /** Prints the page, which is not the one before. */
  protected abstract print(page: ManualPage, editor: TextEditor | undefined): void;
  /** Shows where the cursor is on the page. */
  protected abstract seek(page: ManualPage, editor: TextEditor): void;

  async show(editor: TextEditor): Promise<string | undefined> {
    this.panel.reveal(undefined, true);
    this.uri = editor.document.uri;
    await this.refresh(editor);
    return this.shown;
  }

  changed(document: TextDocument): void {
    if (isManual(document)) this.soon(window.activeTextEditor);
  }

  /** In another file, which may be of another manual, its page. */
  follow(editor: TextEditor): void {
    const { document } = editor;
    if (!isManual(document)) return;
    const isSame = this.uri?.toString() === document.uri.toString();
    this.uri = document.uri;
    if (!isSame) this.soon(editor);
    else if (this.page !== undefined) this.seek(this.page, editor);
  }

  private soon(editor: TextEditor | undefined): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(editor), QUIET_MS);
  }

  private async refresh(editor: TextEditor | undefined): Promise<void> {
    const { uri } = this;
    if (uri === undefined) return;
    const page = await this.server.ask('postil/page', { uri: uri.toString() });
    if (page === undefined || uri !== this.uri) return;
    const before = this.page?.html;
    this.page = page;
    const cursor = editor?.document.uri.toString() === uri.toString() ? editor : undefined;
    if (page.html !== before) this.print(page, cursor);
    if (cursor !== undefined) this.seek(page, cursor);
  }

  /** Shows the text that is printed at an anchor. */
  protected async reveal(anchor: string | undefined): Promise<void> {
    const place = this.page?.places.find((one) => one.anchor === anchor);
    if (place === undefined) return;
    const at = new Range(new Position(place.line, 0), new Position(place.line, 0));
    const editor = await window.showTextDocument(Uri.parse(place.uri), { viewColumn: ViewColumn.One, selection: at });
    editor.revealRange(at, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** The command that opens the panel; there is one at most. */
export function registerPagePanel(
  context: ExtensionContext,
  { command, atHand, create }: { command: string; atHand: ManualAtHand; create: () => PagePanel },
): void {
  let panel: PagePanel | undefined;
  const open = async () => {
    const editor = await atHand.editor();
    if (editor === undefined) return undefined;
    if (panel === undefined) {
      panel = create();
      panel.panel.onDidDispose(() => (panel = undefined));
    }
    return panel.show(editor);
  };
  context.subscriptions.push(
    commands.registerCommand(command, open),
    workspace.onDidChangeTextDocument(({ document }) => panel?.changed(document)),
    window.onDidChangeTextEditorSelection(({ textEditor }) => panel?.follow(textEditor)),
    window.onDidChangeActiveTextEditor((editor) => editor && panel?.follow(editor)),
    { dispose: () => panel?.panel.dispose() },
  );
}
