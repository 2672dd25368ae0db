import { type AstNode, type LangiumDocument } from 'langium';
import { DefaultRenameProvider } from 'langium/lsp';
import {
  LSPErrorCodes,
  ResponseError,
  type Position,
  type Range,
  type RenameParams,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Words } from '../diagnostics.ts';
import { isMeasure, isMeasureAlias, isMember, isRecord } from '../generated/ast.ts';
import { languageOfDocument } from '../message-language.ts';
import { leafAt } from './leaf-at.ts';
import type { PostilLspServices } from './lsp-services.ts';

/** Renames in all files of the manual; refuses what would be no name, or another's. */
export class PostilRename extends DefaultRenameProvider {
  private readonly services: PostilLspServices;

  constructor(services: PostilLspServices) {
    super(services);
    this.services = services;
  }

  override async rename(document: LangiumDocument, params: RenameParams): Promise<WorkspaceEdit | undefined> {
    if (this.rangeAt(document, params.position) === undefined) return undefined;
    const [target] = this.targets(document, params.position);
    const problem = target === undefined ? undefined : this.problemOf(params.newName, target, document);
    if (problem !== undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, problem[languageOfDocument(document)]);
    return super.rename(document, params);
  }

  override prepareRename(document: LangiumDocument, params: TextDocumentPositionParams): Range | undefined {
    return this.rangeAt(document, params.position);
  }

  /** Titles of scenarios are texts, not names. */
  private rangeAt(document: LangiumDocument, position: Position): Range | undefined {
    const leaf = leafAt(document, position);
    const isText = leaf === undefined || leaf.tokenType.name === 'STRING';
    return isText || this.targets(document, position).length === 0 ? undefined : leaf.range;
  }

  private targets(document: LangiumDocument, position: Position): AstNode[] {
    const leaf = leafAt(document, position);
    return leaf === undefined ? [] : this.references.findDeclarations(leaf);
  }

  private problemOf(name: string, target: AstNode, document: LangiumDocument): Words | undefined {
    if (!this.isName(name, target)) return { zh: `“${name}”不能作名称。`, en: `“${name}” cannot be a name.` };
    const members = isMember(target) && isRecord(target.$container) ? target.$container.members : undefined;
    const isTaken =
      members === undefined
        ? this.services.shared.workspace.IndexManager.named(document.uri, name).some(({ node }) => node !== target)
        : members.some((member) => member !== target && member.name === name);
    return isTaken ? { zh: `已经有“${name}”了。`, en: `There is a “${name}” already.` } : undefined;
  }

  /** One word that reads as a name, and as a unit where it is one. */
  private isName(name: string, target: AstNode): boolean {
    const { tokens, errors } = this.services.parser.Lexer.tokenize(
      isMeasure(target) || isMeasureAlias(target) ? `1 ${name}` : name,
    );
    if (errors.length > 0) return false;
    const [first, second] = tokens;
    if (isMeasure(target) || isMeasureAlias(target)) return tokens.length === 2 && second?.tokenType.name === 'UNIT';
    const type = first?.tokenType;
    return tokens.length === 1 && (type?.name === 'ID' || (type?.CATEGORIES ?? []).some((category) => category.name === 'ID'));
  }
}
