import {
  ProcessExecution,
  Task,
  TaskGroup,
  tasks,
  TaskScope,
  workspace,
  type ExtensionContext,
  type TaskDefinition,
  type WorkspaceFolder,
} from 'vscode';

interface PostilTask extends TaskDefinition {
  type: 'postil';
  command: 'check' | 'test';
  paths?: string[];
}

/** Tasks that run the command line of the extension: `check`, with its findings in Problems, and `test`. */
export function registerTasks(context: ExtensionContext, script: string): void {
  context.subscriptions.push(
    tasks.registerTaskProvider('postil', {
      provideTasks: () =>
        (workspace.workspaceFolders ?? []).flatMap((folder) => [
          taskOf({ type: 'postil', command: 'check' }, folder, script),
          taskOf({ type: 'postil', command: 'test' }, folder, script),
        ]),
      resolveTask: (task) => taskOf(task.definition as PostilTask, task.scope, script),
    }),
  );
}

function taskOf(definition: PostilTask, scope: WorkspaceFolder | TaskScope | undefined, script: string): Task {
  const { command, paths = [] } = definition;
  const options = command === 'check' ? ['--format', 'lines'] : [];
  const run = new ProcessExecution(process.execPath, [script, command, ...options, ...paths], {
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  const task = new Task(definition, scope ?? TaskScope.Workspace, command, 'postil', run, command === 'check' ? ['$postil'] : []);
  task.group = command === 'check' ? TaskGroup.Build : TaskGroup.Test;
  return task;
}
