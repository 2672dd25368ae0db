import { AstUtils, type AstNode } from 'langium';
import type { Lowering } from './lowering.ts';
import type { SourcePlace } from './plan.ts';

/** Where a node begins: the file relative to the manual's folder, with forward slashes. */
export function placeOf(node: AstNode, { files }: Pick<Lowering, 'files'>): SourcePlace {
  const path = AstUtils.getDocument(node).uri.fsPath.replaceAll('\\', '/');
  const folder = `${files.folder.replaceAll('\\', '/').replace(/\/$/, '')}/`;
  const start = node.$cstNode?.range.start ?? { line: 0, character: 0 };
  return { file: path.startsWith(folder) ? path.slice(folder.length) : path, line: start.line, character: start.character };
}
