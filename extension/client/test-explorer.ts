import {
  FileCoverage,
  l10n,
  Location,
  Position,
  Range,
  StatementCoverage,
  TestMessage,
  TestRunProfileKind,
  TestRunRequest,
  tests,
  Uri,
  workspace,
} from 'vscode';
import type { CancellationToken, ExtensionContext, TestController, TestItem, TestRun } from 'vscode';
import type { RuleCount, ScenarioFault } from '../../language/server/editor-requests.ts';
import type { Server } from './server.ts';

/** Edits come in bursts; scenarios are listed again when none came for so long. */
const QUIET_MS = 400;

export interface ScenarioTests {
  /** Lists the scenarios of all manuals again. */
  refresh(): Promise<void>;
  /** Runs the scenarios of the manual that a file belongs to; how many passed and failed. */
  runManual(uri: Uri): Promise<Tally>;
  /** Runs the scenario of this name in the file. */
  runNamed(uri: Uri, name: string): Promise<Tally>;
}

export interface Tally {
  passed: number;
  failed: number;
}

/** Every scenario is a test; a manual is a suite. */
export function registerTests(context: ExtensionContext, server: Server): ScenarioTests {
  const controller = tests.createTestController('postil', l10n.t('Postil scenarios'));
  const ids = new WeakMap<TestItem, string>();
  const details = new WeakMap<FileCoverage, StatementCoverage[]>();

  const refresh = async () => {
    const manuals = (await server.ask('postil/scenarios', {})) ?? [];
    controller.items.replace(
      manuals.map(({ folder, name, scenarios }) => {
        const suite = controller.createTestItem(folder, name, Uri.parse(folder));
        const seen = new Map<string, number>();
        for (const { id, name, uri, range } of scenarios) {
          const count = (seen.get(`${uri}#${name}`) ?? 0) + 1;
          seen.set(`${uri}#${name}`, count);
          const item = controller.createTestItem(`${uri}#${name}${count > 1 ? `#${count}` : ''}`, name, Uri.parse(uri));
          item.range = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
          ids.set(item, id);
          suite.children.add(item);
        }
        return suite;
      }),
    );
  };

  const run = async (request: TestRunRequest, token?: CancellationToken): Promise<Tally> => {
    const tally = { passed: 0, failed: 0 };
    const current = controller.createTestRun(request);
    for (const [suite, items] of chosen(controller, request)) {
      if (token?.isCancellationRequested === true) break;
      for (const item of items) current.started(item);
      const known = items.map((item) => ids.get(item)).filter((id) => id !== undefined);
      const uri = items[0]?.uri?.toString();
      const answer = uri === undefined ? undefined : await server.ask('postil/runScenarios', { uri, ids: known });
      if (answer === undefined || 'errors' in answer) {
        const message = new TestMessage(l10n.t('The manual has {0} errors. See Problems.', answer?.errors ?? 0));
        for (const item of items) current.errored(item, message);
        tally.failed += items.length;
        continue;
      }
      const outcomes = new Map(answer.outcomes.map((outcome) => [outcome.id, outcome]));
      for (const item of items) {
        const outcome = outcomes.get(ids.get(item) ?? '');
        if (outcome === undefined) current.skipped(item);
        else if (outcome.ok) current.passed(item);
        else current.failed(item, outcome.failures.map(messageOf));
        if (outcome?.ok === true) tally.passed++;
        else if (outcome !== undefined) tally.failed++;
        for (const fault of outcome?.failures ?? []) tell(current, item, fault);
      }
      if (request.profile?.kind === TestRunProfileKind.Coverage)
        for (const file of coverageOf(answer.rules, details)) current.addCoverage(file);
      current.appendOutput(`${suite.label}: ${items.length}\r\n`);
    }
    current.end();
    return tally;
  };

  controller.refreshHandler = refresh;
  controller.createRunProfile(
    l10n.t('Run'),
    TestRunProfileKind.Run,
    (request, token) => void continuously(request, token),
    true,
    undefined,
    true,
  );
  const coverage = controller.createRunProfile(
    l10n.t('Rules that fire'),
    TestRunProfileKind.Coverage,
    (request, token) => void run(request, token),
    true,
  );
  coverage.loadDetailedCoverage = (_run, file) => Promise.resolve(details.get(file) ?? []);

  const again = new Set<TestRunRequest>();
  const continuously = async (request: TestRunRequest, token: CancellationToken) => {
    if (request.continuous === true) {
      again.add(request);
      token.onCancellationRequested(() => again.delete(request));
    }
    await run(request, token);
  };

  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void refresh().then(async () => {
        for (const request of again) await run(new TestRunRequest(undefined, undefined, request.profile));
      });
    }, QUIET_MS);
  };
  const watcher = workspace.createFileSystemWatcher('**/*.postil');
  context.subscriptions.push(
    controller,
    watcher,
    watcher.onDidCreate(soon),
    watcher.onDidDelete(soon),
    workspace.onDidChangeTextDocument(({ document }) => document.languageId === 'postil' && soon()),
  );

  const pick = async (wanted: (item: TestItem, suite: TestItem) => boolean): Promise<Tally> => {
    await refresh();
    const items = [...controller.items].flatMap(([, suite]) =>
      [...suite.children].map(([, item]) => item).filter((item) => wanted(item, suite)),
    );
    return items.length === 0 ? { passed: 0, failed: 0 } : run(new TestRunRequest(items));
  };
  /** A manual may lie in the folder of another: the nearest is meant. */
  const suiteOf = (uri: Uri) =>
    [...controller.items]
      .map(([folder]) => folder)
      .filter((folder) => uri.toString().startsWith(`${folder}/`))
      .reduce((nearest, folder) => (folder.length > nearest.length ? folder : nearest), '');
  return {
    refresh,
    runManual: (uri) => pick((_item, suite) => suite.id === suiteOf(uri)),
    runNamed: (uri, name) => pick((item) => item.label === name && item.uri?.toString() === uri.toString()),
  };
}

/** The scenarios asked for, by manual; none excluded. */
function chosen(controller: TestController, { include, exclude = [] }: TestRunRequest): Map<TestItem, TestItem[]> {
  const wanted = new Set(include?.map(({ id }) => id));
  const unwanted = new Set(exclude.map(({ id }) => id));
  const found = new Map<TestItem, TestItem[]>();
  for (const [, suite] of controller.items) {
    const isWhole = include === undefined || wanted.has(suite.id);
    const items = [...suite.children].map(([, item]) => item);
    const its = items.filter(({ id }) => (isWhole || wanted.has(id)) && !unwanted.has(id) && !unwanted.has(suite.id));
    if (its.length > 0) found.set(suite, its);
  }
  return found;
}

function messageOf({ uri, line, text, expected, actual, because }: ScenarioFault): TestMessage {
  const message = TestMessage.diff([text, ...because].join('\n'), expected, actual);
  message.location = new Location(Uri.parse(uri), new Position(line, 0));
  return message;
}

function tell(run: TestRun, item: TestItem, { uri, line, text, expected, actual, because }: ScenarioFault): void {
  const lines = [
    text,
    l10n.t('expected: {0}', expected),
    l10n.t('actual: {0}', actual),
    ...because.map((reason) => `  ${reason}`),
  ];
  run.appendOutput(`${lines.join('\r\n')}\r\n`, new Location(Uri.parse(uri), new Position(line, 0)), item);
}

/** Each rule is a statement: covered where a scenario had a verdict of it. */
function coverageOf(rules: RuleCount[], details: WeakMap<FileCoverage, StatementCoverage[]>): FileCoverage[] {
  return [...Map.groupBy(rules, ({ uri }) => uri)].map(([uri, its]) => {
    const statements = its.map(({ line, scenarios }) => new StatementCoverage(scenarios, new Position(line, 0)));
    const file = FileCoverage.fromDetails(Uri.parse(uri), statements);
    details.set(file, statements);
    return file;
  });
}
