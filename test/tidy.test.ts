import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { concepts } from '../language/concepts/index.ts';
import { circles, imports, sourceFiles, type Import } from './module-graph.ts';

const code = imports.filter(({ from, to }) => !from.startsWith('test/') && !from.endsWith('.langium') && to !== 'package.json');
const said = ({ from, to }: Import) => `${from} -> ${to}`;

/** The layers, the most special first; each may import itself, those named, and those that they may. */
const layers: [name: string, path: RegExp, may: string[]][] = [
  ['values', /^language\/values\//, []],
  ['language', /^language\//, ['values']],
  ['plan types', /^generator\/plan\/([a-z]+-)?(plan|verdict)\.ts$/, ['values']],
  ['runtime', /^generator\/engine\/runtime\//, ['plan types', 'values']],
  ['command line', /^generator\/cli\//, ['generator']],
  ['generator', /^generator\//, ['runtime', 'language']],
  ['extension', /^extension\//, ['language']],
  ['scripts', /^scripts\//, ['command line', 'extension']],
  ['test', /^test\//, ['scripts']],
];

function layerOf(path: string): string {
  return layers.find(([, pattern]) => pattern.test(path))?.[0] ?? path;
}

function within(layer: string): Set<string> {
  const may = layers.find(([name]) => name === layer)?.[2] ?? [];
  return new Set([layer, ...may.flatMap((other) => [...within(other)])]);
}

describe('who may import whom', () => {
  it('values <- language <- generator <- command line; the runtime knows values and the plan only', () => {
    const wrong = code.filter(({ from, to, isPackage }) => !isPackage && !within(layerOf(from)).has(layerOf(to)));
    expect(wrong.map(said)).toEqual([]);
  });

  it.each<[layer: string, packages: RegExp]>([
    ['values', /^$/],
    ['plan types', /^$/],
    ['runtime', /^$/],
    ['language', /^(langium|chevrotain|vscode-[\w-]+|csv-parse|node:fs\/promises|node:path)(\/|$)/],
  ])('%s imports no other packages', (layer, packages) => {
    const wrong = code.filter(({ from, to, isPackage }) => isPackage && layerOf(from) === layer && !packages.test(to));
    expect(wrong.map(said)).toEqual([]);
  });

  it('language reads the disk in node-*.ts only', () => {
    const wrong = code.filter(
      ({ from, to }) => layerOf(from) === 'language' && /^(node:|langium\/node)/.test(to) && !/\/node-[\w-]+\.ts$/.test(from),
    );
    expect(wrong.map(said)).toEqual([]);
  });

  it('no import leaves the repository', () => {
    expect(imports.filter(({ to, isPackage }) => !isPackage && to.startsWith('..')).map(said)).toEqual([]);
  });

  it('there are no circles among modules', () => {
    const edges = code.filter(({ isType, isPackage }) => !isType && !isPackage);
    const inOneCall = (edge: Import) => recursions.some(([from, to]) => edge.from.endsWith(from) && edge.to.endsWith(to));
    expect(circles(edges.filter((edge) => !inOneCall(edge))).map((way) => way.join(' -> '))).toEqual([]);
    expect(recursions.filter(([from, to]) => !edges.some((edge) => edge.from.endsWith(from) && edge.to.endsWith(to)))).toEqual(
      [],
    );
  });
});

/** Two files that hold one recursive function between them, and what it recurs over. */
const recursions: [from: string, to: string, over: string][] = [
  ['backends/js/conditions.ts', 'backends/js/expressions.ts', 'a condition holds values, a value holds conditions (if)'],
];

/** What may look into a room from outside, and why. */
const intoRooms: [from: RegExp, room: RegExp, why: string][] = [
  [/^language\/concepts\/index\.ts$/, /^language\/concepts\//, 'the list of the concepts'],
  [
    /^language\/(services|concept)\.ts$/,
    /^language\/concepts\/(source|citation|coverage)\//,
    'checks of every concept may ask for clauses',
  ],
  [/^language\/lsp\//, /^language\/concepts\/(source|citation|coverage)\//, 'the editor shows clauses'],
  [
    /^language\/types\//,
    /^language\/concepts\/expression\/expression\.diagnostics\.ts$/,
    'typing finds what the room of expressions says',
  ],
  [
    /^language\/concepts\/(citation|coverage)\//,
    /^language\/concepts\/(source|citation)\//,
    'a citation names a clause of a source, coverage counts citations',
  ],
  [/^generator\/(concepts\/sections|plan\/lower)\.ts$/, /^generator\/concepts\//, 'the lists of what concepts become'],
  [
    /^generator\//,
    /^(language|generator)\/concepts\/(source|citation|coverage)\//,
    'clauses are cited in every document and verdict',
  ],
  [/^generator\/concepts\//, /^generator\/concepts\/expression\/expression\.lower\.ts$/, 'expressions stand in most concepts'],
  [
    /^generator\/documents\/view-context\.ts$/,
    /^generator\/concepts\/expression\/expression\.view\.ts$/,
    'expressions stand in most concepts',
  ],
  [
    /^generator\/concepts\/(penalty|scenario)\//,
    /^generator\/concepts\/checklist\/[a-z-]+\.lower\.ts$/,
    'a penalty on the failure of a checklist; one that is filled in',
  ],
  [
    /^generator\/checklists\//,
    /^generator\/concepts\/checklist\/checklist\.lower\.ts$/,
    'lists of duties, steps and norms are judged as checklists are',
  ],
  [/^generator\/concepts\/target\//, /^generator\/concepts\/metric\/metric\.lower\.ts$/, 'a target is judged on its metric'],
  [/^generator\/concepts\/penalty\//, /^generator\/concepts\/sanction\//, 'a sanction is a clause of a penalty'],
  [
    /^generator\/concepts\/(reward|requirement|exemption|veto|escalation|sanction)\//,
    /^generator\/concepts\/penalty\//,
    'they have the conditions and effects of a penalty',
  ],
  [
    /^generator\/documents\//,
    /^generator\/concepts\/(manual|checklist|penalty)\/[a-z]+\.view\.ts$/,
    'the head of a page; a document of its own; what follows where an item fails',
  ],
  [
    /^generator\/documents\/site\/(people|year)\//,
    /^generator\/concepts\/(role|group|procedure|deadline|obligation|penalty)\/[a-z-]+(\.view)?\.ts$/,
    'a page of one role says what each concept asks of it',
  ],
  [
    /^generator\/(cli\/|checklists\/|documents\/|workspace\.ts|concepts\/deadline\/)/,
    /^generator\/concepts\/manual\/manual\.lower\.ts$/,
    'the language, the header and the precedence of a manual',
  ],
  [
    /^language\/server\/editor-requests\.ts$/,
    /^language\/concepts\/coverage\/coverage-matrix\.ts$/,
    'an editor shows where clauses end up',
  ],
];

describe('rooms', () => {
  const roomOf = (path: string) => /^(?:language|generator)\/concepts\/([^/]+)\//.exec(path)?.[1];
  const rooms = (wing: string) =>
    readdirSync(fileURLToPath(new URL(`../${wing}/concepts`, import.meta.url)), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );

  it('import one another only where it is said why', () => {
    const wrong = code.filter(({ from, to }) => {
      const room = roomOf(to);
      return room !== undefined && room !== roomOf(from) && !intoRooms.some(([who, what]) => who.test(from) && what.test(to));
    });
    expect(wrong.map(said)).toEqual([]);
  });

  it('no reason is left over', () => {
    expect(
      intoRooms.filter(([who, what]) => !code.some(({ from, to }) => who.test(from) && what.test(to))).map(([, , why]) => why),
    ).toEqual([]);
  });

  it('are listed, all of them, and have the same names in every wing', () => {
    const names = concepts.map(({ name }) => name).sort();
    expect(rooms('language').sort()).toEqual(names);
    expect(rooms('generator').filter((name) => !names.includes(name))).toEqual([]);
    expect(
      rooms('test').filter((name) => !names.includes(name) && !['time', 'name', 'owner', 'syntax', 'text'].includes(name)),
    ).toEqual([]);
    expect(names.filter((name) => !rooms('generator').includes(name))).toEqual([]);
    expect(names.filter((name) => !rooms('test').includes(name))).toEqual([]);
  });

  it('keep each facet in the file that is named after it', () => {
    const facets = ['langium', 'diagnostics.ts', 'checks.ts', 'help.ts', 'concept.ts'];
    const wanted = rooms('language').flatMap((room) => facets.map((facet) => `../language/concepts/${room}/${room}.${facet}`));
    expect(wanted.filter((path) => !existsSync(new URL(path, import.meta.url)))).toEqual([]);
  });
});

describe('files', () => {
  it('have at most 400 lines', () => {
    expect(sourceFiles.filter(({ text }) => text.split('\n').length > 400).map(({ path }) => path)).toEqual([]);
  });

  it('have names in kebab-case that say what is in them', () => {
    const wrong = sourceFiles.filter(
      ({ path }) =>
        !/^([a-z0-9-]+(\.[a-z0-9-]+)*\/)*[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(path) ||
        /(^|[/.-])(utils?|helpers?|misc|common)\./.test(path),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('promise nothing for later and skip no test', () => {
    const wrong = sourceFiles.filter(
      ({ path, text }) =>
        path !== 'test/tidy.test.ts' && /\b(TODO|FIXME|XXX:)|\b(it|test|describe)\.(skip|only|todo)\b/.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('write output through write-output.ts alone', () => {
    const writers = /\b(writeFile|writeFileSync|createWriteStream|appendFile|appendFileSync)\b/;
    const wrong = sourceFiles.filter(
      ({ path, text }) =>
        path.startsWith('generator/') &&
        writers.test(text) &&
        path !== 'generator/write-output.ts' &&
        path !== 'generator/cli/fault.ts',
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('the reader of imports', () => {
  it('sees what is there', () => {
    expect(imports).toContainEqual({ from: 'language/services.ts', to: 'language/lexer.ts', isPackage: false, isType: false });
    expect(imports).toContainEqual({
      from: 'language/postil.langium',
      to: 'language/concepts/manual/manual.langium',
      isPackage: false,
      isType: false,
    });
    expect(
      code
        .filter(({ isPackage, to }) => !isPackage && /\.(ts|mjs|langium)$/.test(to) && !to.includes('/generated/'))
        .filter(({ to }) => !existsSync(new URL(`../${to}`, import.meta.url)))
        .map(said),
    ).toEqual([]);
    expect(
      circles(['ab', 'bc', 'ca', 'cd'].map(([from = '', to = '']) => ({ from, to, isPackage: false, isType: false }))),
    ).toEqual([['a', 'b', 'c', 'a']]);
  });

  it('has not been given an empty repository', () => {
    expect(readFileSync(new URL('./tidy.test.ts', import.meta.url), 'utf8')).toContain('who may import whom');
    expect(sourceFiles.length).toBeGreaterThan(100);
  });
});
