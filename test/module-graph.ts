import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const wings = ['language', 'generator', 'extension', 'scripts', 'test'];
const ours = /\.(ts|mjs|langium|hbs)$/;
const notOurs = /(^|\/)(generated|node_modules|dist|out)\//;

const statement = /^(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s*from\s+)?'([^']+)'/gm;
const dynamic = /\bimport\('([^']+)'\)/g;
const grammar = /^import '([^']+)'/gm;

export interface SourceFile {
  /** From the repository's root, with `/`: `language/lsp/formatter.ts`. */
  path: string;
  text: string;
}

export interface Import {
  from: string;
  /** A path from the repository's root, or a package's name. `..` in front: outside the repository. */
  to: string;
  isPackage: boolean;
  /** Only types, which are gone when the program runs. */
  isType: boolean;
}

/** The files that people wrote: code, grammars and templates. */
export const sourceFiles: readonly SourceFile[] = wings
  .filter((wing) => existsSync(`${root}${wing}`))
  .flatMap((wing) =>
    readdirSync(`${root}${wing}`, { recursive: true, encoding: 'utf8' })
      .map((path) => `${wing}/${path.split(sep).join('/')}`)
      .filter((path) => ours.test(path) && !notOurs.test(path))
      .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') })),
  );

export const imports: readonly Import[] = sourceFiles.flatMap((file) => [...importsOf(file)]);

function* importsOf({ path, text }: SourceFile): Iterable<Import> {
  if (path.endsWith('.hbs')) return;
  if (path.endsWith('.langium')) {
    for (const [, to = ''] of text.matchAll(grammar)) yield imported(path, `./${to}.langium`, false);
    return;
  }
  for (const [, type, names = '', to = ''] of text.matchAll(statement))
    yield imported(path, to, type !== undefined || isTypesOnly(names));
  for (const [, to = ''] of text.matchAll(dynamic)) yield imported(path, to, false);
}

function imported(from: string, to: string, isType: boolean): Import {
  const isPackage = !to.startsWith('.');
  return { from, to: isPackage ? to : posix.join(posix.dirname(from), to), isPackage, isType };
}

/** `{ type A, type B }` */
function isTypesOnly(names: string): boolean {
  const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1]?.split(',') ?? [];
  const specifiers = inner.map((name) => name.trim()).filter((name) => name !== '');
  return specifiers.length > 0 && specifiers.every((name) => name.startsWith('type '));
}

/** A way from a file back to itself, for each circle of imports that remain when the program runs. */
export function circles(edges: readonly Import[]): string[][] {
  const next = Map.groupBy(edges, ({ from }) => from);
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (file: string, way: string[]): void => {
    const seen = way.indexOf(file);
    if (seen >= 0) found.push([...way.slice(seen), file]);
    if (seen >= 0 || done.has(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}
