import type { ExtensionContext } from 'vscode';
import { registerCodeLenses } from './code-lenses.ts';
import { registerCommands } from './commands.ts';
import { registerCoverageView } from './coverage-view.ts';
import { registerDiagram } from './diagram.ts';
import { registerImport } from './import-manual.ts';
import { registerJudgeForm } from './judge-form.ts';
import type { CommandLine } from './long-command.ts';
import { registerPreview } from './preview.ts';
import { registerRunData } from './run-data.ts';
import { registerSample } from './sample.ts';
import { Server, type ServerHost } from './server.ts';
import { registerStatusBar } from './status-bar.ts';
import { ScenarioTests } from './test-explorer.ts';

export interface Extension {
  server: Server;
  /** All commands are there; what shows the state of the manual comes with the server. */
  ready: Promise<void>;
}

/** What the extension is everywhere; a browser has no command line. Activation does not wait for the server. */
export function startExtension(context: ExtensionContext, host: ServerHost, commandLine?: CommandLine): Extension {
  const server = new Server(context, host);
  const tests = new ScenarioTests(context, server);
  registerCommands(context, { server, tests, commandLine });
  registerCodeLenses(context, server);
  registerPreview(context, server);
  registerJudgeForm(context, server);
  registerDiagram(context, server);
  registerSample(context);
  registerRunData(context, server, commandLine);
  registerImport(context, commandLine);
  const ready = server.start().then(async () => {
    registerStatusBar(context, server);
    registerCoverageView(context, server);
    await tests.refresh();
  });
  return { server, ready };
}
