import {
  ShellExecution,
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

/** Tasks that run the command line, for those who have it: `postil check`, with its findings in Problems. */
export function registerTasks(context: ExtensionContext): void {
  context.subscriptions.push(
    tasks.registerTaskProvider('postil', {
      provideTasks: () =>
        (workspace.workspaceFolders ?? []).flatMap((folder) => [
          taskOf({ type: 'postil', command: 'check' }, folder),
          taskOf({ type: 'postil', command: 'test' }, folder),
        ]),
      resolveTask: (task) => taskOf(task.definition as PostilTask, task.scope),
    }),
  );
}

function taskOf(definition: PostilTask, scope: WorkspaceFolder | TaskScope | undefined): Task {
  const { command, paths = [] } = definition;
  const options = command === 'check' ? ['--format', 'github'] : [];
  const run = new ShellExecution('npx', ['postil', command, ...options, ...paths]);
  const task = new Task(definition, scope ?? TaskScope.Workspace, command, 'postil', run, command === 'check' ? ['$postil'] : []);
  task.group = command === 'check' ? TaskGroup.Build : TaskGroup.Test;
  return task;
}
