import { BranchCoverage, FileCoverage, l10n, Position, StatementCoverage, Uri } from 'vscode';
import type { TestRun, TestRunProfile } from 'vscode';
import type { RowHit, RuleCount } from '../../language/server/editor-requests.ts';

/**
 * Shows what the scenarios reach: each rule is a statement, executed as often as there are scenarios with a verdict of it; each way of its
 * conditions is a branch; each row of a decision table is a statement of its own.
 */
export class RuleCoverage {
  private readonly statements = new WeakMap<FileCoverage, StatementCoverage[]>();

  serve(profile: TestRunProfile): void {
    profile.loadDetailedCoverage = (_run, file) => Promise.resolve(this.statements.get(file) ?? []);
  }

  add(run: TestRun, { rules, rows }: { rules: readonly RuleCount[]; rows: readonly RowHit[] }): void {
    const reached = [
      ...rules.map((rule) => ({ uri: rule.uri, statement: statementOf(rule) })),
      ...rows.map(({ uri, line, isHit }) => ({ uri, statement: new StatementCoverage(isHit, new Position(line, 0)) })),
    ];
    for (const [uri, its] of Map.groupBy(reached, (one) => one.uri)) {
      const statements = its.map(({ statement }) => statement);
      const file = FileCoverage.fromDetails(Uri.parse(uri), statements);
      this.statements.set(file, statements);
      run.addCoverage(file);
    }
  }
}

function statementOf({ line, scenarios, conditions }: RuleCount): StatementCoverage {
  const at = new Position(line, 0);
  const branches = conditions.flatMap(({ text, yes, no }) => [
    new BranchCoverage(yes, at, l10n.t('{0}: yes', text)),
    new BranchCoverage(no, at, l10n.t('{0}: no', text)),
  ]);
  return new StatementCoverage(scenarios, at, branches);
}
