import { l10n, Location, Position, TestMessage, Uri } from 'vscode';
import type { TestItem, TestRun } from 'vscode';
import type { ScenarioFault } from '../../language/server/editor-requests.ts';

/** What stands at the expectation that did not come true. */
export function messageOf({ uri, line, text, expected, actual, because }: ScenarioFault): TestMessage {
  const message = TestMessage.diff([text, ...because].join('\n'), expected, actual);
  message.location = new Location(Uri.parse(uri), new Position(line, 0));
  return message;
}

/** The same for the output of the run. */
export function tell(run: TestRun, item: TestItem, { uri, line, text, expected, actual, because }: ScenarioFault): void {
  const reasons = because.map((reason) => `  ${reason}`);
  const lines = [text, l10n.t('expected: {0}', expected), l10n.t('actual: {0}', actual), ...reasons];
  run.appendOutput(`${lines.join('\r\n')}\r\n`, new Location(Uri.parse(uri), new Position(line, 0)), item);
}
