import { AstUtils, GrammarUtils, type AstNode, type LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import { InlayHintKind, type InlayHint, type InlayHintParams } from 'vscode-languageserver';
import {
  isChecklist,
  isComputedField,
  isItem,
  isNameReference,
  isParameter,
  isSection,
  type Checklist,
  type ComputedField,
  type NameReference,
  type Section,
} from '../generated/ast.ts';
import { spellKeyword, type KeywordSpelling } from '../keywords.ts';
import { flatAst } from '../scope/flat-ast.ts';
import { literalValue } from '../types/literal-value.ts';
import type { TypeSystem } from '../types/type-system.ts';
import { typeText } from '../types/type.ts';
import { add, rational, toDecimal } from '../values/rational.ts';
import { spellingOf } from './keyword-help.ts';
import type { PostilLspServices } from './lsp-services.ts';

/** Where the value of a parameter decides how long, how much or how well. */
const deciding = new Set(['Deadline', 'Step', 'Target', 'Charge', 'Grant', 'Obligation', 'Retention']);

/**
 * What the text leaves to be looked up: what computed fields come to (`延误: 数(日) = …`), the value of a parameter where it is a limit or an
 * amount (`不超过 时限 = 24 小时`), and the total of the weights of a checklist and its sections (`服务规范 Σ 100`).
 */
export class PostilInlayHints implements InlayHintProvider {
  constructor(private readonly services: PostilLspServices) {}

  getInlayHints(document: LangiumDocument, { range }: InlayHintParams): InlayHint[] {
    const spelling = spellingOf(document, this.services.shared.workspace.IndexManager);
    const { Types } = this.services.shared.postil;
    return flatAst(document.parseResult.value).nodes.flatMap((node) => {
      const line = node.$cstNode?.range.start.line ?? -1;
      if (line < range.start.line || line > range.end.line) return [];
      if (isComputedField(node)) return typeHint(node, Types, spelling);
      if (isNameReference(node)) return valueHint(node, spelling);
      return isChecklist(node) || isSection(node) ? totalHint(node, Types) : [];
    });
  }
}

function typeHint(field: ComputedField, types: TypeSystem, spelling: KeywordSpelling): InlayHint[] {
  const { type } = types.ofNamed(field);
  return type === undefined ? [] : behindName(field, `: ${typeText(type, spelling)}`, InlayHintKind.Type);
}

/** A parameter that nobody has set yet says so. */
function valueHint(reference: NameReference, spelling: KeywordSpelling): InlayHint[] {
  const parameter = reference.target?.ref;
  const place = reference.$cstNode;
  if (!isParameter(parameter) || place === undefined || !isDeciding(reference)) return [];
  const value = parameter.unbound ? spellKeyword('unbound', spelling) : parameter.value?.$cstNode?.text;
  return value === undefined ? [] : [{ position: place.range.end, label: ` = ${value}`, kind: InlayHintKind.Parameter }];
}

function isDeciding(node: AstNode): boolean {
  return AstUtils.getContainerOfType(node, (at): at is AstNode => deciding.has(at.$type)) !== undefined;
}

/** An item without a weight weighs 1, where others have one. */
function totalHint(list: Checklist | Section, types: TypeSystem): InlayHint[] {
  const items = AstUtils.streamAllContents(list).filter(isItem).toArray();
  if (!items.some(({ weight }) => weight !== undefined)) return [];
  const weights = items.map(({ weight }) => (weight === undefined ? rational(1) : literalValue(weight, types)));
  const known = weights.filter((weight) => weight !== undefined);
  if (known.length < weights.length) return [];
  return behindName(list, ` Σ ${toDecimal(known.reduce(add, rational(0)))}`, InlayHintKind.Parameter);
}

function behindName(node: AstNode, label: string, kind: InlayHintKind): InlayHint[] {
  const name = GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
  return name === undefined ? [] : [{ position: name.range.end, label, kind }];
}
