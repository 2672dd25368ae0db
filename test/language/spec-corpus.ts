import { readdirSync, readFileSync } from 'node:fs';
import { allDiagnostics } from '../../language/explain-diagnostic.ts';
import { parsed, syntaxErrors } from './parsed.ts';

const folder = new URL('./specs/', import.meta.url);

/** The specs beside this file, and the snippets of every finding that have no syntax errors: name and text. */
export const specCorpus: [name: string, text: string][] = [
  ...readdirSync(folder).map((file): [string, string] => [file, readFileSync(new URL(file, folder), 'utf8')]),
  ...[...allDiagnostics.values()]
    .flatMap(({ code, avoid, prefer }): [string, string][] => [
      [`${code} avoid`, avoid],
      [`${code} prefer`, prefer],
    ])
    .filter(([, text]) => syntaxErrors(parsed(text)).length === 0),
];
