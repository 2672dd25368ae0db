import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { open } from 'node:fs/promises';
import { suite, suiteSetup, test } from 'mocha';
import { commands, extensions, Uri, workspace } from 'vscode';
import { fixture, isThere, opened, run, until } from './workspace.ts';

/** Presses the button of the newest notification again and again until the command has ended. */
async function cancelled<T>(command: PromiseLike<T>): Promise<T> {
  let ended = false;
  const watched = Promise.resolve(command).finally(() => (ended = true));
  await Promise.all([watched, until(() => commands.executeCommand('notification.acceptPrimaryAction').then(() => ended))]);
  return watched;
}

/** Starts a command again, without what it left, where it was over before its button could be pressed. */
async function cancelledInTime<T>(start: () => PromiseLike<T>, isCancelled: (outcome: T) => boolean, left: Uri): Promise<T> {
  for (let tries = 1; ; tries++) {
    const outcome = await cancelled(start());
    if (isCancelled(outcome) || tries === 5) return outcome;
    await workspace.fs.delete(left, { recursive: true });
  }
}

/** Cancels a command that reads a file without an end, as soon as it does. */
async function cancelledWhileItReads<T>(pipe: Uri, start: () => PromiseLike<T>): Promise<T> {
  await workspace.fs.createDirectory(Uri.joinPath(pipe, '..'));
  execFileSync('mkfifo', [pipe.fsPath]);
  const command = start();
  const end = await open(pipe.fsPath, 'w');
  try {
    return await cancelled(command);
  } finally {
    await end.close();
  }
}

suite('what takes long can be cancelled in VS Code', () => {
  suiteSetup(async () => {
    const { ready } = (await extensions.getExtension('postil.postil')?.activate()) as { ready: Promise<void> };
    await ready;
    await opened('1-manual.postil');
    // Only the button of what is to be cancelled is pressed.
    await commands.executeCommand('notifications.clearAll');
  });

  if (process.platform !== 'win32') {
    test('judging records', async () => {
      const data = fixture('slow/mail.csv');
      assert.equal(await cancelledWhileItReads(data, () => run('postil.runData', { 邮件: data })), undefined);
      assert.equal(await isThere(fixture('slow/mail.verdicts.csv')), false);
      await workspace.fs.delete(fixture('slow'), { recursive: true });
    });
  }

  test('building documents', async () => {
    const settings = workspace.getConfiguration('postil');
    await settings.update('outputFolder', 'never');
    try {
      const build = () => run<Uri[]>('postil.buildDocuments');
      assert.deepEqual(await cancelledInTime(build, (built) => built.length === 0, fixture('never')), []);
      assert.equal(await isThere(fixture('never/docs/index.html')), false);
    } finally {
      await settings.update('outputFolder', undefined);
    }
  });

  test('importing a manual', async () => {
    const paper = fixture('slow/paper.md');
    const clauses = Array.from({ length: 200_000 }, (_, at) => `第${at + 1}条 投递员应当在当日投递邮件，不得积压。`);
    await workspace.fs.writeFile(paper, new TextEncoder().encode(`# 办法\n\n${clauses.join('\n')}\n`));
    const importIt = () => run<unknown>('postil.importManual', paper, fixture('imported'));
    assert.equal(await cancelledInTime(importIt, (imported) => imported === undefined, fixture('imported')), undefined);
    const left = await workspace.fs.readDirectory(fixture('imported'));
    assert.deepEqual(
      left.filter(([name]) => name.endsWith('.postil')),
      [],
    );
    for (const folder of ['slow', 'imported']) await workspace.fs.delete(fixture(folder), { recursive: true });
  });
});
