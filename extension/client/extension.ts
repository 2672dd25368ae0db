import type { ExtensionContext } from 'vscode';
import { registerCodeLenses } from './code-lenses.ts';
import { registerCommands } from './commands.ts';
import { registerCoverageView } from './coverage-view.ts';
import { registerDiagram } from './diagram.ts';
import { registerImport } from './import-manual.ts';
import { registerJudgeForm } from './judge-form.ts';
import type { CommandLine } from './long-command.ts';
import { ManualAtHand } from './manual-at-hand.ts';
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
  const atHand = new ManualAtHand(context);
  const tests = new ScenarioTests(context, server);
  registerCommands(context, { server, atHand, tests, commandLine });
  registerCodeLenses(context, server);
  registerPreview(context, server, atHand);
  registerJudgeForm(context, server, atHand);
  registerDiagram(context, server, atHand);
  registerSample(context);
  registerRunData(context, { server, atHand, commandLine });
  registerImport(context, commandLine);
  const ready = server.start().then(async () => {
    registerStatusBar(context, server, atHand);
    registerCoverageView(context, server, atHand);
    await tests.refresh();
  });
  return { server, ready };
}
