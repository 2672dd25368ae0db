import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { beforeEach, describe, expect, it } from 'vitest';
import { allDiagnostics } from '../../language/explain-diagnostic.ts';
import { documentsOf } from '../../generator/editor/editor-manual.ts';
import { writeCases } from '../../generator/editor/witness-scenario.ts';
import { createInterpreter } from '../../generator/engine/index.ts';
import { lowerManual } from '../../generator/plan/lower.ts';
import { runScenarios } from '../../generator/scenarios/run-scenarios.ts';
import type { KeywordSpelling } from '../../language/keywords.ts';
import { formatSpec } from '../../language/lsp/formatter.ts';
import { withScenario } from '../../language/lsp/witness-action.ts';
import { lsp, opened, services, type OpenSpec } from '../language/lsp/editor.ts';

const { shared } = services;
shared.workspace.WorkspaceManager.initializeWorkspace([]).catch(expect.unreachable);

const titles = { zh: '把这个实例写成用例', en: 'Turn this case into a scenario' };

const manual = 'manual 试行规程 { version "1" }\n';

/** The spec behind the entry of a code, in a spelling. */
async function avoided(code: string, spelling: KeywordSpelling): Promise<string> {
  const { document } = await opened(`${manual}${allDiagnostics.get(code)?.avoid}\n`);
  return formatSpec(document, { keywords: spelling }) ?? expect.unreachable(code);
}

function findingsOf(code: string, { document }: OpenSpec): Diagnostic[] {
  return (document.diagnostics ?? []).filter((found) => found.code === code);
}

async function actionAt(found: Diagnostic | undefined, { document, textDocument }: OpenSpec): Promise<CodeAction | undefined> {
  if (found === undefined) throw new Error('Nothing was found');
  const params = { textDocument, range: found.range, context: { diagnostics: [found], only: ['quickfix'] } };
  const actions = (await lsp.CodeActionProvider.getCodeActions(document, params)) as CodeAction[];
  return actions.find((action) => action.diagnostics?.[0] === found && Object.values(titles).includes(action.title));
}

/** The text with the scenario, and the scenario alone. */
async function written(action: CodeAction | undefined, { document }: OpenSpec): Promise<{ text: string; scenario: string }> {
  if (action === undefined) throw new Error('Nothing is offered');
  const { edit } = await withScenario(action, shared);
  const [edits = []] = Object.values(edit?.changes ?? {});
  const text = TextDocument.applyEdits(document.textDocument as TextDocument, edits as TextEdit[]);
  return { text, scenario: text.slice(document.textDocument.getText().length) };
}

function ran({ document }: OpenSpec) {
  const documents = documentsOf(document.uri.toString(), shared);
  const plan = lowerManual({ name: '试', folder: '', manual: undefined, documents }, shared);
  return runScenarios(plan, createInterpreter(plan)).results.map(({ ok, failures }) => ({ ok, failures }));
}

beforeEach(() => {
  writeCases(shared);
  shared.lsp.Cases.isAskedLater = true;
});

const shown = [
  'penalty/perverse-incentive',
  'penalty/no-trigger',
  'time/overlap',
  'time/gap',
  'table/duplicate-row',
  'table/unreachable-row',
  'deadline/two-limits',
  'deadline/longer-than-general',
  'deadline/parts-too-long',
  'deadline/version-gap',
];

describe.each(['zh', 'en'] as const)('the case that a finding shows becomes a scenario that comes true, in %s', (spelling) => {
  it.each(shown)('%s', async (code) => {
    const spec = await opened(await avoided(code, spelling));
    const found = findingsOf(code, spec);
    expect(found).not.toEqual([]);
    for (const finding of found) {
      const { text, scenario } = await written(await actionAt(finding, spec), spec);
      const after = await opened(text);
      expect(after.document.parseResult.parserErrors).toEqual([]);
      expect(after.document.diagnostics?.map((one) => one.code)).toEqual(spec.document.diagnostics?.map((one) => one.code));
      expect(formatSpec(after.document)).toBe(text);
      expect(ran(after)).toEqual([{ ok: true, failures: [] }]);
      expect(scenario.trim()).toMatchSnapshot();
    }
  });
});

const gap = `${allDiagnostics.get('time/gap')?.avoid}\n`;
const first = (spec: OpenSpec) => findingsOf('time/gap', spec)[0];

it('only findings with a case offer one, and all of those are listed above', async () => {
  const found = new Set<string>();
  for (const { code, avoid } of allDiagnostics.values()) {
    const spec = await opened(`${manual}${avoid}\n`);
    for (const finding of findingsOf(code, spec)) if ((await actionAt(finding, spec)) !== undefined) found.add(code);
  }
  expect([...found].sort()).toEqual(shown.toSorted());
});

it.each<[string, () => void]>([
  ['there is no engine', () => delete shared.lsp.Cases.write],
  ['the editor wants its edits at once', () => (shared.lsp.Cases.isAskedLater = false)],
])('nothing is offered where %s', async (_, make) => {
  make();
  const spec = await opened(manual + gap);
  expect(await actionAt(first(spec), spec)).toBeUndefined();
});

it('nothing is written where another error leaves the meaning open', async () => {
  const spec = await opened(`${manual}${gap}role 甲 reports to 无人\n`);
  const action = (await actionAt(first(spec), spec)) ?? expect.unreachable();
  expect(await withScenario(action, shared)).toEqual(action);
});

it.each<[string, string, string]>([
  ['behind a last line without an end', (manual + gap).trimEnd(), '\n\nscenario'],
  ['with the line ends of the file', (manual + gap).replaceAll('\n', '\r\n'), '\r\nscenario'],
])('stands %s', async (_, text, beginning) => {
  const spec = await opened(text);
  const { scenario } = await written(await actionAt(first(spec), spec), spec);
  expect(scenario.startsWith(beginning)).toBe(true);
  expect(scenario.replaceAll('\r\n', '').includes('\n')).toBe(!text.includes('\r\n'));
});

it('has a name of its own, however often it is written', async () => {
  const spec = await opened(manual + gap);
  const once = await opened((await written(await actionAt(first(spec), spec), spec)).text);
  const twice = await opened((await written(await actionAt(first(once), once), once)).text);
  expect([...twice.text.matchAll(/^scenario (".*") /gm)].map(([, name]) => name)).toEqual(['"迟报"', '"迟报 (2)"']);
  expect(ran(twice).map(({ ok }) => ok)).toEqual([true, true]);
});
