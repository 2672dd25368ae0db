import { CstUtils, type CstNode, type LangiumDocument } from 'langium';
import { createRequestHandler, DefaultLanguageServer } from 'langium/lsp';
import type { Connection, InitializeParams, InitializeResult, Position, Range, SelectionRange } from 'vscode-languageserver';
import { leafAt } from './leaf-at.ts';
import type { PostilLspSharedServices } from './lsp-services.ts';

/** Langium's server, which says what ours can do more. */
export class PostilLanguageServer extends DefaultLanguageServer {
  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const { resolveSupport } = params.capabilities.textDocument?.codeAction ?? {};
    (this.services as PostilLspSharedServices).lsp.Cases.isAskedLater = resolveSupport?.properties.includes('edit') === true;
    const result = super.buildInitializeResult(params);
    return {
      ...result,
      serverInfo: { name: 'postil' },
      capabilities: {
        ...result.capabilities,
        codeActionProvider: { resolveProvider: true },
        selectionRangeProvider: true,
        linkedEditingRangeProvider: true,
      },
    };
  }
}

/** Answers requests for selection ranges, which Langium does not. */
export function addSelectionRanges(connection: Connection, shared: PostilLspSharedServices): void {
  connection.onSelectionRanges(
    createRequestHandler<{ textDocument: { uri: string }; positions: Position[] }, SelectionRange[], void>(
      (_, document, { positions }) => positions.map((position) => selectionRange(document, position)),
      shared,
    ),
  );
}

/** From the word outwards: each part of the text that holds the one before. */
export function selectionRange(document: LangiumDocument, position: Position): SelectionRange {
  const ranges: Range[] = [];
  for (let at: CstNode | undefined = leafAt(document, position); at !== undefined; at = at.container) {
    const { range } = CstUtils.toDocumentSegment(at);
    if (!same(range, ranges.at(-1))) ranges.push(range);
  }
  const outermost = ranges.pop();
  if (outermost === undefined) return { range: { start: position, end: position } };
  return ranges.reduceRight<SelectionRange>((parent, range) => ({ range, parent }), { range: outermost });
}

function same(left: Range, right: Range | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
