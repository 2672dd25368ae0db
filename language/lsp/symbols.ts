import {
  CstUtils,
  DefaultNameProvider,
  type AstNode,
  type AstNodeDescription,
  type LangiumDocument,
  type TextDocument,
} from 'langium';
import { DefaultFuzzyMatcher, DefaultNodeKindProvider, type DocumentSymbolProvider } from 'langium/lsp';
import { SymbolKind, type CompletionItemKind, type DocumentSymbol } from 'vscode-languageserver';
import { declaredLines } from './declared-lines.ts';
import { flatAst } from '../scope/flat-ast.ts';

/** What a concept's name is shown as. */
const kinds: Record<string, SymbolKind> = {
  Manual: SymbolKind.Package,
  Source: SymbolKind.File,
  Measure: SymbolKind.Number,
  Term: SymbolKind.String,
  Unit: SymbolKind.Module,
  Group: SymbolKind.Module,
  Role: SymbolKind.Class,
  Calendar: SymbolKind.Array,
  Record: SymbolKind.Struct,
  Field: SymbolKind.Field,
  ComputedField: SymbolKind.Property,
  OutputColumn: SymbolKind.Property,
  EnumValue: SymbolKind.EnumMember,
  Parameter: SymbolKind.Constant,
  Penalty: SymbolKind.Event,
  Deadline: SymbolKind.Event,
  Obligation: SymbolKind.Event,
  Requirement: SymbolKind.Event,
  Reward: SymbolKind.Event,
  Veto: SymbolKind.Event,
  Escalation: SymbolKind.Event,
  Exemption: SymbolKind.Event,
  Metric: SymbolKind.Number,
  Target: SymbolKind.Event,
  Procedure: SymbolKind.Function,
  StartEvent: SymbolKind.Event,
  Step: SymbolKind.Method,
  Product: SymbolKind.Object,
  Table: SymbolKind.Array,
  Settlement: SymbolKind.Operator,
  Checklist: SymbolKind.Namespace,
  Section: SymbolKind.Namespace,
  Item: SymbolKind.Boolean,
  Scenario: SymbolKind.Method,
};

/** The outline: what has a name, with its title, within what has one. Works on broken text as far as it was read. */
export class PostilDocumentSymbols implements DocumentSymbolProvider {
  private readonly names = new DefaultNameProvider();

  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    const symbols = new Map<AstNode, DocumentSymbol>();
    const top: DocumentSymbol[] = [];
    for (const node of flatAst(document.parseResult.value).nodes) {
      const symbol = this.symbolOf(node);
      if (symbol === undefined) continue;
      symbols.set(node, symbol);
      let parent = node.$container;
      while (parent !== undefined && !symbols.has(parent)) parent = parent.$container;
      const siblings = parent === undefined ? top : (symbols.get(parent)?.children ?? top);
      siblings.push(symbol);
    }
    const isBroken = document.parseResult.parserErrors.length + document.parseResult.lexerErrors.length > 0;
    return isBroken ? withUnread(top, document.textDocument) : top;
  }

  private symbolOf(node: AstNode): DocumentSymbol | undefined {
    const name = this.names.getName(node);
    const place = this.names.getNameNode(node);
    if (!name || place === undefined || node.$cstNode === undefined || node.$type === 'EnumValue') return undefined;
    return {
      name,
      ...(titleOf(node) === undefined ? {} : { detail: titleOf(node) ?? '' }),
      kind: symbolKindOf(node),
      range: CstUtils.toDocumentSegment(node.$cstNode).range,
      selectionRange: place.range,
      children: [],
    };
  }
}

/** Adds the declarations that stand at the start of a line and could not be read. */
function withUnread(symbols: DocumentSymbol[], text: TextDocument): DocumentSymbol[] {
  const read = new Set(symbols.map(({ selectionRange }) => text.offsetAt(selectionRange.start)));
  const unread = declaredLines(text.getText()).filter(({ nameOffset }) => !read.has(nameOffset));
  const added = unread.map(({ keyword, name, offset, nameOffset }): DocumentSymbol => {
    const end = text.positionAt(nameOffset + name.length);
    return {
      name: name.replace(/^["“]|["”]$/g, ''),
      kind: kinds[`${keyword[0]?.toUpperCase()}${keyword.slice(1)}`] ?? SymbolKind.Variable,
      range: { start: text.positionAt(offset), end },
      selectionRange: { start: text.positionAt(nameOffset), end },
      children: [],
    };
  });
  return [...symbols, ...added].sort((left, right) => text.offsetAt(left.range.start) - text.offsetAt(right.range.start));
}

/** What a declaration is called in full: its title, or the text that stands for it. */
export function titleOf(node: AstNode): string | undefined {
  for (const property of ['title', 'definition', 'text'])
    if (property in node) {
      const value = (node as unknown as Record<string, unknown>)[property];
      if (typeof value === 'string') return value;
    }
  return undefined;
}

export function symbolKindOf({ $type }: Pick<AstNode, '$type'>): SymbolKind {
  return kinds[$type] ?? SymbolKind.Variable;
}

/** Icons by concept, in the search for symbols of the workspace. */
export class PostilNodeKinds extends DefaultNodeKindProvider {
  override getSymbolKind(node: AstNode | AstNodeDescription): SymbolKind {
    return kinds['$type' in node ? node.$type : node.type] ?? SymbolKind.Variable;
  }

  override getCompletionItemKind(_node: AstNode | AstNodeDescription): CompletionItemKind {
    return 18;
  }
}

/** Chinese words have no gaps: any part of a name finds it. */
export class PartMatcher extends DefaultFuzzyMatcher {
  override match(query: string, text: string): boolean {
    return text.toLowerCase().includes(query.toLowerCase()) || super.match(query, text);
  }
}
