import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import { checkSpec, type CheckedFile, type CheckedSpec, type SpecFiles } from '../language/check-spec.ts';

/**
 * A small spec with marks in it: `test/concepts/<concept>/checks/<problem>.postil`. A comment line `//   ^^^^ concept/problem` marks the
 * characters above its carets, in the line above; all findings of the file must be marked. Comment lines at the beginning may say:
 * - `// hints ignored`: findings that are hints need no mark;
 * - `// no manual`: no file with a `manual` is put beside it (else one is, unless the spec has one);
 * - `// file: sources/a.csv`, and its content on the comment lines behind it. Files may also lie in the folder `<problem>.files`; further
 *   specs are marked in the same way.
 */
export interface Fixture {
  /** `term/unused`: the code that it is named after. */
  code: string;
  text: string;
  files: SpecFiles;
  ignoresHints: boolean;
}

const folder = fileURLToPath(new URL('.', import.meta.url));

export const fixtures: readonly Fixture[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep))
  .filter((path) => path.length === 3 && path[1] === 'checks' && path[2]?.endsWith('.postil'))
  .map(([concept = '', , name = '']) => readFixture(concept, name.slice(0, -'.postil'.length)))
  .sort((a, b) => (a.code < b.code ? -1 : 1));

export function checkFixture({ text, files }: Pick<Fixture, 'text' | 'files'>): Promise<CheckedSpec> {
  return checkSpec(text, files);
}

function readFixture(concept: string, problem: string): Fixture {
  const path = join(folder, concept, 'checks', problem);
  const text = readFileSync(`${path}.postil`, 'utf8');
  const head = text.slice(0, text.search(/^(?!\/\/)/m)).split('\n');
  const files: SpecFiles = { ...filesIn(`${path}.files`), ...filesOf(head) };
  const specs = [
    text,
    ...Object.entries(files).flatMap(([name, content]) => (name.endsWith('.postil') ? [String(content)] : [])),
  ];
  if (!head.includes('// no manual') && !specs.some((spec) => /^\s*(manual|规程)\s/m.test(spec)))
    files['manual.postil'] = 'manual 试行规程 { version "1" }\n';
  return { code: `${concept}/${problem}`, text, files, ignoresHints: head.includes('// hints ignored') };
}

/** The files that the comment at the beginning holds. */
function filesOf(head: readonly string[]): SpecFiles {
  const files: Record<string, string> = {};
  let name: string | undefined;
  for (const line of head) {
    const next = /^\/\/ file: (\S+)$/.exec(line)?.[1];
    if (next !== undefined) files[(name = next)] = '';
    else if (name !== undefined && line !== '') files[name] += `${line.replace(/^\/\/ ?/, '')}\n`;
  }
  return files;
}

function filesIn(path: string): SpecFiles {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return {};
  const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const name = relative(path, file).split(sep).join('/');
      return [name, name.endsWith('.postil') ? readFileSync(file, 'utf8') : new Uint8Array(readFileSync(file))];
    }),
  );
}

/** `term/unused at 3:6-8`, lines from 1, columns from 0, for each mark in the text. Throws where a mark marks nothing. */
export function marksIn(text: string): string[] {
  const marks: string[] = [];
  let marked = 0;
  for (const [number, line] of text.split('\n').entries()) {
    const [, before = '', carets = '', code = ''] = /^(\s*\/\/\s*)(\^+)\s+(\S+)\s*$/.exec(line) ?? [];
    if (carets === '') {
      marked = number;
      continue;
    }
    const above = text.split('\n')[marked] ?? '';
    if (before.length + carets.length > above.length)
      throw new Error(`The mark in line ${number + 1} reaches beyond the line above it`);
    marks.push(`${code} at ${marked + 1}:${before.length}-${before.length + carets.length}`);
  }
  return marks.sort();
}

/** What was found, in the same form; of a finding over several lines, the part in its first line. */
export function findingsIn({ text, diagnostics }: CheckedFile, keep: (finding: Diagnostic) => boolean): string[] {
  const lines = text.split('\n');
  return diagnostics
    .filter(keep)
    .map(({ code, range: { start, end } }) => {
      const last = end.line > start.line ? (lines[start.line]?.length ?? 0) : end.character;
      return `${code} at ${start.line + 1}:${start.character}-${last}`;
    })
    .sort();
}
