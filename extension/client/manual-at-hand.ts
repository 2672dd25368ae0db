import { commands, l10n, TabInputText, window, workspace } from 'vscode';
import type { ExtensionContext, TextDocument, TextEditor, Uri } from 'vscode';

/**
 * The file of a manual that commands and views are about: the one that is edited; while the walkthrough, a preview or a file of another kind
 * has the focus, the one that was edited last and is open still. `postil.hasManual` says to menus whether there is one.
 */
export class ManualAtHand {
  private last: Uri | undefined;

  constructor(context: ExtensionContext) {
    const look = () => {
      const document = window.activeTextEditor?.document;
      if (document !== undefined && isManual(document)) this.last = document.uri;
      void commands.executeCommand('setContext', 'postil.hasManual', this.uri !== undefined);
    };
    context.subscriptions.push(
      window.onDidChangeActiveTextEditor(look),
      window.tabGroups.onDidChangeTabs(look),
      workspace.onDidOpenTextDocument(look),
      workspace.onDidCloseTextDocument(look),
    );
    look();
  }

  /** After a restart a tab may be there whose text is not loaded yet. */
  get uri(): Uri | undefined {
    const open = window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.map(({ input }) => (input instanceof TabInputText ? input.uri : undefined)),
    );
    const manuals = open.filter((uri) => uri?.path.endsWith('.postil') === true);
    const last = this.last?.toString();
    const isLastOpen =
      manuals.some((uri) => uri?.toString() === last) || workspace.textDocuments.some(({ uri }) => uri.toString() === last);
    return isLastOpen ? this.last : manuals[0];
  }

  /** The file for a command; says so where there is none. */
  required(): Uri | undefined {
    const { uri } = this;
    if (uri === undefined) void window.showInformationMessage(l10n.t('Open a file of the manual first.'));
    return uri;
  }

  /** The same, shown as text. */
  async editor(): Promise<TextEditor | undefined> {
    const uri = this.required();
    if (uri === undefined) return undefined;
    const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    return shown ?? window.showTextDocument(uri);
  }
}

export function isManual({ languageId }: TextDocument): boolean {
  return languageId === 'postil';
}
