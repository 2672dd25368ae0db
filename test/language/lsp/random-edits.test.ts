import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { TextDocument } from 'langium';
import { expect, it } from 'vitest';
import { linkedEditingRanges } from '../../../language/lsp/linked-editing.ts';
import { selectionRange } from '../../../language/lsp/selection-ranges.ts';
import { CancellationToken } from 'vscode-languageserver';
import { lsp, opened, services } from './editor.ts';

const example = (path: string) => readFileSync(new URL(`../../../examples/county-fines/${path}`, import.meta.url), 'utf8');
const text = [example('2-records.postil').slice(0, 3000), example('3-mail.postil').slice(0, 2500)].join('\n');

const pieces = [
  '',
  '{',
  '}',
  '"',
  '“',
  '§',
  '(',
  ',',
  '..',
  '𠮷',
  'when ',
  '当 ',
  '5 元/',
  '扣罚 ',
  '\n',
  '/*',
  ' on ',
  '为',
  ': ',
  'max(',
];
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(30), put: fc.constantFrom(...pieces) });

/** Every request that an editor makes at a place of the text. */
async function askAll(document: Awaited<ReturnType<typeof opened>>['document'], offset: number): Promise<void> {
  const textDocument = { uri: document.uri.toString() };
  const position = document.textDocument.positionAt(offset);
  const at = { textDocument, position };
  const range = { start: position, end: position };
  const options = { tabSize: 2, insertSpaces: true };
  await lsp.CompletionProvider.getCompletion(document, at);
  await lsp.HoverProvider.getHoverContent(document, at);
  await lsp.DefinitionProvider.getDefinition(document, at);
  await lsp.ReferencesProvider.findReferences(document, { ...at, context: { includeDeclaration: true } });
  await lsp.DocumentHighlightProvider.getDocumentHighlight(document, at);
  await lsp.RenameProvider.prepareRename(document, at);
  await lsp.SignatureHelp.provideSignatureHelp(document, at);
  await lsp.CodeActionProvider.getCodeActions(document, { textDocument, range, context: { diagnostics: [] } });
  await lsp.DocumentSymbolProvider.getSymbols(document, { textDocument });
  await lsp.FoldingRangeProvider.getFoldingRanges(document, { textDocument });
  await lsp.SemanticTokenProvider.semanticHighlight(document, { textDocument });
  await lsp.InlayHintProvider.getInlayHints(document, { textDocument, range });
  await lsp.CodeLensProvider.provideCodeLens(document, { textDocument });
  await lsp.DocumentLinkProvider.getDocumentLinks(document, { textDocument });
  await lsp.Formatter.formatDocumentOnType(document, { ...at, ch: '}', options });
  const [item] = (await lsp.CallHierarchyProvider.prepareCallHierarchy(document, at)) ?? [];
  if (item !== undefined) await lsp.CallHierarchyProvider.outgoingCalls({ item });
  linkedEditingRanges(document, position, services.postil);
  selectionRange(document, position);
}

let version = 0;

it('after any edits the findings are those of a fresh file, and every request is answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const { document } = await opened(text);
      for (const { at, cut, put } of edits) {
        const before = document.textDocument.getText();
        const offset = Math.floor(at * before.length);
        const edited = before.slice(0, offset) + put + before.slice(offset + cut);
        const { TextDocuments } = services.shared.workspace;
        TextDocuments.set(TextDocument.create(document.uri.toString(), 'postil', ++version, edited));
        await services.shared.workspace.DocumentBuilder.update([document.uri], [], CancellationToken.None);
        await askAll(document, offset);
      }
      const fresh = await opened(document.textDocument.getText());
      const said = (found = document.diagnostics) => found?.map(({ code, message, range }) => ({ code, message, range }));
      expect(said(document.diagnostics)).toEqual(said(fresh.document.diagnostics));
      for (const { document: gone } of [{ document }, fresh])
        await services.shared.workspace.DocumentBuilder.update([], [gone.uri]);
    }),
    { numRuns: 30 },
  );
});
