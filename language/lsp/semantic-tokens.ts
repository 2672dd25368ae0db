import { CstUtils, GrammarUtils, isReference, type AstNode, type LangiumDocument, type LeafCstNode } from 'langium';
import { AllSemanticTokenTypes, type SemanticTokenProvider } from 'langium/lsp';
import {
  SemanticTokensBuilder,
  SemanticTokenTypes,
  type Range,
  type SemanticTokens,
  type SemanticTokensOptions,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { isWordKeyword } from '../keywords.ts';
import { isKeywordSource } from './format-tokens.ts';

/** What a name is coloured as, by what it stands for. */
const byConcept: Record<string, SemanticTokenTypes> = {
  Manual: SemanticTokenTypes.namespace,
  Source: SemanticTokenTypes.namespace,
  Measure: SemanticTokenTypes.type,
  MeasureAlias: SemanticTokenTypes.type,
  Term: SemanticTokenTypes.type,
  Unit: SemanticTokenTypes.class,
  Role: SemanticTokenTypes.class,
  Group: SemanticTokenTypes.class,
  Record: SemanticTokenTypes.struct,
  Field: SemanticTokenTypes.property,
  ComputedField: SemanticTokenTypes.property,
  OutputColumn: SemanticTokenTypes.property,
  EnumValue: SemanticTokenTypes.enumMember,
  OutputCell: SemanticTokenTypes.enumMember,
  Parameter: SemanticTokenTypes.variable,
  Penalty: SemanticTokenTypes.event,
  Deadline: SemanticTokenTypes.event,
  Table: SemanticTokenTypes.event,
  Settlement: SemanticTokenTypes.event,
};

const byTerminal: Record<string, SemanticTokenTypes> = {
  UNIT: SemanticTokenTypes.type,
  CLAUSE: SemanticTokenTypes.macro,
  NUMBER: SemanticTokenTypes.number,
  DATE: SemanticTokenTypes.number,
  DATETIME: SemanticTokenTypes.number,
  MONTH: SemanticTokenTypes.number,
  TIME: SemanticTokenTypes.number,
};

/** Colours by meaning, word by word in the order of the text: a keyword that is a name is coloured as the name. */
export class PostilSemanticTokens implements SemanticTokenProvider {
  readonly tokenTypes = AllSemanticTokenTypes;
  readonly tokenModifiers = {};

  get semanticTokensOptions(): SemanticTokensOptions {
    return { legend: { tokenTypes: Object.keys(this.tokenTypes), tokenModifiers: [] }, full: { delta: false }, range: true };
  }

  semanticHighlight(document: LangiumDocument): SemanticTokens {
    return this.tokens(document);
  }

  semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): SemanticTokens {
    return this.tokens(document, range);
  }

  semanticHighlightDelta(document: LangiumDocument): SemanticTokens {
    return this.tokens(document);
  }

  private tokens(document: LangiumDocument, range?: Range): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    const root = document.parseResult.value.$cstNode;
    for (const leaf of root === undefined ? [] : CstUtils.flattenCst(root)) {
      const { start, end } = leaf.range;
      if (leaf.hidden || start.line !== end.line) continue;
      if (range !== undefined && (end.line < range.start.line || start.line > range.end.line)) continue;
      const type = typeOf(leaf);
      if (type !== undefined) builder.push(start.line, start.character, leaf.length, this.tokenTypes[type] ?? 0, 0);
    }
    return builder.build();
  }
}

function typeOf(leaf: LeafCstNode): SemanticTokenTypes | undefined {
  const { name } = leaf.tokenType;
  if (isKeywordSource(leaf.grammarSource)) return isWordKeyword(name) ? SemanticTokenTypes.keyword : undefined;
  const terminal = byTerminal[name];
  if (terminal !== undefined) return terminal;
  if (name === 'STRING') return undefined;
  const property = GrammarUtils.findAssignment(leaf)?.feature;
  if (property === 'function') return SemanticTokenTypes.function;
  if (property === 'name') return byConcept[leaf.astNode.$type];
  const target = property === undefined ? undefined : referredBy(leaf, property);
  return target === undefined ? undefined : byConcept[target.$type];
}

function referredBy(leaf: LeafCstNode, property: string): AstNode | undefined {
  const value: unknown = (leaf.astNode as unknown as Record<string, unknown>)[property];
  for (const reference of Array.isArray(value) ? (value as unknown[]) : [value])
    if (isReference(reference) && reference.$refNode?.offset === leaf.offset) return reference.ref;
  return undefined;
}
