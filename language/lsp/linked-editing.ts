import { AstUtils, type LangiumDocument } from 'langium';
import { createRequestHandler } from 'langium/lsp';
import type { Connection, LinkedEditingRanges, Position } from 'vscode-languageserver';
import { leafAt } from './leaf-at.ts';
import type { PostilLspServices, PostilLspSharedServices } from './lsp-services.ts';

/**
 * The places that change with a name while it is typed: where it is declared and used, as long as no other file uses it. Other names are
 * renamed, in all files at once.
 */
export function linkedEditingRanges(
  document: LangiumDocument,
  position: Position,
  { references: { References } }: Pick<PostilLspServices, 'references'>,
): LinkedEditingRanges | undefined {
  const leaf = leafAt(document, position);
  const [node, ...others] = leaf === undefined ? [] : References.findDeclarations(leaf);
  if (leaf === undefined || node === undefined || others.length > 0 || AstUtils.getDocument(node) !== document) return undefined;
  const places = References.findReferences(node, { includeDeclaration: true }).toArray();
  const text = (offset: number, end: number) => document.textDocument.getText().slice(offset, end);
  const isTwin = places.every(
    ({ sourceUri, segment }) =>
      sourceUri.toString() === document.uri.toString() && text(segment.offset, segment.end) === leaf.text,
  );
  return isTwin && places.length > 1 ? { ranges: places.map(({ segment }) => segment.range) } : undefined;
}

const NONE = { ranges: [] };

/** Answers requests for linked editing, which Langium does not. */
export function addLinkedEditing(connection: Connection, shared: PostilLspSharedServices): void {
  connection.languages.onLinkedEditingRange(
    createRequestHandler<{ textDocument: { uri: string }; position: Position }, LinkedEditingRanges, void>(
      (services, document, { position }) => linkedEditingRanges(document, position, services) ?? NONE,
      shared,
    ),
  );
}
