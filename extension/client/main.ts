import type { ExtensionContext } from 'vscode';
import { registerCodeLenses } from './code-lenses.ts';
import { registerCommands } from './commands.ts';
import { registerCoverageView } from './coverage-view.ts';
import { registerDiagram } from './diagram.ts';
import { registerJudgeForm } from './judge-form.ts';
import { registerPreview } from './preview.ts';
import { registerSample } from './sample.ts';
import { Server } from './server.ts';
import { registerStatusBar } from './status-bar.ts';
import { registerTasks } from './tasks.ts';
import { ScenarioTests } from './test-explorer.ts';

let server: Server | undefined;

/** Called by VS Code when the first manual is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  server = new Server(context);
  const tests = new ScenarioTests(context, server);
  registerCommands(context, server, tests);
  registerCodeLenses(context, server);
  registerPreview(context, server);
  registerJudgeForm(context, server);
  registerDiagram(context, server);
  registerSample(context);
  registerTasks(context);
  await server.start();
  registerStatusBar(context, server);
  registerCoverageView(context, server);
  await tests.refresh();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
