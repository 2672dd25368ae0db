import { URI, type LangiumDocument } from 'langium';
import { CodeActionKind, type CodeAction, type Connection, type Diagnostic } from 'vscode-languageserver';
import type { DiagnosticData } from '../diagnostics.ts';
import { languageOfDocument } from '../message-language.ts';
import type { CaseWriter, Witness } from '../proof/witness.ts';
import type { PostilLspSharedServices } from './lsp-services.ts';
import { textEdits } from './text-edits.ts';

/** How cases become scenarios in this server, and whether its editor asks for the edit of an action once it is chosen. */
export interface CaseScenarios extends CaseWriter {
  isAskedLater: boolean;
}

interface Chosen {
  uri: string;
  witness: Witness;
}

/** Offers the case that a finding shows as a scenario. It is written only when it is chosen: the engine must judge the case first. */
export function witnessAction(found: Diagnostic, document: LangiumDocument, cases: CaseScenarios): CodeAction | undefined {
  const { witness } = (found.data ?? {}) as Partial<DiagnosticData>;
  if (witness === undefined || cases.write === undefined || !cases.isAskedLater) return undefined;
  const data: Chosen = { uri: document.uri.toString(), witness };
  const title = { zh: '把这个实例写成用例', en: 'Turn this case into a scenario' }[languageOfDocument(document)];
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [found], isPreferred: false, data };
}

/** The action with its edit: the scenario stands at the end of the file, as the engine judges the case now. */
export async function withScenario(action: CodeAction, shared: PostilLspSharedServices): Promise<CodeAction> {
  const { uri, witness } = (action.data ?? {}) as Partial<Chosen>;
  if (uri === undefined || witness === undefined) return action;
  const scenario = await shared.lsp.Cases.write?.(witness, uri);
  const document = shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
  if (scenario === undefined || document === undefined) return action;
  const text = document.textDocument.getText();
  const gap = text.trim() === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  const edits = textEdits(document.textDocument, [{ offset: text.length, length: 0, text: `${gap}${scenario}` }]);
  return { ...action, edit: { changes: { [uri]: edits } } };
}

export function addWitnessActions(connection: Connection, shared: PostilLspSharedServices): void {
  connection.onCodeActionResolve((action) => withScenario(action, shared));
}
