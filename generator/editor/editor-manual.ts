import { DocumentState, URI, UriUtils } from 'langium';
import { isManual, type Specification } from '../../language/generated/ast.ts';
import type { LangiumDocument } from 'langium';
import type { PostilSharedServices } from '../../language/services.ts';
import type { ManualFiles } from '../plan/lowering.ts';
import { byCodeUnits } from '../code-unit-order.ts';

export interface EditorManual extends ManualFiles {
  errors: number;
  /** Its folder: of a file system of the editor, or of the disk. */
  root: URI;
}

/** The manual that a file belongs to as the editor has it now, checked. Files change again only after `use` has its answer. */
export async function withManual<T>(
  uri: string,
  shared: PostilSharedServices,
  use: (manual: EditorManual) => T | Promise<T>,
): Promise<T> {
  const { WorkspaceManager, WorkspaceLock, IndexManager, DocumentBuilder } = shared.workspace;
  await WorkspaceManager.ready;
  let answer: T | undefined;
  await WorkspaceLock.read(async () => {
    const documents = documentsOf(uri, shared);
    const unchecked = documents.filter(({ state }) => state < DocumentState.Validated);
    if (unchecked.length > 0) await DocumentBuilder.build(unchecked, { validation: true });
    const root = URI.parse(IndexManager.manualRoot(URI.parse(uri)));
    const manual = documents.flatMap(({ parseResult: { value } }) => value.declarations).find(isManual);
    const found = documents.flatMap(({ diagnostics }) => diagnostics ?? []);
    const errors = found.filter(({ severity }) => severity === 1).length;
    answer = await use({ name: manual?.name ?? UriUtils.basename(root), root, folder: root.fsPath, manual, documents, errors });
  });
  return answer as T;
}

/** The files of a manual in order of their paths. */
export function documentsOf(uri: string, { workspace }: PostilSharedServices): LangiumDocument<Specification>[] {
  const documents = workspace.IndexManager.documentsOf(URI.parse(uri)) as readonly LangiumDocument<Specification>[];
  return documents.toSorted((a, b) => byCodeUnits(a.uri.fsPath, b.uri.fsPath));
}

/** A file of the plan, which names it from the manual's folder. */
export function uriIn({ root }: EditorManual, file: string): string {
  return UriUtils.joinPath(root, file).toString();
}
