import { l10n } from 'vscode';
import type { ExtensionContext, TextEditor } from 'vscode';
import type { ManualPage } from '../../language/server/editor-requests.ts';
import type { ManualAtHand } from './manual-at-hand.ts';
import { newNonce } from './nonce.ts';
import { PagePanel, registerPagePanel } from './page-panel.ts';
import { previewHtml } from './preview-page.ts';
import type { Server } from './server.ts';

/** The manual as a page beside its text: it follows the cursor, and a double click leads back to the text. */
export function registerPreview(context: ExtensionContext, server: Server, atHand: ManualAtHand): void {
  registerPagePanel(context, { command: 'postil.openPreview', atHand, create: () => new Preview(server) });
}

class Preview extends PagePanel {
  constructor(server: Server) {
    super(server, { type: 'postil.preview', title: l10n.t('Manual') });
    this.panel.webview.onDidReceiveMessage(({ anchor }: { anchor?: string }) => this.reveal(anchor));
  }

  override get shown(): string | undefined {
    return this.page?.title;
  }

  protected override print({ title, html }: ManualPage): void {
    this.panel.title = title;
    this.panel.webview.html = previewHtml(html, newNonce());
  }

  protected override seek({ places }: ManualPage, { document, selection }: TextEditor): void {
    const uri = document.uri.toString();
    const place = places.findLast((one) => one.uri === uri && one.line <= selection.active.line);
    if (place !== undefined) void this.panel.webview.postMessage({ anchor: place.anchor });
  }
}
