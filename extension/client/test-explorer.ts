import { l10n, Range, TestMessage, TestRunProfileKind, TestRunRequest, tests, Uri, workspace } from 'vscode';
import type { CancellationToken, ExtensionContext, TestItem, TestRun } from 'vscode';
import type { ManualScenarios, ScenarioOutcome } from '../../language/server/editor-requests.ts';
import { RuleCoverage } from './rule-coverage.ts';
import { messageOf, tell } from './scenario-faults.ts';
import type { Server } from './server.ts';

/** Edits come in bursts; scenarios are listed again when none came for so long. */
const QUIET_MS = 400;

export interface Tally {
  passed: number;
  failed: number;
}

/** Every scenario is a test; a manual is a suite. */
export class ScenarioTests {
  private readonly controller = tests.createTestController('postil', l10n.t('Postil scenarios'));
  private readonly coverage = new RuleCoverage();
  private readonly ids = new WeakMap<TestItem, string>();
  /** Runs to repeat at every change. */
  private readonly continuous = new Set<TestRunRequest>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    context: ExtensionContext,
    private readonly server: Server,
  ) {
    const { Run, Coverage } = TestRunProfileKind;
    const run = (request: TestRunRequest, token: CancellationToken) => void this.start(request, token);
    this.controller.createRunProfile(l10n.t('Run'), Run, run, true, undefined, true);
    this.coverage.serve(this.controller.createRunProfile(l10n.t('Rules that fire'), Coverage, run, true, undefined, true));
    this.controller.refreshHandler = () => this.refresh();
    const watcher = workspace.createFileSystemWatcher('**/*.postil');
    const soon = () => this.soon();
    context.subscriptions.push(
      this.controller,
      watcher,
      watcher.onDidCreate(soon),
      watcher.onDidDelete(soon),
      workspace.onDidChangeTextDocument(({ document }) => document.languageId === 'postil' && this.soon()),
    );
  }

  /** Lists the scenarios of all manuals again. */
  async refresh(): Promise<void> {
    const manuals = (await this.server.ask('postil/scenarios', {})) ?? [];
    this.controller.items.replace(manuals.map((manual) => this.suite(manual)));
  }

  /** Runs the scenarios of the manual that a file belongs to. A manual may lie in the folder of another: the nearest is meant. */
  async runManual(uri: Uri): Promise<Tally> {
    await this.refresh();
    const around = [...this.controller.items].map(([, suite]) => suite).filter(({ id }) => uri.toString().startsWith(`${id}/`));
    const nearest = around.sort((a, b) => b.id.length - a.id.length)[0];
    return nearest === undefined ? { passed: 0, failed: 0 } : this.run(new TestRunRequest([nearest]));
  }

  /** Runs the scenarios of this name in the file. */
  async runNamed(uri: Uri, name: string): Promise<Tally> {
    await this.refresh();
    const all = [...this.controller.items].flatMap(([, suite]) => itemsOf(suite));
    const named = all.filter((item) => item.label === name && item.uri?.toString() === uri.toString());
    return named.length === 0 ? { passed: 0, failed: 0 } : this.run(new TestRunRequest(named));
  }

  private suite({ folder, name, scenarios }: ManualScenarios): TestItem {
    const suite = this.controller.createTestItem(folder, name, Uri.parse(folder));
    for (const { id, name, uri, range } of scenarios) {
      const key = `${uri}#${name}`;
      const item = this.controller.createTestItem(
        suite.children.get(key) === undefined ? key : `${key}#${id}`,
        name,
        Uri.parse(uri),
      );
      item.range = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
      this.ids.set(item, id);
      suite.children.add(item);
    }
    return suite;
  }

  private async start(request: TestRunRequest, token: CancellationToken): Promise<void> {
    if (request.continuous === true) {
      this.continuous.add(request);
      token.onCancellationRequested(() => this.continuous.delete(request));
    }
    await this.run(request, token);
  }

  private async run(request: TestRunRequest, token?: CancellationToken): Promise<Tally> {
    const tally = { passed: 0, failed: 0 };
    const run = this.controller.createTestRun(request);
    for (const items of this.chosen(request)) {
      if (token?.isCancellationRequested === true) break;
      await this.runSuite(items, { run, request, tally });
    }
    run.end();
    return tally;
  }

  private async runSuite(items: TestItem[], { run, request, tally }: { run: TestRun; request: TestRunRequest; tally: Tally }) {
    for (const item of items) run.started(item);
    const uri = items[0]?.uri?.toString() ?? '';
    const ids = items.flatMap((item) => this.ids.get(item) ?? []);
    const answer = await this.server.ask('postil/runScenarios', { uri, ids });
    if (answer === undefined || 'errors' in answer) {
      const message = new TestMessage(l10n.t('Errors in the manual: {0}. See Problems.', answer?.errors ?? '?'));
      for (const item of items) run.errored(item, message);
      tally.failed += items.length;
      return;
    }
    const outcomes = new Map(answer.outcomes.map((outcome) => [outcome.id, outcome]));
    for (const item of items) report(run, item, { outcome: outcomes.get(this.ids.get(item) ?? ''), tally });
    if (request.profile?.kind === TestRunProfileKind.Coverage) this.coverage.add(run, answer);
  }

  /** The scenarios asked for, by manual, without those excluded. */
  private chosen({ include, exclude = [] }: TestRunRequest): TestItem[][] {
    const wanted = include === undefined ? undefined : new Set(include.map(({ id }) => id));
    const unwanted = new Set(exclude.map(({ id }) => id));
    const is = (ids: Set<string>, item: TestItem, suite: TestItem) => ids.has(item.id) || ids.has(suite.id);
    return [...this.controller.items]
      .map(([, suite]) =>
        itemsOf(suite).filter((item) => (wanted === undefined || is(wanted, item, suite)) && !is(unwanted, item, suite)),
      )
      .filter((items) => items.length > 0);
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.again(), QUIET_MS);
  }

  private async again(): Promise<void> {
    await this.refresh();
    for (const { include, exclude, profile } of this.continuous) await this.run(new TestRunRequest(include, exclude, profile));
  }
}

function report(run: TestRun, item: TestItem, { outcome, tally }: { outcome: ScenarioOutcome | undefined; tally: Tally }): void {
  if (outcome === undefined) return run.skipped(item);
  if (outcome.ok) {
    tally.passed++;
    return run.passed(item);
  }
  tally.failed++;
  run.failed(item, outcome.failures.map(messageOf));
  for (const fault of outcome.failures) tell(run, item, fault);
}

function itemsOf(suite: TestItem): TestItem[] {
  return [...suite.children].map(([, item]) => item);
}
