import { FileCoverage, Position, StatementCoverage, Uri } from 'vscode';
import type { TestRun, TestRunProfile } from 'vscode';
import type { RuleCount } from '../../language/server/editor-requests.ts';

/** Shows which rules the scenarios fire: each rule is a statement, executed as often as there are scenarios with a verdict of it. */
export class RuleCoverage {
  private readonly statements = new WeakMap<FileCoverage, StatementCoverage[]>();

  serve(profile: TestRunProfile): void {
    profile.loadDetailedCoverage = (_run, file) => Promise.resolve(this.statements.get(file) ?? []);
  }

  add(run: TestRun, rules: RuleCount[]): void {
    for (const [uri, its] of Map.groupBy(rules, (rule) => rule.uri)) {
      const statements = its.map(({ line, scenarios }) => new StatementCoverage(scenarios, new Position(line, 0)));
      const file = FileCoverage.fromDetails(Uri.parse(uri), statements);
      this.statements.set(file, statements);
      run.addCoverage(file);
    }
  }
}
