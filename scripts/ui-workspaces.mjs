/**
 * Windows of other kinds, as a person has them: two folders with a manual each; a folder that is not trusted; a folder without a manual, in
 * which nothing of the extension starts. Says how long activation takes. Pictures go to the folder named.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { installVsix, locate } from './vscode-host.mjs';
import { command, copyFixture, openFile, palette, retype, uiScript, withWorkbench } from './workbench.mjs';

await uiScript(async ({ vsix, out, work }) => {
  const extensionsDir = path.join(work, 'extensions');
  installVsix({ ...locate(), vsix, extensionsDir });
  const server = { extensionsDir, settings: { 'editor.fontSize': 14 } };
  await withWorkbench({ name: 'two-folders', workspace: twoManuals(work), out, server }, seeTwoManuals);
  const restricted = { name: 'restricted', folder: copyFixture(path.join(work, 'restricted')), out };
  await withWorkbench({ ...restricted, server: { ...server, isTrusted: false } }, seeRestricted);
  await withWorkbench({ name: 'other-languages', folder: notes(work), out, server }, seeNothing);
});

/** 甲 is the fixture; 乙 has another name and a clause that nothing covers. */
function twoManuals(work) {
  copyFixture(path.join(work, 'two/first'));
  const second = copyFixture(path.join(work, 'two/second'));
  fs.rmSync(path.join(second, '2-scenarios.postil'));
  const manual = path.join(second, '1-manual.postil');
  fs.writeFileSync(
    path.join(second, 'second.postil'),
    `${fs.readFileSync(manual, 'utf8').replaceAll('试点', '第二')}
用例 "第二份的用例" {
  已知 邮件 { 编号: "乙1", 责任人: "李四", 发生日: 2025-03-01, 丢失: 是 }
  应得 丢件 应扣 "李四" 100 元
}
`,
  );
  fs.rmSync(manual);
  fs.appendFileSync(path.join(second, 'sources/pilot.md'), '\n§9 另行规定。\n');
  const file = path.join(work, 'two/both.code-workspace');
  fs.writeFileSync(file, JSON.stringify({ folders: [{ path: 'first' }, { path: 'second' }] }));
  return file;
}

async function seeTwoManuals({ page, picture }) {
  const folder = (name) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
  await folder('first').waitFor();
  const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'second.postil' });
  // Folders unfold by themselves in their own time: a click in between would close one again.
  for (let tries = 0; tries < 5 && !(await appears(file)); tries++) await folder('second').click();
  await openFile(page, 'second.postil');
  await page.locator('.statusbar-item', { hasText: /第二.*(uncovered|未覆盖)/ }).waitFor();
  await retype(page, /^责任人$/, '责任八');
  await page.locator('.squiggly-error').first().waitFor();
  await page.keyboard.press('Control+Z');
  await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });

  await command(page, 'View: Show Testing');
  for (const name of ['试点', '第二']) await page.locator('.test-explorer .monaco-list-row', { hasText: name }).first().waitFor();
  await command(page, 'Test: Run All Tests');
  await page.locator('.test-explorer .monaco-list-row', { hasText: '试点' }).locator('.codicon-testing-failed-icon').waitFor();
  await page.locator('.test-explorer .monaco-list-row', { hasText: '第二' }).locator('.codicon-testing-passed-icon').waitFor();
  await picture('1-scenarios');

  await command(page, 'Explorer: Focus on Clause Coverage View');
  await page.locator('.pane .monaco-list-row', { hasText: '另行规定' }).first().waitFor();
  await picture('2-coverage');

  await command(page, 'Developer: Show Running Extensions');
  const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Postil' }).first();
  await row.waitFor();
  const time = /Activation: (?:Startup )?(\d+)ms/i.exec(await row.innerText())?.[1];
  assert.ok(time !== undefined, await row.innerText());
  console.log(`activation: ${time} ms`);
}

function appears(locator) {
  return locator.waitFor({ timeout: 2000 }).then(
    () => true,
    () => false,
  );
}

async function seeRestricted({ page, picture }) {
  await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  await openFile(page, '1-manual.postil');
  await retype(page, /^责任人$/, '责任八');
  await page.locator('.squiggly-error').first().waitFor();
  await picture('1-checked');
  await page.keyboard.press('Control+Z');
  await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  for (const [text, isThere] of [
    ['Postil: Check Manual', true],
    ['Postil: Build Documents', false],
    ['Postil: Judge Data Files', false],
    ['Postil: Import', false],
  ]) {
    await palette(page, text);
    const row = page.locator('.quick-input-list .monaco-list-row', {
      hasText: isThere ? text : /similar commands|No matching commands/,
    });
    await row.first().waitFor();
    await page.keyboard.press('Escape');
  }
}

function notes(work) {
  const folder = path.join(work, 'notes');
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'notes.md'), '# Notes\n\n- a\n');
  fs.writeFileSync(path.join(folder, 'data.csv'), 'a,b\n1,2\n');
  return folder;
}

async function seeNothing({ page, picture }) {
  for (const file of ['notes.md', 'data.csv']) await openFile(page, file);
  await command(page, 'Developer: Show Running Extensions');
  await page.locator('.runtime-extensions-editor .monaco-list-row').first().waitFor();
  await page.waitForTimeout(1000);
  assert.equal(await page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Postil' }).count(), 0);
  assert.equal(await page.locator('.statusbar-item', { hasText: '试点' }).count(), 0);
  await picture('1-nothing');
}
