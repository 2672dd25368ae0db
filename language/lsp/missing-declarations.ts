import { GrammarUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import type { TextReplacement } from '../concept.ts';
import type { Words } from '../diagnostics.ts';
import { spellKeyword, type KeywordSpelling } from '../keywords.ts';
import { recordAt } from '../scope/scope-provider.ts';
import { snippetsByKeyword, snippetText } from './keyword-help.ts';
import { leafAt } from './leaf-at.ts';
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
  const declared = fitting.flatMap(([, keyword]) => declaration(keyword, leaf.text, document, spelling));
  return AstReflection.isSubtype('Field', type) ? [...newField(leaf, property, spelling), ...declared] : declared;
}

function declaration(keyword: string, name: string, document: LangiumDocument, spelling: KeywordSpelling): Declaration[] {
  const [snippet] = snippetsByKeyword.get(keyword) ?? [];
  if (snippet === undefined) return [];
  const text = document.textDocument.getText();
  const body = snippetText(snippet, spelling)
    .replace(/\$\{1:[^}]*\}/g, name)
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\n?[ \t]*\$\d+/g, '');
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return [
    {
      title: { zh: `新建${spellKeyword(keyword, 'zh')}“${name}”`, en: `Declare ${keyword} “${name}”` },
      document,
      edit: { offset: text.length, length: 0, text: `${gap}\n${body}\n` },
    },
  ];
}

/** A field more, behind the record's last: of persons where it is charged, else of text. */
function newField(leaf: LeafCstNode, property: string, spelling: KeywordSpelling): Declaration[] {
  const record = recordAt(leaf.astNode);
  const last = record?.members.at(-1)?.$cstNode;
  const document = last?.root.astNode.$document;
  if (record === undefined || last === undefined || document === undefined) return [];
  const type = spellKeyword(property === 'subjects' ? 'person' : 'text', spelling);
  const before = document.textDocument.getText().slice(0, last.offset);
  const indent = /\n([ \t]*)$/.exec(before)?.[0] ?? '  ';
  return [
    {
      title: { zh: `在“${record.name}”中添字段“${leaf.text}”`, en: `Add field “${leaf.text}” to “${record.name}”` },
      document,
      edit: { offset: last.end, length: 0, text: `${indent}${leaf.text}: ${type}` },
    },
  ];
}
