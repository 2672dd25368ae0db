import { readdirSync, readFileSync } from 'node:fs';
import { concepts } from '../../language/concepts/index.ts';
import type { Catalogue } from '../../language/diagnostics.ts';
import { nameDiagnostics } from '../../language/scope/name.diagnostics.ts';
import { parsed, syntaxErrors } from './parsed.ts';

const folder = new URL('./specs/', import.meta.url);

/** The specs beside this file, and the snippets of every catalogue, that have no syntax errors: name and text. */
export const specCorpus: [name: string, text: string][] = [
  ...readdirSync(folder).map((file): [string, string] => [file, readFileSync(new URL(file, folder), 'utf8')]),
  ...[nameDiagnostics, ...concepts.map(({ diagnostics }) => diagnostics)].flatMap(snippets),
].filter(([, text]) => syntaxErrors(parsed(text)).length === 0);

function snippets(catalogue: Catalogue): [string, string][] {
  return Object.values(catalogue).flatMap(({ code, avoid, prefer }): [string, string][] => [
    [`${code} avoid`, avoid],
    [`${code} prefer`, prefer],
  ]);
}
