import { AstUtils, GrammarUtils, type AstNode, type LangiumDocument, type LeafCstNode } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver';
import { isCall, isCitation, isMember, isNameReference, isParameter, isTerm, type Named } from '../generated/ast.ts';
import type { KeywordSpelling } from '../keywords.ts';
import { madeFieldOf } from '../scope/made-record.ts';
import { functionOf, functions } from '../types/functions.ts';
import { typeText } from '../types/type.ts';
import { dimensionText } from '../values/dimension.ts';
import { toDecimal } from '../values/rational.ts';
import { builtinUnits } from '../values/units.ts';
import { citationAt, citationsOf } from './citation-at.ts';
import { isKeywordSource } from './format-tokens.ts';
import { isKeyword, keywordPage, spellingOf } from './keyword-help.ts';
import { leafAt } from './leaf-at.ts';
import type { PostilLspServices } from './lsp-services.ts';
import { isUnitLeaf } from './references.ts';
import { workedExample, workedExampleAt } from './worked-example.ts';

/** Declarations are shown up to so many lines. */
const MOST_LINES = 20;

/** What the word at the cursor means. */
export class PostilHover implements HoverProvider {
  constructor(private readonly services: PostilLspServices) {}

  async getHoverContent(document: LangiumDocument, { position }: HoverParams): Promise<Hover | undefined> {
    const leaf = leafAt(document, position);
    if (leaf === undefined || leaf.hidden) return undefined;
    const value = this.contentOf(leaf, document, document.textDocument.offsetAt(position));
    return value === undefined ? undefined : { contents: { kind: 'markdown', value }, range: leaf.range };
  }

  private contentOf(leaf: LeafCstNode, document: LangiumDocument, offset: number): string | undefined {
    const spelling = spellingOf(document, this.services.shared.workspace.IndexManager);
    const { name } = leaf.tokenType;
    if (name === 'CLAUSE') return this.clause(leaf);
    if (name === 'STRING') return this.termIn(leaf, document, offset) ?? this.declaration(leaf, spelling);
    if (isKeywordSource(leaf.grammarSource))
      return isKeyword(name) ? keywordPage(name, spelling, leaf.astNode) : workedExampleAt(leaf, this.asked(spelling));
    if (name === 'NUMBER' || isUnitLeaf(leaf))
      return joined([workedExampleAt(leaf, this.asked(spelling)), isUnitLeaf(leaf) ? this.unit(leaf, spelling) : undefined]);
    if (isCall(leaf.astNode) && GrammarUtils.findAssignment(leaf)?.feature === 'function')
      return functionPage(leaf.text, spelling);
    return this.made(leaf, spelling) ?? this.declaration(leaf, spelling);
  }

  /** A field that stands nowhere in the text, as the shortfall of a missed target. */
  private made(leaf: LeafCstNode, spelling: KeywordSpelling): string | undefined {
    const named = isNameReference(leaf.astNode) ? leaf.astNode.target?.ref : undefined;
    if (named === undefined || madeFieldOf(named) === undefined) return undefined;
    const { type } = this.services.shared.postil.Types.ofNamed(named);
    const head = type === undefined ? `**${leaf.text}**` : `**${leaf.text}** · ${typeText(type, spelling)}`;
    return joined([head, workedExampleAt(leaf, this.asked(spelling))]);
  }

  private clause(leaf: LeafCstNode): string | undefined {
    const citation = AstUtils.getContainerOfType(leaf.astNode, isCitation);
    const found = citation === undefined ? undefined : citationAt(citation, leaf.text, this.context());
    if (found === undefined || found.clauses.length === 0) return undefined;
    return [`**${found.source.name} ${leaf.text}**`, ...found.clauses.map(({ id, text }) => `\`${id}\` ${text}`)].join('\n\n');
  }

  private termIn(leaf: LeafCstNode, document: LangiumDocument, offset: number): string | undefined {
    const at = offset - leaf.offset;
    const terms = this.services.shared.workspace.IndexManager.declaredOfType(document.uri, 'Term');
    const around = leaf.text.slice(Math.max(0, at - 20), at + 20);
    const here = terms.filter(({ name }) => around.includes(name) && occursAt(leaf.text, name, at));
    const term = here.sort((left, right) => right.name.length - left.name.length)[0]?.node;
    return isTerm(term) ? `**${term.name}**\n\n${term.definition ?? ''}` : undefined;
  }

  private unit(leaf: LeafCstNode, spelling: KeywordSpelling): string | undefined {
    const [measure] = this.services.references.References.findDeclarations(leaf);
    if (measure !== undefined) return this.page(measure, spelling);
    const unit = builtinUnits.get(leaf.text);
    if (unit === undefined) return undefined;
    if (unit.kind !== 'quantity') return `1 ${leaf.text} = ${toDecimal(unit.scale)}`;
    return `1 ${leaf.text} = ${toDecimal(unit.scale)} ${dimensionText(unit.dimension, spelling)}`;
  }

  private declaration(leaf: LeafCstNode, spelling: KeywordSpelling): string | undefined {
    const pages = this.services.references.References.findDeclarations(leaf).map((node) => this.page(node, spelling));
    return pages.length === 0 ? undefined : pages.join('\n\n---\n\n');
  }

  /** A declaration as it is written, with its type and the words it cites. */
  private page(node: AstNode, spelling: KeywordSpelling): string {
    const shown = partOf(node);
    const { type } =
      isMember(node) || isParameter(node) ? this.services.shared.postil.Types.ofNamed(node as Named) : { type: undefined };
    const example = workedExample(node, this.asked(spelling));
    const cited = citationsOf(node, this.context()).flatMap(({ reference, clauses }) => [
      `**${reference}**`,
      ...clauses.map(({ text }) => text),
    ]);
    return [
      `\`\`\`postil\n${excerpt(shown.$cstNode?.text ?? '')}\n\`\`\``,
      ...(type === undefined ? [] : [`${spelling === 'zh' ? '类型' : 'type'}: ${typeText(type, spelling)}`]),
      ...(example === undefined ? [] : [example]),
      ...cited,
    ].join('\n\n');
  }

  private asked(language: KeywordSpelling) {
    const { workspace, postil } = this.services.shared;
    return { types: postil.Types, index: workspace.IndexManager, language };
  }

  private context() {
    return { index: this.services.shared.workspace.IndexManager, sources: this.services.shared.postil.Sources };
  }
}

function functionPage(name: string, spelling: KeywordSpelling): string | undefined {
  const known = functionOf(name);
  if (known === undefined) return undefined;
  const { zh, help } = functions[known];
  return `**${spelling === 'zh' ? zh : known}** · ${spelling === 'zh' ? known : zh}\n\n${help[spelling]}`;
}

function occursAt(text: string, name: string, at: number): boolean {
  for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1))
    if (from <= at && at <= from + name.length) return true;
  return false;
}

function excerpt(text: string): string {
  const lines = text.split(/\r?\n/);
  return lines.length <= MOST_LINES ? text : [...lines.slice(0, MOST_LINES), '…'].join('\n');
}

function joined(parts: (string | undefined)[]): string | undefined {
  const there = parts.filter((part) => part !== undefined);
  return there.length === 0 ? undefined : there.join('\n\n');
}

/** A value of a list is shown with its field, another name of a measure with the measure. */
function partOf(node: AstNode): AstNode {
  const isPart = ['EnumValue', 'EnumType', 'MeasureAlias'].includes(node.$type);
  return isPart && node.$container !== undefined ? partOf(node.$container) : node;
}
