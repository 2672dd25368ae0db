import { EmptyFileSystem, isAstNode, isReference, URI, type AstNode, type LangiumDocument } from 'langium';
import { createPostilServices } from '../../language/services.ts';

const { shared } = createPostilServices(EmptyFileSystem);

/** A parsed document of this text; nothing is linked or checked. */
export function parsed(text: string): LangiumDocument {
  return shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('memory:///spec.postil'));
}

export function syntaxErrors(document: LangiumDocument): string[] {
  return [...document.parseResult.lexerErrors, ...document.parseResult.parserErrors].map((error) => error.message);
}

/** The tree as plain data: types, values and the names that references give; no places in the text. */
export function meaning(document: LangiumDocument): unknown {
  return plain(document.parseResult.value);
}

export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (isReference(value)) return { name: value.$refText };
  if (!isAstNode(value)) return value;
  const properties = Object.entries(value as AstNode).filter(([name]) => !name.startsWith('$'));
  return { $type: value.$type, ...Object.fromEntries(properties.map(([name, property]) => [name, plain(property)])) };
}
