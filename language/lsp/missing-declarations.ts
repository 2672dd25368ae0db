import { AstUtils, GrammarUtils, type AstNode, type LangiumDocument, type LeafCstNode } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import type { TextReplacement } from '../concept.ts';
import type { Words } from '../diagnostics.ts';
import { spellKeyword, type KeywordSpelling } from '../keywords.ts';
import { snippetsByKeyword, snippetText } from './keyword-help.ts';
import { leafAt } from './leaf-at.ts';
import { missingField } from './missing-field.ts';
import type { PostilLspServices } from './lsp-services.ts';

export interface Declaration {
  title: Words;
  /** The file the edit is in. */
  document: LangiumDocument;
  edit: TextReplacement;
}

/** Kinds of things, by the keyword they are declared with; a name of unknown kind may be each that fits its place. */
const kinds: Record<string, string> = {
  Role: 'role',
  Unit: 'unit',
  Group: 'group',
  Record: 'record',
  Source: 'source',
  Calendar: 'calendar',
  Parameter: 'parameter',
  Penalty: 'penalty',
};

/** What would declare the name that a finding says is unknown: declarations of the kinds that fit, behind the file's last, or a field. */
export function missingDeclarations(
  found: Diagnostic,
  document: LangiumDocument,
  services: PostilLspServices,
  spelling: KeywordSpelling,
): Declaration[] {
  const leaf = leafAt(document, found.range.start);
  const property = leaf === undefined ? undefined : GrammarUtils.findAssignment(leaf)?.feature;
  if (leaf === undefined || property === undefined) return [];
  const { AstReflection } = services.shared;
  const isReference = Object.values(AstReflection.getTypeMetaData(leaf.astNode.$type).properties).some(
    ({ name, referenceType }) => name === property && referenceType !== undefined,
  );
  if (!isReference) return [];
  const type = AstReflection.getReferenceType({
    container: leaf.astNode,
    property,
    reference: { $refText: leaf.text, ref: undefined },
  });
  const fitting = Object.entries(kinds).filter(([kind]) => AstReflection.isSubtype(kind, type));
  const declared = fitting.flatMap(([, keyword]) => declaration(keyword, leaf, document, spelling));
  return AstReflection.isSubtype('Field', type)
    ? [...missingField(leaf, property, { types: services.shared.postil.Types, spelling }), ...declared]
    : declared;
}

function declaration(keyword: string, leaf: LeafCstNode, document: LangiumDocument, spelling: KeywordSpelling): Declaration[] {
  const name = leaf.text;
  const [snippet] = snippetsByKeyword.get(keyword) ?? [];
  if (snippet === undefined) return [];
  const offset = placeFor(leaf, document);
  const before = document.textDocument.getText().slice(0, offset);
  const body = snippetText(snippet, spelling)
    .replace(/\$\{1:[^}]*\}/g, name)
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\n?[ \t]*\$\d+/g, '');
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  return [
    {
      title: { zh: `新建${spellKeyword(keyword, 'zh')}“${name}”`, en: `Declare ${keyword} “${name}”` },
      document,
      edit: { offset, length: 0, text: `${gap}\n${body}\n` },
    },
  ];
}

/** Behind the last one; in a text that breaks off somewhere behind the one at hand, which may not take part in it. */
function placeFor(leaf: LeafCstNode, { textDocument, parseResult }: LangiumDocument): number {
  const around = AstUtils.getContainerOfType(leaf.astNode, (node): node is AstNode => node.$container?.$container === undefined);
  const isBroken = parseResult.parserErrors.length > 0 || parseResult.lexerErrors.length > 0;
  return (isBroken ? around?.$cstNode?.end : undefined) ?? textDocument.getText().length;
}
