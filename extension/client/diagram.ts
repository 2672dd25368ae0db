import { l10n, Uri, window, workspace } from 'vscode';
import type { ExtensionContext, TextEditor } from 'vscode';
import type { ManualPage } from '../../language/server/editor-requests.ts';
import { diagramHtml, pictureIn } from './diagram-page.ts';
import type { ManualAtHand } from './manual-at-hand.ts';
import { newNonce } from './nonce.ts';
import { PagePanel, registerPagePanel } from './page-panel.ts';
import type { Server } from './server.ts';

type Message = { anchor: string } | { save: 'svg' | 'png'; content: string };

/** The swimlanes of the procedure at the cursor, beside its text: redrawn as one types; a click leads to the step. */
export function registerDiagram(context: ExtensionContext, server: Server, atHand: ManualAtHand): void {
  registerPagePanel(context, { command: 'postil.openDiagram', atHand, create: () => new Diagram(server) });
}

class Diagram extends PagePanel {
  /** Of the procedure shown. */
  private anchor: string | undefined;

  constructor(server: Server) {
    super(server, { type: 'postil.diagram', title: l10n.t('Flow diagram') });
    this.panel.webview.onDidReceiveMessage((message: Message) =>
      'anchor' in message ? this.reveal(message.anchor) : this.save(message),
    );
  }

  /** undefined where the manual has no procedure. */
  override get shown(): string | undefined {
    return this.anchor?.slice('procedure.'.length);
  }

  protected override print({ html, places }: ManualPage, editor: TextEditor | undefined): void {
    const procedures = proceduresIn(places);
    const kept = procedures.find(({ anchor }) => anchor === this.anchor);
    this.anchor = (atCursor(procedures, editor) ?? kept ?? procedures[0])?.anchor;
    const picture = this.anchor === undefined ? undefined : pictureIn(html, this.anchor);
    this.panel.title = this.shown ?? l10n.t('Flow diagram');
    this.panel.webview.html = diagramHtml(picture, {
      nonce: newNonce(),
      empty: l10n.t('There is no procedure in this manual yet.'),
      out: l10n.t('Zoom out'),
      in: l10n.t('Zoom in'),
      save: l10n.t('Save the picture'),
    });
  }

  protected override seek(page: ManualPage, editor: TextEditor): void {
    const here = atCursor(proceduresIn(page.places), editor);
    if (here !== undefined && here.anchor !== this.anchor) this.print(page, editor);
  }

  private async save({ save, content }: Extract<Message, { save: string }>): Promise<void> {
    const name = `${this.shown ?? 'flow'}.${save}`;
    const folder = this.uri === undefined ? {} : { defaultUri: Uri.joinPath(this.uri, '..', name) };
    const title = l10n.t('Save the picture');
    const target = await window.showSaveDialog({ ...folder, title, filters: { [save.toUpperCase()]: [save] } });
    if (target === undefined) return;
    await workspace.fs.writeFile(
      target,
      save === 'svg' ? new TextEncoder().encode(content) : Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0)),
    );
  }
}

/** The last one that begins above the cursor. */
function atCursor(procedures: ManualPage['places'], editor: TextEditor | undefined) {
  const uri = editor?.document.uri.toString();
  const line = editor?.selection.active.line ?? 0;
  return procedures.findLast((one) => one.uri === uri && one.line <= line);
}

function proceduresIn(places: ManualPage['places']): ManualPage['places'] {
  return places.filter(({ anchor }) => /^procedure\.[^.]+$/.test(anchor));
}
