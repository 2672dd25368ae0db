import type { LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import { formatEdits } from './formatter.ts';
import { chosenSpelling } from './keyword-help.ts';
import type { PostilLspServices } from './lsp-services.ts';
import { textEdits } from './text-edits.ts';

/** The one layout, for a whole file, the lines of a selection, or the line that was just finished. */
export class PostilFormatter implements Formatter {
  constructor(private readonly services: PostilLspServices) {}

  get formatOnTypeOptions(): DocumentOnTypeFormattingOptions {
    return { firstTriggerCharacter: '}', moreTriggerCharacter: ['｝', '\n'] };
  }

  formatDocument(document: LangiumDocument, _params: DocumentFormattingParams): TextEdit[] {
    return this.edits(document);
  }

  formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
    return this.linesOf(document, range.start.line, range.end.line);
  }

  formatDocumentOnType(document: LangiumDocument, { ch, position }: DocumentOnTypeFormattingParams): TextEdit[] {
    const line = ch === '\n' ? position.line - 1 : position.line;
    return line < 0 ? [] : this.linesOf(document, line, line);
  }

  /** The space before a line's first word belongs to its line. */
  private linesOf(document: LangiumDocument, first: number, last: number): TextEdit[] {
    return this.edits(document).filter(({ range }) => range.end.line >= first && range.end.line <= last);
  }

  private edits(document: LangiumDocument): TextEdit[] {
    const keywords = chosenSpelling(document, this.services.shared.postil.Settings);
    return textEdits(document.textDocument, formatEdits(document, keywords === undefined ? {} : { keywords }) ?? []);
  }
}
